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

  it("prints irrational numbers of exact equilibria rounded", async () => {
    const player = (state: number): object => ({
      influence: [[1]],
      cost: { state: [[state]], control: [[1]] },
    });
    const game = { states: ["fear"], drift: [["-1/20"]], players: [player(3), player(1)] };
    const { stdout } = await runHere(["differential", "-"], textOf(game as never));
    expect(stdout).toMatch(/^player 1 +≈ 1\.40926$/m);
    expect(stdout).toMatch(/^fear' ≈ -1\.76902 fear$/m);
    expect(stdout).not.toContain("[object");
  });

  it("prints a document that verify accepts", async () => {
    const { stdout } = await runHere(["differential", "-", "--json"], textOf(commonFear(2, 3)));
    const checked = await runHere(["verify", "-"], stdout);
    expect(checked.status).toBe(0);
    expect(checked.stdout).toMatch(
      /^verified: each solution listed \(3 feedback, 3 exact feedback, 1 open-loop, 1 cooperative, 2 Stackelberg\)/,
    );
  });

  it("follows the state on request, in a document that verify accepts, and refuses a path that was changed", async () => {
    for (const input of [
      armsRace(0.5),
      { ...commonFear("1/2", 1, "9/10"), time: "discrete", initial: [2] } as const,
    ]) {
      const { stdout, status } = await runHere(
        ["differential", "-", "--path", "6", "--steps", "3", "--json"],
        textOf(input),
      );
      expect(status).toBe(0);
      const checked = await runHere(["verify", "-"], stdout);
      expect(checked.stdout).toMatch(/ 3 paths\) is one/);
      for (const key of ["states", "controls", "costs", "integrals", "squares"]) {
        const document = JSON.parse(stdout);
        document.paths.all[1][key].at(-1)[0] += 1e-9;
        const refused = await runHere(["verify", "-"], JSON.stringify(document));
        expect(refused.status).not.toBe(0);
        expect(refused.stderr).toContain(`paths.all[1].${key}`);
      }
    }
    const { stdout } = await runHere(["differential", "-", "--path", "6"], textOf(armsRace(0.5)));
    expect(stdout).toMatch(/^Path of open-loop equilibrium 1$/m);
    expect(stdout).toMatch(/^sum of x squared +\d/m);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("prints the equilibrium of a game that ends, with a proved error, in a document that verify accepts", async () => {
    const { stdout, stderr, status } = await runHere(
      ["differential", "-", "--horizon", "2", "--steps", "4"],
      textOf(commonFear(0, 3)),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^player 1, player 2; 1 state, continuous time, horizon 2, discount rate 0:$/m);
    expect(stdout).toMatch(/^1\/2 +0\.9997532108$/m);
    expect(stdout).toMatch(/^Proved: every number is off by at most \d\.\de-1[56]\.$/m);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    for (const [input, args, says] of [
      [
        armsRace(0.5),
        ["--horizon", "5/2", "--information", "open-loop"],
        /at each of 11 times .* is an equilibrium/,
      ],
      [
        { ...commonFear("1/2", 1, "9/10"), time: "discrete" } as const,
        ["--horizon", "6"],
        /at each of 7 times .* is an equilibrium/,
      ],
    ] as const) {
      const json = await runHere(["differential", "-", "--json", ...args], textOf(input));
      expect(json.status).toBe(0);
      const checked = await runHere(["verify", "-"], json.stdout);
      expect(checked.stdout).toMatch(says);
      const document = JSON.parse(json.stdout);
      document.moments[1].gains[0][0] += 1e-11;
      const refused = await runHere(["verify", "-"], JSON.stringify(document));
      expect(refused.status).toBe(1);
      expect(refused.stderr).toContain("moments[1].gains[0][0]");
    }
  });

  it("prints what it has when a limit ends the search for a bound, and says that nothing is proved", async () => {
    const args = ["differential", "-", "--horizon", "2", "--limit", "1"];
    const { stdout, status } = await runHere(args, textOf(commonFear(0, 3)));
    expect(status).toBe(3);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/No bound on the error is proved: .* limit of 1 steps\./);
    const json = await runHere([...args, "--json"], textOf(commonFear(0, 3)));
    const checked = await runHere(["verify", "-"], json.stdout);
    expect(checked.stdout).toMatch(/no number is proved/);
  });

  it.each([
    [["--path", "0"], /until: expected/, [1]],
    [["--path", "soon"], /--path/],
    [["--steps", "3"], /--steps: expected --path or --horizon with it/],
    [["--path", "2"], /initial: expected a state of 1 number/],
    [["--horizon", "0"], /horizon: expected a length of time above 0/],
    [["--horizon", "-1/2"], /above 0, found -1\/2/],
    [["--horizon", "x"], /--horizon: expected a numeral/],
    [["--horizon", "1", "--path", "1"], /--path: expected --path or --horizon, found both/],
    [
      ["--horizon", "1", "--information", "closed"],
      /--information: expected feedback or open-loop, found "closed"/,
    ],
    [["--horizon", "1", "--steps", "0"], /--steps: expected a whole number/],
    [["--horizon", "1", "--steps", "20000"], /from 1 to 10,000 moments/],
    [["--horizon", "1", "--limit", "soon"], /--limit/],
    [["--information", "feedback"], /--information: expected --horizon with it/],
    [["--limit", "1s"], /--limit: expected --horizon with it/],
  ])("refuses %j in one line", async (args, message, initial?: readonly number[]) => {
    const { status, stdout, stderr } = await runHere(
      ["differential", "-", ...args],
      textOf(initial === undefined ? commonFear(1, 1) : { ...commonFear(1, 1), initial }),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.split("\n")).toHaveLength(2);
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
    [
      { ...commonFear(0, 1), players: [{ influence: [[1]], cost: { state: [[-1]], control: [[1]] } }] },
      /players\[0\]\.cost: expected a cost that has a least value/,
    ],
  ])("says what makes a game unsolvable", async (input, message) => {
    const { status, stdout, stderr } = await runHere(["differential", "-"], textOf(input));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it("says what may keep a game from having an equilibrium", async () => {
    const hill = { influence: [[1]], cost: { state: [[-9]], control: [[1]] } };
    const { status, stdout } = await runHere(
      ["differential", "-"],
      textOf({ ...commonFear(0, 1), players: [hill, { ...hill, name: "climber" }] }),
    );
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toMatch(
      /0 stationary feedback equilibria found\. Not shown to be all: .* the costs of player 1 and climber are not convex/,
    );
  });
});
