import { type CommonDenominator, clearDenominators } from "../exact/integer.js";
import type { Rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";

/** A player of a normal-form game. */
export interface Player {
  readonly name: string;
  /** The names of the strategies, in their order. */
  readonly strategies: readonly string[];
}

/** One strategy a player, by position. */
export type PureProfile = readonly number[];

/** A probability for each strategy of a player; they add up to 1. */
export type MixedStrategy = readonly Rational[];

/** One mixed strategy a player. */
export type MixedProfile = readonly MixedStrategy[];

/** The greatest number of profiles a game may have. */
export const MAXIMUM_PROFILES = 4_000_000;

/**
 * A finite game in normal form with any number of players and exact payoffs. It is immutable.
 *
 * Players and strategies count from 0; profiles are numbered row-major, the last player's strategy changing fastest.
 * Make one with {@link bimatrix}, {@link zeroSum}, {@link symmetric}, {@link fromPayoffs} or {@link fromFunction}.
 */
export class NormalFormGame {
  readonly title: string;
  readonly players: readonly Player[];
  /** The number of strategies of each player. */
  readonly shape: readonly number[];
  /** The number of pure profiles. */
  readonly profileCount: number;
  readonly #payoffs: readonly (readonly Rational[])[];
  readonly #strides: readonly number[];
  readonly #integers: (CommonDenominator | undefined)[] = [];

  /**
   * @param payoffs - `payoffs[player][profile]`, with profiles row-major
   * @throws {@link ExclaveError} `bad-game` when there is no player, a player has no strategy, or the payoffs do not
   * fit; `too-large` beyond {@link MAXIMUM_PROFILES} profiles
   */
  constructor(title: string, players: readonly Player[], payoffs: readonly (readonly Rational[])[]) {
    if (players.length === 0) {
      throw new ExclaveError("bad-game", "a game needs at least one player", "players");
    }
    players.forEach((player, i) => {
      if (player.strategies.length === 0) {
        throw new ExclaveError(
          "bad-game",
          `${player.name || `player ${i + 1}`} needs at least one strategy`,
          `players[${i}].strategies`,
        );
      }
    });
    this.title = title;
    this.players = Object.freeze(
      players.map(({ name, strategies }) =>
        Object.freeze({ name, strategies: Object.freeze([...strategies]) }),
      ),
    );
    this.shape = Object.freeze(this.players.map((player) => player.strategies.length));
    this.profileCount = countProfiles(this.shape);
    this.#strides = stridesOf(this.shape);
    if (payoffs.length !== players.length || payoffs.some((row) => row.length !== this.profileCount)) {
      throw new ExclaveError(
        "bad-game",
        `expected ${this.profileCount} payoffs for each of ${players.length} players`,
        "payoffs",
      );
    }
    this.#payoffs = payoffs.map((row) => [...row]);
  }

  /** The payoff of a player at a pure profile. */
  payoff(player: number, profile: PureProfile): Rational {
    return this.payoffAt(player, this.profileIndex(profile));
  }

  /** The payoff of a player at the profile of that number. */
  payoffAt(player: number, profileIndex: number): Rational {
    const payoff = this.#payoffs[player]?.[profileIndex];
    if (payoff === undefined) {
      throw new ExclaveError(
        "bad-argument",
        `no player ${player} or no profile ${profileIndex} in this game`,
      );
    }
    return payoff;
  }

  /** All payoffs of a player as integers over one common denominator, row-major: what the kernels work on. */
  integerPayoffs(player: number): CommonDenominator {
    let cleared = this.#integers[player];
    if (cleared === undefined) {
      cleared = clearDenominators(this.#payoffs[player] ?? []);
      this.#integers[player] = cleared;
    }
    return cleared;
  }

  /** How far apart the numbers of two profiles are that differ by one in this player's strategy. */
  stride(player: number): number {
    return this.#strides[player] as number;
  }

  /** The number of a pure profile. */
  profileIndex(profile: PureProfile): number {
    if (profile.length !== this.shape.length) {
      throw new ExclaveError(
        "bad-argument",
        `expected a profile of ${this.shape.length} strategies, found ${profile.length}`,
        "profile",
      );
    }
    let index = 0;
    profile.forEach((strategy, player) => {
      const count = this.shape[player] as number;
      if (!Number.isInteger(strategy) || strategy < 0 || strategy >= count) {
        throw new ExclaveError(
          "bad-argument",
          `expected a strategy from 0 to ${count - 1}, found ${strategy}`,
          `profile[${player}]`,
        );
      }
      index += strategy * (this.#strides[player] as number);
    });
    return index;
  }

  /** The pure profile of that number. */
  profileAt(index: number): number[] {
    return this.shape.map((count, player) => Math.floor(index / (this.#strides[player] as number)) % count);
  }

  /** The name of a strategy, or its number from 1 when the name is empty or another strategy's too. */
  strategyLabel(player: number, strategy: number): string {
    const names = (this.players[player] as Player).strategies;
    const name = names[strategy] as string;
    const unique = name !== "" && names.indexOf(name) === names.lastIndexOf(name);
    return unique ? name : name === "" ? `${strategy + 1}` : `${name} (${strategy + 1})`;
  }

  /** The name of a player, or `Player 1` when the name is empty or another player's too. */
  playerLabel(player: number): string {
    const name = (this.players[player] as Player).name;
    const unique = name !== "" && this.players.filter((other) => other.name === name).length === 1;
    return unique ? name : `Player ${player + 1}`;
  }
}

function countProfiles(shape: readonly number[]): number {
  let count = 1;
  for (const strategies of shape) {
    count *= strategies;
    if (count > MAXIMUM_PROFILES) {
      throw new ExclaveError(
        "too-large",
        `a game may have ${MAXIMUM_PROFILES.toLocaleString("en")} profiles at most; this one is ${shape.join(" x ")}`,
        "players",
      );
    }
  }
  return count;
}

function stridesOf(shape: readonly number[]): number[] {
  const strides = shape.map(() => 1);
  for (let player = shape.length - 2; player >= 0; player--) {
    strides[player] = (strides[player + 1] as number) * (shape[player + 1] as number);
  }
  return strides;
}
