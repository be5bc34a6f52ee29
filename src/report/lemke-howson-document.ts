import { clearDenominators } from "../exact/integer.js";
import { quotient } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { writeJsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "../normal-form/game.js";
import {
  type LemkeHowsonStep,
  lemkeHowson,
  type PolytopeVariable,
} from "../normal-form/lemke-howson/lemke-howson.js";
import { oneEquilibrium } from "../normal-form/lemke-howson/one-equilibrium.js";
import type { PivotOptions } from "../normal-form/lemke-howson/pivot-options.js";
import type { NashDocument } from "./nash-document.js";

/** One pivot of a Lemke-Howson path as JSON; the fields are those of {@link LemkeHowsonStep}. */
export interface LemkeHowsonStepDocument {
  readonly player: 0 | 1;
  readonly enters: PolytopeVariable;
  readonly leaves: PolytopeVariable;
  readonly duplicate: number | null;
  readonly strategies: readonly (readonly string[] | null)[];
}

/** One equilibrium of a two-player game as a {@link NashDocument}, which `checkNash` verifies. */
export interface OneEquilibriumDocument extends NashDocument {
  /** How it was found. No statement about the game, and no checker looks at it. */
  readonly spent: NashDocument["spent"] & {
    /** The number of exact pivots. */
    readonly steps: number;
    /** `guided`: by floating-point pivots, then proved exactly; `exact`: by exact pivots. */
    readonly method: "guided" | "exact";
    /** The label that was dropped, or null when none was asked for. */
    readonly label: number | null;
    /** The path, if it was asked for, else null. */
    readonly path: readonly LemkeHowsonStepDocument[] | null;
  };
}

/** Which equilibrium to find, and what it may cost. */
export interface OneEquilibriumOptions extends PivotOptions {
  /** The equilibrium at the end of this label's Lemke-Howson path, by exact pivots; any one when left out. */
  readonly label?: number;
  /** Whether to add the path, that of label 0 when no label is given. */
  readonly path?: boolean;
}

/**
 * Returns one equilibrium of a two-player game as a JSON document with its certificate: a Nash document that does not claim
 * to be complete, for games that are too large to list all.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, there is no such label, or the
 * limit is not a whole number, 1 or more
 * @example
 * ```ts
 * import { zeroSum } from "exclave";
 * import { oneEquilibriumDocument } from "exclave/report";
 *
 * const document = oneEquilibriumDocument(zeroSum([[1, -1], [-1, 1]]));
 * document.equilibria[0]?.strategies; // [["1/2", "1/2"], ["1/2", "1/2"]]
 * document.reason; // "one equilibrium was asked for"
 * ```
 */
export function oneEquilibriumDocument(
  game: NormalFormGame,
  options: OneEquilibriumOptions = {},
): OneEquilibriumDocument {
  const exact = options.label !== undefined || options.path === true;
  const found = exact
    ? { method: "exact" as const, ...lemkeHowson(game, options) }
    : { label: null, path: null, ...oneEquilibrium(game, options) };
  const { equilibrium, ended } = found;
  return {
    kind: "nash",
    players: game.players.length,
    complete: false,
    reason: ended === null ? "one equilibrium was asked for" : excuse(ended, found.pivots),
    equilibria:
      equilibrium === null
        ? []
        : [
            {
              strategies: equilibrium.strategies.map((strategy) => strategy.map(rationalText)),
              payoffs: equilibrium.payoffs.map(rationalText),
              supports: equilibrium.supports,
              component: null,
              undominated: null,
            },
          ],
    components: null,
    degenerate: null,
    certificate: {
      game: JSON.parse(writeJsonGame(game)) as JsonValue,
      ledger: equilibrium === null ? [] : [ledgerOf(game, equilibrium.strategies)],
      eliminated: [],
      degeneracy: null,
      search: null,
      undominated: null,
    },
    spent: {
      steps: found.pivots,
      games: 1,
      limitReached: ended === "limit" || ended === "time",
      method: found.method,
      label: found.label,
      path: found.path?.map(stepDocument) ?? null,
    },
  };
}

function excuse(ended: "limit" | "time" | "signal", pivots: number): string {
  if (ended === "signal") return "the search was cancelled";
  const limit = ended === "time" ? "the time limit" : "the limit";
  return `${limit} ended the Lemke-Howson path after ${pivots.toLocaleString("en")} ${pivots === 1 ? "pivot" : "pivots"}`;
}

function stepDocument({ strategies, ...step }: LemkeHowsonStep): LemkeHowsonStepDocument {
  return { ...step, strategies: strategies.map((strategy) => strategy?.map(rationalText) ?? null) };
}

/** The payoff of every strategy against the other player's, in integers over one denominator. */
function ledgerOf(game: NormalFormGame, [x, y]: MixedProfile): string[][] {
  const payoffTexts = (player: number, count: number, others: MixedStrategy | undefined): string[] => {
    const payoffs = game.integerPayoffs(player);
    const weights = clearDenominators(others ?? []);
    return Array.from({ length: count }, (_, own) => {
      let total = 0n;
      weights.integers.forEach((weight, other) => {
        if (weight === 0n) return;
        const profile = player === 0 ? [own, other] : [other, own];
        total += weight * (payoffs.integers[game.profileIndex(profile)] as bigint);
      });
      return rationalText(quotient(total, weights.denominator * payoffs.denominator));
    });
  };
  const [rows, columns] = game.shape as readonly [number, number];
  return [payoffTexts(0, rows, y), payoffTexts(1, columns, x)];
}
