import { ExclaveError } from "../exclave-error.js";
import { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
import { type Interval, interval } from "./interval.js";
import { addIntervals, multiplyIntervals } from "./interval-arithmetic.js";
import { type Polynomial, polynomial, polynomialCoefficients, polynomialOver } from "./polynomial.js";
import {
  addPolynomials,
  multiplyPolynomials,
  scalePolynomial,
  subtractPolynomials,
} from "./polynomial-arithmetic.js";
import { dividePolynomials } from "./polynomial-division.js";
import { ONE, type Rational, type RationalInput, ZERO } from "./rational.js";
import { refineAlgebraic } from "./refine-algebraic.js";
import { signAtAlgebraic } from "./sign-at-algebraic.js";

/**
 * The numbers that arise from one real algebraic number by the four operations: exact arithmetic without the growth of
 * degrees that sums of unrelated algebraic numbers have. A number of the field is a {@link Polynomial} in the generator, of
 * lower degree than the field; rationals are constants.
 *
 * @example
 * ```ts
 * import { algebraicNumber, NumberField, polynomial } from "exclave";
 *
 * const field = new NumberField(algebraicNumber(polynomial([-2, 0, 1]), 1, 2));
 * const root = field.generator;
 * field.compare(field.multiply(root, root), field.element(2)); // 0
 * field.compare(root, field.element("3/2")); // -1
 * ```
 */
export class NumberField {
  /** 1 when all numbers of the field are rational. */
  readonly degree: number;
  readonly #modulus: Polynomial;
  #number: AlgebraicNumber;

  /** @param number - what the field is made of. @defaultValue a rational: the field of the rationals */
  constructor(number: AlgebraicNumber = algebraicRational(ZERO)) {
    this.degree = number.minimalPolynomial.length - 1;
    this.#modulus = polynomialOver(number.minimalPolynomial, 1n);
    this.#number = number;
  }

  /** The number that the field is made of. */
  get generator(): Polynomial {
    return this.degree === 1 ? this.element(this.#number.lower) : polynomial([0, 1]);
  }

  /** The algebraic number that the field is made of. */
  get number(): AlgebraicNumber {
    return this.#number;
  }

  /** A rational as a number of the field. */
  element(value: RationalInput): Polynomial {
    return polynomial([value]);
  }

  /** The sum of two numbers of the field. */
  add(a: Polynomial, b: Polynomial): Polynomial {
    return addPolynomials(a, b);
  }

  /** The difference of two numbers of the field. */
  subtract(a: Polynomial, b: Polynomial): Polynomial {
    return subtractPolynomials(a, b);
  }

  /** The number times a rational. */
  scale(a: Polynomial, factor: RationalInput): Polynomial {
    return scalePolynomial(a, factor);
  }

  /** The product of two numbers of the field. */
  multiply(a: Polynomial, b: Polynomial): Polynomial {
    const product = multiplyPolynomials(a, b);
    return product.integers.length <= this.degree
      ? product
      : dividePolynomials(product, this.#modulus).remainder;
  }

  /**
   * The quotient of two numbers, by Euclid's algorithm on polynomials.
   *
   * @throws {@link ExclaveError} `bad-argument` when `b` is 0
   */
  divide(a: Polynomial, b: Polynomial): Polynomial {
    if (b.integers.length === 0) {
      throw new ExclaveError("bad-argument", "expected a divisor other than 0", "b");
    }
    let [before, last] = [this.#modulus, b];
    let [factorBefore, factor] = [polynomial([]), polynomial([1])];
    // Each remainder is its factor times b, up to a multiple of the modulus; the last one is a constant.
    while (last.integers.length > 1) {
      const { quotient, remainder } = dividePolynomials(before, last);
      [before, last] = [last, remainder];
      [factorBefore, factor] = [
        factor,
        subtractPolynomials(factorBefore, multiplyPolynomials(quotient, factor)),
      ];
    }
    const constant = polynomialCoefficients(last)[0] as Rational;
    return this.multiply(a, scalePolynomial(factor, ONE.div(constant)));
  }

  /** Returns -1, 0 or 1: the sign of the number. */
  sign(a: Polynomial): -1 | 0 | 1 {
    return signAtAlgebraic(a, this.#number);
  }

  /** Less than 0, 0 or more as the first number of the field is less than, equal to or greater than the second. */
  compare(a: Polynomial, b: Polynomial): -1 | 0 | 1 {
    return this.sign(subtractPolynomials(a, b));
  }

  /** Two rationals around the number, no farther apart than `width`; the number twice when it is rational. */
  enclosure(a: Polynomial, width: Rational): Interval {
    const coefficients = polynomialCoefficients(a);
    for (;;) {
      const at = interval(this.#number.lower, this.#number.upper);
      const value = coefficients.reduceRight(
        (sum, c) => addIntervals(multiplyIntervals(sum, at), interval(c)),
        interval(ZERO),
      );
      if (value.upper.sub(value.lower).compare(width) <= 0) return value;
      this.#number = refineAlgebraic(this.#number);
    }
  }
}
