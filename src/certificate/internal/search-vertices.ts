import { equal } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { StatedEquilibrium } from "./nash-statement.js";
import type { Labels } from "./search-labels.js";
import type { SearchView } from "./search-sides.js";

/** The listed equilibria by the strategies of the two players, each strategy numbered once. */
export interface SearchVertices {
  /** For each side, the number of the strategy that each equilibrium has. */
  readonly strategyOf: readonly [readonly number[], readonly number[]];
  /** For each side, the labels tight at each strategy. */
  readonly tight: readonly [readonly Labels[], readonly Labels[]];
  /** Whether two strategies are a listed equilibrium. */
  readonly isListed: (x: number, y: number) => boolean;
}

/** Returns the strategies of equilibria whose ledgers were checked. */
export function searchVertices(
  equilibria: readonly StatedEquilibrium[],
  view: SearchView & { readonly second: number },
): SearchVertices {
  const m = view.rows.length;
  const rows = numbered(equilibria, view.first, (one) => [
    ...unplayed(one, view.first, view.rows),
    ...best(one, view.second, view.columns),
  ]);
  const columns = numbered(equilibria, view.second, (one) => [
    ...best(one, view.first, view.rows),
    ...unplayed(one, view.second, view.columns),
  ]);
  const pairs = new Set(equilibria.map((_, e) => `${rows.of[e]} ${columns.of[e]}`));
  const size = m + view.columns.length;
  const sets = (all: readonly (readonly boolean[])[]): Labels[] =>
    all.map((flags) => Uint8Array.from({ length: size }, (_, label) => (flags[label] ? 1 : 0)));
  return {
    strategyOf: [rows.of, columns.of],
    tight: [sets(rows.tight), sets(columns.tight)],
    isListed: (x, y) => pairs.has(`${x} ${y}`),
  };
}

function numbered(
  equilibria: readonly StatedEquilibrium[],
  player: number,
  labels: (one: StatedEquilibrium) => boolean[],
): { of: number[]; tight: boolean[][] } {
  const ids = new Map<string, number>();
  const tight: boolean[][] = [];
  const of = equilibria.map((one) => {
    const text = (one.strategies[player] as readonly Rational[]).map(rationalText).join();
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, tight.length);
    return tight.push(labels(one)) - 1;
  });
  return { of, tight };
}

function unplayed(one: StatedEquilibrium, player: number, kept: readonly number[]): boolean[] {
  return kept.map((s) => ((one.strategies[player] as readonly Rational[])[s] as Rational).n === 0n);
}

/** Which strategies of a player are best responses to the other's: a constraint is tight there. */
function best(one: StatedEquilibrium, player: number, kept: readonly number[]): boolean[] {
  return kept.map((s) =>
    equal((one.ledger[player] as readonly Rational[])[s] as Rational, one.payoffs[player] as Rational),
  );
}
