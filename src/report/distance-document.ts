import type { PointWitness } from "../certificate/claim-certificate.js";
import type { ModelData } from "../certificate/model-data.js";
import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import { rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { type DistanceOptions, distanceToFailure } from "../model/distance-to-failure.js";
import type { DistanceProof, FailureDistance, JointDistance } from "../model/failure-distance.js";
import type { Model } from "../model/model.js";
import { modelData } from "../model/model-data.js";
import type { Parameters } from "../model/parameters.js";

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
  readonly certificate: DistanceCertificate;
}

/** What shows a joint distance. */
export interface JointDistanceCertificate {
  readonly proof: DistanceProof | null;
  /** What shows that the claim is another at the point found. */
  readonly witness: PointWitness | null;
}

/** What shows distances. */
export interface DistanceCertificate {
  readonly model: ModelData;
  readonly point: Readonly<Record<string, string>>;
  /** The values that each parameter may have at all; null where there is no bound. */
  readonly domains: Readonly<Record<string, readonly [string | null, string | null]>>;
  /** In the order of the claims. */
  readonly claims: readonly {
    /** What shows that the claim is what it is at the point; null where that takes more than can be stated. */
    readonly here: PointWitness | null;
    readonly together: JointDistanceCertificate;
    readonly togetherAssuming: JointDistanceCertificate | null;
  }[];
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
  const distances = claims.map((id) => distanceToFailure(model, id, options));
  return {
    kind: "distance",
    model: model.title,
    set: Object.fromEntries(changes.map(([name, value]) => [name, rationalText(value)])),
    claims: distances.map(({ id, holds, alone, unknown, together, togetherAssuming }) => {
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
    certificate: certificateOf(model, parameters, distances),
  };
}

/** Returns the domains of a model's parameters as JSON. */
export function domainsOf({ parameters }: Model): DistanceCertificate["domains"] {
  return Object.fromEntries(
    parameters.declarations.map(({ name, domain: [low, high] }) => [
      name,
      [
        low === null ? null : rationalText(rational(low)),
        high === null ? null : rationalText(rational(high)),
      ],
    ]),
  );
}

function certificateOf(
  model: Model,
  parameters: Parameters,
  distances: readonly FailureDistance[],
): DistanceCertificate {
  const { declarations } = parameters;
  const asked = model.claims.filter(({ id }) => distances.some((one) => one.id === id));
  return {
    model: modelData({ ...model, claims: asked }),
    point: Object.fromEntries(declarations.map(({ name }) => [name, rationalText(parameters.get(name))])),
    domains: domainsOf(model),
    claims: distances.map(({ here, together, togetherAssuming }) => ({
      here,
      together: jointCertificate(together),
      togetherAssuming: togetherAssuming && jointCertificate(togetherAssuming),
    })),
  };
}

function jointCertificate({ proof, found }: JointDistance): JointDistanceCertificate {
  return { proof, witness: found?.witness ?? null };
}

function jointDocument({ proved, found }: JointDistance): JointDistanceDocument {
  return {
    proved: rationalText(proved),
    found: found && { distance: rationalText(found.distance), values: found.values },
  };
}
