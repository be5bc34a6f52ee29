import type { PaperReport } from "./paper-report.js";

/**
 * Returns the report as one JSON document: the claims with their certificates, as `exclave paper --json` prints them and
 * `exclave verify` checks them, and under `report` the sentences, the assumptions, the parameters, the public figures, the
 * robustness and the figures.
 *
 * @example
 * ```ts
 * import { paperReport, paperReportJson } from "exclave/report";
 *
 * const text = paperReportJson(await paperReport(undefined, { overRanges: false }));
 * JSON.parse(text).report.publicFigures[0].id; // "rand-hours"
 * ```
 */
export function paperReportJson({ document, ...report }: PaperReport): string {
  return `${JSON.stringify({ ...document, report })}\n`;
}
