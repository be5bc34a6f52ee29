import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonStochasticGame, readStochasticGame } from "../../src/formats/index.js";
import { fearSpiral } from "../../src/stochastic/index.js";
import { runHere } from "./command-line.js";

const GAME = JSON.stringify(jsonStochasticGame(fearSpiral()));

describe("exclave stochastic", () => {
  it("prints the equilibria with a proof that verify accepts", async () => {
    const { status, stdout, stderr } = await runHere(
      ["stochastic", "-", "--discount", "9/10", "--json"],
      GAME,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "stochastic",
      players: 2,
      states: 2,
      discount: "9/10",
      complete: true,
      reason: null,
      equilibria: [
        {
          actions: [
            [0, 0],
            [0, 0],
          ],
          totals: [
            ["20", "200/11"],
            ["20", "200/11"],
          ],
          discounts: [{ lower: "2/3", lowerClosed: true, upper: "1", upperClosed: false }],
          classes: [{ states: [0], distribution: ["1", "0"] }],
        },
        { totals: [["20", "-30"], expect.any(Array)] },
        { classes: [{ states: [1], distribution: ["0", "1"] }] },
      ],
    });
    const verified = await runHere(["verify", "-"], stdout);
    expect(verified).toMatchObject({ status: 0, stderr: "" });
    expect(verified.stdout).toContain("each of the 3 profiles listed is a Markov perfect equilibrium");
    expect(verified.stdout).toContain("no other in pure stationary strategies exists");
  });

  it.each([
    [
      "a total",
      (d: Document) => {
        d.equilibria[0].totals[0][1] = "19";
      },
    ],
    [
      "an action",
      (d: Document) => {
        d.equilibria[0].actions[0][0] = 1;
      },
    ],
    [
      "the ledger",
      (d: Document) => {
        d.certificate.ledgers[1][0][0][1] = "0";
      },
    ],
    [
      "the discount factor",
      (d: Document) => {
        d.discount = "1/2";
      },
    ],
    [
      "a discount factor of 1",
      (d: Document) => {
        d.discount = "1";
      },
    ],
    [
      "the number of states",
      (d: Document) => {
        d.states = 3;
      },
    ],
    [
      "a repetition",
      (d: Document) => {
        d.equilibria[1] = d.equilibria[0];
      },
    ],
    [
      "an equilibrium left out",
      (d: Document) => {
        d.equilibria.pop();
        d.certificate.ledgers.pop();
        d.certificate.functions.pop();
      },
    ],
    [
      "the game",
      (d: Document) => {
        d.certificate.game.states[0].payoffs[0][0][0] = "7";
      },
    ],
    [
      "a probability",
      (d: Document) => {
        d.certificate.game.states[0].transitions[0][0].low = "1/2";
      },
    ],
    [
      "an end",
      (d: Document) => {
        d.equilibria[0].discounts[0].lower = "1/2";
      },
    ],
    [
      "a closed end",
      (d: Document) => {
        d.equilibria[0].discounts[0].lowerClosed = false;
      },
    ],
    [
      "a missing interval",
      (d: Document) => {
        d.equilibria[1].discounts = [];
      },
    ],
    [
      "a function",
      (d: Document) => {
        d.certificate.functions[0].numerators[0][0] = ["1"];
      },
    ],
    [
      "functions that are 0",
      (d: Document) => {
        d.certificate.functions[0] = {
          denominator: [],
          numerators: [
            [[], []],
            [[], []],
          ],
        };
      },
    ],
    [
      "a distribution",
      (d: Document) => {
        d.equilibria[2].classes[0].distribution = ["1/2", "1/2"];
      },
    ],
    [
      "a class",
      (d: Document) => {
        d.equilibria[1].classes.pop();
      },
    ],
  ])("has a changed result refused: %s", async (_, change) => {
    const { stdout } = await runHere(["stochastic", "-", "--discount", "9/10", "--json"], GAME);
    const document = JSON.parse(stdout) as Document;
    change(document);
    const { status, stderr } = await runHere(["verify", "-"], JSON.stringify(document));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^exclave: .*rejected: .*\n$/);
  });

  it("prints a text for people", async () => {
    const { status, stdout } = await runHere(["stochastic", "-", "--discount", "9/10"], GAME);
    expect(status).toBe(0);
    expect(stdout).toContain("3 equilibria in pure stationary strategies at the discount factor 9/10.");
    expect(stdout).toContain("discount factors: [2/3, 1)");
  });

  it("prints one equilibrium with --one, with a proof that verify accepts for the same game only", async () => {
    const { status, stdout } = await runHere(
      ["stochastic", "-", "--discount", "9/10", "--one", "--json"],
      GAME,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "stochastic-equilibrium", proof: "exact" });
    const folder = mkdtempSync(join(tmpdir(), "exclave-"));
    const [own, other] = [join(folder, "own.json"), join(folder, "other.json")];
    writeFileSync(own, GAME);
    writeFileSync(other, JSON.stringify(jsonStochasticGame(fearSpiral({ highFear: 5 }))));
    const verified = await runHere(["verify", "-", "--game", own], stdout);
    expect(verified).toMatchObject({ status: 0, stderr: "" });
    expect(verified.stdout).toContain("the profile is a Markov perfect equilibrium");
    const refused = await runHere(["verify", "-", "--game", other], stdout);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("it is not that of");
    rmSync(folder, { recursive: true });
    const text = await runHere(["stochastic", "-", "--discount", "9/10", "--one"], GAME);
    expect(text.stdout).toMatch(/exact;\s+others\s+may\s+exist/);
    const stopped = await runHere(["stochastic", "-", "--discount", "9/10", "--one", "--limit", "1"], GAME);
    expect(stopped.status).toBe(3);
  });

  it("says when a limit stopped it", async () => {
    const run = await runHere(["stochastic", "-", "--discount", "9/10", "--limit", "1", "--json"], GAME);
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({ complete: false, equilibria: [] });
  });

  it.each([
    ["a discount factor of 1", GAME, "1"],
    ["no discount factor", GAME, "x"],
    ["no game", "{}", "1/2"],
    ["no JSON", "NFG 1 R", "1/2"],
    ["half a game", GAME.slice(0, 200), "1/2"],
    ["a sum above 1", GAME.replace('{"low":"1"}', '{"low":"1","high":1e-12}'), "1/2"],
    ["a negative probability", GAME.replace('{"low":"1"}', '{"low":"2","high":"-1"}'), "1/2"],
    ["a state that is none", GAME.replace('{"low":"1"}', '{"middle":"1"}'), "1/2"],
    ["a discount factor above 1", GAME, "3/2"],
    ["a payoff that is no number", GAME.replace('["2","2"]', '["NaN","2"]'), "1/2"],
  ])("refuses %s in one line", async (_, game, discount) => {
    const { status, stdout, stderr } = await runHere(["stochastic", "-", "--discount", discount], game);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
  });

  it.each([
    ["1e-12 too much", '"0.500000000001"', "1000000000001/1000000000000, which is 1/1000000000000 too much"],
    [
      "1e-12 too little",
      '"0.499999999999"',
      "999999999999/1000000000000, which is 1/1000000000000 too little",
    ],
  ])(
    "refuses probabilities that sum to 1 but for %s, with the exact difference",
    async (_, numeral, says) => {
      const spoilt = GAME.replace('{"low":"1/2","high":"1/2"}', `{"low":"1/2","high":${numeral}}`);
      expect(spoilt).not.toBe(GAME);
      for (const option of [[], ["--one"], ["--value"]]) {
        const run = await runHere(["stochastic", "-", "--discount", "1/2", ...option], spoilt);
        expect(run).toMatchObject({ status: 2, stdout: "" });
        expect(run.stderr).toContain(says);
      }
    },
  );

  it("takes states that nothing leads to, and payoffs that are all the same", async () => {
    const game = JSON.stringify({
      format: "exclave/stochastic",
      version: 1,
      title: "",
      players: ["A", "B"],
      states: ["on", "island"].map((name) => ({
        name,
        actions: [["x", "y"], ["x"]],
        payoffs: [[["1", "-1"]], [["1", "-1"]]],
        transitions: [[{ on: 1 }], [{ on: 1 }]],
      })),
    });
    const value = await runHere(["stochastic", "-", "--discount", "1/2", "--value", "--json"], game);
    expect(JSON.parse(value.stdout)).toMatchObject({ exact: true, lower: ["2", "2"] });
    const verified = await runHere(["verify", "-"], value.stdout);
    expect(verified.stdout).toContain("the value of every state is proved");
    const all = await runHere(["stochastic", "-", "--discount", "1/2", "--json"], game);
    expect(JSON.parse(all.stdout).equilibria).toHaveLength(4);
    const one = await runHere(["stochastic", "-", "--discount", "1/2", "--one", "--json"], game);
    expect(JSON.parse(one.stdout)).toMatchObject({
      proof: "exact",
      totals: [
        ["2", "2"],
        ["-2", "-2"],
      ],
    });
    const both = await runHere(["stochastic", "-", "--discount", "1/2", "--one", "--value"], game);
    expect(both).toMatchObject({ status: 2, stdout: "" });
    const text = await runHere(["stochastic", "-", "--discount", "1/2", "--value"], game);
    expect(text.stdout).toContain("can secure");
    const general = await runHere(["stochastic", "-", "--discount", "1/2", "--value"], GAME);
    expect(general).toMatchObject({ status: 2, stdout: "" });
  });

  it("reads back what it writes", () => {
    expect(readStochasticGame(GAME)).toEqual(fearSpiral());
  });
});

// biome-ignore lint/suspicious/noExplicitAny: a document to be spoilt at any place
type Document = any;
