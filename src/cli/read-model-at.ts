import type { Model } from "../model/model.js";
import type { Parameters } from "../model/parameters.js";
import { parseAssignment } from "../model/parse-assignment.js";
import { readModel } from "../model/read-model.js";
import type { Io } from "./io.js";
import { readInput } from "./read-input.js";

/** A model file, at its defaults or with some parameters replaced. */
export interface ModelAt {
  readonly model: Model;
  readonly parameters: Parameters;
  readonly name: string;
}

/**
 * Returns the model of a file, with the parameters that --set replaces; says on standard error which lie outside their range.
 */
export async function readModelAt(path: string, set: readonly string[], io: Io): Promise<ModelAt> {
  const values = Object.fromEntries(
    set.map((text) => parseAssignment(text)).map(({ name, value }) => [name, value]),
  );
  const { text, name } = await readInput(path, io);
  const model = await readModel(text, { name });
  const parameters = model.parameters.with(values);
  const outside = parameters.outOfRange();
  if (outside.length > 0) io.writeError(`exclave: outside the plausible range: ${outside.join(", ")}\n`);
  return { model, parameters, name };
}
