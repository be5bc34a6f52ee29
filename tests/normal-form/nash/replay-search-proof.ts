import type { ProofLine, ProofWeights } from "../../../src/normal-form/nash/search-proof.js";

type Labels = ReadonlySet<number>;
type Point = readonly bigint[];

/** A strategy of each player, by weights. */
export type WeightPair = readonly [Point, Point];

interface Passed {
  readonly label: number;
  readonly state: readonly [Labels, Labels];
  readonly rest: Passed | null;
}

const greatest = (values: readonly bigint[]): bigint =>
  [...values].sort((a, b) => (a > b ? -1 : 1))[0] as bigint;

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

const isWithin = (inner: Labels, outer: Labels): boolean => [...inner].every((label) => outer.has(label));

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** The best-response polytope of one player, and what its inequalities prove. */
class Polytope {
  readonly rows: readonly Point[];
  readonly units: Point;
  readonly own: readonly number[];
  readonly other: readonly number[];

  constructor(payoffs: readonly Point[], own: readonly number[], other: readonly number[]) {
    const gaps = payoffs.map((row) =>
      row.map((value, i) => value + greatest(payoffs.map((one) => -(one[i] as bigint)))),
    );
    this.units = own.map((_, i) => gaps.map((row) => row[i] as bigint).reduce(divisor, 0n) || 1n);
    this.rows = gaps.map((row) => row.map((gap, i) => gap / (this.units[i] as bigint) + 1n));
    this.own = own;
    this.other = other;
  }

  closes(tight: Labels, weights: ProofWeights): void {
    const { coefficients, total } = this.#combine(weights);
    // The total less what the labels outside can make up for, over a common denominator.
    let [left, scale] = [total, 1n];
    for (const [label, coefficient] of coefficients) {
      if (tight.has(label) || coefficient <= 0n) continue;
      const i = this.own.indexOf(label);
      const most = i < 0 ? 1n : greatest(this.rows.map((row) => row[i] as bigint));
      [left, scale] = [left * most - coefficient * scale, scale * most];
    }
    demand(left > 0n, "the face may not be empty");
  }

  implies(tight: Labels, weights: ProofWeights): Labels {
    const { coefficients, total } = this.#combine(weights);
    demand(total === 0n, "the weights do not add up to 0");
    const open = [...coefficients].filter(([label, value]) => !tight.has(label) && value !== 0n);
    demand(open.length > 0 && open.every(([, value]) => value > 0n), "nothing is implied");
    return new Set([...tight, ...open.map(([label]) => label)]);
  }

  tightAt([scale, ...values]: Point): Labels {
    const slacks = this.rows.map((row) =>
      row.reduce((r, c, i) => r - c * (values[i] as bigint), scale ?? 0n),
    );
    demand((scale ?? 0n) > 0n && [...values, ...slacks].every((v) => v >= 0n), "the point is outside");
    const labelled = [
      ...this.own.map((label, i) => [label, values[i]] as const),
      ...this.other.map((label, k) => [label, slacks[k]] as const),
    ];
    return new Set(labelled.filter(([, value]) => value === 0n).map(([label]) => label));
  }

  /** Whether the tight inequalities leave one point at most. */
  isPoint(tight: Labels): boolean {
    const rows = [...tight].map((label) => {
      const i = this.own.indexOf(label);
      return i < 0
        ? [...(this.rows[this.other.indexOf(label)] as Point)]
        : this.own.map((_, k) => (k === i ? 1n : 0n));
    });
    return this.own.every((_, column) => {
      const at = rows.findIndex((row) => row[column] !== 0n);
      if (at < 0) return false;
      const [pivot] = rows.splice(at, 1) as [bigint[]];
      for (const row of rows) {
        const factor = row[column] as bigint;
        row.forEach((value, k) => {
          row[k] = value * (pivot[column] as bigint) - factor * (pivot[k] as bigint);
        });
      }
      return true;
    });
  }

  /** The vertex at which the strategies have these weights. */
  vertexOf(weights: Point): Point {
    const point = weights.map((weight, i) => weight * (this.units[i] as bigint));
    const values = this.rows.map((row) => row.reduce((r, c, i) => r + c * (point[i] as bigint), 0n));
    return [greatest(values), ...point];
  }

  #combine(weights: ProofWeights): { coefficients: Map<number, bigint>; total: bigint } {
    const coefficients = new Map<number, bigint>();
    const sums = this.own.map(() => 0n);
    let total = 0n;
    for (let at = 0; at < weights.length; at += 2) {
      const label = weights[at] as number;
      const weight = BigInt(weights[at + 1] as number | string);
      const row = this.rows[this.other.indexOf(label)];
      if (row === undefined || coefficients.has(label)) throw new Error("no weights");
      coefficients.set(label, weight);
      total += weight;
      row.forEach((value, i) => {
        sums[i] = (sums[i] as bigint) + weight * value;
      });
    }
    sums.forEach((sum, i) => void coefficients.set(this.own[i] as number, sum));
    return { coefficients, total };
  }
}

/** Follows the proof of a search and throws where it does not prove that these are all extreme equilibria. */
export function replaySearchProof(
  a: readonly Point[],
  b: readonly Point[],
  equilibria: readonly WeightPair[],
  proof: readonly ProofLine[],
): void {
  const rows = a.map((_, i) => i);
  const columns = (a[0] as Point).map((_, j) => a.length + j);
  const turned = columns.map((_, j) => b.map((row) => row[j] as bigint));
  const polytopes = [new Polytope(turned, rows, columns), new Polytope(a, columns, rows)] as const;
  const all = [...rows, ...columns];
  const named = new Map<unknown, [Labels, Labels]>();
  const faces = new Map<unknown, { side: number; tight: Labels; vertices: Set<number> }>();
  const texts = equilibria.map((pair) => pair.map(String));
  const listed = new Map(texts.map((text, e) => [text.join("|"), e]));
  const met = new Set<number>();
  const lines = proof.values();
  const next = (): readonly unknown[] => {
    const { value } = lines.next();
    if (value === undefined) throw new Error("the proof ends early");
    return value;
  };
  const tightAt = (side: 0 | 1, e: number): Labels =>
    polytopes[side].tightAt(polytopes[side].vertexOf((equilibria[e] as WeightPair)[side]));

  /** The vertices of a face, or null when its very first line proves it empty. */
  const face = (side: 0 | 1, tight: Labels, dead: Labels): Set<number> | null => {
    const [kind, first] = next() as [string, never];
    const own = polytopes[side];
    if (kind === "i") return face(side, own.implies(tight, first), dead) ?? new Set();
    if (kind === "c") {
      own.closes(tight, first);
      return null;
    }
    if (kind === "n") {
      const vertices = face(side, tight, dead) ?? new Set<number>();
      faces.set(first, { side, tight, vertices });
      return vertices;
    }
    if (kind === "m") {
      const known = faces.get(first);
      demand(known?.side === side && isWithin(known.tight, tight), "no such face");
      return new Set([...(known?.vertices ?? [])].filter((e) => isWithin(tight, tightAt(side, e))));
    }
    const at = tightAt(side, first);
    demand(isWithin(tight, at), "the vertex is not on the face");
    if (kind === "p") demand(own.isPoint(tight), "the face is more than a point");
    else demand(kind === "v", "no step");
    const found = new Set<number>([first]);
    const without = new Set(dead);
    for (const label of kind === "p" ? [] : all) {
      if (tight.has(label) || without.has(label) || at.has(label)) continue;
      const facet = face(side, new Set([...tight, label]), without);
      if (facet === null) without.add(label);
      for (const e of facet ?? []) found.add(e);
    }
    return found;
  };

  const leaf = (state: readonly [Labels, Labels]): void => {
    demand(
      all.every((label) => state[0].has(label) || state[1].has(label)),
      "a label is open",
    );
    const [xs, ys] = [face(0, state[0], new Set()), face(1, state[1], new Set())];
    for (const x of xs ?? []) {
      for (const y of ys ?? []) {
        const e = listed.get(`${texts[x]?.[0]}|${texts[y]?.[1]}`);
        demand(e !== undefined, "an equilibrium is not listed");
        met.add(e as number);
      }
    }
  };

  const node = (state: readonly [Labels, Labels], passed: Passed | null): void => {
    const [kind, first, second, third] = next() as [string, never, never, never];
    const on = first as 0 | 1;
    const changed = (side: 0 | 1, tight: Labels): [Labels, Labels] =>
      side === 0 ? [tight, state[1]] : [state[0], tight];
    if (kind === "b") {
      demand(!state[0].has(first) && !state[1].has(first), "the label is decided");
      const children = [second, third].map((weights, side) => {
        const child = changed(side as 0 | 1, new Set([...(state[side] as Labels), first]));
        if (weights !== 0) polytopes[side as 0 | 1].closes(child[side as 0 | 1], weights);
        return weights === 0 ? child : null;
      });
      if (children[0]) node(children[0], passed);
      if (children[1]) node(children[1], children[0] ? { label: first, state, rest: passed } : passed);
    } else if (kind === "i") node(changed(on, polytopes[on].implies(state[on], second)), passed);
    else if (kind === "c") polytopes[on].closes(state[on], second);
    else if (kind === "z") {
      demand(
        [0, 1].some((side) => isWithin(new Set(polytopes[side as 0].own), state[side as 0])),
        "more than the point 0 is left",
      );
    } else if (kind === "x") {
      const tight = polytopes[on].tightAt((second as (number | string)[]).map(BigInt));
      demand(isWithin(state[on], tight) && polytopes[on].isPoint(state[on]), "the face is not the point");
      const others = new Set(all.filter((label) => !tight.has(label)));
      node(on === 0 ? [tight, others] : [others, tight], passed);
    } else if (kind === "n") {
      node(state, passed);
      named.set(first, [...state]);
    } else if (kind === "m" || kind === "s") {
      let one = passed;
      while (kind === "s" && one !== null && one.label !== first) one = one.rest;
      const known =
        kind === "m" ? named.get(first) : one && [new Set([...one.state[0], first]), one.state[1]];
      demand(
        known?.every((tight, side) => isWithin(tight as Labels, state[side] as Labels)) ?? false,
        "not met before",
      );
    } else {
      demand(kind === "l", "no step");
      leaf(state);
    }
  };

  node([new Set(), new Set()], null);
  demand(lines.next().done === true, "the proof goes on");
  demand(met.size === equilibria.length, "some of the equilibria are not extreme");
}
