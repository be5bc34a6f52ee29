import type { Meter } from "../../exact/meter.js";
import { compare, sign } from "../../exact/order.js";
import { ONE, quotient, type Rational, ZERO } from "../../exact/rational.js";
import { solveLinearProgram } from "../../exact/solve-linear-program.js";
import { bestMixture, frozen, normalised, spread } from "./dominance-program.js";
import type { Gaps } from "./dominance-table.js";

/** A mixture of the candidates that dominates weakly, or a belief that shows that none does. */
export type WeakVerdict =
  | { readonly mixture: readonly Rational[] }
  | { readonly belief: readonly Rational[] };

/**
 * A mixture that gains nothing negative and something positive, or else a belief of full support against which no
 * candidate gains (D. G. Pearce 1984, Lemma 4): by Farkas' lemma one of the two exists.
 */
export function weakMixture(gaps: Gaps, count: number, meter?: Meter): WeakVerdict {
  const uniform = Array.from({ length: count }, () => quotient(1n, BigInt(count)));
  // A copy of the strategy neither dominates it nor spoils a belief.
  const others = gaps.flatMap((row, b) => (row.some((gap) => gap !== 0n) ? [b] : []));
  if (others.length === 0) return { belief: uniform };
  const rest = others.map((b) => gaps[b] as readonly bigint[]);
  const best = bestMixture(rest, meter);
  if (sign(best.margin) < 0) return { belief: fullSupport(rest, best.belief, best.margin) };
  const verdict = sign(best.margin) > 0 ? best : boundary(rest, uniform, meter);
  return "mixture" in verdict ? { mixture: spread(verdict.mixture, others, gaps.length) } : verdict;
}

/** The same at margin 0, where either may be. */
function boundary(gaps: Gaps, uniform: readonly Rational[], meter?: Meter): WeakVerdict {
  const totals = gaps.map((row) => row.reduce((a, b) => a + b, 0n));
  if (totals.every((total) => total <= 0n)) return { belief: uniform };
  const result = solveLinearProgram(
    {
      maximize: uniform.map(() => 0n),
      constraints: gaps.map((row, i) => ({
        coefficients: row,
        relation: "<=",
        bound: -(totals[i] as bigint),
      })),
    },
    meter,
  );
  if (result.status === "infeasible") return { mixture: normalised(result.farkas) };
  const more = result.status === "optimal" ? result.primal : [];
  return { belief: normalised(more.map((value) => value.add(ONE))) };
}

/**
 * A belief of full support against which no candidate gains, near one against which every candidate loses at least
 * `-margin` > 0.
 */
export function fullSupport(gaps: Gaps, belief: readonly Rational[], margin: Rational): Rational[] {
  const share = quotient(1n, BigInt(belief.length));
  const most = gaps
    .map((row) =>
      quotient(
        row.reduce((a, b) => a + b, 0n),
        BigInt(belief.length),
      ),
    )
    .reduce((a, b) => (compare(a, b) >= 0 ? a : b), quotient(-1n, 1n));
  if (compare(most, ZERO) <= 0) return belief.map(() => share);
  const room = margin.neg().div(margin.neg().add(most));
  let step = quotient(1n, 2n);
  while (compare(step, room) >= 0) step = quotient(1n, step.d * 2n);
  const rest = ONE.sub(step);
  return belief.map((value) => frozen(value.mul(rest).add(share.mul(step))));
}
