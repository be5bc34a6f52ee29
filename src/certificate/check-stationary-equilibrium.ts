import { compare, equal } from "../exact/order.js";
import { type Rational, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { equilibriumEnclosure } from "../stochastic/equilibrium-enclosure.js";
import type { StochasticGame } from "../stochastic/game.js";
import { profileRegret } from "../stochastic/profile-regret.js";
import { expectSame, number, numbers, record, refuse, words } from "./internal/document-fields.js";
import { readStochastic } from "./internal/stochastic-game-document.js";
import { readDiscount, readProfile, readTotals } from "./internal/stochastic-profile.js";

/** What is proved of a document on one stationary equilibrium: what it says. */
export interface StationaryEquilibriumCheck {
  /**
   * `exact`: the profile is a Markov perfect equilibrium; `enclosed`: exactly one with its supports is within the radius;
   * `approximate`: it is an epsilon-equilibrium.
   */
  readonly proof: "exact" | "enclosed" | "approximate";
  /** The bound on what a player can gain by leaving the profile. */
  readonly regret: Rational;
}

/**
 * Returns what is proved of a document on one stationary equilibrium of a stochastic game, and throws where it says more:
 * bounds on regret are computed again exactly, and the contraction that encloses an equilibrium is set up again, with bounds
 * on all rounding errors.
 *
 * @param document - what `stationaryEquilibriumDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where something stated is not proved
 * @example
 * ```ts
 * import { checkStationaryEquilibrium } from "exclave/certificate";
 * import { stationaryEquilibriumDocument } from "exclave/report";
 * import { fearSpiral } from "exclave/stochastic";
 *
 * checkStationaryEquilibrium(stationaryEquilibriumDocument(fearSpiral(), "9/10")).proof; // "exact"
 * ```
 */
export function checkStationaryEquilibrium(document: unknown): StationaryEquilibriumCheck {
  const top = record(document, "");
  expectSame(top["kind"], "stochastic-equilibrium", "kind");
  const certificate = record(top["certificate"], "certificate");
  const game = readStochastic(certificate["game"], "certificate.game");
  expectSame(top["players"], game.players.length, "players");
  expectSame(top["states"], game.states.length, "states");
  const discount = readDiscount(top);
  const profile = readProfile(game, top["strategies"]);
  const totals = readTotals(game, top["totals"]);
  const stated = numbers(top["regret"], "regret", game.players.length);
  const found = profileRegret(game, profile, totals, discount);
  found.forEach((regret, i) => {
    if (compare(regret, stated[i] as Rational) <= 0) return;
    refuse(`expected ${rationalText(regret)} at least, which is what can be proved`, `regret[${i}]`);
  });
  const proof = words(top["proof"], "proof");
  if (proof === "enclosed") {
    checkEnclosure(top, game, profile, totals, discount);
  } else if (proof === "exact") {
    const exact = found.every((regret) => regret.n === 0n);
    if (!exact) refuse("expected a profile and totals that are exactly those of an equilibrium", "proof");
    expectSame(top["radius"], "0", "radius");
    expectSame(
      top["totalRadius"],
      totals.map(() => "0"),
      "totalRadius",
    );
  } else if (proof === "approximate") {
    expectSame(top["radius"], null, "radius");
    expectSame(top["totalRadius"], null, "totalRadius");
  } else refuse("expected exact, enclosed or approximate", "proof");
  const regret = stated.reduce((most, own) => (compare(own, most) > 0 ? own : most), ZERO);
  return { proof: proof as StationaryEquilibriumCheck["proof"], regret };
}

function checkEnclosure(
  top: Readonly<Record<string, unknown>>,
  game: StochasticGame,
  profile: Rational[][][],
  totals: readonly (readonly Rational[])[],
  discount: Rational,
): void {
  const radius = number(top["radius"], "radius");
  const enclosure = equilibriumEnclosure(game, profile, totals, discount, radius);
  if (enclosure === null) refuse("no equilibrium is proved to be within this radius", "radius");
  const stated = numbers(top["totalRadius"], "totalRadius", game.players.length);
  enclosure?.totalRadius.forEach((own, i) => {
    if (!equal(own, rational(stated[i] as Rational))) {
      refuse(`expected ${rationalText(own)}`, `totalRadius[${i}]`);
    }
  });
}
