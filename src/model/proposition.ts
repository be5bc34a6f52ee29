import type { Class2x2 } from "../normal-form/classify-2x2.js";
import type { DominanceStrength } from "../normal-form/dominated-set.js";
import type { Condition, Quantity } from "./quantity.js";

/** The class that a 2x2 game can have. */
export type GameClass = Class2x2["class"];

/** Probabilities that depend on the parameters: one a strategy of the player. */
export type ParametricMixture = readonly Quantity[];

/**
 * What a claim says of one parameter point; a claim over ranges says it of every point that satisfies the premises.
 * Players and strategies are positions.
 *
 * - `dominated`: each of the strategies is dominated: by some mixture of `by` (`mixed`), by some strategy of `by` each
 *   (`pure`), or all by one and the same strategy of `by` (`one`). A strategy is not mixed into what dominates it. At one
 *   point `uniform` says what `mixed` does; over ranges it says that one mixture for each strategy dominates it at all
 *   parameters, where `mixed` lets the mixture change with them
 * - `dominant`: the strategy dominates all others of its player
 * - `survives`, `eliminated`: each of the strategies survives, or does not, the iterated elimination of strictly dominated
 *   ones, by mixtures or by pure strategies only
 * - `equilibrium`, `unique-equilibrium`: the profile is a Nash equilibrium, or the only one
 * - `support`: in every equilibrium the player uses only these strategies
 * - `never-played`: in no equilibrium does the player use any of these strategies
 * - `always-played`: in every equilibrium the player uses at least one of these strategies
 *
 *   With an `order` the players move one after another, each seeing what was played before: equilibria are then the
 *   outcomes of subgame-perfect equilibria in pure strategies
 * - `positive`, `non-negative`: the quantity is more than 0, or at least 0
 * - `holds`: the condition holds
 * - `monotone`: as the parameter alone moves, the quantity increases (or decreases) at the point: it is less just below and
 *   more just above, or not more and not less when `strict` is false. True at all points of an interval it is monotonicity
 *   on it
 * - `class`: the 2x2 game is of that class, its first strategies being called cooperation
 * - `threshold`: with the parameter at `at` and the others where they are, the sign of the quantity, or the truth of the
 *   condition, just below differs from that just above; a quantity is 0 there
 */
export type Proposition =
  | {
      readonly kind: "dominated";
      readonly player: number;
      readonly strategies: readonly number[];
      readonly by: readonly number[];
      readonly strength: DominanceStrength;
      readonly using: "mixed" | "uniform" | "pure" | "one";
    }
  | {
      readonly kind: "dominant";
      readonly player: number;
      readonly strategy: number;
      readonly strength: DominanceStrength;
    }
  | {
      readonly kind: "survives" | "eliminated";
      readonly player: number;
      readonly strategies: readonly number[];
      readonly using: "mixed" | "pure";
    }
  | {
      readonly kind: "equilibrium" | "unique-equilibrium";
      /** One mixture a player. */
      readonly profile: readonly ParametricMixture[];
      /** The players, first mover first; all move at once when left out. */
      readonly order?: readonly number[];
    }
  | {
      readonly kind: "support" | "never-played" | "always-played";
      readonly player: number;
      readonly strategies: readonly number[];
      /** The players, first mover first; all move at once when left out. */
      readonly order?: readonly number[];
    }
  | { readonly kind: "positive" | "non-negative"; readonly quantity: Quantity }
  | { readonly kind: "holds"; readonly condition: Condition }
  | {
      readonly kind: "monotone";
      readonly quantity: Quantity;
      readonly parameter: string;
      readonly direction: "increasing" | "decreasing";
      readonly strict: boolean;
    }
  | { readonly kind: "class"; readonly class: GameClass }
  | {
      readonly kind: "threshold";
      readonly of:
        | { readonly kind: "quantity"; readonly quantity: Quantity }
        | { readonly kind: "condition"; readonly condition: Condition };
      readonly parameter: string;
      readonly at: Quantity;
    };

/** The word that names a kind of claim in a model file. */
export type PropositionKind = Proposition["kind"];
