import { addMultivariate } from "../../exact/multivariate-arithmetic.js";
import { constantPolynomial, variablePolynomial } from "../../exact/multivariate-polynomial.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import { allOf, anyOf, type Formula, isTruth } from "../polynomial-formula.js";
import { quotientCompared } from "./compared-polynomial.js";
import {
  type Comparison,
  type ConditionExpression,
  difference,
  type NumberExpression,
} from "./model-expressions.js";
import { added, multiplied, type Piece, type PolynomialQuotient, plain, UNIT } from "./piece.js";

const MAXIMUM_PIECES = 200;
const MAXIMUM_TERMS = 20_000;

/**
 * Numbers and conditions as polynomials, piece by piece. The pieces of a number cover all points at which no denominator is
 * 0; fixed parameters are replaced by their values.
 */
export class ExpressionPieces {
  readonly #fixed: ReadonlyMap<number, Rational>;
  readonly #known = new Map<NumberExpression, readonly Piece[]>();

  constructor(fixed: ReadonlyMap<number, Rational>) {
    this.#fixed = fixed;
  }

  /** @throws {@link ExclaveError} `too-large` where there are too many */
  pieces(expression: NumberExpression): readonly Piece[] {
    const before = this.#known.get(expression);
    if (before !== undefined) return before;
    const found = this.#computed(expression);
    if (found.length > MAXIMUM_PIECES || found.some(({ numerator }) => numerator.terms.size > MAXIMUM_TERMS))
      throw new ExclaveError("too-large", "a formula falls into too many pieces, or terms, to reason about");
    this.#known.set(expression, found);
    return found;
  }

  /** Where a number compares with 0 in this way. */
  compared(expression: NumberExpression, relation: Comparison, label: string | null = null): Formula {
    return anyOf(
      this.pieces(expression).map(({ choices, numerator, denominator }) =>
        allOf([
          ...[...choices.values()].map(({ where }) => where),
          quotientCompared(numerator, denominator, relation, label),
        ]),
      ),
    );
  }

  /** Where a condition holds, or does not. */
  condition(expression: ConditionExpression, holds: boolean): Formula {
    switch (expression.kind) {
      case "comparison": {
        const { left, right, relation } = expression;
        return this.compared(difference(left, right), holds ? relation : OPPOSITE[relation]);
      }
      case "and":
      case "or": {
        const parts = expression.of.map((one) => this.condition(one, holds));
        return (expression.kind === "and") === holds ? allOf(parts) : anyOf(parts);
      }
      case "not":
        return this.condition(expression.of, !holds);
    }
  }

  #computed(expression: NumberExpression): readonly Piece[] {
    switch (expression.kind) {
      case "constant":
        return [plain(constantPolynomial(expression.value))];
      case "parameter": {
        const value = this.#fixed.get(expression.variable);
        return [
          plain(value === undefined ? variablePolynomial(expression.variable) : constantPolynomial(value)),
        ];
      }
      case "+":
        return this.#sum(expression.of);
      case "*":
        return this.#joined(expression.of, multiplied);
      case "^":
        return this.#joined(
          Array.from({ length: expression.exponent }, () => expression.base),
          multiplied,
        );
      case "/":
        return this.#joined([expression.above, expression.below], (a, b) =>
          multiplied(a, { numerator: b.denominator, denominator: b.numerator }),
        );
      case "min":
      case "max":
        return this.#chosen(
          expression,
          expression.of.map((chosen, choice) => ({
            where: this.#extreme(expression.of, choice, expression.kind === "min" ? "<=" : ">="),
            pieces: () => this.pieces(chosen),
          })),
        );
      case "if":
        return this.#chosen(
          expression,
          [true, false].map((holds) => ({
            where: this.condition(expression.condition, holds),
            pieces: () => [plain(constantPolynomial(holds ? ONE : ZERO))],
          })),
        );
    }
  }

  /** Where one of several numbers compares like this with all others. */
  #extreme(all: readonly NumberExpression[], chosen: number, relation: Comparison): Formula {
    const one = all[chosen] as NumberExpression;
    return allOf(
      all.flatMap((other, i) => (i === chosen ? [] : [this.compared(difference(one, other), relation)])),
    );
  }

  /** The pieces of a number that is chosen; a choice that is made everywhere is none. */
  #chosen(at: NumberExpression, alternatives: readonly Alternative[]): readonly Piece[] {
    const always = alternatives.find(({ where }) => isTruth(where, true));
    if (always !== undefined) return always.pieces();
    return alternatives.flatMap(({ where, pieces }, choice) =>
      isTruth(where, false)
        ? []
        : pieces().map((piece) => ({
            ...piece,
            choices: new Map([...piece.choices, [at, { choice, where }]]),
          })),
    );
  }

  /** Sums of many terms are added at once while they have one piece and one denominator. */
  #sum(terms: readonly NumberExpression[]): readonly Piece[] {
    const pieces = terms.map((term) => this.pieces(term));
    if (
      pieces.every((one) => one.length === 1 && one[0]?.denominator === UNIT && one[0].choices.size === 0)
    ) {
      return [plain(addMultivariate(pieces.map((one) => (one[0] as Piece).numerator)))];
    }
    return this.#joined(terms, added);
  }

  #joined(
    parts: readonly NumberExpression[],
    join: (a: PolynomialQuotient, b: PolynomialQuotient) => PolynomialQuotient,
  ): readonly Piece[] {
    return parts
      .map((part) => this.pieces(part))
      .reduce((left, right) => {
        if (left.length * right.length > MAXIMUM_PIECES * MAXIMUM_PIECES)
          throw new ExclaveError("too-large", "a formula falls into too many pieces to reason about");
        return left.flatMap((a) =>
          right.flatMap((b) => {
            for (const [at, { choice }] of b.choices) {
              if ((a.choices.get(at)?.choice ?? choice) !== choice) return [];
            }
            const choices = b.choices.size === 0 ? a.choices : new Map([...a.choices, ...b.choices]);
            return [{ choices, ...join(a, b) }];
          }),
        );
      });
  }
}

/** What a number may be, and where it is that. */
interface Alternative {
  readonly where: Formula;
  readonly pieces: () => readonly Piece[];
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "==": "!=",
  "!=": "==",
};
