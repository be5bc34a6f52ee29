import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { claimAt } from "../../src/model/claim-at.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { defineModel } from "../../src/model/define-model.js";
import type { Model } from "../../src/model/model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { type ModelClaimsDocument, modelClaimsDocument } from "../../src/report/model-claims-document.js";
import { EIGHT, MOVES, PENNIES, SOLVED } from "./play-models.js";

const documentOf = (model: Model): ModelClaimsDocument =>
  modelClaimsDocument(new ModelPoint(model), () => claimsOverRanges(model));
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("claims about all equilibria and elimination over ranges", () => {
  it("are proved and refuted by elimination, step by step", async () => {
    const document = documentOf(await readModel(SOLVED));
    expect(checkModelClaims(copy(document)).unverified).toEqual([]);
    expect(document.claims.map(({ id, verdict, everywhere }) => [id, verdict, everywhere])).toEqual([
      ["only", "proved", null],
      ["sup", "proved", null],
      ["nev", "proved", null],
      ["always", "proved", null],
      ["elim", "proved", null],
      ["pure", "proved", null],
      ["surv", "proved", null],
      ["gone", "refuted", true],
      ["wrong", "refuted", true],
      ["down", "refuted", true],
      ["other", "refuted", true],
    ]);
    const [proof] = document.certificate?.claims[0]?.proofs ?? [];
    expect(proof?.by).toBe("removal");
  });

  it("are proved by cases of what equilibria play, where nothing is dominated", async () => {
    const document = documentOf(await readModel(PENNIES));
    expect(checkModelClaims(copy(document)).unverified).toEqual([]);
    expect(document.claims.map(({ id, verdict, everywhere }) => [id, verdict, everywhere])).toEqual([
      ["only", "proved", null],
      ["half", "conditional", null],
      ["pure", "refuted", true],
      ["never", "refuted", true],
      ["both", "proved", null],
      ["rest", "proved", null],
    ]);
    expect(document.certificate?.claims[0]?.proofs?.[0]?.by).toBe("equilibria");
  });

  it("name the assumptions that carry them, among eight parameters", async () => {
    const document = documentOf(await readModel(EIGHT));
    expect(checkModelClaims(copy(document)).unverified).toEqual([]);
    const found = document.claims.map(({ id, verdict, minimalSets, minimalSetsComplete }) => [
      id,
      verdict,
      minimalSets,
      minimalSetsComplete,
    ]);
    expect(found).toEqual([
      ["one", "proved", [["big", "small"]], true],
      ["two", "proved", [[]], true],
      ["three", "proved", [[]], true],
      ["four", "proved", [["big", "small"]], true],
      ["five", "proved", [["big"]], true],
      ["six", "proved", [[]], true],
    ]);
  });

  it("speak of players who move one after another", async () => {
    const model = await readModel(MOVES);
    const document = documentOf(model);
    expect(checkModelClaims(copy(document)).unverified).toEqual([]);
    expect(document.claims.map(({ atDefaults }) => atDefaults)).toEqual([true, true, false, true, true]);
    expect(document.claims.map(({ verdict }) => verdict)).toEqual([
      "conditional",
      "conditional",
      "conditional",
      "proved",
      "conditional",
    ]);
    expect(document.claims[0]?.proposition).toBe(
      "(b, e, g) is an outcome when the players move in the order A, B, C.",
    );
  });

  it.each([
    ["order: [A, B]", "expected each of the players A, B, C once, first mover first"],
    ["order: [A, B, B]", "expected each of the players A, B, C once, first mover first"],
    ["order: [A, B, D]", 'there is no player "D"'],
    ["order: A", "expected each of the players A, B, C once, first mover first"],
  ])("refuse a wrong order in one line: %s", async (order, message) => {
    await expect(readModel(MOVES.replace("order: [A, B, C]", order))).rejects.toThrow(message);
  });

  it("refuse mixtures where there is an order, and strategies that do not exist", async () => {
    const mixed = MOVES.replace("equilibrium: [b, e, g]", "equilibrium: [{ a: 1/2, b: 1/2 }, e, g]");
    await expect(readModel(mixed)).rejects.toThrow("expected a strategy of each player, and no mixture");
    await expect(readModel(MOVES.replace("never-played: d", "never-played: k"))).rejects.toThrow(/"k"/);
    await expect(readModel(MOVES.replace("always-played: [d, e]", "always-played: [d, a]"))).rejects.toThrow(
      /player|a/,
    );
  });

  it("hold at every point where they are proved, and fail where they are proved to fail", async () => {
    const payoff = fc.integer({ min: -2, max: 2 });
    const cell = fc.tuple(payoff, payoff);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom([2, 2], [3, 2], [2, 3]),
        fc.array(cell, { minLength: 12, maxLength: 12 }),
        fc.constantFrom("support", "never-played", "always-played"),
        fc.constantFrom("mixed", "pure"),
        fc.integer({ min: 0, max: 1 }),
        async ([rows, columns], cells, kind, using, which) => {
          const names = (letter: string, count: number): string[] =>
            Array.from({ length: count }, (_, i) => `${letter}${i}`);
          const shape = [rows ?? 2, columns ?? 2] as const;
          const formula = (offset: number): string =>
            Array.from({ length: shape[0] * shape[1] }, (_, i) => {
              const [constant, slope] = cells[(i + offset) % 12] as [number, number];
              const [r, c] = [Math.floor(i / shape[1]), i % shape[1]];
              return `(A == r${r} and B == c${c}) * (${constant} + ${slope} * p)`;
            }).join(" + ");
          const model = await defineModel({
            exclave: "model/1",
            players: { A: names("r", shape[0]), B: names("c", shape[1]) },
            parameters: { p: { default: 1, range: [0, 2] } },
            payoffs: { A: formula(0), B: formula(5) },
            claims: {
              play: { [kind]: `r${which}` } as never,
              gone: { eliminated: `c${which}`, using: using as "mixed" },
              kept: { survives: `c${which}`, using: using as "mixed" },
              only: { "unique-equilibrium": [`r${which}`, "c0"] },
              first: { "unique-equilibrium": [`r${which}`, "c0"], order: ["B", "A"] },
            },
          });
          const document = documentOf(model);
          checkModelClaims(copy(document));
          for (const p of ["0", "1/3", "1/2", "1", "3/2", "7/4", "2"]) {
            const point = new ModelPoint(model, model.parameters.with({ p }));
            for (const [i, { verdict, everywhere }] of document.claims.entries()) {
              const { holds } = claimAt(point, model.claims[i] as Model["claims"][number]);
              if (verdict === "proved")
                expect([document.claims[i]?.id, p, holds]).toEqual([document.claims[i]?.id, p, true]);
              if (everywhere)
                expect([document.claims[i]?.id, p, holds]).toEqual([document.claims[i]?.id, p, false]);
            }
          }
        },
      ),
      { numRuns: 8, seed: 3 },
    );
  });
});

describe("proofs of what is played that were tampered with", () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
  type Any = any;
  const texts = new Map<string, string>();
  beforeAll(async () => {
    for (const [name, source] of [
      ["solved", SOLVED],
      ["pennies", PENNIES],
      ["eight", EIGHT],
    ] as const)
      texts.set(name, JSON.stringify(documentOf(await readModel(source))));
  });
  const claim = (d: Any, id: string): Any =>
    d.certificate.claims[d.claims.findIndex((one: Any) => one.id === id)];

  const forgeries: [string, string, RegExp, (d: Any) => void][] = [
    [
      "a step left out",
      "solved",
      /what remains|expected|add up/,
      (d) => {
        const proof = claim(d, "only").proofs[0];
        claim(d, "only").proofs[0] = proof.rest;
      },
    ],
    [
      "all steps left out",
      "solved",
      /does not decide/,
      (d) => {
        claim(d, "only").proofs[0] = { by: "removed" };
      },
    ],
    [
      "another strategy removed",
      "solved",
      /.*/,
      (d) => {
        claim(d, "only").proofs[0].strategy = 0;
      },
    ],
    [
      "a strategy removed twice",
      "solved",
      /that remains|add up|expected/,
      (d) => {
        const { proof } = claim(d, "only").proofs[0];
        claim(d, "only").proofs[0].rest = {
          by: "removal",
          player: 0,
          strategy: 2,
          proof,
          rest: { by: "removed" },
        };
      },
    ],
    [
      "a closed set with what is removed",
      "solved",
      /.*/,
      (d) => {
        claim(d, "surv").proofs[0].strategies[0] = [0, 1];
      },
    ],
    [
      "a closed set without the strategy",
      "solved",
      /decide|entries/,
      (d) => {
        claim(d, "surv").proofs[0].strategies[0] = [1];
      },
    ],
    [
      "an empty closed set",
      "solved",
      /of every player/,
      (d) => {
        claim(d, "surv").proofs[0].strategies[1] = [];
      },
    ],
    [
      "a proof that holds said of one that fails",
      "solved",
      /.*/,
      (d) => {
        const i = d.claims.findIndex((one: Any) => one.id === "wrong");
        d.claims[i].verdict = "proved";
        d.claims[i].everywhere = null;
        d.certificate.claims[i].proofs = claim(d, "nev").proofs;
      },
    ],
    [
      "a case of the equilibria left out",
      "pennies",
      /entries|expected/,
      (d) => {
        const find = (proof: Any): Any => (proof.by === "cases" ? proof : find(proof.proof));
        find(claim(d, "only").proofs[0]).proofs.pop();
      },
    ],
    [
      "another equilibrium",
      "pennies",
      /.*/,
      (d) => {
        const { proposition } = d.certificate.model.claims[0].instances[0];
        proposition.profile[0] = ["1/2", "1/2"];
      },
    ],
    [
      "an empty range that is not",
      "pennies",
      /what is supposed|positive/,
      (d) => {
        claim(d, "only").proofs[0] = { by: "empty", proof: { by: "combination", terms: [] } };
      },
    ],
    [
      "a split outside the range",
      "pennies",
      /inside the range/,
      (d) => {
        const whole = claim(d, "only").proofs[0];
        claim(d, "only").proofs[0] = { by: "split", parameter: "x", at: "2", below: whole, above: whole };
      },
    ],
    [
      "what shows an example",
      "pennies",
      /.*/,
      (d) => {
        claim(d, "half").example.play[0] = { by: "removed" };
      },
    ],
    [
      "what shows a counterexample",
      "pennies",
      /.*/,
      (d) => {
        claim(d, "half").counterexample.equilibrium = null;
        claim(d, "half").counterexample.play = claim(d, "half").example.play;
      },
    ],
    [
      "a premise left out",
      "eight",
      /.*/,
      (d) => {
        d.certificate.model.claims[0].given = ["big", "rel", "any"];
        d.claims[0].assumptions = ["big", "rel", "any"];
      },
    ],
  ];
  it.each(forgeries)("are refused: %s", (_, name, message, change) => {
    const document = JSON.parse(texts.get(name) as string) as Any;
    expect(checkModelClaims(copy(document)).verified.length).toBeGreaterThan(0);
    change(document);
    expect(() => checkModelClaims(document)).toThrow(message);
  });
});
