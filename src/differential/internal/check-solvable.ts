import { determinant } from "../../exact/determinant.js";
import { ExclaveError } from "../../exclave-error.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { checkSizes } from "./check-sizes.js";
import { isStabilizable } from "./stabilizable.js";

const MOST_UNKNOWNS = 250;

/**
 * Refuses games in which no controls make the discounted state tend to 0, or in continuous time the players' conditions do not
 * determine their controls, and numbers that floats cannot follow.
 */
export function checkSolvable(game: HomogeneousGame): void {
  const { players, continuous, size, controls } = game;
  const unknowns = controls * size + (players.length * size * (size + 1)) / 2;
  if (unknowns > MOST_UNKNOWNS) {
    throw new ExclaveError(
      "too-large",
      `expected at most ${MOST_UNKNOWNS} numbers to be solved for, gains and what the players pay, found ${unknowns}`,
      "game",
    );
  }
  checkSizes(game);
  if (!isStabilizable(game)) {
    throw new ExclaveError(
      "bad-game",
      "expected controls that can make the discounted state tend to 0: a part of the state that no control moves grows too fast",
      "drift",
    );
  }
  const own = players.flatMap(({ controls, first, width }) => controls.slice(first, first + width));
  if (continuous && determinant(own).n === 0n) {
    throw new ExclaveError(
      "bad-game",
      "expected costs of controls under which the best controls of all players are determined: found a singular system for them",
      "players",
    );
  }
}
