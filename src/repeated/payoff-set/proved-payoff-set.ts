import type { Meter } from "../../exact/meter.js";
import type { NumberField } from "../../exact/number-field.js";
import { polynomialCoefficients } from "../../exact/polynomial.js";
import { type Rational, ZERO } from "../../exact/rational.js";
import type { Point } from "../internal/polygon.js";
import { exactChain } from "./exact-chain.js";
import { type FieldPoint, fieldHull } from "./field-polygon.js";
import { type OuterProof, outerProof } from "./outer-proof.js";
import { recognisedNumbers } from "./recognised-numbers.js";
import { type SelfGeneration, selfGeneration } from "./self-generation.js";
import { solvedStructure } from "./solved-structure.js";
import type { StageMove } from "./stage-moves.js";
import { guessedStructure, type Structure } from "./structure.js";

/** A set of equilibrium payoffs that is all of them, with the proof. */
export interface ProvedPayoffSet {
  /** The field of the coordinates: the rationals, or what one algebraic number makes. */
  readonly field: NumberField;
  /** Counter-clockwise from the lexicographically smallest. */
  readonly vertices: readonly FieldPoint[];
  readonly inner: SelfGeneration;
  readonly outer: OuterProof;
  /** Polygons that reach the set itself, when those around it do not prove it. */
  readonly chain: readonly (readonly Point[])[] | null;
  /** How many of the polygons around the set, from the first, the proof needs. */
  readonly polygons: number;
}

/** Binary digits for rationals, and for algebraic numbers of up to so high a degree. */
const ATTEMPTS = [
  { bits: 320, degree: 1 },
  { bits: 700, degree: 4 },
  { bits: 1600, degree: 6 },
] as const;

/**
 * The payoff set that a polygon around it suggests, proved to be it; null when the suggestion is wrong or is not proved.
 *
 * @param chain - polygons around the set, each nearer than the one before
 * @param closeness - binary digits within which points are taken for one: each is tried
 */
export function provedPayoffSet(
  moves: readonly StageMove[],
  discount: Rational,
  chain: readonly (readonly Point[])[],
  closeness: readonly bigint[],
  meter: Meter,
): ProvedPayoffSet | null {
  const last = chain.at(-1) as readonly Point[];
  const tried = new Set<string>();
  for (const digits of closeness) {
    const structure = guessedStructure(last, moves, discount, digits);
    const key = JSON.stringify([structure?.rules, structure?.threats]);
    if (structure === null || tried.has(key)) continue;
    tried.add(key);
    const found = provedStructure(structure, moves, discount, chain, meter);
    if (found !== null) return found;
  }
  return null;
}

/** The set of a structure, proved; null when it is not. */
function provedStructure(
  structure: Structure,
  moves: readonly StageMove[],
  discount: Rational,
  chain: readonly (readonly Point[])[],
  meter: Meter,
): ProvedPayoffSet | null {
  for (const { bits, degree } of ATTEMPTS) {
    meter(bits * bits * (structure.points.length + degree ** 3 / 2));
    const values = solvedStructure(structure, moves, discount, bits);
    if (values === null) return null;
    const recognised = recognisedNumbers(values, bits, degree);
    if (recognised === null) continue;
    const { field, numbers } = recognised;
    const points = structure.points.map(
      (_, k) => [numbers[2 * k], numbers[2 * k + 1]] as unknown as FieldPoint,
    );
    const vertices = fieldHull(field, points);
    const first = vertices.map((vertex) => structure.rules[points.indexOf(vertex)]?.move as number);
    meter(moves.length * vertices.length * 100 * field.degree);
    const inner = selfGeneration(field, vertices, moves, discount, first);
    if (inner === null) return null;
    for (let polygons = 1; ; polygons = Math.min(2 * polygons, chain.length)) {
      meter(moves.length * vertices.length ** 2 * 1000 * field.degree);
      const around = chain[polygons - 1] as readonly Point[];
      const outer = outerProof(field, vertices, moves, discount, around);
      if (outer !== null) return { field, vertices, inner, outer, chain: null, polygons };
      if (polygons === chain.length) break;
    }
    const reached = field.degree > 1 ? null : exactChain(moves, discount, vertices.map(rationalPoint));
    if (reached === null) return null;
    const outer: OuterProof = { weights: [], moves: [] };
    return { field, vertices, inner, outer, chain: reached, polygons: reached.length };
  }
  return null;
}

function rationalPoint([x, y]: FieldPoint): Point {
  return [polynomialCoefficients(x)[0] ?? ZERO, polynomialCoefficients(y)[0] ?? ZERO];
}
