import {
  ExclaveError,
  equal,
  ONE,
  quotient,
  type RationalInput,
  rational,
  rationalText,
  ZERO,
} from "exclave";
import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { rationals } from "./arbitraries.js";

const text = (value: RationalInput): string => rationalText(rational(value));
const failure = (value: unknown, path: string | null = null): ExclaveError => {
  try {
    rational(value as RationalInput, path);
  } catch (error) {
    if (error instanceof ExclaveError) return error;
    throw error;
  }
  throw new Error(`${String(value)} was accepted`);
};

describe("rational reads", () => {
  test.each<[RationalInput, string]>([
    [0, "0"],
    [-0, "0"],
    [3, "3"],
    [-3, "-3"],
    [0.1, "1/10"],
    [-1.25, "-5/4"],
    [1e-17, `1/${10n ** 17n}`],
    [1e21, `${10n ** 21n}`],
    [2 ** 100, `${2n ** 100n}`],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [2 ** 53, "9007199254740992"],
    [9007199254740993n, "9007199254740993"],
    [-(10n ** 40n), `-1${"0".repeat(40)}`],
    ["9007199254740993", "9007199254740993"],
    ["1/3", "1/3"],
    ["-2/4", "-1/2"],
    ["2/-4", "-1/2"],
    ["-2/-4", "1/2"],
    ["+5", "5"],
    ["007", "7"],
    ["1.25", "5/4"],
    [".5", "1/2"],
    ["5.", "5"],
    ["1e-3", "1/1000"],
    ["1E3", "1000"],
    ["1e+2", "100"],
    ["1.5/2", "3/4"],
    ["1e2/1e-2", "10000"],
    ["  7 ", "7"],
    ["0/7", "0"],
    ["-0", "0"],
  ])("%s as %s", (value, expected) => {
    expect(text(value)).toBe(expected);
  });

  test("2 ** -60 as the decimal that it prints as, not as 0", () => {
    expect(String(2 ** -60)).toBe("8.673617379884035e-19");
    expect(text(2 ** -60)).toBe(rationalText(quotient(8673617379884035n, 10n ** 34n)));
  });

  test("the greatest number there is, and not the smallest, whose exponent is beyond the bound", () => {
    expect(failure(Number.MIN_VALUE).code).toBe("bad-number");
    expect(text(Number.MAX_VALUE)).toBe(`${BigInt(Number.MAX_VALUE)}`);
  });

  test("a mutable Fraction as a frozen copy, and a frozen one as itself", () => {
    const mutable = new Fraction(1n, 2n);
    const read = rational(mutable);
    expect(read).not.toBe(mutable);
    expect(Object.isFrozen(read)).toBe(true);
    mutable.n = 7n;
    expect(rationalText(read)).toBe("1/2");
    expect(rational(read)).toBe(read);
  });

  test("a Fraction that is not in lowest terms, brought to them", () => {
    const odd = new Fraction(1n, 2n);
    odd.n = 2n;
    odd.d = 4n;
    expect(rationalText(rational(odd))).toBe("1/2");
  });
});

describe("rational refuses", () => {
  test.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["minus infinity", Number.NEGATIVE_INFINITY],
    ["the empty text", ""],
    ["a blank", "  "],
    ["a word", "one"],
    ["NaN as a text", "NaN"],
    ["Infinity as a text", "Infinity"],
    ["a lone point", "."],
    ["a lone sign", "-"],
    ["two signs", "--1"],
    ["two points", "1.2.3"],
    ["two slashes", "1/2/3"],
    ["no numerator", "/2"],
    ["no denominator", "1/"],
    ["a zero denominator", "1/0"],
    ["zero over zero", "0/0.0"],
    ["hexadecimals", "0x10"],
    ["underscores", "1_000"],
    ["a bare exponent", "e5"],
    ["an empty exponent", "1e"],
    ["repeating decimals", "0.(3)"],
    ["mixed numbers", "1 1/2"],
    ["blanks inside", "1 000"],
    ["a line break inside", "1\n2"],
    ["other digits", "\u0663"],
    ["null", null],
    ["undefined", undefined],
    ["a truth value", true],
    ["a list", [1]],
    ["an object that looks the part", { s: 1n, n: 1n, d: 2n }],
  ])("%s", (_, value) => {
    expect(failure(value).code).toBe("bad-number");
  });

  test("more than 1,000 digits, leading and decimal ones counted", () => {
    expect(text("9".repeat(1000))).toBe("9".repeat(1000));
    expect(failure("9".repeat(1001)).message).toContain("1,000 digits");
    expect(failure(`0.${"0".repeat(999)}1`).message).toContain("1001");
    expect(text(`${"1".repeat(1000)}/${"1".repeat(1000)}`)).toBe("1");
    expect(failure(`1/${"1".repeat(1001)}`).code).toBe("bad-number");
  });

  test("an exponent beyond 308 in size", () => {
    expect(text("1e308")).toBe(`${10n ** 308n}`);
    expect(text("1e-308")).toBe(`1/${10n ** 308n}`);
    for (const numeral of ["1e309", "1e-309", "1/1e309", "1e400", `1e${"9".repeat(500)}`]) {
      expect(failure(numeral).message).toContain("308");
    }
  });

  test("saying where, and not repeating a long text", () => {
    const error = failure("x".repeat(5000), "payoffs[0][1]");
    expect(error.path).toBe("payoffs[0][1]");
    expect(error.message.length).toBeLessThan(120);
  });
});

describe("rationals", () => {
  test("are frozen", () => {
    for (const value of [rational(0.5), rational("1/3"), rational(2n), quotient(1n, 2n), ZERO, ONE]) {
      expect(Object.isFrozen(value)).toBe(true);
      expect(() => {
        (value as { n: bigint }).n = 5n;
      }).toThrow(TypeError);
    }
  });

  test("are in lowest terms with a positive denominator, and 0 has one form", () => {
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        fc.pre(b !== 0n);
        const value = quotient(a, b);
        expect(value.d > 0n && value.n >= 0n && gcd(value.n, value.d) === 1n).toBe(true);
        expect(value.s * value.n * b).toBe(a * value.d);
      }),
    );
    expect(equal(quotient(0n, -5n), ZERO)).toBe(true);
    expect(rationalText(quotient(0n, -5n))).toBe("0");
    expect(() => quotient(1n, 0n)).toThrow(ExclaveError);
  });

  test("come back from their text", () => {
    fc.assert(fc.property(rationals, (value) => equal(rational(rationalText(value)), value)));
  });

  test("read every double as the decimal that it prints as", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(doubles, (x) => {
        fc.pre(x === 0 || Math.abs(x) > 1e-300);
        const [mantissa = "", exponent = "0"] = x.toExponential().split("e");
        const [whole = "", decimals = ""] = mantissa.split(".");
        const digits = BigInt(whole + decimals);
        const shift = BigInt(Number(exponent) - decimals.length);
        const expected = shift >= 0n ? quotient(digits * 10n ** shift, 1n) : quotient(digits, 10n ** -shift);
        // Integers are exact whatever they print as.
        expect(text(x)).toBe(rationalText(Number.isInteger(x) ? quotient(BigInt(x), 1n) : expected));
      }),
    );
  });

  test("decimals and quotients agree", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.nat({ max: 40 }),
        (digits, places) => {
          expect(text(`${digits}e-${places}`)).toBe(text(`${digits}/1${"0".repeat(places)}`));
        },
      ),
    );
  });
});
