import type { NormalFormGame } from "../../normal-form/game.js";
import type { AutomatonProfileDocument } from "../automaton-profile-part.js";
import type { CriticalDiscountsDocument, DiscountIntervalDocument } from "../critical-discounts-part.js";
import { shortNumber } from "../short-number.js";
import type { TextStyle } from "../text-style.js";
import { textTable } from "../text-table.js";
import { visibleText } from "../visible-text.js";
import { numberText } from "./number-text.js";
import { actionsText, MOST_LISTED, more, wrapped } from "./repeated-words.js";

/** Whether a profile of strategies is an equilibrium, and what deviations pay. */
export function profileLines(
  game: NormalFormGame,
  profile: AutomatonProfileDocument,
  style: TextStyle,
): string[] {
  const { strategies, payoffs, path, nash, subgamePerfect, best, deviations } = profile;
  const verdict = subgamePerfect
    ? "a subgame-perfect equilibrium"
    : nash
      ? "a Nash equilibrium, but not subgame perfect"
      : "no Nash equilibrium";
  const rows = game.players.map((_, player) => [
    visibleText(game.playerLabel(player)),
    visibleText(strategies[player] as string),
    shortNumber(payoffs[player] as string),
    shortNumber(best[player] as string),
  ]);
  const pays = deviations
    .slice(0, MOST_LISTED)
    .map(({ states, player, action, gain }) => [
      `(${states.map((state) => state + 1).join(", ")})`,
      visibleText(game.playerLabel(player)),
      visibleText(game.strategyLabel(player, action)),
      shortNumber(gain),
    ]);
  return [
    ...wrapped(`The profile is ${verdict}.`, subgamePerfect ? style.good : style.warning),
    "",
    ...textTable(rows, {
      header: ["player", "strategy", "payoff", "best reply gives"],
      align: ["left", "left", "right", "right"],
    }),
    ...(path === null
      ? []
      : wrapped(`Play: ${pathText(game, path.before)}${pathText(game, path.cycle, "again and again ")}.`)),
    ...(deviations.length === 0
      ? []
      : [
          "",
          ...textTable(pays, { header: ["in states", "it pays", "to play once", "gain"] }),
          ...more(deviations.length),
        ]),
  ];
}

/** The rounds of a path. */
export function pathText(game: NormalFormGame, rounds: readonly (readonly number[])[], word = ""): string {
  if (rounds.length === 0) return "";
  const told = rounds.slice(0, MOST_LISTED).map((profile) => `(${actionsText(game, profile)})`);
  const rest = rounds.length > MOST_LISTED ? ` and ${rounds.length - MOST_LISTED} more rounds` : "";
  return `${word}${told.join(" ")}${rest}${word === "" ? ", then " : ""}`;
}

/** The discount factors at which a profile is an equilibrium. */
export function criticalLines({ subgamePerfect, nash }: CriticalDiscountsDocument): string[] {
  return [
    ...wrapped(`Subgame perfect at discount factors in ${intervalsText(subgamePerfect)}.`),
    ...wrapped(`Nash at discount factors in ${intervalsText(nash)}.`),
  ];
}

/** Intervals of discount factors. */
function intervalsText(intervals: readonly DiscountIntervalDocument[]): string {
  if (intervals.length === 0) return "the empty set";
  return intervals
    .map(({ lower, lowerClosed, upper, upperClosed }) =>
      JSON.stringify(lower) === JSON.stringify(upper)
        ? `{${numberText(lower)}}`
        : `${lowerClosed ? "[" : "("}${numberText(lower)}, ${numberText(upper)}${upperClosed ? "]" : ")"}`,
    )
    .join(" and ");
}
