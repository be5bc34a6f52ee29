import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { defineModel } from "../../src/model/define-model.js";
import { gameOf } from "../../src/model/game-of.js";
import { readModel } from "../../src/model/read-model.js";
import { HOSTILE_FORMULAS } from "./hostile-formulas.js";

const PARAMETERS = {
  x: { default: 2, range: [1, 3] },
  y: { default: "1/3", range: [-1, 1] },
} as const;

async function value(formula: string): Promise<string> {
  const model = await defineModel({
    exclave: "model/1",
    players: { A: ["go", "stay"], B: ["go", "wait"] },
    groups: { moving: { player: "A", strategies: ["go"] }, all: ["wait"] },
    parameters: PARAMETERS,
    tables: {
      q: { over: ["A", "B"], default: { go: [1, 2], stay: { go: 3, wait: 4 } } },
      w: { over: "players", default: { A: 5, B: 7 } },
    },
    let: { twice: "2 * x", row: { forall: { a: "A" }, is: "sum(q[a, b], b in B)" } },
    payoffs: { A: formula, B: "x - y * (A == go)" },
  });
  return rationalText(gameOf(model).payoff(0, [0, 1]));
}

describe("a formula", () => {
  it.each([
    ["9007199254740993 + 0.1 + 1e-3", "9007199254740993101/1000"],
    ["1 - 3 - 4", "-6"],
    ["12 / 2 / 3 * 5", "10"],
    ["2 * (x + y) ^ 2", "98/9"],
    ["-x ^ 2", "-4"],
    ["x ^ -2", "1/4"],
    ["+x - -y", "7/3"],
    ["A == go", "1"],
    ["A != go or B == go", "0"],
    ["3 * (A == go and not (B == go))", "3"],
    ["A in moving", "1"],
    ["B in all", "1"],
    ["A == B", "0"],
    ["q[A, B]", "2"],
    ["q[stay, B] - q[A, go]", "3"],
    ["w[A] + 10 * w[B]", "75"],
    ["sum(w[p], p in players)", "12"],
    ["sum(q[a, b], a in A, b in B)", "10"],
    ["max(q[a, B], a in A)", "4"],
    ["min(x, y, 3)", "1/3"],
    ["max(1, 2)", "2"],
    ["twice + row[A] + row[stay]", "14"],
    ["payoff(B, go, wait)", "5/3"],
    ["sum(payoff(B, a, go), a in A)", "11/3"],
    ["(x > 1) + (x >= 2) + (x == 2) + (x != 2) + (x < 3)", "4"],
  ])("%s is exact", async (formula, expected) => {
    expect(await value(formula)).toBe(expected);
  });

  it.each(HOSTILE_FORMULAS.map(([formula, said]) => [formula.slice(0, 40), formula, said] as const))(
    "is refused with its place: %s",
    async (_, formula, said) => {
      const found = await value(formula).catch((error: unknown) => error);
      expect(found).toBeInstanceOf(ExclaveError);
      const { message, path } = found as ExclaveError;
      expect(message).toMatch(said);
      expect(path).toMatch(/^model\.payoffs(\.A(:\d+)?)?$/);
      expect(message).not.toMatch(/undefined|\[object|\$\d|char \d/);
      expect(message.length).toBeLessThan(300);
    },
  );

  it("is refused at its character, wherever it stands in the file", async () => {
    const place = async (formula: string): Promise<string | null> => {
      const text = `exclave: model/1\nplayers: { A: [go] }\npayoffs:\n  A: ${formula}\n`;
      const error = await readModel(text, { name: "m.yaml" }).catch((thrown: unknown) => thrown);
      return (error as ExclaveError).path;
    };
    expect(await place("1 + é")).toBe("m.yaml:4:10");
    expect(await place('"1 + nobody"')).toBe("m.yaml:4:11");
    expect(await place("1 +\n     2 + nobody")).toBe("m.yaml:5:10");
    expect(await place("|\n    1 +\n    nobody")).toBe("m.yaml:6:5");
    expect(await place('"\\u0031 + nobody"')).toBe("m.yaml:4:6");
  });
});
