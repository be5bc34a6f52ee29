import { compare, equal } from "../../exact/order.js";
import { ONE, quotient, type Rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { sum } from "../../exact/vector.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { refuse } from "./document-fields.js";
import type { StatedElimination } from "./nash-statement.js";

/**
 * Returns the strategies that are left of each player once every round has removed what it names, after checking that
 * each was strictly dominated, by the stated margin, in the game that was left before its round.
 */
export function checkEliminated(
  game: NormalFormGame,
  rounds: readonly (readonly StatedElimination[])[],
): number[][] {
  let left = game.shape.map((count) => Array.from({ length: count }, (_, i) => i));
  rounds.forEach((round, r) => {
    const before = left;
    round.forEach((one, k) => {
      const path = `certificate.eliminated[${r}][${k}]`;
      checkDominated(game, before, one, path);
      if (!(left[one.player] as readonly number[]).includes(one.strategy)) {
        refuse("the strategy was removed before", path);
      }
      left = left.map((kept, player) =>
        player === one.player ? kept.filter((strategy) => strategy !== one.strategy) : kept,
      );
    });
  });
  return left;
}

function checkDominated(
  game: NormalFormGame,
  left: readonly (readonly number[])[],
  { player, strategy, by, margin }: StatedElimination,
  path: string,
): void {
  if (by.some((weight) => compare(weight, ZERO) < 0) || !equal(sum(by), ONE)) {
    refuse("expected probabilities that add up to 1", `${path}.by`);
  }
  const own = left[player] as readonly number[];
  if (by.some((weight, s) => weight.n !== 0n && !own.includes(s))) {
    refuse("it mixes a strategy that was removed before", `${path}.by`);
  }
  if (compare(margin, ZERO) <= 0) refuse("expected a positive margin", `${path}.margin`);
  let least: Rational | null = null;
  for (const profile of profiles(left.map((kept, i) => (i === player ? [strategy] : kept)))) {
    const at = (s: number): Rational =>
      game.payoff(
        player,
        profile.map((other, i) => (i === player ? s : other)),
      );
    const mixed = sum(by.flatMap((weight, s) => (weight.n === 0n ? [] : [weight.mul(at(s))])));
    const gain = mixed.sub(at(strategy));
    if (least === null || compare(gain, least) < 0) least = gain;
  }
  const found = least ?? quotient(0n, 1n);
  if (!equal(found, margin)) refuse(`the least gain is ${rationalText(found)}`, `${path}.margin`);
}

function* profiles(choices: readonly (readonly number[])[]): Generator<number[]> {
  const count = choices.reduce((product, kept) => product * kept.length, 1);
  for (let index = 0; index < count; index++) {
    let rest = index;
    yield choices.map((kept) => {
      const strategy = kept[rest % kept.length] as number;
      rest = Math.floor(rest / kept.length);
      return strategy;
    });
  }
}
