import { ExclaveError } from "../../exclave-error.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { isStabilizable } from "./stabilizable.js";

/** Refuses games in which no controls make the discounted state tend to 0. */
export function checkSolvable(game: HomogeneousGame): void {
  if (!isStabilizable(game)) {
    throw new ExclaveError(
      "bad-game",
      "expected controls that can make the discounted state tend to 0: a part of the state that no control moves grows too fast",
      "drift",
    );
  }
}
