import type { ClaimDocument } from "./claims-document.js";
import { escapeHtml as text } from "./internal/escape-html.js";
import {
  DOES_NOT_SHOW,
  nearest,
  proofSentences,
  restsOn,
  standing,
  summarySentences,
} from "./internal/report-sentences.js";
import { REPORT_STYLE } from "./internal/report-style.js";
import type { PaperReport } from "./paper-report.js";

/**
 * Returns the report as one HTML document that needs no network and no script: summary, a section for each claim with its
 * figure, assumptions, public figures, robustness, and what none of it shows.
 *
 * @example
 * ```ts
 * import { paperReport, paperReportHtml } from "exclave/report";
 *
 * const html = paperReportHtml(await paperReport());
 * html.includes("<script"); // false
 * ```
 */
export function paperReportHtml(report: PaperReport): string {
  const { document, assumptions, publicFigures, robustness } = report;
  const rows = document.claims.map((claim) => [
    `<a href="#${text(claim.id)}">${text(claim.id)}</a>`,
    text(claim.title),
    badge(standing(claim)),
    text(restsOn(claim)),
    text(nearest(claim)),
  ]);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<title>Kaliningrad and the security dilemma: which findings follow, and why</title>",
    `<style>${REPORT_STYLE}</style>`,
    "</head>",
    "<body>",
    '<header><h1>Kaliningrad and the security dilemma</h1><p class="lead">Which findings of the paper follow, on what they rest, and how far they are from failing.</p></header>',
    "<main>",
    section("summary", "Summary", [
      `<p class="banner">${text(document.banner)}</p>`,
      ...summarySentences(report).map(paragraph),
      table("The claims", ["Claim", "Finding", "Verdict", "Rests on", "How far from failing"], rows),
    ]),
    '<nav aria-label="Sections"><ul><li><a href="#claims">Claims</a></li><li><a href="#assumptions">Assumptions</a></li><li><a href="#public-figures">Public figures</a></li><li><a href="#robustness">Robustness</a></li><li><a href="#limits">What this does not show</a></li></ul></nav>',
    section(
      "claims",
      "Claims",
      document.claims.map((claim) => claimSection(claim, report)),
    ),
    section("assumptions", "Assumptions", [
      table(
        "The paper's premises at these parameters",
        ["", "Premise", "Formula", "Here", "Its opposite, where it is replaced"],
        assumptions.map(({ id, says, formula, holds, off }) => [
          text(id),
          text(says),
          `<code>${text(formula)}</code>`,
          badge(holds ? "holds" : "fails"),
          text(off ?? "none in these games"),
        ]),
      ),
    ]),
    section("public-figures", "Public figures", [
      paragraph(
        "Published numbers beside the parameters that they speak to. They bound or colour the choices; no payoff follows from them.",
      ),
      table(
        "Public figures",
        ["Quantity", "Value", "Source", "Certainty", "Parameters, as in force"],
        publicFigures.map(({ quantity, value, source, certainty, values }) => [
          text(quantity),
          text(value),
          text(source),
          text(certainty),
          text(pairs(values)),
        ]),
      ),
    ]),
    section("robustness", "Robustness", [
      paragraph(
        "The same findings under other formalisations, computed at these parameters. A finding that turns here hangs on our modelling.",
      ),
      table(
        "Verdicts under alternative formalisations",
        ["Choice", "Formalisation", "Claim", "Verdict", "Numbers"],
        robustness.map(({ choice, alternative, claim, holds, detail }) => [
          text(choice),
          text(alternative),
          text(claim),
          badge(holds === null ? "undecided" : holds ? "holds" : "fails"),
          text(detail),
        ]),
      ),
    ]),
    section("limits", "What this does not show", [
      `<ul>${DOES_NOT_SHOW.map((one) => `<li>${text(one)}</li>`).join("")}</ul>`,
    ]),
    "</main>",
    `<footer><p>Every figure exact, with its certificate: <code>exclave paper --json</code>, which <code>exclave verify</code> checks. Other values: <code>--set phi=4</code>.</p></footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function claimSection(claim: ClaimDocument, report: PaperReport): string {
  const { document, figures, publicFigures, assumptions } = report;
  const position = figures.findIndex(({ claims }) => claims.includes(claim.id));
  const own = figures[position];
  // A figure stands beside the first claim that it illustrates; the others point to it.
  const first = document.claims.find(({ id }) => own?.claims.includes(id))?.id === claim.id;
  const figure =
    own === undefined
      ? ""
      : first
        ? `<figure id="figure-${position + 1}"><div class="picture">${own.figure.svg}</div><figcaption><b>Figure ${position + 1}. ${text(own.figure.title)}.</b> ${text(own.figure.caption)}</figcaption></figure>`
        : `<p>See <a href="#figure-${position + 1}">figure ${position + 1}</a>: ${text(own.figure.title)}.</p>`;
  const concerned = new Set(
    assumptions
      .filter(({ id }) => claim.assumptions.includes(id))
      .flatMap(({ formula }) => formula.match(/\w+/g) ?? []),
  );
  const grounded = publicFigures.filter(({ parameters }) =>
    parameters.some((name) => concerned.has(name.replace(/\[.*/, ""))),
  );
  const extra = (["readings", "distance", "doesNotShow"] as const).flatMap((name) => {
    const value = (claim as unknown as Readonly<Record<string, unknown>>)[name];
    return value === undefined || value === null ? [] : [`<dt>${LABELS[name]}</dt><dd>${told(value)}</dd>`];
  });
  return [
    `<section id="${text(claim.id)}" class="claim"><h3>${text(claim.id)}. ${text(claim.title)} ${badge(standing(claim))}</h3>`,
    `<blockquote>${text(claim.says)}</blockquote>`,
    "<dl>",
    `<dt>Proposition</dt><dd>${text(claim.proposition)} <code>${text(claim.symbols)}</code></dd>`,
    `<dt>Proof</dt><dd>${proofSentences(claim).map(paragraph).join("")}</dd>`,
    `<dt>Falsified by</dt><dd>${text(claim.falsifier)}</dd>`,
    ...extra,
    ...(claim.caveats.length === 0
      ? []
      : [`<dt>Mind</dt><dd><ul>${claim.caveats.map((one) => `<li>${text(one)}</li>`).join("")}</ul></dd>`]),
    ...(grounded.length === 0
      ? []
      : [
          `<dt>Public figures beside it</dt><dd><ul>${grounded.map((one) => `<li>${text(one.quantity)}: ${text(one.value)} (${text(one.source)}; ${text(one.certainty)}). Here: ${text(pairs(one.values))}.</li>`).join("")}</ul></dd>`,
        ]),
    "</dl>",
    figure,
    `<details><summary>Certificate: all numbers behind ${text(claim.id)}</summary><pre tabindex="0">${text(JSON.stringify({ boundary: claim.boundary, evidence: claim.evidence }, null, 1))}</pre></details>`,
    "</section>",
  ].join("\n");
}

const LABELS = {
  readings: "Readings",
  distance: "Distance to failure",
  doesNotShow: "What it does not show",
} as const;

/** A value of a field that may hold a sentence, a list or a record. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `<ul>${value.map((one) => `<li>${told(one)}</li>`).join("")}</ul>`;
  if (typeof value !== "object" || value === null) return text(String(value));
  return Object.entries(value)
    .filter(([, item]) => item !== null)
    .map(([key, item]) => `${text(key)}: ${told(item)}`)
    .join("; ");
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");
}

function paragraph(sentence: string): string {
  return `<p>${text(sentence)}</p>`;
}

function badge(word: string): string {
  const good = word === "holds" || word === "proved";
  const sign = good ? "✓" : word === "fails" || word === "refuted" ? "✗" : "◐";
  return `<span class="badge ${good ? "good" : "mind"}">${sign} ${text(word)}</span>`;
}

function section(id: string, title: string, parts: readonly string[]): string {
  return `<section id="${id}"><h2>${text(title)}</h2>\n${parts.join("\n")}\n</section>`;
}

/** A table that scrolls by itself where the page is narrow; the cells are HTML already. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join("");
  const titles = head
    .map((title) => (title === "" ? "<td></td>" : `<th scope="col">${text(title)}</th>`))
    .join("");
  return `<div class="wide" tabindex="0" role="region" aria-label="${text(caption)}"><table><caption>${text(caption)}</caption><thead><tr>${titles}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</tbody></table></div>`;
}
