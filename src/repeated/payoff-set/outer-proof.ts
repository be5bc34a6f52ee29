import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { quotient, type Rational } from "../../exact/rational.js";
import type { Point } from "../internal/polygon.js";
import {
  type Constraint,
  continuationConstraints,
  contradicts,
  facedSet,
  heightOf,
  holdsBack,
  holdsPayoffs,
  todayBeyond,
} from "./continuation-constraints.js";
import { contractionWeights, type HoldingPair, holdingPairs, standsOut } from "./contraction-weights.js";
import type { FieldPoint } from "./field-polygon.js";
import { floatOf } from "./float-of.js";
import { type FloatConstraint, floatContradictions } from "./float-programs.js";
import type { StageMove } from "./stage-moves.js";

/** Why a profile of actions leads to nothing outside of a set. */
export type MoveExclusion =
  /** What it gives for ever is in the set. */
  | { readonly kind: "stationary" }
  /** Constraints on the continuation that contradict one another. */
  | { readonly kind: "empty"; readonly constraints: readonly number[] }
  /** For each direction two constraints on the continuation that hold it back. */
  | { readonly kind: "bounded"; readonly pairs: readonly (readonly [number, number])[] };

/** What proves that no equilibrium payoff is outside of a set, given that none is far outside. */
export interface OuterProof {
  /** One a direction: by how much, relative to one another, what is outside could stand out; none when nothing does. */
  readonly weights: readonly Rational[];
  /** One a profile of actions; none when the polygon around is the set itself. */
  readonly moves: readonly MoveExclusion[];
}

/** Significant binary digits of weights. */
const DIGITS = 30;
const ATTEMPTS = 4;

/**
 * The proof that no equilibrium payoff is outside of a convex set, given that all are in a polygon around it; null when none
 * is found.
 *
 * Suppose equilibrium payoffs stand out of the set by some excess in each direction. Whatever follows the actions stands out
 * by no more, and threats are weaker by no more. So what is made of them stands out by less than the same share of the
 * weights, as the multipliers of a linear program show, and the excess is 0.
 */
export function outerProof(
  field: NumberField,
  vertices: readonly FieldPoint[],
  moves: readonly StageMove[],
  discount: Rational,
  around: readonly Point[],
): OuterProof | null {
  const set = facedSet(field, vertices, discount);
  const points = around.map(([x, y]): FieldPoint => [field.element(x), field.element(y)]);
  const excess = set.directions.map((direction, k) =>
    field.subtract(heightOf(field, direction, points), set.heights[k] as Polynomial),
  );
  if (excess.every((value) => field.sign(value) <= 0)) return { weights: [], moves: [] };
  const float = (value: Polynomial): number => floatOf(field.enclosure(value, quotient(1n, 1n << 80n)).lower);
  const lengths = set.directions.map(([x, y]) => Math.hypot(float(x), float(y)));
  const floatExcess = excess.map((value, k) => float(value) / (lengths[k] as number));
  const plans = moves.map((move) => {
    if (holdsPayoffs(set, move)) return null;
    const constraints = continuationConstraints(set, move);
    // In units of length, so that all numbers are of like size.
    const floats = constraints.map(({ normal, height, direction, part }): FloatConstraint => {
      const [x, y] = [float(normal[0]), float(normal[1])];
      const length = Math.hypot(x, y) || 1;
      const share = (floatOf(part) * (lengths[direction] as number)) / length;
      return { normal: [x / length, y / length], height: float(height) / length, direction, part: share };
    });
    const empty = floatContradictions(floats, floatExcess, ATTEMPTS).find((list) =>
      contradicts(
        set,
        list.map((j) => constraints[j] as Constraint),
        excess,
      ),
    );
    if (empty !== undefined) return { empty };
    const today = todayBeyond(set, move);
    const rules = set.directions.map(([x, y], k) => {
      const length = lengths[k] as number;
      const beyond = float(today[k] as Polynomial) / length;
      return holdingPairs(floats, [float(x) / length, float(y) / length], beyond, floatOf(discount));
    });
    return { constraints, today, rules };
  });
  const rules = set.directions.map((_, k) =>
    plans.flatMap((plan) => (plan !== null && "rules" in plan ? [plan.rules[k] as HoldingPair[]] : [])),
  );
  if (rules.some((lists) => lists.some((pairs) => pairs.length === 0))) return null;
  const floatWeights = contractionWeights(rules, floatExcess);
  if (floatWeights === null) return null;
  const weights = floatWeights.map((weight, k) => roundedUp(weight * (lengths[k] as number)));
  const found: MoveExclusion[] = [];
  for (const plan of plans) {
    if (plan === null) found.push({ kind: "stationary" });
    else if ("empty" in plan) found.push({ kind: "empty", constraints: plan.empty as number[] });
    else {
      const pairs = plan.rules.map((list, k) =>
        list
          .toSorted((a, b) => standsOut(a, floatWeights) - standsOut(b, floatWeights))
          .slice(0, ATTEMPTS)
          .find(({ pair: [i, j] }) => {
            const chosen = [plan.constraints[i], plan.constraints[j]] as [Constraint, Constraint];
            return holdsBack(set, k, plan.today[k] as Polynomial, chosen, excess, weights);
          }),
      );
      if (pairs.some((pair) => pair === undefined)) return null;
      found.push({ kind: "bounded", pairs: pairs.map((one) => (one as HoldingPair).pair) });
    }
  }
  return { weights, moves: found };
}

/** A short rational that is not below a positive float, and hardly above it. */
function roundedUp(value: number): Rational {
  const exponent = DIGITS - Math.floor(Math.log2(value));
  const whole = BigInt(Math.ceil(value * 2 ** exponent));
  return exponent >= 0 ? quotient(whole, 1n << BigInt(exponent)) : quotient(whole << BigInt(-exponent), 1n);
}
