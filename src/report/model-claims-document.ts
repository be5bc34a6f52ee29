import type { ClaimCertificate, Verdict } from "../certificate/claim-certificate.js";
import type { ModelData } from "../certificate/model-data.js";
import { rationalText } from "../exact/rational-text.js";
import { assumptionAt } from "../model/assumption-at.js";
import { type ClaimFinding, claimAt } from "../model/claim-at.js";
import type { RangeFindings } from "../model/claims-over-ranges.js";
import type { JsonValue } from "../model/json-value.js";
import type { IndexValues, Model, ModelClaim } from "../model/model.js";
import type { ModelPoint } from "../model/model-point.js";
import type { RangeFinding } from "../model/range-finding.js";
import { provenanceCaveats } from "./internal/provenance-caveats.js";
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
  /** Why it could not be decided at the parameters, or over the ranges; null where both were. */
  readonly reason: string | null;
  /** Whether the proposition holds at the parameters; null when that could not be decided. */
  readonly atDefaults: boolean | null;
  /** Over all parameters in their ranges that satisfy the assumptions; null where it was not attempted. */
  readonly verdict: Verdict | null;
  /** Of a refuted claim, true where it is proved to hold nowhere. */
  readonly everywhere: true | null;
  /** Of a conditional claim: on what share of the ranges it is proved to hold, at least and at most; null elsewhere. */
  readonly share: { readonly least: string; readonly most: string } | null;
  /** The assumptions that stand in the proof; null where there is none. */
  readonly uses: readonly string[] | null;
  readonly assumptions: readonly string[];
  /** The assumptions in every one of the minimal sets. */
  readonly carriers: readonly string[];
  /** Of a proved claim, the sets of assumptions that are enough for it over the ranges; no smaller part is known to be. */
  readonly minimalSets: readonly (readonly string[])[];
  /** Whether these are all, each of them proved to be minimal. */
  readonly minimalSetsComplete: boolean;
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

/** What shows the verdicts over the ranges. */
export interface ModelClaimsCertificate {
  readonly model: ModelData;
  /** The parameters that the claims were decided at. */
  readonly point: Readonly<Record<string, string>>;
  /** In the order of the claims. */
  readonly claims: readonly ClaimCertificate[];
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
  /** Where the numbers come from, when that qualifies every verdict. */
  readonly caveats: readonly string[];
  /** Whether no limit ended the work over the ranges; null where it was not attempted. */
  readonly complete: boolean | null;
  readonly certificate: ModelClaimsCertificate | null;
}

/**
 * Returns the assumptions and claims of a model at a parameter point, as a JSON document.
 *
 * @param overRanges - calls `claimsOverRanges` for the same model, once all claims are decided at the point; the verdicts are
 * null when left out
 * @throws {@link ExclaveError} as {@link claimAt} does
 */
export function modelClaimsDocument(
  point: ModelPoint,
  overRanges?: () => RangeFindings,
): ModelClaimsDocument {
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
  const found = model.claims.map((claim) => claimAt(point, claim));
  const ranges = overRanges?.();
  const failing = assumptions.filter(({ atDefaults }) => !atDefaults).map(({ id }) => id);
  return {
    kind: "claims",
    model: model.title,
    set: Object.fromEntries(changes.map(([name, value]) => [name, rationalText(value)])),
    outOfRange: parameters.outOfRange(),
    assumptions,
    claims: model.claims.map((claim, i) =>
      claimDocument(point.model, claim, found[i] as ClaimFinding, failing, ranges?.claims[i]),
    ),
    caveats: provenanceCaveats(model.parameters.declarations),
    complete: ranges?.complete ?? null,
    certificate: ranges === undefined ? null : certificateOf(point, ranges),
  };
}

function certificateOf({ parameters }: ModelPoint, { model, claims }: RangeFindings): ModelClaimsCertificate {
  const point = parameters.declarations.map(({ name }) => [name, rationalText(parameters.get(name))]);
  return { model, point: Object.fromEntries(point), claims: claims.map(({ certificate }) => certificate) };
}

function claimDocument(
  model: Model,
  claim: ModelClaim,
  finding: ClaimFinding,
  failing: readonly string[],
  range: RangeFinding | undefined,
): ModelClaimDocument {
  const broken = claim.assumptions.filter((id) => failing.includes(id));
  const caveats =
    broken.length === 0
      ? []
      : [
          `At these parameters ${broken.join(", ")} ${broken.length === 1 ? "fails" : "fail"}, under which it is claimed.`,
        ];
  const proposition = propositionText(model, claim);
  return {
    id: claim.id,
    title: claim.says === "" ? proposition : claim.says,
    says: claim.says,
    proposition,
    status: "formalised",
    reason: finding.reason ?? range?.reason ?? null,
    atDefaults: finding.holds,
    verdict: range?.verdict ?? null,
    everywhere: range?.everywhere ?? null,
    share: range?.share ?? null,
    uses: range?.uses ?? null,
    assumptions: claim.assumptions,
    carriers: range?.carriers ?? [],
    minimalSets: range?.minimalSets ?? [],
    minimalSetsComplete: range?.minimalSetsComplete ?? false,
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
