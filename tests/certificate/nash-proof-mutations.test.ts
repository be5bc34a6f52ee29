import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { readNashStatement } from "../../src/certificate/internal/nash-statement.js";
import { NashSearchProof } from "../../src/certificate/internal/search-proof.js";
import { searchView } from "../../src/certificate/internal/search-sides.js";
import { clearDenominators } from "../../src/exact/integer.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import type { ProofLine } from "../../src/normal-form/nash/search-proof.js";
import { replaySearchProof, type WeightPair } from "../normal-form/nash/replay-search-proof.js";
import {
  documentOf,
  LARGE,
  type Line,
  type Loose,
  matrix,
  type Profile,
  relisted,
  SMALL,
  unit,
  withProof,
} from "./nash-forgeries.js";

/** A statement, and its proof where there is one. */
interface Claim {
  readonly document: Loose;
  readonly lines: readonly Line[];
  /** A new checker of the proof, before its first line. */
  readonly checker: () => NashSearchProof;
}

function claimOf(document: Loose): Claim {
  const { game, equilibria } = readNashStatement({ ...document, certificate: { ...document.certificate } });
  const view = searchView(
    game,
    game.shape.map((count) => Array.from({ length: count }, (_, s) => s)),
  );
  const second = view.second as number;
  return {
    document,
    lines: document.certificate.search.lines,
    checker: () => new NashSearchProof(equilibria, { ...view, second }, (k) => `${k}`),
  };
}

/** Whether the checker accepts lines, and with `end` also that they are all. */
function accepts({ checker }: Claim, lines: readonly Line[], end = true): boolean {
  try {
    const proof = checker();
    for (const line of lines) proof.line(line);
    if (end) proof.end();
    return true;
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "bad-certificate") return false;
    throw error;
  }
}

/** Throws where a second reader of proofs, which shares nothing with the checker, does not find them to prove the list. */
function replay({ document }: Claim, lines: readonly Line[]): void {
  const { game, equilibria } = readNashStatement(document);
  const payoffs = [0, 1].map((player) =>
    Array.from({ length: game.shape[0] as number }, (_, i) =>
      Array.from(
        { length: game.shape[1] as number },
        (__, j) => game.integerPayoffs(player).integers[game.profileIndex([i, j])] as bigint,
      ),
    ),
  ) as [bigint[][], bigint[][]];
  const weights = equilibria.map(
    ({ strategies }) => strategies.map((one) => clearDenominators(one).integers) as unknown as WeightPair,
  );
  replaySearchProof(...payoffs, weights, lines as readonly ProofLine[]);
}

/** A game's claim with one equilibrium left out, the proof told of the others. */
function without(document: Loose, e: number): Claim {
  const profiles: Profile[] = document.equilibria.map(({ strategies }: Loose) => strategies);
  return claimOf(relisted(JSON.parse(JSON.stringify(document)), profiles.toSpliced(e, 1)));
}

/** Numbers below a bound, the same each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * below);
  };
}

type Pick = (below: number) => number;

const one = <Value>(values: readonly Value[], pick: Pick): Value => values[pick(values.length)] as Value;

/** A list with one of its numbers changed, in itself or in a list inside. */
function nudged(list: Line, pick: Pick): Line {
  const at = list.flatMap((value, i) => (typeof value === "string" && i === 0 ? [] : [i]));
  if (at.length === 0) return [...list, 0];
  const i = one(at, pick);
  const value = list[i];
  if (Array.isArray(value)) return list.with(i, nudged(value, pick));
  const number = Number(value);
  return list.with(i, one([number + 1, number - 1, -number, 2 * number, 0, pick(8), `${number}`], pick));
}

const isWeights = (value: unknown): value is (number | string)[] => Array.isArray(value);

/** A line with its weights changed. */
const weighted = (line: Line, change: (weights: (number | string)[]) => unknown): Line =>
  line.map((value) => (isWeights(value) ? change(value) : value));

const times = (weights: (number | string)[], factor: bigint): (number | string)[] =>
  weights.map((value, i) => (i % 2 === 0 ? value : `${BigInt(value) * factor}`.replace(/^0$/, "1")));

/** Ways to break a proof. */
const MUTATIONS: Readonly<Record<string, (lines: readonly Line[], pick: Pick, k: number) => Line[]>> = {
  "a number": (lines, pick, k) => lines.with(k, nudged(lines[k] as Line, pick)),
  "two numbers": (lines, pick, k) => {
    const changed = lines.with(k, nudged(lines[k] as Line, pick));
    const other = pick(lines.length);
    return changed.with(other, nudged(changed[other] as Line, pick));
  },
  "a line dropped": (lines, _, k) => lines.toSpliced(k, 1),
  "a line twice": (lines, _, k) => lines.toSpliced(k, 0, lines[k] as Line),
  "lines exchanged": (lines, pick, k) => {
    const other = pick(2) === 0 ? (k + 1) % lines.length : pick(lines.length);
    return lines.with(k, lines[other] as Line).with(other, lines[k] as Line);
  },
  "a line moved": (lines, pick, k) =>
    lines.toSpliced(k, 1).toSpliced(pick(lines.length), 0, lines[k] as Line),
  "cut short": (lines, _, k) => lines.slice(0, k),
  "lines left out": (lines, pick, k) => lines.toSpliced(k, 2 + pick(4)),
  "another line's place": (lines, pick, k) => lines.with(k, one(lines, pick)),
  "another equilibrium": (lines, pick) => {
    const at = lines.flatMap(([kind], i) => (kind === "p" || kind === "v" ? [i] : []));
    const i = one(at, pick);
    return lines.with(i, [lines[i]?.[0], pick(8)]);
  },
  "p and v": (lines, pick) => {
    const at = lines.flatMap(([kind], i) => (kind === "p" || kind === "v" ? [i] : []));
    const i = one(at, pick);
    return lines.with(i, [lines[i]?.[0] === "p" ? "v" : "p", lines[i]?.[1]]);
  },
  "pointing back elsewhere": (lines, pick, k) => {
    const at = lines.flatMap(([kind], i) => (kind === "s" || kind === "m" ? [i] : []));
    const i = at.length === 0 ? k : one(at, pick);
    return lines.with(i, [one(["s", "m"], pick), pick(6)]);
  },
  "pointing back instead of a proof": (lines, pick, k) => lines.with(k, [one(["s", "m"], pick), pick(6)]),
  "nothing left instead of a proof": (lines, _, k) => lines.with(k, ["z"]),
  "a leaf instead of a node": (lines, _, k) => lines.with(k, ["l"]),
  "signs of the weights": (lines, _, k) =>
    lines.with(
      k,
      weighted(lines[k] as Line, (weights) => times(weights, -1n)),
    ),
  "the scale of the weights": (lines, pick, k) =>
    lines.with(
      k,
      weighted(lines[k] as Line, (weights) => times(weights, one([2n, 7n, 10n ** 30n], pick))),
    ),
  "a weight left out": (lines, _, k) =>
    lines.with(
      k,
      weighted(lines[k] as Line, (weights) => weights.slice(2)),
    ),
  "a weight more": (lines, pick, k) =>
    lines.with(
      k,
      weighted(lines[k] as Line, (weights) => [...weights, pick(8), pick(5) - 2]),
    ),
  "an open side closed": (lines, pick, k) => {
    const known = lines.flatMap((line) => line.filter(isWeights));
    if (known.length === 0) return lines.with(k, ["b", 0, 0, 0]);
    return lines.with(
      k,
      (lines[k] as Line).map((value, i) => (i > 1 && value === 0 ? one(known, pick) : value)),
    );
  },
  "a closed side open": (lines, _, k) =>
    lines.with(
      k,
      weighted(lines[k] as Line, () => 0),
    ),
  "a name more": (lines, pick, k) => lines.toSpliced(k, 0, ["n", pick(9)]),
  "the other side": (lines, _, k) => {
    const line = lines[k] as Line;
    if (line[0] === "b") return lines.with(k, ["b", line[1], line[3], line[2]]);
    return lines.with(k, line.length === 3 ? [line[0], 1 - Number(line[1]), line[2]] : line.slice(0, -1));
  },
  "an entry more": (lines, _, k) => lines.with(k, [...(lines[k] as Line), 0]),
};

const games: readonly (readonly [string, NormalFormGame])[] = [
  ...SMALL.filter(([, game]) => !game.shape.includes(1)),
  ...Array.from({ length: 12 }, (_, k) => {
    const [m, n, most] = [2 + (k % 3), 2 + ((k >> 1) % 3), [1, 2, 2, 9][k % 4] as number];
    const game = bimatrix(matrix(m, n, most, 100 + k), matrix(m, n, most, 300 + k));
    return [`payoffs from 0 to ${most} in a ${m}x${n} game, ${k}`, game] as const;
  }),
];

describe("a proof that is broken", () => {
  const ROUNDS = 5;
  it.each(Object.entries(MUTATIONS))("is refused unless it proves all the same: %s", (name, mutate) => {
    const pick = generator(7 + name.length);
    const seen = { refused: 0, confirmed: 0 };
    for (const [, game] of games) {
      const claim = claimOf(documentOf(game));
      expect(accepts(claim, claim.lines)).toBe(true);
      replay(claim, claim.lines);
      for (let round = 0; round < ROUNDS; round++) {
        const lines = mutate(claim.lines, pick, pick(claim.lines.length));
        if (JSON.stringify(lines) === JSON.stringify(claim.lines)) continue;
        if (accepts(claim, lines)) {
          expect(() => replay(claim, lines), JSON.stringify(lines)).not.toThrow();
          seen.confirmed++;
        } else seen.refused++;
      }
    }
    if (name !== "the scale of the weights") expect(seen.refused).toBeGreaterThan(20);
    else expect(seen.confirmed).toBeGreaterThan(20);
  });

  it("never proves a list that lacks an equilibrium", () => {
    const pick = generator(77);
    let refused = 0;
    for (const [, game] of games) {
      const document = documentOf(game);
      for (let e = 0; e < Math.min(4, document.equilibria.length); e++) {
        if (document.equilibria.length === 1) continue;
        const claim = without(document, e);
        expect(accepts(claim, claim.lines)).toBe(false);
        for (const mutate of Object.values(MUTATIONS)) {
          expect(accepts(claim, mutate(claim.lines, pick, pick(claim.lines.length)))).toBe(false);
          refused++;
        }
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  it("is refused by its digest where nothing else is wrong", () => {
    const [, game] = games[2] as (typeof games)[number];
    const document = documentOf(game);
    const lines: Line[] = document.certificate.search.lines;
    const k = lines.findIndex((line) => line.some(isWeights));
    const other = lines.with(
      k,
      weighted(lines[k] as Line, (weights) => times(weights, 3n)),
    );
    const forged = { ...document, certificate: { ...document.certificate } };
    forged.certificate.search = { ...document.certificate.search, lines: other };
    expect(() => checkNash(forged)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: "certificate.search.digest" }),
    );
    expect(checkNash(withProof(forged, other)).completeness).toBe("verified");
  });

  it("is refused in large games too, where nothing else would tell", () => {
    const pick = generator(5);
    let refused = 0;
    for (const [, game] of [LARGE[0], LARGE[2]] as typeof LARGE) {
      const document = documentOf(game);
      const claim = claimOf(document);
      for (const mutate of Object.values(MUTATIONS)) {
        const lines = mutate(claim.lines, pick, pick(claim.lines.length));
        const accepted = accepts(claim, lines);
        if (accepted) replay(claim, lines);
        else refused++;
        expect(checkOf(withProof(JSON.parse(JSON.stringify(document)), lines))).toBe(accepted);
      }
    }
    expect(refused).toBeGreaterThan(20);
  });
});

const checkOf = (document: Loose): boolean => {
  try {
    return checkNash(document).completeness === "verified";
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "bad-certificate") return false;
    throw error;
  }
};

/** Lines that a proof of a small game may consist of. */
function pool(claim: Claim, pick: Pick): Line[] {
  const { players } = claim.document.certificate.game;
  const [m, n] = players.map(({ strategies }: Loose) => strategies.length) as [number, number];
  const labels = Array.from({ length: m + n }, (_, label) => label);
  const sums = [0, 1].map((side) =>
    Array.from({ length: 4 }, () =>
      labels.flatMap((label) => (label < m === (side === 1) && pick(3) > 0 ? [label, pick(5) - 2] : [])),
    ),
  ) as [number[][], number[][]];
  const either = (side: 0 | 1): unknown => (pick(2) === 0 ? 0 : one(sums[side], pick));
  return [
    ...claim.lines,
    ...claim.document.equilibria.flatMap((_: unknown, e: number) => [
      ["p", e],
      ["v", e],
    ]),
    ...labels.flatMap((label): Line[] => [
      ["s", label],
      ["b", label, either(0), either(1)],
      ["b", label, 0, 0],
    ]),
    ...([0, 1] as const).flatMap((side) =>
      sums[side].flatMap((sum): Line[] => [
        ["c", side, sum],
        ["i", side, sum],
        ["c", sum],
        ["i", sum],
      ]),
    ),
    ["z"],
    ["l"],
    ["n", pick(12)],
    ["m", pick(6)],
    ["m", pick(6)],
  ];
}

/** A proof that begins as the claim's own and goes on with whatever the checker takes; null when it came to no end. */
function grown(claim: Claim, pick: Pick): Line[] | null {
  const lines = claim.lines.slice(0, pick(claim.lines.length));
  while (!accepts(claim, lines, false)) lines.pop();
  const most = lines.length + 12;
  while (lines.length < most) {
    const candidates = pool(claim, pick);
    // What ends a branch is tried first most of the time, or no proof would ever end.
    const order = candidates.map((line) => ({ line, key: pick(1000) + (OPENS.has(line[0]) ? 700 : 0) }));
    order.sort((a, b) => a.key - b.key);
    const next = order.find(({ line }) => accepts(claim, [...lines, line], false));
    if (next === undefined) return null;
    lines.push(next.line);
    if (accepts(claim, lines)) return lines;
  }
  return null;
}

const OPENS: ReadonlySet<unknown> = new Set(["b", "n", "i"]);

describe("a proof that goes on with whatever lines the checker takes", () => {
  const tiny = [
    bimatrix(unit(2), unit(2)),
    bimatrix(unit(2), matrix(2, 2, 0, 1)),
    bimatrix(matrix(2, 2, 0, 1), matrix(2, 2, 0, 1)),
    ...[1, 2, 3].map((k) => bimatrix(matrix(2, 2, 1, k), matrix(2, 2, 1, k + 10))),
    bimatrix(matrix(2, 3, 1, 4), matrix(2, 3, 1, 5)),
  ];
  it("proves what it says, and comes to no end where an equilibrium is missing", () => {
    const pick = generator(99);
    const other = generator(98);
    const seen = { confirmed: 0, hopeless: 0 };
    for (const game of tiny) {
      const document = documentOf(game);
      const claim = claimOf(document);
      for (let round = 0; round < 10; round++) {
        const lines = grown(claim, pick);
        if (lines === null) continue;
        replay(claim, lines);
        seen.confirmed++;
      }
      for (let e = 0; e < document.equilibria.length && document.equilibria.length > 1; e++) {
        const lacking = without(document, e);
        for (let round = 0; round < 2; round++) {
          expect(grown(lacking, other)).toBeNull();
          seen.hopeless++;
        }
      }
    }
    expect(seen.confirmed).toBeGreaterThan(5);
    expect(seen.hopeless).toBeGreaterThan(30);
  });
});
