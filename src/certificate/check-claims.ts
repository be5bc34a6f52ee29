import { checkModelClaims } from "./check-model-claims.js";
import { checkReadings, type ReadingsCheck } from "./internal/check-readings.js";
import { checkRobustness, type RobustnessCheck } from "./internal/check-robustness.js";
import { checkComplements, checkDilemma, checkExternality } from "./internal/claims-dilemma.js";
import { checkPostureDominance } from "./internal/claims-dominance.js";
import { type ClaimedGames, readGames } from "./internal/claims-games.js";
import { checkMostLikely } from "./internal/claims-likely.js";
import { expectSame, type Fields, list, record, refuse, words } from "./internal/document-fields.js";

/** What {@link checkClaims} has proved. */
export interface ClaimsCheck {
  /** The claims whose truth at the parameters was proved again, from the games or the models in the document. */
  readonly verified: readonly string[];
  /** Those of which it was not. */
  readonly unverified: readonly string[];
  /** Of a document on the paper with verdicts over the ranges: which of them were proved again, by model and claim. */
  readonly readings?: ReadingsCheck;
  /** Of a report: which alternative formalisations were proved again. */
  readonly robustness?: RobustnessCheck;
}

type Checker = (claim: Fields, games: ClaimedGames, path: string) => void;

const CHECKERS: Readonly<Record<string, Checker>> = {
  C2: checkDilemma,
  C3: checkComplements,
  C6: checkExternality,
  C19: checkMostLikely,
  C20: checkPostureDominance,
  C21: checkPostureDominance,
  C22: checkPostureDominance,
  C23: checkPostureDominance,
};

/**
 * Returns which claims of a document on the paper are proved by it, and throws where one states something false. The games
 * stand in the document with their payoffs; that they are the games of its parameters is not proved.
 *
 * The verdicts over the ranges that come with it are proved again from the models in its certificate. Where none come, a
 * verdict must be null.
 *
 * Of a document on the claims of a model file, the verdicts over the ranges are proved again, as {@link checkModelClaims} does.
 *
 * @param document - what `claimsDocument` or `modelClaimsDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 */
export function checkClaims(document: unknown): ClaimsCheck {
  const top = record(document, "");
  if (top["kind"] !== "claims") refuse(`expected "claims", found ${JSON.stringify(top["kind"])}`, "kind");
  const certificate = record(top["certificate"], "certificate");
  if (certificate["model"] !== undefined) return checkModelClaims(document);
  const games = readGames(certificate);
  const ids: string[] = [];
  const byGames = new Set<string>();
  list(top["claims"], "claims").forEach((one, i) => {
    const path = `claims[${i}]`;
    const claim = record(one, path);
    const id = words(claim["id"], `${path}.id`);
    if (claim["status"] === "not-formalised") {
      claimsNothing(claim, path);
      return;
    }
    ids.push(id);
    if (!Object.hasOwn(CHECKERS, id)) return;
    (CHECKERS[id] as Checker)(claim, games, path);
    byGames.add(id);
  });
  const models = certificate["models"];
  if (models === undefined) withoutVerdicts(top);
  const checked = models === undefined ? null : checkReadings(top, record(models, "certificate.models"));
  const isVerified = (id: string): boolean => byGames.has(id) || checked?.truths.includes(id) === true;
  const verified = ids.filter(isVerified);
  return {
    verified,
    unverified: ids.filter((id) => !isVerified(id)),
    ...(checked === null ? {} : { readings: checked.readings }),
    ...(top["report"] === undefined ? {} : { robustness: checkRobustness(top, verified) }),
  };
}

/** Refuses verdicts over the ranges that come without the models. */
function withoutVerdicts(top: Fields): void {
  list(top["claims"], "claims").forEach((one, i) => {
    const claim = record(one, `claims[${i}]`);
    expectSame(claim["verdict"], null, `claims[${i}].verdict`);
    expectSame(claim["readings"], [], `claims[${i}].readings`);
  });
}

/** Refuses a claim that is not formalised and is said to hold or to fail. */
function claimsNothing(claim: Fields, path: string): void {
  expectSame(claim["atDefaults"], null, `${path}.atDefaults`);
  expectSame(claim["verdict"], null, `${path}.verdict`);
}
