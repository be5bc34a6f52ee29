import { describe, expect, it } from "vitest";
import { runHere } from "./command-line.js";

const GAME = 'NFG 1 R "Chicken" { "2" "Bob" } { { "swerve" "drive" } { "swerve" "drive" } } 6 6 7 2 2 7 0 0';
const json = async (...argv: string[]): Promise<Record<string, unknown>> => {
  const { status, stdout, stderr } = await runHere(["correlated", "-", "--json", ...argv], GAME);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.endsWith("}\n")).toBe(true);
  return JSON.parse(stdout);
};

describe("exclave correlated", () => {
  it("prints the polytope", async () => {
    expect(await json()).toMatchObject({
      kind: "correlated",
      dimension: 3,
      complete: true,
      reason: null,
      vertices: [
        { distribution: ["1/2", "1/4", "1/4", "0"], payoffs: ["21/4", "21/4"] },
        {},
        {},
        {},
        { distribution: ["0", "0", "1", "0"], payoffs: ["7", "2"] },
      ],
    });
    const { status, stdout } = await runHere(["correlated", "-"], GAME);
    expect(status).toBe(0);
    expect(stdout).toContain("dimension 3 with 5");
  });

  it.each([
    [["--maximize", "welfare"], "21/2"],
    [["--maximize", "egalitarian"], "21/4"],
    [["--maximize", "1"], "7"],
    [["--minimize", "Bob"], "2"],
    [["--minimize", "welfare"], "36/5"],
    [["--maximize", "1,2"], "16"],
    [["--maximize=-1,1/2"], "3/2"],
    [["--maximize", "welfare", "--coarse"], "21/2"],
  ])("finds a best one: %j", async (argv, value) => {
    expect(await json(...argv)).toMatchObject({
      kind: "correlated-optimum",
      value,
      distribution: expect.any(Array),
      payoffs: expect.any(Array),
      dual: { weights: expect.any(Array), multipliers: expect.any(Array) },
    });
  });

  it("takes a player's name before its number", async () => {
    expect(await json("--maximize", "2")).toMatchObject({ objective: { sense: "maximize", of: 0 } });
    expect((await runHere(["correlated", "-", "--maximize", "2"], GAME)).stdout).toContain("payoff of 2: 7");
  });

  it("prints results that verify accepts, and rejects when they are changed", async () => {
    for (const argv of [[], ["--coarse"], ["--maximize", "welfare"], ["--limit", "1000"]]) {
      const { stdout } = await runHere(["correlated", "-", "--json", ...argv], GAME);
      const verified = await runHere(["verify", "-"], stdout);
      expect(verified).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^verified: [^\n]+\n$/),
        stderr: "",
      });
      const rejected = await runHere(["verify", "-"], stdout.replace('"payoffs":[[["6"', '"payoffs":[[["8"'));
      expect(rejected).toMatchObject({ status: argv[0] === "--limit" ? 0 : 1 });
    }
  });

  it("prints what is known when a limit stops it, with status 3", async () => {
    const { status, stdout, stderr } = await runHere(["correlated", "-", "--json", "--limit", "1"], GAME);
    expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      dimension: null,
      vertices: [],
      payoffSet: null,
    });
    const best = ["correlated", "-", "--maximize", "welfare", "--limit", "1"];
    const text = await runHere(best, GAME);
    expect(text).toMatchObject({ status: 3, stderr: "" });
    expect(text.stdout.replace(/\s+/g, " ")).toContain(
      "Greatest welfare: not found: the limit of 1 steps ended the search. It is at most 12; the best equilibrium that is known reaches 9.",
    );
    const document = await runHere([...best, "--json"], GAME);
    expect(document).toMatchObject({ status: 3, stderr: "" });
    expect(JSON.parse(document.stdout)).toMatchObject({
      complete: false,
      reason: "the limit of 1 steps ended the search",
      value: null,
      bound: "12",
      reached: "9",
    });
    expect(await runHere(["verify", "-"], document.stdout)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^verified: no correlated equilibrium is beyond the bound/),
    });
  });

  it("stops at games that are too large, with status 3 and one line", async () => {
    const large = `NFG 1 R "" { "A" "B" } { 40 40 } ${"0 ".repeat(3200)}`;
    const { status, stdout, stderr } = await runHere(["correlated", "-"], large);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
  });

  it.each([
    [["--maximize", "3"], "--maximize"],
    [["--maximize", "0"], "--maximize"],
    [["--maximize", ""], "--maximize"],
    [["--maximize", "Bobby"], "--maximize"],
    [["--maximize", "1,2,3"], "--maximize"],
    [["--maximize", "1,x"], "--maximize"],
    [["--maximize", "1,1/0"], "maximize[1]"],
    [["--maximize", "1,1/2/3"], "maximize[1]"],
    [["--maximize", "Welfare\nforged"], "--maximize"],
    [["--minimize", "egalitarian"], "--minimize"],
    [["--minimize", "99999999999999999999"], "--minimize"],
    [["--minimize", "1", "--maximize", "1"], "--minimize"],
    [["--limit", "0"], "--limit"],
    [["--maximize"], "command line"],
    [["--coarse=yes"], "command line"],
  ])("refuses %j in one line, with status 2", async (argv, place) => {
    const { status, stdout, stderr } = await runHere(["correlated", "-", ...argv], GAME);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
    expect(stderr.startsWith(`exclave: ${place}: `)).toBe(true);
  });

  it("explains itself in 80 columns", async () => {
    const { stdout } = await runHere(["correlated", "--help"]);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});
