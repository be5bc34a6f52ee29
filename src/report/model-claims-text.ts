import type { ClaimCertificate } from "../certificate/claim-certificate.js";
import { rangeLines } from "./internal/range-lines.js";
import type {
  ModelAssumptionDocument,
  ModelClaimDocument,
  ModelClaimsDocument,
} from "./model-claims-document.js";
import { shortNumber } from "./short-number.js";
import type { TextStyle } from "./text-style.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

const WIDTH = 80;

/** Returns the assumptions and claims of a model as text for a reader, 80 columns wide. */
export function modelClaimsText(document: ModelClaimsDocument, style: TextStyle): string {
  const { model, assumptions, claims } = document;
  const indent = Math.min(12, Math.max(...[...assumptions, ...claims].map(({ id }) => id.length), 2) + 2);
  const lines = [
    ...(model === "" ? [] : [...wrapText(visibleText(model), WIDTH).map(style.heading), ""]),
    ...setting(document),
    ...(assumptions.length === 0 ? [] : ["Assumptions"]),
    ...assumptions.flatMap((assumption) => assumptionLines(assumption, indent, style)),
    ...(assumptions.length === 0 ? [] : [""]),
    ...(claims.length === 0
      ? ["No claims."]
      : claims.flatMap((claim, i) => [
          ...claimLines(claim, document.certificate?.claims[i] ?? null, document, indent, style),
          "",
        ])),
    ...document.caveats.flatMap((caveat) => wrapText(visibleText(caveat), WIDTH)),
    ...(claims.length === 0 ? [] : wrapText(footer(document), WIDTH)),
  ];
  return `${lines.join("\n")}\n`;
}

/** How to read what stands above it. */
function footer({ certificate }: ModelClaimsDocument): string {
  const exact = "Every figure and proof, exact: --json. Other values: --set phi=4.";
  if (certificate === null) return `At these parameters only; over the ranges nothing is said here. ${exact}`;
  const proved = certificate.claims.some(({ proofs, contradiction }) => (proofs ?? contradiction) !== null);
  const how = proved
    ? "A proof supposes that the claim fails. Each name in it is then a number that is 0 or more, such as one side of an inequality less the other; yet the products add up to 0, and one of them is positive. "
    : "";
  return `Verdicts speak of all parameters in their ranges that satisfy the assumptions. ${how}${exact}`;
}

/** The parameters that a reader has changed. */
function setting({ set, outOfRange }: ModelClaimsDocument): string[] {
  const changed = Object.entries(set).map(([name, value]) => `${name} = ${value}`);
  if (changed.length === 0) return [];
  const beyond = outOfRange.length === 0 ? "" : ` (outside its range: ${outOfRange.join(", ")})`;
  return [...wrapText(visibleText(`With ${changed.join(", ")}${beyond}.`), WIDTH), ""];
}

function assumptionLines(
  { id, says, formula, atDefaults, fails }: ModelAssumptionDocument,
  indent: number,
  style: TextStyle,
): string[] {
  const word = atDefaults ? style.good("holds") : style.warning("FAILS");
  const [index] = fails;
  const where = index === undefined || Object.keys(index).length === 0 ? "" : ` (for ${valuesText(index)})`;
  const text = says === "" ? formula : `${says}: ${formula}`;
  return [...headed(id, visibleText(text + where), word, 5, indent)];
}

function claimLines(
  claim: ModelClaimDocument,
  certificate: ClaimCertificate | null,
  document: ModelClaimsDocument,
  indent: number,
  style: TextStyle,
): string[] {
  const here = claim.atDefaults === null ? "UNDECIDED" : claim.atDefaults ? "HOLDS" : "FAILS";
  const verdict = claim.verdict === null ? here : claim.verdict.toUpperCase();
  const good = claim.verdict === null ? claim.atDefaults : claim.verdict === "proved";
  const marked = good ? style.good(verdict) : style.warning(verdict);
  const figures = Object.entries(claim.boundary).flatMap(([name, value]) =>
    value === null
      ? []
      : [
          `${name}: ${Array.isArray(value) ? value.map((one) => shortNumber(one)).join(", ") : shortNumber(value)}`,
        ],
  );
  const failsFor = claim.evidence["failsFor"];
  const fails =
    typeof failsFor === "object" && failsFor !== null
      ? [`Fails for ${valuesText(failsFor as Record<string, string>)}.`]
      : [];
  return [
    ...headed(claim.id, visibleText(claim.title), marked, verdict.length, indent, style),
    ...[
      claim.proposition === claim.title ? "" : claim.proposition,
      ...(claim.verdict === null ? [] : [`At these parameters it ${WORDS[here]}.`]),
      ...fails,
      ...(claim.reason === null ? [] : [claim.reason]),
      figures.join("; "),
      ...claim.caveats,
    ].flatMap((text) => (text === "" ? [] : wrapText(visibleText(text), WIDTH, indent))),
    ...(certificate === null ? [] : rangeLines(claim, certificate, document, WIDTH, indent)),
  ];
}

const WORDS = { HOLDS: "holds", FAILS: "fails", UNDECIDED: "is undecided" } as const;

/** A name, a text and a word at the end of its first line. */
function headed(
  id: string,
  text: string,
  word: string,
  width: number,
  indent: number,
  style?: TextStyle,
): string[] {
  const heading = style?.heading ?? ((line: string): string => line);
  const [first = "", ...rest] = wrapText(text, WIDTH - indent - width - 2);
  const gap = " ".repeat(Math.max(2, WIDTH - indent - first.length - width));
  const label = id.length + 2 > indent ? `${id}  ` : id.padEnd(indent);
  return [
    `${label}${heading(first)}${gap}${word}`,
    ...rest.map((line) => " ".repeat(indent) + heading(line)),
  ];
}

function valuesText(indices: Readonly<Record<string, string>>): string {
  return Object.entries(indices)
    .map(([index, label]) => `${index} = ${label}`)
    .join(", ");
}
