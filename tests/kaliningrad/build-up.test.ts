import { describe, expect, it } from "vitest";
import { dominantStrategies, equilibria, rationalText } from "../../src/index.js";
import {
  type BuildUpRegime,
  buildUpGame,
  denialRegime,
  denialWithForwardBattalions,
  jointlyFeasible,
  kaliningradParameters,
} from "../../src/kaliningrad/index.js";
import { pureEquilibria } from "../../src/normal-form/index.js";
import { buildUps } from "./independent/check-balance.js";
import { valuesWith } from "./independent/document-under-test.js";
import { PERTURBATIONS } from "./independent/perturbation.js";
import { combinations, everything } from "./independent/table-game.js";

const DEFAULTS = kaliningradParameters();

function payoffs(regime: BuildUpRegime, profile: readonly number[]): string[] {
  const game = buildUpGame(DEFAULTS, regime);
  return [0, 1, 2].map((state) => rationalText(game.payoff(state, profile)));
}

describe("the build-up game of the three states", () => {
  it("is a stag hunt where the threshold can be reached together", () => {
    const game = buildUpGame(DEFAULTS, jointlyFeasible(DEFAULTS));
    expect(pureEquilibria(game)).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
    expect(payoffs(jointlyFeasible(DEFAULTS), [0, 0, 0])).toEqual(["-55/2", "-55/2", "-55/2"]);
    expect(payoffs(jointlyFeasible(DEFAULTS), [1, 1, 1])).toEqual(["-45/2", "-45/2", "-45/2"]);
    // In the symmetric mixed equilibrium the others both build with probability 2/3, so that each does with sqrt(2/3):
    // 10 = (1/4) 100 (9/10 - 3/10) p^2. It is irrational, and the answer says that it does not look there.
    const { complete, reason } = equilibria(game);
    expect(complete).toBe(false);
    expect(reason).toContain("three or more mix");
  });

  it.each([
    ["contributions that do not reach what denial needs", denialRegime(DEFAULTS)],
    ["effective contributions beside forward battalions", denialWithForwardBattalions(DEFAULTS)],
  ])("leaves no build-up with %s", (_, regime) => {
    expect(rationalText(regime.threshold)).toBe("22/3");
    const game = buildUpGame(DEFAULTS, regime);
    const { complete, equilibria: found } = equilibria(game);
    expect(complete).toBe(true);
    expect(found.map(({ supports }) => supports)).toEqual([[[0], [0], [0]]]);
    expect(
      dominantStrategies(game).map(({ player, strategy, strength }) => [player, strategy, strength]),
    ).toEqual([0, 1, 2].map((player) => [player, 0, "strict"]));
  });

  it("has forward battalions worth 12/5 and contributions of 6/5, 6/5 and 12/5", () => {
    const { forward, contributions } = denialWithForwardBattalions(DEFAULTS);
    expect([forward, ...contributions].map(rationalText)).toEqual(["12/5", "6/5", "6/5", "12/5"]);
  });

  it("has the payoffs of the recomputation when a default of it moves", () => {
    for (const { changes } of PERTURBATIONS.filter(({ names: [name = ""] }) =>
      /build|invasion|^q_|contr|effective/.test(name),
    )) {
      const parameters = DEFAULTS.with(changes);
      const regimes = {
        jointlyFeasible: jointlyFeasible(parameters),
        denial: denialRegime(parameters),
        withForwardBattalions: denialWithForwardBattalions(parameters),
      };
      for (const [name, own] of Object.entries(buildUps(valuesWith(changes)))) {
        const game = buildUpGame(parameters, regimes[name as keyof typeof regimes]);
        const profiles = combinations(everything(own));
        const table = (pay: (state: number, profile: readonly number[]) => string): string[][] =>
          profiles.map((profile) => [0, 1, 2].map((state) => pay(state, profile)));
        expect(table((state, profile) => rationalText(game.payoff(state, profile)))).toEqual(
          table((state, profile) => `${own.pay(state, profile)}`),
        );
      }
    }
  });
});
