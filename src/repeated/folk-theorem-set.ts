import type { Rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { aboveFloor, hull, type Point } from "./internal/polygon.js";
import { mixedMinmax } from "./mixed-minmax.js";
import { pureMinmax } from "./pure-minmax.js";

/** The payoffs of a two-player game that a folk theorem speaks of. */
export interface FolkTheoremSet {
  /** The vertices of the convex hull of the stage payoffs, counter-clockwise from the lexicographically smallest. */
  readonly feasible: readonly Point[];
  /** What each player can be held to. */
  readonly minmax: readonly [Rational, Rational];
  /** The vertices of the feasible payoffs that give nobody less than its minmax payoff; in the same order. */
  readonly individuallyRational: readonly Point[];
  /** 2 for a polygon, 1 for a segment, 0 for a point, null when nothing is individually rational. */
  readonly dimension: 0 | 1 | 2 | null;
}

/**
 * Returns the feasible payoffs of a two-player stage game, and those of them that are individually rational: what patient
 * players can sustain (D. Fudenberg and E. Maskin 1986, The folk theorem in repeated games with discounting or with
 * incomplete information, doi:10.2307/1911307).
 *
 * @param minmax - in mixed strategies, or by pure actions alone. @defaultValue `"mixed"`
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { folkTheoremSet } from "exclave/repeated";
 *
 * const { individuallyRational } = folkTheoremSet(symmetric([[3, 0], [5, 1]]));
 * individuallyRational.map((payoffs) => payoffs.map(rationalText)); // [["1", "1"], ["13/3", "1"], ["3", "3"], ["1", "13/3"]]
 * ```
 */
export function folkTheoremSet(game: NormalFormGame, minmax: "mixed" | "pure" = "mixed"): FolkTheoremSet {
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const [first, second] =
    minmax === "pure" ? pureMinmax(game) : mixedMinmax(game).map(({ upper }) => ({ value: upper }));
  const floors = [first?.value as Rational, second?.value as Rational] as const;
  const points = Array.from(
    { length: game.profileCount },
    (_, index): Point => [game.payoffAt(0, index), game.payoffAt(1, index)],
  );
  const feasible = hull(points);
  const inside = aboveFloor(aboveFloor(feasible, 0, floors[0]), 1, floors[1]);
  return { feasible, minmax: floors, individuallyRational: inside, dimension: dimensionOf(inside) };
}

function dimensionOf(vertices: readonly Point[]): 0 | 1 | 2 | null {
  return vertices.length === 0 ? null : ((Math.min(vertices.length, 3) - 1) as 0 | 1 | 2);
}
