/** The repeated security dilemma with fear, played by automata: thresholds, spirals, and what breaks them. */
import {
  evaluatePolynomial,
  type NormalFormGame,
  polynomialText,
  type RationalInput,
  rational,
  rationalText,
  symmetric,
} from "exclave";
import { dilemmaPayoffs, kaliningradParameters, securityDilemma } from "exclave/kaliningrad";
import {
  automatonProfile,
  type DiscountInterval,
  deviationFunctions,
  discountedPayoffs,
  evaluate,
  movesOf,
  nashDiscounts,
  repeatedNash,
  strategyNamed,
  subgamePerfectDiscounts,
  subgamePerfection,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const feared = (phi: RationalInput): NormalFormGame =>
  securityDilemma(kaliningradParameters(), { fear: [phi, phi] });

const profileOf = (game: NormalFormGame, ...ids: string[]): ReturnType<typeof automatonProfile> =>
  automatonProfile(
    game,
    ids.map((id, player) => strategyNamed(id, movesOf(game, player)).automaton),
  );

/** An interval with rational ends, as it is written. */
const written = ({ lower, lowerClosed, upper, upperClosed }: DiscountInterval): string => {
  const end = (point: DiscountInterval["lower"]): string =>
    point.minimalPolynomial.length > 2 ? `root of ${point.minimalPolynomial}` : rationalText(point.lower);
  return `${lowerClosed ? "[" : "("}${end(lower)}, ${end(upper)}${upperClosed ? "]" : ")"}`;
};

describe("the grim threshold as a function of the weight of fear", () => {
  const critical = (phi: RationalInput): string[] =>
    subgamePerfectDiscounts(profileOf(feared(phi), "grim", "grim")).map(written);

  it("is (3 phi - 8) / (phi + 32) from 8/3 to 20", () => {
    expect(critical(4)).toEqual(["[1/9, 1)"]);
    expect(critical(10)).toEqual(["[11/21, 1)"]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 519 }), (k) => {
        const phi = rational("8/3").add(rational(k).div(30));
        const threshold = rational(phi.mul(3).sub(8).div(phi.add(32)));
        expect(critical(rational(phi))).toEqual([`[${rationalText(threshold)}, 1)`]);
      }),
      { numRuns: 25 },
    );
  });

  it("is found as a function of the weight: payoffs are linear in it", () => {
    const gains = deviationFunctions((phi) => profileOf(feared(phi), "grim", "grim"), 1);
    const onPath = gains.filter(({ states, action }) => states.join() === "0,0" && action === 1);
    expect(onPath.map(({ player }) => player)).toEqual([0, 1]);
    for (const { threshold } of onPath) {
      expect(
        threshold && [polynomialText(threshold.numerator), polynomialText(threshold.denominator)],
      ).toEqual(["3*x - 8", "x + 32"]);
    }
    // Off the path nobody gains by restraint from 4/3 on, at whatever discount factor.
    const off = gains.filter(({ states, action }) => states.join() === "1,1" && action === 0);
    for (const { gain } of off) {
      for (const phi of ["4/3", 4, 20]) {
        const at = gain.map((coefficient) => evaluatePolynomial(coefficient, phi));
        const value = (x: number): number => at.reduceRight((sum, c) => sum * x + c.valueOf(), 0);
        for (const x of [0, 0.3, 0.9]) expect(value(x)).toBeLessThanOrEqual(1e-12);
      }
    }
    expect(() => deviationFunctions((phi) => profileOf(feared(phi), "grim", "grim"), 0)).toThrow(/degree 0/);
  });

  it("starts at 0 where peace is safe, ends at 1 at weight 20, and peace needs a war that is an equilibrium", () => {
    expect(critical("8/3")).toEqual(["[0, 1)"]);
    expect(critical(2)).toEqual(["[0, 1)"]);
    expect(critical("4/3")).toEqual(["[0, 1)"]);
    expect(critical(20)).toEqual([]);
    expect(critical(21)).toEqual([]);
    // Below 4/3 nobody would carry out the punishment.
    expect(critical(1)).toEqual([]);
  });

  it("agrees for tit for tat as a Nash equilibrium, which is never subgame perfect", () => {
    for (const phi of [3, 4, 8, 12]) {
      const { R, S, T, P } = dilemmaPayoffs(kaliningradParameters(), rational(phi));
      const thresholds = [T.sub(R).div(T.sub(P)), T.sub(R).div(R.sub(S))];
      const most = thresholds.reduce((a, b) => (b.compare(a) > 0 ? b : a));
      const game = feared(phi);
      const profile = profileOf(game, "tit-for-tat", "tit-for-tat");
      expect(nashDiscounts(profile).map(written)).toEqual([`[${rationalText(most)}, 1)`]);
      expect(subgamePerfectDiscounts(profile)).toEqual([]);
    }
  });
});

/** R, S, T, P = 1, -5, 3/2, -3: the dilemma at weight 4. */
const dilemma = symmetric(
  [
    [1, -5],
    ["3/2", -3],
  ],
  { strategies: ["C", "D"] },
);

const IDS = [
  "all-c",
  "all-d",
  "tit-for-tat",
  "suspicious-tit-for-tat",
  "grim",
  "win-stay-lose-shift",
  "limited-retaliation",
  "grit",
];

describe("the table of automata at discount factor 9/10", () => {
  const ids = IDS;
  const table = ids.map((row) =>
    ids.map((column) =>
      rationalText(discountedPayoffs(profileOf(dilemma, row, column), "9/10")[0] ?? rational(0)),
    ),
  );

  it("has the payoffs of the security dilemma at weight 4", () => {
    const game = feared(4);
    for (let index = 0; index < 4; index++) {
      expect(rationalText(game.payoffAt(0, index))).toBe(rationalText(dilemma.payoffAt(0, index)));
    }
  });

  it("has these 64 entries", () => {
    expect(table).toEqual([
      ["1", "-5", "1", "2/5", "1", "1", "1", "2/5"],
      ["3/2", "-3", "-51/20", "-3", "-51/20", "-12/19", "-363/271", "-4461/2000"],
      ["1", "-16/5", "1", "-73/38", "1", "1", "1", "89/200"],
      ["21/20", "-3", "-30/19", "-3", "-273/100", "-543/271", "-543/271", "129/200"],
      ["1", "-16/5", "1", "-559/200", "1", "1", "1", "-4861/2000"],
      ["1", "-77/19", "1", "-608/271", "1", "1", "1", "-118603/38000"],
      ["1", "-1013/271", "1", "-608/271", "1", "1", "1", "-1608931/542000"],
      ["21/20", "-1671/500", "51/100", "3/50", "-723/250", "-50847/38000", "-227841/135500", "3/5"],
    ]);
  });

  it("agrees with the first hundred rounds, played out one by one", () => {
    const payoffs = [1, -5, 1.5, -3];
    for (const [i, row] of ids.entries()) {
      for (const [j, column] of ids.entries()) {
        const { path } = evaluate(profileOf(dilemma, row, column), "9/10");
        const rounds = path === null ? [] : [...path.before];
        while (path !== null && rounds.length < 400) rounds.push(...path.cycle);
        const sum = rounds.reduce((total, [a, b], t) => {
          return total + 0.1 * 0.9 ** t * (payoffs[2 * (a as number) + (b as number)] as number);
        }, 0);
        expect(sum).toBeCloseTo(rational(table[i]?.[j] as string).valueOf(), 9);
      }
    }
  });
});

/** The eight strategies again, as rules on the moves so far (0 is C): each is called with the own and the other's. */
const RULES: readonly ((own: readonly number[], other: readonly number[]) => number)[] = [
  () => 0,
  () => 1,
  (_, other) => other.at(-1) ?? 0,
  (_, other) => other.at(-1) ?? 1,
  (_, other) => (other.includes(1) ? 1 : 0),
  (own, other) => (own.length === 0 || own.at(-1) === other.at(-1) ? 0 : 1),
  // C until D, then D twice, and back: what the other does meanwhile is not looked at.
  (_, other) => {
    let wait = 0;
    for (const move of other) wait = wait > 0 ? wait - 1 : move === 1 ? 2 : 0;
    return wait > 0 ? 1 : 0;
  },
  // D once, C twice whatever happens; reciprocated in that window, tit for tat from C on, else D for ever.
  (_, other) => {
    const round = other.length;
    if (round === 0) return 1;
    if (round < 3) return other.slice(1).includes(0) ? (other.at(-1) as number) : 0;
    const since = other.slice(1, 3).indexOf(0);
    return since < 0 ? 1 : (other.at(-1) as number);
  },
];

describe("the table, with the strategies written out as rules", () => {
  it("is the same for all 64 pairs", () => {
    const payoffs = [1, -5, 1.5, -3];
    RULES.forEach((row, i) => {
      RULES.forEach((column, j) => {
        const [own, other]: [number[], number[]] = [[], []];
        let sum = 0;
        for (let t = 0; t < 300; t++) {
          const [a, b] = [row(own, other), column(other, own)];
          sum += 0.1 * 0.9 ** t * (payoffs[2 * a + b] as number);
          own.push(a);
          other.push(b);
        }
        const automata = profileOf(dilemma, ...[i, j].map((k) => IDS[k] as string));
        expect(sum).toBeCloseTo(discountedPayoffs(automata, "9/10")[0]?.valueOf() ?? Number.NaN, 9);
      });
    });
  });
});

describe("the spiral and the way out of it", () => {
  it("locks suspicious tit for tat against itself", () => {
    const { path, payoffs } = evaluate(
      profileOf(dilemma, "suspicious-tit-for-tat", "suspicious-tit-for-tat"),
      "9/10",
    );
    expect(path).toEqual({ before: [], cycle: [[1, 1]] });
    expect(payoffs.map(rationalText)).toEqual(["-3", "-3"]);
  });

  it("is broken by unilateral initiatives, and the receiver gains more than the initiator", () => {
    const { path, payoffs } = evaluate(profileOf(dilemma, "grit", "suspicious-tit-for-tat"), "9/10");
    expect(path?.cycle).toEqual([[0, 0]]);
    expect(payoffs.map(rationalText)).toEqual(["3/50", "129/200"]);
  });
});

describe("limited retaliation", () => {
  const rival = profileOf(dilemma, "limited-retaliation", "limited-retaliation");
  const open = profileOf(dilemma, "limited-retaliation-public", "limited-retaliation-public");

  it("triggered by the rival is a Nash equilibrium", () => {
    expect(repeatedNash(rival, "9/10").equilibrium).toBe(true);
  });

  it("triggered by the rival is not subgame perfect: uncoordinated punishments echo", () => {
    const { subgamePerfect, deviations } = subgamePerfection(rival, "9/10");
    expect(subgamePerfect).toBe(false);
    const places = [...new Set(deviations.map(({ states }) => states.join()))].sort();
    expect(places).toEqual(["0,1", "0,2", "1,0", "2,0"]);
    const first = deviations.find(({ states, player }) => states.join() === "0,1" && player === 0);
    // Ten times the normalised payoffs: (0,1) gives -6485/271, and defecting too -5943/271.
    expect(rationalText(rational((first?.payoff ?? rational(0)).mul(10)))).toBe("-6485/271");
    expect(rationalText(rational((first?.deviation ?? rational(0)).mul(10)))).toBe("-5943/271");
  });

  it("in public is subgame perfect from (sqrt(3/2) - 1)/2 on, the root of 8x^2 + 8x = 1", () => {
    expect(subgamePerfection(open, "9/10").subgamePerfect).toBe(true);
    const [only, ...others] = subgamePerfectDiscounts(open);
    expect(others).toEqual([]);
    expect(written(only as DiscountInterval)).toBe("[root of -1,8,8, 1)");
    expect(subgamePerfection(open, "1124/10000").subgamePerfect).toBe(true);
    expect(subgamePerfection(open, "1123/10000").subgamePerfect).toBe(false);
  });
});

describe("a stock of fear that grows with every arming", () => {
  /** What one more arming costs its own author in fear when the stock is shared: delta phi eta / (1 - delta (1 - lambda)). */
  const cost = (phi: RationalInput) =>
    rational(
      rational("9/10")
        .mul(rational(phi))
        .mul(rational("1/2"))
        .div(rational(1).sub(rational("9/10").mul(rational("4/5")))),
    );
  const game = (phi: RationalInput, shared: boolean): NormalFormGame => {
    const own = shared ? cost(phi) : rational(0);
    return symmetric(
      [
        [3, -3],
        [rational(rational(4).sub(own)), rational(rational(-2).sub(own))],
      ],
      { strategies: ["C", "D"] },
    );
  };
  const always = (id: string, phi: RationalInput, shared = true): string[] =>
    nashDiscounts(profileOf(game(phi, shared), id, id)).map(written);

  it("restrains when it is shared, from weight 28/45 on, a tie at it", () => {
    expect(rationalText(cost("28/45"))).toBe("1");
    expect(always("all-c", "27/45")).toEqual([]);
    expect(always("all-d", "27/45")).toEqual(["[0, 1)"]);
    expect(always("all-c", "28/45")).toEqual(["[0, 1)"]);
    expect(always("all-d", "28/45")).toEqual(["[0, 1)"]);
    expect(always("all-c", "29/45")).toEqual(["[0, 1)"]);
    expect(always("all-d", "29/45")).toEqual([]);
  });

  it("does not restrain when it is private", () => {
    expect(always("all-c", 4, false)).toEqual([]);
    expect(always("all-d", 4, false)).toEqual(["[0, 1)"]);
  });
});
