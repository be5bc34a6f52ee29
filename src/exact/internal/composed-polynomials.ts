import { type IntegerPolynomial, primitivePart, substituted } from "./integer-polynomial.js";

/**
 * A polynomial whose roots are the sums of a root of p and a root of q, or the products; both are of degree 1 at least.
 *
 * By their sums of powers (A. Bostan, P. Flajolet, B. Salvy and E. Schost 2006, doi:10.1016/j.jsc.2005.07.001).
 */
export function composed(
  p: IntegerPolynomial,
  q: IntegerPolynomial,
  operation: "sum" | "product",
): IntegerPolynomial {
  const degree = (p.length - 1) * (q.length - 1);
  const [leadP, leadQ] = [p.at(-1) as bigint, q.at(-1) as bigint];
  const scale = leadP * leadQ;
  const a = powerSums(p, degree);
  const b = powerSums(q, degree);
  // The roots times the leading coefficients are algebraic integers, whose sums of powers are integers.
  const sums =
    operation === "product"
      ? a.map((value, k) => value * (b[k] as bigint))
      : sumsOfSums(
          a.map((value, k) => value * leadQ ** BigInt(k)),
          b.map((value, k) => value * leadP ** BigInt(k)),
        );
  return primitivePart(substituted(fromPowerSums(sums), 0n, scale, 1n));
}

/** For k = 0, 1, ..., count: the sum of the k-th powers of the roots times the leading coefficient (Newton). */
function powerSums(p: IntegerPolynomial, count: number): bigint[] {
  const degree = p.length - 1;
  const lead = p.at(-1) as bigint;
  // The monic polynomial of the roots times the leading coefficient, from the leading coefficient down.
  const monic = p.map((_, i) => (i === 0 ? 1n : (p[degree - i] as bigint) * lead ** BigInt(i - 1)));
  const sums = [BigInt(degree)];
  for (let k = 1; k <= count; k++) {
    let sum = k <= degree ? -BigInt(k) * (monic[k] as bigint) : 0n;
    for (let i = 1; i < k && i <= degree; i++) sum -= (monic[i] as bigint) * (sums[k - i] as bigint);
    sums.push(sum);
  }
  return sums;
}

/** The sums of powers of all sums of one number of each kind, by the binomial theorem. */
function sumsOfSums(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  let binomials = [1n];
  return a.map((_, k) => {
    if (k > 0) {
      const before = binomials;
      binomials = Array.from({ length: k + 1 }, (_, i) => (before[i] ?? 0n) + (before[i - 1] ?? 0n));
    }
    return binomials.reduce((sum, c, i) => sum + c * (a[i] as bigint) * (b[k - i] as bigint), 0n);
  });
}

/** The monic polynomial with the given sums of powers of its roots, the first being its degree. */
function fromPowerSums(sums: readonly bigint[]): IntegerPolynomial {
  const down = [1n];
  for (let k = 1; k < sums.length; k++) {
    let sum = 0n;
    for (let i = 1; i <= k; i++) sum -= (sums[i] as bigint) * (down[k - i] as bigint);
    down.push(sum / BigInt(k));
  }
  return down.reverse();
}
