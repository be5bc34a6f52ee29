import { equal } from "../../exact/order.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { refuse } from "./document-fields.js";

/** Refuses a document whose game has another size or another payoff than the game it should speak of. */
export function checkSameGame(stated: NormalFormGame, game: NormalFormGame): void {
  const path = "certificate.game";
  if (`${stated.shape}` !== `${game.shape}`) {
    refuse(`expected a game of ${game.shape.join(" x ")}, found ${stated.shape.join(" x ")}`, path);
  }
  for (let profile = 0; profile < game.profileCount; profile++) {
    game.players.forEach((_, player) => {
      if (equal(stated.payoffAt(player, profile), game.payoffAt(player, profile))) return;
      refuse(
        "it is another game: a payoff differs",
        `${path}.payoffs[${game.profileAt(profile).join("][")}][${player}]`,
      );
    });
  }
}
