import type { JsonValue } from "../model/json-value.js";
import type { ClaimDocument } from "./claim-document.js";
import { readingLines } from "./reading-text.js";
import { shortNumber } from "./short-number.js";
import { wrapText } from "./wrap-text.js";

const WIDTH = 80;
const INDENT = 5;
const STEP = 2;

/** Returns all that was found of a claim as indented lines: the paper's sentence, figures, evidence, caveats, falsifier. */
export function claimDetails(claim: ClaimDocument): string[] {
  const standing = claim.atDefaults === false ? [] : claim.minimalSets;
  const sets = standing.map((set) => `{${set.join(", ")}}`).join(", ");
  return [
    ...wrapText(`The paper: "${claim.says}".`, WIDTH, INDENT),
    ...(sets === ""
      ? []
      : wrapText(
          `Minimal sets of assumptions that suffice, the others being replaced: ${sets}.`,
          WIDTH,
          INDENT,
        )),
    ...(claim.status === "not-formalised"
      ? []
      : wrapText(`Falsified by: ${claim.falsifier}.`, WIDTH, INDENT)),
    ...claim.doesNotShow.flatMap((text) => wrapText(`It does not show: ${lower(text)}`, WIDTH, INDENT)),
    ...claim.caveats.flatMap((caveat) => wrapText(`Mind: ${caveat}`, WIDTH, INDENT)),
    ...claim.readings.flatMap((reading) => readingLines(reading, INDENT)),
    ...section("Figures", claim.boundary),
    ...section("Evidence", claim.evidence),
  ];
}

function section(title: string, value: Readonly<Record<string, JsonValue>>): string[] {
  if (Object.keys(value).length === 0) return [];
  return [`${" ".repeat(INDENT)}${title}`, ...tree(value, INDENT + STEP)];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A JSON value as indented lines; a value that fits on the line stands there. */
function tree(value: JsonValue, indent: number): string[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => entry("-", item, indent));
  return Object.entries(value as Readonly<Record<string, JsonValue>>).flatMap(([key, item]) =>
    entry(`${key}:`, item, indent),
  );
}

function entry(label: string, value: JsonValue, indent: number): string[] {
  const line = `${" ".repeat(indent)}${label} ${inline(value)}`;
  if (value === null || typeof value !== "object" || line.length <= WIDTH) {
    const [first = "", ...rest] = wrapText(line.trim(), WIDTH, indent);
    return [first, ...rest.map((text) => " ".repeat(STEP) + text)];
  }
  return [`${" ".repeat(indent)}${label}`, ...tree(value, indent + STEP)];
}

function inline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => inline(item)).join(", ")}]`;
  if (value === null || typeof value !== "object") return shortNumber(value);
  return Object.entries(value)
    .map(
      ([key, item]) =>
        `${key} ${typeof item === "object" && item !== null ? `(${inline(item)})` : inline(item)}`,
    )
    .join(", ");
}
