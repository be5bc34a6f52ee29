import { equal } from "../../exact/order.js";
import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { automatonProfile } from "../automaton-profile.js";
import { discountFactor } from "../discount.js";
import { discountedPayoffs } from "../evaluate.js";
import { averageOf, compareTotals, exactTotal, type Total } from "../internal/exact-total.js";
import type { Noise } from "../noise.js";
import type { Entrant } from "./entrant.js";
import { simulateMatch } from "./simulate-match.js";

/** How a tournament is played. */
export interface RoundRobinOptions {
  readonly noise?: Noise;
  /** Whether everybody also meets its own twin. @defaultValue true */
  readonly twins?: boolean;
  /** For matches with a strategy that is a function. @defaultValue 1 */
  readonly seed?: number;
  /** For matches with a strategy that is a function: how many rounds, and how many times. */
  readonly rounds?: number;
  readonly repetitions?: number;
  /** Stops the tournament once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Called after each match with the number played and the number of all. */
  readonly onProgress?: (played: number, matches: number) => void;
}

/** Where an entrant came in. */
export interface Rank {
  /** The position of the entrant. */
  readonly entrant: number;
  readonly name: string;
  /** The average of its payoffs; null where it would take more than 4,096 bits, as it does when errors make long fractions. */
  readonly score: Rational | null;
  /** The average in double precision. */
  readonly approximately: number;
  /** From 1; those with equal scores share the better one. */
  readonly rank: number;
}

/** The outcome of a tournament. */
export interface RoundRobin {
  readonly discount: Rational;
  readonly names: readonly string[];
  /** False when it was stopped: then some payoffs are null and there is no ranking. */
  readonly complete: boolean;
  /**
   * `payoffs[i][j]`: the normalised discounted payoff to i against j, in a game that is not symmetric the average over both
   * roles; null where not played.
   */
  readonly payoffs: readonly (readonly (Rational | null)[])[];
  /** `exact[i][j]`: whether that payoff is exact; those of matches with a function are estimates by simulation. */
  readonly exact: readonly (readonly boolean[])[];
  /** The best first; empty when not complete. */
  readonly ranking: readonly Rank[];
}

/** The most entrants of a tournament. */
export const MAXIMUM_ENTRANTS = 1000;

/**
 * Returns the outcome of a round-robin tournament of automata and of strategies written as functions. Matches between
 * automata are not simulated: their payoffs are exact, with errors of play or observation too.
 *
 * The form is that of R. Axelrod 1980, Effective choice in the Prisoner's Dilemma, doi:10.1177/002200278002400101, with
 * discounting in place of a fixed number of rounds.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players with the same actions, or an entrant
 * does not fit; `too-large` beyond {@link MAXIMUM_ENTRANTS}
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { roundRobin, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const entrants = ["all-c", "all-d", "tit-for-tat", "grim"].map((id) => {
 *   return { name: id, automaton: strategyNamed(id).automaton };
 * });
 * const { ranking } = roundRobin(game, entrants, "9/10");
 * ranking.map(({ name, score }) => [name, score && rationalText(score)]); // [["tit-for-tat", "99/40"], ["grim", "99/40"], ["all-c", "9/4"], ["all-d", "11/5"]]
 * ```
 */
export function roundRobin(
  game: NormalFormGame,
  entrants: readonly Entrant[],
  discount: RationalInput,
  options: RoundRobinOptions = {},
): RoundRobin {
  const factor = discountFactor(discount);
  const { twins = true, signal, onProgress } = options;
  checkGame(game);
  if (entrants.length > MAXIMUM_ENTRANTS) {
    throw new ExclaveError("too-large", `expected ${MAXIMUM_ENTRANTS} entrants at most`, "entrants");
  }
  const roles = isSymmetric(game) ? 1 : 2;
  const payoffs = entrants.map(() => entrants.map((): Rational | null => null));
  const exact = entrants.map((one) => entrants.map((other) => "automaton" in one && "automaton" in other));
  const matches = (entrants.length * (entrants.length + (twins ? 1 : -1))) / 2;
  let played = 0;
  for (let i = 0; i < entrants.length; i++) {
    for (let j = twins ? i : i + 1; j < entrants.length; j++) {
      if (signal?.aborted === true) break;
      const pair = [entrants[i] as Entrant, entrants[j] as Entrant] as const;
      const there = match(game, pair, factor, options, i * entrants.length + j);
      const back =
        roles === 1
          ? there.toReversed()
          : match(game, [pair[1], pair[0]], factor, options, j * entrants.length + i);
      (payoffs[i] as (Rational | null)[])[j] = average(there[0] as Rational, back[1] as Rational);
      (payoffs[j] as (Rational | null)[])[i] = average(there[1] as Rational, back[0] as Rational);
      played++;
      onProgress?.(played, matches);
    }
  }
  const complete = played === matches;
  const names = entrants.map(({ name }) => name);
  return {
    discount: factor,
    names,
    complete,
    payoffs,
    exact,
    ranking: complete ? ranked(names, payoffs) : [],
  };
}

function match(
  game: NormalFormGame,
  pair: readonly [Entrant, Entrant],
  discount: Rational,
  { noise, seed = 1, rounds, repetitions }: RoundRobinOptions,
  number: number,
): Rational[] {
  const [first, second] = pair;
  if ("automaton" in first && "automaton" in second) {
    return discountedPayoffs(automatonProfile(game, [first.automaton, second.automaton]), discount, noise);
  }
  const simulated = simulateMatch(game, pair, discount, {
    seed: seed + number,
    ...(noise === undefined ? {} : { noise }),
    ...(rounds === undefined ? {} : { rounds }),
    ...(repetitions === undefined ? {} : { repetitions }),
  });
  return simulated.payoffs.map((payoff) => rational(payoff));
}

function ranked(names: readonly string[], payoffs: readonly (readonly (Rational | null)[])[]): Rank[] {
  const totals = payoffs.map((row) => exactTotal(row.filter((payoff) => payoff !== null)));
  const order = totals.map((_, i) => i).sort((a, b) => compareTotals(totals[b] as Total, totals[a] as Total));
  const ranks: Rank[] = [];
  order.forEach((entrant, k) => {
    const total = totals[entrant] as Total;
    const before = order[k - 1];
    const tied = before !== undefined && compareTotals(totals[before] as Total, total) === 0;
    ranks.push({
      entrant,
      name: names[entrant] as string,
      score: averageOf(total),
      approximately: total.estimate / Math.max(1, total.count),
      rank: tied ? (ranks[k - 1] as Rank).rank : k + 1,
    });
  });
  return ranks;
}

function average(a: Rational, b: Rational): Rational {
  return equal(a, b) ? a : rational(a.add(b).div(2));
}

/** Both players get the same when they change places. */
function isSymmetric(game: NormalFormGame): boolean {
  const [count] = game.shape as [number];
  return Array.from({ length: count * count }, (_, k) => [Math.floor(k / count), k % count]).every(([a, b]) =>
    equal(game.payoff(0, [a as number, b as number]), game.payoff(1, [b as number, a as number])),
  );
}

function checkGame(game: NormalFormGame): void {
  const [first, second] = game.players;
  const fits =
    game.players.length === 2 && first?.strategies.every((name, i) => name === second?.strategies[i]);
  if (fits && game.shape[0] === game.shape[1]) return;
  throw new ExclaveError(
    "bad-argument",
    "expected a game of two players whose actions have the same names, so that everybody can take either part",
    "game",
  );
}
