import { rank } from "../../exact/rank.js";
import { quotient, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { sum } from "../../exact/vector.js";
import { wordsOf } from "../../exact/work-steps.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { refuse } from "./document-fields.js";
import type { NashStatement, StatedEquilibrium } from "./nash-statement.js";
import { type BasisVertex, countBases, verticesByBases } from "./polytope-bases.js";
import { type SearchView, searchView } from "./search-sides.js";
import { isSimplePolytope } from "./simple-polytope.js";

/** Whether a statement about all vertices was proved, or the game is beyond the checker's bounds. */
export type NashCompleteness = "verified" | "not-checked";

/** What is proved of the statements that speak of all vertices. */
export interface ProvedComplete {
  readonly completeness: NashCompleteness;
  readonly degenerate: NashCompleteness;
}

/** The greatest number of bases, of both polytopes together, that the checker enumerates to prove completeness. */
export const MAXIMUM_BASES = 200_000;

/** The greatest number of inequalities evaluated for them: bases times strategies, times the square of the payoffs' words. */
const MAXIMUM_EVALUATIONS = 4_000_000;

/** Beyond that, a polytope whose vertices have no more numbers together is walked through, along its edges. */
const MAXIMUM_WALKED = 5_000_000;

/**
 * Checks that the equilibria are extreme points and, within the bounds, that none is missing and that a game said not to
 * be degenerate is not.
 *
 * @param proved - whether the proof of a search has shown already that none is missing
 */
export function checkComplete(
  { game, equilibria, degenerate }: NashStatement,
  survivors: readonly (readonly number[])[],
  proved = false,
): ProvedComplete {
  if (survivors.filter((kept) => kept.length > 1).length > 2) {
    refuse("more than two players have a choice left, so that completeness is not proved", "complete");
  }
  if (equilibria.length === 0) refuse("expected an equilibrium: every game has one", "equilibria");
  const view = searchView(game, survivors);
  const { first, second, rows, columns, a, b } = view;
  equilibria.forEach((one, i) => {
    checkExtreme(one, first, rows, columns, second, b, `equilibria[${i}].strategies[${first}]`);
    if (second !== null) {
      checkExtreme(one, second, columns, rows, first, a, `equilibria[${i}].strategies[${second}]`);
    }
  });
  if (rows.length === 1 || columns.length === 1) return checkOneChooser(view, equilibria, degenerate);
  const bases = 2 * countBases(rows.length, columns.length);
  const evaluations = bases * (rows.length + columns.length) * longest(a, b) ** 2;
  if (bases > MAXIMUM_BASES || evaluations > MAXIMUM_EVALUATIONS) {
    const isProved = degenerate === false && checkSimple(a, b);
    return {
      completeness: proved ? "verified" : "not-checked",
      degenerate: isProved ? "verified" : "not-checked",
    };
  }
  if (proved && (degenerate !== false || checkSimple(a, b)))
    return { completeness: "verified", degenerate: "verified" };
  const xs = verticesByBases(b);
  const ys = verticesByBases(a);
  if (degenerate === false) {
    const tied = [...xs, ...ys].some(({ support, tight }) => tight.length > support.length);
    if (tied) refuse("a strategy has more best responses than strategies in its support", "degenerate");
  }
  checkNoneMissing(xs, ys, (x, y) => profileText(game, survivors, view, x, y), equilibria);
  return { completeness: "verified", degenerate: "verified" };
}

/** Refuses that the game is not degenerate where a vertex shows that it is; false where there are too many vertices. */
function checkSimple(...matrices: readonly (readonly (readonly bigint[])[])[]): boolean {
  const most = MAXIMUM_WALKED / (matrices.flat(2).length * longest(...matrices) ** 2);
  return matrices.every((matrix) => {
    const isSimple = isSimplePolytope(matrix, most);
    if (isSimple === false) {
      refuse("a strategy has more best responses than strategies in its support", "degenerate");
    }
    return isSimple;
  });
}

/** How many words of 64 bits the longest payoff has. */
function longest(...matrices: readonly (readonly (readonly bigint[])[])[]): number {
  return matrices.flat(2).reduce((most, value) => Math.max(most, wordsOf(value)), 1);
}

/** Where one player has a choice at most, the equilibria are the best strategies. */
function checkOneChooser(
  { rows, a, b }: SearchView,
  equilibria: readonly StatedEquilibrium[],
  degenerate: boolean | null,
): ProvedComplete {
  const values = rows.length > 1 ? a.map((row) => row[0] as bigint) : b.map((row) => row[0] as bigint);
  let top = values[0] as bigint;
  for (const value of values) if (value > top) top = value;
  const count = values.filter((value) => value === top).length;
  // Each listed is an extreme equilibrium, hence one of the best strategies, and listed once.
  if (equilibria.length !== count) {
    refuse(`expected ${count} extreme equilibria, found ${equilibria.length}`, "equilibria");
  }
  if (degenerate === false && count > 1) refuse("there are several best strategies", "degenerate");
  return { completeness: "verified", degenerate: "verified" };
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
  { first, second, units }: SearchView,
  x: BasisVertex,
  y: BasisVertex,
): string {
  return game.shape
    .map((count, player) => {
      const kept = survivors[player] as readonly number[];
      const strategy = Array.from({ length: count }, () => "0");
      const side = player === first ? 0 : player === second ? 1 : null;
      if (side === null) strategy[kept[0] as number] = "1";
      else {
        const vertex = side === 0 ? x : y;
        const weights = vertex.weights.map((weight, k) =>
          quotient(weight, units[side][vertex.support[k] as number] as bigint),
        );
        const total = sum(weights);
        vertex.support.forEach((position, k) => {
          strategy[kept[position] as number] = rationalText((weights[k] as Rational).div(total));
        });
      }
      return strategy;
    })
    .join(" | ");
}
