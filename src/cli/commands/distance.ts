import { distanceDocument } from "../../report/distance-document.js";
import { distanceText } from "../../report/distance-text.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readLimit } from "../read-limit.js";
import { readModelAt } from "../read-model-at.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface DistanceOptions {
  readonly json?: true;
  readonly limit?: string;
  readonly set: readonly string[];
}

/** Prints how far claims of a model are from changing their truth. Returns the exit status. */
export async function distance(
  path: string,
  claims: readonly string[],
  options: DistanceOptions,
  io: Io,
): Promise<number> {
  const limits = readLimit(options.limit);
  const { model, parameters, name } = await readModelAt(path, options.set, io);
  const asked = claims.length === 0 ? model.claims.map(({ id }) => id) : claims;
  const document = solved(() => distanceDocument(model, asked, { parameters, limits }), name, io);
  if (typeof document === "number") return document;
  io.writeOutput(options.json ? `${JSON.stringify(document)}\n` : distanceText(document, await styleOf(io)));
  return EXIT_STATUS.done;
}
