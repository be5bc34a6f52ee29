import { allOf, type Formula, literal, opposite } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { Meter } from "../../../exact/meter.js";
import {
  addMultivariate,
  multivariateValue,
  scaleMultivariate,
  substituteMultivariate,
} from "../../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  factorsOf,
  type MultivariatePolynomial,
  variablesOf,
} from "../../../exact/multivariate-polynomial.js";
import { equal, maximum, minimum } from "../../../exact/order.js";
import { quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { type AlternatingSearch, alternatingPoints } from "./alternating-points.js";
import { FloatMargin, termCount, variablesOfFormula } from "./float-margin.js";
import { pointsOfTies } from "./points-of-ties.js";
import { searchPoints } from "./search-points.js";

/** What points are looked for, and where. */
export interface WantedPoint {
  readonly formula: Formula;
  readonly variables: readonly StatementVariable[];
  /** Values of the parameters from which the search begins; those that the formula does not depend on keep them. */
  readonly start: readonly Rational[];
  readonly meter: Meter;
  /** Whether parameters move on which the formula does not depend: more points are tried then. */
  readonly everyParameter?: boolean;
  /** Whether a point is one; decided exactly. */
  readonly accepts: (values: readonly Rational[]) => boolean;
}

const DYADIC = 1n << 20n;
/** With more parameters than these, the first point that is found is taken as it is. */
const MAXIMUM_SIMPLIFIED = 24;
/** So many points are tried where the formula says little. */
const MAXIMUM_SPREAD = 120;

/**
 * Returns rational values of the parameters that are accepted, as many of them as possible left at their start and others at
 * ends of their ranges; null where none are found.
 */
export function exactPoint(wanted: WantedPoint): Rational[] | null {
  const { variables, meter, accepts } = wanted;
  const start = wanted.start.map((value, i) => inRange(value, variables[i]?.range ?? null));
  const solved = new Map<number, MultivariatePolynomial>();
  const formula = withoutEquations(wanted.formula, variables, solved);
  const used = variablesOfFormula(formula);
  const free = (variable: number): boolean => {
    const range = variables[variable]?.range;
    return range !== null && range !== undefined && !equal(range[0], range[1]) && !solved.has(variable);
  };
  if (wanted.everyParameter) for (const variable of variables.keys()) used.add(variable);
  const moving = [...used].filter((variable) => free(variable)).sort((a, b) => a - b);
  const weights = [...used].filter((variable) => variables[variable]?.range === null).sort((a, b) => a - b);
  const position = Float64Array.from(variables, ({ range }, i) =>
    range === null || equal(range[0], range[1]) ? 0 : positionIn(start[i] as Rational, range),
  );
  const complete = (values: Rational[]): Rational[] => {
    for (const [variable, polynomial] of [...solved].reverse())
      values[variable] = multivariateValue(polynomial, (one) => values[one] ?? ZERO);
    return values;
  };
  const size = termCount(formula);
  meter(2000 * size);
  const margin = new FloatMargin(formula, variables);
  const most = wanted.everyParameter ? MAXIMUM_SPREAD : undefined;
  const search = { start: position, moving, weights, margin, size, meter, most };
  for (const point of searchPoints(search)) {
    const values = [...start];
    for (const variable of moving) {
      if (point[variable] === position[variable]) continue;
      const range = variables[variable]?.range as readonly [Rational, Rational];
      values[variable] = valueAt(point[variable] as number, range);
    }
    meter(20_000);
    if (!accepts(complete(values))) continue;
    return moving.length > MAXIMUM_SIMPLIFIED ? values : simplified(values, moving, start, wanted, complete);
  }
  for (const values of furtherPoints({ formula, variables, start, moving, weights, meter })) {
    meter(20_000);
    if (!accepts(complete(values))) continue;
    return moving.length > MAXIMUM_SIMPLIFIED ? values : simplified(values, moving, start, wanted, complete);
  }
  return null;
}

/** Points that linear programs tell, and those at which something is exactly 0. */
function* furtherPoints(search: AlternatingSearch): Generator<Rational[]> {
  const { formula, variables, start, moving, meter } = search;
  yield* pointsOfTies(formula, variables, start, moving, meter);
  yield* alternatingPoints(search);
}

/** The same with parameters moved back, or to an end of their range, one after the other. */
function simplified(
  found: Rational[],
  moving: readonly number[],
  start: readonly Rational[],
  { variables, accepts, meter }: WantedPoint,
  complete: (values: Rational[]) => Rational[],
): Rational[] {
  let values = found;
  for (const variable of moving) {
    const [low, high] = (variables[variable] as StatementVariable).range as readonly [Rational, Rational];
    const middle = rational(low.add(high).div(2));
    for (const simpler of [start[variable] as Rational, low, high, middle]) {
      if (equal(values[variable] as Rational, simpler)) break;
      meter(20_000);
      const next = complete(values.with(variable, simpler));
      if (!accepts(next)) continue;
      values = next;
      break;
    }
  }
  return values;
}

/** The formula with variables replaced that equations give as polynomials of others, and their ranges as conditions. */
function withoutEquations(
  formula: Formula,
  variables: readonly StatementVariable[],
  solved: Map<number, MultivariatePolynomial>,
): Formula {
  const parts = formula.kind === "and" ? formula.of : [formula];
  for (const part of parts) {
    if (part.kind !== "literal" || part.relation !== "=") continue;
    for (const variable of variablesOf(part.polynomial)) {
      const range = variables[variable]?.range;
      const value = range ? solvedFor(part.polynomial, variable) : null;
      if (value === null || !range) continue;
      solved.set(variable, value);
      const replaced = new Map([[variable, value]]);
      const ends = [
        literal(addMultivariate([value, constantPolynomial(rational(range[0].neg()))]), ">="),
        literal(addMultivariate([constantPolynomial(range[1]), opposite(value)]), ">="),
      ];
      const rest = parts.filter((one) => one !== part).map((one) => substituted(one, replaced));
      return withoutEquations(allOf([...ends, ...rest]), variables, solved);
    }
  }
  return formula;
}

/** The polynomial of the others that a variable is where an equation holds; null where that is none. */
function solvedFor(equation: MultivariatePolynomial, variable: number): MultivariatePolynomial | null {
  const monomials = [...equation.terms].filter(([monomial]) => factorsOf(monomial).includes(variable));
  const [only] = monomials;
  if (only === undefined || monomials.length > 1 || only[0].length > 1) return null;
  const rest = new Map(equation.terms);
  rest.delete(only[0]);
  const scale = quotient(-equation.denominator, only[1]);
  return scaleMultivariate({ terms: rest, denominator: equation.denominator }, scale);
}

function substituted(formula: Formula, values: ReadonlyMap<number, MultivariatePolynomial>): Formula {
  if (formula.kind !== "literal")
    return { ...formula, of: formula.of.map((one) => substituted(one, values)) };
  return literal(substituteMultivariate(formula.polynomial, values), formula.relation, formula.label);
}

function inRange(value: Rational, range: readonly [Rational, Rational] | null): Rational {
  return range === null ? value : minimum([range[1], maximum([range[0], value])]);
}

function positionIn(value: Rational, [low, high]: readonly [Rational, Rational]): number {
  return Number(value.sub(low).div(high.sub(low)).valueOf());
}

function valueAt(position: number, [low, high]: readonly [Rational, Rational]): Rational {
  const share = quotient(BigInt(Math.round(position * Number(DYADIC))), DYADIC);
  return rational(low.add(high.sub(low).mul(share)));
}
