import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials, subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Line } from "./line.js";
import { payoffsAlong } from "./payoffs-along.js";
import { overParts, smoothParts } from "./smooth-parts.js";
import { rootsBetween } from "./stretches.js";

/** Which equilibrium of a 2x2 game is risk-dominant along a line. */
interface RiskAlong {
  /** All numbers at which it may change. */
  readonly points: readonly AlgebraicNumber[];
  readonly at: (number: AlgebraicNumber) => readonly [number, number] | "tie" | "none";
}

/**
 * Returns which of two strict equilibria has the greater product of what deviations lose; null for other games than 2x2.
 */
export function riskDominanceAlong(line: Line): RiskAlong | null {
  const { model, from, to, meter } = line;
  if (model.players.length !== 2 || model.players.some(({ strategies }) => strategies.length !== 2))
    return null;
  const parts = smoothParts(line);
  if (parts !== null) return overParts(parts, (smooth) => riskDominanceAlong(smooth) as RiskAlong);
  const payoffs = payoffsAlong(line);
  const get = (player: number, row: number, column: number): Polynomial =>
    payoffs[player]?.[2 * row + column] as Polynomial;
  const corners = ([0, 1] as const).flatMap((row) =>
    ([0, 1] as const).map((column) => {
      const losses = [
        subtractPolynomials(get(0, row, column), get(0, 1 - row, column)),
        subtractPolynomials(get(1, row, column), get(1, row, 1 - column)),
      ] as [Polynomial, Polynomial];
      return { profile: [row, column] as const, losses, product: multiplyPolynomials(...losses) };
    }),
  );
  const pairs = [
    [corners[0], corners[3]],
    [corners[1], corners[2]],
  ] as [(typeof corners)[number], (typeof corners)[number]][];
  const leads = pairs.map(([one, other]) => subtractPolynomials(one.product, other.product));
  return {
    points: rootsBetween([...corners.flatMap(({ losses }) => losses), ...leads], from, to, meter),
    at: (number) => {
      const strict = ({ losses }: (typeof corners)[number]): boolean =>
        losses.every((one) => signAtAlgebraic(one, number) > 0);
      const which = pairs.findIndex((pair) => pair.every(strict));
      if (which < 0) return "none";
      const sign = signAtAlgebraic(leads[which] as Polynomial, number);
      const [one, other] = pairs[which] as (typeof pairs)[number];
      return sign === 0 ? "tie" : sign > 0 ? one.profile : other.profile;
    },
  };
}
