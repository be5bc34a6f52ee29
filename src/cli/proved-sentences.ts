import type { CorrelatedCheck } from "../certificate/check-correlated.js";
import type { RepeatedCheck } from "../certificate/check-repeated.js";
import type { StationaryEquilibriumCheck } from "../certificate/check-stationary-equilibrium.js";
import type { StochasticCheck } from "../certificate/check-stochastic.js";
import type { NashCheck } from "../certificate/nash-check-stream.js";

export const SYNTHESIS: Readonly<Record<RepeatedCheck["synthesis"], readonly string[]>> = {
  verified: ["what is said of the smallest automaton is proved"],
  found: ["the automaton is an equilibrium; that none is smaller was not gone through again"],
  "not-checked": ["that there is no such automaton was not gone through again"],
  "not-claimed": [],
};

export const PAYOFF_SET: Readonly<Record<RepeatedCheck["payoffSet"], readonly string[]>> = {
  exact: ["every payoff in the set is one of an equilibrium, and no other is"],
  bounds: [
    "every payoff in the inner polygon is one of an equilibrium, and none outside of the outer polygon is",
  ],
  "not-claimed": [],
};

export const MISSING: Readonly<Record<StochasticCheck["completeness"], string>> = {
  verified: "no other in pure stationary strategies exists",
  "not-checked": "that none is missing was not checked, as there are too many profiles",
  "not-claimed": "the result does not claim to list all",
};

export const STATIONARY: Readonly<Record<StationaryEquilibriumCheck["proof"], string>> = {
  exact: "the profile is a Markov perfect equilibrium",
  enclosed: "exactly one Markov perfect equilibrium with these supports is within the radius",
  approximate: "nobody gains more by leaving the profile than it says",
};

export const BEST = "it is a correlated equilibrium, and every other one is at most as good";
export const BOUNDED =
  "no correlated equilibrium is beyond the bound; the result does not claim to have found the best";

export const VERTICES: Readonly<Record<CorrelatedCheck["completeness"], string>> = {
  verified: "every vertex listed is one of the polytope, and no vertex is missing",
  "not-checked":
    "every vertex listed is one of the polytope; that none is missing was not checked, as it has too many faces for it",
  "not-claimed": "every vertex listed is one of the polytope; the result does not claim to list all",
};

export const COMPLETENESS: Readonly<Record<NashCheck["completeness"], string>> = {
  verified: "every profile listed is an equilibrium, and no extreme equilibrium is missing",
  "not-checked":
    "every profile listed is an equilibrium; that none is missing was not checked, as the game is too large for it without the proof that `exclave nash --proof FILE` writes",
  "not-claimed": "every profile listed is an equilibrium; the result does not claim to list all",
};
