import { characteristicPolynomial } from "../exact/characteristic-polynomial.js";
import { type HalfPlaneRoots, halfPlaneRoots } from "../exact/half-plane-roots.js";
import { sign } from "../exact/order.js";
import type { Polynomial } from "../exact/polynomial.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { solve } from "../exact/solve.js";
import { ExclaveError } from "../exclave-error.js";
import { checkedNumbers } from "./internal/checked-matrices.js";

const MOST_NATIONS = 12;

/** An arms race in which armaments answer armaments: the arms of nation i change by sum of reaction_ij x_j + grievance_i. */
export interface RichardsonRace {
  /**
   * A row a nation: how its arms answer the arms of each; on the diagonal minus its fatigue, by which its own arms fall.
   */
  readonly matrix: readonly (readonly Rational[])[];
  readonly grievance: readonly Rational[];
}

/** Where a Richardson race ends, if anywhere. */
export interface RichardsonAnswer {
  /** The arms at which nothing changes, or null where there is none or more than one. */
  readonly equilibrium: readonly Rational[] | null;
  /** True when the arms come back to the equilibrium from everywhere: all roots have negative real parts. */
  readonly stable: boolean;
  /** The polynomial whose roots are the rates of growth. */
  readonly characteristic: Polynomial;
  /** How many of the rates have negative, zero and positive real parts. */
  readonly rates: HalfPlaneRoots;
  /** For two nations what the equilibrium is in the plane; null for another number of them. */
  readonly kind: PlaneEquilibrium | null;
}

/** What the equilibrium of a linear system in the plane is; `degenerate` where the determinant is 0. */
export type PlaneEquilibrium =
  | "stable node"
  | "unstable node"
  | "stable focus"
  | "unstable focus"
  | "centre"
  | "saddle"
  | "degenerate";

/**
 * Returns a Richardson race with 1 to 12 nations.
 *
 * @param input - the fatigue of each nation, its reactions to all (its own is not read), and its grievance
 * @throws {@link ExclaveError} `bad-game` when lengths do not fit, `too-large` beyond 12 nations, `bad-number` when an entry
 * is no rational
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { richardsonRace } from "exclave/differential";
 *
 * const race = richardsonRace({ fatigue: [1, 1], reaction: [[0, "1/2"], ["1/2", 0]], grievance: [1, 1] });
 * race.matrix.map((row) => row.map(rationalText)); // [["-1", "1/2"], ["1/2", "-1"]]
 * ```
 */
export function richardsonRace(input: {
  readonly fatigue: readonly RationalInput[];
  readonly reaction: readonly (readonly RationalInput[])[];
  readonly grievance: readonly RationalInput[];
}): RichardsonRace {
  const n = Array.isArray(input.fatigue) ? input.fatigue.length : 0;
  if (n === 0) throw new ExclaveError("bad-game", "expected at least one nation, found none", "fatigue");
  if (n > MOST_NATIONS) {
    throw new ExclaveError("too-large", `expected at most ${MOST_NATIONS} nations, found ${n}`, "fatigue");
  }
  const fatigue = checkedNumbers(input.fatigue, n, "fatigue");
  if (!Array.isArray(input.reaction) || input.reaction.length !== n) {
    throw new ExclaveError("bad-game", `expected ${n} rows of reactions, one a nation`, "reaction");
  }
  const reaction = input.reaction.map((row, i) => checkedNumbers(row, n, `reaction[${i}]`));
  return {
    matrix: reaction.map((row, i) =>
      row.map((entry, j) => (i === j ? rational((fatigue[i] as Rational).neg()) : entry)),
    ),
    grievance: checkedNumbers(input.grievance, n, "grievance"),
  };
}

/**
 * Returns where a Richardson race comes to rest and whether it does, exactly. Two nations with fatigues a and b and reactions k
 * and l, all positive, come to rest from everywhere just when a b > k l.
 *
 * (L. F. Richardson 1960, Arms and Insecurity; for more nations the criterion of E. J. Routh 1877.)
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { richardsonEquilibrium, richardsonRace } from "exclave/differential";
 *
 * const race = richardsonRace({ fatigue: [1, 1], reaction: [[0, "1/2"], ["1/2", 0]], grievance: [1, 1] });
 * const { equilibrium, stable, kind } = richardsonEquilibrium(race);
 * equilibrium?.map(rationalText); // ["2", "2"]
 * [stable, kind]; // [true, "stable node"]
 * ```
 */
export function richardsonEquilibrium({ matrix, grievance }: RichardsonRace): RichardsonAnswer {
  const characteristic = characteristicPolynomial(matrix);
  const rates = halfPlaneRoots(characteristic);
  const rest = solve(
    matrix,
    grievance.map((g) => g.neg()),
  );
  return {
    equilibrium: rest.kind === "unique" ? rest.solution : null,
    stable: rates.left === matrix.length,
    characteristic,
    rates,
    kind: matrix.length === 2 ? inPlane(matrix) : null,
  };
}

function inPlane(matrix: readonly (readonly Rational[])[]): PlaneEquilibrium {
  const [[a, b], [c, d]] = matrix as [[Rational, Rational], [Rational, Rational]];
  const trace = rational(a.add(d));
  const determinant = rational(a.mul(d).sub(b.mul(c)));
  if (sign(determinant) === 0) return "degenerate";
  if (sign(determinant) < 0) return "saddle";
  if (sign(trace) === 0) return "centre";
  const real = sign(rational(trace.mul(trace).sub(determinant.mul(4)))) >= 0;
  if (sign(trace) < 0) return real ? "stable node" : "stable focus";
  return real ? "unstable node" : "unstable focus";
}
