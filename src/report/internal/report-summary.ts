import type { ClaimAccount } from "../claim-account.js";
import type { ClaimsDocument } from "../claims-document.js";
import type { ReportAssumption } from "../report-premises.js";
import { shortNumber } from "../short-number.js";

/** Returns what a reader should know first: which findings follow, and at which parameters. */
export function reportSummary(
  document: ClaimsDocument,
  accounts: readonly ClaimAccount[],
  assumptions: readonly ReportAssumption[],
): string[] {
  const { question, set, outOfRange } = document;
  const ids = (list: readonly ClaimAccount[]): string => list.map(({ id }) => id).join(", ");
  const here = (word: string): readonly ClaimAccount[] => accounts.filter((one) => one.here === word);
  const listed = (word: string, said: string): string[] =>
    here(word).length === 0 ? [] : [`${said} (${here(word).length}): ${ids(here(word))}.`];
  const over = (verdict: string, said: string): string[] => {
    const found = accounts.filter((one) => one.verdict === verdict);
    return found.length === 0 ? [] : [`${said}: ${ids(found)}`];
  };
  const ranges = [
    ...over("proved", "proved"),
    ...over("conditional", "at some parameters and not at others"),
    ...over("refuted", "refuted"),
    ...over("contradictory", "with contradictory assumptions"),
    ...over("undecided", "undecided"),
  ];
  const parts = ids(accounts.filter(({ ofPart }) => ofPart));
  const failing = assumptions.filter(({ holds }) => !holds).map(({ id }) => id);
  const changes = Object.entries(set).map(([name, value]) => `${name} = ${shortNumber(value)}`);
  const margin = shortNumber(question.leastMargin);
  return [
    `Are non-aggressive Baltic defence models dominant? ${question.answer} The least margin by which an aggressive posture is dominated is ${margin}${question.everyAggressiveDominated ? "" : ", which is not above 0"}.`,
    ...listed("holds", "These findings hold at the parameters in force"),
    ...listed("fails", "These fail there"),
    ...listed("undecided", "These are not decided there"),
    ...listed("not formalised", "These are no proposition about our games yet"),
    ...(ranges.length === 0
      ? []
      : [`Over all parameters in their ranges that satisfy the assumptions: ${ranges.join("; ")}.`]),
    ...(parts === "" ? [] : [`That is said of a part only of each of these: ${parts}.`]),
    failing.length === 0
      ? "All of the paper's premises hold at these parameters."
      : `Of the paper's premises, ${failing.join(", ")} ${failing.length === 1 ? "does" : "do"} not hold at these parameters.`,
    changes.length === 0
      ? "All parameters stand at their defaults."
      : `Changed from the defaults: ${changes.join(", ")}.`,
    ...(outOfRange.length === 0 ? [] : [`Outside the plausible range: ${outOfRange.join(", ")}.`]),
  ];
}

/** What the words of verdicts say. */
export const VERDICT_WORDS: readonly (readonly [string, string])[] = [
  ["holds, fails", "whether the proposition is true at the parameters in force"],
  ["proved", "true at all parameters in their ranges that satisfy the assumptions"],
  ["conditional", "true at some of them and false at others; a point of each kind is exhibited"],
  ["refuted", "a point where it fails is exhibited, and none where it holds was found"],
  ["undecided", "neither was proved, and no two such points were found"],
  [
    "rests on",
    "the assumptions without which it fails: replaced by their stated opposites, no set of others is enough",
  ],
  [
    "how far from changing",
    "which parameter alone changes the verdict first, and how far all may move together, in shares of their ranges",
  ],
];

/** What no verdict in the report shows. */
export const DOES_NOT_SHOW: readonly string[] = [
  "That the paper's author would accept these games: the paper states no payoff, and every number is a modelling choice.",
  "That a claim holds in the world: a proof is about the games as encoded.",
  "That another formalisation would agree: the section on robustness computes some of them.",
  "That a range is the right one: shares and distances are in widths of ranges that were chosen too.",
];
