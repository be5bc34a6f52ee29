import { SYMBOLS } from "./claims-legend.js";
import { claimSection } from "./internal/report-html/claim-section.js";
import { badge, list, paragraph, section, table } from "./internal/report-html/elements.js";
import { escapeHtml as text } from "./internal/report-html/escape-html.js";
import { REPORT_STYLE } from "./internal/report-html/report-style.js";
import { DOES_NOT_SHOW, VERDICT_WORDS } from "./internal/report-summary.js";
import type { PaperReport } from "./paper-report.js";

const TITLE = "Kaliningrad and the security dilemma";

const PARTS: readonly (readonly [id: string, title: string])[] = [
  ["claims", "Claims"],
  ["assumptions", "Assumptions"],
  ["public-figures", "Public figures"],
  ["robustness", "Robustness"],
  ["parameters", "Parameters"],
  ["limits", "What this does not show"],
];

/**
 * Returns the report as one HTML document that needs no network and no script: summary, a section for each claim with its
 * figure, assumptions, public figures, robustness, and what none of it shows.
 *
 * @example
 * ```ts
 * import { paperReport, paperReportHtml } from "exclave/report";
 *
 * const html = paperReportHtml(await paperReport(undefined, { overRanges: false }));
 * html.includes("<script"); // false
 * ```
 */
export function paperReportHtml(report: PaperReport): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${TITLE}: which findings follow, and why</title>`,
    // An icon of its own, so that no browser asks a server for one.
    '<link rel="icon" href="data:,">',
    `<style>${REPORT_STYLE}</style>`,
    "</head>",
    "<body>",
    `<header><h1>${TITLE}</h1><p class="lead">Which findings of the paper follow, on what they rest, and how far they are from failing.</p></header>`,
    `<nav aria-label="Sections">${list([["summary", "Summary"] as const, ...PARTS].map(([id, title]) => `<a href="#${id}">${title}</a>`))}</nav>`,
    "<main>",
    summary(report),
    section(
      "claims",
      "Claims",
      report.document.claims.map((claim, i) =>
        claimSection(claim, report.accounts[i] as PaperReport["accounts"][number], report),
      ),
    ),
    assumptions(report),
    publicFigures(report),
    robustness(report),
    parameters(report),
    section("limits", "What this does not show", [list(DOES_NOT_SHOW.map(text))]),
    "</main>",
    "<footer><p>Every figure exact, with its certificate: <code>exclave paper --json</code>, which <code>exclave verify</code> checks. Other values: <code>exclave paper --report r.html --set phi=4</code>.</p></footer>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function summary({ document, summary: sentences, accounts }: PaperReport): string {
  const rows = document.claims.map(({ id, title }, i) => {
    const { here, verdict, ofPart, restsOn, distance } = accounts[i] as (typeof accounts)[number];
    return [
      `<a href="#${text(id)}">${text(id)}</a>`,
      text(title),
      badge(here),
      verdict === "not attempted" ? "–" : `${badge(verdict)}${ofPart ? " (a part)" : ""}`,
      text(restsOn),
      text(distance),
    ];
  });
  return section("summary", "Summary", [
    `<p class="banner">${text(document.banner)}</p>`,
    ...sentences.map(paragraph),
    table(
      "The claims",
      ["Claim", "Finding", "Here", "Over the ranges", "Rests on", "How far from changing"],
      rows,
    ),
    `<details><summary>What the words and symbols say</summary><dl>${[...VERDICT_WORDS, ...SYMBOLS].map(([word, says]) => `<dt>${text(word)}</dt><dd>${text(says)}</dd>`).join("")}</dl></details>`,
  ]);
}

function assumptions(report: PaperReport): string {
  return section("assumptions", "Assumptions", [
    table(
      "The paper's premises at these parameters",
      ["Premise", "Says", "Formula", "Here", "Its opposite, where it is replaced"],
      report.assumptions.map(({ id, says, formula, holds, off }) => [
        text(id),
        text(says),
        `<code>${text(formula)}</code>`,
        badge(holds ? "holds" : "fails"),
        text(off ?? "none in these games"),
      ]),
    ),
  ]);
}

function publicFigures(report: PaperReport): string {
  return section("public-figures", "Public figures", [
    paragraph(
      "Published numbers beside the parameters that they speak to. They bound or colour the choices; no payoff follows from them.",
    ),
    table(
      "Public figures",
      ["Quantity", "Value", "Source", "Certainty", "Parameters, as in force"],
      report.publicFigures.map(({ quantity, value, source, certainty, values }) => [
        text(quantity),
        text(value),
        text(source),
        text(certainty),
        text(
          Object.entries(values)
            .map(([name, number]) => `${name} = ${number}`)
            .join(", ") || "–",
        ),
      ]),
    ),
  ]);
}

function robustness(report: PaperReport): string {
  return section("robustness", "Robustness", [
    paragraph(
      "The same findings under other formalisations, computed at these parameters, and over the ranges where that was attempted. Each is proved, in a model of its own where the game is another; the report as JSON holds these models. A finding that turns here hangs on our modelling.",
    ),
    table(
      "Verdicts under alternative formalisations",
      ["Choice", "Formalisation", "Claim", "Here", "Over the ranges", "Numbers"],
      report.robustness.map(({ choice, alternative, claim, holds, overRanges, detail }) => [
        text(choice),
        text(alternative),
        `<a href="#${text(claim)}">${text(claim)}</a>`,
        badge(holds === null ? "undecided" : holds ? "holds" : "fails"),
        overRanges === null ? "–" : badge(overRanges),
        text(detail),
      ]),
    ),
  ]);
}

function parameters(report: PaperReport): string {
  const rows = report.parameters.map(({ name, value, range, unit, meaning, provenance }) => [
    `<code>${text(name)}</code>`,
    text(value),
    text(range.join(" to ")),
    text(unit === "" ? meaning : `${meaning} [${unit}]`),
    text(provenance),
  ]);
  return section("parameters", "Parameters", [
    `<details><summary>All ${rows.length} parameters in force</summary>${table("Parameters", ["Name", "Value", "Range", "Meaning", "Where it comes from"], rows)}</details>`,
  ]);
}
