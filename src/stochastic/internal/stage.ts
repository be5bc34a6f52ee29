import { type Rational, rational, ZERO } from "../../exact/rational.js";
import type { StochasticGame, StochasticState } from "../game.js";
import type { StationaryProfile } from "../stationary-profile.js";

/** What a state gives under mixed actions: expected payoffs, and the distribution over the next states. */
export interface Stage {
  readonly payoffs: readonly Rational[];
  readonly next: ReadonlyMap<number, Rational>;
}

/** The chain of states under a profile. */
export function stagesOf(game: StochasticGame, profile: StationaryProfile): Stage[] {
  return game.states.map((state, s) => stageOf(state, profile[s] as StationaryProfile[number]));
}

/** What the state gives when all play so. */
function stageOf(state: StochasticState, mixes: readonly (readonly Rational[])[]): Stage {
  const payoffs = state.actions.map(() => ZERO);
  const next = new Map<number, Rational>();
  const walk = (player: number, cell: number, weight: Rational): void => {
    const own = mixes[player];
    if (own !== undefined) {
      own.forEach((probability, action) => {
        if (probability.n !== 0n) {
          walk(player + 1, cell * own.length + action, rational(weight.mul(probability)));
        }
      });
      return;
    }
    const { payoffs: gains, next: passages } = state.cells[cell] as StochasticState["cells"][number];
    gains.forEach((gain, i) => {
      payoffs[i] = rational((payoffs[i] as Rational).add(gain.mul(weight)));
    });
    for (const { to, probability } of passages) {
      next.set(to, rational((next.get(to) ?? ZERO).add(probability.mul(weight))));
    }
  };
  walk(0, 0, rational(1));
  return { payoffs, next };
}

/** What the state gives when one player takes an action and the others play so. */
export function deviationStage(
  state: StochasticState,
  mixes: readonly (readonly Rational[])[],
  player: number,
  action: number,
): Stage {
  const pure = (state.actions[player] ?? []).map((_, a) => rational(a === action ? 1 : 0));
  return stageOf(
    state,
    mixes.map((own, i) => (i === player ? pure : own)),
  );
}

/** The payoff now and the discounted value of what comes. */
export function actionTotal(
  { payoffs, next }: Stage,
  player: number,
  discount: Rational,
  values: readonly Rational[],
): Rational {
  let expected = ZERO;
  for (const [to, probability] of next) {
    expected = rational(expected.add(probability.mul(values[to] as Rational)));
  }
  return rational((payoffs[player] as Rational).add(discount.mul(expected)));
}
