import { addMultivariate, multiplyMultivariate } from "../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  constantValue,
  factorsOf,
  type MultivariatePolynomial,
} from "../../exact/multivariate-polynomial.js";
import { sign } from "../../exact/order.js";
import { ONE } from "../../exact/rational.js";
import { allOf, anyOf, type Formula, literal, negatedFormula, opposite } from "../polynomial-formula.js";
import { replaced } from "../replaced.js";
import { failsMonotoneSmoothly, failsThresholdSmoothly } from "./fails-moving-smoothly.js";
import { degree, derivatives, firstSign, justBeside, type Side } from "./just-beside.js";
import type { ConditionExpression, NumberExpression } from "./model-expressions.js";
import type { Piece } from "./piece.js";
import type { StatementBuilder } from "./statement-builder.js";

/** With more pieces than these, pairs of them are too many to speak of. */
const MAXIMUM_PIECES = 12;
const SIDES: readonly Side[] = [-1, 1];

/**
 * Where a quantity does not increase (or decrease) at a point as one parameter alone moves: where on one side it is, just
 * beside the point, not less or not more than at it. Null for a quantity of too many pieces.
 */
export function failsMonotone(
  builder: StatementBuilder,
  quantity: NumberExpression,
  parameter: number,
  increasing: boolean,
  strict: boolean,
): Formula | null {
  const pieces = builder.piecesIn(parameter).pieces(quantity);
  if (pieces.length > MAXIMUM_PIECES) return null;
  const rest = replacement(builder, parameter);
  const only = onlyPiece(pieces);
  if (only !== null) return replaced(failsMonotoneSmoothly(only, parameter, increasing, strict), rest);
  const failures = SIDES.flatMap((side) =>
    pieces.flatMap((here) =>
      pieces.map((beside) =>
        allOf([
          ...conditionsOf(here),
          ...conditionsOf(beside).map((one) => justBeside(one, parameter, side)),
          movesWrongly(here, beside, parameter, side, increasing === side > 0, strict),
        ]),
      ),
    ),
  );
  return replaced(anyOf(failures), rest);
}

/**
 * Where a quantity, with one parameter at a given value, is not 0 or does not change its sign there, or a condition does not
 * change its truth. Null where the value is a quotient of polynomials only piece by piece.
 */
export function failsThreshold(
  builder: StatementBuilder,
  of: { readonly quantity: NumberExpression } | { readonly condition: ConditionExpression },
  parameter: number,
  value: NumberExpression,
): Formula | null {
  const pieces = builder.piecesIn(parameter);
  const at = onlyPiece(pieces.pieces(value));
  if (at === null) return null;
  const [below, above] = SIDES.map((side) => (formula: Formula) => justBeside(formula, parameter, side)) as [
    (formula: Formula) => Formula,
    (formula: Formula) => Formula,
  ];
  const fails = ((): Formula => {
    if ("condition" in of) {
      const [holds, not] = [pieces.condition(of.condition, true), pieces.condition(of.condition, false)];
      return anyOf([allOf([below(holds), above(holds)]), allOf([below(not), above(not)])]);
    }
    const only = onlyPiece(pieces.pieces(of.quantity));
    if (only !== null) return failsThresholdSmoothly(only, parameter);
    const [more, less] = [pieces.compared(of.quantity, ">"), pieces.compared(of.quantity, "<")];
    const changes = anyOf([allOf([below(more), above(less)]), allOf([below(less), above(more)])]);
    return anyOf([pieces.compared(of.quantity, "!="), negatedFormula(changes)]);
  })();
  return replaced(atValue(fails, parameter, at), replacement(builder, parameter));
}

/** Where a quantity that should be more (or less) just beside the point than at it is not. */
function movesWrongly(
  here: Piece,
  beside: Piece,
  parameter: number,
  side: Side,
  more: boolean,
  strict: boolean,
): Formula {
  // N(p + s) / D(p + s) - n(p) / d(p) has the sign of N(p + s) d(p) - n(p) D(p + s) times those of D(p + s) and d(p).
  const [above, below] = [beside.numerator, beside.denominator].map((one) =>
    derivatives(one, parameter, side),
  ) as [MultivariatePolynomial[], MultivariatePolynomial[]];
  const steps = Array.from({ length: Math.max(above.length, below.length) }, (_, k) =>
    addMultivariate([
      ...(above[k] === undefined ? [] : [multiplyMultivariate(above[k], here.denominator)]),
      ...(below[k] === undefined ? [] : [opposite(multiplyMultivariate(here.numerator, below[k]))]),
    ]),
  );
  const wrong = (sign: number): Formula => firstSign(more === sign > 0 ? steps.map(opposite) : steps, strict);
  if (here.denominator === beside.denominator) return wrong(1);
  return anyOf(
    ([1, -1] as const).flatMap((there) =>
      ([1, -1] as const).map((near) =>
        allOf([
          literal(there > 0 ? here.denominator : opposite(here.denominator), ">"),
          firstSign(near > 0 ? below : below.map(opposite), false),
          wrong(there * near),
        ]),
      ),
    ),
  );
}

function conditionsOf({ choices }: Piece): Formula[] {
  return [...choices.values()].map(({ where }) => where);
}

/** A formula with one variable replaced by a quotient, whose denominator is not 0. */
function atValue(formula: Formula, variable: number, value: Piece): Formula {
  if (formula.kind === "literal")
    return literal(homogeneous(formula.polynomial, variable, value), formula.relation, formula.label);
  const parts = formula.of.map((one) => atValue(one, variable, value));
  return formula.kind === "and" ? allOf(parts) : anyOf(parts);
}

/** A polynomial with one variable replaced by a quotient, times an even power of its denominator. */
function homogeneous(
  polynomial: MultivariatePolynomial,
  variable: number,
  { numerator, denominator }: Piece,
): MultivariatePolynomial {
  const highest = degree(polynomial, variable);
  const fixed = constantValue(denominator);
  const order = fixed !== null && sign(fixed) > 0 ? highest : highest + (highest % 2);
  const powers = (base: MultivariatePolynomial): MultivariatePolynomial[] => {
    const all = [constantPolynomial(ONE)];
    for (let k = 0; k < order; k++) all.push(multiplyMultivariate(all[k] as MultivariatePolynomial, base));
    return all;
  };
  const [above, below] = [powers(numerator), powers(denominator)];
  return addMultivariate(
    [...polynomial.terms].map(([monomial, value]) => {
      const factors = factorsOf(monomial);
      const power = factors.filter((factor) => factor === variable).length;
      const kept = String.fromCharCode(...factors.filter((factor) => factor !== variable).map((f) => f + 33));
      const part = { terms: new Map([[kept, value]]), denominator: polynomial.denominator };
      const scale = multiplyMultivariate(
        above[power] as MultivariatePolynomial,
        below[order - power] as MultivariatePolynomial,
      );
      return multiplyMultivariate(part, scale);
    }),
  );
}

function onlyPiece([piece, another]: readonly Piece[]): Piece | null {
  return another === undefined && piece?.choices.size === 0 ? piece : null;
}

/** The value of a parameter whose range is one point. */
function replacement(builder: StatementBuilder, parameter: number): Map<number, MultivariatePolynomial> {
  const value = builder.model.fixed.get(parameter);
  return new Map(value === undefined ? [] : [[parameter, constantPolynomial(value)]]);
}
