import type { ClaimInstance, ClaimStatement } from "../../../certificate/claim-statement.js";
import { claimStatements } from "../../../certificate/claim-statement.js";
import { formulaAt } from "../../../certificate/formula-at.js";
import { supposed } from "../../../certificate/hypotheses.js";
import type { InstanceProof } from "../../../certificate/instance-proof.js";
import type { PlayProof } from "../../../certificate/play-proof.js";
import { allOf } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { Meter } from "../../../exact/meter.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { gameOf } from "../../game-of.js";
import type { Model, ModelClaim } from "../../model.js";
import { modelData } from "../../model-data.js";
import type { ModelPoint } from "../../model-point.js";
import { exactPoint } from "./exact-points.js";
import { provePlay } from "./prove-play.js";
import { premiseNames, provedEmpty } from "./proved-empty.js";

/** Ranges are halved so often at most in a proof of what is played, unless told otherwise. */
const PLAY_SPLITS = 60;

/** Returns a proof that an instance holds wherever the premises do, or null where none is found. */
export function proveInstance(
  model: Model,
  statement: ClaimStatement,
  instance: ClaimInstance,
  meter: Meter,
  splits?: number,
): InstanceProof | null {
  const { play, fails, variables } = instance;
  if (play !== null) return playProof(model, statement, instance, true, meter, splits);
  return fails === null ? null : provedEmpty(statement, variables, fails, meter, splits);
}

/** Returns a proof that a claim fails wherever the premises hold, or null where none is found. */
export function proveFailsEverywhere(
  model: Model,
  statement: ClaimStatement,
  meter: Meter,
  splits?: number,
): InstanceProof | null {
  const { instances, parameters } = statement;
  const [instance, another] = instances;
  if (instance !== undefined && another === undefined) {
    const { play, holds, holdsVariables } = instance;
    if (play !== null) return playProof(model, statement, instance, false, meter, splits);
    return holds === null ? null : provedEmpty(statement, holdsVariables, holds, meter, splits);
  }
  const all = instances.flatMap(({ holds, holdsVariables }) =>
    holds === null || holdsVariables.length > parameters.length ? [] : [holds],
  );
  return all.length < instances.length ? null : provedEmpty(statement, parameters, allOf(all), meter, splits);
}

/**
 * Returns what shows at one point that the instances that are claims about all equilibria or iterated elimination hold, or
 * that one of them fails; null where it is not found.
 *
 * @param failing - the position of the instance that fails; null to show that all hold
 */
export function playAtPoint(
  point: ModelPoint,
  claim: ModelClaim,
  failing: number | null,
): PlayProof[] | null {
  const { model, parameters } = point;
  const data = modelData(model);
  const [statement] = claimStatements({
    ...data,
    parameters: data.parameters.map(({ name }) => {
      const value = rationalText(parameters.get(name));
      return { name, range: [value, value] };
    }),
    assumptions: [],
    claims: data.claims.flatMap((one) => (one.id === claim.id ? [{ ...one, given: [] }] : [])),
  }) as [ClaimStatement];
  const asked = statement.instances.filter(
    ({ fails }, i) => fails === null && (failing === null || failing === i),
  );
  const proofs: PlayProof[] = [];
  for (const instance of asked) {
    const proof =
      instance.play === null ? null : playProof(model, statement, instance, failing === null, point.meter);
    if (proof === null) return null;
    proofs.push(proof);
  }
  return proofs;
}

function playProof(
  model: Model,
  statement: ClaimStatement,
  { play }: ClaimInstance,
  holds: boolean,
  meter: Meter,
  splits: number = PLAY_SPLITS,
): PlayProof | null {
  if (play === null) return null;
  const { premises, parameters } = statement;
  const formula = allOf(premises.map((one) => one.formula));
  const profiles = (model.payoffs[0]?.length ?? 1) * model.players.length;
  return provePlay(
    {
      play,
      holds,
      isPremise: premiseNames(premises),
      meter,
      splits: { left: splits },
      pointIn: ({ variables }) => {
        const start = variables.map(middleOf);
        const accepts = (values: readonly Rational[]): boolean =>
          formulaAt(formula, (variable) => values[variable] as Rational);
        if (accepts(start)) return start;
        return exactPoint({ formula, variables, start, meter, accepts });
      },
      gameAt: (values) => {
        meter(600 * profiles);
        const named = parameters.map(({ name }, i) => [name, values[i] as Rational]);
        return gameOf(model, model.parameters.with(Object.fromEntries(named)));
      },
    },
    supposed(premises, parameters, null),
  );
}

function middleOf({ range }: StatementVariable): Rational {
  const [low, high] = range as readonly [Rational, Rational];
  return rational(low.add(high).div(2));
}
