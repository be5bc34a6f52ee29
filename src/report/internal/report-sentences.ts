import type { ClaimDocument } from "../claims-document.js";
import type { PaperReport } from "../paper-report.js";
import { shortNumber } from "../short-number.js";

/** How a claim stands, in a word: its verdict over the assumptions where there is one, else at the values in force. */
export function standing({ status, verdict, atDefaults }: ClaimDocument): string {
  if ((status as string) === "not-formalised") return "not formalised";
  if (verdict !== null) return verdict;
  return atDefaults === null ? "undecided" : atDefaults ? "holds" : "fails";
}

/** What a claim rests on, as a sentence without its full stop. */
export function restsOn({ atDefaults, carriers, minimalSets, minimalSetsComplete }: ClaimDocument): string {
  if (atDefaults === false) return "nothing, as it fails at these parameters";
  if (atDefaults === null) return "not known";
  if (carriers.length > 0) return carriers.join(", ");
  if (!minimalSetsComplete) return "no single assumption, as far as tried";
  return minimalSets.length === 1 ? "no assumption that can be switched off" : "no one assumption alone";
}

/** The first of the claim's figures: how far it is from failing. */
export function nearest({ shown, boundary }: ClaimDocument): string {
  const [first] = shown;
  return first === undefined ? "–" : `${first.label}: ${shortNumber(boundary[first.entry] ?? null)}`;
}

/** The claims by how they stand, in sentences; with the numbers in force and no others. */
export function summarySentences({ document, assumptions }: PaperReport): string[] {
  const { claims, question, set, outOfRange } = document;
  const kinds = [...new Set(claims.map(standing))];
  const counted = kinds.map((kind) => {
    const ids = claims.filter((claim) => standing(claim) === kind).map(({ id }) => id);
    return `${ids.length} ${kind}: ${ids.join(", ")}`;
  });
  const failing = assumptions.filter(({ holds }) => !holds).map(({ id }) => id);
  const changes = Object.entries(set).map(([name, value]) => `${name} = ${shortNumber(value)}`);
  return [
    `${question.answer} The least margin by which an aggressive posture is dominated is ${shortNumber(question.leastMargin)}${question.everyAggressiveDominated ? "" : ", which is not above 0"}.`,
    `Of ${claims.length} claims: ${counted.join("; ")}.`,
    failing.length === 0
      ? "All of the paper's premises hold at these parameters."
      : `At these parameters ${failing.join(", ")} ${failing.length === 1 ? "does" : "do"} not hold.`,
    changes.length === 0
      ? "All parameters stand at their defaults."
      : `Changed from the defaults: ${changes.join(", ")}.`,
    ...(outOfRange.length === 0 ? [] : [`Outside the plausible range: ${outOfRange.join(", ")}.`]),
  ];
}

/** The proof of a claim in words, with the numbers in force. */
export function proofSentences(claim: ClaimDocument): string[] {
  const figures = claim.shown.map(
    ({ label, entry }) => `${label}: ${shortNumber(claim.boundary[entry] ?? null)}`,
  );
  const word = standing(claim);
  const sets = claim.atDefaults === true ? claim.minimalSets.filter((one) => one.length > 0) : [];
  return [
    claim.atDefaults === null
      ? `At these parameters it is not decided${claim.reason === null ? "" : `: ${claim.reason as string}`}.`
      : `At these parameters the proposition ${claim.atDefaults ? "holds" : "fails"}.`,
    ...(claim.verdict === null
      ? []
      : [`Over all parameters in their ranges that satisfy the assumptions it is ${word}.`]),
    ...(figures.length === 0 ? [] : [`The numbers: ${figures.join("; ")}.`]),
    ...byDominance(claim),
    `It rests on: ${restsOn(claim)}.`,
    ...(sets.length === 0
      ? []
      : [
          `Minimal sets of assumptions that suffice, the others being replaced: ${sets.map((one) => `{${one.join(", ")}}`).join(", ")}.`,
        ]),
  ];
}

/** For each posture, which mixture beats it by how much, or that none does. */
function byDominance({ evidence }: ClaimDocument): string[] {
  const rows = evidence["dominance"];
  if (!Array.isArray(rows)) return [];
  return (rows as { posture: string; margin: string; by: Record<string, string>; gains: string[] }[]).map(
    ({ posture, margin, by, gains }) => {
      const mixture = Object.entries(by)
        .map(([b, p]) => (p === "1" ? b : `${shortNumber(p)} ${b}`))
        .join(" + ");
      const where = `it gains ${gains.map(shortNumber).join(", ")} in the cells HA, HS, GA, GS, IA, IS`;
      const positive = /^(?!-|0$)/.test(margin);
      return positive
        ? `${posture} is strictly dominated by ${mixture}: ${where}, so ${shortNumber(margin)} or more.`
        : `${posture} is not strictly dominated: the best mixture is ${mixture}, and ${where}, at least ${shortNumber(margin)}.`;
    },
  );
}

/** What no verdict in the report shows. */
export const DOES_NOT_SHOW: readonly string[] = [
  "That the paper's author would accept these games: the paper states no payoff, and every number is a modelling choice.",
  "That a claim holds in the world: a proof is about the games as encoded.",
  "Anything on claims that are not listed: those on nuclear assurance need games with order of moves and private information.",
  "That another formalisation would agree; the section on robustness computes some.",
];
