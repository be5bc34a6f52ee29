import { describe, expect, it } from "vitest";
import { runHere } from "./command-line.js";

const GAME = 'NFG 1 R "" { "A" "B" } { 3 3 } 1 0 0 1 0 0 0 1 0 0 1 0 1 0 0 1 0 0';

describe("--limit", () => {
  it.each(["1000000", "20000ms", "20s", "1.5min"])("takes %s", async (limit) => {
    for (const command of ["nash", "dominance"]) {
      const { status, stderr } = await runHere([command, "-", "--limit", limit], GAME);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
  });

  it.each(["0s", "2h", "1e3ms", "-1s", "s", "0.0001s"])("refuses %s", async (limit) => {
    const { status, stdout, stderr } = await runHere(["nash", "-", `--limit=${limit}`], GAME);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: --limit: expected a number of steps[^\n]*\n$/);
  });

  it("ends the analysis of dominance with status 3 and one line", async () => {
    const { status, stdout, stderr } = await runHere(["dominance", "-", "--limit", "10"], GAME);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(
      /^exclave: <stdin>: the analysis of dominance takes more than the limit of 10 steps\n$/,
    );
  });

  it("does not begin to tell dominance in games with too many payoffs", async () => {
    const game = `NFG 1 R "" { "A" } { 1000001 } ${"1 ".repeat(1_000_001)}`;
    const { status, stderr } = await runHere(["dominance", "-"], game);
    expect(status).toBe(3);
    expect(stderr).toMatch(/up to 1,000,000 payoffs/);
  });
});
