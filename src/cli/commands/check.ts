import { ExclaveError } from "../../exclave-error.js";
import { complain } from "../complain.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
interface CheckOptions {
  readonly json?: true;
  readonly schema?: true;
  readonly limit?: string;
  readonly set: readonly string[];
}

/** Prints what holds of a model's claims. Returns the exit status: 1 when one of them is refuted. */
export async function check(path: string | undefined, options: CheckOptions, io: Io): Promise<number> {
  if (options.schema) {
    const { modelSchema } = await import("../../model/model-schema.js");
    io.writeOutput(`${JSON.stringify(modelSchema(), null, 2)}\n`);
    return EXIT_STATUS.done;
  }
  if (path === undefined) {
    throw new ExclaveError(
      "bad-argument",
      "expected a model file, found none; --schema prints the form of one",
      "check",
    );
  }
  const limits = readLimit(options.limit);
  const { readModelAt } = await import("../read-model-at.js");
  const { model, parameters, name } = await readModelAt(path, options.set, io);
  const { ModelPoint } = await import("../../model/model-point.js");
  const { modelClaimsDocument } = await import("../../report/model-claims-document.js");
  const point = new ModelPoint(model, parameters, limits);
  const { claimsOverRanges } = await import("../../model/claims-over-ranges.js");
  const document = solved(
    () => modelClaimsDocument(point, () => claimsOverRanges(model, { parameters, limits })),
    name,
    io,
  );
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { modelClaimsText } = await import("../../report/model-claims-text.js");
    io.writeOutput(modelClaimsText(document, await styleOf(io)));
  }
  if (document.complete === false)
    return complain(io, name, "the limit ended the proofs; what is known is printed", EXIT_STATUS.limit);
  const refuted = document.claims.some(
    ({ atDefaults, verdict }) => atDefaults === false || verdict === "refuted",
  );
  return refuted ? EXIT_STATUS.refused : EXIT_STATUS.done;
}
