import { describe, expect, it } from "vitest";
import { linearQuadraticGame } from "../../src/differential/linear-quadratic-game.js";
import { jsonDifferentialGame } from "../../src/formats/json-differential-game.js";
import { armsRace, commonFear } from "../differential/lq-games.js";
import { runHere } from "./command-line.js";

const textOf = (input: Parameters<typeof linearQuadraticGame>[0]): string =>
  JSON.stringify(jsonDifferentialGame(linearQuadraticGame(input)));

describe("exclave differential", () => {
  it("prints each solution with its error", async () => {
    const { status, stdout, stderr } = await runHere(["differential", "-"], textOf(armsRace(0.5)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^player 1: u1 +0\.8176747533 +-0\.2519814571 +-1\.286997202$/m);
    expect(stdout).toMatch(/^error of every gain: at most \d\.\de-1[456]$/m);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("prints all equilibria of a game with one state exactly, also where they meet", async () => {
    const { stdout } = await runHere(["differential", "-"], textOf(commonFear(1, 1)));
    expect(stdout).toMatch(/^Complete: 1 stationary feedback equilibrium, exactly\.$/m);
    expect(stdout).toMatch(/^One of a continuum: /m);
  });

  it("prints a document that verify accepts", async () => {
    const { stdout } = await runHere(["differential", "-", "--json"], textOf(commonFear(2, 3)));
    const checked = await runHere(["verify", "-"], stdout);
    expect(checked.status).toBe(0);
    expect(checked.stdout).toMatch(
      /^verified: each solution listed \(3 feedback, 3 exact feedback, 1 open-loop, 1 cooperative, 2 Stackelberg\)/,
    );
  });

  it.each([
    [
      {
        ...commonFear(1, 1),
        drift: [["1"]],
        players: [{ influence: [[0]], cost: { state: [[1]], control: [[1]] } }],
      },
      /no control moves grows too fast/,
    ],
  ])("says what makes a game unsolvable", async (input, message) => {
    const { status, stdout, stderr } = await runHere(["differential", "-"], textOf(input));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.split("\n")).toHaveLength(2);
  });
});
