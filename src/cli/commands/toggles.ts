import { togglesDocument } from "../../report/toggles-document.js";
import { togglesText } from "../../report/toggles-text.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readLimit } from "../read-limit.js";
import { readModelAt } from "../read-model-at.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface TogglesOptions {
  readonly json?: true;
  readonly limit?: string;
  readonly set: readonly string[];
}

/** Prints what becomes of claims of a model when assumptions are replaced by their opposites. Returns the exit status. */
export async function toggles(
  path: string,
  claims: readonly string[],
  options: TogglesOptions,
  io: Io,
): Promise<number> {
  const limits = readLimit(options.limit);
  const { model, parameters, name } = await readModelAt(path, options.set, io);
  const asked = claims.length === 0 ? model.claims.map(({ id }) => id) : claims;
  const document = solved(() => togglesDocument(model, asked, { parameters, limits }), name, io);
  if (typeof document === "number") return document;
  io.writeOutput(options.json ? `${JSON.stringify(document)}\n` : togglesText(document, await styleOf(io)));
  return EXIT_STATUS.done;
}
