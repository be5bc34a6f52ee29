import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { readNfg } from "../../src/formats/read-nfg.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { catalogue } from "../../src/normal-form/catalogue/catalogue.js";
import { fromFunction } from "../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { symmetric } from "../../src/normal-form/symmetric.js";
import { nashDocument } from "../../src/report/nash-document.js";

// biome-ignore lint/suspicious/noExplicitAny: the tests break documents in every way.
type Loose = any;

const documentOf = (game: NormalFormGame): Loose => JSON.parse(JSON.stringify(nashDocument(game)));

const refused = (document: Loose, path: string | RegExp): void => {
  expect(() => checkNash(document)).toThrow(
    expect.objectContaining({
      code: "bad-certificate",
      path: typeof path === "string" ? path : expect.stringMatching(path),
    }),
  );
};

const stag = symmetric([
  [4, 1],
  [3, 3],
]);
const winkels = catalogue().find(({ id }) => id === "winkels-1979")?.game as NormalFormGame;
const segment = catalogue().find(({ id }) => id === "von-stengel-2007-degenerate")?.game as NormalFormGame;

/** Three players who all keep a choice: each is paid for not being the odd one out. */
const undecided = fromFunction(
  ["A", "B", "C"].map((name) => ({ name, strategies: ["heads", "tails"] })),
  (profile) => profile.map((own) => (profile.filter((other) => other === own).length === 1 ? 0 : 1)),
);

/** The third player's second strategy is worse than its first, and only two have a choice then. */
const dominated = fromFunction(
  [
    { name: "A", strategies: ["a", "b"] },
    { name: "B", strategies: ["a", "b"] },
    { name: "C", strategies: ["l", "m"] },
  ],
  ([a = 0, b = 0, c = 0]) => [a === b ? 2 : 0, a === b ? 1 + c : c, c === 1 ? 1 : a === 0 ? 4 : 2],
);

describe("true documents", () => {
  it("are verified", () => {
    for (const { game } of catalogue()) {
      expect(checkNash(documentOf(game), game)).toMatchObject({
        completeness: "verified",
        degenerate: "verified",
      });
    }
  });

  it("with an elimination", () => {
    expect(documentOf(dominated).certificate.eliminated).toEqual([
      [{ player: 2, strategy: 1, by: ["1", "0"], margin: "1" }],
    ]);
    expect(checkNash(documentOf(dominated))).toMatchObject({
      completeness: "verified",
      degenerate: "not-claimed",
    });
  });

  it("with an elimination by a mixture, and a player without choice", () => {
    const game = fromFunction(
      [
        { name: "A", strategies: ["a", "b"] },
        { name: "B", strategies: ["only"] },
        { name: "C", strategies: ["l", "m", "r"] },
      ],
      ([a = 0, , c = 0]) => [2 * a === c ? 1 : 0, 0, c === 1 ? 1 : 2 * a === c ? 4 : 0],
    );
    const document = documentOf(game);
    expect(document.certificate.eliminated).toEqual([
      [{ player: 2, strategy: 1, by: ["1/2", "0", "1/2"], margin: "1" }],
    ]);
    expect(document.equilibria.length).toBe(3);
    expect(checkNash(document)).toMatchObject({ completeness: "verified", degenerate: "not-claimed" });
  });

  it("that are not complete", () => {
    expect(checkNash(documentOf(undecided))).toMatchObject({
      completeness: "not-claimed",
      degenerate: "not-claimed",
    });
    expect(checkNash(nashDocument(stag, { limit: 0 }))).toMatchObject({
      completeness: "not-claimed",
      degenerate: "not-claimed",
    });
  });

  it("of one player", () => {
    const game = fromFunction([{ name: "A", strategies: ["a", "b", "c"] }], ([s]) => [s === 1 ? 0 : "1/3"]);
    expect(checkNash(documentOf(game))).toMatchObject({ completeness: "verified", degenerate: "verified" });
    refused({ ...documentOf(game), degenerate: false }, "degenerate");
  });

  it("of random games", () => {
    const size = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(size, size, fc.infiniteStream(fc.integer({ min: 0, max: 2 })), (m, n, stream) => {
        const matrix = (): number[][] =>
          Array.from({ length: m }, () => Array.from({ length: n }, () => stream.next().value as number));
        const document = documentOf(bimatrix(matrix(), matrix()));
        expect(checkNash(document)).toMatchObject({ completeness: "verified", degenerate: "verified" });
      }),
      { numRuns: 60 },
    );
  });

  it("of random games of three players", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (stream) => {
        const players = ["A", "B", "C"].map((name) => ({ name, strategies: ["0", "1"] }));
        const document = documentOf(
          fromFunction(players, () => players.map(() => stream.next().value as number)),
        );
        expect(checkNash(document).completeness).toBe(document.complete ? "verified" : "not-claimed");
      }),
      { numRuns: 60 },
    );
  });

  it("beyond the bound: says that completeness was not checked", () => {
    const matrix = Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => (i * j * 7 + i * 3 + j * 5) % 11),
    );
    const document = documentOf(symmetric(matrix));
    const found = checkNash(document);
    expect(found.completeness).toBe("not-checked");
    expect(found.degenerate).toBe(document.degenerate ? "verified" : "not-checked");
  });

  const file = new URL(
    "../../../shared/games/gambit/catalog-dcg-vonstengel1999-6x6_game_with_75_eq.nfg",
    import.meta.url,
  );
  it.skipIf(!existsSync(file))("von Stengel's 6x6 game: 75 equilibria, verified", () => {
    const document = documentOf(readNfg(readFileSync(file, "utf8")));
    expect(document.equilibria.length).toBe(75);
    expect(checkNash(document)).toMatchObject({ completeness: "verified", degenerate: "verified" });
    document.equilibria.splice(40, 1);
    document.certificate.ledger.splice(40, 1);
    expect(() => checkNash(document)).toThrow(expect.objectContaining({ code: "bad-certificate" }));
  });
});

/** A document without one of its equilibria, the positions and ids moved up so that only completeness is false. */
function without(document: Loose, position: number): Loose {
  const gone = document.equilibria[position].component;
  const shift = (i: number): number => (i > position ? i - 1 : i);
  document.equilibria.splice(position, 1);
  document.certificate.ledger.splice(position, 1);
  document.components.splice(gone, 1);
  document.components.forEach((component: Loose, id: number) => {
    component.id = id;
    component.equilibria = component.equilibria.map(shift);
    component.subsets = component.subsets.map((subset: number[]) => subset.map(shift));
    for (const i of component.equilibria) document.equilibria[i].component = id;
  });
  return unproved(document);
}

/** A document without the proofs that name equilibria by position. */
function unproved(document: Loose): Loose {
  Object.assign(document.certificate, { search: null, undominated: null });
  for (const one of document.equilibria) one.undominated = null;
  return document;
}

describe("false statements are refused", () => {
  it.each([0, 1, 2])("equilibrium %d dropped, everything else made to fit", (position) => {
    refused(without(documentOf(stag), position), "equilibria");
  });

  const stagMutations: [string, (d: Loose) => void, string | RegExp][] = [
    ["another kind", (d) => (d.kind = "dominance"), "kind"],
    ["the number of players", (d) => (d.players = 3), "players"],
    ["complete said false", (d) => (d.complete = false), "reason"],
    [
      "complete said false, with a reason",
      (d) => Object.assign(d, { complete: false, reason: "lost" }),
      /components|degenerate/,
    ],
    ["a reason though complete", (d) => (d.reason = "lost"), "reason"],
    [
      "an equilibrium moved",
      (d) => (d.equilibria[1].strategies[0] = ["1/2", "1/2"]),
      /certificate.ledger|equilibria\[1\]/,
    ],
    [
      "a probability above 1",
      (d) => (d.equilibria[1].strategies[0] = ["4/3", "-1/3"]),
      "equilibria[1].strategies[0]",
    ],
    [
      "probabilities that do not add up",
      (d) => (d.equilibria[1].strategies[0] = ["2/3", "2/3"]),
      "equilibria[1].strategies[0]",
    ],
    [
      "not in lowest terms",
      (d) => (d.equilibria[1].strategies[0] = ["4/6", "2/6"]),
      "equilibria[1].strategies[0][0]",
    ],
    ["a number for a text", (d) => (d.equilibria[0].payoffs[0] = 4), "equilibria[0].payoffs[0]"],
    ["no numeral", (d) => (d.equilibria[0].payoffs[0] = "four"), "equilibria[0].payoffs[0]"],
    ["a payoff", (d) => (d.equilibria[0].payoffs[0] = "5"), "equilibria[0].payoffs[0]"],
    ["a support", (d) => (d.equilibria[1].supports[1] = [0]), "equilibria[1].supports[1]"],
    ["a ledger entry", (d) => (d.certificate.ledger[0][1][1] = "2"), "certificate.ledger[0][1][1]"],
    ["a ledger cut short", (d) => d.certificate.ledger.pop(), "certificate.ledger"],
    [
      "a duplicate",
      (d) => {
        d.equilibria.splice(1, 0, d.equilibria[0]);
        d.certificate.ledger.splice(1, 0, d.certificate.ledger[0]);
      },
      "equilibria[1]",
    ],
    [
      "the order",
      (d) => {
        d.equilibria.reverse();
        d.certificate.ledger.reverse();
      },
      "equilibria[1]",
    ],
    ["a component's id", (d) => (d.components[1].id = 2), "components[1].id"],
    ["a made-up index", (d) => (d.components[1].index = 1), "components[1].index"],
    ["an index that is no integer", (d) => (d.components[1].index = 0.5), "components[1].index"],
    [
      "an undominated equilibrium said to be dominated",
      (d) => (d.equilibria[0].undominated = false),
      "equilibria[0].undominated",
    ],
    [
      "no proof that the equilibria are undominated",
      (d) => (d.certificate.undominated = null),
      "equilibria[0].undominated",
    ],
    ["a dimension", (d) => (d.components[1].dimension = 1), "components[1].dimension"],
    ["a component that is not there", (d) => (d.equilibria[2].component = 5), /components/],
    [
      "an equilibrium in the wrong component",
      (d) => (d.components[1].equilibria = [2]),
      "components[1].equilibria",
    ],
    [
      "two components exchanged",
      (d) => {
        d.components.reverse().forEach((c: Loose, id: number) => {
          c.id = id;
          for (const i of c.equilibria) d.equilibria[i].component = id;
        });
      },
      "components[1].equilibria",
    ],
    [
      "two components made one",
      (d) => {
        d.components[0] = { id: 0, index: null, dimension: 0, equilibria: [0, 1], subsets: [[0], [1]] };
        d.components.splice(1, 1);
        d.components[1].id = 1;
        d.equilibria[1].component = 0;
        d.equilibria[2].component = 1;
      },
      "components[0].equilibria",
    ],
    ["a subset left out", (d) => (d.components[0].subsets = []), "components[0].subsets"],
    ["a subset too many", (d) => d.components[0].subsets.push([1]), /components\[0\].subsets/],
    ["degenerate", (d) => (d.degenerate = true), "certificate.degeneracy"],
    [
      "degenerate, with a witness that is none",
      (d) => {
        d.degenerate = true;
        d.certificate.degeneracy = { player: 0, strategy: ["1", "0"], bestResponses: [0, 1] };
      },
      "certificate.degeneracy.bestResponses",
    ],
    [
      "degenerate, with too weak a witness",
      (d) => {
        d.degenerate = true;
        d.certificate.degeneracy = { player: 0, strategy: ["2/3", "1/3"], bestResponses: [0, 1] };
      },
      "certificate.degeneracy",
    ],
    [
      "degenerate, by weights that are no strategy",
      (d) => {
        d.degenerate = true;
        d.certificate.degeneracy = { player: 0, strategy: ["2", "0"], bestResponses: [0] };
      },
      "certificate.degeneracy.strategy",
    ],
    [
      "a witness though not degenerate",
      (d) => (d.certificate.degeneracy = { player: 0, strategy: ["1", "0"], bestResponses: [0] }),
      "certificate.degeneracy",
    ],
    ["another game", (d) => (d.certificate.game.payoffs[0][0][0] = "7"), /certificate.ledger/],
    ["a game that is none", (d) => d.certificate.game.payoffs.pop(), "certificate.game.payoffs"],
    ["no game", (d) => delete d.certificate.game, "certificate.game"],
    ["an elimination in a game of two", (d) => d.certificate.eliminated.push([]), "certificate.eliminated"],
    ["no list", (d) => (d.equilibria = {}), "equilibria"],
    ["no certificate", (d) => delete d.certificate, "certificate"],
  ];
  it.each(stagMutations)("stag hunt: %s", (_, mutate, path) => {
    const document = documentOf(stag);
    mutate(document);
    refused(document, path);
  });

  it("a document that is no object", () => {
    for (const nothing of [null, 3, "nash", []]) refused(nothing, "");
  });

  it("the true document of another game", () => {
    expect(() => checkNash(documentOf(stag), winkels)).toThrow(
      expect.objectContaining({ path: "certificate.game" }),
    );
    const other = symmetric([
      [4, 1],
      [3, 2],
    ]);
    expect(() => checkNash(documentOf(stag), other)).toThrow(
      expect.objectContaining({ path: "certificate.game.payoffs[1][1][0]" }),
    );
  });

  it("not degenerate", () => {
    const document = documentOf(segment);
    document.degenerate = false;
    refused(document, "certificate.degeneracy");
    document.certificate.degeneracy = null;
    refused(document, "degenerate");
  });

  it("a component torn apart", () => {
    const document = documentOf(segment);
    const at = document.components.findIndex((c: Loose) => c.equilibria.length === 2);
    const [first, second] = document.components[at].equilibria;
    document.components.splice(
      at,
      1,
      { id: at, index: null, dimension: 0, equilibria: [first], subsets: [[first]] },
      { id: at + 1, index: null, dimension: 0, equilibria: [second], subsets: [[second]] },
    );
    document.components.forEach((c: Loose, id: number) => {
      c.id = id;
      for (const i of c.equilibria) document.equilibria[i].component = id;
    });
    refused(document, /components\[\d\]\.equilibria/);
  });

  it("a point inside a segment passed off as an extreme equilibrium", () => {
    const document = documentOf(segment);
    const at = document.components.findIndex((c: Loose) => c.equilibria.length === 2);
    expect(document.equilibria[0].strategies).toEqual([
      ["1", "0", "0"],
      ["1", "0"],
    ]);
    // Against the first row both columns are best, and the row is best as long as the first column has 2/3.
    const copy = JSON.parse(JSON.stringify(document.equilibria[0]));
    copy.strategies[1] = ["3/4", "1/4"];
    copy.supports[1] = [0, 1];
    copy.component = at;
    document.equilibria.splice(1, 0, copy);
    document.certificate.ledger.splice(1, 0, [
      ["3", "11/4", "3/2"],
      ["3", "3"],
    ]);
    // Without the proof of the search, which speaks of other positions now, and of what is undominated.
    unproved(document);
    refused(document, "equilibria[1].strategies[1]");
  });

  it("Winkels's game: every subset dropped, every subset cut by one", () => {
    const count = documentOf(winkels).components[0].subsets.length;
    expect(count).toBeGreaterThan(3);
    for (let k = 0; k < count; k++) {
      const dropped = documentOf(winkels);
      dropped.components[0].subsets.splice(k, 1);
      refused(dropped, "components[0].subsets");
      const cut = documentOf(winkels);
      cut.components[0].subsets[k].pop();
      refused(cut, /^components\[0\]\.subsets/);
    }
  });

  const eliminationMutations: [string, (d: Loose) => void, RegExp][] = [
    ["a margin too great", (d) => (d.certificate.eliminated[0][0].margin = "2"), /margin$/],
    ["no margin", (d) => (d.certificate.eliminated[0][0].margin = "0"), /margin$/],
    [
      "a dominator that is the strategy itself",
      (d) => (d.certificate.eliminated[0][0].by = ["0", "1"]),
      /margin$/,
    ],
    ["weights that are no mixture", (d) => (d.certificate.eliminated[0][0].by = ["2", "0"]), /by$/],
    ["the wrong strategy", (d) => (d.certificate.eliminated[0][0].strategy = 0), /margin$/],
    [
      "a strategy removed twice",
      (d) => d.certificate.eliminated[0].push(d.certificate.eliminated[0][0]),
      /eliminated\[0\]\[1\]$/,
    ],
    [
      "a dominator that is gone",
      (d) => d.certificate.eliminated.push([{ player: 2, strategy: 0, by: ["0", "1"], margin: "1" }]),
      /eliminated\[1\]\[0\]\.by$/,
    ],
    ["the elimination left out", (d) => (d.certificate.eliminated = []), /^complete$|^certificate.search$/],
    ["degenerate, of three players", (d) => (d.degenerate = false), /^degenerate$/],
  ];
  it.each(eliminationMutations)("elimination: %s", (_, mutate, path) => {
    const document = documentOf(dominated);
    mutate(document);
    refused(document, path);
  });

  it("an incomplete list passed off as complete", () => {
    const document = documentOf(undecided);
    document.complete = true;
    document.reason = null;
    document.components = document.equilibria.map((one: Loose, i: number) => {
      one.component = i;
      return { id: i, index: null, dimension: 0, equilibria: [i], subsets: [[i]] };
    });
    refused(document, "complete");
  });
});
