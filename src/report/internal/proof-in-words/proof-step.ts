import { compare } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import type { JsonValue } from "../../../model/json-value.js";
import type { ClaimDocument } from "../../claim-document.js";
import { shortNumber } from "../../short-number.js";

/** A question that decides a claim or a part of it, and its answer from the numbers. */
export interface ProofStep {
  readonly asks: string;
  /** Null where it is not decided. */
  readonly holds: boolean | null;
  /** A sentence without its full stop. */
  readonly since: string;
}

/** What a proof is written from: the claim, and the parameters in force as rational texts. */
export interface ProofSource {
  readonly claim: ClaimDocument;
  readonly values: Readonly<Record<string, string>>;
}

/** Writes the steps of a claim's proof. */
export type ProofWriter = (source: ProofSource) => readonly ProofStep[];

type Fields = Readonly<Record<string, JsonValue>>;

/** Returns an entry of what was found as a number; null where it is none. */
export function numberIn(fields: Fields, name: string): Rational | null {
  const value = fields[name];
  return typeof value === "string" && /^-?\d+(\/\d+)?$/.test(value) ? rational(value) : null;
}

/** Returns a record within what was found; empty where it is none. */
export function recordIn(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Returns the records of a list within what was found. */
export function recordsIn(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? (value as readonly Fields[]) : [];
}

/** Whether a number is above, below or the same as another. */
function relation(a: Rational, b: Rational): "above" | "below" | "equal to" {
  const order = compare(a, b);
  return order > 0 ? "above" : order < 0 ? "below" : "equal to";
}

/** Returns `P - S = 1/2 is above 0`; a name may be empty. */
export function placed(name: string, value: Rational, against: Rational, otherName = ""): string {
  return `${named(name, value)} is ${relation(value, against)} ${named(otherName, against)}`;
}

/** Returns `1/2, is above what is asked, 0`; the other's name carries its own punctuation. */
export function aside(value: Rational, against: Rational, otherName = ""): string {
  return `${figure(value)}, is ${relation(value, against)} ${otherName}${figure(against)}`;
}

/** Returns a number for the eye. */
export function figure(value: Rational | null): string {
  return shortNumber(value === null ? null : fractionText(value));
}

/** Returns the equilibria as text: `Russia restrain, NATO restrain; Russia 2/3 restrain + 1/3 arm, ...`. */
export function profilesText(profiles: readonly Fields[]): string {
  return profiles
    .map((profile) =>
      Object.entries(profile)
        .map(([player, mixture]) => `${player} ${mixtureText(mixture as Readonly<Record<string, string>>)}`)
        .join(", "),
    )
    .join("; ");
}

/** Returns a mixture as text: `13/20 PO + 7/20 TW`. */
export function mixtureText(mixture: Readonly<Record<string, string>>): string {
  return Object.entries(mixture)
    .map(([name, p]) => (p === "1" ? name : `${shortNumber(p)} ${name}`))
    .join(" + ");
}

function named(name: string, value: Rational): string {
  return name === "" ? figure(value) : `${name} = ${figure(value)}`;
}

function fractionText({ s, n, d }: Rational): string {
  return d === 1n ? `${s * n}` : `${s * n}/${d}`;
}
