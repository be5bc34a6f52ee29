import { type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { ArmsRace } from "./arms-race.js";
import type { ArmsRules } from "./arms-race-path.js";
import { boundedList } from "./internal/bounded-list.js";
import { type RichardsonRace, richardsonRace } from "./richardson-race.js";

/**
 * Returns the Richardson race that an arms race without fear is when the players build by given rules: fatigue is wear and the gain on
 * one's own arms, reactions are minus the gains on the others', and grievance is minus the constant. So players with goals
 * behave as Richardson's nations do, and his phase portrait is theirs.
 *
 * (D. L. Brito 1972, A Dynamic Model of an Armaments Race, International Economic Review 13, 359-375, for optimal rules.)
 *
 * @throws {@link ExclaveError} `unsupported` when the race has fear, `bad-game` when the rules do not fit
 * @example
 * ```ts
 * import { armsRaceFeedback, richardsonEquilibrium, richardsonOfRules, roundedRules } from "exclave/differential";
 * import { armsRaceParameters, matchingRace } from "exclave/kaliningrad";
 *
 * const race = matchingRace(armsRaceParameters());
 * const [played] = armsRaceFeedback(race).map((one) => richardsonOfRules(race, roundedRules(one)));
 * const answer = played && richardsonEquilibrium(played);
 * answer?.kind; // "stable node"
 * answer?.equilibrium?.map((arms) => arms.valueOf().toFixed(4)); // ["1.9333", "1.9333"]
 * ```
 */
export function richardsonOfRules({ players, fear }: ArmsRace, rules: ArmsRules): RichardsonRace {
  if (fear !== null) throw new ExclaveError("unsupported", "expected an arms race without fear", "race");
  const n = players.length;
  if (!Array.isArray(rules.gains) || rules.gains.length !== n) {
    throw new ExclaveError("bad-game", `expected ${n} rows of gains, one a player`, "rules.gains");
  }
  const gains = rules.gains.map((row, i) => boundedList(row, n, `rules.gains[${i}]`));
  return richardsonRace({
    fatigue: players.map(({ decay }, i) => rational(decay.add((gains[i] as Rational[])[i] as Rational))),
    reaction: gains.map((row) => row.map((gain) => rational(gain.neg()))),
    grievance: boundedList(rules.constants, n, "rules.constants").map((value) => rational(value.neg())),
  });
}
