import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BALTIC_POSTURES } from "../model/baltic-postures.js";
import { TWO_STATES } from "../model/two-states.js";
import { runHere } from "./command-line.js";

let folder = "";
let file = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "exclave-check-"));
  file = join(folder, "two-states.yaml");
  writeFileSync(file, TWO_STATES);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check", () => {
  it("prints what holds over the ranges and at the defaults, and exits with 1 where a claim fails there", async () => {
    const { status, stdout, stderr } = await runHere(["check", file]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatch(/^Two states and a border\n/);
    expect(stdout).toMatch(/^A1 {2}fear is not negligible: phi >= 1 +holds$/m);
    expect(stdout).toMatch(
      /^D1 {2}arming is never a mistake +CONDITIONAL\n {4}restrain \(West\) is strictly dominated by arm\.\n {4}At these parameters it fails\.\n {4}margin: -17\/4\n {4}Holds at phi = 24\.$/m,
    );
    expect(stdout).toMatch(/^D6 {2}more fear lowers the value of peace +PROVED$/m);
    expect(stdout).toMatch(/^ {4}Proof:\n {6}0 is \(claim fails\) \+ 1$/m);
    expect(stdout).toMatch(/^The payoffs are modelling choices: /m);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("exits with 0 where all claims hold, also when an assumption does not", async () => {
    const { status, stdout } = await runHere(["check", "-"], BALTIC_POSTURES.replace(/^ {2}td: .*\n/m, ""));
    expect(status).toBe(0);
    expect(stdout).toMatch(/\(for a = HY, b = TD\) +FAILS/);
    expect(stdout).toMatch(/At these parameters A7 fails, under which it is claimed\./);
  });

  it("prints one JSON document of the shape of all claims", async () => {
    const { stdout } = await runHere([
      "check",
      file,
      "--json",
      "--set",
      "phi=3",
      "--set",
      "threat[arm] = 0.5",
    ]);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      kind: "claims",
      model: "Two states and a border",
      set: { phi: "3", "threat[arm]": "1/2" },
      outOfRange: [],
    });
    expect(
      document.assumptions.map((one: { id: string; atDefaults: boolean }) => [one.id, one.atDefaults]),
    ).toEqual([
      ["A1", true],
      ["A2", true],
    ]);
    expect(document.claims[4]).toEqual({
      id: "D5",
      title: "fear pays for arms",
      says: "fear pays for arms",
      proposition: "phi * 3/8 - k + 1 > 0.",
      status: "formalised",
      reason: null,
      atDefaults: true,
      verdict: "conditional",
      everywhere: null,
      uses: null,
      assumptions: ["A1", "A2"],
      carriers: [],
      minimalSets: [],
      minimalSetsComplete: false,
      share: null,
      boundary: { value: "1/8" },
      evidence: {},
      caveats: [],
    });
  });

  it("prints a document that verify proves, and knows to be about its model", async () => {
    const { stdout } = await runHere(["check", file, "--json"]);
    const whole = await runHere(["verify", "-", "--model", file], stdout);
    expect(whole).toMatchObject({ status: 0, stderr: "" });
    expect(whole.stdout).toMatch(/D1, D2, D3, D4, D5, D6$/m);
    const other = join(folder, "other.yaml");
    writeFileSync(other, TWO_STATES.replace("phi >= 1", "phi >= 2"));
    const changed = await runHere(["verify", "-", "--model", other], stdout);
    expect(changed.status).toBe(1);
    expect(changed.stderr).toMatch(/it is not that of .*other\.yaml/);
    const wrong = await runHere(["verify", "-", "--model", "-"], stdout);
    expect(wrong.status).toBe(2);
  });

  it("says what is known where the limit ends the proofs", async () => {
    const { status, stdout, stderr } = await runHere(["check", file, "--limit", "300000"]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/the limit ended the proofs; what is known is printed/);
    expect(stdout).toMatch(/UNDECIDED$/m);
  });

  it("says which values lie outside their range", async () => {
    const { stderr } = await runHere(["check", file, "--set", "phi=25"]);
    expect(stderr).toBe("exclave: outside the plausible range: phi\n");
  });

  it("names the place in one line when the model is wrong", async () => {
    const { status, stdout, stderr } = await runHere(
      ["check", "-"],
      TWO_STATES.replace("phi >= 1", "fear >= 1"),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: <stdin>:20:46: there is no "fear" in this model[^\n]*\n$/);
  });

  it.each([
    [["check"], /expected a model file, found none/],
    [["check", "nowhere.yaml"], /nowhere\.yaml: no such file/],
    [["check", "FILE", "--set", "phy=3"], /there is no parameter "phy"/],
    [["check", "FILE", "--set", "phi"], /expected NAME=VALUE/],
    [["check", "FILE", "--limit", "soon"], /expected a number of steps/],
    [["model"], /missing required argument/],
    [["model", "FILE", "--set", "phi=x"], /expected a numeral/],
  ])("refuses %j", async (argv, said) => {
    const { status, stdout, stderr } = await runHere(argv.map((one) => (one === "FILE" ? file : one)));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  it("stops with 3 at its limit", async () => {
    const { status, stdout, stderr } = await runHere(["check", file, "--limit", "1"]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/limit of 1 steps/);
  });

  it("prints the schema of model files", async () => {
    const { status, stdout } = await runHere(["check", "--schema"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
    });
  });
});

describe("model", () => {
  it("prints the game at other parameters, for people", async () => {
    const { status, stdout } = await runHere(["model", file, "--set", "phi=4"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^phi +4 +0 to 24 +stylised +weight of fear$/m);
    expect(stdout).toMatch(/^arm +restrain +-5\/2 +-4$/m);
  });

  it("prints a game that the other commands read", async () => {
    const { stdout } = await runHere(["model", file, "--json", "--set", "phi=4"]);
    const { stdout: nash } = await runHere(["nash", "-", "--json"], stdout);
    const { equilibria } = JSON.parse(nash);
    expect(equilibria.map(({ supports }: { supports: number[][] }) => supports)).toEqual([
      [[0], [0]],
      [
        [0, 1],
        [0, 1],
      ],
      [[1], [1]],
    ]);
  });
});
