import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";
import { type Follower, followerOf } from "./follower.js";
import type { LeaderView } from "./leader-view.js";
import { add, multiply, scale, zeros } from "./rational-matrices.js";
import { reducedRows } from "./reduced-rows.js";

/**
 * The follower's best reply put into the next state and costate. The costate of a period, w = T Q z + T W u + delta A~ w+, may leave
 * that of the next open, or tie what the leader may choose: then what is tied is a consequence of the rest, and what is open is
 * chosen too. Null where no costate goes with some state.
 */
export function leaderInDiscreteTime(game: HomogeneousGame, position: 0 | 1): LeaderView | null {
  const follower = followerOf(game, position);
  const n = game.states;
  const k = follower.felt.length;
  const { width } = follower.leader;
  // Columns: what is decided, (w+, u_L), and then y, in the order (w, x, 1), so that costates are eliminated first.
  const decided = k + width;
  const { controls, next, tied } = conditions(game, follower);
  // What the next y has to meet: a row for each, of (w, x, 1). More and more of it, until no more comes.
  let held: RationalMatrix = [];
  for (;;) {
    const rows = reducedRows([...tied, ...multiply(held, next)]);
    const pivots = rows.map((row) => row.findIndex(({ n: top }) => top !== 0n));
    const first = pivots.findIndex((pivot) => pivot >= decided);
    const kept = first < 0 ? [] : rows.slice(first).map((row) => row.slice(decided));
    if (first >= 0 && pivots.some((pivot) => pivot >= decided + k)) return null;
    if (kept.length > held.length) {
      held = kept;
      continue;
    }
    const open = (from: number, to: number): number[] =>
      Array.from({ length: to - from }, (_, i) => from + i).filter((column) => !pivots.includes(column));
    const chosen = open(0, decided);
    if (chosen.length === 0) return null;
    const costates = open(decided, decided + k);
    const rest = Array.from({ length: game.size }, (_, i) => decided + k + i);
    // Every column from those that are open.
    const from = (columns: readonly number[]): Rational[][] =>
      Array.from({ length: decided + k + game.size }, (_, column) => {
        const row = pivots.indexOf(column);
        return columns.map((other) => {
          if (row < 0) return column === other ? ONE : ZERO;
          return rational((rows[row]?.[other] ?? ZERO).neg());
        });
      });
    const y = from([...rest.slice(0, n), ...costates, ...rest.slice(n)]);
    const c = from(chosen);
    const wanted = [...next.slice(k, k + n), ...costates.map((column) => next[column - decided] ?? [])];
    return {
      drift: multiply(wanted, y),
      moved: multiply(wanted, c),
      fromY: multiply(controls, y),
      fromChoice: multiply(controls, c),
      felt: costates.map((column) => follower.felt[column - decided] ?? []),
      choices: chosen.map((column) => (column < k ? `next costate ${column + 1}` : `u${column - k + 1}`)),
    };
  }
}

/** All controls, the next (w, x, 1), and what has to be 0, all as rows of (w+, u_L, w, x, 1). */
function conditions(
  game: HomogeneousGame,
  follower: Follower,
): { controls: Rational[][]; next: Rational[][]; tied: Rational[][] } {
  const { leader, player, felt, adjoint, byState, byCostate, byLeader } = follower;
  const k = felt.length;
  const n = game.states;
  const total = k + leader.width + k + game.size;
  const unit = (column: number): Rational[] =>
    Array.from({ length: total }, (_, i) => (i === column ? ONE : ZERO));
  const row = (ahead: readonly Rational[], led: readonly Rational[], z: readonly Rational[]): Rational[] => [
    ...ahead,
    ...led,
    ...(zeros(1, k)[0] as Rational[]),
    ...z,
  ];
  const none = (length: number): Rational[] => zeros(1, length)[0] as Rational[];
  const controls = Array.from({ length: game.controls }, (_, control) => {
    const own = control - player.first;
    if (own < 0 || own >= player.width) return unit(k + control - leader.first);
    const ahead = scale(game.discount, [byCostate[own] as readonly Rational[]])[0] as Rational[];
    return row(ahead, byLeader[own] as readonly Rational[], byState[own] as readonly Rational[]);
  });
  const all = game.drift.map((_, s) => game.players.flatMap(({ influence }) => influence[s] ?? []));
  const state = add(
    game.drift.map((z) => row(none(k), none(leader.width), z)),
    multiply(all, controls),
  );
  const costate = add(
    follower.feltCost.map((z, i) =>
      row(scale(game.discount, [adjoint[i] ?? []])[0] as Rational[], none(leader.width), z),
    ),
    multiply(follower.feltCross, controls),
  );
  return {
    controls,
    next: [...felt.map((_, i) => unit(i)), ...state.slice(0, n), ...state.slice(n)],
    tied: costate.map((entries, i) =>
      entries.map((entry, j) => (j === k + leader.width + i ? rational(entry.sub(ONE)) : entry)),
    ),
  };
}
