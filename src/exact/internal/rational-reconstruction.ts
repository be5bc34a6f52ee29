import { LeadingSteps } from "./leading-steps.js";

/** Steps settled by leading bits take no more bits off the greater number. */
const FAR_BITS = 64n;

/** Rationals over one positive common denominator. */
export interface Fractions {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Small rationals with the given residues, over one common denominator; null when there are none. Each is found by the
 * extended Euclidean algorithm stopped half way (P. S. Wang 1981, A p-adic algorithm for univariate partial fractions,
 * doi:10.1145/800206.806398), after what is known of the denominator has been multiplied away.
 */
export function commonFractions(residues: readonly bigint[], modulus: bigint): Fractions | null {
  const bound = 1n << BigInt(Math.floor((modulus.toString(2).length - 2) / 2));
  let denominator = 1n;
  let numerators: bigint[] = [];
  for (const value of residues) {
    const scaled = symmetric(value * denominator, modulus);
    if (-bound <= scaled && scaled <= bound) {
      numerators.push(scaled);
      continue;
    }
    const found = reconstruct(scaled, modulus, bound);
    if (found === null) return null;
    const [numerator, factor] = found;
    denominator *= factor;
    if (denominator > bound) return null;
    numerators = numerators.map((known) => known * factor);
    numerators.push(numerator);
  }
  return { numerators, denominator };
}

function symmetric(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  if (2n * rest > modulus) return rest - modulus;
  return 2n * rest < -modulus ? rest + modulus : rest;
}

function reconstruct(value: bigint, modulus: bigint, bound: bigint): [bigint, bigint] | null {
  let [r0, r1] = [modulus, value < 0n ? value + modulus : value];
  let [t0, t1] = [0n, 1n];
  // Far above the bound many steps are taken at once: none of them can pass it.
  const far = bound << FAR_BITS;
  const leading = new LeadingSteps(r0);
  while (r0 > far && r1 > bound) {
    const steps = leading.next(r0, r1);
    const [p, q, r, s] = (steps ?? [0, 1, 1, 0]).map(BigInt) as [bigint, bigint, bigint, bigint];
    const k = steps === null ? r0 / r1 : 0n;
    [r0, r1] = [p * r0 + q * r1, r * r0 + s * r1 - k * r1];
    [t0, t1] = [p * t0 + q * t1, r * t0 + s * t1 - k * t1];
  }
  while (r1 > bound) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  if (t1 === 0n || t1 > bound || t1 < -bound) return null;
  return t1 < 0n ? [-r1, -t1] : [r1, t1];
}
