import { contentOf, type IntegerPolynomial, primitivePart, pseudoDivision } from "./integer-polynomial.js";

/**
 * The greatest common divisor, primitive and with a positive last coefficient; that of 0 and 0 is 0.
 *
 * The subresultant remainder sequence of G. E. Collins 1967 (doi:10.1145/321371.321381) and W. S. Brown 1978
 * (doi:10.1145/355791.355795).
 */
export function commonDivisor(p: IntegerPolynomial, q: IntegerPolynomial): IntegerPolynomial {
  let [a, b] = [primitivePart(p), primitivePart(q)];
  if (a.length < b.length) [a, b] = [b, a];
  if (b.length === 0) return a;
  let [g, h] = [1n, 1n];
  while (b.length > 1) {
    const gap = BigInt(a.length - b.length);
    const { remainder } = pseudoDivision(a, b);
    if (remainder.length === 0) return primitivePart(b);
    const divisor = g * h ** gap;
    [a, b] = [b, remainder.map((c) => c / divisor)];
    g = a.at(-1) as bigint;
    h = nextHeight(g, h, gap);
  }
  return [1n];
}

/** The resultant of two polynomials by the same sequence; 0 when one of them is 0. */
export function resultantOf(p: IntegerPolynomial, q: IntegerPolynomial): bigint {
  if (p.length === 0 || q.length === 0) return 0n;
  const contents = [contentOf(p), contentOf(q)] as const;
  const scale = contents[0] ** BigInt(q.length - 1) * contents[1] ** BigInt(p.length - 1);
  let a: IntegerPolynomial = p.map((c) => c / contents[0]);
  let b: IntegerPolynomial = q.map((c) => c / contents[1]);
  let sign = 1n;
  const bothOdd = (): boolean => a.length % 2 === 0 && b.length % 2 === 0;
  if (a.length < b.length) {
    if (bothOdd()) sign = -sign;
    [a, b] = [b, a];
  }
  let [g, h] = [1n, 1n];
  while (b.length > 1) {
    const gap = BigInt(a.length - b.length);
    if (bothOdd()) sign = -sign;
    const { remainder } = pseudoDivision(a, b);
    if (remainder.length === 0) return 0n;
    const divisor = g * h ** gap;
    [a, b] = [b, remainder.map((c) => c / divisor)];
    g = a.at(-1) as bigint;
    h = nextHeight(g, h, gap);
  }
  return sign * scale * nextHeight(b[0] as bigint, h, BigInt(a.length - 1));
}

/** g^gap h^(1 - gap), which is an integer. */
function nextHeight(g: bigint, h: bigint, gap: bigint): bigint {
  if (gap === 0n) return h;
  return gap === 1n ? g : g ** gap / h ** (gap - 1n);
}
