import { seededRandom } from "../../repeated/seeded-random.js";
import type { FloatGame } from "./float-game.js";

/** The game with payoffs moved at random by up to a share of their range, in which ties are broken. */
export function perturbedGame(game: FloatGame, share: number, seed: number): FloatGame {
  const random = seededRandom(seed);
  const size = share * (1 - game.discount);
  return {
    ...game,
    states: game.states.map((state) => ({
      ...state,
      gains: state.gains.map((gain) => gain + size * (random() - 0.5)),
    })),
  };
}
