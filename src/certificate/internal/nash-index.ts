import { determinantSign } from "../../exact/determinant-sign.js";
import { equal } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { refuse } from "./document-fields.js";
import type { NashCompleteness } from "./nash-completeness.js";
import type { StatedComponent, StatedEquilibrium } from "./nash-statement.js";
import { PerturbedFace, type Work } from "./perturbed-face.js";
import { type SearchView, searchView } from "./search-sides.js";

/** How many table entries the check may compute: some seconds. */
const MAXIMUM_ENTRIES = 60_000_000;

/** An extreme equilibrium: the labels, rows first, that are tight at the first player's vertex and at the second's. */
interface Labels {
  readonly first: ReadonlySet<number>;
  readonly second: ReadonlySet<number>;
}

/**
 * Checks the index of every component: the sum of the signs of those equilibria of a perturbed game whose limits are
 * extreme equilibria of the component. Each extreme equilibrium is looked at by itself: near it, a label that is not tight
 * at one player's vertex is tight for the other, and the labels that are tight at both are tried either way. All indices
 * together must add up to 1, which the indices of all components of a game do.
 *
 * @returns `not-checked` when that would take too long; `verified` otherwise, also where every index is null
 */
export function checkIndices(
  game: NormalFormGame,
  survivors: readonly (readonly number[])[],
  equilibria: readonly StatedEquilibrium[],
  components: readonly StatedComponent[],
): NashCompleteness {
  const stated = components.filter(({ index }) => index !== null);
  const view = searchView(game, survivors);
  if (view.rows.length === 1 || view.columns.length === 1) {
    components.forEach(({ index }, i) => {
      if (index !== null && index !== 1)
        refuse("the index is 1: there is one component", `components[${i}].index`);
    });
    return "verified";
  }
  const work: Work = { left: MAXIMUM_ENTRIES };
  const signs = new Map<number, number>();
  for (const position of stated.flatMap((one) => one.equilibria)) {
    const sign = signNear(view, labelsOf(view, equilibria[position] as StatedEquilibrium), work);
    if (sign === null) return "not-checked";
    signs.set(position, sign);
  }
  components.forEach((one, i) => {
    if (one.index === null) return;
    const index = one.equilibria.reduce((total, position) => total + (signs.get(position) as number), 0);
    if (index !== one.index) refuse(`the index is ${index}`, `components[${i}].index`);
  });
  const total = stated.reduce((sum, { index }) => sum + (index as number), 0);
  if (stated.length === components.length && total !== 1) {
    refuse(`the indices add up to ${total}, not 1, so that an equilibrium is missing`, "components");
  }
  return "verified";
}

/** The sum of the signs of the equilibria near an extreme one; null when the work is used up. */
function signNear(view: SearchView, labels: Labels, work: Work): number | null {
  const m = view.rows.length;
  const count = m + view.columns.length;
  const all = Array.from({ length: count }, (_, label) => label);
  if (labels.first.size === m && labels.second.size === count - m)
    return sign(view, labels.first, labels.second);
  let x: PerturbedFace | null = PerturbedFace.whole(view.b, work);
  let y: PerturbedFace | null = PerturbedFace.whole(view.a, work);
  for (const label of all) {
    if (!labels.second.has(label)) x = x?.restrict(label) ?? null;
    if (!labels.first.has(label)) y = y?.restrict(columnOf(label, m, count)) ?? null;
  }
  const free = all.filter((label) => labels.first.has(label) && labels.second.has(label));
  let total = 0;
  const open = x === null || y === null ? [] : [{ x, y, tried: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (work.left < 0) return null;
    const { x, y, tried } = next;
    const label = free[tried];
    if (label === undefined) {
      total += sign(
        view,
        new Set(all.filter((one) => x.isTight(one))),
        new Set(all.filter((one) => y.isTight(columnOf(one, m, count)))),
      );
      continue;
    }
    const left = x.restrict(label);
    const right = y.restrict(columnOf(label, m, count));
    if (left !== null) open.push({ x: left, y, tried: tried + 1 });
    if (right !== null) open.push({ x, y: right, tried: tried + 1 });
  }
  return total;
}

/** The column of a label in the second player's table, where the columns' variables come first. */
function columnOf(label: number, m: number, count: number): number {
  return label < m ? count - m + label : label - m;
}

/** (-1)^(k+1) det A det B over the strategies played, for payoffs that are positive. */
function sign({ a, b, rows }: SearchView, first: ReadonlySet<number>, second: ReadonlySet<number>): number {
  const m = rows.length;
  const played = rows.flatMap((_, i) => (first.has(i) ? [] : [i]));
  const against = b.flatMap((_, j) => (second.has(m + j) ? [] : [j]));
  const product =
    determinantSign(played.map((i) => against.map((j) => a[i]?.[j] as bigint))) *
    determinantSign(against.map((j) => played.map((i) => b[j]?.[i] as bigint)));
  return played.length % 2 === 1 ? product : -product;
}

/** The tight labels at both players' vertices: the strategies not played, and the opponent's best responses. */
function labelsOf({ first, second, rows, columns }: SearchView, one: StatedEquilibrium): Labels {
  const other = second as number;
  const isBest = (player: number, strategy: number): boolean =>
    equal((one.ledger[player] as readonly Rational[])[strategy] as Rational, one.payoffs[player] as Rational);
  const plays = (player: number, strategy: number): boolean =>
    ((one.strategies[player] as readonly Rational[])[strategy] as Rational).n !== 0n;
  const labels = (player: number): Set<number> => {
    const tight = new Set<number>();
    const test = (own: number, strategy: number): boolean =>
      own === player ? !plays(own, strategy) : isBest(own, strategy);
    rows.forEach((strategy, i) => {
      if (test(first, strategy)) tight.add(i);
    });
    columns.forEach((strategy, j) => {
      if (test(other, strategy)) tight.add(rows.length + j);
    });
    return tight;
  };
  return { first: labels(first), second: labels(other) };
}
