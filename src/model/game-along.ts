import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { compareAlgebraic } from "../exact/compare-algebraic.js";
import type { Polynomial } from "../exact/polynomial.js";
import { signAtAlgebraic } from "../exact/sign-at-algebraic.js";
import type { Class2x2 } from "../normal-form/classify-2x2.js";
import { type AlongOptions, lineAlong } from "./along-options.js";
import { ascending } from "./internal/along/ascending.js";
import { bestRepliesAlong } from "./internal/along/best-replies-along.js";
import { classAlong } from "./internal/along/class-along.js";
import type { EquilibriumAlong } from "./internal/along/equilibria-along.js";
import { sameMixtureAt } from "./internal/along/equilibria-in-sets.js";
import { equilibriaPieces } from "./internal/along/equilibria-pieces.js";
import { riskDominanceAlong } from "./internal/along/risk-dominance-along.js";
import { cells, joined, type Stretch } from "./internal/along/stretches.js";
import type { Model } from "./model.js";

/** A probability along a parameter: a quotient of polynomials in it. */
export interface ProbabilityAlong {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** An extreme equilibrium on a part of a line. */
export interface EquilibriumOnStretch {
  /** The strategies that each player uses there. */
  readonly supports: readonly (readonly number[])[];
  /** The probabilities of all strategies, by player. */
  readonly strategies: readonly (readonly ProbabilityAlong[])[];
}

/** The equilibria of a game on a part of a line. */
export interface EquilibriaOnStretch {
  readonly equilibria: readonly EquilibriumOnStretch[];
  /** Whether there are infinitely many: mixtures between some of these are equilibria too. */
  readonly continuum: boolean;
}

/** What the best replies of a player are along a line. */
export interface BestRepliesAlong {
  readonly player: number;
  /** The strategies of all players; the player's own is left out of account. */
  readonly against: readonly number[];
  /** The positions of the best replies. */
  readonly stretches: readonly Stretch<readonly number[]>[];
}

/** A game along one of its parameters. */
export interface GameAlongParameter {
  /** Without gaps from one end of the range to the other; null where they are not found. */
  readonly equilibria: readonly Stretch<EquilibriaOnStretch>[] | null;
  /** Why the equilibria are not found, else null. */
  readonly reason: string | null;
  /** The class of a 2x2 game; null for other games. */
  readonly classes: readonly Stretch<Class2x2["class"]>[] | null;
  /** Which of two strict equilibria of a 2x2 game is risk-dominant, `tie` or `none` where there are not two; else null. */
  readonly riskDominant: readonly Stretch<RiskDominant>[] | null;
  /** For each profile of the others; null where these are too many. */
  readonly bestReplies: readonly BestRepliesAlong[] | null;
}

/** The risk-dominant equilibrium by the strategies played, or that there is none. */
export type RiskDominant = readonly [number, number] | "tie" | "none";

/**
 * Returns what happens to a game as one parameter moves through its range and the others stay where they are: all its
 * extreme equilibria as exact functions of the parameter, the class and the risk-dominant equilibrium of a 2x2 game, and
 * best replies, with the exact points at which they change, and what holds there.
 *
 * Equilibria are pairs of vertices of the best-response polyhedra with all labels (C. E. Lemke & J. T. Howson 1964), whose
 * coordinates are quotients of determinants; they change only where one of these polynomials is 0. Risk dominance: J. C.
 * Harsanyi & R. Selten 1988, A General Theory of Equilibrium Selection in Games.
 *
 * @throws {@link ExclaveError} `bad-argument` for a parameter that does not exist, or ends in the wrong order
 * @example
 * ```ts
 * import { algebraicDecimal } from "exclave";
 * import { defineModel, gameAlong } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stag", "hare"], B: ["stag", "hare"] },
 *   parameters: { prize: { default: 4, range: [2, 6] } },
 *   payoffs: { A: "prize * (A == stag and B == stag) + 3 * (A == hare)", B: "prize * (A == stag and B == stag) + 3 * (B == hare)" },
 * });
 * const { equilibria } = gameAlong(model, "prize");
 * equilibria?.map(({ from }) => algebraicDecimal(from, 1)); // ["2.0", "3.0", "3.0"]
 * equilibria?.map(({ value }) => value.equilibria.length); // [1, 2, 3]
 * ```
 */
export function gameAlong(model: Model, parameter: string, options: AlongOptions = {}): GameAlongParameter {
  const line = lineAlong(model, parameter, options);
  const ends = [line.from, ...(compareAlgebraic(line.from, line.to) === 0 ? [] : [line.to])];
  const stretchesOf = <Value>(
    points: readonly AlgebraicNumber[],
    at: (number: AlgebraicNumber) => Value,
    same: (a: Value, b: Value) => boolean = (a, b) => JSON.stringify(a) === JSON.stringify(b),
  ): Stretch<Value>[] =>
    joined(
      cells(ascending([...ends, ...points]), at, (sample) => at(algebraicRational(sample))),
      same,
    );
  const classes = classAlong(line);
  const risk = riskDominanceAlong(line);
  const replies = bestRepliesAlong(line);
  const found = equilibriaPieces(line);
  return {
    equilibria: typeof found === "string" ? null : equilibriumStretches(found, ends),
    reason: typeof found === "string" ? found : null,
    classes: classes === null ? null : stretchesOf(classes.points, classes.at),
    riskDominant: risk === null ? null : stretchesOf<RiskDominant>(risk.points, risk.at),
    bestReplies:
      replies?.map(({ player, against, points, at }) => ({
        player,
        against,
        stretches: stretchesOf(points, at),
      })) ?? null,
  };
}

type Found = Exclude<ReturnType<typeof equilibriaPieces>, string>;

/** A list of equilibria, and a number in whose stretch they are. */
interface Listed {
  readonly equilibria: readonly EquilibriumAlong[];
  readonly number: AlgebraicNumber;
  readonly isPoint: boolean;
}

function equilibriumStretches(
  { pieces, at }: Found,
  ends: readonly AlgebraicNumber[],
): Stretch<EquilibriaOnStretch>[] {
  const points = ascending([...ends, ...pieces.flatMap(({ from, to }) => [from, to])]);
  const parts = cells<Listed>(
    points,
    (number) => ({ equilibria: at(number), number, isPoint: true }),
    (sample) => {
      const number = algebraicRational(sample);
      return { equilibria: at(number), number, isPoint: false };
    },
  );
  return joined(parts, sameEquilibria).map(({ value: { equilibria, number }, ...stretch }) => ({
    ...stretch,
    value: {
      equilibria: equilibria.map((one) => ({
        supports: supportsAt(one, number),
        strategies: one.map(({ weights, total }) =>
          weights.map((numerator) => ({ numerator, denominator: total })),
        ),
      })),
      continuum: equilibria.some((one, i) =>
        equilibria.slice(0, i).some((other) =>
          one.some((mixture, player) => {
            const second = other[player];
            return (
              mixture.weights.length > 1 && second !== undefined && sameMixtureAt(mixture, second, number)
            );
          }),
        ),
      ),
    },
  }));
}

/** Whether the equilibria on neighbouring parts are the same functions, each with one support. */
function sameEquilibria(a: Listed, b: Listed): boolean {
  if (a.equilibria.length !== b.equilibria.length) return false;
  const number = a.isPoint ? a.number : b.number;
  const open = a.isPoint ? b : a;
  const other = a.isPoint ? a : b;
  return open.equilibria.every((one) => {
    const supports = JSON.stringify(supportsAt(one, open.number));
    return other.equilibria.some(
      (two) =>
        JSON.stringify(supportsAt(two, other.number)) === supports &&
        one.every((mixture, player) =>
          sameMixtureAt(mixture, two[player] as EquilibriumAlong[number], number),
        ),
    );
  });
}

function supportsAt(equilibrium: EquilibriumAlong, number: AlgebraicNumber): number[][] {
  return equilibrium.map(({ weights }) =>
    [...weights.keys()].filter((i) => signAtAlgebraic(weights[i] as Polynomial, number) !== 0),
  );
}
