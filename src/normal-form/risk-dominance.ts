import { compare } from "../exact/order.js";
import { type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "./game.js";

/** A strict equilibrium with the product of what the players would lose by deviating from it alone. */
export interface NashProduct {
  readonly profile: readonly [number, number];
  /** What each player would lose. */
  readonly losses: readonly [Rational, Rational];
  readonly product: Rational;
}

/** Which of the two strict equilibria of a 2x2 game risk-dominates. */
export interface RiskDominance {
  /** The two strict equilibria, the one with the lower first strategy first. */
  readonly equilibria: readonly [NashProduct, NashProduct];
  /** The risk-dominant profile, or null when the products are equal. */
  readonly dominant: readonly [number, number] | null;
}

/**
 * Returns which of the two strict equilibria of a 2x2 game risk-dominates the other, the one with the greater product of
 * deviation losses; null when the game does not have two strict equilibria (J. C. Harsanyi & R. Selten 1988, A General
 * Theory of Equilibrium Selection in Games, section 3.9).
 *
 * @throws {@link ExclaveError} `bad-argument` when the game is not 2x2
 * @example
 * ```ts
 * import { riskDominance, symmetric } from "exclave";
 *
 * riskDominance(symmetric([[4, 1], [3, 3]]))?.dominant; // [1, 1]
 * riskDominance(symmetric([[3, 0], [5, 1]])); // null
 * ```
 */
export function riskDominance(game: NormalFormGame): RiskDominance | null {
  if (game.shape.length !== 2 || game.shape.some((count) => count !== 2)) {
    throw new ExclaveError(
      "bad-argument",
      `expected two players with two strategies each, found ${game.shape.join(" x ")}`,
      "game",
    );
  }
  for (const column of [0, 1]) {
    const first = nashProduct(game, 0, column);
    const second = nashProduct(game, 1, 1 - column);
    if (first === null || second === null) continue;
    const order = compare(first.product, second.product);
    return {
      equilibria: [first, second],
      dominant: order === 0 ? null : order > 0 ? first.profile : second.profile,
    };
  }
  return null;
}

/** Null when the profile is not a strict equilibrium. */
function nashProduct(game: NormalFormGame, row: number, column: number): NashProduct | null {
  const losses: [Rational, Rational] = [
    rational(game.payoff(0, [row, column]).sub(game.payoff(0, [1 - row, column]))),
    rational(game.payoff(1, [row, column]).sub(game.payoff(1, [row, 1 - column]))),
  ];
  if (losses.some((loss) => loss.n === 0n || loss.s < 0n)) return null;
  return { profile: [row, column], losses, product: rational(losses[0].mul(losses[1])) };
}
