import { rank } from "../../exact/rank.js";
import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { refuse } from "./document-fields.js";
import type { StatedComponent, StatedEquilibrium } from "./nash-statement.js";

/**
 * Checks the components of a complete document: every equilibrium lies in one, those of one hang together and those of two
 * share no strategy, and the subsets are all maximal Nash subsets, with the dimensions stated.
 */
export function checkComponents(
  equilibria: readonly StatedEquilibrium[],
  components: readonly StatedComponent[],
  survivors: readonly (readonly number[])[],
): void {
  const [first, second] = survivors
    .flatMap((kept, player) => (kept.length > 1 ? [player] : []))
    .map((player) =>
      equilibria.map(({ strategies }) => (strategies[player] as Rational[]).map(rationalText).join()),
    );
  // Whoever has no choice plays one strategy throughout.
  const rows = first ?? equilibria.map(() => "");
  const columns = second ?? equilibria.map(() => "");
  checkPartition(equilibria, components);
  checkConnected(components, rows, columns);
  components.forEach((component, c) => {
    checkSubsets(component, rows, columns, `components[${c}]`);
    const dimension = Math.max(...component.subsets.map((subset) => dimensionOf(subset, equilibria)));
    if (dimension !== component.dimension)
      refuse(`the dimension is ${dimension}`, `components[${c}].dimension`);
  });
}

function checkPartition(
  equilibria: readonly StatedEquilibrium[],
  components: readonly StatedComponent[],
): void {
  components.forEach(({ equilibria: members }, c) => {
    const path = `components[${c}].equilibria`;
    if (members.length === 0) refuse("expected at least one equilibrium", path);
    members.forEach((i) => {
      if (equilibria[i]?.component !== c) {
        refuse(`equilibrium ${i} does not exist or names another component`, path);
      }
    });
    const before = components[c - 1];
    if (before !== undefined && (before.equilibria[0] as number) > (members[0] as number)) {
      refuse("expected components in the order of their first equilibria", path);
    }
  });
  const total = components.reduce((count, { equilibria: members }) => count + members.length, 0);
  if (total !== equilibria.length) {
    refuse(`the components list ${total} of ${equilibria.length} equilibria`, "components");
  }
}

/** Two extreme equilibria are linked when they share a strategy; a component is a connected class of that. */
function checkConnected(
  components: readonly StatedComponent[],
  rows: readonly string[],
  columns: readonly string[],
): void {
  const owner = new Map<string, number>();
  components.forEach(({ equilibria: members }, c) => {
    const path = `components[${c}].equilibria`;
    const keys = (i: number): string[] => [`row ${rows[i]}`, `column ${columns[i]}`];
    for (const key of new Set(members.flatMap(keys))) {
      if (owner.has(key)) refuse(`it hangs together with component ${owner.get(key)}`, path);
      owner.set(key, c);
    }
    const reached = new Set(keys(members[0] as number));
    let waiting = members.slice(1);
    for (;;) {
      const next = waiting.filter((i) => keys(i).some((key) => reached.has(key)));
      if (next.length === 0) break;
      for (const key of next.flatMap(keys)) reached.add(key);
      waiting = waiting.filter((i) => !next.includes(i));
    }
    if (waiting.length > 0) refuse(`equilibrium ${waiting[0]} does not hang together with the others`, path);
  });
}

/** The stated subsets are exactly the maximal products of rows and columns all of whose pairs are equilibria. */
function checkSubsets(
  component: StatedComponent,
  rows: readonly string[],
  columns: readonly string[],
  path: string,
): void {
  const stated = new Set(component.subsets.map((subset) => subset.join(",")));
  component.subsets.forEach((subset, k) => {
    const before = component.subsets[k - 1];
    if (before !== undefined && !precedes(before, subset)) {
      refuse("expected subsets in lexicographic order, each once", `${path}.subsets[${k}]`);
    }
  });
  const columnsOf = new Map<string, Set<string>>();
  for (const i of component.equilibria) {
    const row = rows[i] as string;
    columnsOf.set(row, (columnsOf.get(row) ?? new Set()).add(columns[i] as string));
  }
  const maximal = new Map<string, ReadonlySet<string>>();
  for (const seen of columnsOf.values()) {
    for (const candidate of [seen, ...[...maximal.values()].map((set) => intersection(set, seen))]) {
      if (candidate.size === 0) continue;
      const members = component.equilibria.filter((i) => {
        const others = columnsOf.get(rows[i] as string) as ReadonlySet<string>;
        return candidate.has(columns[i] as string) && [...candidate].every((column) => others.has(column));
      });
      const key = members.join(",");
      if (!stated.has(key)) {
        refuse(`the equilibria ${key} form a maximal Nash subset that is not listed`, `${path}.subsets`);
      }
      maximal.set(key, candidate);
    }
  }
  component.subsets.forEach((subset, k) => {
    if (!maximal.has(subset.join(","))) refuse("it is no maximal Nash subset", `${path}.subsets[${k}]`);
  });
}

function precedes(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  if (at < 0) return a.length < b.length;
  return at >= b.length ? false : (a[at] as number) < (b[at] as number);
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((one) => b.has(one)));
}

/** The sum, over the players, of the affine dimensions of the strategies they play in the subset. */
function dimensionOf(subset: readonly number[], equilibria: readonly StatedEquilibrium[]): number {
  const members = subset.map((i) => equilibria[i] as StatedEquilibrium);
  const players = (members[0] as StatedEquilibrium).strategies.length;
  let dimension = 0;
  for (let player = 0; player < players; player++) {
    const strategies = new Map(
      members.map(({ strategies: all }) => {
        const strategy = all[player] as readonly Rational[];
        return [strategy.map(rationalText).join(), strategy] as const;
      }),
    );
    // Strategies lie in a plane that misses 0, so that their affine dimension is one less than their rank.
    dimension += rank([...strategies.values()]) - 1;
  }
  return dimension;
}
