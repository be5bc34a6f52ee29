import { describe, expect, it } from "vitest";
import { orderedMoves } from "../../src/extensive-form/index.js";
import { equilibria, iteratedStrictDominance, rational, rationalText } from "../../src/index.js";
import {
  ASSUMPTIONS,
  kaliningradParameters,
  NATO_MOVES,
  POSTURES,
  postureGame,
  RUSSIAN_MOVES,
  safeHorizon,
  warHazard,
  warWithin,
} from "../../src/kaliningrad/index.js";
import { type Parameters, switchOff } from "../../src/model/index.js";
import { pureEquilibria } from "../../src/normal-form/index.js";

const DEFAULTS = kaliningradParameters();
const LABELS = [POSTURES, RUSSIAN_MOVES, NATO_MOVES] as const;

function found(parameters: Parameters) {
  const game = postureGame(parameters);
  const { complete, reason, equilibria: list } = equilibria(game);
  const profiles = list.map(({ strategies }) =>
    strategies
      .map((one, player) =>
        one
          .map((p, s) => [p, LABELS[player]?.[s]] as const)
          .filter(([p]) => p.n !== 0n)
          .map(([p, label]) => (p.equals(1) ? label : `${label} ${rationalText(p)}`))
          .join(" "),
      )
      .join(" | "),
  );
  return { game, complete, reason, list, profiles };
}

function survivors(parameters: Parameters, by: "pure" | "mixed" = "mixed"): string {
  const { survivors: kept } = iteratedStrictDominance(postureGame(parameters), { by });
  return kept.map((own, player) => own.map((s) => LABELS[player]?.[s]).join(" ")).join(" | ");
}

const PEACE = "RC 108/115 TW 7/115 | H 13/15 G 2/15 | A";

describe("the equilibrium of the posture game", () => {
  it("is unique, mixed, and has these payoffs", () => {
    const { complete, list, profiles, game } = found(DEFAULTS);
    expect([complete, profiles]).toEqual([true, [PEACE]]);
    expect(list[0]?.payoffs.map(rationalText)).toEqual(["-77/30", "-14/115", "791/1150"]);
    expect(pureEquilibria(game)).toEqual([]);
  });

  it.each([
    ["mixed", [["0 TD", "0 PE", "0 EX", "0 HY", "0 AB"], ["2 S"], ["1 I"], ["0 PO"]]],
    ["pure", [["0 PE", "0 EX", "0 HY", "0 AB"], ["2 S"], ["1 I"], ["0 TD", "0 PO"]]],
  ] as const)("is what elimination by %s dominators leads to", (by, expected) => {
    const { rounds } = iteratedStrictDominance(postureGame(DEFAULTS), { by });
    expect(
      rounds.map((round) => round.map(({ player, strategy }) => `${player} ${LABELS[player]?.[strategy]}`)),
    ).toEqual(expected);
    expect(survivors(DEFAULTS, by)).toBe("RC TW | H G | A");
  });

  it("has the hazard 61/17250, unlikely at 1/10 for 29 periods", () => {
    const hazard = warHazard(DEFAULTS, found(DEFAULTS).list[0]?.strategies ?? []);
    expect(rationalText(hazard)).toBe("61/17250");
    expect(safeHorizon(hazard, rational("1/10"))).toBe(29);
    const within = (periods: number): number => Number(warWithin(hazard, periods).valueOf());
    expect(within(29)).toBeLessThanOrEqual(0.1);
    expect(within(30)).toBeGreaterThan(0.1);
    expect(within(5)).toBeCloseTo(0.01756, 5);
    expect(within(50)).toBeCloseTo(0.1623, 4);
  });

  it("does not depend on Russia's fear of the Baltic states", () => {
    for (const phi_R of [0, 10, 40]) expect(found(DEFAULTS.with({ phi_R })).profiles).toEqual([PEACE]);
  });
});

describe("the Baltic states first, then Russia, then NATO", () => {
  const outcomes = (parameters: Parameters): string[] =>
    orderedMoves(postureGame(parameters), [0, 1, 2]).map((profile) =>
      profile.map((s, player) => LABELS[player]?.[s]).join(" "),
    );

  it("ends in resilience, holding and assistance, with payoffs -2, 0, 1", () => {
    expect(outcomes(DEFAULTS)).toEqual(["RC H A"]);
    const game = postureGame(DEFAULTS);
    expect([0, 1, 2].map((player) => rationalText(game.payoff(player, [2, 0, 0])))).toEqual(["-2", "0", "1"]);
  });

  it("has Russia invade after PE and EX, with NATO standing aside", () => {
    for (const b of [4, 5]) {
      const game = postureGame(DEFAULTS);
      const answer = (r: number): number =>
        game.payoff(2, [b, r, 0]).compare(game.payoff(2, [b, r, 1])) > 0 ? 0 : 1;
      const best = [0, 1, 2].reduce((a, r) =>
        game.payoff(1, [b, r, answer(r)]).compare(game.payoff(1, [b, a, answer(a)])) > 0 ? r : a,
      );
      expect([best, answer(best)]).toEqual([2, 1]);
    }
  });

  it("has NATO assist at I exactly when M <= z - a0 + Z (q_b(S) - q_b(A)): 31 for PO, 11 for PE", () => {
    for (const [posture, limit] of [
      ["PO", 31],
      ["PE", 11],
    ] as const) {
      const gains = (M: number): number => {
        const game = postureGame(DEFAULTS.with({ M }));
        const b = POSTURES.indexOf(posture);
        return game.payoff(2, [b, 2, 0]).compare(game.payoff(2, [b, 2, 1]));
      };
      expect([limit - 1, limit, limit + 1].map(gains)).toEqual([1, 0, -1]);
    }
  });

  it("ends in denial, invasion and no help when NATO is unreliable (z = 0, M = 45)", () => {
    const unreliable = DEFAULTS.with({ z: 0, M: 45 });
    expect(outcomes(unreliable)).toEqual(["PO I S"]);
    const { complete, profiles, list } = found(unreliable);
    expect([complete, profiles]).toEqual([true, ["PO | I | S"]]);
    expect(list[0]?.payoffs.map(rationalText)).toEqual(["-105", "23", "-80"]);
  });
});

describe("what the assumptions do to the equilibrium", () => {
  it.each(["A5", "A6", "A7", "A8"])(
    "leave it as it is without %s, though one-shot dominance may fail",
    (id) => {
      const without = switchOff(DEFAULTS, ASSUMPTIONS, [id]);
      const { complete, profiles } = found(without);
      expect([complete, profiles]).toEqual([true, [PEACE]]);
      expect(survivors(without)).toBe("RC TW | H G | A");
    },
  );

  it("add the reciprocal fear of surprise attack without A1", () => {
    const without = switchOff(DEFAULTS, ASSUMPTIONS, ["A1"]);
    const { complete, reason, profiles, game } = found(without);
    expect(complete).toBe(false);
    expect(reason).toContain("three or more mix");
    expect(profiles).toEqual([PEACE, "PE | I | S", "EX | I | S"]);
    // All of the segment between the last two: against (I, S) both are best and pay alike, as they do for NATO.
    expect(rationalText(game.payoff(0, [4, 2, 1]))).toBe(rationalText(game.payoff(0, [5, 2, 1])));
    expect(survivors(without)).toBe("PO RC TW PE EX | H G I | A S");
  });

  it("add a build-up against coercion and invasion, with NATO standing aside, without A2", () => {
    const { complete, profiles } = found(switchOff(DEFAULTS, ASSUMPTIONS, ["A2"]));
    expect(complete).toBe(false);
    expect(profiles).toEqual([PEACE, "RC 192/1939 AB 1747/1939 | G 496/657 I 161/657 | S"]);
  });

  it("are not monotone under elimination: A1 and A2 off together leave fewer postures than A1 alone", () => {
    expect(survivors(switchOff(DEFAULTS, ASSUMPTIONS, ["A1", "A2"]))).toBe("RC TW AB | H G I | A S");
  });
});
