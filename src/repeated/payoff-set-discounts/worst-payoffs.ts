import type { WorkLimits } from "../../exact/meter.js";
import { minimum } from "../../exact/order.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import { refineAlgebraic } from "../../exact/refine-algebraic.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { payoffSet } from "../payoff-set/payoff-set.js";

/** What each player gets in its worst equilibrium at a discount factor: between two bounds, the same where it is rational. */
export interface WorstPayoffs {
  /** Null when there is no equilibrium. */
  readonly least: readonly Rational[] | null;
  /** Null when no equilibrium is known. */
  readonly most: readonly Rational[] | null;
}

const NARROW = quotient(1n, 1n << 60n);

/** The worst equilibrium payoffs at a discount factor. */
export function worstPayoffs(game: NormalFormGame, discount: Rational, limits: WorkLimits): WorstPayoffs {
  const { vertices, inner, outer } = payoffSet(game, discount, limits);
  const least = (points: readonly (readonly Rational[])[]): Rational[] | null =>
    points.length === 0
      ? null
      : [0, 1].map((i) => rational(minimum(points.map((point) => point[i] as Rational))));
  if (vertices === null) return { least: least(outer ?? []), most: least(inner ?? []) };
  const close = vertices.map((vertex) => vertex.map((value) => refineAlgebraic(value, NARROW)));
  return {
    least: least(close.map((vertex) => vertex.map(({ lower }) => lower))),
    most: least(close.map((vertex) => vertex.map(({ upper }) => upper))),
  };
}
