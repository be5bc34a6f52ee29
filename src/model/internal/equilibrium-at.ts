import { compare, sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { orderedMoves } from "../../extensive-form/ordered-moves.js";
import type { MixedProfile } from "../../normal-form/game.js";
import { regret } from "../../normal-form/regret.js";
import type { JsonValue } from "../json-value.js";
import type { ModelPoint } from "../model-point.js";
import type { Proposition } from "../proposition.js";
import { decided, mixtureOf, type PropositionFinding } from "./finding.js";

type EquilibriumClaim = Extract<Proposition, { kind: "equilibrium" | "unique-equilibrium" }>;
type SupportClaim = Extract<Proposition, { kind: "support" | "never-played" | "always-played" }>;

/** Returns whether the profile is an equilibrium, with each player's regret, or the only one. */
export function equilibriumAt(point: ModelPoint, claim: EquilibriumClaim): PropositionFinding {
  const { kind, profile, order } = claim;
  if (order !== undefined) return orderedAt(point, claim, order);
  const mixtures = profile.map((mixture) => mixture.map((probability) => point.value(probability)));
  const shown = profileOf(point, mixtures);
  if (!mixtures.every(isDistribution)) {
    return decided(false, {}, { profile: shown, wrong: "these are no probabilities that add up to 1" });
  }
  const regrets = regret(point.game, mixtures);
  const stable = regrets.every((one) => sign(one) === 0);
  const boundary = { regrets: regrets.map((one) => rationalText(rational(one))) };
  if (kind === "equilibrium" || !stable) return decided(stable, boundary, { profile: shown });
  const { equilibria, complete, reason } = point.equilibria;
  const other = equilibria.find(({ strategies }) => !same(strategies, mixtures));
  const evidence = {
    profile: shown,
    another: other === undefined ? null : profileOf(point, other.strategies),
  };
  if (complete || other !== undefined) return decided(other === undefined, boundary, evidence);
  return { holds: null, reason: `not all equilibria are known: ${reason}`, boundary, evidence };
}

/** Returns whether, in every equilibrium, the player's support lies inside (or outside) the set. */
export function supportAt(point: ModelPoint, claim: SupportClaim): PropositionFinding {
  const { kind, player, order } = claim;
  if (order !== undefined) return orderedAt(point, claim, order);
  const fine = (support: readonly number[]): boolean => isFine(claim, support);
  const { equilibria, complete, reason } = point.equilibria;
  const breaking = equilibria.find(({ supports }) => !fine(supports[player] as readonly number[]));
  if (breaking !== undefined)
    return decided(false, {}, { counterexample: profileOf(point, breaking.strategies) });
  if (complete)
    return decided(true, {}, { equilibria: equilibria.map((one) => profileOf(point, one.strategies)) });
  // Elimination removes no equilibrium, so it can decide what an incomplete list cannot.
  const left = point.elimination("mixed").survivors[player] as readonly number[];
  if (kind === "always-played" ? left.every((one) => claim.strategies.includes(one)) : fine(left)) {
    return decided(true, {}, { by: "iterated elimination of strictly dominated strategies" });
  }
  return { holds: null, reason: `not all equilibria are known: ${reason}`, boundary: {}, evidence: {} };
}

/** Whether what a player uses is as claimed. */
function isFine({ kind, strategies }: SupportClaim, support: readonly number[]): boolean {
  if (kind === "always-played") return support.some((one) => strategies.includes(one));
  return support.every((one) => strategies.includes(one) === (kind === "support"));
}

/** Returns whether the claim is true of the outcomes when players move one after another. */
function orderedAt(
  point: ModelPoint,
  claim: EquilibriumClaim | SupportClaim,
  order: readonly number[],
): PropositionFinding {
  const { game } = point;
  point.meter(200 * game.profileCount ** 2);
  const outcomes = orderedMoves(game, order);
  const evidence = {
    outcomes: outcomes.map((profile) => profile.map((one, i) => game.players[i]?.strategies[one] ?? "")),
  };
  if (!("profile" in claim))
    return decided(
      outcomes.every((profile) => isFine(claim, [profile[claim.player] as number])),
      {},
      evidence,
    );
  const claimed = claim.profile.map((mixture) => mixture.findIndex((one) => sign(point.value(one)) !== 0));
  const isClaimed = (profile: readonly number[]): boolean => profile.join() === claimed.join();
  const holds = claim.kind === "equilibrium" ? outcomes.some(isClaimed) : outcomes.every(isClaimed);
  return decided(holds, {}, evidence);
}

function profileOf(point: ModelPoint, profile: MixedProfile): JsonValue {
  return profile.map((mixture, player) => mixtureOf(point, player, mixture));
}

function same(a: MixedProfile, b: MixedProfile): boolean {
  return a.every((mixture, player) => mixture.every((x, i) => compare(x, b[player]?.[i] ?? ZERO) === 0));
}

/** Whether the numbers are probabilities that add up to 1. */
function isDistribution(mixture: readonly Rational[]): boolean {
  const total = mixture.reduce((sum, probability) => rational(sum.add(probability)), ZERO);
  return compare(total, ONE) === 0 && mixture.every((probability) => sign(probability) >= 0);
}
