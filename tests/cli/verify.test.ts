import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere, spawnBuilt } from "./command-line.js";

const GAME = 'NFG 1 R "Stag hunt" { "A" "B" } { { "stag" "hare" } { "stag" "hare" } } 4 4 3 1 1 3 3 3';
const OTHER = 'NFG 1 R "Stag hunt" { "A" "B" } { { "stag" "hare" } { "stag" "hare" } } 4 4 3 1 1 3 3 2';

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "exclave-verify-"));
  writeFileSync(join(folder, "game.nfg"), GAME);
  writeFileSync(join(folder, "other.nfg"), OTHER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const result = async (command: string): Promise<string> =>
  (await runHere([command, "-", "--json"], GAME)).stdout;

describe("exclave verify", () => {
  it.each(["nash", "dominance"])("accepts what exclave %s prints", async (command) => {
    const document = await result(command);
    const { status, stdout, stderr } = await runHere(["verify", "-"], document);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^verified: every [^\n]+\n$/);
    const json = JSON.parse((await runHere(["verify", "-", "--json"], document)).stdout);
    expect(json).toMatchObject({ kind: "verification", of: command, verified: true, reason: null });
  });

  it("says what was proved of a result that is not complete", async () => {
    const document = (await runHere(["nash", "-", "--json", "--limit", "1"], GAME)).stdout;
    expect((await runHere(["verify", "-"], document)).stdout).toContain("does not claim to list all");
  });

  it("rejects a probability that is not of an equilibrium, with status 1 and one line", async () => {
    const forged = (await result("nash")).replace('"2/3","1/3"', '"1/3","2/3"');
    const { status, stdout, stderr } = await spawnBuilt(["verify", "-"], forged);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^exclave: <stdin>: rejected: [^\n]+\n$/);
  });

  it("rejects a margin that is not reached, and says so in JSON too", async () => {
    const forged = (await result("dominance")).replace(/"margin":"([^"]+)"/, '"margin":"7"');
    const { status, stdout } = await runHere(["verify", "-", "--json"], forged);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verified: false, reason: expect.any(String) });
  });

  it.each(["nash", "dominance"])("rejects a %s result with any one part left out", async (command) => {
    const document = JSON.parse(await result(command)) as Record<string, unknown>;
    for (const key of Object.keys(document).filter((name) => !["kind", "spent"].includes(name))) {
      const { [key]: _, ...rest } = document;
      const { status, stdout, stderr } = await runHere(["verify", "-"], JSON.stringify(rest));
      expect({ key, status, stdout }).toEqual({ key, status: 1, stdout: "" });
      expect(stderr).toMatch(/^exclave: <stdin>: rejected: [^\n]+\n$/);
    }
  });

  it("checks that the result is about the game at hand", async () => {
    const document = await result("nash");
    expect((await runHere(["verify", "-", "--game", join(folder, "game.nfg")], document)).status).toBe(0);
    const { status, stderr } = await runHere(["verify", "-", "--game", join(folder, "other.nfg")], document);
    expect(status).toBe(1);
    expect(stderr).toContain("another game");
  });

  it.each([
    ["no JSON", "verified: true", /^<stdin>:1:1: expected a JSON value/],
    ["truncated JSON", '{"kind":"nash"', /^<stdin>:1:15: /],
    ["a duplicate key", '{"kind":"nash","kind":"nash"}', /^<stdin>:1:16: .*twice/],
    [
      "a result of no kind",
      "{}",
      /^<stdin>:1:1: expected a result of the kind nash, dominance, claims, map, along, distance, correlated, correlated-optimum, differential, differential-horizon, repeated, stochastic, stochastic-equilibrium, stochastic-value, zero-sum, found none/,
    ],
    ["a result of another kind", '{"kind":"constructor"}', /found "constructor"/],
    ["a list", "[]", /found none/],
    ["nesting beyond the bound", "[".repeat(1000), /^<stdin>:1:257: /],
  ])("refuses %s with status 2", async (_, text, message) => {
    const { status, stdout, stderr } = await runHere(["verify", "-"], text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.slice("exclave: ".length)).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});
