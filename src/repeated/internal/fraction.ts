/** A fraction with a positive denominator. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** The fraction of least denominator strictly between two nonnegative ones (Stern and Brocot). */
export function simplestBetween(low: Fraction, high: Fraction): Fraction {
  const whole = low.n / low.d;
  if ((whole + 1n) * high.d < high.n) return { n: whole + 1n, d: 1n };
  const rest = { n: low.n - whole * low.d, d: low.d };
  const top = { n: high.n - whole * high.d, d: high.d };
  // 1 / (a fraction strictly between the reciprocals); a lower end of 0 has none.
  if (rest.n === 0n) return { n: whole * (top.d / top.n + 1n) + 1n, d: top.d / top.n + 1n };
  const inner = simplestBetween({ n: top.d, d: top.n }, { n: rest.d, d: rest.n });
  return { n: whole * inner.n + inner.d, d: inner.n };
}
