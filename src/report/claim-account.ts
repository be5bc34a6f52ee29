import type { ClaimDocument, ReadingDocument } from "./claim-document.js";
import { distanceInWords } from "./internal/distance-in-words.js";
import type { ProofStep } from "./internal/proof-in-words/proof-step.js";
import { proofInWords } from "./proof-in-words.js";
import { readingSummary } from "./reading-text.js";
import type { ReportAssumption, ReportPublicFigure } from "./report-premises.js";
import { shortNumber } from "./short-number.js";

/** How a claim stands at the parameters in force. */
export type Standing = "holds" | "fails" | "undecided" | "not formalised";

/** A reading of a claim in sentences. */
export interface ReadingAccount {
  readonly says: string;
  /** The model and its claim, as commands name them. */
  readonly name: string;
  readonly proposition: string;
  readonly here: Standing;
  /** What is known over the ranges of the parameters. */
  readonly overRanges: string;
  /** How far the parameters are from where its truth changes; empty where that was not asked. */
  readonly distance: string;
}

/** A claim in sentences: what a report says of it. */
export interface ClaimAccount {
  readonly id: string;
  readonly here: Standing;
  /** The verdict over the ranges in a word; `not attempted` where no model states the claim. */
  readonly verdict: string;
  /** Whether that verdict, and the distance, are of a part of the claim only. */
  readonly ofPart: boolean;
  readonly restsOn: string;
  readonly distance: string;
  /** Question by question, with the numbers in force. */
  readonly proof: readonly ProofStep[];
  /** The proof as sentences, and the conclusion. */
  readonly sentences: readonly string[];
  readonly readings: readonly ReadingAccount[];
  /** The ids of the public figures that speak to the parameters of its assumptions. */
  readonly publicFigures: readonly string[];
}

/** Returns what a report says of a claim, at all parameters in force as rational texts. */
export function claimAccount(
  claim: ClaimDocument,
  values: Readonly<Record<string, string>>,
  assumptions: readonly ReportAssumption[],
  publicFigures: readonly ReportPublicFigure[],
): ClaimAccount {
  const proof = proofInWords({ claim, values });
  return {
    id: claim.id,
    here: standing(claim),
    verdict: claim.verdict ?? "not attempted",
    ofPart: claim.verdict !== null && claim.readings[0]?.whole === false,
    restsOn: restsOn(claim),
    distance: distance(claim),
    proof,
    sentences: [...proof.map(sentenceOf), ...conclusion(claim)],
    readings: claim.readings.map(readingAccount),
    publicFigures: groundedIn(claim, assumptions, publicFigures),
  };
}

function standing({ status, atDefaults }: Pick<ClaimDocument, "status" | "atDefaults">): Standing {
  if (status === "not-formalised") return "not formalised";
  return atDefaults === null ? "undecided" : atDefaults ? "holds" : "fails";
}

function sentenceOf({ asks, holds, since }: ProofStep): string {
  const answer = holds === null ? "Not decided" : holds ? "Yes" : "No";
  return `${asks} ${answer}${since === "" ? "" : `: ${since}`}.`;
}

function conclusion(claim: ClaimDocument): string[] {
  if (claim.status === "not-formalised") return [];
  const { atDefaults, minimalSets } = claim;
  const sets = atDefaults === true ? minimalSets.filter((set) => set.length > 0) : [];
  const lead =
    atDefaults === null
      ? "So it is not decided whether the proposition holds at these parameters."
      : `So the proposition ${atDefaults ? "holds" : "fails"} at these parameters.`;
  return [
    lead,
    ...(sets.length === 0
      ? []
      : [
          `With the other assumptions replaced by their opposites, ${sets.map((set) => `{${set.join(", ")}}`).join(" or ")} ${sets.length === 1 ? "is" : "are each"} enough for it.`,
        ]),
  ];
}

/** What a claim rests on at the parameters, as a sentence without its full stop. */
function restsOn({ status, atDefaults, carriers, minimalSets, minimalSetsComplete }: ClaimDocument): string {
  if (status === "not-formalised") return "–";
  if (atDefaults === false) return "nothing, as it fails here";
  if (atDefaults === null) return "not known";
  if (carriers.length > 0) return carriers.join(", ");
  if (!minimalSetsComplete) return "no single assumption, as far as tried";
  return minimalSets.length === 1 ? "no assumption that can be switched off" : "no one assumption alone";
}

function distance({ readings, shown, boundary }: ClaimDocument): string {
  const [reading] = readings;
  if (reading?.distance != null) {
    const words = distanceInWords(reading.distance);
    return reading.whole
      ? words
      : `of a part, which ${reading.atDefaults ? "holds" : "fails"} here: ${words}`;
  }
  const [first] = shown;
  return first === undefined
    ? "–"
    : `not measured; ${first.label}: ${shortNumber(boundary[first.entry] ?? null)}`;
}

function readingAccount(reading: ReadingDocument): ReadingAccount {
  return {
    says: reading.says,
    name: `${reading.model}: ${reading.claim}`,
    proposition: reading.proposition,
    here: standing({ status: "formalised", atDefaults: reading.atDefaults }),
    overRanges: readingSummary(reading),
    distance: reading.distance === null ? "" : distanceInWords(reading.distance),
  };
}

function groundedIn(
  claim: ClaimDocument,
  assumptions: readonly ReportAssumption[],
  publicFigures: readonly ReportPublicFigure[],
): string[] {
  const named = new Set(
    assumptions
      .filter(({ id }) => claim.assumptions.includes(id))
      .flatMap(({ formula }) => formula.match(/\w+/g) ?? []),
  );
  return publicFigures
    .filter(({ parameters }) => parameters.some((name) => named.has(name.replace(/\[.*/, ""))))
    .map(({ id }) => id);
}
