import { ExclaveError } from "../../exclave-error.js";
import { kaliningradParameters } from "../../kaliningrad/parameters.js";
import { parseAssignment } from "../../model/parse-assignment.js";
import { claimsDocument } from "../../report/claims-document.js";
import { EXIT_STATUS, type Io } from "../io.js";
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
  if (options.report !== undefined) {
    if (claims.length > 0) {
      throw new ExclaveError(
        "bad-argument",
        "the report is on all claims: leave their names out",
        "--report",
      );
    }
    const { writeReport } = await import("../write-report.js");
    await writeReport(options.report, parameters, io);
    if (!options.json) return EXIT_STATUS.done;
  }
  const { paperModelsDocument } = await import("../../report/paper-models-document.js");
  const models = await paperModelsDocument(parameters, { ids: claims });
  const document = claimsDocument(parameters, claims, models);
  if (document.outOfRange.length > 0) {
    io.writeError(`exclave: outside the plausible range: ${document.outOfRange.join(", ")}\n`);
  }
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { claimsText } = await import("../../report/claims-text.js");
    io.writeOutput(claimsText(document, claims.length > 0, await styleOf(io)));
  }
  return EXIT_STATUS.done;
}
