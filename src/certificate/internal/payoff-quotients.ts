import type { Meter } from "../../exact/meter.js";
import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import {
  addPolynomials,
  multiplyPolynomials,
  scalePolynomial,
  subtractPolynomials,
} from "../../exact/polynomial-arithmetic.js";
import type { Rational } from "../../exact/rational.js";
import { signPartition } from "../../exact/sign-partition.js";
import { list, number, record, refuse } from "./document-fields.js";

/** A payoff as a function of the discount factor: a quotient of polynomials, of which the lower one is positive on [0, 1). */
export interface PayoffQuotient {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

/** The greatest degree of a polynomial that is read. */
const MAXIMUM_DEGREE = 400;

const ONE_LESS = polynomial([1, -1]);
const FACTOR = polynomial([0, 1]);

/** Reads quotients, and refuses those whose denominator is not positive on [0, 1). */
export class QuotientReader {
  readonly #meter: Meter;
  readonly #positive = new Set<string>();

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  read(value: unknown, path: string): PayoffQuotient {
    const { numerator, denominator } = record(value, path) as Record<string, unknown>;
    const [above, below] = [
      readPolynomial(numerator, `${path}.numerator`),
      readPolynomial(denominator, `${path}.denominator`),
    ];
    const key = below.integers.join();
    if (!this.#positive.has(key)) {
      const cells =
        below.integers.length === 0 ? [] : signPartition(below, { lower: 0, upper: 1, meter: this.#meter });
      if (cells.length === 0 || cells.slice(0, -1).some(({ sign }) => sign !== 1)) {
        refuse("expected a polynomial that is positive on [0, 1)", `${path}.denominator`);
      }
      this.#positive.add(key);
    }
    return { above, below };
  }
}

/** `(1 - x) today + x * sum of probabilities times what follows`, less a value; x is the discount factor. */
export function beyondValue(
  today: Rational,
  follows: readonly { readonly probability: Rational; readonly value: PayoffQuotient }[],
  value: PayoffQuotient,
): Polynomial {
  let [above, below] = [scalePolynomial(ONE_LESS, today), polynomial([1])];
  for (const { probability, value: next } of follows) {
    const part = scalePolynomial(multiplyPolynomials(FACTOR, next.above), probability);
    if (
      next.below.integers.join() === below.integers.join() &&
      next.below.denominator === below.denominator
    ) {
      above = addPolynomials(above, part);
      continue;
    }
    above = addPolynomials(multiplyPolynomials(above, next.below), multiplyPolynomials(part, below));
    below = multiplyPolynomials(below, next.below);
  }
  return subtractPolynomials(
    multiplyPolynomials(above, value.below),
    multiplyPolynomials(value.above, below),
  );
}

/** The numerator of the difference of two quotients: of its sign on [0, 1). */
export function quotientDifference(a: PayoffQuotient, b: PayoffQuotient): Polynomial {
  return subtractPolynomials(multiplyPolynomials(a.above, b.below), multiplyPolynomials(b.above, a.below));
}

function readPolynomial(value: unknown, path: string): Polynomial {
  const coefficients = list(value, path);
  if (coefficients.length > MAXIMUM_DEGREE + 1)
    refuse(`expected a degree of ${MAXIMUM_DEGREE} at most`, path);
  return polynomial(coefficients.map((one, k) => number(one, `${path}[${k}]`)));
}
