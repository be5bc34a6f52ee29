import {
  type ModularPolynomial,
  modularDifference,
  modularDivision,
  modularGcd,
  modularPower,
} from "./modular-polynomial.js";

/** A product of irreducible polynomials that all have the same degree. */
export interface EqualDegree {
  readonly product: ModularPolynomial;
  readonly degree: number;
}

/** A monic polynomial without repeated factors, modulo p, as products of irreducible ones by their degree. */
export function distinctDegrees(f: ModularPolynomial, p: number): EqualDegree[] {
  const found: EqualDegree[] = [];
  let rest = f;
  let power: ModularPolynomial = modularDivision([0, 1], rest, p).remainder;
  for (let degree = 1; 2 * degree < rest.length; degree++) {
    power = modularPower(power, BigInt(p), rest, p);
    const product = modularGcd(modularDifference(power, [0, 1], p), rest, p);
    if (product.length < 2) continue;
    found.push({ product, degree });
    rest = modularDivision(rest, product, p).quotient;
    power = modularDivision(power, rest, p).remainder;
  }
  if (rest.length > 1) found.push({ product: rest, degree: rest.length - 1 });
  return found;
}

/**
 * The monic irreducible factors, for an odd prime (D. G. Cantor and H. Zassenhaus 1981,
 * doi:10.1090/S0025-5718-1981-0606517-5); the trial polynomials are the same in every run.
 */
export function equalDegreeFactors({ product, degree }: EqualDegree, p: number): ModularPolynomial[] {
  const exponent = (BigInt(p) ** BigInt(degree) - 1n) / 2n;
  let state = 1;
  const nextResidue = (): number => {
    // The minimal standard generator of S. K. Park and K. W. Miller 1988, doi:10.1145/63039.63042.
    state = (state * 48_271) % 2_147_483_647;
    return state % p;
  };
  const split = (f: ModularPolynomial): ModularPolynomial[] => {
    if (f.length - 1 === degree) return [f];
    for (;;) {
      const trial = Array.from({ length: f.length - 1 }, nextResidue);
      while (trial.at(-1) === 0) trial.pop();
      if (trial.length < 2) continue;
      const power = modularPower(trial, exponent, f, p);
      const part = modularGcd(modularDifference(power, [1], p), f, p);
      if (part.length < 2 || part.length === f.length) continue;
      return [...split(part), ...split(modularDivision(f, part, p).quotient)];
    }
  };
  return split(product);
}
