import { clearDenominators } from "../../../exact/integer.js";
import type { Meter } from "../../../exact/meter.js";
import { quotients } from "../../../exact/quotients.js";
import { ONE, type Rational, ZERO } from "../../../exact/rational.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";
import { normalised } from "../../internal/dominance-program.js";

/** Why the mixed strategies of a support are undominated, or are not. */
type SupportVerdict =
  /** A belief of full support to which every strategy of the support is a best response. */
  | { readonly belief: readonly Rational[] }
  /**
   * A shift of probability that loses in no cell and gains in some, away from strategies of the support only: its entries
   * add up to 0. Whoever plays all strategies that it takes from is dominated weakly.
   */
  | { readonly shift: readonly bigint[] };

/**
 * Decides whether the mixed strategies of that support are weakly dominated: by Farkas' lemma there is either such a
 * belief or such a shift. The belief is sought as 1 in each cell plus what is at least 0, so that no program is homogeneous.
 *
 * @param rows - the player's payoffs, one row a strategy, one column a cell
 */
export function supportVerdict(
  rows: readonly (readonly bigint[])[],
  support: readonly number[],
  meter?: Meter,
): SupportVerdict {
  const [anchor = 0] = support;
  const base = rows[anchor] as readonly bigint[];
  const played = new Set(support);
  // Copies of the anchor say nothing.
  const others = rows.flatMap((row, s) => (row.some((value, cell) => value !== base[cell]) ? [s] : []));
  const gaps = others.map((s) =>
    (rows[s] as readonly bigint[]).map((value, cell) => value - (base[cell] as bigint)),
  );
  const result = solveLinearProgram(
    {
      maximize: base.map(() => 0n),
      constraints: gaps.map((gap, k) => ({
        coefficients: gap,
        relation: played.has(others[k] as number) ? ("=" as const) : ("<=" as const),
        bound: -gap.reduce((a, b) => a + b, 0n),
      })),
    },
    meter,
  );
  if (result.status === "infeasible") {
    return { shift: shiftOf(result.farkas, others, anchor, rows.length) };
  }
  const more = result.status === "optimal" ? result.primal : base.map(() => ZERO);
  return { belief: normalised(more.map((value) => value.add(ONE))) };
}

function shiftOf(
  multipliers: readonly Rational[],
  others: readonly number[],
  anchor: number,
  count: number,
): bigint[] {
  const shift = Array.from({ length: count }, () => 0n);
  clearDenominators(multipliers).integers.forEach((moved, k) => {
    shift[others[k] as number] = moved;
    shift[anchor] = (shift[anchor] as bigint) - moved;
  });
  return shift;
}

/** The mixed strategy that the shift leads to, as far as it goes, and what it gains in each cell. */
export function shifted(
  strategy: readonly Rational[],
  shift: readonly bigint[],
  rows: readonly (readonly bigint[])[],
  denominator: bigint,
): { readonly by: readonly Rational[]; readonly gains: readonly Rational[] } {
  const { integers: weights, denominator: total } = clearDenominators(strategy);
  // The step is over / (under total): the least share of what the shift takes away.
  let [over, under] = [0n, 0n];
  shift.forEach((moved, s) => {
    const weight = weights[s] as bigint;
    if (moved >= 0n || (under !== 0n && weight * under >= over * -moved)) return;
    [over, under] = [weight, -moved];
  });
  if (under === 0n) under = 1n;
  const taken = shift.flatMap((moved, s) =>
    moved === 0n ? [] : [[moved, rows[s] as readonly bigint[]] as const],
  );
  const gains = (rows[0] as readonly bigint[]).map(
    (_, cell) => over * taken.reduce((sum, [moved, row]) => sum + moved * (row[cell] as bigint), 0n),
  );
  const moved = weights.map((weight, s) => weight * under + (shift[s] as bigint) * over);
  return { by: quotients(moved, under * total), gains: quotients(gains, under * total * denominator) };
}

/** The best responses to a belief over the cells. */
export function bestAgainst(
  rows: readonly (readonly bigint[])[],
  belief: readonly Rational[],
): readonly number[] {
  const { integers } = clearDenominators(belief);
  const values = rows.map((row) =>
    row.reduce((total, value, cell) => total + value * (integers[cell] as bigint), 0n),
  );
  let best = values[0] as bigint;
  for (const value of values) if (value > best) best = value;
  return values.flatMap((value, s) => (value === best ? [s] : []));
}
