import { describe, expect, it } from "vitest";
import { runHere } from "./command-line.js";

const nfg = (shape: string, payoffs: string): string =>
  `NFG 1 R "Duel" { "Ann" "Bob" } { ${shape} } ${payoffs}`;
/** The value is 1/2; the columns are copies of one another. */
const GAME = nfg("2 4", "1 -1 0 0 1 -1 0 0 0 0 1 -1 0 0 1 -1");

describe("exclave zero-sum", () => {
  it("prints the value and all optimal strategies", async () => {
    const { status, stdout, stderr } = await runHere(["zero-sum", "-", "--json"], GAME);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.endsWith("}\n")).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "zero-sum",
      players: 2,
      complete: true,
      reason: null,
      value: "1/2",
      secondPayoff: "-1/2",
      rescaling: { scale: "1", shift: "0" },
      optimal: [
        { extreme: [["1/2", "1/2"]], complete: true, dimension: 0 },
        { complete: true, dimension: 2 },
      ],
      certificate: { strategies: [["1/2", "1/2"], expect.any(Array)], payoffs: expect.any(Array) },
      spent: { limitReached: false },
    });
    expect(JSON.parse(stdout).optimal[1].extreme).toHaveLength(4);
    const text = await runHere(["zero-sum", "-"], GAME);
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toContain("Value: 1/2 for Ann, -1/2 for Bob.");
    expect(text.stdout).toContain("Optimal for Bob: the mixtures of these 4, of dimension 2");
  });

  it.each([
    ["constant-sum", nfg("2 2", "3 1 1 3 1 3 3 1"), "2", "2"],
    ["other units", nfg("2 2", "1 3 0 5 0 5 1 3"), "1/2", "4"],
    ["nothing at stake", nfg("2 2", "0 0 0 0 0 0 0 0"), "0", "0"],
    ["one strategy each", nfg("1 1", "7 1/3"), "7", "1/3"],
  ])("takes games that are zero-sum up to units: %s", async (_, game, value, secondPayoff) => {
    const { status, stdout } = await runHere(["zero-sum", "-", "--json"], game);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ value, secondPayoff, complete: true });
  });

  it("prints results that verify accepts, and rejects when they are changed", async () => {
    const { stdout } = await runHere(["zero-sum", "-", "--json"], GAME);
    expect(await runHere(["verify", "-"], stdout)).toEqual({
      status: 0,
      stdout: "verified: the value is proved, and every strategy listed is optimal; none is missing\n",
      stderr: "",
    });
    for (const [before, after] of [
      ['"value":"1/2"', '"value":"1/3"'],
      ['"dimension":2', '"dimension":3'],
      ['"complete":true,"reason":null', '"complete":false,"reason":null'],
      ['"players":2', '"players":3'],
      ['["1","-1"]', '["2","-2"]'],
    ] as const) {
      const changed = stdout.replace(before, after);
      expect(changed).not.toBe(stdout);
      const { status, stdout: told, stderr } = await runHere(["verify", "-"], changed);
      expect({ status, told }).toEqual({ status: 1, told: "" });
      expect(stderr).toMatch(/^exclave: <stdin>: rejected: [^\n]+\n$/);
    }
  });

  it("prints what is known when a limit cuts the lists short, with status 3", async () => {
    const { status, stdout, stderr } = await runHere(["zero-sum", "-", "--json", "--limit", "1"], GAME);
    expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      complete: false,
      reason: expect.stringMatching(/limit of 1 ray comparisons/),
      value: "1/2",
      optimal: [{ complete: true }, { complete: false, dimension: null }],
      spent: { limitReached: true },
    });
    expect(await runHere(["verify", "-"], stdout)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^verified: the value is proved/),
    });
    const text = await runHere(["zero-sum", "-", "--limit", "1"], GAME);
    expect(text.status).toBe(3);
    expect(text.stdout).toContain("Incomplete: ");
    expect(text.stdout).toContain("Optimal for Bob: this one, and maybe others");
  });

  it("proves a game of 100 by 100 strategies", async () => {
    let state = 7;
    const entries = Array.from({ length: 10_000 }, () => {
      state = (state * 48271) % 2147483647;
      return state % 100;
    });
    const game = nfg("100 100", entries.map((entry) => `${entry} ${-entry}`).join(" "));
    const { status, stdout } = await runHere(["zero-sum", "-", "--json"], game);
    expect(status).toBe(0);
    expect((await runHere(["verify", "-"], stdout)).stdout).toContain("none is missing\n");
  });

  it.each([
    ["no zero-sum game", [], nfg("2 2", "1 1 0 0 0 0 1 1"), "<stdin>"],
    ["three players", [], 'NFG 1 R "" { "A" "B" "C" } { 1 1 1 } 0 0 0', "<stdin>"],
    ["one player", [], 'NFG 1 R "" { "A" } { 2 } 0 1', "<stdin>"],
    ["a bad limit", ["--limit", "0"], GAME, "--limit"],
    ["an unknown option", ["--coarse"], GAME, "command line"],
  ])("refuses %s in one line, with status 2", async (_, argv, game, place) => {
    const { status, stdout, stderr } = await runHere(["zero-sum", "-", ...argv], game);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
    expect(stderr.startsWith(`exclave: ${place}: `)).toBe(true);
  });

  it("explains itself in 80 columns", async () => {
    const { stdout } = await runHere(["zero-sum", "--help"]);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});
