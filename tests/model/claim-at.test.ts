import { describe, expect, it } from "vitest";
import { claimAt } from "../../src/model/claim-at.js";
import { defineModel } from "../../src/model/define-model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import type { ClaimSource, ModelSource } from "../../src/model/model-source.js";
import { DILEMMA_WITH_FEAR } from "./dilemma-with-fear.js";

async function holds(
  claim: ClaimSource,
  phi: number | string = 2,
  model: ModelSource = DILEMMA_WITH_FEAR,
): Promise<boolean | null> {
  const read = await defineModel({ ...model, claims: { T: claim } });
  const parameters = read.parameters.declarations.some(({ name }) => name === "phi")
    ? read.parameters.with({ phi })
    : read.parameters;
  return claimAt(new ModelPoint(read, parameters), read.claims[0]!).holds;
}

/** Three strategies of A, the third dominated by mixtures of the others only. */
const MIXED: ModelSource = {
  exclave: "model/1",
  players: { A: ["up", "down", "mid"], B: ["left", "right"] },
  payoffs: {
    A: "3 * (A == up and B == left) + 3 * (A == down and B == right) + (A == mid)",
    B: "(A == up) * (B == left) + (A != up) * (B == right)",
  },
};

describe("a claim at a point", () => {
  it.each<[string, ClaimSource, readonly (readonly [string, boolean])[]]>([
    [
      "dominated",
      { dominated: "restrain", player: "R", by: "arm" },
      [
        ["2", false],
        ["8/3", false],
        ["3", true],
      ],
    ],
    [
      "dominated weakly",
      { dominated: "restrain", player: "R", strength: "weak" },
      [
        ["2", false],
        ["8/3", true],
        ["3", true],
      ],
    ],
    [
      "dominant",
      { dominant: "arm", player: "N" },
      [
        ["2", false],
        ["8/3", false],
        ["3", true],
      ],
    ],
    [
      "dominant weakly",
      { dominant: "arm", player: "N", strength: "weak" },
      [
        ["2", false],
        ["8/3", true],
      ],
    ],
    [
      "survives",
      { survives: ["restrain"], player: "R" },
      [
        ["1", true],
        ["8/3", true],
        ["3", false],
      ],
    ],
    [
      "eliminated",
      { eliminated: ["arm"], player: "R" },
      [
        ["1", true],
        ["4/3", false],
        ["2", false],
      ],
    ],
    [
      "equilibrium",
      { equilibrium: ["arm", "arm"] },
      [
        ["1", false],
        ["4/3", true],
        ["2", true],
      ],
    ],
    [
      "mixed equilibrium",
      {
        equilibrium: [
          { restrain: "2 - 8/(3 * max(phi, 1))", arm: "8/(3 * max(phi, 1)) - 1" },
          { restrain: "2/3", arm: "1/3" },
        ],
      },
      [
        ["2", true],
        ["9/4", false],
        ["24", false],
      ],
    ],
    [
      "unique equilibrium",
      { "unique-equilibrium": ["arm", "arm"] },
      [
        ["2", false],
        ["8/3", false],
        ["3", true],
      ],
    ],
    [
      "support",
      { support: ["arm"], player: "R" },
      [
        ["2", false],
        ["3", true],
      ],
    ],
    [
      "never played",
      { "never-played": ["arm"], player: "R" },
      [
        ["1", true],
        ["4/3", false],
      ],
    ],
    [
      "positive",
      { positive: "phi - 2" },
      [
        ["2", false],
        ["3", true],
      ],
    ],
    [
      "non-negative",
      { "non-negative": "phi - 2" },
      [
        ["1", false],
        ["2", true],
      ],
    ],
    [
      "holds",
      { holds: "payoff(R, restrain, arm) < payoff(R, restrain, restrain) and phi > 1" },
      [
        ["1", false],
        ["2", true],
      ],
    ],
    [
      "holds for all",
      { forall: { s: "R" }, holds: "payoff(R, s, arm) < payoff(R, s, restrain)" },
      [
        ["0", true],
        ["2", true],
      ],
    ],
    [
      "class",
      { class: "stag-hunt" },
      [
        ["1", false],
        ["4/3", false],
        ["2", true],
        ["3", false],
      ],
    ],
    [
      "class at a tie",
      { class: "boundary" },
      [
        ["4/3", true],
        ["2", false],
      ],
    ],
    ["monotone", { monotone: "payoff(R, arm, arm)", in: "phi", direction: "decreasing" }, [["2", true]]],
    ["monotone the other way", { monotone: "payoff(R, arm, arm)", in: "phi" }, [["2", false]]],
    [
      "monotone where the derivative is 0",
      { monotone: "(phi - 2) ^ 3", in: "phi" },
      [
        ["2", true],
        ["3", true],
      ],
    ],
    [
      "not at an extreme",
      { monotone: "(phi - 2) ^ 2", in: "phi" },
      [
        ["2", false],
        ["3", true],
        ["1", false],
      ],
    ],
    ["constant", { monotone: "k", in: "phi" }, [["2", false]]],
    ["constant, weakly", { monotone: "k", in: "phi", strength: "weak" }, [["2", true]]],
    [
      "at a kink",
      { monotone: "max(phi, 2)", in: "phi" },
      [
        ["1", false],
        ["2", false],
        ["3", true],
      ],
    ],
    [
      "at a kink, weakly",
      { monotone: "max(phi, 2)", in: "phi", strength: "weak" },
      [
        ["1", true],
        ["2", true],
      ],
    ],
    [
      "at a kink of the second order",
      { monotone: "max(phi, 2 * phi - 2, phi ^ 2 / 4 + 1)", in: "phi" },
      [["2", true]],
    ],
    ["at a jump up", { monotone: "phi + (phi >= 2)", in: "phi" }, [["2", true]]],
    [
      "at a jump down",
      { monotone: "phi - (phi > 2)", in: "phi" },
      [
        ["2", false],
        ["3", true],
      ],
    ],
    [
      "threshold",
      { threshold: "payoff(R, arm, arm) - payoff(R, restrain, arm)", in: "phi", at: "(k - l) / rho" },
      [
        ["2", true],
        ["24", true],
      ],
    ],
    [
      "threshold elsewhere",
      { threshold: "payoff(R, arm, arm) - payoff(R, restrain, arm)", in: "phi", at: "3/2" },
      [["2", false]],
    ],
    ["threshold that is touched only", { threshold: "(phi - 2) ^ 2", in: "phi", at: 2 }, [["5", false]]],
  ])("%s", async (_, claim, cases) => {
    const found = [];
    for (const [phi] of cases) found.push([phi, await holds(claim, phi)]);
    expect(found).toEqual(cases);
  });

  it("finds the thresholds of the dilemma as conditions", async () => {
    for (const at of ["8/3", "4/3", "20"]) {
      const threshold =
        "(payoff(R, arm, restrain) >= payoff(R, restrain, restrain)) + (payoff(R, arm, arm) >= payoff(R, restrain, arm)) + (payoff(R, arm, arm) >= payoff(R, restrain, restrain)) > AT".replace(
          "AT",
          at === "4/3" ? "1/2" : at === "8/3" ? "3/2" : "5/2",
        );
      expect(await holds({ threshold, in: "phi", at })).toBe(true);
      expect(await holds({ threshold, in: "phi", at: "5" })).toBe(false);
    }
  });

  it("tells mixtures from pure strategies, and one dominator from several", async () => {
    expect(await holds({ dominated: "mid" }, 0, MIXED)).toBe(true);
    expect(await holds({ dominated: "mid", using: "pure" }, 0, MIXED)).toBe(false);
    expect(await holds({ dominated: "mid", by: "up" }, 0, MIXED)).toBe(false);
    expect(await holds({ eliminated: "mid", using: "mixed" }, 0, MIXED)).toBe(true);
    expect(await holds({ survives: "mid", using: "pure" }, 0, MIXED)).toBe(true);
    const two: ModelSource = {
      exclave: "model/1",
      players: { A: ["a", "b", "c", "d"], B: ["l", "r"] },
      payoffs: {
        A: "5 * (A == a and B == l) + 2 * (A == a and B == r) + 2 * (A == b and B == l) + 5 * (A == b and B == r) + 4 * (A == c and B == l) + (A == c and B == r) + (A == d and B == l) + 4 * (A == d and B == r)",
        B: 0,
      },
    };
    expect(await holds({ dominated: ["c", "d"], by: ["a", "b"], using: "pure" }, 0, two)).toBe(true);
    expect(await holds({ dominated: ["c", "d"], by: ["a", "b"], using: "one" }, 0, two)).toBe(false);
    expect(await holds({ dominated: ["c"], by: ["a", "b"], using: "one" }, 0, two)).toBe(true);
  });

  it("stays undecided only where not all equilibria are known", async () => {
    const coordination: ModelSource = {
      exclave: "model/1",
      players: { A: ["x", "y"], B: ["x", "y"], C: ["x", "y"] },
      payoffs: { A: "A == B and B == C", B: "A == B and B == C", C: "A == B and B == C" },
    };
    expect(await holds({ support: ["x"], player: "A" }, 0, coordination)).toBe(false);
    expect(await holds({ "unique-equilibrium": ["x", "x", "x"] }, 0, coordination)).toBe(false);
    expect(await holds({ "unique-equilibrium": ["x", "x", "y"] }, 0, coordination)).toBe(false);
    const pennies: ModelSource = { ...coordination, payoffs: { A: "A == B", B: "B != A", C: "C == A" } };
    expect(await holds({ "never-played": ["x"], player: "C" }, 0, pennies)).not.toBe(true);
  });

  it("says what is no profile of probabilities", async () => {
    expect(await holds({ equilibrium: [{ restrain: "1/2", arm: "1/3" }, "arm"] })).toBe(false);
    expect(await holds({ equilibrium: [{ restrain: "2", arm: "-1" }, "arm"] })).toBe(false);
  });
});
