import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { PlayPath } from "../evaluate.js";

/** The path, when its rounds are profiles of the game and some are played for ever. */
export function checkedPath(game: NormalFormGame, path: PlayPath): PlayPath {
  const rounds = [...path.before, ...path.cycle];
  const fits = (round: readonly number[]): boolean =>
    round.length === game.shape.length &&
    round.every((action, i) => Number.isInteger(action) && action >= 0 && action < (game.shape[i] as number));
  if (path.cycle.length > 0 && rounds.length <= 1000 && rounds.every(fits)) return path;
  throw new ExclaveError(
    "bad-argument",
    "expected rounds of which some are played for ever, 1,000 at most, each with an action of every player",
    "path",
  );
}
