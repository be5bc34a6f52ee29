import { type Rational, ZERO } from "../../exact/rational.js";
import { equilibriumEnclosure } from "../equilibrium-enclosure.js";
import type { StochasticGame } from "../game.js";
import { markovPerfection } from "../markov-perfection.js";
import { profileRegret } from "../profile-regret.js";
import type { ProvedEquilibrium } from "../proved-equilibrium.js";
import type { FloatGame } from "./float-game.js";
import type { FloatProfile } from "./polish.js";
import { fractionProfile, roundedProfile, roundedTotals } from "./rounded-profile.js";

/** Beyond so many states totals are not made exact, as their numerals grow long. */
export const EXACT_STATES = 24;

/** The equilibrium near a profile, exact or enclosed; null when neither is proved. */
export function provedProfile(
  game: StochasticGame,
  floats: FloatGame,
  discount: Rational,
  candidate: FloatProfile,
): ProvedEquilibrium | null {
  if (game.states.length <= EXACT_STATES) {
    const exact = exactProfile(game, floats, discount, candidate);
    if (exact !== null) return exact;
  }
  const profile = roundedProfile(floats, candidate);
  const totals = roundedTotals(floats, discount, candidate.values);
  const enclosure = equilibriumEnclosure(game, profile, totals, discount);
  if (enclosure === null) return null;
  const regret = profileRegret(game, profile, totals, discount);
  return { discount, proof: "enclosed", profile, totals, enclosure, regret, reason: null };
}

/** The equilibrium in exact numbers when its probabilities are simple fractions. */
export function exactProfile(
  game: StochasticGame,
  floats: FloatGame,
  discount: Rational,
  candidate: FloatProfile,
): ProvedEquilibrium | null {
  const profile = fractionProfile(floats, candidate);
  if (profile === null) return null;
  const { markovPerfect, ledger } = markovPerfection(game, profile, discount);
  if (!markovPerfect) return null;
  return {
    discount,
    proof: "exact",
    profile,
    totals: game.players.map((_, i) => ledger.map(({ totals }) => totals[i] as Rational)),
    enclosure: { radius: ZERO, totalRadius: game.players.map(() => ZERO) },
    regret: game.players.map(() => ZERO),
    reason: null,
  };
}
