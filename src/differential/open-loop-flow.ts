import { rational } from "../exact/rational.js";
import type { HomogeneousGame } from "./homogeneous-game.js";
import { add, inverseOf, multiply, scale, transpose, zeros } from "./internal/rational-matrices.js";
import type { RationalMatrix } from "./linear-quadratic-game.js";

/**
 * The matrix by which the states and, after them, every player's costates of the states change along open-loop equilibria, without
 * linear terms: their rates of change in continuous time, what they are a period later in discrete time. Null where the players'
 * conditions do not determine their controls, or in discrete time the costates of the next period.
 */
export function openLoopFlow({
  continuous,
  states,
  drift,
  discount,
  players,
}: HomogeneousGame): RationalMatrix | null {
  const n = states;
  const costates = n * players.length;
  const A = drift.slice(0, n).map((row) => row.slice(0, n));
  const B = A.map((_, s) => players.flatMap(({ influence }) => influence[s] ?? []));
  const minus = rational(-1);
  const own = <T>(rows: readonly T[], { first, width }: HomogeneousGame["players"][number]): readonly T[] =>
    rows.slice(first, first + width);
  const left = inverseOf(players.flatMap((player) => own(player.controls, player)));
  if (left === null) return null;
  // u = fromStates x + fromCostates p, where p are those of the next period in discrete time.
  const crossed = players.flatMap((player) => own(transpose(player.cross.slice(0, n)), player));
  const reached = players.flatMap(({ influence }, i) =>
    transpose(influence.slice(0, n)).map((row) => {
      const wide = zeros(1, costates)[0] as ReturnType<typeof rational>[];
      wide.splice(i * n, n, ...row);
      return wide;
    }),
  );
  const fromStates = scale(minus, multiply(left, crossed));
  const fromCostates = scale(continuous ? minus : rational(discount.neg()), multiply(left, reached));
  // p = direct x + later p of the next period; in continuous time minus what p changes by, but for the discount.
  const W = players.flatMap(({ cross }) => cross.slice(0, n));
  const direct = add(
    players.flatMap(({ state }) => state.slice(0, n).map((row) => row.slice(0, n))),
    multiply(W, fromStates),
  );
  const adjoint = players.flatMap((_, i) =>
    transpose(A).map((row) => {
      const wide = zeros(1, costates)[0] as ReturnType<typeof rational>[];
      wide.splice(i * n, n, ...row);
      return wide;
    }),
  );
  const later = add(scale(continuous ? rational(1) : discount, adjoint), multiply(W, fromCostates));
  const alone = add(A, multiply(B, fromStates));
  const pulled = multiply(B, fromCostates);
  if (continuous) {
    const falling = scale(minus, later).map((row, i) =>
      row.map((entry, j) => (i === j ? rational(entry.add(discount)) : entry)),
    );
    const change = scale(minus, direct);
    return [...beside(alone, pulled), ...beside(change, falling)];
  }
  const back = inverseOf(later);
  if (back === null) return null;
  const ahead = scale(minus, multiply(back, direct));
  return [...beside(add(alone, multiply(pulled, ahead)), multiply(pulled, back)), ...beside(ahead, back)];
}

function beside(a: RationalMatrix, b: RationalMatrix): RationalMatrix {
  return a.map((row, i) => [...row, ...(b[i] ?? [])]);
}
