import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Piece } from "../../model/pieces.js";
import type { MixedProfile, NormalFormGame, PureProfile } from "../../normal-form/game.js";

/** The text of a rational, or null. */
export function text(value: Rational | null): string | null {
  return value === null ? null : rationalText(value);
}

/** A mixed profile as probabilities by the names of players and strategies, zeros left out. */
export function profileEvidence(game: NormalFormGame, profile: MixedProfile): JsonValue {
  return Object.fromEntries(
    profile.map((strategy, player) => {
      const played = strategy.flatMap((probability, s) =>
        probability.n === 0n ? [] : [[game.strategyLabel(player, s), rationalText(probability)] as const],
      );
      return [game.playerLabel(player), Object.fromEntries(played)];
    }),
  );
}

/** A pure profile by the names of players and strategies. */
export function pureEvidence(game: NormalFormGame, profile: PureProfile): JsonValue {
  return Object.fromEntries(
    profile.map((s, player) => [game.playerLabel(player), game.strategyLabel(player, s)]),
  );
}

/** An interval as text: `(1/3, 1]`, or `1/3` for a point. */
export function intervalText({ from, fromIncluded, to, toIncluded }: Piece<unknown>): string {
  const [low, high] = [rationalText(from), rationalText(to)];
  return low === high ? low : `${fromIncluded ? "[" : "("}${low}, ${high}${toIncluded ? "]" : ")"}`;
}
