import { rationalText } from "../exact/rational-text.js";
import type { NormalFormGame } from "../normal-form/game.js";

/**
 * Returns the game as a strategic-form file of Gambit, in the payoff variant with exact rationals, ending in a line
 * feed; {@link readNfg} reads it back. Control characters in names, which no text file should have, become U+FFFD.
 *
 * @see The Gambit project, "Game representation formats", section "The strategic game (.nfg) file format"
 * @example
 * ```ts
 * import { bimatrix } from "exclave";
 * import { writeNfg } from "exclave/formats";
 *
 * writeNfg(bimatrix([[1, 0]], [[0, "1/2"]])).split("\n").slice(-3); // ["1 0", "0 1/2", ""]
 * ```
 */
export function writeNfg(game: NormalFormGame): string {
  const lines = [
    `NFG 1 R ${quotedText(game.title)} { ${game.players.map((player) => quotedText(player.name)).join(" ")} }`,
    "",
    `{ ${game.players.map((player) => `{ ${player.strategies.map(quotedText).join(" ")} }`).join("\n  ")}`,
    "}",
    '""',
    "",
  ];
  const profile = game.shape.map(() => 0);
  for (let written = 0; written < game.profileCount; written++) {
    const index = game.profileIndex(profile);
    lines.push(game.players.map((_, player) => rationalText(game.payoffAt(player, index))).join(" "));
    for (let player = 0; player < profile.length; player++) {
      const next = (profile[player] as number) + 1;
      profile[player] = next < (game.shape[player] as number) ? next : 0;
      if (profile[player] !== 0) break;
    }
  }
  return `${lines.join("\n")}\n`;
}

function quotedText(text: string): string {
  const plain = text.replace(/(?![\t\n\r\f])[\p{Cc}\p{Surrogate}]/gu, "\uFFFD");
  return `"${plain.replace(/["\\]/g, "\\$&")}"`;
}
