import { positiveColumns } from "../../exact/positive-columns.js";
import type { NormalFormGame } from "../../normal-form/game.js";

/** The two players of a search, what is left to them, and their payoffs against each strategy, made positive. */
export interface SearchView {
  readonly first: number;
  /** Null in a game of one player. */
  readonly second: number | null;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The first player's payoffs: a row a row, a column a column. */
  readonly a: readonly (readonly bigint[])[];
  /** The second player's payoffs, transposed: a row a column of the game. */
  readonly b: readonly (readonly bigint[])[];
  /** What the second player's payoffs against each row have been divided by, and the first player's against each column. */
  readonly units: readonly [readonly bigint[], readonly bigint[]];
}

/** Returns the game of those who have a choice, given what is left of each player, when they are two at most. */
export function searchView(game: NormalFormGame, survivors: readonly (readonly number[])[]): SearchView {
  const free = survivors.flatMap((kept, player) => (kept.length > 1 ? [player] : []));
  const [first, second] = sides(free, game.players.length);
  const rows = survivors[first] as readonly number[];
  const columns = second === null ? [0] : (survivors[second] as readonly number[]);
  const a = positiveColumns(matrix(game, survivors, first, second, first));
  const b = positiveColumns(
    second === null ? [rows.map(() => 1n)] : transpose(matrix(game, survivors, first, second, second)),
  );
  return { first, second, rows, columns, a: a.rows, b: b.rows, units: [b.units, a.units] };
}

/** The players that have a choice, filled up to two where there are two. */
function sides(free: readonly number[], players: number): [number, number | null] {
  if (players === 1) return [0, null];
  const others = Array.from({ length: players }, (_, player) => player).filter(
    (player) => !free.includes(player),
  );
  const [first, second] = [...free, ...others].slice(0, 2).sort((a, b) => a - b) as [number, number];
  return [first, second];
}

/** A player's payoffs when two players choose and the others keep their one strategy. */
function matrix(
  game: NormalFormGame,
  survivors: readonly (readonly number[])[],
  first: number,
  second: number | null,
  player: number,
): bigint[][] {
  const { integers } = game.integerPayoffs(player);
  const only = survivors.map((kept) => kept[0] as number);
  return (survivors[first] as readonly number[]).map((row) =>
    (second === null ? [0] : (survivors[second] as readonly number[])).map((column) => {
      const profile = only.map((s, i) => (i === first ? row : i === second ? column : s));
      return integers[game.profileIndex(profile)] as bigint;
    }),
  );
}

function transpose(rows: readonly (readonly bigint[])[]): bigint[][] {
  return (rows[0] as readonly bigint[]).map((_, j) => rows.map((row) => row[j] as bigint));
}
