import { combination, type IntegerPolynomial, product, trimmed } from "./integer-polynomial.js";
import {
  type ModularPolynomial,
  modularBezout,
  modularPolynomial,
  modularProduct,
} from "./modular-polynomial.js";

/**
 * The monic factors of f modulo p^(2^doublings) that are the given ones modulo p; those times the leading coefficient of
 * f, which p does not divide, are f modulo p.
 *
 * A tree of quadratic Hensel steps (J. von zur Gathen and J. Gerhard, Modern Computer Algebra, algorithms 15.10 and
 * 15.17).
 */
export function liftedFactors(
  f: IntegerPolynomial,
  factors: readonly ModularPolynomial[],
  p: number,
  doublings: number,
): IntegerPolynomial[] {
  const modulus = BigInt(p) ** (1n << BigInt(doublings));
  if (factors.length === 1) {
    const scale = inverse(f.at(-1) as bigint, modulus);
    return [
      reduced(
        f.map((c) => c * scale),
        modulus,
      ),
    ];
  }
  const half = factors.length >> 1;
  const [left, right] = [factors.slice(0, half), factors.slice(half)];
  const joined = (parts: readonly ModularPolynomial[], start: ModularPolynomial): ModularPolynomial =>
    parts.reduce((total, part) => modularProduct(total, part, p), start);
  const g = joined(left, modularPolynomial([f.at(-1) as bigint], p));
  const h = joined(right, [1]);
  const { s, t } = modularBezout(g, h, p);
  let state: Split = { g: g.map(BigInt), h: h.map(BigInt), s: s.map(BigInt), t: t.map(BigInt) };
  let m = BigInt(p);
  for (let i = 0; i < doublings; i++) {
    m *= m;
    state = henselStep(f, state, m);
  }
  return [...liftedFactors(state.g, left, p, doublings), ...liftedFactors(state.h, right, p, doublings)];
}

/** f = g h and s g + t h = 1, modulo some m; h is monic. */
interface Split {
  readonly g: IntegerPolynomial;
  readonly h: IntegerPolynomial;
  readonly s: IntegerPolynomial;
  readonly t: IntegerPolynomial;
}

/** The same modulo m, the square of the modulus before. */
function henselStep(f: IntegerPolynomial, { g, h, s, t }: Split, m: bigint): Split {
  const error = reduced(combination(1n, f, -1n, product(g, h)), m);
  const first = divisionByMonic(product(s, error), h, m);
  const newG = reduced(
    combination(1n, combination(1n, g, 1n, product(t, error)), 1n, product(first.quotient, g)),
    m,
  );
  const newH = reduced(combination(1n, h, 1n, first.remainder), m);
  const excess = reduced(
    combination(1n, combination(1n, product(s, newG), 1n, product(t, newH)), -1n, [1n]),
    m,
  );
  const second = divisionByMonic(product(s, excess), newH, m);
  return {
    g: newG,
    h: newH,
    s: reduced(combination(1n, s, -1n, second.remainder), m),
    t: reduced(
      combination(1n, combination(1n, t, -1n, product(t, excess)), -1n, product(second.quotient, newG)),
      m,
    ),
  };
}

function divisionByMonic(
  a: IntegerPolynomial,
  monic: IntegerPolynomial,
  m: bigint,
): { quotient: IntegerPolynomial; remainder: IntegerPolynomial } {
  const rest = [...reduced(a, m)];
  const quotient: bigint[] = Array.from({ length: Math.max(0, rest.length - monic.length + 1) }, () => 0n);
  for (let i = quotient.length - 1; i >= 0; i--) {
    const c = (rest[i + monic.length - 1] as bigint) % m;
    quotient[i] = c;
    if (c === 0n) continue;
    for (let j = 0; j < monic.length; j++) rest[i + j] = (rest[i + j] as bigint) - c * (monic[j] as bigint);
  }
  return { quotient: reduced(quotient, m), remainder: reduced(rest.slice(0, monic.length - 1), m) };
}

/** The coefficients modulo m, from 0 to m - 1. */
function reduced(p: IntegerPolynomial, m: bigint): IntegerPolynomial {
  return trimmed(
    p.map((c) => {
      const rest = c % m;
      return rest < 0n ? rest + m : rest;
    }),
  );
}

function inverse(value: bigint, m: bigint): bigint {
  let [a, b, u, v] = [((value % m) + m) % m, m, 1n, 0n];
  while (a !== 0n) {
    const q = b / a;
    [a, b, u, v] = [b - q * a, a, v - q * u, u];
  }
  return v;
}
