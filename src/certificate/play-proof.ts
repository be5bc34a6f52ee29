import type { Proof } from "./proof.js";

/**
 * A proof of what is played in all equilibria, or of what iterated elimination removes:
 *
 * - `removal`: a strategy is strictly dominated while the others use only what remains; then without it
 * - `removed`: what remains decides the claim
 * - `closed`: in these sets, one a player, no strategy is strictly dominated while the others use only theirs, so that
 *   iterated elimination removes none of them
 * - `equilibria`: with at most two players who still have a choice, no equilibrium there decides the claim otherwise
 * - `empty`: the premises contradict one another there
 * - `split`: the range of a parameter falls into two
 *
 * No equilibrium uses what iterated elimination of strictly dominated strategies removes, and every game has an equilibrium.
 */
export type PlayProof =
  | {
      readonly by: "removal";
      readonly player: number;
      readonly strategy: number;
      /** That no belief over what remains makes the strategy as good as all others. */
      readonly proof: Proof;
      readonly rest: PlayProof;
    }
  | { readonly by: "removed" }
  | {
      readonly by: "closed";
      readonly strategies: readonly (readonly number[])[];
      /** Of each strategy in the sets, player by player, that no mixture of others dominates it there. */
      readonly proofs: readonly Proof[];
    }
  | { readonly by: "equilibria"; readonly proof: Proof }
  | { readonly by: "empty"; readonly proof: Proof }
  | {
      readonly by: "split";
      readonly parameter: string;
      /** The rational at which the range falls into two. */
      readonly at: string;
      readonly below: PlayProof;
      readonly above: PlayProof;
    };
