import { writeFileSync } from "node:fs";
import { ExclaveError } from "../exclave-error.js";
import type { Parameters } from "../model/parameters.js";
import type { Io } from "./io.js";

const BAR = 24;

/**
 * Writes the report on the paper to a file that ends in .html or .md, with a progress bar where a person watches.
 *
 * @throws {@link ExclaveError} `bad-argument` for another ending, or when the file cannot be written
 */
export async function writeReport(path: string, parameters: Parameters, io: Io): Promise<void> {
  const markdown = /\.(md|markdown)$/i.test(path);
  if (!markdown && !/\.html?$/i.test(path)) {
    throw new ExclaveError("bad-argument", "expected a file that ends in .html or .md", path);
  }
  const { paperReport } = await import("../report/paper-report.js");
  const onProgress = (done: number, of: number, next: string): void => {
    const full = Math.round((BAR * done) / of);
    const bar = `${"#".repeat(full)}${".".repeat(BAR - full)}`;
    io.writeError(done === of ? "\r\u001b[K" : `\r\u001b[K[${bar}] ${next}`);
  };
  const report = await paperReport(parameters, io.showProgress ? { onProgress } : {});
  const content = markdown
    ? (await import("../report/paper-report-markdown.js")).paperReportMarkdown(report)
    : (await import("../report/paper-report-html.js")).paperReportHtml(report);
  try {
    writeFileSync(path, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ExclaveError("bad-argument", `cannot be written (${code ?? "unknown reason"})`, path);
  }
}
