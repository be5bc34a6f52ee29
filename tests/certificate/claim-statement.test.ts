import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimStatements } from "../../src/certificate/claim-statement.js";
import { formulaAt } from "../../src/certificate/formula-at.js";
import { negatedFormula } from "../../src/certificate/polynomial-formula.js";
import { quotient, type Rational } from "../../src/exact/rational.js";
import { assumptionAt } from "../../src/model/assumption-at.js";
import { claimAt } from "../../src/model/claim-at.js";
import { modelData } from "../../src/model/model-data.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { MOVES } from "../model/play-models.js";
import { SECURITY_DILEMMA } from "../model/security-dilemma-model.js";
import { TWO_STATES } from "../model/two-states.js";

/** Claims of every kind that is one combination of inequalities, on payoffs with kinks, jumps and quotients. */
const KINDS = `exclave: model/1
players: { A: [a, b, c], B: [l, r], C: [x, y] }
parameters: { p: { default: 1, range: [-2, 2] }, q: { default: 1, range: [-2, 2] }, s: { default: 1, range: [1, 3] }, one: 1 }
payoffs:
  A: (A == a) * p + (A == b) * min(p, q) + (A == c) * (B == l) * q / s + (C == x) * (A == a)
  B: (B == l) * p * q - (B == r) * (p >= 1)
  C: (C == x) * (q^2 - s) + one
assumptions:
  order: { holds: not (p > q or p * s == 1) }
  spread: { forall: { z: A }, holds: payoff(A, z, l, x) + payoff(A, a, r, y) != 1 }
claims:
  strict: { dominated: c, by: [a, b], using: pure }
  weak: { dominated: [b, c], by: [a, b], using: pure, strength: weak }
  very: { dominated: [b, c], by: [a, b, c], using: one, strength: very-weak }
  dominant: { dominant: a, player: A, strength: weak }
  equilibrium: { equilibrium: [a, l, x] }
  mixed: { equilibrium: [{ a: 1/s, b: 1 - 1/s }, l, y] }
  positive: { positive: max(p, q, s - 2) - 1/s }
  least: { non-negative: p * q + min(p, s) }
  each: { forall: { z: A }, holds: "payoff(A, z, l, x) <= payoff(A, a, l, x) or p < q" }
  up: { monotone: p^3 - p * q, in: p }
  down: { monotone: p / s + q / s^2, in: s, direction: decreasing, strength: weak }
  level: { monotone: one * 0, in: p, strength: weak }
  kinked: { monotone: "max(p, q) + min(p * s, 1 - q)", in: p }
  jumping: { monotone: "(p >= q) * s - (p > 1) + (q < s) * p / s", in: p, strength: weak }
  quotients: { monotone: "max(p / s, q / (s + 1)) - (s == 2)", in: s, direction: decreasing, strength: weak }
  bent: { threshold: "max(p - q, p - 1) * s", in: p, at: "q / (s - 4)" }
  turned: { threshold: "max(p - q / (-3), p + q / 3) * p", in: p, at: q / (-3) }
  leap: { threshold: "(p > q) - 1/2", in: p, at: q }
  switch: { threshold: "p * s > q or p > 1", in: p, at: q / s }
  fixed: { monotone: "max(one, p)", in: one }
  root: { threshold: p^2 - q, in: p, at: q / s }
`;

const GAMES = `exclave: model/1
players: { A: [c, d], B: [c, d] }
parameters: { R: { default: 3, range: [0, 3] }, S: { default: 0, range: [0, 3] }, T: { default: 1, range: [0, 3] }, P: { default: 1, range: [0, 3] } }
payoffs:
  A: R * (A == c and B == c) + S * (A == c and B == d) + T * (A == d and B == c) + P * (A == d and B == d)
  B: R * (A == c and B == c) + T * (A == c and B == d) + S * (A == d and B == c) + P * (A == d and B == d)
claims:
${["harmony", "stag-hunt", "prisoners-dilemma", "deadlock", "chicken", "leader", "hero", "reversed-dilemma", "reversed-stag-hunt", "reversed-chicken", "reversed-leader", "reversed-hero", "matching-pennies"].map((name) => `  ${name}: { class: ${name} }`).join("\n")}
  cc: { unique-equilibrium: [c, c] }
  cd: { unique-equilibrium: [c, d] }
  dd: { unique-equilibrium: [d, d] }
`;
const CYCLES: string = GAMES.replace("  B: R * (A == c and B == c)", "  B: (3 - R) * (A == c and B == c)");

describe("claimStatements", () => {
  it.each([
    ["kinds", KINDS],
    ["2x2 games", GAMES],
    ["asymmetric 2x2 games", CYCLES],
    ["the security dilemma", SECURITY_DILEMMA],
    ["the two states", TWO_STATES],
    ["moves one after another", MOVES],
  ])("says of every point what the evaluation there says: %s", async (_, source) => {
    const model = await readModel(source);
    const statements = claimStatements(modelData(model));
    const { declarations } = model.parameters;
    const coordinate = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        fc.array(coordinate, { minLength: declarations.length, maxLength: declarations.length }),
        (at) => {
          const values = declarations.map(({ range: [low, high] }, i) => {
            const [from, to] = [
              model.parameters.with({}).get(declarations[i]?.name ?? ""),
              quotient(BigInt(at[i] ?? 0), 6n),
            ];
            const ends = [low, high].map((end) => from.sub(from).add(String(end))) as [Rational, Rational];
            return ends[0].add(ends[1].sub(ends[0]).mul(to));
          });
          const named = Object.fromEntries(
            declarations.map(({ name }, i) => [name, (values[i] as Rational).toFraction()]),
          );
          const point = new ModelPoint(model, model.parameters.with(named));
          const value = (variable: number): Rational => values[variable] as Rational;
          for (const [i, { id, instances, premises }] of statements.entries()) {
            for (const assumption of model.assumptions) {
              const own = premises.filter((premise) => premise.assumption === assumption.id);
              if (own.length === 0) continue;
              const holds = own.every(({ formula }) => formulaAt(formula, value));
              expect([assumption.id, holds, named]).toEqual([
                assumption.id,
                assumptionAt(point, assumption).holds,
                named,
              ]);
            }
            if (instances.some(({ fails, variables }) => fails === null || variables.length > values.length))
              continue;
            const holds = instances.every(({ fails }) => fails !== null && !formulaAt(fails, value));
            const negated = instances.every(
              ({ fails }) => fails !== null && formulaAt(negatedFormula(fails), value),
            );
            const claim = model.claims[i];
            const found = claim && claimAt(point, claim).holds;
            expect([id, holds, negated, named]).toEqual([id, found, found, named]);
          }
        },
      ),
      { numRuns: 120, seed: 5 },
    );
  });

  it("names the claims that are no combination of inequalities", async () => {
    const statements = claimStatements(modelData(await readModel(TWO_STATES)));
    const open = statements.filter(({ instances }) => instances.some(({ fails }) => fails === null));
    expect(open.map(({ id }) => id)).toEqual(["D4"]);
    expect(open[0]?.instances[0]?.reason).toMatch(/what is played in all equilibria/);
  });
});
