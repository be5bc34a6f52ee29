import { clearDenominators } from "../../exact/integer.js";
import { ONE, quotient, type Rational } from "../../exact/rational.js";
import type { MixedStrategy } from "../../normal-form/game.js";
import type { AutomatonProfile } from "../automaton-profile.js";
import type { NoiseLevels } from "../noise.js";
import { JointMachine, Numbering } from "./joint-machine.js";

/** One state of a {@link Chain}: where it leads, with integer weights that add up to the chain's scale. */
interface ChainRow {
  readonly to: readonly number[];
  readonly weights: readonly bigint[];
}

/** A finite Markov chain with payoffs, in integers: what automata do together. It starts in state 0. */
export interface Chain {
  readonly rows: readonly ChainRow[];
  readonly scale: bigint;
  /** `rewards[player][state] / (scale * denominators[player])` is the expected payoff of a round in that state. */
  readonly rewards: readonly (readonly bigint[])[];
  readonly denominators: readonly bigint[];
}

/** The chain of the joint states of automata. */
export interface JointChain {
  readonly chain: Chain;
  readonly machine: JointMachine;
  /** The code of the joint state that each state of the chain is. */
  readonly codes: readonly number[];
}

type Weighted<Value> = readonly (readonly [Value, bigint])[];

/** The chain of the joint states that play comes to or, off the path too, all that any history leads to. */
export function jointChain(
  profile: AutomatonProfile,
  noise: NoiseLevels,
  which: "on-path" | "all-histories" = "on-path",
): JointChain {
  const { game, automata } = profile;
  const machine = new JointMachine(profile);
  const numbering = new Numbering();
  const played = automata.map(({ states }) =>
    trembling(
      states.map(({ play }) => play),
      noise.implementation,
    ),
  );
  const seen = game.shape.map((count) => perception(count, noise.observation));
  const drawn = integerWeights([(automata[0]?.signals ?? []).map(({ probability }) => probability)]);
  const blind = noise.observation.n === 0n;
  const pairs = blind ? 0 : game.players.length - 1;
  let scale = drawn.total * played.reduce((product, one) => product * one.total, 1n);
  for (const one of seen) for (let k = 0; k < pairs; k++) scale *= one.total;
  const rows: ChainRow[] = [];
  const rewards = game.players.map((): bigint[] => []);
  numbering.numberOf(0);
  for (let i = 0; i < numbering.codes.length; i++) {
    const states = machine.statesOf(numbering.codes[i] as number);
    const profiles = profilesPlayed(
      states.map((state, player) => (played[player] as IntegerWeights).rows[state] as Weighted<number>),
      game.shape.map((_, player) => game.stride(player)),
    );
    const masses = new Map<number, bigint>();
    const totals = game.players.map(() => 0n);
    let mass = 0n;
    for (const [index, weight] of profiles) {
      mass += weight;
      totals.forEach((total, player) => {
        totals[player] = total + weight * (game.integerPayoffs(player).integers[index] as bigint);
      });
      for (const [signal, chance] of drawn.rows[0] as Weighted<number>) {
        const followers: Weighted<number> = blind
          ? [[machine.next(states, index, signal), 1n]]
          : misseen(machine, states, index, signal, seen);
        for (const [code, share] of followers) {
          const to = numbering.numberOf(code);
          masses.set(to, (masses.get(to) ?? 0n) + weight * chance * share);
        }
      }
    }
    rows.push({ to: [...masses.keys()], weights: [...masses.values()] });
    rewards.forEach((column, player) => {
      column.push((totals[player] as bigint) * (scale / mass));
    });
    if (which === "on-path") continue;
    for (let index = 0; index < game.profileCount; index++) {
      for (const [signal] of drawn.rows[0] as Weighted<number>) {
        numbering.numberOf(machine.next(states, index, signal));
      }
    }
  }
  const denominators = game.players.map((_, player) => game.integerPayoffs(player).denominator);
  return { chain: { rows, scale, rewards, denominators }, machine, codes: numbering.codes };
}

interface IntegerWeights {
  readonly rows: readonly Weighted<number>[];
  /** What the weights of each row add up to. */
  readonly total: bigint;
}

/** Distributions over one common denominator, without what has probability 0. */
function integerWeights(distributions: readonly MixedStrategy[]): IntegerWeights {
  const width = distributions[0]?.length ?? 0;
  const { integers, denominator } = clearDenominators(distributions.flat());
  return {
    rows: distributions.map((_, i) =>
      Array.from({ length: width }, (_, k) => [k, integers[i * width + k] as bigint] as const).filter(
        ([, weight]) => weight !== 0n,
      ),
    ),
    total: denominator,
  };
}

/** What is done when the plays are meant. */
function trembling(plays: readonly MixedStrategy[], error: Rational): IntegerWeights {
  const count = plays[0]?.length ?? 0;
  if (error.n === 0n || count === 1) return integerWeights(plays);
  const slip = error.div(count - 1);
  return integerWeights(
    plays.map((play) => play.map((p) => p.mul(ONE.sub(error)).add(ONE.sub(p).mul(slip)) as Rational)),
  );
}

/** `rows[action]`: what is seen of that action. */
function perception(count: number, error: Rational): IntegerWeights {
  const identity = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j) => quotient(i === j ? 1n : 0n, 1n)),
  );
  return trembling(identity, error);
}

/** Numbers of profiles with the products of their weights. */
function profilesPlayed(plays: readonly Weighted<number>[], strides: readonly number[]): Weighted<number> {
  let profiles: Weighted<number> = [[0, 1n]];
  plays.forEach((play, player) => {
    profiles = profiles.flatMap(([index, weight]) =>
      play.map(([action, w]) => [index + action * (strides[player] as number), weight * w] as const),
    );
  });
  return profiles;
}

/** The joint states that follow when each player may misread each other one. */
function misseen(
  machine: JointMachine,
  states: readonly number[],
  index: number,
  signal: number,
  seen: readonly IntegerWeights[],
): Weighted<number> {
  const { game } = machine.profile;
  const done = game.profileAt(index);
  const strides = game.shape.map((_, player) => game.stride(player));
  let followers: Weighted<number> = [[0, 1n]];
  states.forEach((state, player) => {
    const views = profilesPlayed(
      done.map((action, other) =>
        other === player
          ? [[action, 1n]]
          : ((seen[other] as IntegerWeights).rows[action] as Weighted<number>),
      ),
      strides,
    );
    const next = new Map<number, bigint>();
    for (const [view, weight] of views) {
      const to = machine.nextOf(player, state, view, signal);
      next.set(to, (next.get(to) ?? 0n) + weight);
    }
    followers = followers.flatMap(([code, weight]) =>
      [...next].map(([to, w]) => [code * (machine.sizes[player] as number) + to, weight * w] as const),
    );
  });
  return followers;
}
