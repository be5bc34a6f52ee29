import { describe, expect, it } from "vitest";
import { fromFunction } from "../../src/normal-form/from-function.js";
import { symmetric } from "../../src/normal-form/symmetric.js";
import { correlatedDocument } from "../../src/report/correlated-document.js";
import { correlatedOptimumDocument } from "../../src/report/correlated-optimum-document.js";
import { correlatedOptimumText } from "../../src/report/correlated-optimum-text.js";
import { correlatedText } from "../../src/report/correlated-text.js";

const chicken = symmetric(
  [
    [6, 2],
    [7, 0],
  ],
  { title: "Chicken", strategies: ["swerve", "drive"] },
);

describe("correlatedDocument", () => {
  it("has the documented form, and is the same for the same game", () => {
    const document = correlatedDocument(chicken);
    expect(Object.keys(document)).toEqual([
      "kind",
      "players",
      "coarse",
      "complete",
      "reason",
      "dimension",
      "vertices",
      "payoffSet",
      "optima",
      "certificate",
      "spent",
    ]);
    expect(document.payoffSet?.vertices).toEqual([
      ["7", "2"],
      ["21/4", "21/4"],
      ["2", "7"],
      ["18/5", "18/5"],
    ]);
    expect(document.optima.map(({ objective: { sense, of }, value }) => `${sense} ${of}: ${value}`)).toEqual([
      "maximize welfare: 21/2",
      "maximize egalitarian: 21/4",
      "maximize 0: 7",
      "minimize 0: 2",
      "maximize 1: 7",
      "minimize 1: 2",
    ]);
    expect(JSON.stringify(correlatedDocument(chicken))).toBe(JSON.stringify(document));
  });
});

describe("correlatedText", () => {
  it("says what the polytope is, in 80 columns", () => {
    const text = correlatedText(chicken, correlatedDocument(chicken));
    expect(text).toMatchInlineSnapshot(`
      "Chicken
      2 players (Row, Column), 2 × 2 strategies

      Complete: the correlated equilibria form a polytope of dimension 3 with 5
      vertices.

      Vertices
      #  probability of each recommended profile                          payoffs
      ─  ───────────────────────────────────────────────────────────────  ────────────
      1  (swerve, swerve): 1/2, (swerve, drive): 1/4, (drive, swerve):    (21/4, 21/4)
         1/4
      2  (swerve, swerve): 4/9, (swerve, drive): 2/9, (drive, swerve):    (14/3, 14/3)
         2/9, (drive, drive): 1/9
      3  (swerve, drive)                                                  (2, 7)
      4  (swerve, drive): 2/5, (drive, swerve): 2/5, (drive, drive): 1/5  (18/5, 18/5)
      5  (drive, swerve)                                                  (7, 2)

      Payoffs
      The payoffs are the mixtures of these 4, counter-clockwise: (7, 2), (21/4,
      21/4), (2, 7), (18/5, 18/5).

      Best and worst
                                             value  payoffs
      ─────────────────────────────────────  ─────  ────────────
      Greatest welfare                        21/2  (21/4, 21/4)
      Greatest payoff of whoever gets least   21/4  (21/4, 21/4)
      Greatest payoff of Row                     7  (7, 2)
      Least payoff of Row                        2  (2, 7)
      Greatest payoff of Column                  7  (2, 7)
      Least payoff of Column                     2  (7, 2)
      "
    `);
  });

  it("says when there is only one, when something is missing, and which kind is meant", () => {
    const dilemma = symmetric([
      [3, 0],
      [5, 1],
    ]);
    const only = correlatedText(dilemma, correlatedDocument(dilemma, { coarse: true }));
    expect(only).toContain("Complete: this is the only coarse correlated equilibrium.");
    expect(only).not.toContain("Payoffs\n");
    const nothing = correlatedText(chicken, correlatedDocument(chicken, { limit: 1 }));
    expect(nothing).toContain(
      "Incomplete: the limit of 1 steps ended the search before the dimension was\nfound.",
    );
    expect(nothing).toContain("No vertex of it is known.");
  });

  it("keeps to 80 columns, and to one line a name, whatever the names", () => {
    const game = fromFunction(
      [
        { name: "A\nforged", strategies: ["x".repeat(120), "y\u001B[31m"] },
        { name: "B", strategies: ["one", "two", "three"] },
        { name: "", strategies: ["戦".repeat(50)] },
      ],
      (profile) => [profile[0] === 0 ? 1 : 0, profile[1] ?? 0, 0],
    );
    const text = correlatedText(game, correlatedDocument(game));
    expect(text).not.toContain("\u001B");
    expect(text).not.toMatch(/^forged/m);
    const best = correlatedOptimumText(game, correlatedOptimumDocument(game, { maximize: ["1/3", 2, -1] }));
    for (const line of `${text}${best}`.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe("correlatedOptimumText", () => {
  it("shows the recommendations and the proof", () => {
    expect(
      correlatedOptimumText(chicken, correlatedOptimumDocument(chicken, { maximize: "welfare" })),
    ).toMatchInlineSnapshot(`
      "Chicken
      2 players (Row, Column), 2 × 2 strategies

      Greatest welfare: 21/2, among all correlated equilibria.
      Payoffs: Row 21/4, Column 21/4.

      recommended profile  probability
      ───────────────────  ───────────
      (swerve, swerve)             1/2
      (swerve, drive)              1/4
      (drive, swerve)              1/4

      Proof that none does better: a multiplier for each constraint that holds it
      back.
      player  told    would rather play  multiplier
      ──────  ──────  ─────────────────  ──────────
      Row     swerve  drive                     3/4
      Column  swerve  drive                     3/4
      "
    `);
  });

  it("names each objective", () => {
    const first = (objective: Parameters<typeof correlatedOptimumDocument>[1], coarse = false): string =>
      correlatedOptimumText(chicken, correlatedOptimumDocument(chicken, objective, { coarse })).split(
        "\n",
      )[3] ?? "";
    expect(first({ maximize: 1 })).toBe("Greatest payoff of Column: 7, among all correlated equilibria.");
    expect(first({ minimize: 0 }, true)).toBe(
      "Least payoff of Row: 2, among all coarse correlated equilibria.",
    );
    expect(first({ maximize: "egalitarian" })).toContain("Greatest payoff of whoever gets least: 21/4");
    expect(first({ minimize: "welfare" })).toContain("Least welfare: 36/5");
    expect(first({ maximize: [1, 3] })).toContain("Greatest weighted payoff (1 for Row, 3 for Column): 23");
  });

  it("needs no multipliers where the best distribution is an equilibrium", () => {
    const game = symmetric([
      [2, 0],
      [0, 1],
    ]);
    expect(correlatedOptimumText(game, correlatedOptimumDocument(game, { maximize: "welfare" }))).toContain(
      "No distribution over the profiles does better",
    );
  });
});
