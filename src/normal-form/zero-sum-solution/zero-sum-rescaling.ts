import { quotient, type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../game.js";

/** What makes a game zero-sum in other units: at every profile, `u2 = shift - scale * u1`. */
export interface ZeroSumRescaling {
  /** Positive; 1 in a constant-sum game. */
  readonly scale: Rational;
  /** In a constant-sum game, the constant. */
  readonly shift: Rational;
}

/**
 * Returns how the second player's payoffs are the first player's, reversed: `u2 = shift - scale * u1` with a positive
 * scale, at every profile; null when they are not. It is decided exactly. Payoffs that never change count as zero-sum when both
 * players' never change.
 *
 * A positive scale and a shift of one player's payoffs change neither best responses nor equilibria, so such a game has a
 * value and optimal strategies like a zero-sum game. (Games that are strategically zero-sum in the wider sense of H. Moulin &
 * J.-P. Vial 1978, doi:10.1007/BF01769190, are not looked for.)
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players
 * @example
 * ```ts
 * import { bimatrix, rationalText, zeroSumRescaling } from "exclave";
 *
 * const form = zeroSumRescaling(bimatrix([[1, 0], [0, 1]], [[3, 5], [5, 3]]));
 * form && rationalText(form.scale); // "2"
 * form && rationalText(form.shift); // "5"
 * ```
 */
export function zeroSumRescaling(game: NormalFormGame): ZeroSumRescaling | null {
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const a = game.integerPayoffs(0);
  const b = game.integerPayoffs(1);
  const [a0, b0] = [a.integers[0] as bigint, b.integers[0] as bigint];
  const at = a.integers.findIndex((value) => value !== a0);
  const run = at < 0 ? 1n : (a.integers[at] as bigint) - a0;
  const rise = at < 0 ? 0n : (b.integers[at] as bigint) - b0;
  if (at >= 0 && rise * run >= 0n) return null;
  for (let k = 0; k < game.profileCount; k++) {
    if (((b.integers[k] as bigint) - b0) * run !== rise * ((a.integers[k] as bigint) - a0)) return null;
  }
  const scale = at < 0 ? quotient(1n, 1n) : quotient(-rise * a.denominator, run * b.denominator);
  const shift = rational(game.payoffAt(1, 0).add(scale.mul(game.payoffAt(0, 0))));
  return { scale, shift };
}
