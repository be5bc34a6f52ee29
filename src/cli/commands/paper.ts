import { ExclaveError } from "../../exclave-error.js";
import { kaliningradParameters } from "../../kaliningrad/parameters.js";
import type { Parameters } from "../../model/parameters.js";
import { parseAssignment } from "../../model/parse-assignment.js";
import { type ClaimsDocument, claimsDocument } from "../../report/claims-document.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { progressBar } from "../progress-bar.js";
import { styleOf } from "../style.js";

/** Prints the findings of the paper, all in brief or the named ones whole. Returns the exit status, also when one fails. */
export async function paper(
  claims: readonly string[],
  options: {
    readonly json?: true;
    readonly parameters?: true;
    readonly report?: string;
    readonly set: readonly string[];
  },
  io: Io,
): Promise<number> {
  const assignments = options.set.map((text) => parseAssignment(text));
  const values = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
  const parameters = kaliningradParameters().with(values);
  if (options.parameters) {
    const { parametersText } = await import("../../report/parameters-text.js");
    io.writeOutput(parametersText(parameters));
    return EXIT_STATUS.done;
  }
  if (options.report !== undefined && claims.length > 0) {
    throw new ExclaveError("bad-argument", "the report is on all claims: leave their names out", "--report");
  }
  const document =
    options.report === undefined
      ? await claimsOf(parameters, claims, io)
      : await reportOf(options.report, parameters, io);
  if (document.outOfRange.length > 0) {
    io.writeError(`exclave: outside the plausible range: ${document.outOfRange.join(", ")}\n`);
  }
  if (options.report !== undefined && !options.json) return EXIT_STATUS.done;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { claimsText } = await import("../../report/claims-text.js");
    io.writeOutput(claimsText(document, claims.length > 0, await styleOf(io)));
  }
  return EXIT_STATUS.done;
}

/** Evaluates the claims, and decides them over the ranges. */
async function claimsOf(parameters: Parameters, ids: readonly string[], io: Io): Promise<ClaimsDocument> {
  const progress = progressBar(io);
  const { paperModelsDocument } = await import("../../report/paper-models-document.js");
  const models = await paperModelsDocument(parameters, {
    ids,
    onProgress: (done, all) => progress(done, all, "verdicts over the ranges"),
  });
  return claimsDocument(parameters, ids, models);
}

/** Writes the whole report to a file, and returns the claims in it. */
async function reportOf(path: string, parameters: Parameters, io: Io): Promise<ClaimsDocument> {
  const { reportWriter } = await import("../report-writer.js");
  const write = await reportWriter(path);
  const { paperReport } = await import("../../report/paper-report.js");
  const report = await paperReport(parameters, { onProgress: progressBar(io) });
  write(report);
  return report.document;
}
