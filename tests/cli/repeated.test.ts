import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runHere } from "./command-line.js";

const DILEMMA = 'NFG 1 R "Dilemma" { "Ann" "Bob" } { { "C" "D" } { "C" "D" } } 9 9 10 1 1 10 3 3';
const TRIO = 'NFG 1 R "" { "A" "B" "C" } { 2 2 2 } 0 0 0 1 1 1 0 0 0 1 1 1 0 0 0 1 1 1 0 0 0 1 1 1';

const folder = mkdtempSync(join(tmpdir(), "exclave-repeated-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const repeated = (...argv: string[]): ReturnType<typeof runHere> =>
  runHere(["repeated", "-", ...argv], DILEMMA);

describe("exclave repeated", () => {
  it("prints the payoff set, with what is played for it", async () => {
    const { status, stdout, stderr } = await repeated("--discount", "3/4", "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "repeated",
      players: 2,
      discount: "3/4",
      payoffSet: {
        vertices: [
          ["3", "3"],
          ["39/4", "3"],
          ["9", "9"],
          ["3", "39/4"],
        ],
        exact: true,
        inner: null,
        outer: null,
        threats: [0, 0],
      },
      minmax: { pure: ["3", "3"], mixed: ["3", "3"] },
      profile: null,
      critical: null,
    });
    const text = await repeated("--discount", "1/5");
    expect(text).toMatchObject({ status: 0, stderr: "" });
    expect(text.stdout).toContain("with public randomisation: a segment.");
    expect(text.stdout).toContain("Afterwards v1 when Ann deviates, v1 when Bob deviates.");
    for (const line of text.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("checks profiles of strategies, and says where they are equilibria", async () => {
    const { status, stdout } = await repeated(
      "--discount",
      "3/4",
      "--profile",
      "grim",
      "--critical",
      "--json",
    );
    expect(status).toBe(0);
    const interval = [{ lower: "1/7", lowerClosed: true, upper: "1", upperClosed: false }];
    expect(JSON.parse(stdout)).toMatchObject({
      profile: {
        strategies: ["grim", "grim"],
        payoffs: ["9", "9"],
        nash: true,
        subgamePerfect: true,
        deviations: [],
      },
      critical: { subgamePerfect: interval, nash: interval },
    });
    const mine = file("mine.txt", "on plays C; C -> on; * -> off; off plays D; * -> off");
    const text = await repeated("--discount", "1/2", "--profile", `${mine},tit-for-tat`, "--critical");
    expect(text.stdout).toContain("The profile is a Nash equilibrium, but not subgame perfect.");
    expect(text.stdout).toContain("Subgame perfect at discount factors in the empty set.");
  });

  it("prints results that verify accepts", async () => {
    for (const argv of [
      ["3/4"],
      ["1/7", "--profile", "turns,win-stay-lose-shift"],
      ["0", "--profile", "generous-tit-for-tat"],
    ]) {
      const { stdout } = await repeated("--discount", ...argv, "--json");
      const { status, stdout: told } = await runHere(["verify", "-"], stdout);
      expect(status).toBe(0);
      expect(told).toMatch(/^verified: .*no other is/);
    }
    const trio = await runHere(["repeated", "-", "--discount", "1/2", "--profile", "all-c", "--json"], TRIO);
    expect(JSON.parse(trio.stdout)).toMatchObject({
      payoffSet: { exact: false, vertices: null, inner: [["1", "1", "1"]], gap: "0" },
      profile: { nash: false },
    });
    expect(await runHere(["verify", "-"], trio.stdout)).toMatchObject({ status: 0 });
    expect((await runHere(["repeated", "-", "--discount", "1/2"], TRIO)).stdout).toContain(
      "two players only",
    );
  });

  it("prints what is proved when a limit cuts the search short, with status 3", async () => {
    const { status, stdout } = await repeated("--discount", "3/4", "--limit", "100", "--json");
    expect(status).toBe(3);
    expect(JSON.parse(stdout).payoffSet).toMatchObject({ exact: false, vertices: null, inner: [["3", "3"]] });
    expect((await runHere(["verify", "-"], stdout)).stdout).toContain("none outside of the outer polygon is");
    const text = await repeated("--discount", "3/4", "--limit", "100");
    expect(text.stdout).toContain("Surely among them: the polygon of (3, 3).");
  });

  it.each([
    ["no discount factor", [], "command line"],
    ["1", ["--discount", "1"], "--discount"],
    ["a negative one", ["--discount=-1/2"], "--discount"],
    ["no numeral", ["--discount", "half"], "--discount"],
    ["an unknown strategy", ["--discount", "1/2", "--profile", "nice"], "--profile"],
    ["too many strategies", ["--discount", "1/2", "--profile", "grim,grim,grim"], "--profile"],
    ["a missing file", ["--discount", "1/2", "--profile", "./none.txt"], "./none.txt"],
    [
      "a malformed automaton",
      ["--discount", "1/2", "--profile", file("bad.txt", "on plays C; C -> on")],
      join(folder, "bad.txt"),
    ],
    [
      "an unknown action",
      ["--discount", "1/2", "--profile", file("e.txt", "on plays E; * -> on")],
      join(folder, "e.txt"),
    ],
    ["critical without a profile", ["--discount", "1/2", "--critical"], "--critical"],
    ["a bad limit", ["--discount", "1/2", "--limit", "0"], "--limit"],
  ])("refuses %s in one line, with status 2", async (_, argv, place) => {
    const { status, stdout, stderr } = await repeated(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
    expect(stderr.startsWith(`exclave: ${place}`), stderr).toBe(true);
  });

  it("refuses a strategy by name where a player has one action to follow it with", async () => {
    const game = "1 2\n\n3 0\n\n3 5\n";
    const { status, stderr } = await runHere(
      ["repeated", "-", "--discount", "1/2", "--profile", "grim"],
      game,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^exclave: --profile: expected two actions of [^\n]+, one that cooperates[^\n]*found one[^\n]*\n$/,
    );
  });
});
