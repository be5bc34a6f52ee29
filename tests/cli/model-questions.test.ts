import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runHere } from "./command-line.js";

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../../docs/models/${name}.yaml`, import.meta.url));
const balance = fileOf("balance");
const dilemma = fileOf("security-dilemma");

const toggled = `exclave: model/1
players: { A: [stay, go] }
parameters: { gain: { default: 3, range: [0, 4] }, cost: { default: 1, range: [0, 4] } }
payoffs: { A: (gain - cost) * (A == go) }
assumptions:
  cheap: { holds: cost < 2, off: { cost: 2 } }
  worth: { holds: gain > 1, off: { gain: 1 } }
claims:
  C: { says: it goes, dominant: go, player: A, given: [] }
  D: { dominated: stay, by: go, given: [] }
`;

describe("solve", () => {
  it("finds the quality from which denial and parity are in reach", async () => {
    const { status, stdout } = await runHere([
      "solve",
      balance,
      "--for",
      "w",
      "--claim",
      "C18",
      "--claim",
      "parity",
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain("true: [1/5, 37/90)");
    expect(stdout).toContain("true: [49/30, 2]");
  });

  it("takes profiles and other ends, and is verified against the model file", async () => {
    const argv = ["solve", dilemma, "--for", "phi", "--profile", "arm, arm", "--to", "40", "--json"];
    const { stdout } = await runHere(argv);
    const document = JSON.parse(stdout);
    expect(document.claims[0]).toMatchObject({
      id: "(arm, arm)",
      values: {
        holds: [{ from: "4/3", fromIncluded: true, to: "40", toIncluded: true }],
        fails: [{ from: "0", fromIncluded: true, to: "4/3", toIncluded: false }],
      },
    });
    const verified = await runHere(["verify", "-", "--model", dilemma], stdout);
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringContaining("(arm, arm)") });
    expect((await runHere(["verify", "-", "--model", balance], stdout)).status).toBe(1);
    document.claims[0].values.holds[0].from = "1";
    const forged = await runHere(["verify", "-"], JSON.stringify(document));
    expect(forged).toMatchObject({ status: 1, stderr: expect.stringContaining("claims[0].values") });
  });

  it.each([
    [["solve", dilemma, "--for", "phi"], "--claim or --profile"],
    [["solve", dilemma, "--for", "phy", "--claim", "C2"], "no parameter"],
    [["solve", dilemma, "--for", "phi", "--claim", "C99"], "no claim"],
    [["solve", dilemma, "--for", "phi", "--profile", "arm"], "a strategy for each of Russia, NATO"],
    [["solve", dilemma, "--for", "phi", "--profile", "arm,army"], "did you mean arm?"],
    [["solve", dilemma, "--for", "phi", "--claim", "C2", "--from", "9", "--to", "1"], "first end"],
    [["solve", dilemma, "--for", "phi", "--claim", "C2", "--from", "much"], "much"],
  ])("refuses %j in one line", async (argv, message) => {
    const { status, stdout, stderr } = await runHere(argv);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("toggles", () => {
  it("prints what replaced assumptions do", async () => {
    const { status, stdout } = await runHere(["toggles", "-"], toggled);
    expect(status).toBe(0);
    expect(stdout).toMatch(/worth +fails/);
    expect(stdout).toContain("It is enough to keep, the others being replaced: {worth}.");
    const json = JSON.parse((await runHere(["toggles", "-", "C", "--json"], toggled)).stdout);
    expect(json).toMatchObject({
      kind: "toggles",
      claims: [{ id: "C", minimalSets: [["worth"]], carriers: ["worth"] }],
    });
    expect(json.claims[0].rows[2]).toMatchObject({ off: ["worth"], values: { gain: "1" }, holds: false });
  });

  it("says so where no opposite is stated, and refuses what is not there", async () => {
    const { stdout } = await runHere(["toggles", balance, "C18"]);
    expect(stdout).toContain("No assumption of this model states its opposite");
    expect((await runHere(["toggles", balance, "C99"])).status).toBe(2);
  });
});

describe("sweep", () => {
  it("prints shares and what drives a claim, the same for the same seed", async () => {
    const argv = ["sweep", "-", "C", "--points", "64", "--randomizations", "4", "--json"];
    const [one, again, other] = await Promise.all(
      [argv, argv, [...argv, "--seed", "7"]].map(async (args) => (await runHere(args, toggled)).stdout),
    );
    expect(one).toBe(again);
    expect(one).not.toBe(other);
    const { claims, seed } = JSON.parse(one as string);
    expect(seed).toBe(1);
    expect(Math.abs(claims[0].share.result.share.value - 1 / 2)).toBeLessThan(0.05);
    expect(claims[0].sobol.result.indices).toHaveLength(2);
    const { stdout } = await runHere(["sweep", "-", "C", "--points", "64"], toggled);
    expect(stdout).toMatch(/gain +0\.\d+ ± /);
  });

  it("says what cannot be estimated, and refuses numbers that are none", async () => {
    const { stdout } = await runHere(["sweep", dilemma, "C2", "--points", "16", "--randomizations", "2"]);
    expect(stdout).toContain("depend on each other, but A4");
    for (const wrong of [
      ["--points", "1.5"],
      ["--seed", "x"],
      ["--randomizations", "1"],
    ]) {
      const { status, stderr } = await runHere(["sweep", dilemma, "C2", ...wrong]);
      expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
    }
  });
});

describe("distance", () => {
  it("is verified, against the model file too, and forgeries are refused", async () => {
    const { stdout } = await runHere(["distance", "-", "C", "D", "--json"], toggled);
    const verified = await runHere(["verify", "-"], stdout);
    expect(verified).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("all distances are proved of C, D"),
    });
    expect((await runHere(["verify", "-", "--model", dilemma], stdout)).status).toBe(1);
    const document = JSON.parse(stdout);
    document.claims[0].together.proved = "1/2";
    expect((await runHere(["verify", "-"], JSON.stringify(document))).status).toBe(1);
  });
});

describe("paper", () => {
  it("is verified with its models, and refused where a model is another", async () => {
    const { stdout } = await runHere(["paper", "C6", "C12", "--set", "phi=3", "--json"]);
    expect(JSON.parse(stdout).claims.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      "proved",
      null,
    ]);
    const verified = await runHere(["verify", "-"], stdout);
    expect(verified).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("verdicts are proved again"),
    });
    const forgeries: ((document: {
      set: Record<string, string>;
      certificate: Record<
        string,
        Record<string, { claims: { certificate: { model: unknown; point: object } } }>
      >;
    }) => void)[] = [
      (document) => Object.assign(document, { set: {} }),
      (document) => Object.assign(document.set, { nothing: "1" }),
      ({ certificate }) =>
        Object.assign(certificate["models"]?.["security-dilemma"]?.claims.certificate.point as object, {
          v: "4",
        }),
      ({ certificate }) => {
        const claims = certificate["models"]?.["security-dilemma"]?.claims.certificate;
        const model = claims?.model as { parameters: { range: string[] }[] };
        (model.parameters[0] as { range: string[] }).range = ["2", "3"];
      },
    ];
    for (const forge of forgeries) {
      const document = JSON.parse(stdout);
      forge(document);
      expect((await runHere(["verify", "-"], JSON.stringify(document))).status).toBe(1);
    }
  });
});
