import type { ClaimAccount, ReadingAccount } from "../../claim-account.js";
import type { ClaimDocument } from "../../claim-document.js";
import type { PaperReport } from "../../paper-report.js";
import { badge, list, paragraph } from "./elements.js";
import { escapeHtml as text } from "./escape-html.js";

/** Returns what the report says of a claim. */
export function claimSection(claim: ClaimDocument, account: ClaimAccount, report: PaperReport): string {
  const open = claim.status === "not-formalised";
  return [
    `<section id="${text(claim.id)}" class="claim" aria-labelledby="${text(claim.id)}-title">`,
    `<h3 id="${text(claim.id)}-title">${text(claim.id)}. ${text(claim.title)} ${badge(account.here)}</h3>`,
    `<blockquote><p>${text(claim.says)}</p></blockquote>`,
    "<dl>",
    ...(open
      ? [entry("Why it is not formalised", paragraph(claim.reason ?? ""))]
      : [
          entry(
            "Proposition",
            `${paragraph(claim.proposition)}<p><code>${text(claim.symbols)}</code></p>${claim.game === "" ? "" : `<p>Game: ${text(claim.game)}.</p>`}`,
          ),
          entry("At these parameters", account.sentences.map(paragraph).join("")),
          entry("Rests on", restsOn(claim, account, report)),
        ]),
    "</dl>",
    ...figuresOf(claim, report),
    "<dl>",
    ...(account.readings.length === 0
      ? []
      : [entry("Over all parameters in their ranges", list(account.readings.map(readingItem)))]),
    ...(open ? [] : [entry("Falsified by", paragraph(`${claim.falsifier}.`))]),
    ...told("What it does not show", claim.doesNotShow),
    ...told("Mind", claim.caveats),
    ...grounds(account, report),
    "</dl>",
    ...certificate(claim),
    "</section>",
  ].join("\n");
}

function entry(name: string, content: string): string {
  return `<dt>${text(name)}</dt><dd>${content}</dd>`;
}

function restsOn({ carriers }: ClaimDocument, account: ClaimAccount, { assumptions }: PaperReport): string {
  const named = assumptions.filter(({ id }) => carriers.includes(id));
  if (account.here !== "holds" || named.length === 0) return paragraph(`${sentence(account.restsOn)}`);
  return list(
    named.map(({ id, says, off }) => {
      const opposite = off === null ? "" : ` Its opposite: ${off}.`;
      return text(`${id}. ${says}${opposite}`);
    }),
  );
}

function sentence(words: string): string {
  return words === "–" ? words : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function told(name: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [entry(name, list(sentences.map(text)))];
}

function readingItem({ says, name, proposition, here, overRanges, distance }: ReadingAccount): string {
  return [
    `<p><b>Read as:</b> ${text(says)} (<code>${text(name)}</code>).</p>`,
    paragraph(proposition),
    paragraph(
      `At these parameters it ${here === "undecided" ? "is undecided" : here}; over the ranges ${overRanges}`,
    ),
    ...(distance === "" ? [] : [paragraph(`How far from changing: ${distance}.`)]),
  ].join("");
}

function grounds(account: ClaimAccount, { publicFigures }: PaperReport): string[] {
  const own = publicFigures.filter(({ id }) => account.publicFigures.includes(id));
  const items = own.map(({ quantity, value, source, certainty, values }) => {
    const here = Object.entries(values).map(([name, number]) => `${name} = ${number}`);
    return `${text(quantity)}: ${text(value)} (${text(source)}; ${text(certainty)}). Here: ${text(here.join(", "))}.`;
  });
  return items.length === 0 ? [] : [entry("Public figures beside it", list(items))];
}

/** The figures of a claim: where it is the first that they illustrate, themselves, else a link to them. */
function figuresOf(claim: ClaimDocument, { document, figures }: PaperReport): string[] {
  return figures.flatMap(({ figure, claims }, i) => {
    if (!claims.includes(claim.id)) return [];
    const id = `figure-${i + 1}`;
    const first = document.claims.find((one) => claims.includes(one.id))?.id === claim.id;
    if (!first) return [`<p>See <a href="#${id}">figure ${i + 1}</a>: ${text(figure.title)}.</p>`];
    return [
      `<figure id="${id}">${figure.svg}<figcaption><b>Figure ${i + 1}. ${text(figure.title)}.</b> ${text(figure.caption)}</figcaption></figure>`,
    ];
  });
}

function certificate({ id, boundary, evidence }: ClaimDocument): string[] {
  if (Object.keys(boundary).length === 0 && Object.keys(evidence).length === 0) return [];
  const numbers = JSON.stringify({ boundary, evidence }, null, 1);
  return [
    `<details><summary>Certificate: all numbers behind ${text(id)}</summary><p>Checked by <code>exclave paper ${text(id)} --json | exclave verify -</code>.</p><pre tabindex="0" role="region" aria-label="Numbers behind ${text(id)}">${text(numbers)}</pre></details>`,
  ];
}
