import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { quotient, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { readJsonGame } from "../../src/formats/read-json-game.js";
import { fromFunction } from "../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { documentOf, LARGE, type Loose, type Profile, relisted, SMALL, withProof } from "./nash-forgeries.js";

const copy = (document: Loose): Loose => JSON.parse(JSON.stringify(document));

/** Where the checker refuses the document, null when it does not. */
const refusal = (document: Loose, game?: NormalFormGame): string | null => {
  try {
    checkNash(document, game);
    return null;
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "bad-certificate") throw error;
    return `${error.path}: ${error.message}`;
  }
};

const refused = (document: Loose, path: RegExp | string): void => {
  expect(refusal(document)).toMatch(path);
};

/** Whether all that the document states of its game is so: what it leaves open states nothing. */
function isTrue(stated: Loose, truth: Loose): boolean {
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const holds = (one: unknown, other: unknown): boolean =>
    one === null || one === undefined || isSame(one, other);
  const plain = (document: Loose): unknown => [
    document.kind,
    document.players,
    document.complete,
    document.reason === null,
    document.equilibria.map(({ strategies, payoffs, supports, component }: Loose) => [
      strategies,
      payoffs,
      supports,
      component,
    ]),
    document.components?.map(({ id, dimension, equilibria, subsets }: Loose) => [
      id,
      dimension,
      equilibria,
      subsets,
    ]),
  ];
  return (
    isSame(plain(stated), plain(truth)) &&
    holds(stated.degenerate, truth.degenerate) &&
    stated.equilibria.every((one: Loose, e: number) =>
      holds(one.undominated, truth.equilibria[e].undominated),
    ) &&
    stated.components.every((one: Loose, c: number) => holds(one.index, truth.components[c].index))
  );
}

type Path = readonly (string | number)[];

/** The paths of all values of a document but those that state nothing: names, what was spent, and the proof's lines. */
function paths(value: Loose, path: Path = []): Path[] {
  const text = path.join(".");
  if (/^(spent|certificate\.game\.(title|players)|certificate\.search\.(lines|closed))$/.test(text))
    return [];
  const inside =
    typeof value === "object" && value !== null
      ? Object.keys(value).flatMap((key) =>
          paths(value[key], [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? inside : [path, ...inside];
}

/** What a value may be changed into. */
function changes(value: Loose): Loose[] {
  if (typeof value === "number") return [value + 1, value - 1, value + 0.5, `${value}`, null];
  if (typeof value === "boolean") return [!value, null, 0];
  if (value === null) return [0, true, "lost", []];
  if (typeof value === "string") {
    if (!/^-?\d+(\/\d+)?$/.test(value)) return [`${value}x`, null];
    const number = rational(value);
    const changed = [number.add(1), number.neg(), number.sub(quotient(1n, 1000003n))].map(rationalText);
    return [...new Set(changed)].filter((text) => text !== value);
  }
  if (!Array.isArray(value)) return [null, [], {}];
  return [
    null,
    ...value.flatMap((one, i) => [value.toSpliced(i, 1), value.toSpliced(i, 0, one)]),
    ...value.slice(1).map((one, i) => value.toSpliced(i, 2, one, value[i])),
    ...(Array.isArray(value[0])
      ? [
          [...value, value[0].slice(1)],
          [value[0].slice(0, -1), ...value],
        ]
      : []),
  ].filter((one) => JSON.stringify(one) !== JSON.stringify(value));
}

function put(document: Loose, path: Path, value: Loose): Loose {
  const changed = copy(document);
  let at = changed;
  for (const key of path.slice(0, -1)) at = at[key];
  at[path.at(-1) as string] = value;
  return changed;
}

const get = (document: Loose, path: Path): Loose => path.reduce((at, key) => at[key], document);

/** The third player's second strategy is worse than its first, and only two have a choice then. */
const three = fromFunction(
  ["A", "B", "C"].map((name) => ({ name, strategies: ["0", "1"] })),
  ([a = 0, b = 0, c = 0]) => [a === b ? 2 : 0, a === b ? 1 + c : c, c === 1 ? 1 : a === 0 ? 4 : 2],
);
const alone = fromFunction([{ name: "A", strategies: ["0", "1", "2"] }], ([a = 0]) => [a === 1 ? 3 : 4]);

const LEFT_OPEN = /^null (degenerate|equilibria\.\d+\.undominated|components\.\d+\.index)$/;

describe("a document with any one value changed", () => {
  const games = [...SMALL, ["three players", three] as const, ["one player", alone] as const];
  it.each(games)("is refused unless it is true all the same: %s", (_, game) => {
    const document = documentOf(game);
    expect(refusal(document, game)).toBeNull();
    const counts = { refused: 0, true: 0 };
    for (const path of paths(document)) {
      const value = get(document, path);
      for (const other of changes(value)) {
        const changed = put(document, path, other);
        if (refusal(changed) !== null) {
          counts.refused++;
          continue;
        }
        const truth =
          path[1] === "game" ? documentOf(readJsonGame(JSON.stringify(changed.certificate.game))) : document;
        const change = `${path.join(".")}: ${JSON.stringify(value)} made ${JSON.stringify(other)}`;
        expect(isTrue(changed, truth), change).toBe(true);
        // Of what the document states, as against what proves it, nothing may be changed but left open.
        if (path[0] !== "certificate") expect(`${other} ${path.join(".")}`, change).toMatch(LEFT_OPEN);
        counts.true++;
        // Whoever knows the game is not told of another one.
        if (path[1] === "game") expect(refusal(changed, game)).toMatch("another game");
      }
    }
    expect(counts.refused).toBeGreaterThan(5 * counts.true);
  });
});

describe.each(SMALL)("%s, with two values changed that go together", (_, game) => {
  const document = documentOf(game);

  it("is refused when it is said not to be degenerate, the witness taken away, or the other way round", () => {
    const changed = copy(document);
    changed.degenerate = !document.degenerate;
    changed.certificate.degeneracy = document.degenerate
      ? null
      : { player: 0, strategy: document.equilibria[0].strategies[0], bestResponses: [0, 1] };
    refused(changed, /^(degenerate|certificate\.degeneracy)/);
  });

  it("is refused when all equilibria, or none, are said to be undominated, whatever proves the others taken away", () => {
    for (const flag of [true, false]) {
      const changed = copy(document);
      const isKept = (e: number): boolean => document.equilibria[e].undominated === flag;
      for (const one of changed.equilibria) one.undominated = flag;
      changed.certificate.undominated.dominated = changed.certificate.undominated.dominated.filter(
        (one: Loose) => !flag && isKept(one.equilibrium),
      );
      const isSame = document.equilibria.every((_one: Loose, e: number) => isKept(e));
      expect(refusal(changed) === null).toBe(isSame);
      if (!isSame) refused(changed, /^equilibria\[\d+\]\.undominated/);
    }
  });
});

/** Profiles that are no extreme equilibria of the game: pairs of listed strategies, and mixtures of two of them. */
function others(document: Loose): Profile[] {
  const profiles: Profile[] = document.equilibria.map(({ strategies }: Loose) => strategies);
  const known = new Set(profiles.map((profile) => JSON.stringify(profile)));
  const found = profiles.flatMap((one) =>
    profiles.flatMap((two) => {
      const middle = (player: number): string[] =>
        (one[player] as string[]).map((text, s) =>
          rationalText(
            rational(text)
              .add(rational(two[player]?.[s] as string))
              .mul(quotient(1n, 2n)),
          ),
        );
      return [
        [one[0], two[1]],
        [middle(0), one[1]],
        [one[0], middle(1)],
        [middle(0), middle(1)],
      ] as Profile[];
    }),
  );
  return [...new Map(found.map((profile) => [JSON.stringify(profile), profile])).entries()]
    .filter(([text]) => !known.has(text))
    .map(([, profile]) => profile)
    .slice(0, 6);
}

describe.each([...SMALL, ...LARGE])("%s, the list changed and everything else made to fit", (_, game) => {
  const document = documentOf(game);
  const profiles: Profile[] = document.equilibria.map(({ strategies }: Loose) => strategies);

  it("is verified when it is the list itself", () => {
    expect(checkNash(relisted(copy(document), profiles))).toMatchObject({
      completeness: "verified",
      indices: "not-claimed",
      undominated: "not-claimed",
    });
  });

  it("is refused without any one equilibrium, with the search's proof", () => {
    const step = Math.ceil(profiles.length / 9);
    for (let e = 0; e < profiles.length; e += step) {
      expect(refusal(relisted(copy(document), profiles.toSpliced(e, 1))), `${e}`).not.toBeNull();
    }
    expect(refusal(relisted(copy(document), profiles.slice(0, 1)))).toSatisfy(
      (found) => (found === null) === (profiles.length === 1),
    );
  });

  it("is refused with any further profile, whether it is an equilibrium or not", () => {
    for (const profile of others(document)) {
      const forged = relisted(copy(document), [...profiles, profile]);
      forged.certificate.search = null;
      refused(forged, /^equilibria\[\d+\]/);
    }
  });

  it("is refused with any probability moved", () => {
    const moved = profiles.slice(0, 4).flatMap((profile, e) =>
      profile.flatMap((strategy, player) =>
        strategy.slice(1).flatMap((text, s) => {
          const part = quotient(1n, 1009n);
          const to = strategy.with(s, rationalText(rational(strategy[s] as string).add(part)));
          const changed = to.with(s + 1, rationalText(rational(text).sub(part)));
          return changed.some((one) => one.startsWith("-"))
            ? []
            : [profiles.with(e, profile.with(player, changed))];
        }),
      ),
    );
    for (const list of moved) expect(refusal(relisted(copy(document), list))).not.toBeNull();
  });
});

describe.each(LARGE)("%s, with nothing but the search's proof", (_, game) => {
  const document = documentOf(game);

  it("is not checked without the proof, and verified with it", () => {
    expect(checkNash(document).completeness).toBe("verified");
    const bare = copy(document);
    bare.certificate.search = null;
    expect(checkNash(bare).completeness).toBe("not-checked");
  });

  it("is refused with another payoff, though no equilibrium changes", () => {
    let changes = 0;
    for (let cell = 0; cell < 100; cell += 23) {
      const changed = copy(document);
      const pair = changed.certificate.game.payoffs[Math.floor(cell / 10)][cell % 10];
      pair[0] = `${Number(pair[0]) + 4000}`;
      // Where that changes the first player's best response to the column, the list is false.
      const truth = documentOf(readJsonGame(JSON.stringify(changed.certificate.game)));
      if (isTrue(changed, truth)) continue;
      changes++;
      expect(refusal(changed), `${cell}`).not.toBeNull();
    }
    expect(changes).toBeGreaterThan(0);
  });

  it("is refused when two components are one, or one is two", () => {
    const merged = copy(document);
    const [first, second, ...rest] = merged.components;
    const all = [...first.equilibria, ...second.equilibria].sort((a: number, b: number) => a - b);
    merged.components = [
      { ...first, index: null, equilibria: all, subsets: [...first.subsets, ...second.subsets] },
      ...rest,
    ];
    relabel(merged);
    refused(merged, /^components\[0\]/);
    const at = document.components.findIndex((one: Loose) => one.equilibria.length === 2);
    if (at < 0) return;
    const torn = copy(document);
    const parts = torn.components[at].equilibria.map((e: number) => ({
      index: null,
      dimension: 0,
      equilibria: [e],
      subsets: [[e]],
    }));
    torn.components.splice(at, 1, ...parts);
    torn.components.sort((a: Loose, b: Loose) => a.equilibria[0] - b.equilibria[0]);
    relabel(torn);
    refused(torn, /^components\[\d+\]\.equilibria: it hangs together with component/);
  });

  it("is refused with another dimension, index, or flag", () => {
    document.components.forEach((_one: Loose, c: number) => {
      for (const key of ["dimension", "index"]) {
        const changed = copy(document);
        changed.components[c][key]++;
        refused(changed, `components[${c}].${key}: the ${key} is`);
      }
    });
    document.equilibria.slice(0, 5).forEach((one: Loose, e: number) => {
      const changed = copy(document);
      changed.equilibria[e].undominated = !one.undominated;
      refused(changed, `equilibria[${e}].undominated`);
    });
    const changed = copy(document);
    changed.degenerate = !document.degenerate;
    if (document.degenerate) changed.certificate.degeneracy = null;
    refused(changed, document.degenerate ? "degenerate: a strategy has more" : "certificate.degeneracy");
  });

  it("is refused without the proof when the indices do not add up to 1", () => {
    const at = document.components.findIndex(({ index }: Loose) => index !== 0);
    const profiles = document.equilibria.filter(({ component }: Loose) => component !== at);
    const forged = relisted(
      copy(document),
      profiles.map(({ strategies }: Loose) => strategies),
    );
    forged.components.forEach((one: Loose, c: number) => {
      one.index = document.components[c < at ? c : c + 1].index;
    });
    forged.certificate.search = null;
    refused(forged, /^components: the indices add up to -?\d+, not 1/);
  });

  it("is refused when it lists nothing and says that this is all", () => {
    const nothing = copy(document);
    Object.assign(nothing, { equilibria: [], components: [], degenerate: null });
    Object.assign(nothing.certificate, { ledger: [], search: null, undominated: null, degeneracy: null });
    refused(nothing, "equilibria: expected an equilibrium");
  });

  it("is refused with a proof of another game, and with a digest or a count that is not the proof's", () => {
    const other = documentOf((LARGE.find(([name]) => name !== _) as (typeof LARGE)[number])[1]);
    refused(withProof(copy(document), other.certificate.search.lines), /^certificate\.search\.lines/);
    for (const key of ["nodes", "branches", "implied", "leaves", "repeated"]) {
      const changed = copy(document);
      changed.certificate.search[key]++;
      refused(changed, `certificate.search.${key}`);
    }
    const digest = copy(document);
    digest.certificate.search.digest = `sha256:${"0".repeat(64)}`;
    refused(digest, "certificate.search.digest");
  });
});

/** Numbers the components anew, in the list and at the equilibria. */
function relabel(document: Loose): void {
  document.components.forEach((one: Loose, id: number) => {
    one.id = id;
    for (const e of one.equilibria) document.equilibria[e].component = id;
  });
}
