import type { Branch } from "../../../certificate/check-proof.js";
import type { Meter } from "../../../exact/meter.js";
import { factorsOf, variablesOf } from "../../../exact/multivariate-polynomial.js";
import { equal } from "../../../exact/order.js";
import { ONE, type Rational, rational } from "../../../exact/rational.js";
import { factorsOfBranch, relevantFactors } from "./factors.js";
import { alongVariable, tellingValues } from "./telling-values.js";

/** What is asked of a branch. */
interface Asked {
  /** Whether a hypothesis comes from a premise. */
  readonly isPremise: (name: string) => boolean;
  readonly meter: Meter;
}

/** Where the range of a parameter is to fall into two. */
export interface SplitPlace {
  readonly variable: number;
  readonly range: readonly [Rational, Rational];
  readonly at: Rational;
}

/**
 * Returns where to split the ranges of a branch: where something supposed of one parameter alone is exactly 0, which halves
 * may never meet, and else in the middle of the range of the parameter that matters most. Null where no range is left.
 */
export function splitAt(branch: Branch, search: Asked): SplitPlace | null {
  for (const { polynomial } of branch.hypotheses.known.values()) {
    const [variable, another] = variablesOf(polynomial);
    const range = variable === undefined ? null : (branch.variables[variable]?.range ?? null);
    if (variable === undefined || another !== undefined || range === null) continue;
    const [at] = tellingValues(polynomial, range, search.meter);
    if (at !== undefined) return { variable, range, at };
  }
  const touching = touchingPlace(branch, search);
  if (touching !== null) return touching;
  const variable = mostInfluential(branch, search);
  const range = variable === null ? null : (branch.variables[variable]?.range ?? null);
  if (variable === null || range === null) return null;
  return { variable, range, at: rational(range[0].add(range[1]).div(2)) };
}

/** Where something supposed touches 0 as one parameter moves, the others being in the middle of their ranges. */
function touchingPlace({ hypotheses, variables }: Branch, { isPremise, meter }: Asked): SplitPlace | null {
  const middles = variables.map(({ range }) =>
    range === null ? ONE : rational(range[0].add(range[1]).div(2)),
  );
  for (const { name, polynomial } of hypotheses.known.values()) {
    if (isPremise(name)) continue;
    for (const variable of variablesOf(polynomial)) {
      const range = variables[variable]?.range ?? null;
      const along = range === null ? null : alongVariable(polynomial, variable, middles);
      const [at] = range === null || along === null ? [] : tellingValues(along, range, meter, true);
      if (range !== null && at !== undefined) return { variable, range, at };
    }
  }
  return null;
}

/** The parameter along which what fails, or a premise where nothing does, may vary the most. */
function mostInfluential(branch: Branch, { isPremise }: Asked): number | null {
  const factors = relevantFactors(factorsOfBranch(branch, isPremise));
  const failing = factors.filter(({ role }) => role === "failure");
  const counted = failing.length > 0 ? failing : factors.filter(({ role }) => role === "premise");
  const influence = new Map<number, number>();
  for (const { polynomial } of counted) {
    const sizes = [...polynomial.terms].map(
      ([monomial, value]) => [monomial, Math.abs(Number(value))] as const,
    );
    const most = Math.max(...sizes.map(([, size]) => size));
    for (const [monomial, size] of sizes) {
      for (const variable of new Set(factorsOf(monomial))) {
        const nonlinear = monomial.length > 1 ? 4 : 1;
        influence.set(variable, (influence.get(variable) ?? 0) + (nonlinear * size) / most);
      }
    }
  }
  let best: number | null = null;
  for (const [variable, size] of [...influence].sort(([a], [b]) => a - b)) {
    const range = branch.variables[variable]?.range;
    if (range === null || range === undefined || equal(range[0], range[1])) continue;
    if (best === null || size > (influence.get(best) ?? 0)) best = variable;
  }
  return best;
}
