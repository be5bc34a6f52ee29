import {
  DOES_NOT_SHOW,
  nearest,
  proofSentences,
  restsOn,
  standing,
  summarySentences,
} from "./internal/report-sentences.js";
import type { PaperReport } from "./paper-report.js";

/**
 * Returns the report as Markdown, with the captions of the figures in place of the figures.
 *
 * @example
 * ```ts
 * import { paperReport, paperReportMarkdown } from "exclave/report";
 *
 * paperReportMarkdown(await paperReport()).startsWith("# Kaliningrad and the security dilemma"); // true
 * ```
 */
export function paperReportMarkdown(report: PaperReport): string {
  const { document, figures, assumptions, publicFigures, robustness } = report;
  const lines = [
    "# Kaliningrad and the security dilemma",
    `**${plain(document.banner)}**`,
    ...summarySentences(report).map(plain),
    table(
      ["Claim", "Finding", "Verdict", "Rests on", "How far from failing"],
      document.claims.map((claim) => [
        claim.id,
        claim.title,
        standing(claim),
        restsOn(claim),
        nearest(claim),
      ]),
    ),
    "## Claims",
    ...document.claims.flatMap((claim) => [
      `### ${plain(`${claim.id}. ${claim.title}: ${standing(claim)}`)}`,
      `> ${plain(claim.says)}`,
      plain(claim.proposition),
      plain(claim.symbols),
      proofSentences(claim).map(plain).join(" "),
      `Falsified by: ${plain(claim.falsifier)}`,
      ...(claim.caveats.length === 0 ? [] : [claim.caveats.map((one) => `- ${plain(one)}`).join("\n")]),
      ...figures
        .filter(({ claims }) => document.claims.find(({ id }) => claims.includes(id))?.id === claim.id)
        .map(
          ({ figure }) => `Figure \`${figure.name}\`: ${plain(`${figure.description} ${figure.caption}`)}`,
        ),
    ]),
    "## Assumptions",
    table(
      ["", "Premise", "Formula", "Here", "Its opposite"],
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
        Object.entries(values)
          .map(([name, number]) => `${name} = ${number}`)
          .join(", "),
      ]),
    ),
    "## Robustness",
    table(
      ["Choice", "Formalisation", "Claim", "Verdict", "Numbers"],
      robustness.map(({ choice, alternative, claim, holds, detail }) => [
        choice,
        alternative,
        claim,
        holds === null ? "undecided" : holds ? "holds" : "fails",
        detail,
      ]),
    ),
    "## What this does not show",
    DOES_NOT_SHOW.map((one) => `- ${plain(one)}`).join("\n"),
  ];
  return `${lines.join("\n\n")}\n`;
}

/** A text in which nothing is mark-up. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
