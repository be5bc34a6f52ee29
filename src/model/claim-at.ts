import type { PropositionFinding } from "./internal/finding.js";
import { propositionAt } from "./internal/proposition-at.js";
import type { IndexValues, ModelClaim } from "./model.js";
import type { ModelPoint } from "./model-point.js";

/** What an instance of a claim was found to be at a point. */
export interface InstanceFinding extends PropositionFinding {
  readonly indices: IndexValues;
}

/** Whether a claim is true at a point. */
export interface ClaimFinding {
  /** Whether every instance is true; null when none is known to be false and some could not be decided. */
  readonly holds: boolean | null;
  /** Why it could not be decided, else null. */
  readonly reason: string | null;
  readonly instances: readonly InstanceFinding[];
}

/**
 * Returns whether a claim is true at a parameter point, with the figures behind it. It is decided exactly; only claims about
 * all equilibria of a game with three or more players can stay undecided, where these are not all known.
 *
 * @throws {@link ExclaveError} `bad-parameter` where something divides by zero, `too-large` when the limits of the point end
 * the work
 * @example
 * ```ts
 * import { claimAt, defineModel, ModelPoint } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 1, range: [0, 2] } },
 *   payoffs: { A: "gain * (A == go)" },
 *   claims: { D: { says: "it goes", dominant: "go", player: "A" } },
 * });
 * model.claims.map((claim) => claimAt(new ModelPoint(model), claim).holds); // [true]
 * ```
 */
export function claimAt(point: ModelPoint, { instances }: ModelClaim): ClaimFinding {
  const findings = instances.map(({ indices, proposition }) => ({
    indices,
    ...propositionAt(point, proposition),
  }));
  const open = findings.find(({ holds }) => holds === null);
  if (findings.some(({ holds }) => holds === false))
    return { holds: false, reason: null, instances: findings };
  return { holds: open === undefined ? true : null, reason: open?.reason ?? null, instances: findings };
}
