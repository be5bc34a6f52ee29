import { type ClaimStatement, claimStatements } from "../certificate/claim-statement.js";
import type { Formula } from "../certificate/polynomial-formula.js";
import { factorsOf, type MultivariatePolynomial } from "../exact/multivariate-polynomial.js";
import { equal } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import type { Model } from "./model.js";
import { modelData } from "./model-data.js";

/** The question whether an instance of a claim fails somewhere, for a solver of polynomial inequalities. */
export interface SmtQuery {
  /** The claim's id. */
  readonly claim: string;
  /** The instance of a quantified claim, by what its indices stand for. */
  readonly instance: string;
  /** A script in SMT-LIB: it is satisfiable where the premises hold, and the claim fails. */
  readonly script: string;
  /**
   * The constants that stand for the parameters, in the order of the model; null for one whose range is one point. They are
   * numbered, so that no name of a model can mean anything else to a solver.
   */
  readonly constants: readonly (string | null)[];
}

/**
 * Returns what it takes for the claims of a model to fail within the ranges, as scripts in SMT-LIB 2.6 (C. Barrett, P.
 * Fontaine, C. Tinelli, https://smt-lib.org) of the logic QF_NRA: one for each instance of a claim. A claim that is no
 * combination of polynomial inequalities has none. Any answer but a point is outside the reach of a certificate.
 *
 * @example
 * ```ts
 * import { defineModel, smtQueries } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 1, range: [0, 2] } },
 *   payoffs: { A: "gain * (A == go)" },
 *   claims: { G: { positive: "gain - 1/2" } },
 * });
 * const lines = smtQueries(model)[0]?.script.split("\n").slice(1, -1);
 * lines; // ["(declare-const x0 Real)", "(assert (and (<= 0 x0) (<= x0 2)))", "(assert (>= (+ (* (- 2) x0) 1) 0))"]
 * ```
 */
export function smtQueries(model: Model): SmtQuery[] {
  return claimStatements(modelData(model)).flatMap(queriesOf);
}

function queriesOf({ id, parameters, premises, instances }: ClaimStatement): SmtQuery[] {
  return instances.flatMap(({ name, variables, fails }) => {
    if (fails === null) return [];
    const supposed = [...premises.map(({ formula }) => formula), fails];
    const lines = [
      "(set-logic QF_NRA)",
      ...variables.flatMap(({ range }, i) => (isFixed(range) ? [] : [`(declare-const x${i} Real)`])),
      ...variables.flatMap(({ range }, i) =>
        range === null || isFixed(range)
          ? []
          : [`(assert (and (<= ${smtNumber(range[0])} x${i}) (<= x${i} ${smtNumber(range[1])})))`],
      ),
      ...supposed.map((formula) => `(assert ${smtFormula(formula)})`),
      "(check-sat)",
    ];
    const constants = parameters.map(({ range }, i) => (isFixed(range) ? null : `x${i}`));
    return [{ claim: id, instance: name, script: lines.join("\n"), constants }];
  });
}

function isFixed(range: readonly [Rational, Rational] | null): boolean {
  return range !== null && equal(range[0], range[1]);
}

function smtFormula(formula: Formula): string {
  if (formula.kind === "literal") return `(${formula.relation} ${smtPolynomial(formula.polynomial)} 0)`;
  if (formula.of.length === 0) return formula.kind === "and" ? "true" : "false";
  return `(${formula.kind} ${formula.of.map(smtFormula).join(" ")})`;
}

/** A positive multiple of a polynomial: only its sign is asked for. */
function smtPolynomial({ terms }: MultivariatePolynomial): string {
  const sum = Array.from(terms, ([monomial, coefficient]) => {
    const factors = factorsOf(monomial).map((variable) => `x${variable}`);
    if (factors.length === 0) return smtInteger(coefficient);
    return `(* ${[smtInteger(coefficient), ...factors].join(" ")})`;
  });
  return sum.length === 0 ? "0" : sum.length === 1 ? (sum[0] as string) : `(+ ${sum.join(" ")})`;
}

function smtInteger(value: bigint): string {
  return value < 0n ? `(- ${-value})` : String(value);
}

function smtNumber({ s, n, d }: Rational): string {
  const magnitude = d === 1n ? String(n) : `(/ ${n} ${d})`;
  return s < 0n && n !== 0n ? `(- ${magnitude})` : magnitude;
}
