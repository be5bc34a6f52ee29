import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import type { LinearQuadraticGame, LinearQuadraticPlayer, RationalMatrix } from "./linear-quadratic-game.js";

/** A player of a game without linear terms. */
interface HomogeneousPlayer {
  /** A row an entry of z, a column one of the player's controls. */
  readonly influence: RationalMatrix;
  /** Q, on z. */
  readonly state: RationalMatrix;
  /** R, on all controls. */
  readonly controls: RationalMatrix;
  /** W: a row an entry of z, a column a control. */
  readonly cross: RationalMatrix;
  /** Q at the end of a finite horizon. */
  readonly final: RationalMatrix;
  /** The position of the player's first control among all, and how many it has. */
  readonly first: number;
  readonly width: number;
}

/** A linear-quadratic game whose linear terms are products with a last state that is always 1. */
export interface HomogeneousGame {
  readonly continuous: boolean;
  /**
   * Whether linear terms count for ever without a discount: then the players keep their average cost small, and the corner of P
   * is that average.
   */
  readonly average: boolean;
  /** How many states the game itself has. */
  readonly states: number;
  /** How many entries z has: one more where there are linear terms. */
  readonly size: number;
  readonly controls: number;
  readonly drift: RationalMatrix;
  readonly discount: Rational;
  readonly players: readonly HomogeneousPlayer[];
}

/** Returns the game in terms of z: the state, and after it 1 where the game has linear or constant terms, or that is wanted. */
export function homogeneousGame(
  game: LinearQuadraticGame,
  affine: boolean = isAffine(game),
): HomogeneousGame {
  const states = game.states.length;
  const controls = game.players.reduce((total, player) => total + player.controls.length, 0);
  const continuous = game.time === "continuous";
  const bottom = [...game.states.map(() => ZERO), continuous ? ZERO : ONE];
  let first = 0;
  const players = game.players.map((player): HomogeneousPlayer => {
    const width = player.controls.length;
    const own = { first, width };
    first += width;
    return { ...(affine ? withConstant(player) : plain(player)), ...own };
  });
  return {
    continuous,
    average: affine && (continuous ? game.discount.n === 0n : game.discount.compare(1) === 0),
    states,
    size: affine ? states + 1 : states,
    controls,
    drift: affine
      ? [...game.drift.map((row, i) => [...row, game.constant[i] as Rational]), bottom]
      : game.drift,
    discount: game.discount,
    players,
  };
}

/** Returns whether a game has linear or constant terms. */
export function isAffine({ constant, players }: LinearQuadraticGame): boolean {
  const numbers = [
    ...constant,
    ...players.flatMap(({ cost, finalCost }) => [
      ...cost.stateLinear,
      ...cost.controlsLinear,
      cost.constant,
      ...finalCost.stateLinear,
    ]),
  ];
  return numbers.some(({ n }) => n !== 0n);
}

function plain({
  influence,
  cost,
  finalCost,
}: LinearQuadraticPlayer): Omit<HomogeneousPlayer, "first" | "width"> {
  return { influence, state: cost.state, controls: cost.controls, cross: cost.cross, final: finalCost.state };
}

function withConstant({
  influence,
  cost,
  finalCost,
}: LinearQuadraticPlayer): Omit<HomogeneousPlayer, "first" | "width"> {
  const none = (influence[0] as readonly Rational[]).map(() => ZERO);
  return {
    influence: [...influence, none],
    state: bordered(cost.state, cost.stateLinear, cost.constant),
    controls: cost.controls,
    cross: [...cost.cross, cost.controlsLinear.map(half)],
    final: bordered(finalCost.state, finalCost.stateLinear, ZERO),
  };
}

/** x'Qx + l'x + c as a quadratic form in (x, 1). */
function bordered(matrix: RationalMatrix, linear: readonly Rational[], constant: Rational): RationalMatrix {
  return [...matrix.map((row, i) => [...row, half(linear[i] as Rational)]), [...linear.map(half), constant]];
}

function half(value: Rational): Rational {
  return rational(value.div(2));
}
