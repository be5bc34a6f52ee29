import type { Verdict } from "../certificate/claim-certificate.js";
import type { Claim, ClaimReading, OpenClaim, ShownFigure } from "../model/claim.js";
import type { JsonValue } from "../model/json-value.js";
import type { Parameters } from "../model/parameters.js";
import type { ClaimDistanceDocument } from "./distance-document.js";
import type { ModelAssumptionDocument } from "./model-claims-document.js";
import type { PaperModelsDocument } from "./paper-models-document.js";

/** One reading of a sentence as a claim of a parametric model, and what is known of it over the ranges, as JSON. */
export interface ReadingDocument {
  readonly says: string;
  /** The name of the model; its claims, with what proves them, stand under that name in the certificate. */
  readonly model: string;
  /** The claim of the model. */
  readonly claim: string;
  /** The title of the model. */
  readonly game: string;
  readonly proposition: string;
  /** Whether it is the proposition of the claim: it holds at the parameters where that does. */
  readonly whole: boolean;
  /** Whether it holds at the parameters; null when that could not be decided. */
  readonly atDefaults: boolean | null;
  /** Over all parameters in their ranges that satisfy the assumptions. */
  readonly verdict: Verdict;
  readonly everywhere: true | null;
  /** The parameters of the model that stand outside their ranges: the verdict does not speak of where they are. */
  readonly outOfRange: readonly string[];
  /** Why it is undecided, else null. */
  readonly reason: string | null;
  /** Under which it is claimed. */
  readonly assumptions: readonly ModelAssumptionDocument[];
  /** The assumptions that stand in the proof; null where there is none. */
  readonly uses: readonly string[] | null;
  /** The assumptions in every one of the minimal sets: what the conclusion rests on over the ranges. */
  readonly carriers: readonly string[];
  /** Of a proved reading, the minimal sets of assumptions that are enough for it over the ranges. */
  readonly minimalSets: readonly (readonly string[])[];
  readonly minimalSetsComplete: boolean;
  /** How far the parameters are from where its truth changes; null where that was not asked, or cannot be told. */
  readonly distance: ClaimDistanceDocument | null;
}

/** What becomes of a claim at the values of the parameters when assumptions are replaced by their stated opposites. */
export interface TogglesDocument {
  /** The assumptions in every minimal set. */
  readonly carriers: readonly string[];
  /** The sets of assumptions that suffice when the others are replaced. */
  readonly minimalSets: readonly (readonly string[])[];
  readonly minimalSetsComplete: boolean;
}

/** A claim of the paper and what was found of it, as JSON. */
export interface ClaimDocument extends TogglesDocument {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Empty where it is not formalised. */
  readonly proposition: string;
  readonly symbols: string;
  readonly status: "formalised" | "not-formalised";
  /** Why it is not formalised, else null. */
  readonly reason: string | null;
  /** The game it is about; empty where there is none. */
  readonly game: string;
  /** Whether the proposition holds at the parameters; null when that was not decided. */
  readonly atDefaults: boolean | null;
  /** Of the first reading, over all parameters in their ranges that satisfy the assumptions; null: not attempted. */
  readonly verdict: Verdict | null;
  /** Of a refuted claim, true where it is proved to fail throughout. */
  readonly everywhere: true | null;
  readonly assumptions: readonly string[];
  /** The same as `carriers`, `minimalSets` and `minimalSetsComplete`: about values, not about entailment over ranges. */
  readonly toggles: TogglesDocument;
  /** The sentence as claims of parametric models; none where there is no such model, or it was not asked. */
  readonly readings: readonly ReadingDocument[];
  readonly boundary: Readonly<Record<string, JsonValue>>;
  readonly evidence: Readonly<Record<string, JsonValue>>;
  readonly falsifier: string;
  readonly doesNotShow: readonly string[];
  readonly caveats: readonly string[];
  readonly shown: readonly ShownFigure[];
}

const UNTRIED: TogglesDocument = { carriers: [], minimalSets: [], minimalSetsComplete: false };

/** Returns a claim that is formalised, evaluated at the parameters. */
export function claimDocument(
  claim: Claim,
  parameters: Parameters,
  models: PaperModelsDocument | null,
): ClaimDocument {
  const found = claim.evaluate(parameters);
  const readings =
    models === null ? [] : (claim.readings ?? []).map((one, i) => readingDocument(one, models, i === 0));
  const toggles = {
    carriers: found.carriers,
    minimalSets: found.minimalSets,
    minimalSetsComplete: found.minimalSetsComplete,
  };
  return {
    id: claim.id,
    title: claim.title,
    says: claim.says,
    proposition: claim.proposition,
    symbols: claim.symbols,
    status: "formalised",
    reason: null,
    game: claim.game ?? "",
    atDefaults: found.atDefaults,
    verdict: readings[0]?.verdict ?? null,
    everywhere: readings[0]?.everywhere ?? null,
    assumptions: claim.assumptions,
    ...toggles,
    toggles,
    readings,
    boundary: found.boundary,
    evidence: found.evidence,
    falsifier: claim.falsifier,
    doesNotShow: claim.doesNotShow ?? [],
    caveats: [...(found.caveats ?? []), ...claim.caveats],
    shown: claim.shown,
  };
}

/** Returns a claim that is not formalised: what is said of parts of it stands in its readings. */
export function openClaimDocument(claim: OpenClaim, models: PaperModelsDocument | null): ClaimDocument {
  return {
    id: claim.id,
    title: claim.title,
    says: claim.says,
    proposition: "",
    symbols: "",
    status: "not-formalised",
    reason: claim.reason,
    game: "",
    atDefaults: null,
    verdict: null,
    everywhere: null,
    assumptions: [],
    ...UNTRIED,
    toggles: UNTRIED,
    readings: models === null ? [] : (claim.readings ?? []).map((one) => readingDocument(one, models, false)),
    boundary: {},
    evidence: {},
    falsifier: "",
    doesNotShow: [],
    caveats: [],
    shown: [],
  };
}

function readingDocument(
  { says, model, claim: id, part }: ClaimReading,
  models: PaperModelsDocument,
  first: boolean,
): ReadingDocument {
  const document = models[model];
  const claim = document?.claims.claims.find((one) => one.id === id);
  if (document === undefined || claim === undefined) throw new RangeError(`no claim ${id} of ${model}`);
  return {
    says,
    model,
    claim: id,
    game: document.claims.model,
    proposition: claim.proposition,
    whole: first && part !== true,
    atDefaults: claim.atDefaults,
    verdict: claim.verdict as Verdict,
    everywhere: claim.everywhere,
    outOfRange: document.claims.outOfRange,
    reason: claim.reason,
    assumptions: document.claims.assumptions.filter((one) => claim.assumptions.includes(one.id)),
    uses: claim.uses,
    carriers: claim.carriers,
    minimalSets: claim.minimalSets,
    minimalSetsComplete: claim.minimalSetsComplete,
    distance: document.distances?.claims.find((one) => one.id === id) ?? null,
  };
}
