import { compare } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { type FearFunction, fearFelt } from "./fear-function.js";
import type { StochasticGame } from "./game.js";
import { type StateInput, stochasticGame } from "./stochastic-game.js";

/** A game of arming in which fear has a memory, for {@link fearGame}. */
export interface FearGameInput {
  readonly title?: string;
  /** @defaultValue `["First", "Second"]` */
  readonly players?: readonly string[];
  /** What a player gets in a period apart from fear, by whether it and how many rivals arm. */
  readonly material: (arms: boolean, rivalsArming: number, player: number) => RationalInput;
  /** How fear is felt, by all alike or each in its own way. */
  readonly fear: FearFunction | readonly FearFunction[];
  /** `shared`: one stock of fear, which all arming feeds; `private`: one a player, which the arming of its rivals feeds. */
  readonly stock: "shared" | "private";
  /** The share of fear that fades in a period, from 0 to 1. */
  readonly decay: RationalInput;
  /** What each arming player adds to a stock it feeds. */
  readonly increment: RationalInput;
  /** The distance between levels of fear, which are 0, `step`, 2 `step` and so on. */
  readonly step: RationalInput;
  /** The highest level; fear does not rise beyond. @defaultValue the first at or above the level that never-ending arming leads to */
  readonly highest?: RationalInput;
}

/** A fear game may have so many states. */
const MAXIMUM_LEVELS = 500;

/**
 * Returns the stochastic game of players who restrain (`C`) or arm (`D`) while fear remembers: F' = (1 - decay) F +
 * increment times the number who arm. A period's payoff is the material one less the fear felt at its beginning.
 *
 * Where F' falls between two levels, chance moves to one of the two such that F' is the exact mean; so nothing that is affine
 * in fear is changed by the grid. Only at the highest level may fear be cut off.
 *
 * @throws {@link ExclaveError} `bad-argument` when the decay is not in (0, 1], the increment or step not above 0 or a level
 * no multiple of the step; `too-large` beyond 500 states
 * @example
 * ```ts
 * import { fearGame } from "exclave/stochastic";
 *
 * const game = fearGame({
 *   material: (arms, rivals) => (arms ? (rivals ? -2 : 4) : rivals ? -3 : 3),
 *   fear: { kind: "linear", weight: 1 },
 *   stock: "shared",
 *   decay: "1/5",
 *   increment: "1/2",
 *   step: 1,
 * });
 * game.states.map(({ name }) => name); // ["0", "1", "2", "3", "4", "5"]
 * game.states[1].cells[1].next.map(({ to, probability }) => `${to}: ${probability}`); // ["1: 0.7", "2: 0.3"]
 * ```
 */
export function fearGame(input: FearGameInput): StochasticGame {
  const players = input.players ?? ["First", "Second"];
  const law = lawOf(input, players.length);
  const stocks = input.stock === "shared" ? 1 : players.length;
  if (law.levels.length ** stocks > MAXIMUM_LEVELS) {
    throw new ExclaveError(
      "too-large",
      `a fear game may have ${MAXIMUM_LEVELS} states, found ${law.levels.length} levels for each of ${stocks} stocks`,
      "step",
    );
  }
  const felt = players.map((_, i) => {
    const own = Array.isArray(input.fear)
      ? (input.fear as readonly FearFunction[])[i]
      : (input.fear as FearFunction);
    if (own === undefined) {
      throw new ExclaveError(
        "bad-argument",
        `expected a fear function for each of ${players.length} players`,
        "fear",
      );
    }
    return law.levels.map((level) => fearFelt(own, level));
  });
  const states = product(stocks, law.levels.length).map((at): StateInput => {
    const block = <Leaf>(
      leaf: (arming: readonly boolean[]) => Leaf,
      chosen: readonly boolean[] = [],
    ): never =>
      (chosen.length === players.length
        ? leaf(chosen)
        : [false, true].map((arms) => block(leaf, [...chosen, arms]))) as never;
    return {
      name: nameOf(law, at),
      actions: players.map(() => ["C", "D"]),
      payoffs: block((arming) =>
        players.map((_, i) => {
          const rivals = arming.filter((arms, j) => arms && j !== i).length;
          const material = rational(input.material(arming[i] as boolean, rivals, i), "material");
          const level = at[stocks === 1 ? 0 : i] as number;
          return rational(material.sub((felt[i] as Rational[])[level] as Rational));
        }),
      ),
      transitions: block((arming) => passages(law, at, arming)),
    };
  });
  return stochasticGame({ title: input.title ?? "Fear with a memory", players, states });
}

interface Law {
  readonly levels: readonly Rational[];
  readonly step: Rational;
  readonly keeps: Rational;
  readonly increment: Rational;
}

function lawOf({ decay, increment, step, highest, stock }: FearGameInput, players: number): Law {
  const [fades, adds, gap] = [
    rational(decay, "decay"),
    rational(increment, "increment"),
    rational(step, "step"),
  ];
  if (compare(fades, ZERO) <= 0 || compare(fades, ONE) > 0)
    refuse("a decay above 0, up to 1", fades, "decay");
  if (compare(adds, ZERO) <= 0) refuse("an increment above 0", adds, "increment");
  if (compare(gap, ZERO) <= 0) refuse("a step above 0", gap, "step");
  const feeding = stock === "shared" ? players : players - 1;
  const limit = rational(adds.mul(feeding).div(fades).div(gap));
  const top = highest === undefined ? limit.ceil() : rational(highest, "highest").div(gap);
  if (top.d !== 1n || top.s < 0n) refuse("a multiple of the step", rational(highest ?? 0), "highest");
  if (top.n >= BigInt(MAXIMUM_LEVELS)) {
    throw new ExclaveError(
      "too-large",
      `a fear game may have ${MAXIMUM_LEVELS} states, found ${top.n + 1n} levels`,
      "step",
    );
  }
  return {
    levels: Array.from({ length: Number(top.n) + 1 }, (_, k) => rational(gap.mul(k))),
    step: gap,
    keeps: rational(ONE.sub(fades)),
    increment: adds,
  };
}

function nameOf({ levels }: Law, at: readonly number[]): string {
  return at.map((level) => rationalText(levels[level] as Rational)).join(", ");
}

/** Where each stock goes, independently, as the probabilities of the states that follow by name. */
function passages(law: Law, at: readonly number[], arming: readonly boolean[]): Record<string, Rational> {
  const all = arming.filter((arms) => arms).length;
  let outcomes: { readonly at: readonly number[]; readonly probability: Rational }[] = [
    { at: [], probability: ONE },
  ];
  at.forEach((level, i) => {
    const feeding = at.length === 1 ? all : all - (arming[i] ? 1 : 0);
    const next = moves(law, level, feeding);
    outcomes = outcomes.flatMap((one) =>
      next.map(({ to, probability }) => ({
        at: [...one.at, to],
        probability: rational(one.probability.mul(probability)),
      })),
    );
  });
  const byName: Record<string, Rational> = {};
  for (const { at: then, probability } of outcomes) {
    const name = nameOf(law, then);
    byName[name] = rational((byName[name] ?? ZERO).add(probability));
  }
  return byName;
}

/** The two levels around the mean, or the one at it. */
function moves(
  { levels, step, keeps, increment }: Law,
  level: number,
  feeding: number,
): { readonly to: number; readonly probability: Rational }[] {
  const mean = rational(
    keeps
      .mul(levels[level] as Rational)
      .add(increment.mul(feeding))
      .div(step),
  );
  const low = Number(mean.n / mean.d);
  if (low >= levels.length - 1) return [{ to: levels.length - 1, probability: ONE }];
  const above = rational(mean.sub(low));
  if (above.n === 0n) return [{ to: low, probability: ONE }];
  return [
    { to: low, probability: rational(ONE.sub(above)) },
    { to: low + 1, probability: above },
  ];
}

function product(stocks: number, levels: number): number[][] {
  let all: number[][] = [[]];
  for (let k = 0; k < stocks; k++) {
    all = all.flatMap((own) => Array.from({ length: levels }, (_, level) => [...own, level]));
  }
  return all;
}

function refuse(expected: string, found: Rational, path: string): never {
  throw new ExclaveError("bad-argument", `expected ${expected}, found ${rationalText(found)}`, path);
}
