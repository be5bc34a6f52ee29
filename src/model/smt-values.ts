import { quotient, type Rational, rational } from "../exact/rational.js";

/** An expression of SMT-LIB: an atom, or a list. */
type Expression = string | readonly Expression[];

/** Deeper than the value of any constant is. */
const DEEPEST = 200;

const NUMERAL = /^\d{1,1000}(\.\d{1,1000})?\??$/;

/**
 * Returns the values that a solver gives constants in answer to `(get-value (...))` of SMT-LIB, as rationals. A number that
 * it gives in part, such as `1.4142?`, is taken as it is written: whoever uses it has to see for themselves what holds there.
 *
 * @returns the values by constant; what cannot be read is left out
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { smtValues } from "exclave/model";
 *
 * const values = smtValues("((x0 (- (/ 1.0 3.0))) (x1 (root-obj (+ (^ x 2) (- 2)) 1)) (x2 1.25?))");
 * Array.from(values, ([name, value]) => [name, rationalText(value)]); // [["x0", "-1/3"], ["x2", "5/4"]]
 * ```
 */
export function smtValues(answer: string): Map<string, Rational> {
  const values = new Map<string, Rational>();
  for (const pairs of expressionsOf(answer)) {
    if (typeof pairs === "string") continue;
    for (const pair of pairs) {
      if (typeof pair === "string") continue;
      const [name, expression] = pair;
      const value = expression === undefined ? null : numberOf(expression);
      if (typeof name === "string" && value !== null) values.set(name, value);
    }
  }
  return values;
}

function numberOf(expression: Expression): Rational | null {
  if (typeof expression === "string") {
    return NUMERAL.test(expression) ? rational(expression.replace("?", "")) : null;
  }
  const [operator, first, second] = expression;
  const a = first === undefined ? null : numberOf(first);
  if (a === null) return null;
  if (operator === "-" && second === undefined) return rational(a.neg());
  const b = second === undefined ? null : numberOf(second);
  if (operator !== "/" || b === null || b.n === 0n) return null;
  return quotient(a.s * a.n * b.s * b.d, a.d * b.n);
}

/** The expressions of a text one after the other; none where its brackets do not match. */
function expressionsOf(text: string): readonly Expression[] {
  const open: Expression[][] = [[]];
  for (const [token] of text.matchAll(/[()]|[^\s()]+/g)) {
    if (token === "(") open.push([]);
    else if (token !== ")") open.at(-1)?.push(token);
    else if (open.length > 1) {
      const inner = open.pop() as Expression[];
      open.at(-1)?.push(inner);
    } else return [];
    if (open.length > DEEPEST) return [];
  }
  return open.length === 1 ? (open[0] as Expression[]) : [];
}
