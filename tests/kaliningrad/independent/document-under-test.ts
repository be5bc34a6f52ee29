import { kaliningradParameters } from "../../../src/kaliningrad/index.js";
import { type ClaimDocument, type ClaimsDocument, claimsDocument } from "../../../src/report/index.js";
import { type Fraction, fraction } from "./fraction.js";
import { type Values, valuesOf } from "./values.js";

/** A declared parameter, read as the tests' own numbers. */
export interface Declared {
  readonly name: string;
  readonly standard: Fraction;
  readonly range: readonly [Fraction, Fraction];
  readonly domain: readonly [Fraction | null, Fraction | null];
}

const number = (value: unknown): Fraction => {
  if (typeof value === "object" && value !== null && "n" in value && "d" in value && "s" in value) {
    const { n, d, s } = value as { n: bigint; d: bigint; s: bigint };
    return fraction(`${s * n}/${d}`);
  }
  return fraction(value as string | number);
};

/** The parameters that the package declares. */
export const DECLARED: readonly Declared[] = kaliningradParameters().declarations.map((one) => ({
  name: one.name,
  standard: number(one.default),
  range: [number(one.range[0]), number(one.range[1])],
  domain: [
    one.domain[0] === null ? null : number(one.domain[0]),
    one.domain[1] === null ? null : number(one.domain[1]),
  ],
}));

export type Changes = Readonly<Record<string, string | number>>;

/** The default values with some replaced, for the recomputation. */
export function valuesWith(changes: Changes = {}): Values {
  return valuesOf(new Map(DECLARED.map(({ name, standard }) => [name, standard]))).but(changes);
}

/** The document of the package at those values. */
export function documentWith(changes: Changes = {}, ids: readonly string[] = []): ClaimsDocument {
  return claimsDocument(kaliningradParameters().with(changes), ids);
}

/** One claim of the document of the package. */
export function claimWith(id: string, changes: Changes = {}): ClaimDocument {
  return documentWith(changes, [id]).claims[0] as ClaimDocument;
}

/** The ends of the range of phi_R, between which C9 looks. */
export const RUSSIAN_FEAR: readonly [Fraction, Fraction] = (
  DECLARED.find(({ name }) => name === "phi_R") as Declared
).range;
