import type { Proof, ProofTerm } from "../../../certificate/proof.js";
import type { Meter } from "../../../exact/meter.js";
import type { Monomial } from "../../../exact/multivariate-polynomial.js";
import { factorsOf } from "../../../exact/multivariate-polynomial.js";
import { ONE, quotient, type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { solveIntegerSystem } from "../../../exact/solve-integer-system.js";
import type { Factor } from "./factors.js";
import { type GuessColumn, guessBasis } from "./guess-basis.js";
import { type Product, productsOf } from "./products.js";

/** One column: a product, or minus one where it has an equation as a factor. */
interface Column {
  readonly product: Product;
  readonly sign: 1n | -1n;
  readonly strict: boolean;
}

const SPREADS: readonly number[] = [1e-7, 1e-5];

/**
 * Returns a combination of products of up to `degree` factors that shows that what is supposed contradicts itself, or null
 * where none is found. A floating-point linear program proposes the products; their multipliers are solved for exactly.
 *
 * What the products add up to need not be 0 but only nowhere positive in its coefficients: each monomial is a product of
 * lower ends, and makes up the difference.
 *
 * @param all - the factors among which these lower ends are, when not all take part in products
 * @param within - the monomials that products may have; null for all
 */
export function findCombination(
  factors: readonly Factor[],
  degree: number,
  pruned: boolean,
  meter: Meter,
  all: readonly Factor[] = factors,
  within: ReadonlySet<Monomial> | null = null,
): Proof | null {
  const products = productsOf(factors, degree, pruned, meter, within);
  if (products === null || products.length === 0) return null;
  const columns = products.flatMap((product): Column[] => {
    const relations = product.factors.map(({ hypothesis }) => hypothesis.relation);
    const strict = relations.every((relation) => relation === ">");
    const column: Column = { product, sign: 1n, strict };
    return relations.includes("=") ? [column, { ...column, sign: -1n }] : [column];
  });
  const monomials = [...new Set(products.flatMap(({ polynomial }) => [...polynomial.terms.keys()]))].sort();
  const useful = reachable(columns, monomials);
  if (!useful.some(({ strict, product, sign }) => strict || constantOf(product) * sign < 0n)) return null;
  const rows = new Map(monomials.map((monomial, i) => [monomial, i]));
  const guesses = useful.map((column) => guessColumn(column, rows));
  const terms = solvedTerms(useful, guesses, monomials, rows, meter);
  if (terms === null) return null;
  const lower = new Map<number, Factor>(
    all.flatMap((factor): [number, Factor][] =>
      factor.role === "lower" || factor.role === "weight" ? [[factor.variables[0] as number, factor]] : [],
    ),
  );
  const written = writeTerms(terms, lower);
  return written === null ? null : { by: "combination", terms: written };
}

/** A column without those that nothing can balance: that have a positive coefficient where no other has a negative one. */
function reachable(columns: readonly Column[], monomials: readonly Monomial[]): Column[] {
  let kept = [...columns];
  for (;;) {
    const negative = new Set<Monomial>();
    for (const { product, sign } of kept) {
      for (const [monomial, value] of product.polynomial.terms) if (value * sign < 0n) negative.add(monomial);
    }
    if (negative.size === monomials.length) return kept;
    const next = kept.filter(({ product, sign }) =>
      [...product.polynomial.terms].every(([monomial, value]) => value * sign < 0n || negative.has(monomial)),
    );
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

function constantOf({ polynomial }: Product): bigint {
  return polynomial.terms.get("") ?? 0n;
}

function guessColumn({ product, sign, strict }: Column, rows: ReadonlyMap<Monomial, number>): GuessColumn {
  const { terms } = product.polynomial;
  let most = 1n;
  for (const value of terms.values()) {
    if (value > most) most = value;
    else if (-value > most) most = -value;
  }
  const size = Number(most);
  const entries = [...terms.values()].map((value) => Number(value * sign) / size);
  const constant = Number(constantOf(product) * sign) / size;
  const gain = (strict ? 1 : 0) - constant;
  const { factors } = product;
  const failure = factors.length === 1 && factors[0]?.role === "failure";
  const premises = factors.filter(({ premise }) => premise).length;
  const cost = failure ? 0 : 0.01 * factors.length ** 2 + (premises === 0 ? 0 : 1);
  return { rows: [...terms.keys()].map((monomial) => rows.get(monomial) as number), entries, gain, cost };
}

interface SolvedTerms {
  readonly used: readonly { readonly column: Column; readonly multiplier: Rational }[];
  readonly slacks: readonly { readonly monomial: Monomial; readonly multiplier: Rational }[];
}

/** The multipliers, solved exactly at a guessed basis. */
function solvedTerms(
  columns: readonly Column[],
  guesses: readonly GuessColumn[],
  monomials: readonly Monomial[],
  rows: ReadonlyMap<Monomial, number>,
  meter: Meter,
): SolvedTerms | null {
  for (const spread of SPREADS) {
    const basis = guessBasis(guesses, monomials.length, spread, meter);
    if (basis === null) return null;
    const chosen = basis.columns.map((j) => columns[j] as Column);
    const square = basis.tight.map((row) => chosen.map((column) => entryAt(column, monomials[row])));
    meter(20 * square.length ** 3);
    const right = basis.tight.map((row) => (row === monomials.length ? 1n : 0n));
    const solution = solveIntegerSystem(square, right);
    if (solution === null) continue;
    const { numerators, denominator } = solution;
    if (numerators.some((value) => value < 0n)) continue;
    const sums = new Map<Monomial, bigint>();
    chosen.forEach(({ product, sign }, i) => {
      const value = numerators[i] as bigint;
      if (value === 0n) return;
      for (const [monomial, entry] of product.polynomial.terms) {
        sums.set(monomial, (sums.get(monomial) ?? 0n) + value * entry * sign);
      }
    });
    if ([...sums].some(([monomial, value]) => value > 0n && rows.has(monomial))) continue;
    const used = chosen.flatMap((column, i) =>
      numerators[i] === 0n ? [] : [{ column, multiplier: quotient(numerators[i] as bigint, denominator) }],
    );
    const strict = used.some(({ column }) => column.strict) || (sums.get("") ?? 0n) < 0n;
    if (!strict) continue;
    const slacks = [...sums].flatMap(([monomial, value]) =>
      value === 0n ? [] : [{ monomial, multiplier: quotient(-value, denominator) }],
    );
    return { used, slacks };
  }
  return null;
}

/** The entry of a column in a row; the last row is what it gains. */
function entryAt({ product, sign, strict }: Column, monomial: Monomial | undefined): bigint {
  if (monomial !== undefined) return sign * (product.polynomial.terms.get(monomial) ?? 0n);
  return (strict ? 1n : 0n) - sign * constantOf(product);
}

/** The terms by the names of what is supposed; null where a monomial has no lower end. */
function writeTerms({ used, slacks }: SolvedTerms, lower: ReadonlyMap<number, Factor>): ProofTerm[] | null {
  const written: { factors: readonly Factor[]; multiplier: Rational }[] = used.map(
    ({ column: { product, sign }, multiplier }) => ({
      factors: product.factors,
      multiplier: sign === 1n ? multiplier : rational(multiplier.neg()),
    }),
  );
  for (const { monomial, multiplier } of slacks) {
    const factors = factorsOf(monomial).map((variable) => lower.get(variable));
    if (factors.includes(undefined)) return null;
    written.push({ factors: factors as Factor[], multiplier });
  }
  const terms = written.map(({ factors, multiplier }) => ({
    factors,
    multiplier: factors.reduce<Rational>((product, { scale }) => product.mul(scale), multiplier),
  }));
  // Where one part of what fails stands alone, its multiplier is 1.
  const failures = terms.filter(({ factors }) => factors.some(({ role }) => role === "failure"));
  const unit = failures.length === 1 && failures[0]?.factors.length === 1 ? failures[0].multiplier : ONE;
  return terms.map(({ factors, multiplier }) => ({
    factors: factors.map(({ hypothesis }) => hypothesis.name),
    multiplier: rationalText(rational(multiplier.div(unit.abs()))),
  }));
}
