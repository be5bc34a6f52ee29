import type { NormalFormGame } from "../../normal-form/game.js";
import { visibleText } from "../visible-text.js";
import { wrapText } from "../wrap-text.js";
import { LINE_WIDTH } from "./game-lines.js";

/** A text lists so many deviations and vertices; the document has them all. */
export const MOST_LISTED = 40;

/** The actions of a profile by their names. */
export function actionsText(game: NormalFormGame, profile: readonly number[]): string {
  return profile.map((action, player) => visibleText(game.strategyLabel(player, action))).join(", ");
}

/** What stands after a list that is cut. */
export function more(count: number): string[] {
  return count > MOST_LISTED ? [`… and ${count - MOST_LISTED} more`] : [];
}

/** Lines no wider than all others. */
export function wrapped(text: string, style: (line: string) => string = (line) => line): string[] {
  return wrapText(text, LINE_WIDTH).map(style);
}
