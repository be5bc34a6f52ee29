const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** So many leading bits guide the quotients: their sums with cofactors, and floors of quotients, are exact in doubles. */
const GUIDE_BITS = 50;

/**
 * Returns the greatest common divisor of two integers; that of 0 and 0 is 0.
 *
 * Integers beyond 2^53 are taken some 25 bits down at a time, by the quotients that their leading bits settle (D. H. Lehmer
 * 1938, Euclid's algorithm for large numbers, American Mathematical Monthly 45, 227-233).
 */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  if (x < y) [x, y] = [y, x];
  let bits = y > LARGEST_SAFE ? 4 * x.toString(16).length : 0;
  while (y > LARGEST_SAFE) {
    // `bits` is how long x is at most; x is longer than the guide.
    let lead = Number(x >> BigInt(bits - GUIDE_BITS));
    while (lead < 2 ** (GUIDE_BITS - 4)) {
      bits -= lead === 0 ? GUIDE_BITS : GUIDE_BITS - 1 - Math.floor(Math.log2(lead));
      lead = Number(x >> BigInt(bits - GUIDE_BITS));
    }
    const [p, q, r, s] = leadingSteps(lead, Number(y >> BigInt(bits - GUIDE_BITS)));
    if (q === 0) [x, y] = [y, x % y];
    else [x, y] = [BigInt(p) * x + BigInt(q) * y, BigInt(r) * x + BigInt(s) * y];
  }
  if (y === 0n) return x;
  const rest = x > LARGEST_SAFE ? x % y : x;
  return BigInt(divisorOfSafe(Number(y), Number(rest)));
}

/** Steps of the Euclidean algorithm that any numbers with these leading bits take: x and y become px + qy and rx + sy. */
function leadingSteps(x: number, y: number): readonly [number, number, number, number] {
  let [p, q, r, s] = [1, 0, 0, 1];
  let [high, low] = [x, y];
  while (low + r !== 0 && low + s !== 0) {
    const quotient = Math.floor((high + p) / (low + r));
    if (quotient !== Math.floor((high + q) / (low + s))) break;
    [p, r] = [r, p - quotient * r];
    [q, s] = [s, q - quotient * s];
    [high, low] = [low, high - quotient * low];
  }
  return [p, q, r, s];
}

/** Returns the least common multiple of two integers that are positive. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** The greatest common divisor of two safe integers that are not negative. */
export function divisorOfSafe(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}
