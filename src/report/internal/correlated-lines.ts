import type { NormalFormGame } from "../../normal-form/game.js";
import type { ObjectiveDocument } from "../correlated-optimum-part.js";
import { visibleText } from "../visible-text.js";

/** Returns the blocks of lines that are not empty as one text. */
export function joined(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Returns an objective in words. */
export function objectiveText(game: NormalFormGame, { sense, of }: ObjectiveDocument): string {
  if (of === "egalitarian") return "Greatest payoff of whoever gets least";
  const which = sense === "maximize" ? "Greatest" : "Least";
  if (of === "welfare") return `${which} welfare`;
  if (typeof of === "number") return `${which} payoff of ${visibleText(game.playerLabel(of))}`;
  const terms = of.map((weight, player) => `${weight} for ${visibleText(game.playerLabel(player))}`);
  return `${which} weighted payoff (${terms.join(", ")})`;
}

/** Returns a pure profile by the names of its strategies. */
export function profileText(game: NormalFormGame, profile: number): string {
  const names = game
    .profileAt(profile)
    .map((strategy, player) => visibleText(game.strategyLabel(player, strategy)));
  return `(${names.join(", ")})`;
}
