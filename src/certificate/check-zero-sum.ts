import { compareVectors, equal, maximum, minimum, sign } from "../exact/order.js";
import { rank } from "../exact/rank.js";
import { ONE, type Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { refuse } from "./internal/document-fields.js";
import { checkNoneMissing, isExtreme, payoffsAgainst } from "./internal/zero-sum-optimal.js";
import { readZeroSumStatement, type StatedOptimal } from "./internal/zero-sum-statement.js";

/**
 * `verified`: no extreme optimal strategy is missing; `not-checked`: the game is beyond the bounds up to which the checker
 * proves that; `not-claimed`: the list is said not to be complete.
 */
export type ZeroSumCompleteness = "verified" | "not-checked" | "not-claimed";

/** What {@link checkZeroSum} has proved of the lists of extreme optimal strategies, beyond what it refuses otherwise. */
export interface ZeroSumCheck {
  /** One a player. */
  readonly completeness: readonly [ZeroSumCompleteness, ZeroSumCompleteness];
}

/**
 * Returns what is proved of the solution of a zero-sum game, and throws where a statement of it is false. Everything is
 * decided in exact arithmetic from the game and the solution alone; no solver takes part.
 *
 * Always checked: that the second player's payoffs are the first's, reversed, scaled and shifted as stated; the value, by a
 * strategy of the first player that never gets less and one of the second that never gives more; that every strategy
 * listed is optimal and an extreme point, in order and without duplicates; and the dimension they span. That none is missing
 * is proved where the optimal strategies lie on a line or are one, and else by enumerating bases, up to
 * {@link MAXIMUM_BASES} of them.
 *
 * @param solution - what `zeroSumSolution` returns; texts of rationals will do for its numbers
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the solution, where it states something false;
 * `bad-argument` when the game does not have two players
 * @example
 * ```ts
 * import { zeroSum, zeroSumSolution } from "exclave";
 * import { checkZeroSum } from "exclave/certificate";
 *
 * const game = zeroSum([[0, 1, -1], [-1, 0, 1], [1, -1, 0]]);
 * checkZeroSum(game, zeroSumSolution(game)).completeness; // ["verified", "verified"]
 * ```
 */
export function checkZeroSum(game: NormalFormGame, solution: unknown): ZeroSumCheck {
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const statement = readZeroSumStatement(game, solution);
  const { value, scale, shift } = statement;
  if (sign(scale) <= 0) refuse(`expected a positive scale, found ${rationalText(scale)}`, "rescaling.scale");
  checkRescaling(game, scale, shift);
  if (!equal(statement.secondPayoff, shift.sub(scale.mul(value)))) {
    refuse("it is not shift - scale * value", "secondPayoff");
  }
  checkValue(game, value, statement.strategies, statement.payoffs);
  statement.optimal.forEach((own, player) => {
    checkListed(game, player, value, own);
  });
  const all = statement.optimal.every(({ complete }) => complete);
  if (statement.complete !== all) refuse("expected true when both lists are, and false when not", "complete");
  const status = (player: 0 | 1): ZeroSumCompleteness => {
    if (!statement.optimal[player].complete) return "not-claimed";
    const [own, other] = [statement.optimal[player].extreme, statement.optimal[player === 0 ? 1 : 0].extreme];
    const path = `optimal[${player}].extreme`;
    return checkNoneMissing(game, player, value, own, other, path) ? "verified" : "not-checked";
  };
  return { completeness: [status(0), status(1)] };
}

function checkRescaling(game: NormalFormGame, scale: Rational, shift: Rational): void {
  const first = game.integerPayoffs(0);
  const second = game.integerPayoffs(1);
  // u2 = shift - scale * u1, multiplied up to integers.
  const unit = scale.d * shift.d;
  const constant = shift.s * shift.n * scale.d * first.denominator * second.denominator;
  for (let profile = 0; profile < game.profileCount; profile++) {
    const left = (second.integers[profile] as bigint) * first.denominator * unit;
    const taken = scale.n * shift.d * (first.integers[profile] as bigint) * second.denominator;
    if (left === constant - taken) continue;
    refuse(`it does not hold at profile [${game.profileAt(profile).join(", ")}]`, "rescaling");
  }
}

/** The first player's strategy never gets less than the value, the second player's never gives more. */
function checkValue(
  game: NormalFormGame,
  value: Rational,
  strategies: readonly (readonly Rational[])[],
  payoffs: readonly (readonly Rational[])[],
): void {
  strategies.forEach((strategy, player) => {
    checkProbabilities(strategy, `certificate.strategies[${player}]`);
    const found = payoffsAgainst(game, player, strategy);
    found.forEach((payoff, k) => {
      if (equal(payoff, (payoffs[player] as readonly Rational[])[k] as Rational)) return;
      refuse(`the payoff is ${rationalText(payoff)}`, `certificate.payoffs[${player}][${k}]`);
    });
    const bound = player === 0 ? minimum(found) : maximum(found);
    if (!equal(bound, value)) {
      refuse(`the strategy certificate.strategies[${player}] proves ${rationalText(bound)}`, "value");
    }
  });
}

function checkListed(game: NormalFormGame, player: number, value: Rational, own: StatedOptimal): void {
  const path = `optimal[${player}]`;
  if (own.extreme.length === 0) refuse("expected at least one strategy", `${path}.extreme`);
  own.extreme.forEach((strategy, k) => {
    const at = `${path}.extreme[${k}]`;
    checkProbabilities(strategy, at);
    const found = payoffsAgainst(game, player, strategy);
    const bound = player === 0 ? minimum(found) : maximum(found);
    if (!equal(bound, value)) refuse(`it secures ${rationalText(bound)} and not the value`, at);
    if (!isExtreme(game, player, strategy, value, found)) refuse("it is a mixture of others", at);
    const before = own.extreme[k - 1];
    if (before === undefined) return;
    const order = compareVectors(before, strategy);
    if (order === 0) refuse("the strategy is listed twice", at);
    if (order < 0) refuse("expected the lexicographically greatest first", at);
  });
  const dimension = own.extreme.length === 1 ? 0 : rank(own.extreme) - 1;
  if (own.complete && own.dimension !== dimension) {
    refuse(`the strategies listed span ${dimension} dimensions`, `${path}.dimension`);
  }
}

function checkProbabilities(strategy: readonly Rational[], path: string): void {
  if (strategy.some((probability) => sign(probability) < 0)) refuse("a probability is negative", path);
  const total = sum(strategy);
  if (!equal(total, ONE)) refuse(`the probabilities add up to ${rationalText(total)}, not 1`, path);
}
