import { rationalText } from "../exact/rational-text.js";
import { jsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import type { MixedStrategy, NormalFormGame } from "../normal-form/game.js";
import type { Equilibrium, EquilibriumSet } from "../normal-form/nash/equilibrium-set.js";
import type { SearchOptions } from "../normal-form/nash/search-options.js";
import { strategyPayoffs } from "../normal-form/payoffs.js";
import { payoffTexts } from "./internal/payoff-texts.js";
import { remembered } from "./internal/remembered.js";
import {
  type MAXIMUM_INLINE,
  provedEquilibria,
  type SearchProofDocument,
  type SearchRunDocument,
} from "./nash-search-part.js";
import { type UndominatedDocument, undominatedPart } from "./undominated-document.js";

/** An equilibrium as JSON. */
export interface EquilibriumDocument {
  /** The probability of each strategy of each player. */
  readonly strategies: readonly (readonly string[])[];
  readonly payoffs: readonly string[];
  readonly supports: readonly (readonly number[])[];
  /** The id of its component; null when the components are not known. */
  readonly component: number | null;
  /**
   * Whether no player plays a strategy that another one dominates weakly, which with two players is to be trembling-hand
   * perfect; null when not known.
   */
  readonly undominated: boolean | null;
}

/** A component as JSON. */
export interface ComponentDocument {
  readonly id: number;
  readonly index: number | null;
  readonly dimension: number;
  /** The positions of its extreme equilibria. */
  readonly equilibria: readonly number[];
  /** Its maximal Nash subsets, each by the positions of its extreme equilibria. */
  readonly subsets: readonly (readonly number[])[];
}

/** A strictly dominated strategy, with its dominator, as JSON. */
export interface EliminationDocument {
  readonly player: number;
  readonly strategy: number;
  readonly by: readonly string[];
  readonly margin: string;
}

/** What proves a {@link NashDocument}, together with the polytopes' bases that the checker enumerates itself. */
export interface NashCertificate {
  /** The game, in exclave's JSON form. */
  readonly game: JsonValue;
  /** For each equilibrium, the payoff of every strategy of every player against the others' strategies. */
  readonly ledger: readonly (readonly (readonly string[])[])[];
  /** The rounds of strict elimination that came before. */
  readonly eliminated: readonly (readonly EliminationDocument[])[];
  /** A mixed strategy with more best responses than strategies in its support, where a two-player game is degenerate. */
  readonly degeneracy: {
    readonly player: number;
    readonly strategy: readonly string[];
    readonly bestResponses: readonly number[];
  } | null;
  /**
   * Why there are no other equilibria; when the proof has more than {@link MAXIMUM_INLINE} numbers and is told to nobody, what
   * the search did. Null when the set is not complete, and when fewer than two players have a choice.
   */
  readonly search: SearchProofDocument | SearchRunDocument | null;
  /** Which equilibria are undominated, and why; null when that is not known. */
  readonly undominated: UndominatedDocument | null;
}

/** The equilibria of a game as a JSON document: `exclave nash --json` prints it. */
export interface NashDocument {
  readonly kind: "nash";
  /** The number of players. */
  readonly players: number;
  readonly complete: boolean;
  readonly reason: string | null;
  readonly equilibria: readonly EquilibriumDocument[];
  readonly components: readonly ComponentDocument[] | null;
  readonly degenerate: boolean | null;
  readonly certificate: NashCertificate;
  readonly spent: EquilibriumSet["spent"];
}

/**
 * Returns the equilibria of a game as a JSON document with its certificate, all rationals as texts. It is the same for the
 * same game, `spent` aside.
 *
 * @param options - a limit, a signal and a progress report for the search, and a listener to its proof, which is told
 * whole however long it is; see {@link SearchOptions}
 * @throws {@link ExclaveError} `bad-argument` when the limit is not a whole number
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { nashDocument } from "exclave/report";
 *
 * const document = nashDocument(symmetric([[4, 1], [3, 3]]));
 * document.equilibria[1]?.strategies; // [["2/3", "1/3"], ["2/3", "1/3"]]
 * document.components?.length; // 3
 * ```
 */
export function nashDocument(game: NormalFormGame, options: SearchOptions = {}): NashDocument {
  const { found, search } = provedEquilibria(game, options);
  const { flags, proof } = undominatedPart(game, found, options);
  const textOf = remembered(rationalText);
  const textsOf = remembered((strategy: MixedStrategy) => strategy.map(textOf));
  return {
    kind: "nash",
    players: game.players.length,
    complete: found.complete,
    reason: found.reason,
    equilibria: found.equilibria.map((one, i) => equilibriumDocument(one, flags[i] ?? null, textsOf)),
    components: found.components,
    degenerate: found.degenerate,
    certificate: {
      game: jsonGame(game) as unknown as JsonValue,
      ledger: ledgerOf(game, found.equilibria),
      eliminated: found.eliminated.map((round) =>
        round.map(({ player, strategy, by, margin }) => ({
          player,
          strategy,
          by: by.map(rationalText),
          margin: rationalText(margin),
        })),
      ),
      degeneracy: found.degeneracy && {
        ...found.degeneracy,
        strategy: found.degeneracy.strategy.map(rationalText),
      },
      search,
      undominated: proof,
    },
    spent: found.spent,
  };
}

/** For each equilibrium, the payoff of every strategy of every player against the others' strategies. */
function ledgerOf(game: NormalFormGame, equilibria: readonly Equilibrium[]): NashCertificate["ledger"] {
  if (game.players.length !== 2) {
    return equilibria.map(({ strategies }) =>
      game.players.map((_, player) => strategyPayoffs(game, player, strategies).map(rationalText)),
    );
  }
  // Of two players, each is paid by the other's strategy, which many equilibria may share.
  const first = remembered(payoffTexts(game, 0));
  const second = remembered(payoffTexts(game, 1));
  return equilibria.map(({ strategies: [x, y] }) => [first(y as MixedStrategy), second(x as MixedStrategy)]);
}

function equilibriumDocument(
  { strategies, payoffs, supports, component }: Equilibrium,
  undominated: boolean | null,
  textsOf: (strategy: MixedStrategy) => readonly string[],
): EquilibriumDocument {
  return {
    strategies: strategies.map(textsOf),
    payoffs: payoffs.map(rationalText),
    supports,
    component,
    undominated,
  };
}
