import { bimatrix, ExclaveError, type NormalFormGame, symmetric } from "exclave";
import { checkRepeated } from "exclave/certificate";
import { automatonProfile, movesOf, strategyNamed } from "exclave/repeated";
import { type RepeatedDocument, repeatedDocument } from "exclave/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { automata, stageGames } from "../repeated/arbitrary-automata.js";

const dilemma = symmetric(
  [
    [9, 1],
    [10, 3],
  ],
  { strategies: ["C", "D"] },
);

/** R, S, T, P = 1, -5, 3/2, -3. */
const feared = symmetric(
  [
    [1, -5],
    ["3/2", -3],
  ],
  { strategies: ["C", "D"] },
);

const withProfile = (ids: readonly string[], discount: string): RepeatedDocument =>
  repeatedDocument(dilemma, discount, {
    profile: {
      names: ids,
      automata: automatonProfile(
        dilemma,
        ids.map((id, player) => strategyNamed(id, movesOf(dilemma, player)).automaton),
      ),
    },
  });

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const copy = (document: object): { [key: string]: Json } => JSON.parse(JSON.stringify(document));

const refused = (document: object, game?: NormalFormGame): boolean => {
  try {
    checkRepeated(document, game);
    return false;
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "bad-certificate") return true;
    throw error;
  }
};

/** Every leaf of a value: where it is, and how to change it for another one. */
function leaves(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((one, i) => leaves(one, [...path, i]));
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

function changed(document: object, path: readonly (string | number)[]): object {
  const result = copy(document);
  const place = path
    .slice(0, -1)
    .reduce<Json>((at, key) => (at as { [key: string]: Json })[key] as Json, result);
  const last = path.at(-1) as string;
  const fields = place as { [key: string]: Json };
  const value = fields[last] as Json;
  if (value === null) fields[last] = "1";
  else if (typeof value === "boolean") fields[last] = !value;
  else if (typeof value === "number") fields[last] = value + 1;
  else if (typeof value === "string") fields[last] = /^-?\d/.test(value) ? `1${value}` : `${value}x`;
  return result;
}

describe("checkRepeated", () => {
  it.each([
    ["a polygon and a profile", withProfile(["grim", "tit-for-tat"], "3/4")],
    ["a segment and a path with a beginning", withProfile(["grit", "suspicious-tit-for-tat"], "1/7")],
    [
      "an empty set",
      repeatedDocument(
        bimatrix(
          [
            [1, 0],
            [0, 1],
          ],
          [
            [0, 1],
            [1, 0],
          ],
        ),
        "1/2",
      ),
    ],
    ["polygons on either side", repeatedDocument(dilemma, "3/4", { limit: 100 })],
  ])("proves every statement, and refuses each of them changed: %s", (_, document) => {
    expect(refused(copy(document))).toBe(false);
    const { certificate: _certificate, spent: _spent, ...statements } = copy(document);
    const places = leaves(statements).filter(
      // How strategies are called, which of two worst vertices serves as a threat, and why there is no more, is free.
      ([first, second]) =>
        !(first === "profile" && second === "strategies") && second !== "threats" && second !== "reason",
    );
    expect(places.length).toBeGreaterThan(8);
    for (const place of places) expect([place, refused(changed(document, place))]).toEqual([place, true]);
  });

  it.each([
    [0, 3],
    [1, 0],
  ])(
    "refuses a ledger without joint states that only deviations of both lead to (%i, %i)",
    (state, profile) => {
      const document = copy(withProfile(["grim", "grim"], "3/4"));
      expect(refused(document)).toBe(false);
      const { certificate } = document as { certificate: { profile: { automata: { next: number[][] }[] } } };
      const row = certificate.profile.automata[0]?.next[state] as number[];
      row[profile] = 0; // Back to cooperation, alone: a joint state of which the ledger says nothing.
      expect(refused(document)).toBe(true);
    },
  );

  it("refuses another action as the best reply", () => {
    const document = copy(withProfile(["grim", "grim"], "3/4"));
    const { certificate } = document as { certificate: { profile: { replies: { action: number }[][] } } };
    const reply = certificate.profile.replies[0]?.[0] as { action: number };
    reply.action = 1 - reply.action;
    expect(refused(document)).toBe(true);
  });

  it("refuses sets that are too large, too small, or of another game", () => {
    const large = copy(repeatedDocument(dilemma, "1/5"));
    const small = copy(repeatedDocument(dilemma, "1/8"));
    for (const [from, to] of [
      [large, small],
      [small, large],
    ] as const) {
      const mixed = copy(to);
      mixed["payoffSet"] = from["payoffSet"] as Json;
      (mixed["certificate"] as { [key: string]: Json })["payoffSet"] = (
        from["certificate"] as { [key: string]: Json }
      )["payoffSet"] as Json;
      expect(refused(mixed)).toBe(true);
    }
    expect(refused(small, dilemma)).toBe(false);
    expect(
      refused(
        small,
        symmetric([
          [9, 1],
          [10, 2],
        ]),
      ),
    ).toBe(true);
  });

  it("proves all discount factors at which a profile is an equilibrium, and refuses others", () => {
    const names = ["limited-retaliation-public", "limited-retaliation-public"];
    const profile = automatonProfile(
      feared,
      names.map((id, player) => strategyNamed(id, movesOf(feared, player)).automaton),
    );
    const options = { profile: { names, automata: profile }, critical: true };
    const document = copy(repeatedDocument(feared, "1/9", options));
    expect(checkRepeated(document).critical).toBe("verified");
    const end = { lowerClosed: true, upper: "1", upperClosed: false };
    const point = { lower: "0", lowerClosed: true, upper: "0", upperClosed: true };
    for (const [field, value] of [
      ["nash", []],
      ["nash", [{ ...end, lower: "1/9" }]],
      ["nash", [point, ...((document["critical"] as { nash: Json[] }).nash ?? [])]],
      ["subgamePerfect", []],
      ["subgamePerfect", [{ ...end, lower: "1123/10000" }]],
      ["subgamePerfect", [point]],
    ] as const) {
      const broken = copy(document);
      (broken["critical"] as { [key: string]: unknown })[field] = value;
      expect(refused(broken), `${field} ${JSON.stringify(value)}`).toBe(true);
    }
    const inCertificate = ["certificate", "critical"];
    const proof = (document["certificate"] as { [key: string]: Json })["critical"] as Json;
    const paths = leaves(proof).map((path) => [...inCertificate, ...path]);
    // Some changes still prove the sets: an interval of a walk may end elsewhere. None proves others.
    const kept = paths.filter((path) => !refused(changed(document, path)));
    expect(
      kept.every((path) => /approx|lower|upper|action/.test(path.join("."))),
      kept.join(" "),
    ).toBe(true);
    for (const path of leaves(document["critical"] as Json)) {
      // A wider interval around the same root is the same number.
      if (/(lower|upper)\.(lower|upper)$/.test(path.join("."))) continue;
      expect(refused(changed(document, ["critical", ...path])), path.join(".")).toBe(true);
    }
  });

  it("proves those of profiles that look random, with mixed actions too", () => {
    fc.assert(
      fc.property(stageGames, automata(3, true), automata(3, false), (game, one, two) => {
        const profile = { names: ["one", "two"], automata: automatonProfile(game, [one, two]) };
        const document = copy(repeatedDocument(game, "1/2", { profile, critical: true, limit: 1000 }));
        expect(checkRepeated(document).critical).toBe("verified");
      }),
      { numRuns: 25 },
    );
  });

  it("refuses proofs with something left out", () => {
    const document = repeatedDocument(dilemma, "1/8");
    for (const [field, value] of [
      ["polygons", []],
      ["weights", []],
      ["moves", []],
      ["vertices", null],
      ["field", { approx: 1.7320508, lower: "1", upper: "2", minimalPolynomial: ["-3", "0", "1"] }],
    ] as const) {
      const broken = copy(document);
      const proof = (broken["certificate"] as { [key: string]: { [key: string]: unknown } })["payoffSet"];
      if (proof !== undefined) proof[field] = value;
      expect([field, refused(broken)]).toEqual([field, field !== "field"]);
    }
  });
});
