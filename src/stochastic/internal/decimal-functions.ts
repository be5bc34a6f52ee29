import { quotient, type Rational } from "../../exact/rational.js";

/** The power of a number of at least 0: exact where it is rational, else cut off after so many decimals. */
export function rootPower(x: Rational, exponent: Rational, digits: number): Rational {
  const degree = Number(exponent.d);
  const [n, d] = [x.n ** exponent.n, x.d ** exponent.n];
  const [above, below] = [wholeRoot(n, degree), wholeRoot(d, degree)];
  if (above ** BigInt(degree) === n && below ** BigInt(degree) === d) return quotient(above, below);
  const scale = 10n ** BigInt(digits);
  return quotient(wholeRoot((n * scale ** BigInt(degree)) / d, degree), scale);
}

/** The greatest whole number whose power is at most n. */
function wholeRoot(n: bigint, degree: number): bigint {
  if (n < 2n || degree === 1) return n;
  const power = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / degree));
  for (;;) {
    const next = ((power - 1n) * root + n / root ** (power - 1n)) / power;
    if (next >= root) return root;
    root = next;
  }
}

/** The exponential of a number of at most 400 in size, within a few units after so many decimals and of the value. */
export function exponential({ s, n, d }: Rational, digits: number): Rational {
  // exp(x) is exp(x / 2^10) squared ten times; each squaring doubles the relative error.
  const scale = 10n ** BigInt(digits + 12);
  const x = (n * scale) / (d << 10n);
  let [sum, term] = [scale, scale];
  for (let k = 1n; term > 0n; k++) {
    term = (term * x) / (scale * k);
    sum += term;
  }
  for (let k = 0; k < 10; k++) sum = (sum * sum) / scale;
  return s < 0n ? quotient(scale, sum) : quotient(sum, scale);
}
