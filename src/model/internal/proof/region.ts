import { onRanges } from "../../../certificate/check-region.js";
import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { RegionProof } from "../../../certificate/region-proof.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import { factorsOf, type MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import { equal } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { ExclaveError } from "../../../exclave-error.js";
import { cellProof } from "./region-cell.js";
import type { RegionQuestion } from "./region-question.js";

/** A part of the ranges, which may fall into two later. */
interface Node {
  readonly statement: ClaimStatement;
  readonly volume: number;
  proof: RegionProof | null;
  split: {
    readonly parameter: string;
    readonly at: string;
    readonly below: Node;
    readonly above: Node;
  } | null;
}

/**
 * Returns parts of the ranges of a claim, and what is proved of it on each: the largest that are open fall into two first,
 * until the budget is spent.
 */
export function regionOf(question: RegionQuestion): RegionProof {
  const root: Node = { statement: question.statement, volume: 1, proof: null, split: null };
  const open: Node[] = [root];
  try {
    for (let looked = 0; looked < question.cells && open.length > 0; looked++) {
      const node = open.shift() as Node;
      node.proof = cellProof(question, node.statement);
      const settled = node.proof !== null && (node.proof.by === "outside" || !question.premises);
      if (settled || isWithin(node.proof)) continue;
      const halves = halvesOf(question, node);
      if (halves === null) continue;
      node.split = halves;
      // Parts of a size are looked at in the order in which they came up.
      for (const half of [halves.below, halves.above]) {
        const place = open.findIndex(({ volume }) => volume < half.volume);
        open.splice(place < 0 ? open.length : place, 0, half);
      }
    }
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
  }
  return written(root);
}

function written({ proof, split }: Node): RegionProof {
  if (split === null) return proof ?? { by: "open" };
  const below = written(split.below);
  const above = written(split.above);
  // What is proved of the whole is better than what is open in a half.
  if (proof !== null && (hasOpen(below) || hasOpen(above))) return proof;
  if (below.by === "open" && above.by === "open") return below;
  return { by: "split", parameter: split.parameter, at: split.at, below, above };
}

/** Whether premises are proved to hold everywhere on a part of which something is proved. */
function isWithin(proof: RegionProof | null): boolean {
  return (proof?.by === "holds" || proof?.by === "fails") && proof.premises !== null;
}

function hasOpen(proof: RegionProof): boolean {
  return proof.by === "split" ? hasOpen(proof.below) || hasOpen(proof.above) : proof.by === "open";
}

/** Both halves of a part along the parameter that is widest there for how much it matters; null where none moves. */
function halvesOf({ moving, statement: whole }: RegionQuestion, { statement, volume }: Node): Node["split"] {
  let best: number | null = null;
  let most = 0;
  for (const [variable, weight] of moving) {
    const [part, all] = [statement, whole].map((one) => widthOf(one, variable)) as [number, number];
    if (all === 0 || (weight * part) / all <= most) continue;
    best = variable;
    most = (weight * part) / all;
  }
  if (best === null) return null;
  const [low, high] = (statement.parameters[best] as StatementVariable).range as readonly [
    Rational,
    Rational,
  ];
  const at = rational(low.add(high).div(2));
  const half = (variable: number, part: readonly [Rational, Rational]): Node => ({
    statement: onRanges(statement, variable, part),
    volume: volume / 2,
    proof: null,
    split: null,
  });
  return {
    parameter: statement.parameters[best]?.name ?? "",
    at: rationalText(at),
    below: half(best, [low, at]),
    above: half(best, [at, high]),
  };
}

function widthOf({ parameters }: ClaimStatement, variable: number): number {
  const [low, high] = (parameters[variable] as StatementVariable).range as readonly [Rational, Rational];
  return Number(high.sub(low).valueOf());
}

/**
 * Returns the parameters on which a statement depends, by number, with how much each moves its polynomials; all alike where
 * some claims are no polynomial inequalities.
 */
export function movingParameters({ parameters, premises, instances }: ClaimStatement): Map<number, number> {
  const polynomials = [
    ...instances.flatMap(({ fails }) => (fails === null ? [] : literalsOf(fails))),
    ...premises.flatMap(({ formula }) => literalsOf(formula)),
  ];
  const unknown = instances.some(({ fails }) => fails === null);
  const ends = parameters.map(({ range }) =>
    (range as readonly [Rational, Rational]).map((end) => Number(end.valueOf())),
  ) as [number, number][];
  const moved = new Map<number, number>();
  for (const one of polynomials) {
    for (const [variable, share] of movedBy(one, ends)) {
      moved.set(variable, (moved.get(variable) ?? 0) + share);
    }
  }
  const found = new Map<number, number>();
  parameters.forEach(({ range }, variable) => {
    const [low, high] = range as readonly [Rational, Rational];
    if (equal(low, high) || !(unknown || moved.has(variable))) return;
    found.set(variable, unknown ? 1 : (moved.get(variable) as number) + 1e-3);
  });
  return found;
}

/** How much each variable moves a polynomial, from end to end with the others in their middle, in sizes of its coefficients. */
function movedBy({ terms }: MultivariatePolynomial, ends: readonly [number, number][]): Map<number, number> {
  const changes = new Map<number, number>();
  let size = 0;
  for (const [monomial, coefficient] of terms) {
    const factors = factorsOf(monomial);
    size += Math.abs(Number(coefficient));
    for (const variable of new Set(factors)) {
      const at = (end: 0 | 1): number =>
        factors.reduce((product, factor) => {
          const [low, high] = ends[factor] ?? [1, 1];
          return product * (factor === variable ? ([low, high][end] as number) : (low + high) / 2);
        }, Number(coefficient));
      changes.set(variable, (changes.get(variable) ?? 0) + at(1) - at(0));
    }
  }
  const share = (change: number): number => (Number.isFinite(change / size) ? Math.abs(change) / size : 1);
  return new Map([...changes].map(([variable, change]) => [variable, share(change)]));
}

function literalsOf(formula: Formula): MultivariatePolynomial[] {
  return formula.kind === "literal" ? [formula.polynomial] : formula.of.flatMap(literalsOf);
}
