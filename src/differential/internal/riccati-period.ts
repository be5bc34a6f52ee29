import { rational } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";
import { add, block, inverseOf, multiply, scale, transpose } from "./rational-matrices.js";
import { allInfluence } from "./riccati-data.js";

/** What is played in a period, and what the players' matrices are before it. */
export interface RiccatiPeriod {
  readonly gains: RationalMatrix;
  /** A - B F. */
  readonly closed: RationalMatrix;
  readonly weights: readonly RationalMatrix[];
  /** What solves the first-order conditions for the gains. */
  readonly inverse: RationalMatrix;
}

/**
 * One period of the coupled Riccati equations in discrete time, exactly, `R_i F = W_i' + d B_i'P_i G` in the rows of each player's
 * own controls, `P_i = Q_i - W_i F - F'W_i' + F'R_i F + d G'P_i G` for feedback and `P_i = Q_i - W_i F + d A'P_i G` for open loop; null
 * where the gains are not determined.
 */
export function riccatiPeriod(
  game: HomogeneousGame,
  after: readonly RationalMatrix[],
  feedback: boolean,
): RiccatiPeriod | null {
  const { players, states, size, discount, drift } = game;
  const rows = feedback ? size : states;
  const B = allInfluence(game);
  const less = rational(-1);
  const reach = players.map(({ influence }, i) =>
    scale(discount, multiply(transpose(influence.slice(0, rows)), after[i] as RationalMatrix)),
  );
  const left = players.flatMap(({ controls, first, width }, i) =>
    add(controls.slice(first, first + width), multiply(reach[i] as RationalMatrix, B)),
  );
  const right = players.flatMap(({ cross, first, width }, i) =>
    add(transpose(cross).slice(first, first + width), multiply(reach[i] as RationalMatrix, drift)),
  );
  const inverse = inverseOf(left);
  if (inverse === null) return null;
  const gains = multiply(inverse, right);
  const closed = add(drift, scale(less, multiply(B, gains)));
  const own = transpose(block(drift, [0, states], [0, states]));
  const weights = players.map(({ state, cross, controls }, i) => {
    const mixed = scale(less, multiply(cross.slice(0, rows), gains));
    const along = scale(discount, multiply(after[i] as RationalMatrix, closed));
    const Q = add(state.slice(0, rows), mixed);
    return feedback
      ? add(
          add(Q, transpose(mixed)),
          add(multiply(transpose(gains), multiply(controls, gains)), multiply(transpose(closed), along)),
        )
      : add(Q, multiply(own, along));
  });
  return { gains, closed, weights, inverse };
}
