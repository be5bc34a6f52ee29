import { sign } from "../../../exact/order.js";
import { positiveColumns } from "../../../exact/positive-columns.js";
import { ONE, quotient, type Rational, ZERO } from "../../../exact/rational.js";
import { solve } from "../../../exact/solve.js";
import { sum } from "../../../exact/vector.js";
import type { NormalFormGame } from "../../game.js";
import type { Degeneracy } from "../equilibrium-set.js";

/**
 * The polytope { z >= 0, matrix z <= 1 } whose points other than 0 are a player's mixed strategies, up to scale, with a
 * bound on what the opponent gets (B. von Stengel 2002, Computing equilibria for two-person games,
 * doi:10.1016/S1574-0005(02)03008-4, section 2.4).
 */
export interface ResponsePolytope {
  readonly player: number;
  /** The number of strategies of the player, and of coordinates. */
  readonly own: number;
  /** The number of strategies of the opponent, and of rows. */
  readonly other: number;
  /**
   * Positive integers. Each column is the opponent's payoffs against one strategy, shifted and divided by `scales`: a
   * projective map, which keeps every face and what is tight on it.
   */
  readonly matrix: readonly (readonly bigint[])[];
  readonly scales: readonly bigint[];
}

/** Returns the polytope of a player of a two-player game. */
export function responsePolytope(game: NormalFormGame, player: number): ResponsePolytope {
  const { integers } = game.integerPayoffs(1 - player);
  const own = game.shape[player] as number;
  const other = game.shape[1 - player] as number;
  const { rows: matrix, units: scales } = positiveColumns(
    Array.from({ length: other }, (_, j) =>
      Array.from(
        { length: own },
        (__, i) => integers[i * game.stride(player) + j * game.stride(1 - player)] as bigint,
      ),
    ),
  );
  return { player, own, other, matrix, scales };
}

/** A basis: as many coordinates that may be positive as rows that are tight. */
export interface VertexBasis {
  readonly support: readonly number[];
  readonly tight: readonly number[];
}

/**
 * Decides what a basis gives: a vertex with nothing else tight, a vertex at which the player's strategy shows that the game
 * is degenerate, a point outside, or no single point.
 */
export function exactVertex(
  polytope: ResponsePolytope,
  { support, tight }: VertexBasis,
): "simple" | "outside" | "singular" | Degeneracy {
  const { matrix, own } = polytope;
  const found = solve(
    tight.map((j) => support.map((i) => (matrix[j] as readonly bigint[])[i] as bigint)),
    tight.map(() => 1n),
  );
  if (found.kind !== "unique") return "singular";
  const { solution } = found;
  if (solution.some((value) => sign(value) < 0)) return "outside";
  const slacks = matrix.map((row) => {
    const used = sum(
      solution.map((value, k) => value.mul(quotient(row[support[k] as number] as bigint, 1n))),
    );
    return sign(ONE.sub(used));
  });
  if (slacks.some((slack) => slack < 0)) return "outside";
  const bestResponses = slacks.flatMap((slack, j) => (slack === 0 ? [j] : []));
  const played = support.filter((_, k) => sign(solution[k] as Rational) > 0);
  if (bestResponses.length <= played.length) return "simple";
  const weights = Array.from({ length: own }, () => ZERO);
  support.forEach((i, k) => {
    weights[i] = (solution[k] as Rational).div(quotient(polytope.scales[i] as bigint, 1n));
  });
  const total = sum(weights);
  const strategy = weights.map((weight) => {
    const { s, n, d } = weight.div(total);
    return quotient(s * n, d);
  });
  return { player: polytope.player, strategy, bestResponses };
}
