import { ExclaveError } from "../exclave-error.js";
import { refuse } from "./internal/document-fields.js";
import {
  dominanceClaim,
  type Failure,
  failsProposition,
  holdsProposition,
} from "./internal/fails-proposition.js";
import { playGoal } from "./internal/play-goal.js";
import { readModelData, type StatedModel } from "./internal/read-model-data.js";
import { StatementBuilder } from "./internal/statement-builder.js";
import type { PropositionData } from "./model-data.js";
import { PlayStatement } from "./play-statement.js";
import { type Formula, negatedFormula } from "./polynomial-formula.js";
import type { StatementVariable } from "./statement-variable.js";
import { UniformStatement } from "./uniform-statement.js";

/** An instance of an assumption. */
export interface Premise {
  /** The assumption, and what its indices stand for: `A2[e=restrain]`. */
  readonly name: string;
  readonly assumption: string;
  readonly formula: Formula;
}

/** What is to be shown of an instance of a claim: that nowhere on the ranges the premises hold and it fails. */
export interface ClaimInstance {
  readonly name: string;
  /** The parameters, and after them the weights of beliefs: variables are their positions. */
  readonly variables: readonly StatementVariable[];
  /** Where it fails; null where that is no combination of polynomial inequalities. */
  readonly fails: Formula | null;
  /** Why not, else null. */
  readonly reason: string | null;
  /** Where it holds, in the parameters and after them the weights of mixtures; null where that cannot be stated so. */
  readonly holds: Formula | null;
  readonly holdsVariables: readonly StatementVariable[];
  /** What a claim about all equilibria or iterated elimination comes down to; null for other claims. */
  readonly play: PlayStatement | null;
  /** A claim that one mixture dominates at all parameters; null for other claims. */
  readonly uniform: UniformStatement | null;
}

/** What a claim of a model says over the ranges, as polynomial inequalities. */
export interface ClaimStatement {
  readonly id: string;
  /** Variables are their positions. */
  readonly parameters: readonly StatementVariable[];
  readonly premises: readonly Premise[];
  readonly instances: readonly ClaimInstance[];
}

/**
 * Returns what each claim of a model says, as polynomial inequalities in the parameters: its premises, and where it fails.
 * It is read from the model's formulas and the definitions of the field alone. Parameters whose range is one point stand
 * there with their values.
 *
 * @param data - a {@link ModelData}, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate` where it is none
 */
export function claimStatements(data: unknown, path = "model"): ClaimStatement[] {
  const model = readModelData(data, path);
  const parameters = model.parameters.map(
    ({ name, low, high }): StatementVariable => ({ name, range: [low, high] }),
  );
  return model.claims.map(({ id, given, instances }, claim) => {
    const builder = new StatementBuilder(model);
    const premises = model.assumptions
      .filter((assumption) => given.includes(assumption.id))
      .flatMap((assumption) =>
        assumption.instances.map(({ name, condition }) => ({
          name,
          assumption: assumption.id,
          formula: within(() => builder.pieces.condition(condition, true)),
        })),
      );
    return {
      id,
      parameters,
      premises,
      instances: instances.map(({ name, proposition }, i) =>
        instanceOf(
          model,
          parameters,
          name,
          proposition,
          `${path}.claims[${claim}].instances[${i}].proposition`,
        ),
      ),
    };
  });
}

function instanceOf(
  model: StatedModel,
  parameters: readonly StatementVariable[],
  name: string,
  proposition: PropositionData,
  path: string,
): ClaimInstance {
  const fails = stated(model, parameters, (builder) => failsProposition(builder, proposition, path));
  const goal = fails.formula === null ? playGoal(new StatementBuilder(model), proposition, path) : null;
  const holds =
    fails.formula === null
      ? fails
      : fails.variables.length === parameters.length
        ? { formula: negatedFormula(fails.formula), variables: parameters }
        : stated(model, parameters, (builder) => holdsProposition(builder, proposition, path));
  return {
    name,
    variables: fails.variables,
    fails: fails.formula,
    reason: fails.reason,
    holds: holds.formula,
    holdsVariables: holds.variables,
    play: goal === null ? null : new PlayStatement(model, goal),
    uniform: uniformClaim(model, proposition, path),
  };
}

/** A claim that one mixture dominates at all parameters; null where it is another. */
function uniformClaim(
  model: StatedModel,
  proposition: PropositionData,
  path: string,
): UniformStatement | null {
  if (proposition.kind !== "dominated" || proposition["using"] !== "uniform") return null;
  return new UniformStatement(model, dominanceClaim(new StatementBuilder(model), proposition, path));
}

/** A formula with its variables, or why there is none. */
function stated(
  model: StatedModel,
  parameters: readonly StatementVariable[],
  state: (builder: StatementBuilder) => Failure,
): { formula: Formula | null; variables: readonly StatementVariable[]; reason: string | null } {
  const builder = new StatementBuilder(model);
  try {
    const found = state(builder);
    const weights = builder.beliefs.map((weight): StatementVariable => ({ name: weight, range: null }));
    const reason = found.fails === null ? found.reason : null;
    return { formula: found.fails, variables: [...parameters, ...weights], reason };
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
    return { formula: null, variables: parameters, reason: error.message };
  }
}

/** A premise that is too large to reason about ends the work. */
function within(build: () => Formula): Formula {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
    return refuse(error.message, "model.assumptions");
  }
}
