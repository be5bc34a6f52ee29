import { rank } from "../../exact/rank.js";
import { quotient, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { refuse } from "./document-fields.js";
import type { NashStatement, StatedEquilibrium } from "./nash-statement.js";
import { type BasisVertex, countBases, verticesByBases } from "./polytope-bases.js";

/** Whether a statement about all vertices was proved, or the game is beyond the checker's bounds. */
export type NashCompleteness = "verified" | "not-checked";

/** The greatest number of bases, of both polytopes together, that the checker enumerates to prove completeness. */
export const MAXIMUM_BASES = 200_000;

/** The greatest number of inequalities evaluated for them: bases times strategies. */
const MAXIMUM_EVALUATIONS = 4_000_000;

/**
 * Checks that the equilibria are extreme points and, within the bounds, that none is missing and that a game said not to
 * be degenerate is not.
 */
export function checkComplete(
  { game, equilibria, degenerate }: NashStatement,
  survivors: readonly (readonly number[])[],
): NashCompleteness {
  const free = survivors.flatMap((kept, player) => (kept.length > 1 ? [player] : []));
  if (free.length > 2) {
    refuse("more than two players have a choice left, so that completeness is not proved", "complete");
  }
  const [first, second] = sides(free, game.players.length);
  const rows = survivors[first] as readonly number[];
  const columns = second === null ? [0] : (survivors[second] as readonly number[]);
  const a = matrix(game, survivors, first, second, first);
  const b =
    second === null ? [rows.map(() => 1n)] : transpose(matrix(game, survivors, first, second, second));
  equilibria.forEach((one, i) => {
    checkExtreme(one, first, rows, columns, second, b, `equilibria[${i}].strategies[${first}]`);
    if (second !== null) {
      checkExtreme(one, second, columns, rows, first, a, `equilibria[${i}].strategies[${second}]`);
    }
  });
  const bases = 2 * countBases(rows.length, columns.length);
  if (bases > MAXIMUM_BASES || bases * (rows.length + columns.length) > MAXIMUM_EVALUATIONS) {
    return "not-checked";
  }
  const xs = verticesByBases(b);
  const ys = verticesByBases(a);
  if (degenerate === false) {
    const tied = [...xs, ...ys].some(({ support, tight }) => tight.length > support.length);
    if (tied) refuse("a strategy has more best responses than strategies in its support", "degenerate");
  }
  checkNoneMissing(xs, ys, (x, y) => profileText(game, survivors, first, second, x, y), equilibria);
  return "verified";
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

/** A player's payoffs, made positive, when two players choose and the others keep their one strategy. */
function matrix(
  game: NormalFormGame,
  survivors: readonly (readonly number[])[],
  first: number,
  second: number | null,
  player: number,
): bigint[][] {
  const { integers } = game.integerPayoffs(player);
  const only = survivors.map((kept) => kept[0] as number);
  const entries = (survivors[first] as readonly number[]).map((row) =>
    (second === null ? [0] : (survivors[second] as readonly number[])).map((column) => {
      const profile = only.map((s, i) => (i === first ? row : i === second ? column : s));
      return integers[game.profileIndex(profile)] as bigint;
    }),
  );
  let least = (entries[0] as bigint[])[0] as bigint;
  for (const value of entries.flat()) if (value < least) least = value;
  return entries.map((row) => row.map((value) => value - least + 1n));
}

/**
 * A strategy is a vertex when the opponent's payoffs of the opponent's best responses, over its support, have full rank.
 *
 * @param payoffs - the opponent's payoffs: a row an opponent's strategy, a column one of the player's
 */
function checkExtreme(
  one: StatedEquilibrium,
  player: number,
  own: readonly number[],
  others: readonly number[],
  opponent: number | null,
  payoffs: readonly (readonly bigint[])[],
  path: string,
): void {
  const support = one.supports[player] as readonly number[];
  const columns = support.map((strategy) => own.indexOf(strategy));
  if (columns.includes(-1)) refuse("it plays a strategy that was eliminated", path);
  const values = opponent === null ? null : (one.ledger[opponent] as readonly Rational[]);
  const top = values === null ? null : (one.payoffs[opponent as number] as Rational);
  const best = payoffs.filter((_, k) => {
    if (values === null || top === null) return true;
    return rationalText(values[others[k] as number] as Rational) === rationalText(top);
  });
  if (rank(best.map((row) => columns.map((c) => row[c] as bigint))) < support.length) {
    refuse("the equilibrium is no extreme point: it is a mixture of others", path);
  }
}

function checkNoneMissing(
  xs: readonly BasisVertex[],
  ys: readonly BasisVertex[],
  text: (x: BasisVertex, y: BasisVertex) => string,
  equilibria: readonly StatedEquilibrium[],
): void {
  const listed = new Set(
    equilibria.map(({ strategies }) => strategies.map((s) => s.map(rationalText)).join(" | ")),
  );
  let count = 0;
  for (const x of xs) {
    for (const y of ys) {
      if (!x.support.every((i) => y.tight.includes(i)) || !y.support.every((j) => x.tight.includes(j)))
        continue;
      count++;
      const found = text(x, y);
      if (!listed.has(found)) refuse(`an equilibrium is missing: ${found}`, "equilibria");
    }
  }
  if (count !== listed.size)
    refuse(`expected ${count} extreme equilibria, found ${listed.size}`, "equilibria");
}

function profileText(
  game: NormalFormGame,
  survivors: readonly (readonly number[])[],
  first: number,
  second: number | null,
  x: BasisVertex,
  y: BasisVertex,
): string {
  return game.shape
    .map((count, player) => {
      const kept = survivors[player] as readonly number[];
      const vertex = player === first ? x : player === second ? y : { support: [0], weights: [1n] };
      const total = vertex.weights.reduce((sum, weight) => sum + weight, 0n);
      const strategy = Array.from({ length: count }, () => "0");
      vertex.support.forEach((position, k) => {
        strategy[kept[position] as number] = rationalText(quotient(vertex.weights[k] as bigint, total));
      });
      return strategy;
    })
    .join(" | ");
}

function transpose(rows: readonly (readonly bigint[])[]): bigint[][] {
  return (rows[0] as readonly bigint[]).map((_, j) => rows.map((row) => row[j] as bigint));
}
