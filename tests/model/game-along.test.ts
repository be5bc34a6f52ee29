import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { algebraicRational } from "../../src/exact/algebraic-number.js";
import { algebraicDecimal } from "../../src/exact/algebraic-text.js";
import { compareAlgebraic } from "../../src/exact/compare-algebraic.js";
import { evaluatePolynomial } from "../../src/exact/polynomial-evaluation.js";
import { type Rational, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { BALTIC_POSTURES_MODEL } from "../../src/kaliningrad/index.js";
import { claimAt } from "../../src/model/claim-at.js";
import { claimsAlong } from "../../src/model/claims-along.js";
import { defineModel } from "../../src/model/define-model.js";
import { gameAlong } from "../../src/model/game-along.js";
import type { Model } from "../../src/model/model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { claimsAlongDocument } from "../../src/report/claims-along-document.js";
import { claimsAlongText } from "../../src/report/claims-along-text.js";
import { gameAlongDocument } from "../../src/report/game-along-document.js";

const file = (name: string): Promise<Model> => readModel(readFileSync(`docs/models/${name}.yaml`, "utf8"));
const plain = (text: string): string => text;

/** Intervals with their values: `[0, 4/3) harmony`. */
const told = <Value>(
  stretches:
    | readonly { from: unknown; fromIncluded: boolean; to: unknown; toIncluded: boolean; value: Value }[]
    | null,
): string[] =>
  (stretches ?? []).map(({ from, fromIncluded, to, toIncluded, value }) => {
    const where =
      from === to ? String(from) : `${fromIncluded ? "[" : "("}${from}, ${to}${toIncluded ? "]" : ")"}`;
    return `${where} ${typeof value === "string" ? value : JSON.stringify(value)}`;
  });

const ending = (stretches: { from: unknown; to: unknown; holds: boolean }[] | null | undefined): unknown[] =>
  (stretches ?? []).map(({ from, to, holds }) => [from, to, holds]);

describe("gameAlong", () => {
  it("finds the thresholds of the security dilemma, and what happens at them", async () => {
    const game = gameAlongDocument(await file("security-dilemma"), "phi");
    expect(told(game.classes)).toEqual([
      "[0, 4/3) harmony",
      "4/3 boundary",
      "(4/3, 8/3) stag-hunt",
      "8/3 boundary",
      "(8/3, 20) prisoners-dilemma",
      "20 boundary",
      "(20, 24] deadlock",
    ]);
    expect(told(game.riskDominant)).toEqual([
      "[0, 4/3] none",
      '(4/3, 16/9) ["restrain","restrain"]',
      "16/9 tie",
      '(16/9, 8/3) ["arm","arm"]',
      "[8/3, 24] none",
    ]);
    const [, tie, hunt] = game.equilibria ?? [];
    expect(tie?.value).toEqual({
      continuum: false,
      equilibria: [
        [{ restrain: "1" }, { restrain: "1" }],
        [{ arm: "1" }, { arm: "1" }],
      ],
    });
    // The trust that cooperation takes.
    expect(hunt?.value.equilibria[2]?.[0]).toEqual({ restrain: "2 - 8/(3*phi)", arm: "8/(3*phi) - 1" });
    expect(told(game.bestReplies?.[1]?.stretches ?? null)).toEqual([
      '[0, 4/3) ["restrain"]',
      '4/3 ["restrain","arm"]',
      '(4/3, 24] ["arm"]',
    ]);
  });

  it("finds the windows of credibility, for moves at once and for a Baltic commitment", async () => {
    const document = claimsAlongDocument(await file("baltic-credibility"), "alpha");
    const stretches = Object.fromEntries(
      document.claims.map(({ id, stretches: found }) => [id, ending(found as never)]),
    );
    expect(stretches["invaded"]).toEqual([
      ["0", "1747/2340", true],
      ["1747/2340", "1", false],
    ]);
    expect(stretches["spared"]).toEqual([
      ["0", "1747/2340", false],
      ["1747/2340", "1", true],
    ]);
    expect(stretches["deterred"]).toEqual([
      ["0", "45/133", false],
      ["45/133", "1", true],
    ]);
    expect(stretches["territorial"]).toEqual([
      ["0", "638/1197", false],
      ["638/1197", "1747/2340", true],
      ["1747/2340", "1", false],
    ]);
    expect(stretches["peaceful"]).toEqual([["0", "1", true]]);
  });

  it("tells of infinitely many equilibria where they are", async () => {
    const { equilibria } = gameAlong(await file("baltic-credibility"), "alpha");
    expect(equilibria?.map(({ value }) => value.continuum)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it("looks at what elimination leaves of a game of three players", async () => {
    const model = await defineModel(BALTIC_POSTURES_MODEL);
    const { equilibria, bestReplies } = gameAlong(model, "gamma_R", { range: [4, 7] });
    const point = new ModelPoint(model).equilibria.equilibria[0];
    const here = equilibria?.find(
      ({ from, to }) =>
        compareAlgebraic(from, algebraicRational(6)) < 0 && compareAlgebraic(algebraicRational(6), to) < 0,
    );
    const [only, another] = here?.value.equilibria ?? [];
    expect(another).toBeUndefined();
    const at = only?.strategies.map((mixture) =>
      mixture.map(({ numerator, denominator }) =>
        rationalText(rational(evaluatePolynomial(numerator, 6).div(evaluatePolynomial(denominator, 6)))),
      ),
    );
    expect(at).toEqual(point?.strategies.map((mixture) => mixture.map((one) => rationalText(one))));
    expect(bestReplies?.length).toBe(6 + 16 + 24);
  });

  it("is told as text", async () => {
    const document = claimsAlongDocument(await file("security-dilemma"), "phi", {
      game: true,
      claims: ["C8"],
    });
    const text = claimsAlongText(document, { heading: plain, good: plain, warning: plain } as never);
    expect(text).toContain("({restrain: 2 - 8/(3*phi), arm: 8/(3*phi) - 1}");
    expect(text).toContain("(16/9, 8/3)  (arm, arm)");
    expect(text.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  it("follows payoffs through kinks and jumps, at irrational points too", async () => {
    const kinked = await defineModel({
      exclave: "model/1",
      players: { A: ["x", "y"], B: ["l", "m"] },
      parameters: { t: { default: 1, range: [0, 2] } },
      payoffs: {
        A: "max(t ^ 2, 2) * (A == x) + 3 * (A == y) * (t < 1)",
        B: "(B == l) * ((t ^ 2 == 2) - 1 / 2)",
      },
    });
    const { equilibria, bestReplies, classes, riskDominant } = gameAlong(kinked, "t");
    const told = equilibria?.map(({ from, fromIncluded, to, toIncluded, value }) => [
      `${fromIncluded ? "[" : "("}${algebraicDecimal(from, 3)}, ${algebraicDecimal(to, 3)}${toIncluded ? "]" : ")"}`,
      value.equilibria.map(({ supports }) => supports.join(" ")).join("; "),
    ]);
    expect(told).toEqual([
      ["[0.000, 1.000)", "1 1"],
      ["[1.000, 1.414)", "0 1"],
      ["[1.414, 1.414]", "0 0"],
      ["(1.414, 2.000]", "0 1"],
    ]);
    expect(bestReplies?.[0]?.stretches.map(({ value }) => value)).toEqual([[1], [0]]);
    expect([classes?.length, riskDominant?.length]).toEqual([4, 1]);
  });

  it("says why equilibria are not found", async () => {
    const crowd = await defineModel({
      exclave: "model/1",
      players: { A: ["x", "y"], B: ["l", "m"], C: ["u", "v"] },
      parameters: { t: { default: 1, range: [0, 2] } },
      payoffs: {
        A: "t * (A == x) * (B == l)",
        B: "(B == m) * (C == u)",
        C: "min(t, 1) * (C == u) * (A == y)",
      },
    });
    expect(gameAlong(crowd, "t")).toMatchObject({
      equilibria: null,
      reason: "more than two players have a choice",
    });
    expect(() => gameAlong(crowd, "s")).toThrow("there is no parameter");
  });
});

describe("claims about what is played, along a parameter", () => {
  it("agree with what is decided point by point, ties and the points of change included", async () => {
    const small = fc.integer({ min: -2, max: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom([2, 2], [2, 3], [3, 3]),
        fc.array(fc.tuple(small, small, fc.integer({ min: -1, max: 1 })), { minLength: 18, maxLength: 18 }),
        async ([rows = 2, columns = 2], cells) => {
          const formula = (offset: number): string =>
            Array.from({ length: rows * columns }, (_, i) => {
              const [constant, slope, square] = cells[(i + offset) % 18] as [number, number, number];
              const cell = `(A == r${Math.floor(i / columns)} and B == c${i % columns})`;
              return `${cell} * (${constant} + ${slope} * t + ${i % 4 === 0 ? square : 0} * t^2)`;
            }).join(" + ");
          const names = (letter: string, count: number): string[] =>
            Array.from({ length: count }, (_, i) => `${letter}${i}`);
          const model = await defineModel({
            exclave: "model/1",
            players: { A: names("r", rows), B: names("c", columns) },
            parameters: { t: { default: 1, range: [-1, 2] } },
            payoffs: { A: formula(0), B: formula(9) },
            claims: {
              sup: { support: ["r0", "r1"] },
              nev: { "never-played": "c0" },
              alw: { "always-played": "r0" },
              only: { "unique-equilibrium": ["r0", "c1"] },
              mix: {
                "unique-equilibrium": [
                  { r0: "1/2", r1: "1/2" },
                  { c0: "t/3", c1: "1 - t/3" },
                ],
              },
              gone: { eliminated: "r1" },
              kept: { survives: ["c0", "c1"], using: "pure" },
              order: { "never-played": "c1", order: ["A", "B"] },
            },
          });
          const found = claimsAlong(model, "t");
          const ends = found.flatMap(({ stretches }) =>
            (stretches ?? []).flatMap(({ from }) => [from.lower, from.upper]),
          );
          const values: Rational[] = [
            ...ends,
            ...["-1", "-1/2", "0", "1/3", "1", "7/5", "2"].map((v) => rational(v)),
          ];
          for (const value of values) {
            if (value.compare(-1) < 0 || value.compare(2) > 0) continue;
            const point = new ModelPoint(model, model.parameters.with({ t: value }));
            const at = algebraicRational(value);
            for (const [i, { id, stretches, reason }] of found.entries()) {
              expect([id, reason]).toEqual([id, null]);
              const here = stretches?.find(({ from, fromIncluded, to, toIncluded }) => {
                const [low, high] = [compareAlgebraic(from, at), compareAlgebraic(at, to)];
                return (low < 0 || (low === 0 && fromIncluded)) && (high < 0 || (high === 0 && toIncluded));
              });
              const { holds } = claimAt(point, model.claims[i] as Model["claims"][number]);
              expect([id, rationalText(value), here?.holds]).toEqual([id, rationalText(value), holds]);
            }
          }
        },
      ),
      { numRuns: 25, seed: 11 },
    );
  });

  it("tell the class of asymmetric games too", async () => {
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["c", "d"], B: ["c", "d"] },
      parameters: { t: { default: 1, range: [-2, 2] } },
      payoffs: {
        A: "(A == c and B == c) * (1 + t^2) + (A == d and B == d) * t",
        B: "(A == c and B == c) + (A == d and B == d) * 2",
      },
      claims: {
        sexes: { class: "battle-of-the-sexes" },
        solved: { class: "dominance-solvable" },
      },
    });
    const [sexes, solved] = claimsAlong(model, "t");
    for (const t of ["-2", "-1", "0", "1/2", "1", "2"]) {
      const point = new ModelPoint(model, model.parameters.with({ t }));
      const at = algebraicRational(rational(t));
      [sexes, solved].forEach((along, i) => {
        const here = along?.stretches?.find(({ from, fromIncluded, to, toIncluded }) => {
          const [low, high] = [compareAlgebraic(from, at), compareAlgebraic(at, to)];
          return (low < 0 || (low === 0 && fromIncluded)) && (high < 0 || (high === 0 && toIncluded));
        });
        expect([t, here?.holds]).toEqual([
          t,
          claimAt(point, model.claims[i] as Model["claims"][number]).holds,
        ]);
      });
    }
  });
});
