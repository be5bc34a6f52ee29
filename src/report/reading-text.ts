import type { ReadingDocument } from "./claim-document.js";
import { distanceInWords } from "./internal/distance-in-words.js";
import { wrapText } from "./wrap-text.js";

const WIDTH = 80;
const STEP = 2;

/** More parameters are not listed but counted. */
const MOST_NAMES = 12;

/** Returns what is known of a reading over the ranges in a sentence that follows "over the ranges". */
export function readingSummary(reading: ReadingDocument): string {
  const { outOfRange } = reading;
  if (outOfRange.length === 0) return verdictSummary(reading);
  const [named, is, its] =
    outOfRange.length === 1
      ? [outOfRange[0], "is", "its range"]
      : [
          outOfRange.length > MOST_NAMES ? `${outOfRange.length} parameters` : outOfRange.join(", "),
          "are",
          "their ranges",
        ];
  return `${verdictSummary(reading)} This point is not among them, as ${named} ${is} outside ${its}.`;
}

function verdictSummary({ verdict, everywhere, assumptions, reason, ...sets }: ReadingDocument): string {
  const given = assumptions.length === 0 ? "" : ` under ${assumptions.map(({ id }) => id).join(", ")}`;
  switch (verdict) {
    case "proved":
      return `proved${given}. ${carriedBy(sets)}`;
    case "conditional":
      return `it holds at some parameters and fails at others${given}.`;
    case "refuted":
      return everywhere === true
        ? `it fails throughout${given}.`
        : `refuted${given}: a counterexample is there.`;
    case "contradictory":
      return `nothing: ${assumptions.map(({ id }) => id).join(", ")} contradict one another.`;
    case "undecided":
      return `undecided${given}${reason === null ? "" : `: ${reason}`}.`;
  }
}

/** Returns how far the parameters are from where the truth of a reading changes, in a sentence; empty where unknown. */
export function distanceSummary({ distance }: ReadingDocument): string {
  if (distance === null) return "";
  return `Distance: ${distanceInWords(distance)}.`;
}

/** Returns a reading as indented lines. */
export function readingLines(reading: ReadingDocument, indent: number): string[] {
  const { says, model, claim, proposition, atDefaults } = reading;
  const here = atDefaults === null ? "is undecided" : atDefaults ? "holds" : "fails";
  return [
    ...wrapText(`Read as: ${says} (${model}: ${claim}).`, WIDTH, indent),
    ...[
      proposition,
      `At these parameters it ${here}; over the ranges ${readingSummary(reading)}`,
      distanceSummary(reading),
    ].flatMap((text) => (text === "" ? [] : wrapText(text, WIDTH, indent + STEP))),
  ];
}

function carriedBy({
  carriers,
  minimalSets,
  minimalSetsComplete,
}: Pick<ReadingDocument, "carriers" | "minimalSets" | "minimalSetsComplete">): string {
  const sets = minimalSets.map((set) => `{${set.join(", ")}}`).join(" or ");
  if (minimalSets.some((set) => set.length === 0)) return "No assumption is needed.";
  const every = carriers.length === 0 ? "" : `Carried by ${carriers.join(", ")}`;
  const enough = minimalSets.length > 1 || carriers.length === 0 ? `enough is ${sets}` : "";
  const both = every === "" ? enough : enough === "" ? every : `${every}; ${enough}`;
  return `${both}${minimalSetsComplete ? "" : " (other sets may be enough too)"}.`;
}
