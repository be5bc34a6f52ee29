import type { RationalInput } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { discountFactor } from "../discount.js";
import { drawn, seatOf, signalOf } from "../internal/seat.js";
import { type Noise, noiseLevels } from "../noise.js";
import { seededRandom } from "../seeded-random.js";
import type { Entrant } from "./entrant.js";

/** How a match is simulated. */
export interface SimulationOptions {
  readonly noise?: Noise;
  /** Matches with the same seed are the same. @defaultValue 1 */
  readonly seed?: number;
  /** Rounds of a match. @defaultValue enough for the rest to weigh less than 10^-9, but 5,000 at most */
  readonly rounds?: number;
  /** How many times the match is played; the payoffs are averages. @defaultValue 1 */
  readonly repetitions?: number;
}

/** The outcome of a simulated match: an estimate in double precision. */
export interface SimulatedMatch {
  /** The normalised discounted payoffs of the rounds played, averaged over the repetitions. */
  readonly payoffs: readonly [number, number];
  readonly rounds: number;
  /** The weight of the rounds that were not played: times the range of payoffs, how far a payoff may be off by them. */
  readonly truncation: number;
  /** The actions of the last repetition, one profile a round. */
  readonly path: readonly (readonly [number, number])[];
}

/** The most rounds that are simulated for one match, all repetitions together. */
export const MAXIMUM_SIMULATED_ROUNDS = 10_000_000;

/**
 * Returns the outcome of a match of two entrants by simulation, which takes strategies that are functions as well as
 * automata. The same seed gives the same match.
 *
 * A function is called once a round and must return at once: a call that does not end cannot be stopped from outside.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, a strategy returns what is no action
 * or throws, or an option is out of range; `too-large` beyond {@link MAXIMUM_SIMULATED_ROUNDS}
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { type Entrant, simulateMatch, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const copycat: Entrant = { name: "copycat", play: ({ rival }) => rival.at(-1) ?? 0 };
 * const defector: Entrant = { name: "defector", automaton: strategyNamed("all-d").automaton };
 * simulateMatch(game, [copycat, defector], "1/2", { rounds: 3 }).path; // [[0, 1], [1, 1], [1, 1]]
 * ```
 */
export function simulateMatch(
  game: NormalFormGame,
  entrants: readonly [Entrant, Entrant],
  discount: RationalInput,
  options: SimulationOptions = {},
): SimulatedMatch {
  const factor = discountFactor(discount).valueOf();
  const { seed = 1, repetitions = 1, rounds = roundsFor(factor) } = options;
  for (const [value, path] of [
    [rounds, "rounds"],
    [repetitions, "repetitions"],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new ExclaveError("bad-argument", `expected a positive whole number, found ${value}`, path);
    }
  }
  if (rounds * repetitions > MAXIMUM_SIMULATED_ROUNDS) {
    throw new ExclaveError(
      "too-large",
      `expected ${MAXIMUM_SIMULATED_ROUNDS.toLocaleString("en")} rounds at most, found ${rounds * repetitions}`,
      "rounds",
    );
  }
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const payoffs = [0, 1].map((player) =>
    Array.from({ length: game.profileCount }, (_, index) => game.payoffAt(player, index).valueOf()),
  ) as [number[], number[]];
  const levels = noiseLevels(options.noise ?? {});
  const slip = levels.implementation.valueOf();
  const misread = levels.observation.valueOf();
  const signals = signalOf(entrants);
  const totals: [number, number] = [0, 0];
  let path: [number, number][] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const random = seededRandom(Math.imul(seed, 0x01000193) + repetition);
    const seats = entrants.map((entrant, player) => seatOf(game, entrant, player, random));
    path = [];
    let weight = (1 - factor) / (1 - factor ** rounds);
    for (let round = 0; round < rounds; round++) {
      const done = seats.map((seat, player) =>
        erring(seat.act(round), game.shape[player] as number, slip, random),
      ) as [number, number];
      const signal = signals === null ? 0 : drawn(signals, random);
      seats.forEach((seat, player) => {
        const rival = 1 - player;
        const seen = erring(done[rival] as number, game.shape[rival] as number, misread, random);
        seat.see(done[player] as number, seen, signal);
      });
      const index = game.profileIndex(done);
      totals[0] += weight * (payoffs[0][index] as number);
      totals[1] += weight * (payoffs[1][index] as number);
      weight *= factor;
      path.push(done);
    }
  }
  return {
    payoffs: [totals[0] / repetitions, totals[1] / repetitions],
    rounds,
    truncation: factor ** rounds,
    path,
  };
}

/** Another action with the probability of an error. */
function erring(action: number, count: number, error: number, random: () => number): number {
  if (error === 0 || count === 1 || random() >= error) return action;
  const other = Math.floor(random() * (count - 1));
  return other < action ? other : other + 1;
}

function roundsFor(factor: number): number {
  if (factor === 0) return 1;
  return Math.min(5000, Math.max(1, Math.ceil(Math.log(1e-9) / Math.log(factor))));
}
