import { type NormalFormGame, ONE, type Rational, rational, symmetric, ZERO } from "exclave";

/**
 * A symmetric game of two players with private types, in cut-off strategies: strategy j acts exactly at the first j types.
 *
 * @param joint - the probability of each pair of own and rival type
 * @param payoff - by own type, and by whether one acts and whether the rival does
 */
export function cutOffGame(
  joint: readonly (readonly Rational[])[],
  payoff: (type: number, acts: boolean, rivalActs: boolean) => Rational,
): NormalFormGame {
  /** What a type expects, for each cut-off of the rival. */
  const expected = (type: number, acts: boolean): Rational[] => {
    const row = joint[type] ?? [];
    const [alone, together] = [payoff(type, acts, false), payoff(type, acts, true)];
    const change = together.sub(alone);
    return running(
      row.map((p) => rational(p.mul(change))),
      rational(alone.mul(row.reduce((sum, p) => rational(sum.add(p)), ZERO))),
    );
  };
  const resting = joint.map((_, type) => expected(type, false));
  const acting = joint.map((_, type) => expected(type, true));
  const rows = joint[0]?.map((_, rival) => rival).concat(joint.length) ?? [];
  const columns = rows.map((rival) => {
    const of = (table: readonly Rational[][], type: number): Rational => table[type]?.[rival] ?? ZERO;
    const nobody = joint.reduce((sum, _, type) => rational(sum.add(of(resting, type))), ZERO);
    return running(
      joint.map((_, type) => rational(of(acting, type).sub(of(resting, type)))),
      nobody,
    );
  });
  return symmetric(rows.map((own) => rows.map((rival) => columns[rival]?.[own] ?? ZERO)));
}

/** Types that are independent and equally likely. */
export function independent(count: number): Rational[][] {
  const p = rational(ONE.div(count * count));
  return Array.from({ length: count }, () => Array.from({ length: count }, () => p));
}

/** The sums of the first 0, 1, 2, ... of these and the start. */
function running(parts: readonly Rational[], start: Rational): Rational[] {
  const sums = [start];
  for (const part of parts) sums.push(rational((sums.at(-1) as Rational).add(part)));
  return sums;
}
