import { compare, sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { ExclaveError } from "../../exclave-error.js";
import type { ModelPoint } from "../model-point.js";
import type { Proposition } from "../proposition.js";
import { decided, type PropositionFinding } from "./finding.js";
import { type Germ, germ, germs } from "./germs.js";
import { Evaluation, rationals } from "./ordered-field.js";

type Monotone = Extract<Proposition, { kind: "monotone" }>;
type Threshold = Extract<Proposition, { kind: "threshold" }>;

/** Returns whether a quantity increases (or decreases) at the point as one parameter moves. */
export function monotoneAt(point: ModelPoint, claim: Monotone): PropositionFinding {
  const { quantity, parameter, direction, strict } = claim;
  const here = point.value(quantity);
  const at = point.parameters.get(parameter);
  const field = germs(rationals(point.meter));
  const [below, above] = sidesOf(point, parameter, at).map((side) =>
    field.compare(side.value(quantity), field.of(here)),
  );
  const rising = direction === "increasing" ? 1 : -1;
  const moves = (step: number): boolean => (strict ? step > 0 : step >= 0);
  const holds = moves(-rising * (below as number)) && moves(rising * (above as number));
  return decided(
    holds,
    { value: rationalText(here) },
    { below: word(below as number), above: word(above as number) },
  );
}

/** Returns whether a quantity changes its sign, or a condition its truth, where the parameter has the stated value. */
export function thresholdAt(point: ModelPoint, { of, parameter, at }: Threshold): PropositionFinding {
  try {
    const value = point.value(at);
    const boundary = { at: rationalText(value) };
    const range = point.parameters.declarations.find(({ name }) => name === parameter)?.range ?? [
      value,
      value,
    ];
    const inRange = compare(value, rational(range[0])) >= 0 && compare(value, rational(range[1])) <= 0;
    const [below, above] = sidesOf(point, parameter, value) as [Evaluation<Germ>, Evaluation<Germ>];
    if (of.kind === "condition") {
      const [before, after] = [below.holds(of.condition), above.holds(of.condition)];
      return decided(before !== after, boundary, { below: before, above: after, inRange });
    }
    const { quantity } = of;
    const field = germs(rationals(point.meter));
    const there = new Evaluation(rationals(point.meter), (name) =>
      name === parameter ? value : point.parameters.get(name),
    ).value(quantity);
    const [before, after] = [below, above].map((side) => field.compare(side.value(quantity), field.of(ZERO)));
    const holds = sign(there) === 0 && (before as number) * (after as number) < 0;
    return decided(
      holds,
      { ...boundary, value: rationalText(there) },
      { below: before as number, above: after as number, inRange },
    );
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "bad-parameter") throw error;
    return { holds: null, reason: error.message, boundary: {}, evidence: {} };
  }
}

/** Quantities just below and just above a value of one parameter. */
function sidesOf(point: ModelPoint, parameter: string, value: Rational): Evaluation<Germ>[] {
  const field = rationals(point.meter);
  return [rational(-1), ONE].map(
    (slope) =>
      new Evaluation(germs(field), (name) =>
        name === parameter ? germ(value, slope) : germ(point.parameters.get(name), ZERO),
      ),
  );
}

function word(sign: number): string {
  return sign < 0 ? "less" : sign > 0 ? "more" : "equal";
}
