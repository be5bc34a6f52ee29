import type { Branch } from "../../../certificate/check-proof.js";
import { Hypotheses, type Hypothesis } from "../../../certificate/hypotheses.js";
import { opposite } from "../../../certificate/polynomial-formula.js";
import type { Proof, ProofSquare } from "../../../certificate/proof.js";
import type { Meter } from "../../../exact/meter.js";
import { multiplyMultivariate } from "../../../exact/multivariate-arithmetic.js";
import {
  factorsOf,
  type MultivariatePolynomial,
  variablesOf,
} from "../../../exact/multivariate-polynomial.js";
import { factorsOfBranch, relevantFactors } from "./factors.js";
import { findCombination } from "./find-combination.js";
import { squareRoots } from "./square-roots.js";

/** With more variables, or terms of what fails, nothing is tried. */
const [MAXIMUM_VARIABLES, MAXIMUM_TERMS] = [10, 300];
/** By how many factors products have: of how many squares at most these are made. */
const MAXIMUM_SQUARES = [64, 24];

/**
 * Returns a combination that shows with the help of squares that what is supposed contradicts itself (G. Stengle 1974, A
 * Nullstellensatz and a Positivstellensatz in semialgebraic geometry, doi:10.1007/BF01362149), or null where none is found.
 */
export function bySquares(branch: Branch, isPremise: (name: string) => boolean, meter: Meter): Proof | null {
  const factors = factorsOfBranch(branch, isPremise);
  if (factors.some(({ believed }) => believed)) return null;
  const failures = factors.filter(({ role }) => role === "failure").map(({ hypothesis }) => hypothesis);
  const used = new Set(failures.flatMap(({ polynomial }) => variablesOf(polynomial)));
  const nonlinear = failures.some(({ polynomial }) =>
    [...polynomial.terms.keys()].some((one) => one.length > 1),
  );
  const terms = failures.reduce((sum, { polynomial }) => sum + polynomial.terms.size, 0);
  if (!nonlinear || used.size > MAXIMUM_VARIABLES || terms > MAXIMUM_TERMS) return null;
  const candidates = squaresFor(failures, branch);
  for (const [i, most] of MAXIMUM_SQUARES.entries()) {
    const squares = new Map([...candidates].slice(0, most));
    const proof = combined(branch, squares, i + 1, isPremise, meter);
    if (proof !== null) return proof;
  }
  return null;
}

/** A combination of products of so many factors, squares among them. */
function combined(
  branch: Branch,
  squares: ReadonlyMap<string, MultivariatePolynomial>,
  degree: number,
  isPremise: (name: string) => boolean,
  meter: Meter,
): Proof | null {
  if (squares.size === 0) return null;
  const { known, open, firstWeight, zero } = branch.hypotheses;
  const supposed = new Map<string, Hypothesis>(known);
  for (const [name, root] of squares)
    supposed.set(name, { name, polynomial: multiplyMultivariate(root, root), relation: ">=" });
  const inside = { ...branch, hypotheses: new Hypotheses(supposed, open, firstWeight, zero) };
  const all = relevantFactors(factorsOfBranch(inside, (name) => isPremise(name) || squares.has(name)));
  const proof = findCombination(all, degree, true, meter);
  if (proof?.by !== "combination") return null;
  return { ...proof, squares: squaresIn(proof.terms, squares, branch) };
}

/** The polynomials whose squares may help, by what their squares are called. */
function squaresFor(failures: readonly Hypothesis[], branch: Branch): Map<string, MultivariatePolynomial> {
  const found = new Map<string, MultivariatePolynomial>();
  for (const { polynomial } of failures) {
    for (const root of squareRoots(opposite(polynomial))) {
      const name = `(${textOf(root, branch)})^2`;
      if (!branch.hypotheses.known.has(name)) found.set(name, root);
    }
  }
  return found;
}

function textOf({ terms }: MultivariatePolynomial, { variables }: Branch): string {
  const parts = [...terms].map(([monomial, value]) => {
    const names = factorsOf(monomial).map((variable) => variables[variable]?.name ?? "");
    const size = value < 0n ? -value : value;
    const factors = size === 1n && names.length > 0 ? names : [`${size}`, ...names];
    return `${value < 0n ? "- " : "+ "}${factors.join(" * ")}`;
  });
  return parts.join(" ").replace(/^\+ /, "").replace(/^- /, "-");
}

/** The squares that stand in a combination, as they are written down. */
function squaresIn(
  terms: readonly { readonly factors: readonly string[] }[],
  squares: ReadonlyMap<string, MultivariatePolynomial>,
  { variables }: Branch,
): ProofSquare[] {
  const names = new Set(terms.flatMap(({ factors }) => factors));
  return [...squares].flatMap(([name, root]) =>
    names.has(name)
      ? [
          {
            name,
            of: [...root.terms].map(([monomial, value]) => ({
              coefficient: `${value}`,
              variables: factorsOf(monomial).map((variable) => variables[variable]?.name ?? ""),
            })),
          },
        ]
      : [],
  );
}
