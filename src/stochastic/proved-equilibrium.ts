import type { Rational } from "../exact/rational.js";
import type { EquilibriumEnclosure } from "./equilibrium-enclosure.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** A stationary equilibrium in mixed strategies, with what is proved of it. */
export interface ProvedEquilibrium {
  readonly discount: Rational;
  /**
   * `exact`: the profile is a Markov perfect equilibrium. `enclosed`: exactly one is within `radius` of it, with the same
   * supports. `approximate`: it is an epsilon-equilibrium for the greatest `regret`, and nothing more is proved.
   */
  readonly proof: "exact" | "enclosed" | "approximate";
  readonly profile: StationaryProfile;
  /** `totals[player][state]`: its discounted totals when exact, else estimates of the equilibrium's. */
  readonly totals: readonly (readonly Rational[])[];
  /** How far probabilities and totals may be off; 0 when exact, null when only approximate. */
  readonly enclosure: EquilibriumEnclosure | null;
  /** `regret[player]`: a proved bound on what the player can gain in discounted total from any state by leaving `profile`. */
  readonly regret: readonly Rational[];
  /** Why nothing better is proved, or null. */
  readonly reason: string | null;
}
