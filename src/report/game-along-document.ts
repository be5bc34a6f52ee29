import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import { compareAlgebraic } from "../exact/compare-algebraic.js";
import { evaluatePolynomial } from "../exact/polynomial-evaluation.js";
import { rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { AlongOptions } from "../model/along-options.js";
import { gameAlong, type ProbabilityAlong } from "../model/game-along.js";
import type { Model } from "../model/model.js";
import { quotientText } from "./internal/quotient-text.js";

/** A part of the range of a parameter: an interval or a point. */
interface StretchOf<Value> {
  readonly from: string | AlgebraicJson;
  readonly fromIncluded: boolean;
  readonly to: string | AlgebraicJson;
  readonly toIncluded: boolean;
  readonly value: Value;
}

/** The equilibria on a part of the range. */
interface EquilibriaDocument {
  /**
   * The extreme equilibria: for each player the probability of each strategy used, a formula in the parameter; at a single
   * rational point its value.
   */
  readonly equilibria: readonly Readonly<Record<string, string>>[][];
  /** Whether there are infinitely many, between some of these. */
  readonly continuum: boolean;
}

/** A game along one of its parameters, as JSON. */
export interface GameAlongDocument {
  readonly equilibria: readonly StretchOf<EquilibriaDocument>[] | null;
  /** Why the equilibria are not found, else null. */
  readonly reason: string | null;
  /** Of a 2x2 game. */
  readonly classes: readonly StretchOf<string>[] | null;
  /** Of a 2x2 game: the risk-dominant of two strict equilibria by its strategies, `tie` or `none`. */
  readonly riskDominant: readonly StretchOf<readonly string[] | "tie" | "none">[] | null;
  readonly bestReplies:
    | readonly {
        readonly player: string;
        /** What the others play, by player. */
        readonly against: Readonly<Record<string, string>>;
        readonly stretches: readonly StretchOf<readonly string[]>[];
      }[]
    | null;
}

/**
 * Returns what happens to the game of a model along a parameter, as JSON.
 *
 * @throws {@link ExclaveError} as {@link gameAlong} does
 */
export function gameAlongDocument(
  model: Model,
  parameter: string,
  options: AlongOptions = {},
): GameAlongDocument {
  const { equilibria, reason, classes, riskDominant, bestReplies } = gameAlong(model, parameter, options);
  const name = (player: number, strategy: number): string =>
    model.players[player]?.strategies[strategy] ?? "";
  type Found = NonNullable<typeof classes>[number];
  const written = <From, To>(
    stretches: readonly (Omit<Found, "value"> & { readonly value: From })[] | null,
    write: (value: From, stretch: Omit<Found, "value">) => To,
  ): StretchOf<To>[] | null =>
    stretches?.map((stretch) => ({
      ...stretch,
      from: algebraicJson(stretch.from),
      to: algebraicJson(stretch.to),
      value: write(stretch.value, stretch),
    })) ?? null;
  return {
    equilibria: written(equilibria, (value, { from, to }) => ({
      continuum: value.continuum,
      equilibria: value.equilibria.map(({ supports, strategies }) =>
        supports.map((support, player) =>
          Object.fromEntries(
            support.map((strategy) => {
              const probability = strategies[player]?.[strategy] as ProbabilityAlong;
              const atPoint = compareAlgebraic(from, to) === 0 && from.minimalPolynomial.length === 2;
              return [
                name(player, strategy),
                atPoint ? valueText(probability, from.lower) : quotientText(probability, parameter),
              ];
            }),
          ),
        ),
      ),
    })),
    reason,
    classes: written(classes, (value) => value),
    riskDominant: written(riskDominant, (value) =>
      typeof value === "string" ? value : value.map((strategy, player) => name(player, strategy)),
    ),
    bestReplies:
      bestReplies?.map(({ player, against, stretches }) => ({
        player: model.players[player]?.name ?? "",
        against: Object.fromEntries(
          model.players.flatMap((one, other) =>
            other === player ? [] : [[one.name, name(other, against[other] as number)]],
          ),
        ),
        stretches:
          written(stretches, (strategies) => strategies.map((strategy) => name(player, strategy))) ?? [],
      })) ?? null,
  };
}

function valueText(
  { numerator, denominator }: ProbabilityAlong,
  at: Parameters<typeof evaluatePolynomial>[1],
): string {
  return rationalText(rational(evaluatePolynomial(numerator, at).div(evaluatePolynomial(denominator, at))));
}
