import { LeadingSteps } from "./internal/leading-steps.js";

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Returns the greatest common divisor of two integers; that of 0 and 0 is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  if (x < y) [x, y] = [y, x];
  if (y > LARGEST_SAFE) {
    const leading = new LeadingSteps(x);
    while (y > LARGEST_SAFE) {
      const steps = leading.next(x, y);
      if (steps === null) [x, y] = [y, x % y];
      else {
        const [p, q, r, s] = [BigInt(steps[0]), BigInt(steps[1]), BigInt(steps[2]), BigInt(steps[3])];
        [x, y] = [p * x + q * y, r * x + s * y];
      }
    }
  }
  if (y === 0n) return x;
  const rest = x > LARGEST_SAFE ? x % y : x;
  return BigInt(divisorOfSafe(Number(y), Number(rest)));
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
