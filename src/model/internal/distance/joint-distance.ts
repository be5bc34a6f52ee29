import type { PointWitness } from "../../../certificate/claim-certificate.js";
import { type ClaimStatement, claimStatements } from "../../../certificate/claim-statement.js";
import type { InstanceProof } from "../../../certificate/instance-proof.js";
import { stepMeter } from "../../../exact/meter.js";
import { compare, minimum } from "../../../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { claimsOverRanges } from "../../claims-over-ranges.js";
import type { JointDistance, LoneChange } from "../../failure-distance.js";
import { modelData } from "../../model-data.js";
import { ModelPoint } from "../../model-point.js";
import type { Parameters } from "../../parameters.js";
import { whereDefined } from "../proof/claim-points.js";
import { pointWitness } from "../proof/point-witness.js";
import { adversePoints } from "./adverse-points.js";
import { distanceOf, modelAround, reach } from "./around.js";
import { Boxes } from "./boxes.js";
import type { JointQuestion } from "./joint-question.js";
import { lonePoints } from "./lone-points.js";

/** Where what is proved times this reaches what is found, it is close enough. */
const CLOSE = quotient(10n, 9n);
/** With more parameters than these that may move, bounds on the ranges and corners are all that is tried. */
const MOST_SEARCHED = 24;

/**
 * Returns how far all parameters together may move before a claim changes its truth.
 *
 * @param alone - where it changes when one parameter moves alone, the nearest first
 * @param without - the same without assumptions, where that is known already
 */
export function jointDistance(
  question: JointQuestion,
  alone: readonly LoneChange[],
  without: JointDistance | null = null,
): JointDistance {
  const { model, claim, values, holds, limits } = question;
  const meter = stepMeter("this distance", { limit: Number.MAX_SAFE_INTEGER, ...limits });
  const around = modelAround(model, claim, values, ONE);
  const data = modelData(around);
  const [statement] = claimStatements(data) as [ClaimStatement];
  let joint: JointDistance = { proved: ZERO, proof: null, found: null };
  const premises = (point: ModelPoint): boolean =>
    model.assumptions
      .filter(({ id }) => claim.assumptions.includes(id))
      .every(({ instances }) => instances.every(({ condition }) => point.holds(condition)));
  const take = (witness: PointWitness): void => {
    const distance = distanceOf(model, values, witness.values);
    if (joint.found === null || compare(distance, joint.found.distance) < 0)
      joint = { ...joint, found: { distance, values: witness.values, witness } };
  };
  /** Whether the claim is not what it is, which is taken down. */
  const isChanged = (at: Parameters): boolean => {
    const point = new ModelPoint(model, at, limits);
    const found = whereDefined(() => (premises(point) ? pointWitness(point, claim, statement) : null));
    if (found === null || found.holds === holds) return false;
    take(found.witness);
    return true;
  };
  if (holds) {
    const declarations = model.parameters.declarations;
    const search = {
      statement,
      start: declarations.map(({ name }) => values.get(name)),
      reach: (variable: number, radius: Rational): readonly [Rational, Rational] => {
        const one = declarations[variable] as (typeof declarations)[number];
        return reach(one, values.get(one.name), radius);
      },
      meter,
    };
    for (const corner of adversePoints(search)) {
      const at = values.with(
        Object.fromEntries(declarations.map(({ name }, i) => [name, corner[i] as Rational])),
      );
      if (isChanged(at)) break;
    }
  }
  for (const at of lonePoints(alone, values)) if (isChanged(at)) break;
  // What is proved without assumptions holds with them.
  const proved = without ?? new Boxes(question, statement, meter).proved(joint.found?.distance ?? ONE);
  if (proved !== null) joint = { ...joint, proved: proved.proved, proof: proved.proof };
  if (compare(joint.proved, ONE) === 0) return joint;
  const moving = statement.parameters.filter(({ range }) => range !== null && compare(...range) < 0);
  const near = joint.found !== null && compare(joint.proved.mul(CLOSE), joint.found.distance) >= 0;
  return near || moving.length > MOST_SEARCHED ? joint : searched(question, joint);
}

/** The same, with proofs and points looked for between what is proved and what is found. */
function searched(question: JointQuestion, from: JointDistance): JointDistance {
  const { model, claim, values, holds, halvings, limit, limits } = question;
  let { proved, proof, found } = from;
  let high = found === null ? ONE : minimum([ONE, found.distance]);
  for (let round = 0; round < halvings; round++) {
    // The whole ranges first, where nothing is known yet.
    const radius = round === 0 && found === null ? ONE : rational(proved.add(high).mul(quotient(1n, 2n)));
    const near = modelAround(model, claim, values, radius);
    const [finding] = claimsOverRanges(near, { limit, limits }).claims;
    if (finding === undefined) break;
    const { verdict, everywhere, certificate } = finding;
    const decided = holds ? verdict === "proved" : verdict === "refuted" && everywhere === true;
    if (decided) {
      proved = radius;
      proof = {
        assuming: claim.assumptions,
        instance: null,
        belief: null,
        proofs: holds ? (certificate.proofs ?? []) : [certificate.everywhere as InstanceProof],
      };
      if (compare(radius, ONE) === 0) break;
      continue;
    }
    const witness = holds ? certificate.counterexample : certificate.example;
    if (witness === null) {
      high = radius;
      continue;
    }
    const distance = distanceOf(model, values, witness.values);
    if (found === null || compare(distance, found.distance) < 0)
      found = { distance, values: witness.values, witness };
    high = minimum([radius, found.distance]);
  }
  return { proved, proof, found };
}
