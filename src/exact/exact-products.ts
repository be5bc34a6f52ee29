/** Integers in doubles are kept below this; see {@link quotientOfProducts}. */
export const LARGEST: number = 2 ** 49;

const SPLITTER = 2 ** 27 + 1;

/**
 * (a b - c d) / e for integers below 2^49 whose quotient is an integer: exact whenever the true quotient is
 * below 2^49, while a result of 2^49 or more says that the true one is about as large.
 *
 * Both products are split into a double and its exact error (T. J. Dekker 1971, A floating-point technique for extending
 * the available precision, doi:10.1007/BF01397083). With u = 2^-53, an error of a product is at most u 2^98 = 2^45, so the
 * rounded difference is off by less than 2 u times itself and 2^-6, and the quotient by less than 3 u 2^49 + 2^-6 < 1/2:
 * rounding restores it.
 */
export function quotientOfProducts(a: number, b: number, c: number, d: number, e: number): number {
  const left = a * b;
  const right = c * d;
  const difference = left - right + (productError(a, b, left) - productError(c, d, right));
  return Math.round(difference / e);
}

/** The sign of a b - c d, for integers below 2^49. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (left !== right) return left < right ? -1 : 1;
  return Math.sign(productError(a, b, left) - productError(c, d, right));
}

/** a b - product, exactly, where product is a b rounded. */
function productError(a: number, b: number, product: number): number {
  const aSplit = SPLITTER * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = SPLITTER * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
