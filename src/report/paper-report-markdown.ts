import { SYMBOLS } from "./claims-legend.js";
import { DOES_NOT_SHOW, VERDICT_WORDS } from "./internal/report-summary.js";
import type { PaperReport } from "./paper-report.js";

/**
 * Returns the report as Markdown, with the descriptions and captions of the figures in place of the figures.
 *
 * @example
 * ```ts
 * import { paperReport, paperReportMarkdown } from "exclave/report";
 *
 * const report = await paperReport(undefined, { overRanges: false });
 * paperReportMarkdown(report).startsWith("# Kaliningrad and the security dilemma"); // true
 * ```
 */
export function paperReportMarkdown(report: PaperReport): string {
  const { document, summary, accounts, assumptions, publicFigures, robustness } = report;
  const lines = [
    "# Kaliningrad and the security dilemma",
    `**${plain(document.banner)}**`,
    ...summary.map(plain),
    table(
      ["Claim", "Finding", "Here", "Over the ranges", "Rests on", "How far from changing"],
      document.claims.map(({ id, title }, i) => {
        const { here, verdict, ofPart, restsOn, distance } = accounts[i] as (typeof accounts)[number];
        const over = verdict === "not attempted" ? "–" : `${verdict}${ofPart ? " (a part)" : ""}`;
        return [id, title, here, over, restsOn, distance];
      }),
    ),
    [...VERDICT_WORDS, ...SYMBOLS].map(([word, says]) => `- *${plain(word)}*: ${plain(says)}`).join("\n"),
    "## Claims",
    ...document.claims.flatMap((_, i) => claimLines(report, i)),
    "## Assumptions",
    table(
      ["Premise", "Says", "Formula", "Here", "Its opposite"],
      assumptions.map(({ id, says, formula, holds, off }) => [
        id,
        says,
        formula,
        holds ? "holds" : "fails",
        off ?? "none in these games",
      ]),
    ),
    "## Public figures",
    table(
      ["Quantity", "Value", "Source", "Certainty", "Parameters, as in force"],
      publicFigures.map(({ quantity, value, source, certainty, values }) => [
        quantity,
        value,
        source,
        certainty,
        pairs(values) || "–",
      ]),
    ),
    "## Robustness",
    table(
      ["Choice", "Formalisation", "Claim", "Here", "Over the ranges", "Numbers"],
      robustness.map(({ choice, alternative, claim, holds, overRanges, detail }) => [
        choice,
        alternative,
        claim,
        holds === null ? "undecided" : holds ? "holds" : "fails",
        overRanges ?? "–",
        detail,
      ]),
    ),
    "## What this does not show",
    items(DOES_NOT_SHOW),
  ];
  return `${lines.join("\n\n")}\n`;
}

function claimLines({ document, accounts, figures, publicFigures }: PaperReport, i: number): string[] {
  const claim = document.claims[i] as (typeof document.claims)[number];
  const { here, restsOn, sentences, readings, publicFigures: own } = accounts[i] as (typeof accounts)[number];
  const grounds = publicFigures.filter(({ id }) => own.includes(id));
  const shown = figures.filter(
    ({ claims }) => document.claims.find(({ id }) => claims.includes(id))?.id === claim.id,
  );
  return [
    `### ${plain(`${claim.id}. ${claim.title}: ${here}`)}`,
    `> ${plain(claim.says)}`,
    ...(claim.status === "not-formalised"
      ? [plain(`Not formalised: ${claim.reason ?? ""}`)]
      : [
          plain(claim.proposition),
          `\`${claim.symbols.replaceAll("`", "'")}\``,
          sentences.map(plain).join(" "),
          `Rests on: ${plain(restsOn)}.`,
          `Falsified by: ${plain(claim.falsifier)}.`,
        ]),
    ...readings.map((one) =>
      plain(
        `Read as: ${one.says} (${one.name}). At these parameters it ${one.here === "undecided" ? "is undecided" : one.here}; over the ranges ${one.overRanges}${one.distance === "" ? "" : ` How far from changing: ${one.distance}.`}`,
      ),
    ),
    ...(claim.doesNotShow.length === 0 ? [] : [`It does not show:\n\n${items(claim.doesNotShow)}`]),
    ...(claim.caveats.length === 0 ? [] : [`Mind:\n\n${items(claim.caveats)}`]),
    ...(grounds.length === 0
      ? []
      : [
          `Public figures beside it:\n\n${items(grounds.map((one) => `${one.quantity}: ${one.value} (${one.source}; ${one.certainty}). Here: ${pairs(one.values)}.`))}`,
        ]),
    ...shown.map(
      ({ figure }) => `Figure \`${figure.name}\`: ${plain(`${figure.description} ${figure.caption}`)}`,
    ),
  ];
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");
}

function items(sentences: readonly string[]): string {
  return sentences.map((one) => `- ${plain(one)}`).join("\n");
}

/** A text in which nothing is mark-up. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
