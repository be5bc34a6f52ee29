import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { type ClaimShare, claimShare } from "../model/claim-share.js";
import type { Model } from "../model/model.js";
import type { SensitivityOptions, SensitivityTarget } from "../model/sensitivity-options.js";
import { type ShapleyEffects, shapleyEffects } from "../model/shapley-effects.js";
import { type SobolIndices, sobolIndices } from "../model/sobol-indices.js";

/** What was estimated, or why it could not be. */
type Estimated<Result> =
  | { readonly result: Result; readonly reason: null }
  | { readonly result: null; readonly reason: string };

/** On how much of the ranges claims hold and what drives them, as JSON: `exclave sweep --json` prints it. */
export interface SensitivityDocument {
  readonly kind: "sensitivity";
  readonly model: string;
  /** The parameters that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly points: number;
  readonly randomizations: number;
  /** Whether indices and effects are those of the claim or of its margin. */
  readonly of: "claim" | "margin";
  readonly claims: readonly {
    readonly id: string;
    readonly says: string;
    /** On which share of the points that satisfy its assumptions it holds. */
    readonly share: Estimated<ClaimShare>;
    /** Where the assumptions leave the parameters independent. */
    readonly sobol: Estimated<SobolIndices>;
    readonly shapley: Estimated<ShapleyEffects>;
  }[];
  readonly caveats: readonly string[];
}

/**
 * Returns on how much of the ranges claims of a model hold and which parameters drive them, as a JSON document. A figure that
 * cannot be had comes with the reason.
 *
 * @param claims - the ids of the claims
 * @throws {@link ExclaveError} `bad-argument` for an unknown claim or numbers that fit no work
 */
export function sensitivityDocument(
  model: Model,
  claims: readonly string[],
  options: SensitivityOptions & SensitivityTarget = {},
): SensitivityDocument {
  const { points = 4096, randomizations = 16, seed = 1, of = "claim", at = model.parameters } = options;
  const sampling = { ...options, points, randomizations, seed };
  // Orders of the parameters are dear: each takes as many points as there are parameters.
  const orders = { ...sampling, points: Math.max(32, Math.ceil(points / 16)) };
  return {
    kind: "sensitivity",
    model: model.title,
    set: Object.fromEntries(
      Object.entries(at.changesFrom(model.parameters)).map(([name, value]) => [name, rationalText(value)]),
    ),
    seed,
    points,
    randomizations,
    of,
    claims: claims.map((id) => ({
      id,
      says: model.claims.find((one) => one.id === id)?.says ?? "",
      share: estimated(() => claimShare(model, id, sampling)),
      sobol: estimated(() => sobolIndices(model, id, sampling)),
      shapley: estimated(() => shapleyEffects(model, id, orders)),
    })),
    caveats: [
      "These are statistical estimates over uniform ranges, with standard errors; the same seed gives the same figures. The ranges are choices of the model's author.",
    ],
  };
}

function estimated<Result>(work: () => Result): Estimated<Result> {
  try {
    return { result: work(), reason: null };
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code === "bad-argument") throw error;
    return { result: null, reason: error.message };
  }
}
