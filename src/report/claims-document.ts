import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { writeJsonGame } from "../formats/write-json-game.js";
import { CLAIMS } from "../kaliningrad/claims/claims.js";
import { type NonAggressionAnswer, nonAggressionDominance } from "../kaliningrad/non-aggression-dominance.js";
import { kaliningradParameters } from "../kaliningrad/parameters.js";
import { postureGame } from "../kaliningrad/postures/posture-game.js";
import { AGGRESSIVE, NON_AGGRESSIVE } from "../kaliningrad/postures/postures.js";
import { securityDilemma } from "../kaliningrad/security-dilemma/security-dilemma.js";
import type { Claim, ShownFigure } from "../model/claim.js";
import type { JsonValue } from "../model/json-value.js";
import type { Parameters } from "../model/parameters.js";
import { type NashDocument, nashDocument } from "./nash-document.js";

/** A claim and what was found of it, as JSON. */
export interface ClaimDocument {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly proposition: string;
  readonly symbols: string;
  readonly status: "formalised";
  readonly reason: null;
  /** Whether the proposition holds at the parameters; null when that was not decided. */
  readonly atDefaults: boolean | null;
  /** Over all parameters in their ranges: not attempted. */
  readonly verdict: null;
  readonly assumptions: readonly string[];
  readonly carriers: readonly string[];
  readonly minimalSets: readonly (readonly string[])[];
  readonly minimalSetsComplete: boolean;
  readonly boundary: Readonly<Record<string, JsonValue>>;
  readonly evidence: Readonly<Record<string, JsonValue>>;
  readonly falsifier: string;
  readonly caveats: readonly string[];
  readonly shown: readonly ShownFigure[];
}

/** All claims, with the parameters they were evaluated at. */
export interface ClaimsDocument {
  readonly kind: "claims";
  readonly banner: string;
  readonly question: NonAggressionAnswer;
  /** The parameters that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  /** The parameters whose value lies outside its range. */
  readonly outOfRange: readonly string[];
  readonly claims: readonly ClaimDocument[];
  readonly certificate: ClaimsCertificate;
}

/** The games behind the claims, from which `checkClaims` proves those again that come with a certificate. */
export interface ClaimsCertificate {
  /** The security dilemma, in exclave's JSON form. */
  readonly securityDilemma: JsonValue;
  /** The posture game, in exclave's JSON form. */
  readonly postures: JsonValue;
  readonly aggressive: readonly string[];
  readonly nonAggressive: readonly string[];
  /** The equilibria of the posture game, with their proof. */
  readonly nash: NashDocument;
}

/** What every presentation of the claims says first. */
export const BANNER: string =
  "The paper states no payoff. Every number below is a modelling choice of this package, not the paper's.";

/**
 * Returns the claims of the paper, evaluated at the parameters, as a JSON document.
 *
 * @param parameters - all parameters of the games
 * @param ids - the claims that are wanted; all when empty
 * @throws {@link ExclaveError} `bad-argument` for a claim that does not exist
 */
export function claimsDocument(parameters: Parameters, ids: readonly string[] = []): ClaimsDocument {
  const changes = parameters.changesFrom(kaliningradParameters());
  return {
    kind: "claims",
    banner: BANNER,
    question: nonAggressionDominance(parameters),
    set: Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, rationalText(value)])),
    outOfRange: parameters.outOfRange(),
    claims: chosen(ids).map((claim) => claimDocument(claim, parameters)),
    certificate: certificateOf(parameters),
  };
}

function certificateOf(parameters: Parameters): ClaimsCertificate {
  const postures = postureGame(parameters);
  return {
    securityDilemma: JSON.parse(writeJsonGame(securityDilemma(parameters))),
    postures: JSON.parse(writeJsonGame(postures)),
    aggressive: AGGRESSIVE,
    nonAggressive: NON_AGGRESSIVE,
    nash: nashDocument(postures),
  };
}

function chosen(ids: readonly string[]): readonly Claim[] {
  const wanted = ids.map((id) => id.toUpperCase());
  const unknown = wanted.find((id) => !CLAIMS.some((claim) => claim.id === id));
  if (unknown !== undefined) {
    throw new ExclaveError(
      "bad-argument",
      `there is no claim ${JSON.stringify(unknown.slice(0, 20))}; expected one of ${CLAIMS.map(({ id }) => id).join(", ")}`,
    );
  }
  return wanted.length === 0 ? CLAIMS : CLAIMS.filter(({ id }) => wanted.includes(id));
}

function claimDocument(claim: Claim, parameters: Parameters): ClaimDocument {
  const found = claim.evaluate(parameters);
  return {
    id: claim.id,
    title: claim.title,
    says: claim.says,
    proposition: claim.proposition,
    symbols: claim.symbols,
    status: "formalised",
    reason: null,
    atDefaults: found.atDefaults,
    verdict: null,
    assumptions: claim.assumptions,
    carriers: found.carriers,
    minimalSets: found.minimalSets,
    minimalSetsComplete: found.minimalSetsComplete,
    boundary: found.boundary,
    evidence: found.evidence,
    falsifier: claim.falsifier,
    caveats: [...(found.caveats ?? []), ...claim.caveats],
    shown: claim.shown,
  };
}
