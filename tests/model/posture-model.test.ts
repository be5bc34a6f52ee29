import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { postureGame } from "../../src/kaliningrad/postures/posture-game.js";
import { claimAt } from "../../src/model/claim-at.js";
import { gameOf } from "../../src/model/game-of.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { BALTIC_POSTURES } from "./baltic-postures.js";

describe("the posture game as a model file", () => {
  it("has the payoffs of the game that is written in TypeScript", async () => {
    const model = await readModel(BALTIC_POSTURES, { name: "postures.yaml" });
    const [here, there] = [gameOf(model), postureGame(kaliningradParameters())];
    expect(here.shape).toEqual(there.shape);
    const all = (game: typeof here) =>
      game.players.map((_, i) =>
        Array.from({ length: game.profileCount }, (_, p) => rationalText(game.payoffAt(i, p))),
      );
    expect(all(here)).toEqual(all(there));
  });

  it("has the verdicts that are known of it", async () => {
    const model = await readModel(BALTIC_POSTURES, { name: "postures.yaml" });
    const point = new ModelPoint(model);
    const found = Object.fromEntries(model.claims.map((claim) => [claim.id, claimAt(point, claim).holds]));
    expect(found).toEqual({
      C20: true,
      one: true,
      td: false,
      tdm: true,
      ne: true,
      C19: true,
      iesds: true,
      gone: true,
      inv: true,
      each: true,
      most: true,
    });
    const [instance] = claimAt(point, model.claims[0]!).instances;
    expect(instance?.boundary).toEqual({ margin: "37/5" });
  });

  it("cuts ranges that are given by a distance or by multiples to the domain", async () => {
    const { parameters } = await readModel(BALTIC_POSTURES, { name: "postures.yaml" });
    const range = (name: string) =>
      parameters.declarations.find((one) => one.name === name)?.range.map(String);
    expect(range("q[TW,S]")).toEqual(["0.85", "1"]);
    expect(range("om[EX,G]")).toEqual(["0.35", "1"]);
    expect(range("om[TD,H]")).toEqual(["0", "0"]);
  });

  it("replaces whole rows by the opposite of an assumption", async () => {
    const { assumptions } = await readModel(BALTIC_POSTURES, { name: "postures.yaml" });
    expect(assumptions[0]?.off?.map(({ parameter }) => parameter)).toEqual([
      "om[PE,H]",
      "om[EX,H]",
      "om[HY,H]",
      "om[AB,H]",
      "om[PE,G]",
      "om[EX,G]",
      "om[HY,G]",
      "om[AB,G]",
    ]);
  });
});
