import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Line } from "./line.js";
import { payoffsAlong } from "./payoffs-along.js";
import { overParts, smoothParts } from "./smooth-parts.js";
import { rootsBetween } from "./stretches.js";

/** The best replies of a player to a profile of the others along a line. */
interface Replies {
  readonly player: number;
  readonly against: readonly number[];
  /** All numbers at which they may change. */
  readonly points: readonly AlgebraicNumber[];
  readonly at: (number: AlgebraicNumber) => readonly number[];
}

/** More profiles of others are not looked at. */
const MAXIMUM_ROWS = 60;

/** Returns the best replies along a line; null where there are too many. */
export function bestRepliesAlong(line: Line): Replies[] | null {
  const shape = line.model.players.map(({ strategies }) => strategies.length);
  const profiles = shape.reduce((a, b) => a * b, 1);
  const choosing = [...shape.keys()].filter((player) => (shape[player] as number) > 1);
  const rows = choosing.reduce((sum, player) => sum + profiles / (shape[player] as number), 0);
  if (rows > MAXIMUM_ROWS) return null;
  const parts = smoothParts(line);
  if (parts !== null) {
    const found = new Map(
      [...parts.between, ...parts.around].map((smooth) => [smooth, bestRepliesAlong(smooth) as Replies[]]),
    );
    const [first] = found.values();
    return (first as Replies[]).map(({ player, against }, i) => ({
      player,
      against,
      ...overParts(parts, (smooth) => found.get(smooth)?.[i] as Replies),
    }));
  }
  const payoffs = payoffsAlong(line);
  const stride = (player: number): number => shape.slice(player + 1).reduce((a, b) => a * b, 1);
  return choosing.flatMap((player) => {
    const count = shape[player] as number;
    return Array.from({ length: profiles }, (_, index) => index)
      .filter((index) => Math.floor(index / stride(player)) % count === 0)
      .map((cell): Replies => {
        const gets = Array.from(
          { length: count },
          (_, strategy) => payoffs[player]?.[cell + strategy * stride(player)] as Polynomial,
        );
        const leads = gets.map((one) => gets.map((other) => subtractPolynomials(one, other)));
        return {
          player,
          against: shape.map((size, other) => Math.floor(cell / stride(other)) % size),
          points: rootsBetween(leads.flat(), line.from, line.to, line.meter),
          at: (number) =>
            [...gets.keys()].filter((i) =>
              (leads[i] as Polynomial[]).every((lead) => signAtAlgebraic(lead, number) >= 0),
            ),
        };
      });
  });
}
