import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeGame } from "../../src/formats/write-game.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { runHere, spawnBuilt } from "./command-line.js";

const STAG_HUNT = writeGame(
  bimatrix(
    [
      [4, 1],
      [3, 3],
    ],
    [
      [4, 3],
      [1, 3],
    ],
    { title: "Stag hunt", rows: ["stag", "hare"], columns: ["stag", "hare"] },
  ),
  "json",
);
const THREE_PLAYERS = 'NFG 1 R "" { "A" "B" "C" } { 2 2 2 } 9 8 12 0 0 0 0 0 0 9 8 2 0 0 0 3 4 6 3 4 6 0 0 0';

let folder = "";
let stagHunt = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "exclave-cli-"));
  stagHunt = join(folder, "stag.json");
  writeFileSync(stagHunt, STAG_HUNT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the built program", () => {
  it("prints its version", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    for (const flag of ["--version", "-V"]) {
      expect(await spawnBuilt([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    }
  });

  it("prints one JSON document and nothing else with --json", async () => {
    for (const command of ["nash", "dominance"]) {
      const { status, stdout, stderr } = await spawnBuilt([command, stagHunt, "--json"]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(JSON.parse(stdout)).toMatchObject({ kind: command });
      expect(stdout.endsWith("}\n")).toBe(true);
      expect(stdout.trimEnd()).not.toContain("\n");
    }
  });

  it("reads standard input for -", async () => {
    const { status, stdout } = await spawnBuilt(["nash", "-", "--json"], STAG_HUNT);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).equilibria).toHaveLength(3);
    expect(await spawnBuilt(["nash", "-"], "")).toEqual({
      status: 2,
      stdout: "",
      stderr: "exclave: <stdin>:1:1: expected a file with content, found an empty one\n",
    });
  });

  it("does not colour what goes into a pipe", async () => {
    expect((await spawnBuilt(["nash", stagHunt])).stdout).not.toContain("\u001B");
  });

  it("writes megabytes into a pipe to the end", async () => {
    const game = `NFG 1 R "" { "A" "B" } { 400 400 } ${"1/3 -2 ".repeat(160_000)}`;
    const { status, stdout } = await spawnBuilt(["convert", "-", "--to", "json"], game);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(2_000_000);
    expect(stdout.endsWith("  ]\n}\n")).toBe(true);
  });

  it("refuses bad usage in one line", async () => {
    expect(await spawnBuilt(["nsh"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "exclave: command line: unknown command 'nsh' (Did you mean nash?)\n",
    });
  });
});

describe("exit status 0", () => {
  it.each([[["--help"]], [["help"]], [["nash", "--help"]], [["help", "convert"]]])(
    "after %j",
    async (argv) => {
      const { status, stdout, stderr } = await runHere(argv);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(/^Usage: exclave/);
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it("when a method is honestly incomplete", async () => {
    const { status, stdout } = await runHere(["nash", "-", "--json"], THREE_PLAYERS);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, reason: expect.any(String) });
    expect((await runHere(["nash", "-"], THREE_PLAYERS)).stdout).toContain("Incomplete: ");
  });
});

describe("exit status 3", () => {
  it("when the limit stopped the search, with what is proved so far", async () => {
    const { status, stdout, stderr } = await runHere(["nash", stagHunt, "--json", "--limit", "1"]);
    expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, equilibria: [{}, {}] });
    expect((await runHere(["nash", stagHunt, "--limit", "1"])).stdout).toContain(
      "Incomplete: the limit of 1",
    );
  });
});

describe("exit status 2", () => {
  const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no command", [], /^command line: expected a command/],
    ["an unknown command", ["unravel"], /^command line: unknown command/],
    ["help on an unknown command", ["help", "nsh"], /^command line: expected a command to explain/],
    ["an unknown option", ["nash", "x", "--jsn"], /^command line: unknown option '--jsn'/],
    ["an unknown option before a command", ["--frobnicate", "nash", "x"], /^command line: unknown option/],
    ["no game", ["nash"], /^command line: missing required argument/],
    ["two games", ["nash", "x", "y"], /^command line: too many arguments/],
    ["no format", ["convert", "x"], /^command line: required option '--to <format>'/],
    ["an option without its value", ["nash", "x", "--limit"], /^command line: option '--limit <limit>'/],
    [
      "an unknown format",
      ["convert", "x", "--to", "efg"],
      /^--to: expected one of json, nfg, lrs, found "efg"/,
    ],
    ["a limit of 0", ["nash", "x", "--limit", "0"], /^--limit: .* found "0"/],
    ["a negative limit", ["nash", "x", "--limit=-5"], /^--limit: .* found "-5"/],
    ["a limit that is no number", ["nash", "x", "--limit", "1e9"], /^--limit: /],
    ["an empty file name", ["nash", ""], /no such file/],
    ["a game from standard input twice", ["verify", "-", "--game", "-"], /^--game: /],
  ];

  it.each(refusals)("for %s", async (_, argv, message) => {
    const { status, stdout, stderr } = await runHere(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
    expect(stderr.slice("exclave: ".length)).toMatch(message);
  });

  it("for a file that is not there, a directory, and a path through a file", async () => {
    expect((await runHere(["nash", join(folder, "none.nfg")])).stderr).toBe(
      `exclave: ${folder}/none.nfg: no such file\n`,
    );
    expect((await runHere(["dominance", folder])).stderr).toBe(
      `exclave: ${folder}: expected a file, found a directory\n`,
    );
    expect((await runHere(["convert", join(stagHunt, "x"), "--to", "nfg"])).status).toBe(2);
    expect((await runHere(["nash", "x".repeat(5000)])).status).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)("for a file that may not be read", async () => {
    const path = join(folder, "locked.nfg");
    writeFileSync(path, "");
    chmodSync(path, 0);
    expect(await runHere(["nash", path])).toEqual({
      status: 2,
      stdout: "",
      stderr: `exclave: ${path}: permission denied\n`,
    });
  });
});
