import { stepMeter, type WorkLimits } from "../exact/meter.js";
import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { jsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import { dominance, type StrategyDominance } from "../normal-form/dominance.js";
import { type DominantStrategy, dominantStrategies } from "../normal-form/dominant-strategies.js";
import type { NormalFormGame, Player } from "../normal-form/game.js";
import { iteratedStrictDominance } from "../normal-form/iterated-strict-dominance.js";
import {
  type Rationalizability,
  type RationalizableStrategy,
  rationalizable,
} from "../normal-form/rationalizable.js";
import { type IteratedDocument, iteratedDocument } from "./iterated-document.js";

/** Every payoff comes back as several numbers: gains, beliefs. */
const MAXIMUM_PAYOFFS = 1_000_000;

/** What dominates one strategy, or the beliefs that show that nothing does, as JSON. */
export interface StrategyDominanceDocument {
  readonly player: number;
  readonly strategy: number;
  readonly strict: boolean;
  readonly weak: boolean;
  readonly veryWeak: boolean;
  /**
   * A mixture of the other strategies whose least gain is `margin`; it dominates the strategy strictly or weakly when one
   * does. Null for a player with one strategy.
   */
  readonly by: readonly string[] | null;
  /** The greatest least gain of a mixture of the player's other strategies; null for a player with one strategy. */
  readonly margin: string | null;
  /** What `by` gains against each profile of the opponents, row-major; null without `by`. */
  readonly gains: readonly string[] | null;
  /** The pure strategies that dominate it weakly or strictly. */
  readonly byPure: readonly number[];
  /** When not `strict`, a belief to which it is a best response, the only one when not `veryWeak`; else null. */
  readonly belief: readonly string[] | null;
  /** When not `weak`, a belief of full support to which it is a best response; else null. */
  readonly fullSupportBelief: readonly string[] | null;
  /** What proves the margin: a mixture that reaches it, and a belief against which no other strategy gains more. */
  readonly optimum: {
    readonly by: readonly string[];
    readonly gains: readonly string[];
    readonly belief: readonly string[];
  } | null;
}

/** The independent rationalizability of one strategy as JSON; see {@link RationalizableStrategy}. */
export interface RationalizableDocument {
  readonly player: number;
  readonly strategy: number;
  readonly status: RationalizableStrategy["status"];
  readonly product: readonly (readonly string[])[] | null;
}

/** What dominates what in a game as a JSON document: `exclave dominance --json` prints it. */
export interface DominanceDocument {
  readonly kind: "dominance";
  readonly title: string;
  readonly players: readonly Player[];
  /** One row a strategy of every player. */
  readonly strategies: readonly StrategyDominanceDocument[];
  readonly dominant: readonly DominantStrategy[];
  readonly iterated: {
    /** The elimination of what mixtures dominate strictly. */
    readonly strict: IteratedDocument;
    /** The same with pure dominators only. */
    readonly strictByPure: IteratedDocument;
  };
  readonly rationalizable: {
    /** The rationalizable strategies when beliefs may be correlated: what `iterated.strict` leaves. */
    readonly correlated: readonly (readonly number[])[];
    /** The same when beliefs are independent; with three or more players some strategies may stay undecided. */
    readonly independent: {
      readonly kept: readonly (readonly number[])[];
      readonly complete: boolean;
      readonly strategies: readonly RationalizableDocument[];
    };
  };
  readonly certificate: {
    /** The game, in exclave's JSON form. */
    readonly game: JsonValue;
  };
}

/**
 * Returns what dominates what in a game as a JSON document, all rationals as texts, with the game itself and a certificate
 * for every statement: `checkDominance` verifies it on its own. The same game gives the same document.
 *
 * @param limits - how many steps, or how much time, the analysis may take; see {@link WorkLimits}
 * @throws {@link ExclaveError} `too-large` when it takes more, or when the game has more than 1,000,000 payoffs
 * @example
 * ```ts
 * import { bimatrix } from "exclave";
 * import { dominanceDocument } from "exclave/report";
 *
 * const game = bimatrix([[3, 0], [0, 3], [1, 1]], [[0, 1], [0, 1], [1, 0]]);
 * const document = dominanceDocument(game);
 * document.strategies[2]?.by; // ["1/2", "1/2", "0"]
 * document.strategies[2]?.margin; // "1/2"
 * document.iterated.strict.survivors; // [[1], [1]]
 * ```
 */
export function dominanceDocument(game: NormalFormGame, limits: WorkLimits = {}): DominanceDocument {
  const payoffs = game.profileCount * game.players.length;
  if (payoffs > MAXIMUM_PAYOFFS) {
    const [most, found] = [MAXIMUM_PAYOFFS, payoffs].map((count) => count.toLocaleString("en"));
    throw new ExclaveError(
      "too-large",
      `what dominates what is told of games with up to ${most} payoffs, and this one has ${found}`,
    );
  }
  const meter = stepMeter("the analysis of dominance", limits);
  const written = jsonGame(game);
  const strict = iteratedStrictDominance(game, { meter });
  return {
    kind: "dominance",
    title: written.title,
    players: written.players,
    strategies: dominance(game, { meter }).map(strategyDocument),
    dominant: dominantStrategies(game, { meter }),
    iterated: {
      strict: iteratedDocument(strict),
      strictByPure: iteratedDocument(iteratedStrictDominance(game, { by: "pure", meter })),
    },
    rationalizable: {
      correlated: strict.survivors,
      independent: independentDocument(rationalizable(game, { beliefs: "independent", meter })),
    },
    certificate: { game: written as unknown as JsonValue },
  };
}

function strategyDocument(row: StrategyDominance): StrategyDominanceDocument {
  const { player, strategy, strict, weak, veryWeak, optimum } = row;
  return {
    player,
    strategy,
    strict,
    weak,
    veryWeak,
    by: texts(row.by ?? optimum.by),
    margin: row.margin && rationalText(row.margin),
    gains: texts(row.gains ?? optimum.gains),
    byPure: row.byPure.weak,
    belief: texts(row.belief),
    fullSupportBelief: texts(row.fullSupportBelief),
    optimum:
      optimum.status !== "reached"
        ? null
        : {
            by: optimum.by.map(rationalText),
            gains: optimum.gains.map(rationalText),
            belief: optimum.belief.map(rationalText),
          },
  };
}

function independentDocument({
  kept,
  complete,
  strategies,
}: Rationalizability): DominanceDocument["rationalizable"]["independent"] {
  return {
    kept,
    complete,
    strategies: strategies.map(({ player, strategy, status, product }) => ({
      player,
      strategy,
      status,
      product: product?.map((mixture) => mixture.map(rationalText)) ?? null,
    })),
  };
}

function texts(values: readonly Rational[] | null): string[] | null {
  return values?.map(rationalText) ?? null;
}
