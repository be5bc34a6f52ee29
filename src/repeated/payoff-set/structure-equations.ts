import type { Rational } from "../../exact/rational.js";
import type { StageMove } from "./stage-moves.js";
import type { Structure } from "./structure.js";

/** The equations of a structure, in binary fractions of so many digits: what is left at given unknowns. */
export type Residual = (unknowns: readonly bigint[]) => bigint[];

/**
 * The residuals of the equations between the vertices of a payoff set: the unknowns are the coordinates of the vertices, one
 * after the other, and the two threats, times 2^bits.
 */
export function structureResidual(
  { rules, threats }: Structure,
  moves: readonly StageMove[],
  discount: Rational,
  bits: number,
): Residual {
  const digits = BigInt(bits);
  const on = (value: Rational): bigint => ((value.s * value.n) << digits) / value.d;
  const [p, q] = [discount.n, discount.d];
  const stage = moves.map(({ payoffs, replies }) => ({
    payoffs: payoffs.map(on) as [bigint, bigint],
    replies: replies.map(on) as [bigint, bigint],
  }));
  return (x) => {
    const at = (vertex: number, i: number): bigint => x[2 * vertex + i] as bigint;
    const threat = (i: number): bigint => x[2 * rules.length + i] as bigint;
    /** Of a player who is just kept from deviating. */
    const bound = (k: number, move: number, i: number): bigint =>
      q * at(k, i) - (q - p) * (stage[move]?.replies[i] as bigint) - p * threat(i);
    const residuals = rules.flatMap((rule, k): bigint[] => {
      const payoffs = stage[rule.move]?.payoffs as [bigint, bigint];
      if (rule.kind === "stationary") return [0, 1].map((i) => q * (at(k, i) - (payoffs[i] as bigint)));
      if (rule.kind === "corner") return [0, 1].map((i) => bound(k, rule.move, i));
      if (rule.kind === "vertex") {
        return [0, 1].map((i) => q * at(k, i) - (q - p) * (payoffs[i] as bigint) - p * at(rule.vertex, i));
      }
      const [i, o] = [rule.player, 1 - rule.player];
      const [a, b] = rule.edge;
      // The continuation less the start of the edge, times the discount factor, is along the edge.
      const along = [i, o].map((c) => q * at(k, c) - (q - p) * (payoffs[c] as bigint) - p * at(a, c)) as [
        bigint,
        bigint,
      ];
      const side = along[1] * (at(b, i) - at(a, i)) - along[0] * (at(b, o) - at(a, o));
      return [bound(k, rule.move, i), side >> digits];
    });
    return [
      ...residuals.map((value) => value / q),
      ...[0, 1].map((i) => threat(i) - at(threats[i] as number, i)),
    ];
  };
}
