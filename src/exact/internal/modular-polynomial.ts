/** A polynomial modulo a prime below 2^20: residues from the constant term up, the last not 0; none for 0. */
export type ModularPolynomial = readonly number[];

export function modularPolynomial(coefficients: readonly bigint[], p: number): ModularPolynomial {
  const modulus = BigInt(p);
  return trimmedResidues(
    coefficients.map((c) => {
      const rest = Number(c % modulus);
      return rest < 0 ? rest + p : rest;
    }),
  );
}

export function modularDifference(a: ModularPolynomial, b: ModularPolynomial, p: number): ModularPolynomial {
  const length = Math.max(a.length, b.length);
  return trimmedResidues(Array.from({ length }, (_, i) => ((a[i] ?? 0) - (b[i] ?? 0) + p) % p));
}

export function modularProduct(a: ModularPolynomial, b: ModularPolynomial, p: number): ModularPolynomial {
  if (a.length === 0 || b.length === 0) return [];
  // Up to 2^13 products of residues below 2^20 are summed exactly.
  const result: number[] = Array(a.length + b.length - 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    const factor = a[i] as number;
    for (let j = 0; j < b.length; j++) result[i + j] = (result[i + j] as number) + factor * (b[j] as number);
  }
  return result.map((c) => c % p);
}

export function modularMonic(a: ModularPolynomial, p: number): ModularPolynomial {
  const lead = a.at(-1) ?? 1;
  if (lead === 1) return a;
  const scale = inverseOf(lead, p);
  return a.map((c) => (c * scale) % p);
}

/** Quotient and remainder by a polynomial other than 0. */
export function modularDivision(
  a: ModularPolynomial,
  b: ModularPolynomial,
  p: number,
): { quotient: ModularPolynomial; remainder: ModularPolynomial } {
  const scale = inverseOf(b.at(-1) as number, p);
  const rest = [...a];
  const quotient: number[] = Array(Math.max(0, a.length - b.length + 1)).fill(0);
  for (let i = quotient.length - 1; i >= 0; i--) {
    const c = ((rest[i + b.length - 1] as number) * scale) % p;
    quotient[i] = c;
    if (c === 0) continue;
    const minus = p - c;
    for (let j = 0; j < b.length; j++) rest[i + j] = ((rest[i + j] as number) + minus * (b[j] as number)) % p;
  }
  return { quotient: trimmedResidues(quotient), remainder: trimmedResidues(rest.slice(0, b.length - 1)) };
}

/** The monic greatest common divisor; that of 0 and 0 is 0. */
export function modularGcd(a: ModularPolynomial, b: ModularPolynomial, p: number): ModularPolynomial {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, modularDivision(x, y, p).remainder];
  return modularMonic(x, p);
}

/** s and t with s a + t b = 1, of degrees below those of b and a, for coprime a and b of degree 1 at least. */
export function modularBezout(
  a: ModularPolynomial,
  b: ModularPolynomial,
  p: number,
): { s: ModularPolynomial; t: ModularPolynomial } {
  let rows: [Row, Row] = [
    { rest: a, s: [1], t: [] },
    { rest: b, s: [], t: [1] },
  ];
  while (rows[1].rest.length > 0) {
    const [above, row] = rows;
    const { quotient, remainder } = modularDivision(above.rest, row.rest, p);
    const next = {
      rest: remainder,
      s: modularDifference(above.s, modularProduct(quotient, row.s, p), p),
      t: modularDifference(above.t, modularProduct(quotient, row.t, p), p),
    };
    rows = [row, next];
  }
  const [{ rest, s, t }] = rows;
  const scale = inverseOf(rest[0] as number, p);
  return { s: s.map((c) => (c * scale) % p), t: t.map((c) => (c * scale) % p) };
}

/** A step of the extended Euclidean algorithm: rest = s a + t b. */
interface Row {
  readonly rest: ModularPolynomial;
  readonly s: ModularPolynomial;
  readonly t: ModularPolynomial;
}

/** The power of a polynomial modulo another. */
export function modularPower(
  base: ModularPolynomial,
  exponent: bigint,
  modulus: ModularPolynomial,
  p: number,
): ModularPolynomial {
  let result: ModularPolynomial = modularDivision([1], modulus, p).remainder;
  for (const bit of exponent.toString(2)) {
    result = modularDivision(modularProduct(result, result, p), modulus, p).remainder;
    if (bit === "1") result = modularDivision(modularProduct(result, base, p), modulus, p).remainder;
  }
  return result;
}

function inverseOf(value: number, p: number): number {
  let [a, b, u, v] = [value, p, 1, 0];
  while (a !== 0) {
    const q = Math.floor(b / a);
    [a, b, u, v] = [b - q * a, a, v - q * u, u];
  }
  return v < 0 ? v + p : v;
}

function trimmedResidues(coefficients: readonly number[]): ModularPolynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0) length--;
  return length === coefficients.length ? coefficients : coefficients.slice(0, length);
}
