import type { NormalFormGame } from "../../normal-form/game.js";
import { visibleText } from "../visible-text.js";
import { wrapText } from "../wrap-text.js";

/** The greatest number of columns of a line in texts for people. */
export const LINE_WIDTH = 80;

/** Returns the lines that say which game a text is about: its title, its players and its size. */
export function gameLines(game: NormalFormGame, heading: (text: string) => string): string[] {
  const players = game.players.map((_, player) => visibleText(game.playerLabel(player)));
  const count = players.length === 1 ? "1 player" : `${players.length} players`;
  const size = `${game.shape.join(" × ")} ${game.profileCount === 1 ? "strategy" : "strategies"}`;
  const title = game.title.trim() === "" ? [] : wrapText(visibleText(game.title.trim()), LINE_WIDTH);
  return [...title.map(heading), ...wrapText(`${count} (${players.join(", ")}), ${size}`, LINE_WIDTH)];
}

/**
 * Returns a mixed strategy by the names of the strategies it plays: `hare` when it plays one, else
 * `stag: 2/3, hare: 1/3`.
 *
 * @param probabilities - a rational text for each strategy of the player
 */
export function mixtureText(game: NormalFormGame, player: number, probabilities: readonly string[]): string {
  const played = probabilities.flatMap((probability, strategy) =>
    probability === "0" ? [] : [{ probability, name: visibleText(game.strategyLabel(player, strategy)) }],
  );
  if (played.length === 1) return (played[0] as { name: string }).name;
  return played.map(({ name, probability }) => `${name}: ${probability}`).join(", ");
}

/** Returns the names of the strategies, parted by commas. */
export function strategyNames(game: NormalFormGame, player: number, strategies: readonly number[]): string {
  return strategies.map((strategy) => visibleText(game.strategyLabel(player, strategy))).join(", ");
}
