import { createHash } from "node:crypto";
import { rank } from "../../src/exact/rank.js";
import { rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { dot } from "../../src/exact/vector.js";
import { readJsonGame } from "../../src/formats/read-json-game.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { Budget } from "../../src/normal-form/nash/internal/budget.js";
import { compareProfiles } from "../../src/normal-form/nash/internal/equilibrium.js";
import { nashSubsets } from "../../src/normal-form/nash/internal/nash-subsets.js";
import { strategyPayoffs } from "../../src/normal-form/payoffs.js";
import { nashDocument } from "../../src/report/nash-document.js";

// biome-ignore lint/suspicious/noExplicitAny: forged documents are of any form.
export type Loose = any;

/** A line of a proof, true or not. */
export type Line = readonly unknown[];

/** A mixed strategy of each player, as texts. */
export type Profile = readonly (readonly string[])[];

/** The same matrix each time: payoffs from 0 to `most`, by a small generator. */
export function matrix(rows: number, columns: number, most: number, seed: number): number[][] {
  let state = seed;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state % (most + 1);
  };
  return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
}

/** The unit matrix. */
export function unit(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
}

/** The matrix with its first row and its first column a second time. */
function doubled(rows: readonly number[][]): number[][] {
  return [...rows, rows[0] as number[]].map((row) => [...row, row[0] as number]);
}

/** The document of a game, as parsed from its JSON text, with its whole proof in it however long that is. */
export function documentOf(game: NormalFormGame): Loose {
  const lines: Line[] = [];
  const document = JSON.parse(JSON.stringify(nashDocument(game, { onProof: (line) => lines.push(line) })));
  if (document.certificate.search !== null) document.certificate.search.lines = lines;
  return JSON.parse(JSON.stringify(document));
}

/** The document with this proof, its summary and digest made to fit. */
export function withProof(document: Loose, lines: readonly Line[]): Loose {
  const count = (...kinds: string[]): number =>
    lines.filter((line) => kinds.includes(line?.[0] as string)).length;
  const closing = lines
    .filter((line) => line?.[0] === "b")
    .flatMap((line) => line.slice(2, 4).filter((weights) => weights !== 0));
  const digest = createHash("sha256").update(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  document.certificate.search = {
    nodes: lines.length,
    branches: count("b"),
    closed: { rounded: closing.length, exact: count("c") },
    implied: count("i"),
    leaves: count("l"),
    repeated: count("s", "m"),
    digest: `sha256:${digest.digest("hex")}`,
    lines,
  };
  return document;
}

/** The proof with other positions of equilibria. */
function renumbered(lines: readonly Line[], position: (e: number) => number): Line[] {
  return lines.map((line) =>
    line[0] === "p" || line[0] === "v" ? [line[0], position(line[1] as number)] : line,
  );
}

/**
 * The document of a two-player game that lists these profiles instead: payoffs, supports, ledgers, components and subsets
 * made to fit, nothing said of indices and of what is undominated. The proof keeps its lines; what it says of an
 * equilibrium that is gone it says of the one that is now last.
 */
export function relisted(document: Loose, profiles: readonly Profile[]): Loose {
  const old = document.equilibria.map((one: Loose) => JSON.stringify(one.strategies));
  const lines: Line[] | null = document.certificate.search?.lines ?? null;
  const game = readJsonGame(JSON.stringify(document.certificate.game));
  const sorted = profiles
    .map((profile) => profile.map((strategy) => strategy.map((text) => rational(text))))
    .sort(compareProfiles);
  const ids = [0, 1].map((player) => {
    const seen = new Map<string, number>();
    return sorted.map((profile) => {
      const text = `${profile[player]?.map(rationalText)}`;
      if (!seen.has(text)) seen.set(text, seen.size);
      return seen.get(text) as number;
    });
  }) as [number[], number[]];
  const pairs = sorted.map((_, e) => [ids[0][e], ids[1][e]] as [number, number]);
  const of = new Map(pairs.map((pair, e) => [`${pair}`, e]));
  const components = (nashSubsets(pairs, new Budget({})) ?? [])
    .map((subsets) =>
      subsets
        .map(({ rows, columns }) =>
          rows.flatMap((x) => columns.map((y) => of.get(`${x},${y}`) as number)).sort((a, b) => a - b),
        )
        .sort(lexicographic),
    )
    .sort((a, b) => (a[0]?.[0] as number) - (b[0]?.[0] as number));
  const ledgers = sorted.map((profile) => [0, 1].map((player) => strategyPayoffs(game, player, profile)));
  document.equilibria = sorted.map((profile, e) => ({
    strategies: profile.map((strategy) => strategy.map(rationalText)),
    payoffs: profile.map((strategy, player) => rationalText(dot(strategy, ledgers[e]?.[player] ?? []))),
    supports: profile.map((strategy) => strategy.flatMap(({ n }, s) => (n === 0n ? [] : [s]))),
    component: components.findIndex((subsets) => subsets.flat().includes(e)),
    undominated: null,
  }));
  document.components = components.map((subsets, id) => ({
    id,
    index: null,
    dimension: Math.max(
      ...subsets.map((subset) =>
        [0, 1].reduce((sum, player) => sum + rank(subset.map((e) => sorted[e]?.[player] ?? [])) - 1, 0),
      ),
    ),
    equilibria: [...new Set(subsets.flat())].sort((a, b) => a - b),
    subsets,
  }));
  document.certificate.ledger = ledgers.map((ledger) => ledger.map((values) => values.map(rationalText)));
  document.certificate.undominated = null;
  if (lines === null) return document;
  const now = document.equilibria.map((one: Loose) => JSON.stringify(one.strategies));
  const last = now.length - 1;
  return withProof(
    document,
    renumbered(lines, (e) => (now.includes(old[e]) ? now.indexOf(old[e]) : last)),
  );
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}

/** Two-player games of every kind, small enough for the checker to prove every statement without the search's proof. */
export const SMALL: readonly (readonly [string, NormalFormGame])[] = [
  ["a nondegenerate 3x4 game", bimatrix(matrix(3, 4, 97, 3), matrix(3, 4, 97, 4))],
  ["a nondegenerate 4x4 game", bimatrix(matrix(4, 4, 97, 16), matrix(4, 4, 97, 2))],
  ["payoffs 0, 1 and 2 in a 3x3 game", bimatrix(matrix(3, 3, 2, 5), matrix(3, 3, 2, 6))],
  ["payoffs 0, 1 and 2 in a 4x3 game", bimatrix(matrix(4, 3, 2, 10), matrix(4, 3, 2, 8))],
  ["several maximal Nash subsets", bimatrix(matrix(3, 3, 1, 44), matrix(3, 3, 1, 94))],
  ["the unit matrix of size 3", bimatrix(unit(3), unit(3))],
  ["all payoffs 0", bimatrix(matrix(2, 3, 0, 1), matrix(2, 3, 0, 1))],
  ["a first player without choice", bimatrix([[0, 1, 2]], [[3, 1, 3]])],
  ["a second player without choice", bimatrix([[1], [2], [2]], [[0], [5], [1]])],
  ["duplicated strategies", bimatrix(doubled(unit(2)), doubled(unit(2)))],
];

/** Games that are beyond what the checker enumerates, so that nothing but the search's proof says that they have no more. */
export const LARGE: readonly (readonly [string, NormalFormGame])[] = [
  ["a nondegenerate 10x10 game", bimatrix(matrix(10, 10, 997, 11), matrix(10, 10, 997, 12))],
  ["payoffs 0, 1 and 2 in a 10x10 game", bimatrix(matrix(10, 10, 2, 13), matrix(10, 10, 2, 14))],
  [
    "duplicated strategies in a 10x10 game",
    bimatrix(doubled(matrix(9, 9, 97, 21)), doubled(matrix(9, 9, 97, 22))),
  ],
];
