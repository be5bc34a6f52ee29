import { compare } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import type { Parameters } from "../../model/parameters.js";
import { type Piece, pieces } from "../../model/pieces.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { iteratedStrictDominance } from "../../normal-form/iterated-strict-dominance.js";
import { bimatrixEquilibria } from "../../normal-form/nash/bimatrix-equilibria.js";
import { restrict } from "../../normal-form/restrict.js";
import { tieRoots } from "./commitment-map.js";
import { credibilityFamily } from "./credibility-game.js";
import { POSTURES, RUSSIAN_MOVES } from "./postures.js";

/**
 * Whether Russia invades with positive probability when it moves at the same time as the Baltic states:
 *
 * - `every`: in every equilibrium
 * - `some`: in some equilibria and not in others (found at single credibilities only)
 * - `none`: in no equilibrium
 * - `undecided`: not settled throughout the interval
 */
export type InvasionFinding = "every" | "some" | "none" | "undecided";

const INVADE = RUSSIAN_MOVES.indexOf("I");

/**
 * Returns where invasion is part of the equilibria, for every credibility from 0 to 1, when all move at once.
 *
 * Single credibilities are settled by enumerating all equilibria. On the open interval between two neighbouring
 * credibilities at which payoffs tie, every pure comparison has one sign, so that elimination by pure strategies takes one
 * course throughout: it settles `none` when it removes invasion, and `every` when, with invasion left out, it ends in one
 * profile from which Russia would deviate to invasion.
 */
export function invasionMap(parameters: Parameters): Piece<InvasionFinding>[] {
  const family = credibilityFamily(parameters);
  const ties = [
    ...RUSSIAN_MOVES.flatMap((_, r) => tieRoots(POSTURES.map((_, b) => family.payoff(0, [b, r])))),
    ...POSTURES.flatMap((_, b) => tieRoots(RUSSIAN_MOVES.map((_, r) => family.payoff(1, [b, r])))),
  ];
  const isTie = (alpha: Rational): boolean =>
    [ZERO, ONE, ...ties].some((point) => compare(point, alpha) === 0);
  const evaluate = (alpha: Rational): InvasionFinding =>
    isTie(alpha) ? atPoint(family.at(alpha)) : throughout(family.at(alpha));
  return pieces(ZERO, ONE, ties, evaluate, (a, b) => a === b);
}

function atPoint(game: NormalFormGame): InvasionFinding {
  const { equilibria } = bimatrixEquilibria(game);
  const invading = equilibria.filter(({ supports }) => supports[1]?.includes(INVADE));
  return invading.length === 0 ? "none" : invading.length === equilibria.length ? "every" : "some";
}

function throughout(game: NormalFormGame): InvasionFinding {
  const left = iteratedStrictDominance(game, { by: "pure" }).survivors;
  if (!(left[1] as readonly number[]).includes(INVADE)) return "none";
  const peaceful = RUSSIAN_MOVES.map((_, r) => r).filter((r) => r !== INVADE);
  const rows = POSTURES.map((_, b) => b);
  const [b, r] = iteratedStrictDominance(restrict(game, [rows, peaceful]), { by: "pure" }).survivors as [
    readonly number[],
    readonly number[],
  ];
  if (b.length > 1 || r.length > 1) return "undecided";
  const settled = [b[0] as number, peaceful[r[0] as number] as number];
  const gains = compare(game.payoff(1, [settled[0] as number, INVADE]), game.payoff(1, settled)) > 0;
  return gains ? "every" : "undecided";
}
