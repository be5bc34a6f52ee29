import { claimStatements } from "../../../certificate/claim-statement.js";
import { addAlgebraic, multiplyAlgebraic, negateAlgebraic } from "../../../exact/algebraic-arithmetic.js";
import { type AlgebraicNumber, algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import { compare } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { type ClaimStretch, claimsAlong } from "../../claims-along.js";
import type { LoneChange } from "../../failure-distance.js";
import type { Model, ModelClaim } from "../../model.js";
import { modelData } from "../../model-data.js";
import type { Parameter } from "../../parameter.js";
import { formulaVariables } from "../along/formula-variables.js";
import { widthOf } from "./around.js";
import type { JointQuestion } from "./joint-question.js";
import { unchangedAlong } from "./unchanged-along.js";

/** Returns where a claim changes its truth when one parameter moves alone, the nearest first, and of which that is not known. */
export function loneChanges(question: JointQuestion): { alone: LoneChange[]; unknown: string[] } {
  const { model, claim, values: parameters, holds, limits } = question;
  const alone: LoneChange[] = [];
  const unknown: string[] = [];
  for (const declared of moving(model, claim)) {
    const { name } = declared;
    if (unchangedAlong(question, declared)) continue;
    const [along] = claimsAlong(model, name, { parameters, claims: [claim.id], limits });
    const stretches = along?.stretches ?? null;
    if (stretches === null) {
      unknown.push(name);
      continue;
    }
    const here = parameters.get(name);
    const change = nearestChange(stretches, holds, here);
    if (change !== null)
      alone.push({ parameter: name, ...change, distance: inWidths(declared, change.at, here) });
  }
  alone.sort((a, b) => compareAlgebraic(a.distance, b.distance));
  return { alone, unknown };
}

/** The parameters in the claim that may move; all where it is no combination of polynomial inequalities. */
function moving(model: Model, claim: ModelClaim): Parameter[] {
  const data = modelData({ ...model, claims: [claim] });
  const [statement] = claimStatements(data);
  const used = new Set(
    statement?.instances.flatMap(({ fails }) => (fails === null ? [] : formulaVariables(fails))),
  );
  const all = statement?.instances.some(({ fails }) => fails === null) ?? true;
  return model.parameters.declarations.filter(
    ({ range: [low, high] }, i) => (all || used.has(i)) && compare(rational(low), rational(high)) < 0,
  );
}

/** How far a value of a parameter is from another, in widths of its range. */
function inWidths(parameter: Parameter, at: AlgebraicNumber, here: Rational): AlgebraicNumber {
  const difference = addAlgebraic(at, algebraicRational(here.neg()));
  const positive =
    compareAlgebraic(difference, algebraicRational(0)) < 0 ? negateAlgebraic(difference) : difference;
  return multiplyAlgebraic(positive, algebraicRational(widthOf(parameter).inverse()));
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
