import type { NonAggressionAnswer } from "../kaliningrad/non-aggression-dominance.js";
import { claimDetails } from "./claim-details.js";
import type { ClaimDocument } from "./claim-document.js";
import type { ClaimsDocument } from "./claims-document.js";
import { claimsLegend } from "./claims-legend.js";
import { distanceSummary, readingSummary } from "./reading-text.js";
import { shortNumber } from "./short-number.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { wrapText } from "./wrap-text.js";

const WIDTH = 80;
const INDENT = 5;

/** Returns the claims as text for a reader, 80 columns wide; with `details`, all that was found of each. */
export function claimsText(document: ClaimsDocument, details: boolean, style: TextStyle): string {
  const lines = [
    ...wrapText(document.banner, WIDTH).map((line) => style.heading(line)),
    "",
    "Are non-aggressive Baltic defence models dominant?",
    ...answerLines(document.question).map((line, i) => (i === 0 ? style.heading(line) : line)),
    "",
    ...setting(document),
    ...document.claims.flatMap((claim) => [
      ...claimLines(claim, style),
      ...(details ? claimDetails(claim) : []),
      "",
    ]),
    ...claimsLegend(document.claims),
    ...wrapText(
      details
        ? "Every figure, with its certificate: --json."
        : "Everything behind a finding: exclave paper C20 (or any other). Every figure, exact: --json. Other values: --set phi=4 --set q[PO,A]=1/2. All parameters: --parameters.",
      WIDTH,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** The answer in one line, then in each of the three senses that the question can have. */
function answerLines(question: NonAggressionAnswer): string[] {
  const { everyAggressiveDominated, dominateAllAggressive, dominant, leastMargin } = question;
  const names = dominateAllAggressive.join(", ");
  const senses = [
    ["every aggressive posture is dominated by non-aggressive ones", everyAggressiveDominated ? "yes" : "no"],
    ["least margin, positive where dominated", leastMargin],
    ["one non-aggressive posture strictly dominates all of these", names === "" ? "no" : `yes: ${names}`],
    ["one posture is dominant in the textbook sense", dominant === null ? "no" : `yes: ${dominant}`],
  ];
  return [...wrapText(question.answer, WIDTH, 2), ...textTable(senses, { indent: 2 })];
}

/** The parameters that a reader has changed. */
function setting({ set, outOfRange }: ClaimsDocument): string[] {
  const changed = Object.entries(set).map(([name, value]) => `${name} = ${value}`);
  if (changed.length === 0) return [];
  const beyond = outOfRange.length === 0 ? "" : ` (outside its range: ${outOfRange.join(", ")})`;
  return [...wrapText(`With ${changed.join(", ")}${beyond}.`, WIDTH), ""];
}

function claimLines(claim: ClaimDocument, style: TextStyle): string[] {
  const open = claim.status === "not-formalised";
  const verdict = open
    ? "NOT FORMALISED"
    : claim.atDefaults === null
      ? "UNDECIDED"
      : claim.atDefaults
        ? "HOLDS"
        : "FAILS";
  const marked = claim.atDefaults ? style.good(verdict) : style.warning(verdict);
  const title = wrapText(claim.title, WIDTH - INDENT - verdict.length - 2);
  const [first = "", ...rest] = title;
  const gap = " ".repeat(Math.max(2, WIDTH - INDENT - first.length - verdict.length));
  return [
    `${claim.id.padEnd(INDENT)}${style.heading(first)}${gap}${marked}`,
    ...rest.map((line) => " ".repeat(INDENT) + style.heading(line)),
    ...(open ? [claim.reason ?? ""] : told(claim)).flatMap((text) =>
      text === "" ? [] : wrapText(text, WIDTH, INDENT),
    ),
  ];
}

/** What is said of a claim in brief. */
function told(claim: ClaimDocument): string[] {
  const [reading] = claim.readings;
  return [
    claim.proposition,
    claim.symbols,
    restsOn(claim),
    figures(claim),
    ...(reading === undefined
      ? []
      : [
          `${reading.whole ? "Over the ranges" : "Of a part, over the ranges"} ${readingSummary(reading)}`,
          distanceSummary(reading),
        ]),
  ];
}

/** The assumptions that carry the claim, or that none does. */
function restsOn({ carriers, atDefaults, minimalSets, minimalSetsComplete }: ClaimDocument): string {
  if (atDefaults === false) return "Rests on: nothing, as it fails here.";
  if (carriers.length > 0) return `Rests on: ${carriers.join(", ")}.`;
  if (!minimalSetsComplete) return "Rests on: no single assumption, as far as tried.";
  return minimalSets.length === 1
    ? "Rests on: no assumption that can be switched off."
    : "Rests on: no one assumption alone.";
}

function figures({ shown, boundary }: ClaimDocument): string {
  return shown.map(({ label, entry }) => `${label}: ${shortNumber(boundary[entry] ?? null)}`).join("; ");
}
