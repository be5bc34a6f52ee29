import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { rational } from "../../../exact/rational.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { type Class2x2, classify2x2 } from "../../../normal-form/classify-2x2.js";
import { NormalFormGame } from "../../../normal-form/game.js";
import type { Line } from "./line.js";
import { payoffsAlong } from "./payoffs-along.js";
import { overParts, smoothParts } from "./smooth-parts.js";
import { rootsBetween } from "./stretches.js";

/** The class of a 2x2 game along a line. */
export interface ClassAlong {
  /** All numbers at which it may change. */
  readonly points: readonly AlgebraicNumber[];
  readonly at: (number: AlgebraicNumber) => Class2x2["class"];
}

/**
 * Returns the class of a 2x2 game along a line, which depends on the order of each player's payoffs alone. Null for other
 * games.
 */
export function classAlong(line: Line): ClassAlong | null {
  const { model, from, to, meter } = line;
  if (model.players.length !== 2 || model.players.some(({ strategies }) => strategies.length !== 2))
    return null;
  const parts = smoothParts(line);
  if (parts !== null) return overParts(parts, (smooth) => classAlong(smooth) as ClassAlong);
  const payoffs = payoffsAlong(line);
  const differences = payoffs.map((row) =>
    row.map((one) => row.map((other) => subtractPolynomials(one, other))),
  );
  const ranks = (number: AlgebraicNumber) =>
    differences.map((rows) =>
      rows.map((row) => rational(row.filter((one: Polynomial) => signAtAlgebraic(one, number) > 0).length)),
    );
  return {
    points: rootsBetween(differences.flat(2), from, to, meter),
    at: (number) => classify2x2(new NormalFormGame("", model.players, ranks(number))).class,
  };
}
