import { type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { ArmsRace } from "./arms-race.js";
import { checkedMatrix } from "./internal/checked-matrices.js";
import type { MatrixInput } from "./linear-quadratic-game.js";
import { type RichardsonRace, richardsonRace } from "./richardson-race.js";

/**
 * Returns the Richardson race that an arms race without fear is when the players build by given gains: fatigue is wear and the gain
 * on one's own arms, reactions are minus the gains on the others', and grievance is minus the gain on 1. So players with goals
 * behave as Richardson's nations do, and his phase portrait is theirs.
 *
 * (D. L. Brito 1972, A Dynamic Model of an Armaments Race, International Economic Review 13, 359-375, for optimal rules.)
 *
 * @param gains - F: player i builds -F_i z, where z is all arms and 1
 * @throws {@link ExclaveError} `unsupported` when the race has fear, `bad-game` when the gains do not fit
 * @example
 * ```ts
 * import { armsRaceFeedback, richardsonEquilibrium, richardsonOfGains, roundedGains } from "exclave/differential";
 * import { armsRaceParameters, matchingRace } from "exclave/kaliningrad";
 *
 * const race = matchingRace(armsRaceParameters());
 * const [played] = armsRaceFeedback(race).map((one) => richardsonOfGains(race, roundedGains(one)));
 * const answer = played && richardsonEquilibrium(played);
 * answer?.kind; // "stable node"
 * answer?.equilibrium?.map((arms) => arms.valueOf().toFixed(4)); // ["1.9333", "1.9333"]
 * ```
 */
export function richardsonOfGains({ players, fear }: ArmsRace, gains: MatrixInput): RichardsonRace {
  if (fear !== null) throw new ExclaveError("unsupported", "expected an arms race without fear", "race");
  const n = players.length;
  const F = checkedMatrix(gains, n, n + 1, "gains");
  return richardsonRace({
    fatigue: players.map(({ decay }, i) => rational(decay.add(F[i]?.[i] ?? 0))),
    reaction: F.map((row) => row.slice(0, n).map((gain) => rational(gain.neg()))),
    grievance: F.map((row) => rational((row[n] as Rational).neg())),
  });
}
