import { clearDenominators } from "../../exact/integer.js";
import { quotients } from "../../exact/quotients.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { solve } from "../../exact/solve.js";
import { solveIntegerSystem } from "../../exact/solve-integer-system.js";
import { ExclaveError } from "../../exclave-error.js";
import type { Stage } from "./stage.js";

/** `[player][state]`: the sum of discounted payoffs from each state on, V = g + discount P V, exactly. */
export function totalValues(stages: readonly Stage[], discount: Rational): (readonly Rational[])[] {
  const players = stages[0]?.payoffs.length ?? 0;
  return Array.from({ length: players }, (_, player) => {
    const rows = stages.map(({ payoffs, next }, s) => {
      const row = stages.map((_, t) => {
        const follows = rational(discount.mul(next.get(t) ?? ZERO));
        return rational((s === t ? ONE : ZERO).sub(follows));
      });
      return clearDenominators([...row, payoffs[player] as Rational]).integers;
    });
    const matrix = rows.map((row) => row.slice(0, -1));
    const right = rows.map((row) => row.at(-1) as bigint);
    return solution(matrix, right);
  });
}

/** The system has one solution, since the discount factor is below 1; lifting finds it unless primes are unlucky. */
function solution(matrix: readonly (readonly bigint[])[], right: readonly bigint[]): readonly Rational[] {
  const lifted = solveIntegerSystem(matrix, right);
  if (lifted !== null) return quotients(lifted.numerators, lifted.denominator);
  const found = solve(matrix, right);
  if (found.kind === "unique") return found.solution;
  throw new ExclaveError("bad-argument", "expected a discount factor below 1, found a singular system");
}
