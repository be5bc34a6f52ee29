import { claimStatements } from "../certificate/claim-statement.js";
import { addAlgebraic, multiplyAlgebraic, negateAlgebraic } from "../exact/algebraic-arithmetic.js";
import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { compareAlgebraic } from "../exact/compare-algebraic.js";
import type { WorkLimits } from "../exact/meter.js";
import { compare, maximum, minimum } from "../exact/order.js";
import { quotient, type Rational, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { claimAt } from "./claim-at.js";
import { type ClaimStretch, claimsAlong } from "./claims-along.js";
import { claimsOverRanges } from "./claims-over-ranges.js";
import { formulaVariables } from "./internal/along/formula-variables.js";
import type { Model, ModelClaim } from "./model.js";
import { modelData } from "./model-data.js";
import { ModelPoint } from "./model-point.js";
import { Parameters } from "./parameters.js";

/** Where a claim changes its truth when one parameter moves alone. */
export interface LoneChange {
  readonly parameter: string;
  /** The nearest value at which, or from which on, the claim is not what it is at the point. */
  readonly at: AlgebraicNumber;
  /** Whether it has changed at that value already, and not only beyond it. */
  readonly attained: boolean;
  /** How far that is, in widths of the parameter's range. */
  readonly distance: AlgebraicNumber;
}

/** How far all parameters together may move, each by so many times the width of its range. */
export interface JointDistance {
  /** Proved: as long as none moves further, the claim is what it is. */
  readonly proved: Rational;
  /** Where it is not, and how far the one that moved the most has moved; null where nothing was found. */
  readonly found: { readonly distance: Rational; readonly values: Readonly<Record<string, string>> } | null;
}

/** How far a claim is from changing its truth. */
export interface FailureDistance {
  readonly id: string;
  /** Whether it holds at the point. */
  readonly holds: boolean;
  /** The parameters that change it alone within their ranges, the nearest first, in units of the ranges. */
  readonly alone: readonly LoneChange[];
  /** The parameters of which that is not known. */
  readonly unknown: readonly string[];
  /** With all parameters together, null where the claim cannot be decided at the point. */
  readonly together: JointDistance;
  /** The same where the assumptions must stay true; null where they do not hold at the point, or there are none. */
  readonly togetherAssuming: JointDistance | null;
}

/** What the search for the distance may cost. */
export interface DistanceOptions {
  /** The point. @defaultValue the defaults */
  readonly parameters?: Parameters;
  /** How often the joint distance is halved. @defaultValue 6 */
  readonly halvings?: number;
  /** The greatest number of steps for each proof. @defaultValue 50,000,000 */
  readonly limit?: number;
  readonly limits?: WorkLimits;
}

/**
 * Returns how far the parameters may move before a claim changes its truth: each alone, exactly; and all together, by the
 * maximum norm in units of the ranges, as a radius within which the claim is proved not to change and a point at which it
 * does. Nothing leaves its domain.
 *
 * @throws {@link ExclaveError} `bad-argument` for a claim that does not exist, or that cannot be decided at the point
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { defineModel, distanceToFailure } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 3, range: [0, 4] }, cost: { default: 1, range: [0, 4] } },
 *   payoffs: { A: "(gain - cost) * (A == go)" },
 *   claims: { C: { dominant: "go", player: "A" } },
 * });
 * const { alone, together } = distanceToFailure(model, "C");
 * alone.map(({ parameter, at }) => [parameter, rationalText(at.lower)]); // [["gain", "1"], ["cost", "3"]]
 * [rationalText(together.proved), together.found && rationalText(together.found.distance)]; // ["15/64", "1/4"]
 * ```
 */
export function distanceToFailure(model: Model, id: string, options: DistanceOptions = {}): FailureDistance {
  const { parameters = model.parameters, limits = {} } = options;
  const claim = model.claims.find((one) => one.id === id);
  if (claim === undefined) {
    throw new ExclaveError("bad-argument", `there is no claim ${JSON.stringify(id)} in this model`);
  }
  const { holds } = claimAt(new ModelPoint(model, parameters, limits), claim);
  if (holds === null) {
    throw new ExclaveError("bad-argument", `expected a claim that can be decided here, found ${id}`);
  }
  const alone: LoneChange[] = [];
  const unknown: string[] = [];
  for (const parameter of moving(model, claim)) {
    const [along] = claimsAlong(model, parameter, { parameters, claims: [id], limits });
    const stretches = along?.stretches ?? null;
    if (stretches === null) unknown.push(parameter);
    else {
      const here = parameters.get(parameter);
      const change = nearestChange(stretches, holds, here);
      if (change !== null)
        alone.push({ parameter, ...change, distance: inWidths(model, parameter, change.at, here) });
    }
  }
  const assumed = claim.assumptions.length > 0;
  return {
    id,
    holds,
    alone: alone.sort((a, b) => compareAlgebraic(a.distance, b.distance)),
    unknown,
    together: jointDistance(model, { ...claim, assumptions: [] }, holds, options),
    togetherAssuming: assumed ? jointDistance(model, claim, holds, options) : null,
  };
}

/** The parameters in the claim that may move; all where it is no combination of polynomial inequalities. */
function moving(model: Model, claim: ModelClaim): string[] {
  const data = modelData({ ...model, claims: [claim] });
  const [statement] = claimStatements(data);
  const used = new Set(
    statement?.instances.flatMap(({ fails }) => (fails === null ? [] : formulaVariables(fails))),
  );
  const all = statement?.instances.some(({ fails }) => fails === null) ?? true;
  return model.parameters.declarations
    .filter(({ range: [low, high] }, i) => (all || used.has(i)) && compare(rational(low), rational(high)) < 0)
    .map(({ name }) => name);
}

/** How far a value of a parameter is from another, in widths of its range. */
function inWidths(model: Model, parameter: string, at: AlgebraicNumber, here: Rational): AlgebraicNumber {
  const difference = addAlgebraic(at, algebraicRational(here.neg()));
  const positive =
    compareAlgebraic(difference, algebraicRational(0)) < 0 ? negateAlgebraic(difference) : difference;
  return multiplyAlgebraic(positive, algebraicRational(widthOf(model, parameter).inverse()));
}

function widthOf(model: Model, parameter: string): Rational {
  const declared = model.parameters.declarations.find(({ name }) => name === parameter);
  const [low, high] = (declared?.range ?? [0, 0]).map((end) => rational(end)) as [Rational, Rational];
  return rational(high.sub(low));
}

function nearestChange(
  stretches: readonly ClaimStretch[],
  holds: boolean,
  value: Rational,
): Pick<LoneChange, "at" | "attained"> | null {
  const here = algebraicRational(value);
  const others = stretches.filter((one) => one.holds !== holds);
  const above = others.find(({ from }) => compareAlgebraic(from, here) >= 0);
  const below = others.filter(({ to }) => compareAlgebraic(to, here) <= 0).at(-1);
  const up = above && { at: above.from, attained: above.fromIncluded };
  const down = below && { at: below.to, attained: below.toIncluded };
  if (up === undefined || down === undefined) return up ?? down ?? null;
  const twice = algebraicRational(value.mul(2));
  return compareAlgebraic(addAlgebraic(up.at, down.at), twice) <= 0 ? up : down;
}

function jointDistance(
  model: Model,
  claim: ModelClaim,
  holds: boolean,
  { parameters = model.parameters, halvings = 6, limit = 50_000_000, limits = {} }: DistanceOptions,
): JointDistance {
  let proved: Rational = ZERO;
  let found: JointDistance["found"] = null;
  let [low, high] = [ZERO, rational(1)];
  for (let round = 0; round <= halvings; round++) {
    const radius = round === 0 ? high : rational(low.add(high).div(2));
    const near = within(model, claim, parameters, radius);
    const [finding] = claimsOverRanges(near, { limit, limits }).claims;
    const { verdict, everywhere, certificate } = finding as NonNullable<typeof finding>;
    if (verdict === (holds ? "proved" : "refuted") && (holds || everywhere === true)) {
      proved = radius;
      if (round === 0) break;
      low = radius;
      continue;
    }
    const other = (holds ? certificate.counterexample : certificate.example)?.values;
    if (other !== undefined) {
      const distance = distanceOf(model, parameters, other);
      if (found === null || compare(distance, found.distance) < 0) found = { distance, values: other };
    }
    high = other === undefined ? radius : minimum([radius, (found as { distance: Rational }).distance]);
  }
  return { proved, found };
}

/** The model with that claim alone, and every parameter within so many times the width of its range. */
function within(model: Model, claim: ModelClaim, values: Parameters, radius: Rational): Model {
  const declarations = model.parameters.declarations.map((one) => {
    const value = values.get(one.name);
    const reach = rational(widthOf(model, one.name).mul(radius));
    const [least, most] = one.domain.map((end) => (end === null ? null : rational(end)));
    const low = rational(value.sub(reach));
    const high = rational(value.add(reach));
    return {
      ...one,
      default: value,
      range: [
        least ? rational(maximum([least, low])) : low,
        most ? rational(minimum([most, high])) : high,
      ] as const,
    };
  });
  return { ...model, parameters: Parameters.declare(declarations), claims: [claim] };
}

/** How far the parameter that is farthest from its value is, in widths of its range. */
function distanceOf(model: Model, values: Parameters, other: Readonly<Record<string, string>>): Rational {
  const moves = Object.entries(other).map(([name, text]) => {
    const width = widthOf(model, name);
    const moved = rational(text).sub(values.get(name)).abs();
    return width.n === 0n ? ZERO : rational(moved.div(width));
  });
  return moves.length === 0 ? quotient(0n, 1n) : maximum(moves);
}
