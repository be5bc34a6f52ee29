import { ONE, type Rational, type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { add, scale } from "./internal/rational-matrices.js";
import type { LinearQuadraticGame, LinearQuadraticPlayer, QuadraticCost } from "./linear-quadratic-game.js";

/** Returns the game of one player who has all controls and pays a weighted sum of the costs. */
export function cooperativeGame(
  game: LinearQuadraticGame,
  weights: readonly RationalInput[] = game.players.map(() => 1),
): LinearQuadraticGame {
  if (weights.length !== game.players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected a weight for each of ${game.players.length} players, found ${weights.length}`,
      "weights",
    );
  }
  const shares = weights.map((weight, i) => {
    const share = rational(weight, `weights[${i}]`);
    if (share.compare(0) > 0) return share;
    throw new ExclaveError("bad-argument", "expected a weight above 0", `weights[${i}]`);
  });
  const [first] = game.players as [LinearQuadraticPlayer];
  const cost = game.players
    .map((player, i) => weighted(player.cost, shares[i] as Rational))
    .reduce((sum, one) => ({
      state: add(sum.state, one.state),
      stateLinear: plus(sum.stateLinear, one.stateLinear),
      controls: add(sum.controls, one.controls),
      controlsLinear: plus(sum.controlsLinear, one.controlsLinear),
      cross: add(sum.cross, one.cross),
      constant: rational(sum.constant.add(one.constant)),
    }));
  return {
    ...game,
    players: [
      {
        name: "all together",
        controls: game.players.flatMap(({ controls }) => controls),
        influence: first.influence.map((_, s) => game.players.flatMap(({ influence }) => influence[s] ?? [])),
        cost,
        finalCost: {
          state: game.players
            .map(({ finalCost }, i) => scale(shares[i] as Rational, finalCost.state))
            .reduce((sum, one) => add(sum, one)),
          stateLinear: game.players
            .map(({ finalCost }, i) => times(shares[i] as Rational, finalCost.stateLinear))
            .reduce(plus),
        },
      },
    ],
  };
}

function weighted(cost: QuadraticCost, share: Rational): QuadraticCost {
  if (share.equals(ONE)) return cost;
  return {
    state: scale(share, cost.state),
    stateLinear: times(share, cost.stateLinear),
    controls: scale(share, cost.controls),
    controlsLinear: times(share, cost.controlsLinear),
    cross: scale(share, cost.cross),
    constant: rational(cost.constant.mul(share)),
  };
}

function plus(a: readonly Rational[], b: readonly Rational[]): readonly Rational[] {
  return a.map((value, i) => rational(value.add(b[i] as Rational)));
}

function times(share: Rational, values: readonly Rational[]): readonly Rational[] {
  return values.map((value) => rational(value.mul(share)));
}
