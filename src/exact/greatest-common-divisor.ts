const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Returns the greatest common divisor of two integers; that of 0 and 0 is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > LARGEST_SAFE) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  if (y === 0n) return x;
  const rest = x > LARGEST_SAFE ? x % y : x;
  return BigInt(divisorOfSafe(Number(y), Number(rest)));
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
