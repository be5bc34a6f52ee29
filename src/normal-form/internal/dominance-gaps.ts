import type { Meter } from "../../exact/meter.js";
import { quotient, type Rational } from "../../exact/rational.js";
import { integerGains } from "./dominance-program.js";
import type { DominanceTable, Gaps } from "./dominance-table.js";

/** How much each of the rows `over` gains over the row `row` in every cell. */
export function gapsOf(table: DominanceTable, row: number, over: readonly number[], meter?: Meter): Gaps {
  const own = table.rows[row] as readonly bigint[];
  meter?.(12 * over.length * own.length);
  return over.map((other) =>
    (table.rows[other] as readonly bigint[]).map((value, cell) => value - (own[cell] as bigint)),
  );
}

/** Every row but the one. */
export function otherRows(table: DominanceTable, row: number): number[] {
  return table.rows.flatMap((_, other) => (other === row ? [] : [other]));
}

/** The gains of a mixture of the gaps' rows, in the units of the payoffs. */
export function gainsOf(gaps: Gaps, mixture: readonly Rational[], denominator: bigint): Rational[] {
  const { gains, scale } = integerGains(gaps, mixture);
  return gains.map((gain) => quotient(gain, scale * denominator));
}

/** A number of the gaps in the units of the payoffs. */
export function inPayoffs(value: Rational, denominator: bigint): Rational {
  return quotient(value.s * value.n, value.d * denominator);
}
