import { claimsAlongDocument } from "../../report/claims-along-document.js";
import { claimsAlongText } from "../../report/claims-along-text.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readLimit } from "../read-limit.js";
import { readModelAt } from "../read-model-at.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface AlongOptions {
  readonly json?: true;
  readonly limit?: string;
  readonly set: readonly string[];
  readonly claim: readonly string[];
  readonly game?: true;
}

/** Prints where the claims of a model hold as one parameter moves through its range. Returns the exit status. */
export async function along(path: string, parameter: string, options: AlongOptions, io: Io): Promise<number> {
  const limits = readLimit(options.limit);
  const { model, parameters, name } = await readModelAt(path, options.set, io);
  const claims = options.claim.length === 0 ? {} : { claims: options.claim };
  const document = solved(
    () =>
      claimsAlongDocument(model, parameter, { parameters, limits, ...claims, game: options.game === true }),
    name,
    io,
  );
  if (typeof document === "number") return document;
  io.writeOutput(
    options.json ? `${JSON.stringify(document)}\n` : claimsAlongText(document, await styleOf(io)),
  );
  return EXIT_STATUS.done;
}
