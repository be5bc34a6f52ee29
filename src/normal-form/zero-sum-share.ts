import { ONE, quotient, type Rational, rational } from "../exact/rational.js";
import { dot, sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "./game.js";

/**
 * Returns how much of a two-player game is conflict: the share |Z|^2 / (|Z|^2 + |K|^2), with Z half the difference of the
 * two payoff matrices, K half their sum less its mean, and |.| the Frobenius norm. It is 1 for a zero-sum game and 0 for a
 * game of common interest; null when both parts are 0.
 *
 * It is a description of the payoffs, not of the play: adding to a player's payoffs what its own choice cannot change
 * moves it and leaves every equilibrium where it is.
 *
 * @throws {@link ExclaveError} `bad-argument` unless the game has two players
 * @example
 * ```ts
 * import { rationalText, zeroSum, zeroSumShare } from "exclave";
 *
 * const share = zeroSumShare(zeroSum([[1, -1], [-1, 1]]));
 * share && rationalText(share); // "1"
 * ```
 */
export function zeroSumShare(game: NormalFormGame): Rational | null {
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const half = quotient(1n, 2n);
  const profiles = Array.from({ length: game.profileCount }, (_, index) => index);
  const conflict = profiles.map((i) => game.payoffAt(0, i).sub(game.payoffAt(1, i)).mul(half));
  const common = profiles.map((i) => game.payoffAt(0, i).add(game.payoffAt(1, i)).mul(half));
  const mean = sum(common).div(game.profileCount);
  const centred = common.map((value) => value.sub(mean));
  const total = dot(conflict, conflict).add(dot(centred, centred));
  return total.n === 0n ? null : rational(ONE.mul(dot(conflict, conflict)).div(total));
}
