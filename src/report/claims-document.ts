import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { writeJsonGame } from "../formats/write-json-game.js";
import { CLAIMS } from "../kaliningrad/claims/claims.js";
import { OPEN_CLAIMS } from "../kaliningrad/claims/open-claims.js";
import { type NonAggressionAnswer, nonAggressionDominance } from "../kaliningrad/non-aggression-dominance.js";
import { kaliningradParameters } from "../kaliningrad/parameters.js";
import { postureGame } from "../kaliningrad/postures/posture-game.js";
import { AGGRESSIVE, NON_AGGRESSIVE } from "../kaliningrad/postures/postures.js";
import { securityDilemma } from "../kaliningrad/security-dilemma/security-dilemma.js";
import type { Claim, OpenClaim } from "../model/claim.js";
import type { JsonValue } from "../model/json-value.js";
import type { Parameters } from "../model/parameters.js";
import { type ClaimDocument, claimDocument, openClaimDocument } from "./claim-document.js";
import { type NashDocument, nashDocument } from "./nash-document.js";
import type { PaperModelsDocument } from "./paper-models-document.js";

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
  /** The parametric models that readings are claims of, with what proves the verdicts; left out where none was asked. */
  readonly models?: PaperModelsDocument;
}

/** What every presentation of the claims says first. */
export const BANNER: string =
  "The paper states no payoff. Every number below is a modelling choice of this package, not the paper's.";

/**
 * Returns the claims of the paper, C1 to C25, evaluated at the parameters, as a JSON document.
 *
 * @param parameters - all parameters of the games
 * @param ids - the claims that are wanted; all when empty
 * @param models - what {@link paperModelsDocument} returns for the same parameters and claims; verdicts over the ranges are
 * null without it
 * @throws {@link ExclaveError} `bad-argument` for a claim that does not exist
 */
export function claimsDocument(
  parameters: Parameters,
  ids: readonly string[] = [],
  models: PaperModelsDocument | null = null,
): ClaimsDocument {
  const changes = parameters.changesFrom(kaliningradParameters());
  return {
    kind: "claims",
    banner: BANNER,
    question: nonAggressionDominance(parameters),
    set: Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, rationalText(value)])),
    outOfRange: parameters.outOfRange(),
    claims: chosen(ids).map((claim) =>
      "reason" in claim ? openClaimDocument(claim, models) : claimDocument(claim, parameters, models),
    ),
    certificate: { ...certificateOf(parameters), ...(models === null ? {} : { models }) },
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

/** All claims in the order of their numbers. */
const ALL: readonly (Claim | OpenClaim)[] = [
  ...CLAIMS,
  ...OPEN_CLAIMS.filter(({ id }) => !CLAIMS.some((claim) => claim.id === id)),
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

function chosen(ids: readonly string[]): readonly (Claim | OpenClaim)[] {
  const wanted = ids.map((id) => id.toUpperCase());
  const unknown = wanted.find((id) => !ALL.some((claim) => claim.id === id));
  if (unknown !== undefined) {
    throw new ExclaveError(
      "bad-argument",
      `there is no claim ${JSON.stringify(unknown.slice(0, 20))}; expected one of ${ALL.map(({ id }) => id).join(", ")}`,
    );
  }
  return wanted.length === 0 ? ALL : ALL.filter(({ id }) => wanted.includes(id));
}
