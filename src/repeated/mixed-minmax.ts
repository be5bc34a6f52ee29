import { compare, maximum } from "../exact/order.js";
import { ONE, type Rational, ZERO } from "../exact/rational.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "../normal-form/game.js";
import { pureAsMixed } from "../normal-form/mixed-profile.js";
import { strategyPayoffs } from "../normal-form/payoffs.js";
import { punishing } from "./internal/punishing.js";
import { pureMinmax } from "./pure-minmax.js";

/** What the others can hold a player to by mixing their actions independently: between two proved bounds. */
export interface MixedMinmax {
  /** The minmax payoff when the bounds meet, as they always do with at most two players; else null. */
  readonly value: Rational | null;
  /** No independent mixing holds the player below this: even by correlated actions the others do not. */
  readonly lower: Rational;
  /** The mixing of `punishment` holds the player to this. */
  readonly upper: Rational;
  /** A mixed strategy for each other player; the player's own place holds a best reply. */
  readonly punishment: MixedProfile;
  /**
   * The player's mixed strategy that secures `lower` against whatever the others do.
   */
  readonly security: MixedStrategy;
}

/** How often, at most, the others' strategies are improved in turn. */
const ROUNDS = 50;

/**
 * Returns each player's minmax payoff of the stage game in mixed strategies, exactly for two players, and between two
 * proved bounds for more.
 *
 * For two players it is the value of the zero-sum game on the player's payoffs (J. von Neumann 1928). With more, the lower
 * bound lets the others correlate their actions, which makes it a linear program; the upper bound improves one punisher's
 * strategy after another by linear programs, from the best pure punishment and from the marginals of the correlated one.
 *
 * @throws {@link ExclaveError} `too-large` when a player and its rivals have more than 4,000,000 profiles
 * @example
 * ```ts
 * import { rationalText, zeroSum } from "exclave";
 * import { mixedMinmax } from "exclave/repeated";
 *
 * mixedMinmax(zeroSum([[1, -1], [-1, 1]])).map(({ value }) => value && rationalText(value)); // ["0", "0"]
 * ```
 */
export function mixedMinmax(game: NormalFormGame): MixedMinmax[] {
  const pure = pureMinmax(game);
  return game.shape.map((_, player) => {
    const correlated = correlatedPunishment(game, player);
    const starts = [
      pureAsMixed(game, (pure[player] as (typeof pure)[number]).profile),
      marginals(game, player, correlated.distribution),
    ];
    const ends = starts.map((start) => improved(game, player, start, correlated.value));
    const best = ends.reduce((a, b) => (compare(b.value, a.value) < 0 ? b : a));
    const exact = compare(best.value, correlated.value) === 0;
    return {
      value: exact ? best.value : null,
      lower: correlated.value,
      upper: best.value,
      punishment: withReply(game, player, best.profile),
      security: correlated.security,
    };
  });
}

interface Punished {
  readonly profile: MixedProfile;
  readonly value: Rational;
}

/** The others' joint distribution that holds the player to the least, by profile number with the player's action 0. */
function correlatedPunishment(
  game: NormalFormGame,
  player: number,
): { value: Rational; distribution: Map<number, Rational>; security: MixedStrategy } {
  const stride = game.stride(player);
  const actions = game.shape[player] as number;
  const columns = Array.from({ length: game.profileCount }, (_, index) => index).filter(
    (index) => Math.floor(index / stride) % actions === 0,
  );
  const rows = Array.from({ length: actions }, (_, action) =>
    columns.map((index) => game.payoffAt(player, index + action * stride)),
  );
  const { value, weights, security } = punishing(rows);
  return {
    value,
    distribution: new Map(columns.map((index, k) => [index, weights[k] as Rational])),
    security,
  };
}

function marginals(
  game: NormalFormGame,
  player: number,
  distribution: ReadonlyMap<number, Rational>,
): MixedProfile {
  const rows = game.shape.map((count) => Array.from({ length: count }, (): Rational => ZERO));
  for (const [index, weight] of distribution) {
    game.profileAt(index).forEach((action, other) => {
      const row = rows[other] as Rational[];
      row[action] = (row[action] as Rational).add(weight);
    });
  }
  return rows.map((row, other) => (other === player ? row.map((_, k) => (k === 0 ? ONE : ZERO)) : row));
}

/** Lets one punisher after another do its best given the others', until none can do better. */
function improved(game: NormalFormGame, player: number, start: MixedProfile, floor: Rational): Punished {
  let profile = start;
  let value = maximum(strategyPayoffs(game, player, profile));
  for (let round = 0; round < ROUNDS; round++) {
    const before = value;
    game.shape.forEach((count, punisher) => {
      if (punisher === player || compare(value, floor) === 0) return;
      const rows = Array.from({ length: game.shape[player] as number }, () => [] as Rational[]);
      for (let action = 0; action < count; action++) {
        const fixed = profile.map((row, i) =>
          i === punisher ? row.map((_, k) => (k === action ? ONE : ZERO)) : row,
        );
        strategyPayoffs(game, player, fixed).forEach((payoff, own) => {
          rows[own]?.push(payoff);
        });
      }
      const found = punishing(rows);
      if (compare(found.value, value) >= 0) return;
      value = found.value;
      profile = profile.map((row, i) => (i === punisher ? found.weights : row));
    });
    if (compare(value, before) === 0) break;
  }
  return { profile, value };
}

function withReply(game: NormalFormGame, player: number, profile: MixedProfile): MixedProfile {
  const payoffs = strategyPayoffs(game, player, profile);
  const best = payoffs.reduce((a, payoff, k) => (compare(payoff, payoffs[a] as Rational) > 0 ? k : a), 0);
  return profile.map((row, i) => (i === player ? row.map((_, k) => (k === best ? ONE : ZERO)) : row));
}
