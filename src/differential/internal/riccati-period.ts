import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";
import {
  below,
  inverseQuotient,
  productOf,
  type QuotientMatrix,
  quotients,
  sumOf,
  times,
  turned,
} from "./quotient-matrices.js";
import { block, transpose } from "./rational-matrices.js";
import { allInfluence } from "./riccati-data.js";

/** What is played in a period, and what the players' matrices are before it. */
export interface RiccatiPeriod {
  readonly gains: QuotientMatrix;
  /** A - B F. */
  readonly closed: QuotientMatrix;
  readonly weights: readonly QuotientMatrix[];
  /** What solves the first-order conditions for the gains. */
  readonly inverse: QuotientMatrix;
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
  const { players, states, size, discount } = game;
  const rows = feedback ? size : states;
  const [A, B] = [quotients(game.drift), quotients(allInfluence(game))];
  const P = after.map((one) => times(discount, quotients(one)));
  const reach = players.map(({ influence }, i) =>
    productOf(quotients(transpose(influence.slice(0, rows))), P[i] as QuotientMatrix),
  );
  const left = players.map(({ controls, first, width }, i) =>
    sumOf(
      [1n, quotients(controls.slice(first, first + width))],
      [1n, productOf(reach[i] as QuotientMatrix, B)],
    ),
  );
  const right = players.map(({ cross, first, width }, i) =>
    sumOf(
      [1n, quotients(transpose(cross).slice(first, first + width))],
      [1n, productOf(reach[i] as QuotientMatrix, A)],
    ),
  );
  const inverse = inverseQuotient(below(left));
  if (inverse === null) return null;
  const gains = productOf(inverse, below(right));
  const closed = sumOf([1n, A], [-1n, productOf(B, gains)]);
  const own = turned(quotients(block(game.drift, [0, states], [0, states])));
  const weights = players.map(({ state, cross, controls }, i) => {
    const mixed = productOf(quotients(cross.slice(0, rows)), gains);
    const along = productOf(P[i] as QuotientMatrix, closed);
    const Q = quotients(state.slice(0, rows));
    if (!feedback) return sumOf([1n, Q], [-1n, mixed], [1n, productOf(own, along)]);
    return sumOf(
      [1n, Q],
      [-1n, mixed],
      [-1n, turned(mixed)],
      [1n, productOf(turned(gains), productOf(quotients(controls), gains))],
      [1n, productOf(turned(closed), along)],
    );
  });
  return { gains, closed, weights, inverse };
}
