import { type Meter, stepMeter } from "../../exact/meter.js";
import { compare, maximum, minimum, sign } from "../../exact/order.js";
import { quotient, type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Parameters } from "../parameters.js";
import type { Quantity } from "../quantity.js";
import { wrong } from "./model-node.js";
import { Evaluation, rationals } from "./ordered-field.js";
import type { Interval } from "./parameter-range.js";
import { parametersOf } from "./parameters-of.js";

/** Corners of the ranges that are tried for a divisor that is affine in each parameter. */
const MAXIMUM_PARAMETERS = 12;

/**
 * Refuses divisors that can be zero on the ranges of the parameters. Exact bounds by interval arithmetic show most of them
 * positive or negative; one that is affine in each of its parameters takes its extremes in corners of the ranges. What
 * neither shows is refused, with a point at which it is zero or between points of opposite signs when one is met.
 *
 * @throws {@link ExclaveError} `bad-format` at the place of the first
 */
export function checkDivisors(divisors: ReadonlyMap<Quantity, string>, parameters: Parameters): void {
  const ranges = new Map(
    parameters.declarations.map(({ name, range }): [string, Interval] => [
      name,
      [rational(range[0]), rational(range[1])],
    ]),
  );
  const meter = stepMeter("showing that no divisor of this model is zero");
  const known: Bounds = new Map();
  for (const [divisor, place] of divisors) {
    const bounds = boundsOf(divisor, ranges, known);
    if (bounds !== null && avoidsZero(bounds)) continue;
    const { names, affine } = parametersOf(divisor);
    const corners =
      names.length <= MAXIMUM_PARAMETERS ? cornerValues(divisor, names, ranges, parameters, meter) : [];
    const signs = new Set(corners.map(({ value }) => sign(value)));
    if (affine && names.length <= MAXIMUM_PARAMETERS && signs.size === 1 && !signs.has(0)) continue;
    throw wrong(
      place,
      `expected a divisor that is never zero on the ranges, found one that ${reason(corners, signs, bounds)}`,
    );
  }
}

function avoidsZero([low, high]: Interval): boolean {
  return compare(low, ZERO) > 0 || compare(high, ZERO) < 0;
}

interface Corner {
  readonly at: string;
  readonly value: Rational;
}

function reason(corners: readonly Corner[], signs: ReadonlySet<number>, bounds: Interval | null): string {
  const zero = corners.find(({ value }) => sign(value) === 0);
  if (zero !== undefined) return `is zero at ${zero.at}`;
  if (signs.has(1) && signs.has(-1)) {
    const [low, high] = [-1, 1].map((side) => corners.find(({ value }) => sign(value) === side)?.at);
    return `is negative at ${low} and positive at ${high}`;
  }
  return bounds === null
    ? "may be"
    : `is known only to be from ${rationalText(bounds[0])} to ${rationalText(bounds[1])}`;
}

function cornerValues(
  divisor: Quantity,
  names: readonly string[],
  ranges: ReadonlyMap<string, Interval>,
  parameters: Parameters,
  meter: Meter,
): Corner[] {
  return Array.from({ length: 2 ** names.length }, (_, mask) => {
    const ends = new Map(
      names.map((name, i) => [name, (ranges.get(name) as Interval)[(mask >> i) & 1] as Rational]),
    );
    const at = [...ends]
      .map(([name, value]) => `${name} = ${rationalText(value)}`)
      .slice(0, 3)
      .join(", ");
    const value = new Evaluation(rationals(meter), (name) => ends.get(name) ?? parameters.get(name)).value(
      divisor,
    );
    return { at: at === "" ? "every point" : at, value };
  });
}

/** What is known of quantities that were met before. */
type Bounds = Map<Quantity, Interval | null>;

/** An interval that holds all values, or null where none is known. */
function boundsOf(quantity: Quantity, ranges: ReadonlyMap<string, Interval>, known: Bounds): Interval | null {
  const before = known.get(quantity);
  if (before !== undefined) return before;
  const bounds = computed(quantity, ranges, (part) => boundsOf(part, ranges, known));
  known.set(quantity, bounds);
  return bounds;
}

function computed(
  quantity: Quantity,
  ranges: ReadonlyMap<string, Interval>,
  look: (part: Quantity) => Interval | null,
): Interval | null {
  const all = (parts: readonly Quantity[], join: (a: Interval, b: Interval) => Interval): Interval | null => {
    const bounds = parts.map(look);
    return bounds.every((one) => one !== null) ? bounds.reduce(join) : null;
  };
  switch (quantity.kind) {
    case "constant":
      return [quantity.value, quantity.value];
    case "parameter":
      return ranges.get(quantity.name) ?? null;
    case "sum":
      return all(quantity.terms, (a, b) => [rational(a[0].add(b[0])), rational(a[1].add(b[1]))]);
    case "product":
      return all(quantity.factors, product);
    case "power": {
      const base = look(quantity.base);
      if (base === null) return null;
      const power = Array.from({ length: quantity.exponent }, () => base).reduce(product);
      const even = quantity.exponent % 2 === 0 && !avoidsZero(base);
      return even ? [ZERO, power[1]] : power;
    }
    case "quotient": {
      const [above, below] = [look(quantity.numerator), look(quantity.denominator)];
      if (above === null || below === null || !avoidsZero(below)) return null;
      return product(above, [inverse(below[1]), inverse(below[0])]);
    }
    case "minimum":
      return all(quantity.of, (a, b) => [minimum([a[0], b[0]]), minimum([a[1], b[1]])]);
    case "maximum":
      return all(quantity.of, (a, b) => [maximum([a[0], b[0]]), maximum([a[1], b[1]])]);
    case "indicator":
      return [ZERO, quotient(1n, 1n)];
  }
}

function product(a: Interval, b: Interval): Interval {
  const corners = a.flatMap((x) => b.map((y) => rational(x.mul(y))));
  return [minimum(corners), maximum(corners)];
}

function inverse(value: Rational): Rational {
  return rational(value.inverse());
}
