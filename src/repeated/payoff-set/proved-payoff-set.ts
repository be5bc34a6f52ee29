import type { Meter } from "../../exact/meter.js";
import type { NumberField } from "../../exact/number-field.js";
import type { Rational } from "../../exact/rational.js";
import type { Point } from "../internal/polygon.js";
import { type FieldPoint, fieldHull } from "./field-polygon.js";
import { floatOf } from "./float-of.js";
import { type OuterProof, outerProof } from "./outer-proof.js";
import { recognisedNumbers } from "./recognised-numbers.js";
import { type SelfGeneration, selfGeneration } from "./self-generation.js";
import { solvedStructure } from "./solved-structure.js";
import type { StageMove } from "./stage-moves.js";
import { guessedStructure } from "./structure.js";

/** A set of equilibrium payoffs that is all of them, with the proof. */
export interface ProvedPayoffSet {
  /** The field of the coordinates: the rationals, or what one algebraic number makes. */
  readonly field: NumberField;
  /** Counter-clockwise from the lexicographically smallest. */
  readonly vertices: readonly FieldPoint[];
  readonly inner: SelfGeneration;
  readonly outer: OuterProof;
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
 */
export function provedPayoffSet(
  moves: readonly StageMove[],
  discount: Rational,
  chain: readonly (readonly Point[])[],
  meter: Meter,
): ProvedPayoffSet | null {
  const last = chain.at(-1) as readonly Point[];
  const floats = last.map(([x, y]): [number, number] => [floatOf(x), floatOf(y)]);
  const structure = guessedStructure(floats, moves, floatOf(discount));
  if (structure === null) return null;
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
      if (outer !== null) return { field, vertices, inner, outer, polygons };
      if (polygons === chain.length) return null;
    }
  }
  return null;
}
