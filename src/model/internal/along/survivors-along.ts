import { type AlgebraicNumber, algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { ascending } from "./ascending.js";
import { gameValueAlong, valueSign } from "./game-value-along.js";
import type { Line, TruthAlong } from "./line.js";
import { payoffsAlong } from "./payoffs-along.js";
import { overParts, smoothParts } from "./smooth-parts.js";
import { steadyValueSign } from "./steady-value-sign.js";
import { rootsBetween } from "./stretches.js";

type Sets = readonly (readonly number[])[];
type Part = Pick<Line, "from" | "to">;

/** What iterated elimination of strictly dominated strategies leaves along a line. */
export interface SurvivorsAlong {
  /** All numbers at which it may change. */
  readonly points: readonly AlgebraicNumber[];
  readonly at: (number: AlgebraicNumber) => Sets;
}

/** Returns what iterated elimination leaves along a line. */
export function survivorsAlong(line: Line, using: "mixed" | "pure"): SurvivorsAlong {
  const parts = smoothParts(line);
  if (parts !== null) {
    const { points, at } = overParts(parts, (smooth) => survivorsAlong(smooth, using));
    return { points: ascending(points), at };
  }
  const payoffs = payoffsAlong(line);
  const shape = line.model.players.map(({ strategies }) => strategies.length);
  const known: { readonly sets: string; readonly part: Part; readonly truths: StrategyTruth[] }[] = [];
  /** Where strategies are dominated, found once for the same sets on the same part of the line. */
  const dominance = (sets: Sets, part: Part): StrategyTruth[] => {
    const key = JSON.stringify(sets);
    const before = known.find(
      (one) => one.sets === key && one.part.from === part.from && one.part.to === part.to,
    );
    if (before !== undefined) return before.truths;
    const truths = dominanceIn(payoffs, shape, sets, using, { ...line, ...part });
    known.push({ sets: key, part, truths });
    return truths;
  };
  const all = shape.map((count) => Array.from({ length: count }, (_, i) => i));
  const cells: { from: AlgebraicNumber; to: AlgebraicNumber; sets: Sets }[] = [];
  /** On the open interval between two numbers, where elimination came to these sets. */
  const settle = (sets: Sets, from: AlgebraicNumber, to: AlgebraicNumber): void => {
    const truths = dominance(sets, { from, to });
    const inside = truths
      .flatMap(({ truth }) => truth.points)
      .filter((one) => compareAlgebraic(from, one) < 0 && compareAlgebraic(one, to) < 0);
    const points = ascending([from, ...inside, to]);
    points.slice(0, -1).forEach((low, i) => {
      const high = points[i + 1] as AlgebraicNumber;
      const next = without(sets, truths, algebraicRational(rationalBetween(low, high)));
      if (next === null) cells.push({ from: low, to: high, sets });
      else settle(next, low, high);
    });
  };
  const isPoint = compareAlgebraic(line.from, line.to) === 0;
  if (!isPoint) settle(all, line.from, line.to);
  const points = isPoint
    ? [line.from]
    : [line.from, ...cells.flatMap(({ to }) => [to])].sort(compareAlgebraic);
  return {
    points,
    at: (number) => {
      const cell = cells.find(
        ({ from, to }) => compareAlgebraic(from, number) < 0 && compareAlgebraic(number, to) < 0,
      );
      if (cell !== undefined) return cell.sets;
      // At a number where something changes, elimination runs its own course.
      const low = [...points].reverse().find((one) => compareAlgebraic(one, number) < 0) ?? number;
      const high = points.find((one) => compareAlgebraic(number, one) < 0) ?? number;
      let sets: Sets = all;
      for (;;) {
        const next = without(sets, dominance(sets, { from: low, to: high }), number);
        if (next === null) return sets;
        sets = next;
      }
    },
  };
}

interface StrategyTruth {
  readonly player: number;
  readonly strategy: number;
  readonly truth: TruthAlong;
}

/** Where each strategy is strictly dominated while all use these sets. */
function dominanceIn(
  payoffs: readonly (readonly Polynomial[])[],
  shape: readonly number[],
  sets: Sets,
  using: "mixed" | "pure",
  { from, to, meter }: Line,
): StrategyTruth[] {
  const stride = (player: number): number => shape.slice(player + 1).reduce((a, b) => a * b, 1);
  return sets.flatMap((own, player) => {
    const cells = sets.reduce<number[]>(
      (found, used, other) =>
        found.flatMap((cell) => (other === player ? [cell] : used.map((one) => cell + one * stride(other)))),
      [0],
    );
    return own.flatMap((strategy): StrategyTruth[] => {
      const others = own.filter((other) => other !== strategy);
      if (others.length === 0) return [];
      const at = (one: number, cell: number): Polynomial =>
        payoffs[player]?.[cell + one * stride(player)] as Polynomial;
      const gains = others.map((other) =>
        cells.map((cell) => subtractPolynomials(at(other, cell), at(strategy, cell))),
      );
      if (using === "pure" || others.length === 1) {
        const holds = (number: AlgebraicNumber): boolean =>
          gains.some((row) => row.every((gain) => signAtAlgebraic(gain, number) > 0));
        return [{ player, strategy, truth: { points: rootsBetween(gains.flat(), from, to, meter), holds } }];
      }
      const steady = steadyValueSign(gains, from, to, meter);
      if (steady !== null)
        return [{ player, strategy, truth: { points: [], holds: () => steady === "positive" } }];
      const pieces = gameValueAlong(gains, from, to, meter);
      const points = pieces.flatMap((piece) => [
        piece.from,
        piece.to,
        ...rootsBetween([piece.numerator], piece.from, piece.to, meter),
      ]);
      return [{ player, strategy, truth: { points, holds: (number) => valueSign(pieces, number) > 0 } }];
    });
  });
}

/** The sets without what is dominated at a number; null where nothing is. */
function without(sets: Sets, truths: readonly StrategyTruth[], number: AlgebraicNumber): Sets | null {
  const gone = truths.filter(({ truth }) => truth.holds(number));
  if (gone.length === 0) return null;
  return sets.map((own, player) =>
    own.filter((strategy) => !gone.some((one) => one.player === player && one.strategy === strategy)),
  );
}
