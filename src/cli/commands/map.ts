import { claimMapDocument } from "../../report/claim-map-document.js";
import { claimMapText } from "../../report/claim-map-text.js";
import { complain } from "../complain.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readCount } from "../read-count.js";
import { readLimit } from "../read-limit.js";
import { readModelAt } from "../read-model-at.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface MapCommandOptions {
  readonly json?: true;
  readonly limit?: string;
  readonly cells?: string;
  readonly set: readonly string[];
  readonly claim: readonly string[];
}

/** Prints where the claims of a model hold as two parameters move. Returns the exit status. */
export async function map(
  path: string,
  parameters: readonly [string, string],
  options: MapCommandOptions,
  io: Io,
): Promise<number> {
  const limits = readLimit(options.limit);
  const cells = options.cells === undefined ? {} : { cells: readCount(options.cells, "--cells") };
  const { model, parameters: values, name } = await readModelAt(path, options.set, io);
  const claims = options.claim.length === 0 ? {} : { claims: options.claim };
  const document = solved(
    () => claimMapDocument(model, parameters, { parameters: values, limits, ...claims, ...cells }),
    name,
    io,
  );
  if (typeof document === "number") return document;
  io.writeOutput(options.json ? `${JSON.stringify(document)}\n` : claimMapText(document, await styleOf(io)));
  if (document.complete) return EXIT_STATUS.done;
  return complain(io, name, "the limit ended the proofs; what is known is printed", EXIT_STATUS.limit);
}
