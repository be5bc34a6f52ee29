import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { jsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { ZeroSumOptions } from "../normal-form/zero-sum-solution/zero-sum-options.js";
import {
  type OptimalStrategies,
  type ZeroSumSolution,
  zeroSumSolution,
} from "../normal-form/zero-sum-solution/zero-sum-solution.js";

/** The optimal strategies of one player as JSON. */
export interface OptimalStrategiesDocument {
  /** Extreme optimal strategies, lexicographically greatest first; all of them when `complete`. */
  readonly extreme: readonly (readonly string[])[];
  readonly complete: boolean;
  /** The dimension of the set; null when it is not known. */
  readonly dimension: number | null;
}

/** What proves the value in a {@link ZeroSumDocument}. */
export interface ZeroSumDocumentCertificate {
  /** The game, in exclave's JSON form. */
  readonly game: JsonValue;
  /** An optimal strategy of each player. */
  readonly strategies: readonly [readonly string[], readonly string[]];
  /**
   * What the first player gets: with its strategy against each strategy of the second player, never less than the value;
   * and with each of its strategies against the second player's, never more.
   */
  readonly payoffs: readonly [readonly string[], readonly string[]];
}

/** The solution of a zero-sum game as a JSON document: `exclave zero-sum --json` prints it. */
export interface ZeroSumDocument {
  readonly kind: "zero-sum";
  readonly players: 2;
  /** Whether the lists of both players' extreme optimal strategies are complete. */
  readonly complete: boolean;
  readonly reason: string | null;
  /** What the first player can secure, and the second player can hold it to. */
  readonly value: string;
  /** What the second player gets then. */
  readonly secondPayoff: string;
  /** At every profile the second player gets `shift - scale * u1`, where the first gets u1. */
  readonly rescaling: { readonly scale: string; readonly shift: string };
  readonly optimal: readonly [OptimalStrategiesDocument, OptimalStrategiesDocument];
  readonly certificate: ZeroSumDocumentCertificate;
  readonly spent: ZeroSumSolution["spent"];
}

/**
 * Returns the value of a zero-sum game and all optimal strategies of both players as a JSON document with its
 * certificate, all rationals as texts. It is the same for the same game, `spent` aside.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, is not zero-sum up to a positive
 * scale and a shift of one player's payoffs, or a limit is no number; `too-large` when the value itself was not found
 * @example
 * ```ts
 * import { zeroSum } from "exclave";
 * import { zeroSumDocument } from "exclave/report";
 *
 * const { value, optimal } = zeroSumDocument(zeroSum([[2, 0, 1], [0, 2, 1]]));
 * value; // "1"
 * optimal[1].extreme; // [["1/2", "1/2", "0"], ["0", "0", "1"]]
 * ```
 */
export function zeroSumDocument(game: NormalFormGame, options: ZeroSumOptions = {}): ZeroSumDocument {
  const { value, secondPayoff, rescaling, optimal, complete, reason, certificate, spent } = zeroSumSolution(
    game,
    options,
  );
  return {
    kind: "zero-sum",
    players: 2,
    complete,
    reason,
    value: rationalText(value),
    secondPayoff: rationalText(secondPayoff),
    rescaling: { scale: rationalText(rescaling.scale), shift: rationalText(rescaling.shift) },
    optimal: [optimalDocument(optimal[0]), optimalDocument(optimal[1])],
    certificate: {
      game: jsonGame(game) as unknown as JsonValue,
      strategies: [texts(certificate.strategies[0]), texts(certificate.strategies[1])],
      payoffs: [texts(certificate.payoffs[0]), texts(certificate.payoffs[1])],
    },
    spent,
  };
}

function optimalDocument({ extreme, complete, dimension }: OptimalStrategies): OptimalStrategiesDocument {
  return { extreme: extreme.map(texts), complete, dimension };
}

function texts(values: readonly Rational[]): string[] {
  return values.map(rationalText);
}
