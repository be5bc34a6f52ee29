import { compare, equal } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { sum } from "../../exact/vector.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { expectSame, list, number, numbers, record, refuse } from "./document-fields.js";
import { pureMinmaxOf } from "./repeated-stage.js";

/** Refuses what is stated of what each player can be held to, unless the mixed strategies of the proof show it. */
export function checkMinmax(game: NormalFormGame, value: unknown, proof: unknown): void {
  const stated = record(value, "minmax");
  const count = game.players.length;
  expectSame(
    stated["pure"],
    game.players.map((_, player) => rationalText(pureMinmaxOf(game, player))),
    "minmax.pure",
  );
  const mixed = list(stated["mixed"], "minmax.mixed", count);
  const bounds = list(stated["mixedBounds"], "minmax.mixedBounds", count);
  const proofs = list(proof, "certificate.minmax", count);
  game.players.forEach((_, player) => {
    const [path, at] = [`minmax.mixedBounds[${player}]`, `certificate.minmax[${player}]`];
    const pair = list(bounds[player], path, 2);
    const [lower, upper] = [number(pair[0], `${path}[0]`), number(pair[1], `${path}[1]`)];
    expectSame(mixed[player], equal(lower, upper) ? rationalText(lower) : null, `minmax.mixed[${player}]`);
    const { punishment, security } = record(proofs[player], at) as Record<string, unknown>;
    const others = list(punishment, `${at}.punishment`, count).map((strategy, i) =>
      distribution(strategy, `${at}.punishment[${i}]`, game.shape[i] as number),
    );
    const own = distribution(security, `${at}.security`, game.shape[player] as number);
    const against = againstOthers(game, player, others);
    if (against.some((payoff) => compare(payoff, upper) > 0))
      refuse("the punishment does not hold the player to it", path);
    if (securedBy(game, player, own).some((payoff) => compare(payoff, lower) < 0))
      refuse("it is not secured", path);
  });
}

/** What each own action gives against the mixed strategies of the others. */
function againstOthers(
  game: NormalFormGame,
  player: number,
  others: readonly (readonly Rational[])[],
): Rational[] {
  const terms = Array.from({ length: game.shape[player] as number }, (): Rational[] => []);
  for (let index = 0; index < game.profileCount; index++) {
    const profile = game.profileAt(index);
    const weight = profile.reduce(
      (product, action, i) =>
        i === player ? product : product.mul((others[i] as readonly Rational[])[action] as Rational),
      ONE,
    );
    if (weight.n !== 0n) terms[profile[player] as number]?.push(weight.mul(game.payoffAt(player, index)));
  }
  return terms.map(sum);
}

/** What a mixed strategy gives against each profile of the others. */
function securedBy(game: NormalFormGame, player: number, own: readonly Rational[]): Rational[] {
  const stride = game.stride(player);
  return Array.from({ length: game.profileCount }, (_, index) => index)
    .filter((index) => Math.floor(index / stride) % own.length === 0)
    .map((index) =>
      sum(own.map((weight, action) => weight.mul(game.payoffAt(player, index + action * stride)))),
    );
}

function distribution(value: unknown, path: string, length: number): Rational[] {
  const weights = numbers(value, path, length);
  const valid = weights.every((weight) => compare(weight, ZERO) >= 0) && equal(sum(weights), ONE);
  return valid ? weights : refuse("expected probabilities that add up to 1", path);
}
