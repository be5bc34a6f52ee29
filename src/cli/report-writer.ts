import { accessSync, constants, existsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ExclaveError } from "../exclave-error.js";
import type { PaperReport } from "../report/paper-report.js";

/** The forms of the report, by what the file's name ends in. */
const FORMS: Readonly<Record<string, () => Promise<(report: PaperReport) => string>>> = {
  html: async () => (await import("../report/paper-report-html.js")).paperReportHtml,
  htm: async () => (await import("../report/paper-report-html.js")).paperReportHtml,
  md: async () => (await import("../report/paper-report-markdown.js")).paperReportMarkdown,
  json: async () => (await import("../report/paper-report-json.js")).paperReportJson,
};

/**
 * Returns what writes the report on the paper to a file, in the form that its name ends in.
 *
 * @throws {@link ExclaveError} `bad-argument` for another ending, or where the file cannot be written
 */
export async function reportWriter(path: string): Promise<(report: PaperReport) => void> {
  const form = FORMS[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""];
  if (form === undefined) {
    throw new ExclaveError("bad-argument", "expected a file that ends in .html, .md or .json", path);
  }
  const written = await form();
  // Before the work, which takes a while.
  trying(path, () => accessSync(existsSync(path) ? path : dirname(path), constants.W_OK));
  return (report) => trying(path, () => writeFileSync(path, written(report)));
}

function trying(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ExclaveError("bad-argument", `cannot be written (${code ?? "unknown reason"})`, path);
  }
}
