import type { Budget } from "./budget.js";

/** A pair of positions: a vertex of the first polytope and one of the second. */
export type Pair = readonly [number, number];

/** A number that tells pairs apart. */
export function pairKey(row: number, column: number): number {
  // There are fewer vertices than a map has room for.
  return row * 2 ** 26 + column;
}

/** A maximal Nash subset: the extreme equilibria are all pairs of its rows and its columns. */
export interface NashSubset {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Returns the connected components of the graph of extreme equilibria, each with its maximal bicliques; null when the
 * budget ended.
 *
 * The sides of the maximal bicliques in the columns are exactly the nonempty intersections of neighbourhoods of rows, so
 * they are found by intersecting what is known with one neighbourhood after another.
 */
export function nashSubsets(pairs: readonly Pair[], budget: Budget): NashSubset[][] | null {
  const components: NashSubset[][] = [];
  if (!budget.spend(200 * pairs.length)) return null;
  for (const component of connectedComponents(pairs)) {
    const [first] = component;
    if (component.length === 1 && first !== undefined) {
      components.push([{ rows: [first[0]], columns: [first[1]] }]);
      continue;
    }
    const neighbours = new Map<number, bigint>();
    const columns = [...new Set(component.map(([, column]) => column))];
    const bit = new Map(columns.map((column, k) => [column, 1n << BigInt(k)]));
    for (const [row, column] of component) {
      neighbours.set(row, (neighbours.get(row) ?? 0n) | (bit.get(column) as bigint));
    }
    const words = Math.ceil(columns.length / 64);
    const sets = intersections([...new Set(neighbours.values())], words, budget);
    // Each set is compared with all rows, and then with all columns.
    if (sets === null || !budget.spend(sets.length * (neighbours.size + columns.length) * (10 + words)))
      return null;
    components.push(
      sets.map((set) => ({
        rows: [...neighbours].filter(([, seen]) => (seen & set) === set).map(([row]) => row),
        columns: columns.filter((column) => ((bit.get(column) as bigint) & set) !== 0n),
      })),
    );
  }
  return components;
}

function intersections(sets: readonly bigint[], words: number, budget: Budget): bigint[] | null {
  const closed = new Set<bigint>();
  for (const set of sets) {
    if (!budget.spend(closed.size * (20 + 2 * words)) || !budget.holds(closed.size * (10 + words)))
      return null;
    for (const known of [...closed]) {
      if ((known & set) !== 0n) closed.add(known & set);
    }
    closed.add(set);
  }
  return [...closed];
}

function connectedComponents(pairs: readonly Pair[]): Pair[][] {
  const byRow = grouped(pairs, 0);
  const byColumn = grouped(pairs, 1);
  const seen = new Set<Pair>();
  const components: Pair[][] = [];
  for (const start of pairs) {
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    // Rows and columns are struck off once followed, so that the walk stays linear.
    for (const [row, column] of component) {
      for (const next of [...(byRow.get(row) ?? []), ...(byColumn.get(column) ?? [])]) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
      byRow.delete(row);
      byColumn.delete(column);
    }
    components.push(component);
  }
  return components;
}

function grouped(pairs: readonly Pair[], side: 0 | 1): Map<number, Pair[]> {
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair[side]);
    if (group === undefined) groups.set(pair[side], [pair]);
    else group.push(pair);
  }
  return groups;
}
