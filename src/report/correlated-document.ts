import type { Rational } from "../exact/rational.js";
import { rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { jsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import type {
  CorrelatedObjective,
  CorrelatedOptimum,
  LinearObjective,
  ObedienceMultiplier,
} from "../normal-form/correlated/correlated-objective.js";
import { correlatedOptimum } from "../normal-form/correlated/correlated-optimum.js";
import type { CorrelatedOptions } from "../normal-form/correlated/correlated-options.js";
import {
  type CorrelatedPolytope,
  correlatedPolytope,
} from "../normal-form/correlated/correlated-polytope.js";
import type { Obedience } from "../normal-form/correlated/obedience.js";
import type { NormalFormGame } from "../normal-form/game.js";

/** A vertex of the polytope as JSON. */
export interface CorrelatedVertexDocument {
  /** A probability for each pure profile, row-major. */
  readonly distribution: readonly string[];
  readonly payoffs: readonly string[];
}

/** An objective as JSON; players count from 0. */
export interface ObjectiveDocument {
  readonly sense: "maximize" | "minimize";
  /** `welfare`, `egalitarian`, a player, or one weight a player. */
  readonly of: "welfare" | "egalitarian" | number | readonly string[];
}

/** The multiplier of an obedience constraint as JSON. */
export interface ObedienceMultiplierDocument extends Obedience {
  readonly multiplier: string;
}

/** A best correlated equilibrium as JSON, with the proof that none is better. */
export interface CorrelatedOptimumPart {
  readonly objective: ObjectiveDocument;
  readonly value: string;
  readonly distribution: readonly string[];
  readonly payoffs: readonly string[];
  readonly dual: {
    readonly weights: readonly string[];
    readonly multipliers: readonly ObedienceMultiplierDocument[];
  };
}

/** What proves a {@link CorrelatedDocument}, together with what the checker enumerates itself. */
export interface CorrelatedCertificate {
  /** The game, in exclave's JSON form. */
  readonly game: JsonValue;
  /** What proves the dimension; null when that is not known. */
  readonly dimension: {
    /** An equilibrium at which no constraint is tight that is not tight at every equilibrium. */
    readonly interior: readonly string[];
    /** Multipliers of the constraints that are tight at every equilibrium. */
    readonly equalities: readonly ObedienceMultiplierDocument[];
  } | null;
  /** What proves the payoff set; null when that is not known, and for two players, where the polygon shows it. */
  readonly payoffSet: {
    /** A direction for each vertex of the payoff set, in which all other payoffs of listed vertices are worse. */
    readonly directions: readonly (readonly string[])[];
    /** The other payoffs of listed vertices, each as a mixture of others. */
    readonly mixed: readonly {
      readonly payoffs: readonly string[];
      readonly mixture: readonly { readonly payoffs: readonly string[]; readonly weight: string }[];
    }[];
  } | null;
}

/** The correlated equilibria of a game as a JSON document: `exclave correlated --json` prints it. */
export interface CorrelatedDocument {
  readonly kind: "correlated";
  /** The number of players. */
  readonly players: number;
  readonly coarse: boolean;
  readonly complete: boolean;
  readonly reason: string | null;
  /** The dimension of the polytope; null when it is not known. */
  readonly dimension: number | null;
  /** All vertices when complete, else those that are known; lexicographically greatest first. */
  readonly vertices: readonly CorrelatedVertexDocument[];
  /** The vertices of the set of payoffs; null when they are not known. */
  readonly payoffSet: { readonly vertices: readonly (readonly string[])[] } | null;
  /** The greatest welfare, the greatest least payoff, and each player's greatest and least payoff. */
  readonly optima: readonly CorrelatedOptimumPart[];
  readonly certificate: CorrelatedCertificate;
  readonly spent: CorrelatedPolytope["spent"];
}

/** One best correlated equilibrium as a JSON document. */
export interface CorrelatedOptimumDocument extends CorrelatedOptimumPart {
  readonly kind: "correlated-optimum";
  /** The number of players. */
  readonly players: number;
  readonly coarse: boolean;
  readonly certificate: { readonly game: JsonValue };
}

/**
 * Returns the correlated equilibria of a game as a JSON document with its certificate, all rationals as texts. It is the
 * same for the same game, `spent` aside.
 *
 * @param options - whether the coarse ones are meant, and limits for the search
 * @throws {@link ExclaveError} `bad-argument` when a limit is no number; `too-large` beyond 1,000,000 profiles times
 * obedience constraints
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedDocument } from "exclave/report";
 *
 * const document = correlatedDocument(symmetric([[6, 2], [7, 0]]));
 * document.dimension; // 3
 * document.vertices[0]?.distribution; // ["1/2", "1/4", "1/4", "0"]
 * ```
 */
export function correlatedDocument(
  game: NormalFormGame,
  options: CorrelatedOptions = {},
): CorrelatedDocument {
  const found = correlatedPolytope(game, options);
  const { dimension, payoffSet } = found;
  return {
    kind: "correlated",
    players: game.players.length,
    coarse: found.coarse,
    complete: found.complete,
    reason: found.reason,
    dimension: dimension?.value ?? null,
    vertices: found.vertices.map(({ distribution, payoffs }) => ({
      distribution: texts(distribution),
      payoffs: texts(payoffs),
    })),
    payoffSet: payoffSet && { vertices: payoffSet.vertices.map(texts) },
    optima: found.optima.map(optimumPart),
    certificate: {
      game: jsonGame(game) as unknown as JsonValue,
      dimension: dimension && {
        interior: texts(dimension.interior),
        equalities: dimension.equalities.map(multiplierDocument),
      },
      payoffSet:
        payoffSet?.directions && payoffSet.mixed
          ? {
              directions: payoffSet.directions.map(texts),
              mixed: payoffSet.mixed.map(({ payoffs, mixture }) => ({
                payoffs: texts(payoffs),
                mixture: mixture.map((one) => ({
                  payoffs: texts(one.payoffs),
                  weight: rationalText(one.weight),
                })),
              })),
            }
          : null,
    },
    spent: found.spent,
  };
}

/**
 * Returns one best correlated equilibrium of a game as a JSON document with its proof.
 *
 * @throws {@link ExclaveError} `bad-argument` for a player that does not exist, or weights that are not one a player;
 * `too-large` beyond 1,000,000 profiles times obedience constraints, and when a limit ends the work
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedOptimumDocument } from "exclave/report";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * correlatedOptimumDocument(chicken, { maximize: "egalitarian" }).value; // "21/4"
 * ```
 */
export function correlatedOptimumDocument(
  game: NormalFormGame,
  objective: CorrelatedObjective,
  options: CorrelatedOptions = {},
): CorrelatedOptimumDocument {
  return {
    kind: "correlated-optimum",
    players: game.players.length,
    coarse: options.coarse ?? false,
    ...optimumPart(correlatedOptimum(game, objective, options)),
    certificate: { game: jsonGame(game) as unknown as JsonValue },
  };
}

function optimumPart({
  objective,
  value,
  distribution,
  payoffs,
  dual,
}: CorrelatedOptimum): CorrelatedOptimumPart {
  return {
    objective: objectiveDocument(objective),
    value: rationalText(value),
    distribution: texts(distribution),
    payoffs: texts(payoffs),
    dual: { weights: texts(dual.weights), multipliers: dual.multipliers.map(multiplierDocument) },
  };
}

function objectiveDocument(objective: CorrelatedObjective): ObjectiveDocument {
  const of = (goal: LinearObjective | "egalitarian"): ObjectiveDocument["of"] =>
    typeof goal === "string" || typeof goal === "number"
      ? goal
      : goal.map((weight) => rationalText(rational(weight)));
  if ("minimize" in objective) return { sense: "minimize", of: of(objective.minimize) };
  return { sense: "maximize", of: of(objective.maximize) };
}

function multiplierDocument({ multiplier, ...obedience }: ObedienceMultiplier): ObedienceMultiplierDocument {
  return { ...obedience, multiplier: rationalText(multiplier) };
}

function texts(values: readonly Rational[]): string[] {
  return values.map(rationalText);
}
