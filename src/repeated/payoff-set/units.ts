import type { NumberField } from "../../exact/number-field.js";
import { maximum, minimum } from "../../exact/order.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { ONE, quotient, type Rational, rational } from "../../exact/rational.js";
import type { Point } from "../internal/polygon.js";
import type { FieldPoint } from "./field-polygon.js";
import type { ProvedPayoffSet } from "./proved-payoff-set.js";
import type { StageMove } from "./stage-moves.js";

/** Units in which payoffs are about from 0 to 1: each player's payoff is `shift + size * units`. */
export interface Units {
  readonly shift: Point;
  readonly size: Point;
}

/** The units for a stage game, of sizes that are powers of two. */
export function unitsOf(moves: readonly StageMove[]): Units {
  const columns = [0, 1].map((i) => moves.map(({ payoffs }) => payoffs[i as 0 | 1])) as [
    Rational[],
    Rational[],
  ];
  return {
    shift: [rational(minimum(columns[0])), rational(minimum(columns[1]))],
    size: [sizeOf(columns[0]), sizeOf(columns[1])],
  };
}

/** The stage game in the units. */
export function inUnits(moves: readonly StageMove[], { shift, size }: Units): StageMove[] {
  const turned = (point: Point): Point => [
    rational(point[0].sub(shift[0]).div(size[0])),
    rational(point[1].sub(shift[1]).div(size[1])),
  ];
  return moves.map(({ profile, payoffs, replies }) => ({
    profile,
    payoffs: turned(payoffs),
    replies: turned(replies),
  }));
}

/** A point in payoffs again. */
export function outOfUnits([x, y]: Point, { shift, size }: Units): Point {
  return [rational(x.mul(size[0]).add(shift[0])), rational(y.mul(size[1]).add(shift[1]))];
}

/** A proved set in payoffs again: what stands out in the direction of an edge grows with both sizes. */
export function provedOutOfUnits(proved: ProvedPayoffSet, { shift, size }: Units): ProvedPayoffSet {
  const { field, vertices, outer } = proved;
  const area = rational(size[0].mul(size[1]));
  const upper = vertices.length > 2 ? outer.weights.length : outer.weights.length - 2;
  return {
    ...proved,
    vertices: vertices.map(
      ([x, y]): FieldPoint => [moved(field, x, shift[0], size[0]), moved(field, y, shift[1], size[1])],
    ),
    outer: {
      moves: outer.moves,
      weights: outer.weights.map((weight, k) => {
        const along = k < 2 ? size[k as 0 | 1] : k < upper ? area : size[(k - upper) as 0 | 1];
        return rational(weight.mul(along));
      }),
    },
  };
}

function moved(field: NumberField, value: Polynomial, shift: Rational, size: Rational): Polynomial {
  return field.add(field.scale(value, size), field.element(shift));
}

/** A power of two about as large as the distance of the payoffs; 1 when they are all the same. */
function sizeOf(payoffs: readonly Rational[]): Rational {
  const { n, d } = maximum(payoffs).sub(minimum(payoffs));
  if (n === 0n) return ONE;
  const exponent = n.toString(2).length - d.toString(2).length;
  return exponent < 0 ? quotient(1n, 1n << BigInt(-exponent)) : quotient(1n << BigInt(exponent), 1n);
}
