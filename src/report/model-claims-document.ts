import { rationalText } from "../exact/rational-text.js";
import { assumptionAt } from "../model/assumption-at.js";
import { type ClaimFinding, claimAt } from "../model/claim-at.js";
import type { JsonValue } from "../model/json-value.js";
import type { IndexValues, ModelClaim } from "../model/model.js";
import type { ModelPoint } from "../model/model-point.js";
import { propositionText } from "./proposition-text.js";

/** The most instances of a quantified claim whose figures are given. */
const MOST_INSTANCES = 200;

/** A claim of a model and what was found of it, as JSON. */
export interface ModelClaimDocument {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly proposition: string;
  readonly status: "formalised";
  /** Why it could not be decided at the parameters, else null. */
  readonly reason: string | null;
  /** Whether the proposition holds at the parameters; null when that could not be decided. */
  readonly atDefaults: boolean | null;
  /** Over all parameters in their ranges: not attempted. */
  readonly verdict: null;
  readonly assumptions: readonly string[];
  /** Empty: not attempted. */
  readonly carriers: readonly string[];
  /** Empty: not attempted. */
  readonly minimalSets: readonly (readonly string[])[];
  readonly minimalSetsComplete: false;
  readonly boundary: Readonly<Record<string, JsonValue>>;
  readonly evidence: Readonly<Record<string, JsonValue>>;
  readonly caveats: readonly string[];
}

/** An assumption of a model at the parameters, as JSON. */
export interface ModelAssumptionDocument {
  readonly id: string;
  readonly says: string;
  readonly formula: string;
  readonly atDefaults: boolean;
  /** For which of its indices it fails. */
  readonly fails: readonly IndexValues[];
}

/** All claims of a model, with the parameters they were decided at. */
export interface ModelClaimsDocument {
  readonly kind: "claims";
  readonly model: string;
  /** The parameters that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  /** The parameters whose value lies outside its range. */
  readonly outOfRange: readonly string[];
  readonly assumptions: readonly ModelAssumptionDocument[];
  readonly claims: readonly ModelClaimDocument[];
}

/**
 * Returns the assumptions and claims of a model at a parameter point, as a JSON document.
 *
 * @throws {@link ExclaveError} as {@link claimAt} does
 */
export function modelClaimsDocument(point: ModelPoint): ModelClaimsDocument {
  const { model, parameters } = point;
  const changes = Object.entries(parameters.changesFrom(model.parameters));
  const assumptions = model.assumptions.map((assumption) => {
    const { holds, fails } = assumptionAt(point, assumption);
    return {
      id: assumption.id,
      says: assumption.says,
      formula: assumption.formula,
      atDefaults: holds,
      fails,
    };
  });
  const failing = assumptions.filter(({ atDefaults }) => !atDefaults).map(({ id }) => id);
  return {
    kind: "claims",
    model: model.title,
    set: Object.fromEntries(changes.map(([name, value]) => [name, rationalText(value)])),
    outOfRange: parameters.outOfRange(),
    assumptions,
    claims: model.claims.map((claim) => claimDocument(point, claim, failing)),
  };
}

function claimDocument(point: ModelPoint, claim: ModelClaim, failing: readonly string[]): ModelClaimDocument {
  const finding = claimAt(point, claim);
  const broken = claim.assumptions.filter((id) => failing.includes(id));
  const caveats =
    broken.length === 0
      ? []
      : [
          `At these parameters ${broken.join(", ")} ${broken.length === 1 ? "fails" : "fail"}, under which it is claimed.`,
        ];
  const proposition = propositionText(point.model, claim);
  return {
    id: claim.id,
    title: claim.says === "" ? proposition : claim.says,
    says: claim.says,
    proposition,
    status: "formalised",
    reason: finding.reason,
    atDefaults: finding.holds,
    verdict: null,
    assumptions: claim.assumptions,
    carriers: [],
    minimalSets: [],
    minimalSetsComplete: false,
    ...figures(finding),
    caveats,
  };
}

/** The figures of a claim; those of the instances of a quantified one stand in a list. */
function figures({ instances }: ClaimFinding): Pick<ModelClaimDocument, "boundary" | "evidence"> {
  const [first, second] = instances;
  if (first === undefined) return { boundary: {}, evidence: {} };
  if (second === undefined && Object.keys(first.indices).length === 0) {
    return { boundary: first.boundary, evidence: first.evidence };
  }
  const failing = instances.find(({ holds }) => holds === false);
  const rows = instances.slice(0, MOST_INSTANCES).map(
    ({ indices, holds, boundary, evidence }): JsonValue => ({
      indices: { ...indices },
      holds,
      boundary: { ...boundary },
      evidence: { ...evidence },
    }),
  );
  return {
    boundary: {},
    evidence: {
      counted: instances.length,
      failsFor: failing === undefined ? null : { ...failing.indices },
      instances: rows,
    },
  };
}
