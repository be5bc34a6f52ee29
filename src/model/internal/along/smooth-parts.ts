import { type AlgebraicNumber, algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { Quantity } from "../../quantity.js";
import type { Line } from "./line.js";
import { ResolvedQuantities } from "./resolved-quantity.js";
import { rootsBetween } from "./stretches.js";

/** A line in parts on each of which all payoffs are quotients of polynomials. */
export interface SmoothParts {
  /** The ends of the parts, from one end of the line to the other. */
  readonly points: readonly AlgebraicNumber[];
  /** One between any two neighbouring points; what is found on it is meant for the open interval. */
  readonly between: readonly Line[];
  /** For each point a line around it with the payoffs as they are there. */
  readonly around: readonly Line[];
}

/** What may change at some numbers, and what it is at a number. */
interface FoundAlong<Value> {
  readonly points: readonly AlgebraicNumber[];
  readonly at: (number: AlgebraicNumber) => Value;
}

const MAXIMUM_PARTS = 500;

/** Returns the parts of a line; null where all payoffs are quotients of polynomials throughout. */
export function smoothParts(line: Line): SmoothParts | null {
  const known = new Map<Quantity, boolean>();
  if (line.model.payoffs.every((row) => row.every((one) => isSmooth(one, known)))) return null;
  const { from, to, meter } = line;
  const parts: Line[] = [];
  const waiting: (readonly [AlgebraicNumber, AlgebraicNumber])[] = [[from, to]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [low, high] = next;
    if (compareAlgebraic(low, high) === 0) continue;
    if (parts.length >= MAXIMUM_PARTS)
      throw new ExclaveError("too-large", `payoffs have more than ${MAXIMUM_PARTS} kinks and jumps here`);
    const sample = algebraicRational(rationalBetween(low, high));
    const { model, deciding } = resolvedAt(line, sample);
    if (deciding.some((one) => signAtAlgebraic(one, sample) === 0)) {
      // What decides changes here, or touches 0: it says nothing of both sides.
      waiting.push([sample, high], [low, sample]);
      continue;
    }
    const below = rootsBetween(deciding, low, sample, meter).at(-1) ?? low;
    const above = rootsBetween(deciding, sample, high, meter)[0] ?? high;
    parts.push({ ...line, model, from: below, to: above });
    waiting.push([above, high], [low, below]);
  }
  parts.sort((a, b) => compareAlgebraic(a.from, b.from));
  const points = [from, ...parts.map((part) => part.to)];
  return { points, between: parts, around: points.map((point) => around(line, point)) };
}

/** Finds something on each part of a line, and puts it together. */
export function overParts<Value>(
  { points, between, around }: SmoothParts,
  find: (smooth: Line) => FoundAlong<Value>,
): FoundAlong<Value> {
  const inside = between.map(find);
  const there = around.map(find);
  return {
    points: [...points, ...inside.flatMap((one) => one.points)],
    at: (number) => {
      const place = placeOf(points, number);
      const found = place.isPoint ? there[place.position] : inside[place.position];
      return (found as FoundAlong<Value>).at(number);
    },
  };
}

/** At which of the points a number is, or after which. */
export function placeOf(
  points: readonly AlgebraicNumber[],
  number: AlgebraicNumber,
): { readonly isPoint: boolean; readonly position: number } {
  const orders = points.map((point) => compareAlgebraic(point, number));
  const same = orders.indexOf(0);
  if (same >= 0) return { isPoint: true, position: same };
  return { isPoint: false, position: orders.filter((order) => order < 0).length - 1 };
}

/** A line around a number, or that number alone, with the payoffs as they are there. */
function around(line: Line, at: AlgebraicNumber): Line {
  const { model, deciding } = resolvedAt(line, at);
  if (at.minimalPolynomial.length === 2) return { ...line, model, from: at, to: at };
  const [low, high] = [algebraicRational(at.lower), algebraicRational(at.upper)];
  const below = rootsBetween(deciding, low, at, line.meter).at(-1) ?? low;
  const above = rootsBetween(deciding, at, high, line.meter)[0] ?? high;
  const ends = [rationalBetween(below, at), rationalBetween(at, above)] as const;
  return { ...line, model, from: algebraicRational(ends[0]), to: algebraicRational(ends[1]) };
}

function resolvedAt(
  line: Line,
  at: AlgebraicNumber,
): { readonly model: Line["model"]; readonly deciding: readonly Polynomial[] } {
  const quantities = new ResolvedQuantities(line, at);
  const payoffs = line.model.payoffs.map((row) => row.map((one) => quantities.resolved(one)));
  const deciding = quantities.deciding.filter(({ integers }) => integers.length > 1);
  return { model: { ...line.model, payoffs }, deciding };
}

function isSmooth(quantity: Quantity, known: Map<Quantity, boolean>): boolean {
  const before = known.get(quantity);
  if (before !== undefined) return before;
  const all = (parts: readonly Quantity[]): boolean => parts.every((one) => isSmooth(one, known));
  const found = ((): boolean => {
    switch (quantity.kind) {
      case "constant":
      case "parameter":
        return true;
      case "sum":
        return all(quantity.terms);
      case "product":
        return all(quantity.factors);
      case "power":
        return all([quantity.base]);
      case "quotient":
        return all([quantity.numerator, quantity.denominator]);
      default:
        return false;
    }
  })();
  known.set(quantity, found);
  return found;
}
