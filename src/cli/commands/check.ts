import { ExclaveError } from "../../exclave-error.js";
import type { ModelPoint } from "../../model/model-point.js";
import type { Parameters } from "../../model/parameters.js";
import type { ModelClaimsDocument } from "../../report/model-claims-document.js";
import { complain } from "../complain.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readCount } from "../read-count.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface CheckOptions {
  readonly json?: true;
  readonly schema?: true;
  readonly limit?: string;
  readonly share?: string;
  readonly z3?: string;
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
  const cells = options.share === undefined ? {} : { shareCells: readCount(options.share, "--share") };
  const patience = readPatience(options.z3);
  const { readModelAt } = await import("../read-model-at.js");
  const { model, parameters, name } = await readModelAt(path, options.set, io);
  const { ModelPoint } = await import("../../model/model-point.js");
  const { modelClaimsDocument } = await import("../../report/model-claims-document.js");
  const point = new ModelPoint(model, parameters, limits);
  const { claimsOverRanges } = await import("../../model/claims-over-ranges.js");
  const documentWith = (points: readonly Parameters[]): ModelClaimsDocument | number =>
    solved(
      () =>
        modelClaimsDocument(point, () => claimsOverRanges(model, { parameters, limits, points, ...cells })),
      name,
      io,
    );
  const first = documentWith([]);
  const document =
    typeof first === "number" || patience === null
      ? first
      : await withZ3(point, first, patience, documentWith);
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

/** Asks z3 about the claims that are undecided, and tries the points that it gives. */
async function withZ3(
  point: ModelPoint,
  document: ModelClaimsDocument,
  milliseconds: number,
  documentWith: (points: readonly Parameters[]) => ModelClaimsDocument | number,
): Promise<ModelClaimsDocument | number> {
  const undecided = document.claims.flatMap(({ id, verdict }) => (verdict === "undecided" ? [id] : []));
  if (undecided.length === 0) return document;
  const { z3Says } = await import("../z3-points.js");
  const { claimsWithZ3 } = await import("../../report/claims-with-z3.js");
  const { words, points } = await z3Says(point, undecided, milliseconds);
  const again = points.length === 0 ? document : documentWith(points);
  return typeof again === "number" ? again : claimsWithZ3(again, words);
}

const SECONDS = /^\d{1,4}$/;

/** How long z3 may take for a question, in milliseconds; null where it is not asked. */
function readPatience(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (SECONDS.test(typed) && Number(typed) > 0) return 1000 * Number(typed);
  throw new ExclaveError(
    "bad-argument",
    `expected a number of seconds from 1 to 9999, such as 10, found "${typed}"`,
    "--z3",
  );
}
