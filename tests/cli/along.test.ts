import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runHere } from "./command-line.js";

const dilemma = fileURLToPath(new URL("../../docs/models/security-dilemma.yaml", import.meta.url));

describe("along", () => {
  it("prints the stretches on which claims hold", async () => {
    const { status, stdout } = await runHere(["along", dilemma, "phi", "--claim", "C2", "--claim", "C8"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^C2 +\[0, 4\/3\) +fails\n +\[4\/3, 20\) +holds\n +\[20, 24\] +fails$/m);
    expect(stdout).toMatch(/^C8 [\s\S]*\[4\/3, 8\/3\] +holds$/m);
    expect(stdout).toMatch(/is a choice of its/);
  });

  it("prints one JSON document", async () => {
    const argv = ["along", dilemma, "tau", "--claim", "C2strong", "--set", "phi=3", "--json"];
    const { status, stdout } = await runHere(argv);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "along",
      parameter: "tau",
      set: { phi: "3" },
      claims: [{ id: "C2strong", reason: null, stretches: expect.any(Array) }],
    });
  });

  it("tells points outside the assumptions, and irrational ones by digits", async () => {
    const model = `exclave: model/1
players: { A: [stay, go] }
parameters: { t: { default: 1, range: [0, 2] } }
payoffs: { A: (t ^ 2 - 2) * (A == go) }
assumptions: { low: { holds: t <= 1 } }
claims: { C: { dominant: go, player: A } }
`;
    const { stdout } = await runHere(["along", "-", "t"], model);
    expect(stdout).toMatch(/^C +\[0, 1\] +fails$/m);
    expect(stdout).toMatch(/^ +\(1, ~1\.41421\] +fails, outside its assumptions$/m);
  });

  it.each([
    [["along", dilemma, "nothing"], /there is no parameter "nothing"/],
    [["along", dilemma, "phi", "--claim", "C99"], /there is no claim "C99"/],
    [["distance", dilemma, "C99"], /there is no claim "C99"/],
    [["distance", dilemma, "C2", "--set", "nothing=1"], /there is no parameter "nothing"/],
  ])("refuses %j in one line", async (argv, said) => {
    const { status, stdout, stderr } = await runHere(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});

describe("distance", () => {
  it("prints what changes a claim alone, and all together", async () => {
    const { status, stdout } = await runHere(["distance", dilemma, "C8"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +phi +2 +beyond 8\/3 +1\/36$/m);
    expect(stdout).toMatch(/All together, in widths of the ranges: proved safe up to/);
    const json = JSON.parse((await runHere(["distance", dilemma, "C8", "--json"])).stdout);
    expect(json).toMatchObject({ kind: "distance", claims: [{ id: "C8", holds: true, unknown: [] }] });
  });
});
