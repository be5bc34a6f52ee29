import { ExclaveError } from "../exclave-error.js";
import { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
import { nearestDouble } from "./algebraic-text.js";
import { factorPolynomial } from "./factor-polynomial.js";
import { countRealRoots } from "./isolate-real-roots.js";
import { type Meter, stepMeter } from "./meter.js";
import { compare } from "./order.js";
import { polynomialOver } from "./polynomial.js";
import { type Rational, type RationalInput, rational, ZERO } from "./rational.js";
import { rationalText } from "./rational-text.js";
import { refineAlgebraic } from "./refine-algebraic.js";

/** An irrational algebraic number as JSON. */
export interface AlgebraicJson {
  /** The nearest double, for readers; nothing is decided by it. */
  readonly approx: number;
  /** A rational below the number, as a text. */
  readonly lower: string;
  /** A rational above the number, as a text. */
  readonly upper: string;
  /** The coefficients as texts, from the constant term up. */
  readonly minimalPolynomial: readonly string[];
}

/** The ends written are no farther apart. */
const WIDTH = rational("1e-18");
/** What is read may be of this degree at most. */
const MAXIMUM_DEGREE = 200;
/** A displayed value may be so far from the number, relative to the greater of its size and 1. */
const DISPLAYED = rational("1e-6");

/**
 * Returns an algebraic number as JSON: the text of a rational, or an object for an irrational number.
 *
 * @throws {@link ExclaveError} `too-large` when the number is beyond the doubles
 * @example
 * ```ts
 * import { algebraicJson, algebraicNumber, polynomial } from "exclave";
 *
 * const json = algebraicJson(algebraicNumber(polynomial([-1, -1, 1]), 1, 2));
 * typeof json === "string" ? json : [json.approx, json.minimalPolynomial]; // [1.618033988749895, ["-1", "-1", "1"]]
 * ```
 */
export function algebraicJson(a: AlgebraicNumber): string | AlgebraicJson {
  if (a.minimalPolynomial.length === 2) return rationalText(a.lower);
  const close = refineAlgebraic(a, WIDTH);
  const approx = nearestDouble(close);
  if (!Number.isFinite(approx)) {
    throw new ExclaveError("too-large", "a number beyond 1.8e308 in size has no JSON form");
  }
  return {
    approx,
    lower: rationalText(close.lower),
    upper: rationalText(close.upper),
    minimalPolynomial: close.minimalPolynomial.map(String),
  };
}

/**
 * Returns the algebraic number that a JSON value stands for, once all that it says is found true: that the polynomial is
 * irreducible, with coprime coefficients and a positive leading one, that it has one root between the ends, and that the
 * approximation shows that root to six digits.
 *
 * @param path - where the value stands in an input, for the error message
 * @param meter - is told the steps of the checks; what it throws ends the work
 * @throws {@link ExclaveError} `bad-format` when the value is of another form or says something false; `bad-number` for
 * texts that are no numerals; `too-large` beyond degree 200, or when the checks take too long
 * @example
 * ```ts
 * import { algebraicDecimal, readAlgebraic } from "exclave";
 *
 * const json = { approx: 1.4142, lower: "1", upper: "2", minimalPolynomial: ["-2", "0", "1"] };
 * algebraicDecimal(readAlgebraic({ ...json, approx: 1.414213562 }), 3); // "1.414"
 * ```
 */
export function readAlgebraic(
  json: unknown,
  path: string | null = null,
  meter: Meter = stepMeter("the check of an algebraic number"),
): AlgebraicNumber {
  if (typeof json === "string" || typeof json === "number") return algebraicRational(rational(json, path));
  const at = (field: string): string => (path === null ? field : `${path}.${field}`);
  const { approx, lower, upper, minimalPolynomial } = fieldsOf(json, path);
  const refuse = (message: string, field: string): ExclaveError =>
    new ExclaveError("bad-format", message, at(field));
  if (!Array.isArray(minimalPolynomial))
    throw refuse("expected an array of coefficients", "minimalPolynomial");
  if (minimalPolynomial.length > MAXIMUM_DEGREE + 1) {
    const found = minimalPolynomial.length - 1;
    throw new ExclaveError(
      "too-large",
      `expected degree ${MAXIMUM_DEGREE} at most, found ${found}`,
      at("minimalPolynomial"),
    );
  }
  const integers = minimalPolynomial.map((value: unknown, i) =>
    integerOf(value, `${at("minimalPolynomial")}[${i}]`),
  );
  if (!isMinimal(integers, meter)) {
    throw refuse(
      "expected an irreducible polynomial of degree 2 at least, with coprime coefficients and a positive leading one",
      "minimalPolynomial",
    );
  }
  const [low, high] = [numeral(lower, at("lower")), numeral(upper, at("upper"))];
  if (compare(low, high) >= 0) throw refuse("expected an upper end above the lower one", "upper");
  const roots = countRealRoots(polynomialOver(integers, 1n), low, high);
  if (roots !== 1)
    throw refuse(`expected one root of the polynomial between the ends, found ${roots}`, "lower");
  const number = { minimalPolynomial: integers, lower: low, upper: high };
  if (!shows(approx, number)) throw refuse("expected the root between the ends, to six digits", "approx");
  return number;
}

function fieldsOf(json: unknown, path: string | null): Partial<Record<keyof AlgebraicJson, unknown>> {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return json;
  throw new ExclaveError(
    "bad-format",
    "expected the text of a rational, or an object with approx, lower, upper and minimalPolynomial",
    path,
  );
}

function numeral(value: unknown, path: string): Rational {
  if (typeof value === "string" || typeof value === "number") return rational(value as RationalInput, path);
  throw new ExclaveError("bad-format", "expected a rational as a text", path);
}

function integerOf(value: unknown, path: string): bigint {
  const { s, n, d } = numeral(value, path);
  if (d === 1n) return s * n;
  throw new ExclaveError("bad-format", "expected an integer as a text", path);
}

function isMinimal(integers: readonly bigint[], meter: Meter): boolean {
  if (integers.length < 3 || integers.at(-1) === 0n) return false;
  const { factors } = factorPolynomial(polynomialOver(integers, 1n), meter);
  const only = factors.length === 1 && factors[0]?.multiplicity === 1 ? factors[0].factor.integers : [];
  return only.length === integers.length && only.every((c, i) => c === integers[i]);
}

/** Whether a displayed double is the number to the digits that are shown. */
function shows(approx: unknown, number: AlgebraicNumber): boolean {
  if (typeof approx !== "number" || !Number.isFinite(approx)) return false;
  const { lower, upper } = refineAlgebraic(number, DISPLAYED);
  // Doubles that small are beyond the exponents of numerals, and as good as 0 here.
  const shown = Math.abs(approx) < 1e-300 ? ZERO : rational(approx);
  const size = shown.abs();
  const slack = compare(size, rational(1)) > 0 ? size.mul(DISPLAYED) : DISPLAYED;
  return compare(lower.sub(slack), shown) <= 0 && compare(shown, upper.add(slack)) <= 0;
}
