import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotient, type Rational, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { defineModel } from "../../src/model/define-model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { parametricGame } from "../../src/model/parametric-game.js";
import type { PolynomialForm } from "../../src/model/polynomial-form.js";
import { rationalForm } from "../../src/model/rational-form.js";

/** A formula in x, y and z without division by anything that can be zero on [1, 2]. */
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("x", "y", "z", "2", "1/3", "0.5", "0"),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "-", "*"), tie("formula"))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(tie("formula"), fc.constantFrom("x", "(x + y)", "(x * y + z)", "(z ^ 2)"))
      .map(([a, b]) => `(${a} / ${b})`),
    fc.tuple(tie("formula"), fc.integer({ min: 0, max: 3 })).map(([a, n]) => `(${a}) ^ ${n}`),
    tie("formula").map((a) => `-${a}`),
  ),
}));

const range = ["1", "2"] as const;

function valueAt(polynomial: PolynomialForm, point: Readonly<Record<string, Rational>>): Rational {
  return polynomial.reduce((sum, { coefficient, powers }) => {
    const term = Object.entries(powers).reduce(
      (product, [name, exponent]) => product.mul(point[name]!.pow(exponent)!),
      coefficient as Rational,
    );
    return rational(sum.add(term));
  }, rational(0));
}

describe("the quotient of polynomials behind a formula", () => {
  it("has the value of the formula at every point", async () => {
    const number = fc
      .tuple(fc.integer({ min: 5, max: 10 }), fc.constant(5))
      .map(([n, d]) => quotient(BigInt(n), BigInt(d)));
    await fc.assert(
      fc.asyncProperty(formula, number, number, number, async (text, x, y, z) => {
        const parameters = Object.fromEntries(["x", "y", "z"].map((name) => [name, { default: 1, range }]));
        const model = await defineModel({
          exclave: "model/1",
          players: { A: ["go"] },
          parameters,
          payoffs: { A: text },
        });
        const payoff = model.payoffs[0]![0]!;
        const form = rationalForm(payoff)!;
        const point = { x, y, z };
        const value = valueAt(form.numerator, point).div(valueAt(form.denominator, point));
        expect(rationalText(rational(value))).toBe(
          rationalText(new ModelPoint(model, model.parameters.with(point)).value(payoff)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("is expanded, with its terms in order", async () => {
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["only"] },
      parameters: { x: { default: 1, range: [1, 2] }, y: { default: 1, range: [1, 2] } },
      payoffs: { A: "(x + y) ^ 2 / y - x - x" },
    });
    const [[form]] = parametricGame(model).payoffs as [[NonNullable<ReturnType<typeof rationalForm>>]];
    const told = (polynomial: PolynomialForm) =>
      polynomial.map(({ coefficient, powers }) => [rationalText(coefficient), powers]);
    expect(told(form.numerator)).toEqual([
      ["1", { x: 2 }],
      ["1", { y: 2 }],
    ]);
    expect(told(form.denominator)).toEqual([["1", { y: 1 }]]);
  });

  it("does not exist where a minimum, maximum or comparison depends on the parameters", async () => {
    const form = async (text: string) => {
      const model = await defineModel({
        exclave: "model/1",
        players: { A: ["only"] },
        parameters: { x: { default: 1, range: [0, 2] } },
        payoffs: { A: text },
      });
      return rationalForm(model.payoffs[0]![0]!);
    };
    for (const text of [
      "min(x, 1)",
      "max(x, 1) * 2",
      "(x > 1)",
      "x + (x == 1 or x > 3)",
      "1 / (1 + max(x, 0))",
    ])
      expect(await form(text)).toBeNull();
    for (const text of ["min(2, 1) * x", "(2 > 1) * x", "(A == only) * x"])
      expect(await form(text)).not.toBeNull();
  });

  it("is bounded in size", async () => {
    const names = Array.from({ length: 12 }, (_, i) => `x${i}`);
    const parameters = Object.fromEntries(names.map((name) => [name, { default: 1, range }]));
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["go"] },
      parameters,
      payoffs: { A: `(${names.join(" + ")}) ^ 12` },
    });
    expect(() => parametricGame(model)).toThrow(/20,000 terms/);
  });
});
