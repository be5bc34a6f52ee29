import type { Rational, RationalInput } from "../exact/rational.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import { discountFactor } from "./discount.js";
import { type JointChain, jointChain } from "./internal/chain.js";
import { discountedStart, discountedValues } from "./internal/discounted-values.js";
import { isCertain, lassoFrom } from "./internal/lasso.js";
import { limitMeans } from "./internal/limit-means.js";
import { type Noise, noiseLevels } from "./noise.js";

/** What the players of a profile of automata do round after round, when chance has no part in it. */
export interface PlayPath {
  /** The profiles played until play repeats itself, by the positions of the actions. */
  readonly before: readonly (readonly number[])[];
  /** The profiles that are then played for ever, again and again. */
  readonly cycle: readonly (readonly number[])[];
}

/** The payoffs that a joint state of the automata leads to. */
export interface JointStateValue {
  /** The state of each automaton. */
  readonly states: readonly number[];
  /** Each player's normalised discounted payoff from there on. */
  readonly payoffs: readonly Rational[];
}

/** What a profile of automata gives. */
export interface Evaluation {
  readonly discount: Rational;
  /** Each player's normalised discounted payoff: (1 - discount) times the sum of discount^t times the payoff of round t. */
  readonly payoffs: readonly Rational[];
  /** Each player's average payoff in the long run, expected over chance. */
  readonly limitOfMeans: readonly Rational[];
  /** Null when actions, signals or errors are random. */
  readonly path: PlayPath | null;
  /** The joint states that play comes to, the first one first. */
  readonly states: readonly JointStateValue[];
}

/**
 * Returns the exact payoffs of a profile of automata in the infinitely repeated game, discounted and in the long run, and
 * the path of play.
 *
 * Without chance the path ends in a cycle and the sums are closed; with mixed actions, signals or errors the joint states
 * are a Markov chain whose linear equations are solved exactly.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1) or an error no probability,
 * `too-large` when play comes to more than 100,000 joint states
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { automatonProfile, evaluate, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const automata = ["tit-for-tat", "suspicious-tit-for-tat"].map((id) => strategyNamed(id).automaton);
 * const { payoffs, path, limitOfMeans } = evaluate(automatonProfile(game, automata), "1/2");
 * payoffs.map(rationalText); // ["5/3", "10/3"]
 * path?.cycle; // [[0, 1], [1, 0]]
 * limitOfMeans.map(rationalText); // ["5/2", "5/2"]
 * ```
 */
export function evaluate(profile: AutomatonProfile, discount: RationalInput, noise: Noise = {}): Evaluation {
  const factor = discountFactor(discount);
  const levels = noiseLevels(noise);
  const joint = jointChain(profile, levels);
  const values = discountedValues(joint.chain, factor);
  return {
    discount: factor,
    payoffs: values.map((column) => column[0] as Rational),
    limitOfMeans: limitMeans(joint.chain),
    path: levels.implementation.n === 0n ? pathOf(profile, joint) : null,
    states: joint.codes.map((code, s) => ({
      states: joint.machine.statesOf(code),
      payoffs: values.map((column) => column[s] as Rational),
    })),
  };
}

/**
 * Returns each player's normalised discounted payoff alone, which is quicker than all of {@link evaluate}.
 *
 * @throws {@link ExclaveError} as {@link evaluate}
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { automatonProfile, discountedPayoffs, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const titForTat = strategyNamed("tit-for-tat").automaton;
 * const noise = { implementation: "1/10" };
 * discountedPayoffs(automatonProfile(game, [titForTat, titForTat]), "1/2", noise).map(rationalText); // ["571/204", "571/204"]
 * ```
 */
export function discountedPayoffs(
  profile: AutomatonProfile,
  discount: RationalInput,
  noise: Noise = {},
): Rational[] {
  return discountedStart(jointChain(profile, noiseLevels(noise)).chain, discountFactor(discount));
}

function pathOf({ automata }: AutomatonProfile, { chain, machine, codes }: JointChain): PlayPath | null {
  const played = codes.map((code) =>
    machine.statesOf(code).map((state, player) => {
      const play = automata[player]?.states[state]?.play ?? [];
      return play.findIndex(({ n, d }) => n === d);
    }),
  );
  if (!isCertain(chain) || played.some((actions) => actions.includes(-1))) return null;
  const { states, cycle } = lassoFrom(chain, 0);
  const actions = states.map((state) => played[state] as number[]);
  return shortest(actions.slice(0, cycle), actions.slice(cycle));
}

/** The same play with the shortest cycle and the shortest way into it: different joint states may play the same. */
function shortest(before: number[][], around: number[][]): PlayPath {
  const same = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
    `${a}` === `${b}`;
  const length = around.length;
  const period =
    around.findIndex((_, k) => around.every((one, t) => same(one, around[(t + k + 1) % length]))) + 1;
  let cycle = around.slice(0, period);
  let way = before;
  while (way.length > 0 && same(way.at(-1), cycle.at(-1))) {
    cycle = [cycle.at(-1) as number[], ...cycle.slice(0, -1)];
    way = way.slice(0, -1);
  }
  return { before: way, cycle };
}
