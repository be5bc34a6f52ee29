import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { buildUpGame, jointlyFeasible } from "../../src/kaliningrad/build-up/build-up-game.js";
import * as kaliningrad from "../../src/kaliningrad/index.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { postureGame } from "../../src/kaliningrad/postures/posture-game.js";
import { securityDilemma } from "../../src/kaliningrad/security-dilemma/security-dilemma.js";
import { assumptionAt } from "../../src/model/assumption-at.js";
import { claimAt } from "../../src/model/claim-at.js";
import { defineModel } from "../../src/model/define-model.js";
import { gameOf } from "../../src/model/game-of.js";
import { ModelPoint } from "../../src/model/model-point.js";
import type { ModelSource } from "../../src/model/model-source.js";
import { readModel } from "../../src/model/read-model.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";

const folder = new URL("../../docs/models/", import.meta.url);
const fileOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");

const models: Readonly<Record<string, ModelSource>> = {
  "balance.yaml": kaliningrad.BALANCE_MODEL,
  "baltic-credibility.yaml": kaliningrad.BALTIC_CREDIBILITY_MODEL,
  "baltic-postures.yaml": kaliningrad.BALTIC_POSTURES_MODEL,
  "dominance-theorem.yaml": kaliningrad.DOMINANCE_THEOREM_MODEL,
  "nuclear-reliability.yaml": kaliningrad.NUCLEAR_RELIABILITY_MODEL,
  "public-good.yaml": kaliningrad.PUBLIC_GOOD_MODEL,
  "security-dilemma.yaml": kaliningrad.SECURITY_DILEMMA_MODEL,
};

const payoffsOf = (game: NormalFormGame): string[][] =>
  game.players.map((_, player) =>
    Array.from({ length: game.profileCount }, (__, profile) => rationalText(game.payoffAt(player, profile))),
  );

it("every model file of the paper is there in TypeScript too", () => {
  // But for the model of the tutorial, which is no part of the paper.
  const files = readdirSync(folder).filter((name) => name !== "shared-river.yaml");
  expect(files.sort()).toEqual(Object.keys(models).sort());
});

describe.each(Object.entries(models))("%s", (name, source) => {
  it("says the same in both forms", async () => {
    const [file, object] = [await readModel(fileOf(name), { name }), await defineModel(source)];
    expect(JSON.parse(JSON.stringify(file, bigintsAsText))).toEqual(
      JSON.parse(JSON.stringify(object, bigintsAsText)),
    );
  });

  it("names for every number where it comes from", async () => {
    const { parameters } = await defineModel(source);
    for (const { meaning, provenance } of parameters.declarations) {
      expect(meaning).not.toBe("");
      expect(["stylised", "judgement"]).toContain(provenance);
    }
  });
});

const bigintsAsText = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? `${value}` : value;

describe("the games are those written in TypeScript", () => {
  const parameters = kaliningradParameters();

  it.each<[string, Record<string, string>]>([
    ["the defaults", {}],
    ["much fear", { phi: "10" }],
    ["greed", { g: "5", l: "1/4" }],
    ["no anarchy", { tau: "0", T_D: "3/4", rho: "1/3" }],
  ])("the security dilemma at %s", async (_, values) => {
    const model = await defineModel(kaliningrad.SECURITY_DILEMMA_MODEL);
    expect(payoffsOf(gameOf(model, model.parameters.with(values)))).toEqual(
      payoffsOf(securityDilemma(parameters.with(values))),
    );
  });

  it.each<[string, Record<string, string>]>([
    ["the defaults", {}],
    ["an unreliable NATO", { z: "0", M: "45" }],
    ["another first strike", { "q[PE,A]": "1/2", "omega[PE,H]": "1/3", phi_R: "40", "beta[HY,G]": "8" }],
  ])("the Baltic posture game at %s", async (_, values) => {
    const model = await defineModel(kaliningrad.BALTIC_POSTURES_MODEL);
    expect(payoffsOf(gameOf(model, model.parameters.with(values)))).toEqual(
      payoffsOf(postureGame(parameters.with(values))),
    );
  });

  it("the build-up game", async () => {
    const model = await defineModel(kaliningrad.PUBLIC_GOOD_MODEL);
    expect(payoffsOf(gameOf(model))).toEqual(payoffsOf(buildUpGame(parameters, jointlyFeasible(parameters))));
  });
});

const verdicts = async (source: ModelSource, values: Record<string, string> = {}): Promise<unknown> => {
  const model = await defineModel(source);
  const point = new ModelPoint(model, model.parameters.with(values));
  return Object.fromEntries(model.claims.map((claim) => [claim.id, claimAt(point, claim).holds]));
};

describe("what holds at the defaults", () => {
  it("of the security dilemma: its class and its four thresholds", async () => {
    expect(await verdicts(kaliningrad.SECURITY_DILEMMA_MODEL)).toEqual({
      C1: true,
      C1regime: true,
      C2: true,
      C2strong: false,
      C3: true,
      C6: true,
      C7: true,
      C7anarchy: true,
      C7all: true,
      C8: true,
      C9: true,
      C10: true,
      C24: true,
      C24arms: true,
      C24class: false,
      armed: true,
      restrained: true,
      hunt: true,
      phi1: true,
      phiRD: true,
      phi2: true,
      phi3: true,
    });
    expect(await verdicts(kaliningrad.SECURITY_DILEMMA_MODEL, { phi: "4" })).toMatchObject({
      C2strong: true,
      C7anarchy: false,
      C8: false,
      restrained: false,
      hunt: false,
    });
  });

  it("of the postures", async () => {
    const found = await verdicts(kaliningrad.BALTIC_POSTURES_MODEL);
    expect(Object.entries(found as object).filter(([, holds]) => holds !== true)).toEqual([
      ["C20all", false],
    ]);
  });

  it("of the balance, the build-up, the nuclear assurance and the theorem", async () => {
    expect(await verdicts(kaliningrad.BALANCE_MODEL)).toEqual({
      C18: true,
      C18denial: true,
      C18parity: true,
      parity: false,
      denial: true,
      denialNarrow: true,
    });
    expect(await verdicts(kaliningrad.PUBLIC_GOOD_MODEL, { need: "22/3" })).toEqual({
      alone: true,
      joint: false,
      hopeless: true,
    });
    expect(Object.values((await verdicts(kaliningrad.NUCLEAR_RELIABILITY_MODEL)) as object)).not.toContain(
      false,
    );
    expect(await verdicts(kaliningrad.DOMINANCE_THEOREM_MODEL)).toEqual({ theorem: true });
  });
});

it("the paper's premises hold at the defaults of the postures", async () => {
  const model = await defineModel(kaliningrad.BALTIC_POSTURES_MODEL);
  const point = new ModelPoint(model);
  expect(model.assumptions.map((one) => [one.id, assumptionAt(point, one).holds])).toEqual(
    ["A1", "A2", "A5", "A6", "A7", "A8"].map((id) => [id, true]),
  );
});
