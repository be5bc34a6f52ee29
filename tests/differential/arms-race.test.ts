import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armsCrossEffects, armsLevelsGame } from "../../src/differential/arms-levels.js";
import { type ArmsRaceInput, armsRace } from "../../src/differential/arms-race.js";
import { armsRaceCooperation } from "../../src/differential/arms-race-cooperation.js";
import { armsRaceFeedback } from "../../src/differential/arms-race-feedback.js";
import { armsRaceOpenLoop } from "../../src/differential/arms-race-open-loop.js";
import { armsRacePath, roundedGains } from "../../src/differential/arms-race-path.js";
import { linearPath } from "../../src/differential/linear-path.js";
import { richardsonOfGains } from "../../src/differential/richardson-of-gains.js";
import { richardsonEquilibrium } from "../../src/differential/richardson-race.js";
import {
  type AlgebraicNumber,
  algebraicDecimal,
  algebraicRational,
  compareAlgebraic,
  equalAlgebraic,
  type Rational,
  type RationalInput,
  rational,
  rationalText,
} from "../../src/exact/index.js";

interface Side {
  readonly alpha: RationalInput;
  readonly m?: RationalInput;
  readonly c?: RationalInput;
  readonly g?: RationalInput;
  readonly r?: RationalInput;
}

function like({ alpha, m = "1/10", c = 1, g = 1, r = "1/20" }: Side) {
  const side = { decay: m, controlCost: c, grievance: g };
  return armsRace({
    discountRate: r,
    players: [
      { ...side, reactions: [0, alpha] },
      { ...side, reactions: [alpha, 0] },
    ],
  });
}

const part = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min: min * 12, max: max * 12 }), fc.constantFrom(12, 24, 36))
    .map(([n, d]) => rational(`${n}/${d}`));
const positive = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => rational(`${n}/${d}`));
const number = (a: AlgebraicNumber | null | undefined) => (a ? Number(algebraicDecimal(a, 15)) : Number.NaN);

describe("the race of two like players", () => {
  it("rests at 200/103 in open loop, above feedback, above cooperation at 100/53", () => {
    const race = like({ alpha: "1/2" });
    const { arms, settles, stableRates, resistances, criticalFactor, rates } = armsRaceOpenLoop(race);
    expect(resistances.map(rationalText)).toEqual(["203/200", "203/200"]);
    expect(arms?.map(rationalText)).toEqual(["200/103", "200/103"]);
    expect([settles, rates]).toEqual([true, { left: 2, imaginary: 0, right: 2 }]);
    // r/2 less the roots of r^2/4 + m (m + r) + (1 -+ alpha)/c.
    expect(stableRates.map((rate) => algebraicDecimal(rate, 10))).toEqual(["-1.2061072252", "-0.6930703308"]);
    expect(criticalFactor).toEqual(algebraicRational("203/100"));
    expect(armsRaceCooperation(race)?.arms.map(rationalText)).toEqual(["100/53", "100/53"]);
    const [feedback, ...others] = armsRaceFeedback(race);
    expect(others).toEqual([]);
    expect(number(feedback?.arms)).toBeCloseTo(1.9333185554, 9);
  });

  it("settles in open loop just when alpha < 1 + c m (m + r)", () => {
    fc.assert(
      fc.property(part(0, 3), positive, positive, positive, (alpha, m, c, r) => {
        const critical = rational(c.mul(m).mul(m.add(r)).add(1));
        expect(armsRaceOpenLoop(like({ alpha, m, c, r })).settles).toBe(alpha.compare(critical) < 0);
        expect(armsRaceOpenLoop(like({ alpha: critical, m, c, r })).settles).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it("stays stable under feedback where open loop spirals", () => {
    const race = like({ alpha: "203/200" });
    expect(armsRaceOpenLoop(race)).toMatchObject({ settles: false, arms: null });
    expect(armsRaceFeedback(race).map(({ stable }) => stable)).toEqual([true]);
  });

  it("has arms in the order cooperation, feedback, open loop", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), positive, positive, positive, (n, m, c, r) => {
        const race = like({ alpha: rational(`${n}/24`), m, c, r });
        const open = algebraicRational(armsRaceOpenLoop(race).arms?.[0] as Rational);
        const together = algebraicRational(armsRaceCooperation(race)?.arms[0] as Rational);
        const all = armsRaceFeedback(race);
        expect(all.length).toBeGreaterThan(0);
        for (const { arms } of all) {
          expect(compareAlgebraic(together, arms as AlgebraicNumber)).toBe(-1);
          expect(compareAlgebraic(arms as AlgebraicNumber, open)).toBe(-1);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("is the same in all three when nobody reacts", () => {
    const race = like({ alpha: 0, m: "1/3", c: 2, r: "1/7" });
    const open = armsRaceOpenLoop(race).arms?.[0] as Rational;
    const [feedback, ...others] = armsRaceFeedback(race);
    expect(others).toEqual([]);
    expect(feedback?.arms && equalAlgebraic(feedback.arms, algebraicRational(open))).toBe(true);
    expect(armsRaceCooperation(race)?.arms[0]?.equals(open)).toBe(true);
  });

  it("solves each player's Riccati equation against the other's rule", () => {
    const alphas = part(-2, 2);
    fc.assert(
      fc.property(alphas, positive, positive, positive, (alpha, m, c, r) => {
        const [a, decay, cost, rate] = [alpha, m, c, r].map((value) => value.valueOf()) as [
          number,
          number,
          number,
          number,
        ];
        for (const { gains, rates } of armsRaceFeedback(like({ alpha, m, c, r }))) {
          const [own, other, constant] = [number(gains.own), number(gains.other), number(gains.constant)];
          const [p, q] = [own * cost, other * cost];
          // What is left: the weight on the other's arms and the linear terms, from the equations that hold them.
          const n = rate + 2 * decay;
          const s = (a * a - q * other) / (n + 2 * own);
          const l = constant * cost;
          const k = (a - (other + s / cost) * l) / (rate + decay + own);
          const residual = [
            1 - p * own - 2 * q * other - n * p,
            -a - q * own - own * q - s * other - n * q,
            -1 - own * l - other * l - other * k - (rate + decay) * l,
          ];
          const scale = 1 + p * own + Math.abs(s * other) + Math.abs(l) * (1 + rate + decay + own);
          for (const value of residual) expect(Math.abs(value) / scale).toBeLessThan(1e-9);
          expect(number(rates.sum)).toBeLessThan(rate / 2);
          expect(number(rates.difference)).toBeLessThan(rate / 2);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("leaves no player a gain by another rule", () => {
    const race = like({ alpha: "3/4", m: "1/2", r: 1, c: "2/3" });
    const [equilibrium] = armsRaceFeedback(race);
    const gains = roundedGains(equilibrium as NonNullable<typeof equilibrium>);
    const paid = (changed: readonly number[]): number => {
      const moved = gains.map((row, i) =>
        row.map((gain, j) => (i === 0 ? rational(gain.add(changed[j] as number)) : gain)),
      );
      const path = armsRacePath(race, moved, [2, 1], { until: 30, steps: 1 });
      return path.cost.at(-1)?.[0]?.valueOf() ?? Number.NaN;
    };
    const least = paid([0, 0, 0]);
    const moves = [-0.125, 0.125, 1].flatMap((size) => [
      [size, 0, 0],
      [0, size, 0],
      [0, 0, size],
      [size, -size / 2, size / 4],
    ]);
    for (const move of moves) expect(paid(move)).toBeGreaterThan(least + 1e-6);
  });

  it("is a Richardson race under the gains of its equilibrium, along the same path", () => {
    const race = like({ alpha: "1/2" });
    const [equilibrium] = armsRaceFeedback(race);
    const gains = roundedGains(equilibrium as NonNullable<typeof equilibrium>);
    const played = richardsonOfGains(race, gains);
    expect(richardsonEquilibrium(played).kind).toBe("stable node");
    for (const arms of richardsonEquilibrium(played).equilibrium ?? []) {
      expect(arms.valueOf()).toBeCloseTo(number(equilibrium?.arms), 12);
    }
    const steps = { until: 5, steps: 2 };
    const path = linearPath({ matrix: played.matrix, constant: played.grievance }, [3, 0], steps);
    expect(armsRacePath(race, gains, [3, 0], steps).arms).toEqual(path.states);
    const fearless = armsRace(fearful(0));
    expect(() => richardsonOfGains(fearless, gains)).toThrow("without fear");
    expect(() => richardsonOfGains(race, [])).toThrow("expected a matrix of 2 rows");
  });

  it("has the gains that a general solver of Riccati equations finds", () => {
    // From an iteration on the coupled equations in doubles, proved there by Newton's method.
    const known: [Side, [number, number, number]][] = [
      [{ alpha: 2 }, [0.599864512385, -0.495073953407, 0.19563274434]],
      [
        { alpha: "-3/2", m: "1/3", c: "1/2", g: 2, r: "1/2" },
        [0.515975611936, 0.752262461056, -0.9566454137],
      ],
      [{ alpha: "9/10", m: 2, c: 3, r: "1/5" }, [0.075796115183, -0.067987493294, -0.146933853075]],
      [{ alpha: 3, c: "1/4", r: 2 }, [0.780081233779, -0.915230723477, -0.040176506244]],
    ];
    for (const [side, [own, other, constant]] of known) {
      const [only, ...others] = armsRaceFeedback(like(side));
      expect(others).toEqual([]);
      expect(number(only?.gains.own)).toBeCloseTo(own, 11);
      expect(number(only?.gains.other)).toBeCloseTo(other, 11);
      expect(number(only?.gains.constant)).toBeCloseTo(constant, 11);
    }
  });

  it("is in proportion to the grievance", () => {
    const [one] = armsRaceFeedback(like({ alpha: "1/2", g: 1 }));
    const [three] = armsRaceFeedback(like({ alpha: "1/2", g: 3 }));
    expect(number(three?.arms)).toBeCloseTo(3 * number(one?.arms), 10);
    expect(three?.gains.own).toEqual(one?.gains.own);
    const [none] = armsRaceFeedback(like({ alpha: "1/2", g: 0 }));
    expect(none?.arms).toEqual(algebraicRational(0));
  });
});

const unlike: ArmsRaceInput = {
  discountRate: "1/10",
  players: [
    { decay: "1/10", controlCost: 2, reactions: [0, "1/2", "1/3"], grievance: 1 },
    { decay: "1/5", controlCost: 1, reactions: ["1/4", 0, "1/6"], grievance: 2 },
    { decay: "1/2", controlCost: "1/2", reactions: ["1/2", 1, 0], grievance: -1 },
  ],
};

describe("races of any players", () => {
  it("rest where each player's own condition holds", () => {
    const race = armsRace(unlike);
    const { arms, settles, criticalFactor } = armsRaceOpenLoop(race);
    race.players.forEach(({ decay, controlCost, reactions, grievance }, i) => {
      const wanted = reactions.reduce(
        (sum, entry, j) => sum.add(entry.mul(arms?.[j] as Rational)),
        grievance,
      );
      const resisted = controlCost.mul(decay).mul(decay.add(race.discountRate)).add(1);
      expect(resisted.mul(arms?.[i] as Rational).equals(wanted)).toBe(true);
    });
    expect(settles).toBe(compareAlgebraic(criticalFactor as AlgebraicNumber, algebraicRational(1)) > 0);
  });

  it("settle just below the critical factor and not above it", () => {
    const factor = number(armsRaceOpenLoop(armsRace(unlike)).criticalFactor);
    const times = (by: number) =>
      armsRace({
        ...unlike,
        players: unlike.players.map((player) => ({
          ...player,
          reactions: player.reactions.map((entry) => rational(entry).mul(rational(by))) as Rational[],
        })),
      });
    expect(armsRaceOpenLoop(times(factor * 0.999)).settles).toBe(true);
    expect(armsRaceOpenLoop(times(factor * 1.001)).settles).toBe(false);
  });

  it("permute their answers with the players", () => {
    const order = [2, 0, 1];
    const turned = armsRace({
      ...unlike,
      players: order.map((i) => {
        const player = unlike.players[i] as (typeof unlike.players)[number];
        return { ...player, reactions: order.map((j) => player.reactions[j] as RationalInput) };
      }),
    });
    const [before, after] = [armsRaceOpenLoop(armsRace(unlike)), armsRaceOpenLoop(turned)];
    expect(after.arms?.map(rationalText)).toEqual(
      order.map((i) => rationalText(before.arms?.[i] as Rational)),
    );
    expect(after.characteristic).toEqual(before.characteristic);
    const [plain, mixed] = [
      armsRaceCooperation(armsRace(unlike), [1, 2, 3]),
      armsRaceCooperation(turned, [3, 1, 2]),
    ];
    expect(mixed?.arms.map(rationalText)).toEqual(order.map((i) => rationalText(plain?.arms[i] as Rational)));
  });
});

const fearful = (fearCost: RationalInput): ArmsRaceInput => ({
  discountRate: "1/20",
  fear: { decay: "1/5", growth: "1/10" },
  players: [
    { decay: "1/10", reactions: [0, "1/2"], grievance: 1, fearCost },
    { decay: "1/10", reactions: ["1/2", 0], grievance: 1, fearCost },
  ],
});

describe("races with fear", () => {
  it("are those without where nobody minds it, and have fewer arms where they do", () => {
    const levels = [0, 1, 5].map((fearCost) => armsRaceOpenLoop(armsRace(fearful(fearCost))));
    expect(levels[0]?.arms?.map(rationalText)).toEqual(["200/103", "200/103"]);
    // x (1 - alpha + c m (m + r)) + fearCost growth^2 2 x / (decay (r + decay)) = g
    expect(levels[1]?.arms?.map(rationalText)).toEqual(["200/183", "200/183"]);
    expect(levels[1]?.fear && rationalText(levels[1].fear)).toBe("200/183");
    expect(levels[2]?.arms?.map(rationalText)).toEqual(["200/503", "200/503"]);
    expect(levels.map((level) => level.settles)).toEqual([true, true, true]);
    // Together each unit of fear counts for both.
    const together = armsRaceCooperation(armsRace(fearful(1)));
    expect(together?.arms.map(rationalText)).toEqual(["100/213", "100/213"]);
  });

  it("keep account of costs, insecurity and fear along a path", () => {
    const race = armsRace(fearful(1));
    // Arms of 2 are kept by building 1/5, and fear of 2 by them.
    const path = armsRacePath(
      race,
      [
        [0, 0, 0, "-1/5"],
        [0, 0, 0, "-1/5"],
      ],
      [2, 2, 2],
      { until: 10, steps: 2 },
    );
    const end = <T>(list: readonly T[] | null) => list?.at(-1) as T;
    for (const arms of end(path.arms)) expect(arms.valueOf()).toBeCloseTo(2, 11);
    expect(end(path.fear).valueOf()).toBeCloseTo(2, 11);
    expect(end(path.fearIntegral).valueOf()).toBeCloseTo(20, 11);
    for (const gap of end(path.insecurity)) expect(gap.valueOf()).toBeCloseTo(0, 11);
    const cost = ((1 / 25 + 4) / 2) * ((1 - Math.exp(-1 / 2)) * 20);
    for (const paid of end(path.cost)) expect(paid.valueOf()).toBeCloseTo(cost, 10);
    expect(path.radius.valueOf()).toBeLessThanOrEqual(2 ** -40);
  });
});

describe("what the arms of one do to another", () => {
  it("is the slope of the lasting payoffs", () => {
    fc.assert(
      fc.property(part(-2, 4), part(-2, 4), positive, (x, y, fearCost) => {
        const race = armsRace(fearful(fearCost));
        const effects = armsCrossEffects(race, [x, y]);
        const around = (value: Rational) => [value.sub(1), value, value.add(1)];
        const levels = [...around(x), ...around(y)] as Rational[];
        const game = armsLevelsGame(race, levels);
        effects.forEach((row, i) => {
          // Quadratic functions have exactly the slope of their central differences.
          expect(row[0]?.mul(2).equals(game.payoff(i, [2, 4]).sub(game.payoff(i, [0, 4])))).toBe(true);
          expect(row[1]?.mul(2).equals(game.payoff(i, [1, 5]).sub(game.payoff(i, [1, 3])))).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe("what is refused", () => {
  const side = { reactions: [0, 1], grievance: 1 };
  const race = { discountRate: 1, players: [side, side] };
  it.each([
    [{ ...race, players: [] }, "at least one player"],
    [{ ...race, players: Array(6).fill(side) }, "at most 5 players"],
    [{ ...race, discountRate: 0 }, "above 0"],
    [{ ...race, players: [{ ...side, reactions: [0] }, side] }, "expected 2 numbers, found 1"],
    [{ ...race, players: [{ ...side, controlCost: 0 }, side] }, "above 0"],
    [{ ...race, players: [{ ...side, controlCost: -1 }, side] }, "above 0"],
    [{ ...race, players: [{ ...side, decay: -1 }, side] }, "0 or more"],
    [{ ...race, players: [{ ...side, fearCost: 1 }, side] }, "no cost of fear"],
    [{ ...race, fear: { decay: 0, growth: 1 } }, "above 0"],
    [{ ...race, players: [{ ...side, grievance: Number.NaN }, side] }, "NaN"],
  ])("%#: %j", (input, message) => {
    expect(() => armsRace(input)).toThrow(message);
  });

  it("feedback of unlike players or with fear, weights of 0, gains that do not fit", () => {
    expect(() => armsRaceFeedback(armsRace(unlike))).toThrow("two players with the same numbers");
    expect(() => armsRaceFeedback(armsRace(fearful(1)))).toThrow("no fear");
    expect(() => armsRaceCooperation(armsRace(race), [1, 0])).toThrow("a weight above 0");
    expect(() => armsRacePath(armsRace(race), [[0, 0]], [0, 0], { until: 1, steps: 1 })).toThrow(
      "expected a matrix of 2 rows",
    );
  });

  it("cooperation that leaves the place of rest open", () => {
    const mirrored = { ...race, players: [side, { ...side, reactions: [1, 0] }] };
    expect(armsRaceCooperation(armsRace(mirrored))).toBeNull();
  });
});
