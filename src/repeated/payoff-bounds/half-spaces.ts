import type { Meter } from "../../exact/meter.js";
import { maximum, minimum } from "../../exact/order.js";
import { quotient, type Rational, rational, ZERO } from "../../exact/rational.js";
import { solveLinearProgram } from "../../exact/solve-linear-program.js";
import type { ProfileMove } from "../internal/profile-moves.js";

/** All points `w` with `direction · w` at most the bound, for each direction. */
export interface HalfSpaces {
  readonly directions: readonly (readonly Rational[])[];
  readonly bounds: readonly Rational[];
}

/** How far a set of half-spaces reaches in a direction: nonnegative multiples of the half-spaces show it. */
export type Reach =
  | {
      readonly kind: "bounded";
      readonly value: Rational;
      readonly multipliers: readonly Rational[];
      /** A point that reaches it. */
      readonly point: readonly Rational[];
    }
  /** The multiples contradict one another: no point is in all half-spaces. */
  | { readonly kind: "empty"; readonly multipliers: readonly Rational[] };

/**
 * Directions for payoffs of so many players, the least payoffs of each first: all that are -1, 0 or 1 a player with up to three
 * players; with more only those of one, two or all players. A player's part is larger where its payoffs differ less.
 */
export function payoffDirections(moves: readonly ProfileMove[]): Rational[][] {
  const players = moves[0]?.payoffs.map((_, i) => i) ?? [];
  const sizes = players.map((i) => powerOfTwo(moves.map(({ payoffs }) => payoffs[i] as Rational)));
  const largest = maximum(sizes);
  const scales = sizes.map((size) => rational(largest.div(size)));
  const all = Array.from({ length: 3 ** players.length }, (_, code) =>
    players.map((i) => (Math.floor(code / 3 ** i) % 3) - 1),
  );
  const wanted = all.filter((signs) => {
    const count = signs.filter((sign) => sign !== 0).length;
    return count > 0 && (players.length < 4 || count < 3 || count === players.length);
  });
  const isFloor = (signs: readonly number[]): number => {
    const count = signs.filter((sign) => sign !== 0).length;
    return count === 1 && signs.includes(-1) ? signs.indexOf(-1) : players.length;
  };
  return wanted
    .sort((a, b) => isFloor(a) - isFloor(b))
    .map((signs) => signs.map((sign, i) => rational((scales[i] as Rational).mul(sign))));
}

/** How far the half-spaces reach in a direction, by the dual linear program: it has a row a player only. */
export function reachOf(
  { directions, bounds }: HalfSpaces,
  direction: readonly Rational[],
  meter: Meter,
): Reach {
  const result = solveLinearProgram(
    {
      maximize: bounds.map((bound) => bound.neg()),
      constraints: direction.map((value, i) => ({
        coefficients: directions.map((row) => row[i] as Rational),
        relation: "=" as const,
        bound: value,
      })),
    },
    meter,
  );
  if (result.status === "unbounded") return { kind: "empty", multipliers: result.ray };
  // Directions to all sides are among the half-spaces, so that there are multiples for every direction.
  const found = result as Extract<typeof result, { status: "optimal" }>;
  return {
    kind: "bounded",
    value: rational(found.value.neg()),
    multipliers: found.primal,
    point: found.dual.map((value) => rational(value.neg())),
  };
}

/** The sum of products. */
export function dot(a: readonly Rational[], b: readonly Rational[]): Rational {
  return a.reduce((sum, value, i) => rational(sum.add(value.mul(b[i] as Rational))), ZERO);
}

/** A power of two about as large as the distance of the values; 1 when they are all the same. */
export function powerOfTwo(values: readonly Rational[]): Rational {
  const { n, d } = maximum(values).sub(minimum(values));
  if (n === 0n) return quotient(1n, 1n);
  const exponent = n.toString(2).length - d.toString(2).length;
  return exponent < 0 ? quotient(1n, 1n << BigInt(-exponent)) : quotient(1n << BigInt(exponent), 1n);
}
