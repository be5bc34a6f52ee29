import { type AlgebraicNumber, algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import type { EquilibriaAlong, EquilibriumAlong } from "./equilibria-along.js";
import { equilibriaInSets } from "./equilibria-in-sets.js";
import type { Line } from "./line.js";
import { mixtureCount } from "./mixtures-along.js";
import { payoffsAlong } from "./payoffs-along.js";
import { placeOf, type SmoothParts, smoothParts } from "./smooth-parts.js";
import { survivorsAlong } from "./survivors-along.js";

type Sets = readonly (readonly number[])[];

const MAXIMUM_SYSTEMS = 3500;

/**
 * Returns the extreme equilibria along a line, or why they are not found: where more than two players have a choice, or the
 * game is large, those of what iterated elimination leaves.
 */
export function equilibriaPieces(line: Line): EquilibriaAlong | string {
  const all = line.model.players.map(({ strategies }) => strategies.map((_, i) => i));
  const smooth = smoothParts(line);
  if (smooth !== null) return overSmoothParts(smooth);
  const payoffs = payoffsAlong(line);
  if (tooLarge(all) === null) return equilibriaInSets(line, payoffs, all);
  const survivors = survivorsAlong(line, "mixed");
  const { points, at } = survivors;
  const parts: { from: AlgebraicNumber; to: AlgebraicNumber; found: EquilibriaAlong }[] = [];
  for (const [i, from] of points.entries()) {
    const here = tooLarge(at(from));
    if (here !== null) return here;
    const to = points[i + 1];
    if (to === undefined) continue;
    const sets = at(algebraicRational(rationalBetween(from, to)));
    const reason = tooLarge(sets);
    if (reason !== null) return reason;
    parts.push({ from, to, found: equilibriaInSets({ ...line, from, to }, payoffs, sets) });
  }
  const known = new Map<AlgebraicNumber, readonly EquilibriumAlong[]>();
  return {
    pieces: parts.flatMap(({ found }) => found.pieces),
    at: (number: AlgebraicNumber) => {
      const part = parts.find(
        ({ from, to }) => compareAlgebraic(from, number) < 0 && compareAlgebraic(number, to) < 0,
      );
      if (part !== undefined) return part.found.at(number);
      const before = known.get(number);
      if (before !== undefined) return before;
      // Where elimination changes, it may leave something else.
      const beside = parts.find(
        ({ from, to }) => compareAlgebraic(from, number) <= 0 && compareAlgebraic(number, to) <= 0,
      );
      const { from, to } = beside ?? line;
      const found = equilibriaInSets({ ...line, from, to }, payoffs, at(number)).at(number);
      known.set(number, found);
      return found;
    },
  };
}

/** The equilibria on the parts of a line on which payoffs have no kinks and jumps, put together. */
function overSmoothParts(parts: SmoothParts): EquilibriaAlong | string {
  const inside = parts.between.map(equilibriaPieces);
  const there = parts.around.map(equilibriaPieces);
  const reason = [...inside, ...there].find((one) => typeof one === "string");
  if (reason !== undefined) return reason as string;
  const found = (list: typeof inside, position: number): EquilibriaAlong => list[position] as EquilibriaAlong;
  const alone = parts.between.length === 0 ? found(there, 0).pieces : [];
  return {
    pieces: [...inside.flatMap((_, i) => found(inside, i).pieces), ...alone],
    at: (number: AlgebraicNumber) => {
      const { isPoint, position } = placeOf(parts.points, number);
      return found(isPoint ? there : inside, position).at(number);
    },
  };
}

/** Why the equilibria in these sets are not found; null where they can be. */
function tooLarge(sets: Sets): string | null {
  const counts = sets.map((set) => set.length).filter((count) => count > 1);
  if (counts.length > 2) return "more than two players have a choice";
  const [own = 1, rival = 1] = counts;
  return mixtureCount(own, rival) > MAXIMUM_SYSTEMS
    ? "the game is too large for all its equilibria along a line"
    : null;
}
