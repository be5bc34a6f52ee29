import { compareFractions, type Fraction, mean, simplestBetween } from "./fraction.js";
import { commonDivisor, exactQuotient, type Polynomial, signAt, squareFree } from "./polynomial.js";
import { isolated } from "./root-isolation.js";

/** A real number: a fraction, or the only root of a square-free polynomial strictly between two fractions. */
export type Root =
  | { readonly kind: "rational"; readonly value: Fraction }
  | {
      readonly kind: "algebraic";
      /** Primitive, without repeated factors or rational roots. */
      readonly polynomial: Polynomial;
      readonly lower: Fraction;
      readonly upper: Fraction;
    };

/** The roots of a polynomial strictly between 0 and 1, ascending; it must not be 0. */
export function rootsBetweenZeroAndOne(polynomial: Polynomial): Root[] {
  const { roots, rest } = withoutRationalRoots(squareFree(polynomial));
  const rational = roots
    .filter(({ n, d }) => 0n < n && n < d)
    .map((value): Root => ({ kind: "rational", value }));
  const others = isolated(rest).map(
    ([lower, upper]): Root => ({ kind: "algebraic", polynomial: rest, lower, upper }),
  );
  return [...rational, ...others].sort(compareRoots);
}

/** All rational roots of a square-free polynomial, and what is left when they are divided out. */
function withoutRationalRoots(polynomial: Polynomial): { roots: Fraction[]; rest: Polynomial } {
  const simple = [0n, 1n, -1n]
    .map((n) => ({ n, d: 1n }))
    .filter(({ n, d }) => signAt(polynomial, n, d) === 0);
  const divide = (p: Polynomial, { n, d }: Fraction): Polynomial => exactQuotient(p, [-n, d]);
  const left = simple.reduce(divide, polynomial);
  // The other roots are in (0, 1) themselves, or their opposites, reciprocals or opposite reciprocals are.
  const found = [false, true].flatMap((opposite) =>
    [false, true].flatMap((reciprocal) => {
      const turned = opposite ? left.map((c, i) => (i % 2 === 0 ? c : -c)) : left;
      const p = reciprocal ? turned.toReversed() : turned;
      return isolated(p).flatMap(([lower, upper]) => {
        const root = rationalRoot(p, lower, upper);
        if (root === null) return [];
        const { n, d } = reciprocal ? { n: root.d, d: root.n } : root;
        return [{ n: opposite ? -n : n, d }];
      });
    }),
  );
  return { roots: [...simple, ...found], rest: found.reduce(divide, left) };
}

/** Compares two real numbers exactly. */
export function compareRoots(a: Root, b: Root): -1 | 0 | 1 {
  if (a.kind === "rational" && b.kind === "rational") return compareFractions(a.value, b.value);
  if (a.kind === "rational") return -compareWithFraction(b, a.value) as -1 | 0 | 1;
  if (b.kind === "rational") return compareWithFraction(a, b.value);
  const shared = commonDivisor(a.polynomial, b.polynomial);
  let [x, y] = [a, b];
  for (;;) {
    if (compareFractions(x.upper, y.lower) <= 0) return -1;
    if (compareFractions(y.upper, x.lower) <= 0) return 1;
    const lower = compareFractions(x.lower, y.lower) > 0 ? x.lower : y.lower;
    const upper = compareFractions(x.upper, y.upper) < 0 ? x.upper : y.upper;
    // A root of both within both intervals is x and y.
    if (shared.length > 1 && changesSign(shared, lower, upper)) return 0;
    x = refined(x);
    y = refined(y);
  }
}

/** Compares a real number with a fraction. */
export function compareWithFraction(root: Root, value: Fraction): -1 | 0 | 1 {
  if (root.kind === "rational") return compareFractions(root.value, value);
  if (compareFractions(value, root.lower) <= 0) return 1;
  if (compareFractions(value, root.upper) >= 0) return -1;
  return changesSign(root.polynomial, root.lower, value) ? -1 : 1;
}

/** The same root between closer fractions. */
export function refined<One extends Root>(root: One): One {
  if (root.kind === "rational") return root;
  const middle = mean(root.lower, root.upper);
  return changesSign(root.polynomial, root.lower, middle)
    ? { ...root, upper: middle }
    : { ...root, lower: middle };
}

/** A fraction strictly between two real numbers, the first of which is smaller. */
export function between(a: Root, b: Root): Fraction {
  let [x, y] = [a, b];
  for (;;) {
    const low = x.kind === "rational" ? x.value : x.upper;
    const high = y.kind === "rational" ? y.value : y.lower;
    if (compareFractions(low, high) < 0) return simplestBetween(low, high);
    x = refined(x);
    y = refined(y);
  }
}

/** The rational root in an isolating interval, or null when the root is irrational. */
function rationalRoot(p: Polynomial, lower: Fraction, upper: Fraction): Fraction | null {
  const last = p.at(-1) as bigint;
  const bound = last < 0n ? -last : last;
  let root = { kind: "algebraic" as const, polynomial: p, lower, upper };
  for (;;) {
    const candidate = simplestBetween(root.lower, root.upper);
    if (signAt(p, candidate.n, candidate.d) === 0) return candidate;
    // The denominator of a rational root divides the last coefficient, and the simplest fraction has the least.
    if (candidate.d > bound) return null;
    const middle = mean(root.lower, root.upper);
    if (signAt(p, middle.n, middle.d) === 0) return middle;
    root = refined(root);
  }
}

function changesSign(p: Polynomial, lower: Fraction, upper: Fraction): boolean {
  return signAt(p, lower.n, lower.d) * signAt(p, upper.n, upper.d) < 0;
}
