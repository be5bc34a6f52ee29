import { rationalText } from "../exact/rational-text.js";
import { jsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import type { CorrelatedOptions } from "../normal-form/correlated/correlated-options.js";
import {
  type CorrelatedPolytope,
  correlatedPolytope,
} from "../normal-form/correlated/correlated-polytope.js";
import type { NormalFormGame } from "../normal-form/game.js";
import {
  type CorrelatedOptimumPart,
  multiplierDocument,
  type ObedienceMultiplierDocument,
  optimumPart,
  texts,
} from "./correlated-optimum-part.js";

/** A vertex of the polytope as JSON. */
export interface CorrelatedVertexDocument {
  /** A probability for each pure profile, row-major. */
  readonly distribution: readonly string[];
  readonly payoffs: readonly string[];
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
  /**
   * What proves the payoff set; null when that is not known, and for two players when all vertices are, as the polygon shows
   * it then.
   */
  readonly payoffSet: PayoffSetProof | PolygonProof | null;
}

/** What proves the payoff set of other than two players. */
export interface PayoffSetProof {
  /** A direction for each vertex of the payoff set, in which all other payoffs of listed vertices are worse. */
  readonly directions: readonly (readonly string[])[];
  /** The other payoffs of listed vertices, each as a mixture of others. */
  readonly mixed: readonly {
    readonly payoffs: readonly string[];
    readonly mixture: readonly { readonly payoffs: readonly string[]; readonly weight: string }[];
  }[];
}

/** What proves the payoff set of two players when not all vertices of the polytope are known. */
export interface PolygonProof {
  /** For each side a best equilibrium in the direction of its outward normal; others may be among them. */
  readonly supports: readonly CorrelatedOptimumPart[];
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
      payoffSet: payoffSet && payoffSetProof(payoffSet),
    },
    spent: found.spent,
  };
}

function payoffSetProof({
  directions,
  mixed,
  supports,
}: NonNullable<CorrelatedPolytope["payoffSet"]>): PayoffSetProof | PolygonProof | null {
  if (supports !== null) return { supports: supports.map(optimumPart) };
  if (directions === null || mixed === null) return null;
  return {
    directions: directions.map(texts),
    mixed: mixed.map(({ payoffs, mixture }) => ({
      payoffs: texts(payoffs),
      mixture: mixture.map((one) => ({ payoffs: texts(one.payoffs), weight: rationalText(one.weight) })),
    })),
  };
}
