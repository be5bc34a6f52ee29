import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import { rationalText } from "../exact/rational-text.js";
import { type DistanceOptions, distanceToFailure, type JointDistance } from "../model/distance-to-failure.js";
import type { Model } from "../model/model.js";

/** How far all parameters together may move, as JSON; distances are in widths of the ranges. */
export interface JointDistanceDocument {
  /** As long as none moves further, the claim is proved to stay what it is. */
  readonly proved: string;
  /** A point at which it is not, and how far the parameter that moved the most has moved. */
  readonly found: { readonly distance: string; readonly values: Readonly<Record<string, string>> } | null;
}

/** How far a claim is from changing its truth, as JSON; distances are in widths of the ranges. */
export interface ClaimDistanceDocument {
  readonly id: string;
  readonly says: string;
  /** Whether it holds at the point. */
  readonly holds: boolean;
  /** The parameters that change it alone, the nearest first. */
  readonly alone: readonly {
    readonly parameter: string;
    /** The value of the parameter at the point. */
    readonly from: string;
    readonly at: string | AlgebraicJson;
    /** Whether it has changed at that value already, and not only beyond it. */
    readonly attained: boolean;
    readonly distance: string | AlgebraicJson;
  }[];
  /** The parameters of which that is not known. */
  readonly unknown: readonly string[];
  readonly together: JointDistanceDocument;
  /** The same where the assumptions must stay true; null where they do not hold at the point, or there are none. */
  readonly togetherAssuming: JointDistanceDocument | null;
}

/** How far claims of a model are from changing their truth, as JSON: `exclave distance --json` prints it. */
export interface DistanceDocument {
  readonly kind: "distance";
  readonly model: string;
  /** The parameters that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  readonly claims: readonly ClaimDistanceDocument[];
  readonly caveats: readonly string[];
}

/**
 * Returns how far claims of a model are from changing their truth, as a JSON document.
 *
 * @param claims - the ids of the claims
 * @throws {@link ExclaveError} as {@link distanceToFailure} does
 */
export function distanceDocument(
  model: Model,
  claims: readonly string[],
  options: DistanceOptions = {},
): DistanceDocument {
  const { parameters = model.parameters } = options;
  const changes = Object.entries(parameters.changesFrom(model.parameters));
  return {
    kind: "distance",
    model: model.title,
    set: Object.fromEntries(changes.map(([name, value]) => [name, rationalText(value)])),
    claims: claims.map((id) => {
      const { holds, alone, unknown, together, togetherAssuming } = distanceToFailure(model, id, options);
      return {
        id,
        says: model.claims.find((claim) => claim.id === id)?.says ?? "",
        holds,
        alone: alone.map(({ parameter, at, attained, distance }) => ({
          parameter,
          from: rationalText(parameters.get(parameter)),
          at: algebraicJson(at),
          attained,
          distance: algebraicJson(distance),
        })),
        unknown,
        together: jointDocument(together),
        togetherAssuming: togetherAssuming && jointDocument(togetherAssuming),
      };
    }),
    caveats: [
      "Distances are in widths of the ranges, which are choices of the model's author as its numbers are.",
    ],
  };
}

function jointDocument({ proved, found }: JointDistance): JointDistanceDocument {
  return {
    proved: rationalText(proved),
    found: found && { distance: rationalText(found.distance), values: found.values },
  };
}
