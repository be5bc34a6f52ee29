import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/exact/order.js";
import { ONE, type Rational, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { fearSpiralGame } from "../../src/kaliningrad/fear-over-time/fear-spiral-game.js";
import { FEAR_OVER_TIME_MODEL } from "../../src/kaliningrad/index.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { dilemmaPayoffs } from "../../src/kaliningrad/security-dilemma/security-dilemma.js";
import { trustThreshold } from "../../src/kaliningrad/security-dilemma/trust-threshold.js";
import { warWithin } from "../../src/kaliningrad/war-risk.js";
import { claimAt } from "../../src/model/claim-at.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { defineModel } from "../../src/model/define-model.js";
import { distanceToFailure } from "../../src/model/distance-to-failure.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { eventProbability } from "../../src/stochastic/event-probability.js";
import { pureMarkovPerfect } from "../../src/stochastic/pure-markov-perfect.js";
import { stationaryDistributions } from "../../src/stochastic/stationary-distributions.js";
import { stationaryProfile } from "../../src/stochastic/stationary-profile.js";

const model = await defineModel(FEAR_OVER_TIME_MODEL);
const standard = kaliningradParameters();

function holdsAt(values: Record<string, string>): Record<string, boolean | null> {
  const point = new ModelPoint(model, model.parameters.with(values));
  return Object.fromEntries(model.claims.map((claim) => [claim.id, claimAt(point, claim).holds]));
}

/** Values around the defaults, at which claims are about as often true as false, with both ends of the ranges. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  v: ["1", "3", "6"],
  k: ["3/2", "2", "2", "4"],
  g: ["0", "1", "1", "2"],
  l: ["0", "1", "1", "3/2"],
  rho: ["0", "1/2", "3/4", "3/4", "1"],
  tau: ["0", "1/4", "1/2", "1/2", "1"],
  T_D: ["1/2", "3/4", "1", "1"],
  phi_low: ["0", "1", "2", "2", "5/2"],
  phi_high: ["1", "3", "4", "4", "8"],
  alarm_one: ["0", "1/2", "1/2", "1"],
  alarm_both: ["1/2", "3/4", "1"],
  calming: ["1/20", "1/4", "1/2", "1"],
  delta: ["1/2", "2/3", "9/10", "99/100"],
};
const point = fc.record(
  Object.fromEntries(Object.entries(VALUES).map(([name, values]) => [name, fc.constantFrom(...values)])),
);

it("all its claims hold at the defaults", () => {
  expect(Object.entries(holdsAt({})).filter(([, holds]) => holds !== true)).toEqual([]);
});

it("they follow from their assumptions, from which is said, or depend on the numbers", () => {
  const { claims } = claimsOverRanges(model, { limit: 20_000_000 });
  const found = claims.map(({ id, verdict, minimalSets }) => [
    id,
    verdict === "proved" ? (minimalSets ?? []).map((set) => set.join("+")).join(" or ") : verdict,
  ]);
  expect(Object.fromEntries(found)).toEqual({
    C4: "recurs",
    C4rise: "recurs+below",
    C4always: "conditional",
    C5: "conditional",
    C5a: "conditional",
    C5hunt: "hunt+protects",
    C5b: "protects",
    C5c: "",
    C5d: "conditional",
    C8: "conditional",
    C8time: "conditional",
    C10: "conditional",
    C11: "conditional",
    C11bound: "conditional",
    C11sum: "A10",
    C11long: "conditional",
    deescalation: "conditional",
    spiral: "conditional",
    trap: "conditional",
    patience: "conditional",
  });
});

describe("what the formulas say is what another computation finds", () => {
  it("of the equilibria over time: the one-shot deviations of the stochastic game", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(point, (values) => {
        const parameters = standard.with(values);
        const { equilibria } = pureMarkovPerfect(fearSpiralGame(parameters), parameters.get("delta"));
        const found = equilibria.map(({ actions }) => JSON.stringify(actions));
        const has = (low: number, high: number): boolean =>
          found.includes(
            JSON.stringify([
              [low, low],
              [high, high],
            ]),
          );
        const holds = holdsAt(values);
        const said = [holds.deescalation, holds.spiral, holds.trap, holds.C8time];
        expect(said).toEqual([has(0, 0), has(1, 1), has(0, 1), has(0, 0) && has(1, 1)]);
        seen.add(said.join());
      }),
      { numRuns: 150, seed: 7 },
    );
    // Each is true somewhere and false somewhere.
    for (const i of [0, 1, 2, 3]) {
      expect(new Set([...seen].map((said) => said.split(",")[i])).size).toBe(2);
    }
  });

  it("of high fear in the spiral: its stationary distribution", () => {
    for (const alarm_both of ["0", "1/2", "1"]) {
      const game = fearSpiralGame(standard.with({ alarm_both, alarm_one: "0" }));
      const always = stationaryProfile(
        game,
        game.states.map(() => [1, 1]),
      );
      const high = stationaryDistributions(game, always).map(({ distribution }) => String(distribution[1]));
      expect(holdsAt({ alarm_both, alarm_one: "0" }).C10).toBe(high.every((share) => share === "1"));
    }
  });

  it("of five periods of peace: the states of the game, period by period", () => {
    const share = fc.integer({ min: 0, max: 20 }).map((part) => `${part}/40`);
    fc.assert(
      fc.property(share, share, share, share, (hazard_low, hazard_high, alarm_both, eta) => {
        const values = { hazard_low, hazard_high, alarm_both, eta };
        const parameters = standard.with(values);
        const game = fearSpiralGame(parameters);
        const hazards = [parameters.get("hazard_low"), parameters.get("hazard_high")];
        const unlikely = [0, 1].every((action) => {
          const profile = stationaryProfile(
            game,
            game.states.map(() => [action, action]),
          );
          const war = eventProbability(game, profile, hazards, 0, 5).within.at(-1) as Rational;
          return compare(war, parameters.get("eta")) <= 0;
        });
        const holds = holdsAt(values);
        expect(holds.C11).toBe(unlikely);
        expect(holds.C11bound).toBe(
          hazards.every((hazard) => compare(warWithin(hazard, 5), parameters.get("eta")) <= 0),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("of T periods: where the sum of the hazards is within eta, so is the probability of war", () => {
    const part = fc.integer({ min: 0, max: 25 });
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 30 }), part, (hazard, periods, eta) => {
        const values = { hazard_high: `${hazard}/500`, hazard_low: "0", T: `${periods}`, eta: `${eta}/100` };
        const summed = holdsAt(values).C11sum === true;
        if (summed) {
          expect(
            compare(warWithin(rational(values.hazard_high), periods), rational(values.eta)),
          ).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("of the trust that restraint takes: its values at two weights of fear", () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: 40 }), (values, eighths) => {
        const parameters = standard.with(values);
        const [before, after] = [eighths, eighths + 1].map((n) => {
          const payoffs = dilemmaPayoffs(parameters, rational(`${n}/8`));
          const { R, S, T, P } = payoffs;
          const both = compare(R, T) > 0 && compare(P, S) > 0;
          return both ? trustThreshold(payoffs) : null;
        });
        if (before == null || after == null) return;
        const holds = holdsAt({ ...values, phi: `${eighths}/8` });
        expect(holds.C5a).toBe(compare(after, before) > 0);
      }),
      { numRuns: 200 },
    );
    expect(rationalText(trustThreshold(dilemmaPayoffs(standard, rational(2))) as Rational)).toBe("2/3");
    expect(holdsAt({ g: "7/4" }).C5a).toBe(false);
  });

  it("of the cut-off of private costs: it is the cost at which both choices are worth the same, and rises", () => {
    const cutOff = (gain: string, loss: string): Rational =>
      rational(rational(gain).div(ONE.sub(rational(loss)).add(rational(gain))));
    const cost = cutOff("1/10", "1/2");
    expect(rationalText(cost)).toBe("1/6");
    // c = (1 - c) gain + c loss.
    const worth = ONE.sub(cost)
      .mul(rational("1/10"))
      .add(cost.mul(rational("1/2")));
    expect(compare(rational(worth), cost)).toBe(0);
    expect(compare(cutOff("1/10", "3/5"), cost)).toBe(1);
    expect(holdsAt({ race_loss: "1" }).C5c).toBe(false);
    expect(holdsAt({ race_gain: "0" }).C5c).toBe(false);
  });
});

describe("how far they are from failing", () => {
  const alone = (id: string): Record<string, string> =>
    Object.fromEntries(
      distanceToFailure(model, id, { halvings: 0 }).alone.map(({ parameter, at }) => [
        parameter,
        compare(at.lower, at.upper) === 0 ? rationalText(at.lower) : "irrational",
      ]),
    );

  it("is where arming ends, of the stock of fear", () => {
    expect(alone("C4")).toEqual({ arming: "1" });
  });

  it("is delta* and the thresholds of fear, of the two equilibria over time", () => {
    expect(alone("C8")).toMatchObject({ delta: "2/3", phi: "8/3", phi_low: "116/69", phi_high: "58/9" });
    const beside = (changes: Record<string, string>): unknown => holdsAt(changes).C8time;
    expect([beside({ delta: "2/3" }), beside({ delta: "199999/300000" })]).toEqual([true, false]);
    expect([beside({ phi_high: "58/9" }), beside({ phi_high: "6445/1000" })]).toEqual([true, false]);
  });

  it("is the exact probability of war of the spiral, of its being unlikely", () => {
    expect(alone("C11")).toMatchObject({ eta: "490963801/6250000000" });
    expect(alone("C5")).toMatchObject({ g: "3/2", tau: "1", k: "1" });
  });
});
