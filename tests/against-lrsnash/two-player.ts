import fc from "fast-check";
import { expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { quotient } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { Budget } from "../../src/normal-form/nash/internal/budget.js";
import { twoPlayerView } from "../../src/normal-form/nash/internal/two-player-view.js";
import { enumerateVertices } from "../../src/normal-form/nash/internal/vertex-enumeration.js";
import { nashDocument } from "../../src/report/nash-document.js";
import { installed, theirs } from "./lrsnash.js";

/** Random games of one kind: up to so many strategies, payoffs drawn from so many. */
export interface Kind {
  readonly name: string;
  readonly largest: number;
  readonly payoff: fc.Arbitrary<string>;
}

const whole = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map(String);

/** Half of them with ties everywhere. */
export const kinds: readonly Kind[] = [
  { name: "payoffs of 0 and 1", largest: 7, payoff: whole(0, 1) },
  { name: "payoffs of 0, 1 and 2", largest: 9, payoff: whole(0, 2) },
  { name: "whole numbers up to 99", largest: 9, payoff: whole(-99, 99) },
  {
    name: "fractions",
    largest: 9,
    payoff: fc.tuple(whole(-9, 9), whole(1, 9)).map(([a, b]) => `${a}/${b}`),
  },
];

const random = ({ payoff, largest }: Kind): fc.Arbitrary<NormalFormGame> =>
  fc.tuple(fc.integer({ min: 1, max: largest }), fc.integer({ min: 1, max: largest })).chain(([m, n]) => {
    const matrix = fc.array(fc.array(payoff, { minLength: n, maxLength: n }), { minLength: m, maxLength: m });
    return fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
  });

const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

type Pair = readonly [string, string];

/** The extreme equilibria as pairs of texts, by enumerating all vertices of both best-response polytopes. */
function reference(game: NormalFormGame): Pair[] {
  const [m, n] = game.shape as [number, number];
  const view = twoPlayerView(game, 0, 1, [positions(m), positions(n)], [0, 0]);
  const solution = enumerateVertices(view, new Budget({}));
  if (solution === null) throw new Error("the reference has no limit");
  const text = (values: readonly bigint[]): string => {
    const total = values.reduce((a, b) => a + b, 0n);
    return values.map((value) => rationalText(quotient(value, total))).join(" ");
  };
  const rows = solution.rows.map(({ values }) => text(values.slice(0, m)));
  const columns = solution.columns.map(({ values }) => text(values.slice(m)));
  return solution.pairs.map(([row, column]) => [rows[row] as string, columns[column] as string]);
}

/** The connected components: pairs belong together that share a strategy, and pairs that belong with the same pair. */
function components(pairs: readonly Pair[]): string[] {
  const left = new Set(pairs);
  const found: string[] = [];
  for (const start of pairs) {
    if (!left.delete(start)) continue;
    const together = [start];
    for (const [x, y] of together) {
      for (const other of left) {
        if (other[0] !== x && other[1] !== y) continue;
        left.delete(other);
        together.push(other);
      }
    }
    found.push(together.map(pairText).sort().join(" and "));
  }
  return found.sort();
}

function pairText([x, y]: Pair): string {
  return `${x} | ${y}`;
}

function agree(game: NormalFormGame): void {
  const document = nashDocument(game);
  expect(document.complete).toBe(true);
  const ours = document.equilibria.map(
    ({ strategies: [x, y] }): Pair => [
      (x as readonly string[]).join(" "),
      (y as readonly string[]).join(" "),
    ],
  );
  const pairs = reference(game);
  const texts = pairs.map(pairText).sort();
  expect(ours.map(pairText).sort()).toEqual(texts);
  if (installed) expect(theirs(game)).toEqual(texts);
  const together = (document.components ?? []).map(({ equilibria }) =>
    equilibria
      .map((i) => pairText(ours[i] as Pair))
      .sort()
      .join(" and "),
  );
  expect(together.sort()).toEqual(components(pairs));
  const indices = (document.components ?? []).map(({ index }) => index ?? Number.NaN);
  expect(indices.reduce((a, b) => a + b, 0)).toBe(1);
  expect(checkNash(JSON.parse(JSON.stringify(document)), game).completeness).toBe("verified");
}

/** Compares so many random games of a kind with the reference, with lrsnash where it is there, and with the checker. */
export function itAgrees(kind: Kind, numRuns: number): void {
  it(`${kind.name}, up to ${kind.largest}x${kind.largest}`, { timeout: 600_000 }, () => {
    fc.assert(fc.property(random(kind), agree), { numRuns });
  });
}
