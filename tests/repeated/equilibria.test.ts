import {
  type AlgebraicNumber,
  algebraicJson,
  compare,
  fromFunction,
  type NormalFormGame,
  type Rational,
  rational,
  rationalText,
  refineAlgebraic,
  symmetric,
} from "exclave";
import {
  type AutomatonProfile,
  automaton,
  automatonProfile,
  bestReply,
  type DiscountInterval,
  discountedPayoffs,
  movesOf,
  nashDiscounts,
  parseAutomaton,
  repeatedNash,
  strategyNamed,
  subgamePerfectDiscounts,
  subgamePerfection,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { automata, discounts, stageGames } from "./arbitrary-automata.js";

const dilemma = symmetric(
  [
    [3, 0],
    [5, 1],
  ],
  { strategies: ["C", "D"] },
);

const profiles = (mixed: boolean): fc.Arbitrary<AutomatonProfile> =>
  fc
    .tuple(stageGames, automata(3, mixed), automata(3, mixed))
    .map(([game, one, two]) => automatonProfile(game, [one, two]));

/** The best payoff among all automata with a state for each of the other's states. */
function bestByTrial({ game, automata: [, other] }: AutomatonProfile, discount: Rational): Rational {
  const size = other?.states.length as number;
  const payoffs = Array.from({ length: 2 ** size }, (_, code) => {
    const follower = automaton({
      actions: ["C", "D"],
      states: Array.from({ length: size }, (_, s) => ({
        name: `${s}`,
        play: (code >> s) & 1 ? "D" : "C",
        next: [0, 1].flatMap((own) =>
          [0, 1].map((seen) => ({
            own: "CD"[own] as string,
            others: ["CD"[seen] as string],
            // The other sees the own action as its rival's.
            to: `${other?.states[s]?.next[2 * seen + own]}`,
          })),
        ),
      })),
    });
    const profile = automatonProfile(game, [follower, other as never]);
    return discountedPayoffs(profile, discount)[0] as Rational;
  });
  return payoffs.reduce((a, b) => (compare(b, a) > 0 ? b : a));
}

describe("a best reply", () => {
  it("gives as much as the best of all that follow the other's states, and its values prove it", () => {
    fc.assert(
      fc.property(profiles(true), discounts, (profile, discount) => {
        const { payoff, states } = bestReply(profile, 0, discount);
        expect(rationalText(payoff)).toBe(rationalText(bestByTrial(profile, discount)));
        for (const { value, action, actionPayoffs } of states) {
          expect(actionPayoffs.every((one) => compare(one, value) <= 0)).toBe(true);
          expect(compare(actionPayoffs[action] as Rational, value)).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("exploits who never answers, and is asked of a player there is", () => {
    const profile = automatonProfile(
      dilemma,
      ["tit-for-tat", "all-c"].map((id) => strategyNamed(id).automaton),
    );
    const { payoff, states } = bestReply(profile, 0, "1/2");
    expect(rationalText(payoff)).toBe("5");
    expect(states.map(({ states: at, action }) => [at, action])).toEqual([[[null, 0], 1]]);
    expect(() => bestReply(profile, 2, "1/2")).toThrow(expect.objectContaining({ path: "player" }));
  });
});

describe("the checks at one discount factor", () => {
  it("find subgame-perfect profiles to be Nash equilibria, and no gain at one", () => {
    fc.assert(
      fc.property(profiles(true), discounts, (profile, discount) => {
        const nash = repeatedNash(profile, discount);
        const { subgamePerfect, deviations } = subgamePerfection(profile, discount);
        expect(subgamePerfect).toBe(deviations.length === 0);
        if (subgamePerfect) expect(nash.equilibrium).toBe(true);
        expect(nash.equilibrium).toBe(nash.players.every(({ gain }) => gain.n === 0n));
        expect(nash.players.every(({ gain }) => gain.compare(0) >= 0)).toBe(true);
        expect(deviations.every(({ gain }) => gain.compare(0) > 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("find a profile that is nowhere improved by one deviation to be a best reply from everywhere", () => {
    fc.assert(
      fc.property(profiles(false), discounts, (profile, discount) => {
        const { subgamePerfect, states } = subgamePerfection(profile, discount);
        const everywhere = states.every(
          ({ states: at }) => repeatedNash(startedAt(profile, at), discount).equilibrium,
        );
        expect(subgamePerfect).toBe(everywhere);
      }),
      { numRuns: 150 },
    );
  });

  it("keep indifferent mixtures, and refuse others", () => {
    const tied = symmetric(
      [
        [1, 1],
        [1, 1],
      ],
      { strategies: ["C", "D"] },
    );
    const coin = parseAutomaton("actions C D; s plays C 1/2, D 1/2; * -> s");
    expect(subgamePerfection(automatonProfile(tied, [coin, coin]), "1/2").subgamePerfect).toBe(true);
    const { deviations } = subgamePerfection(automatonProfile(dilemma, [coin, coin]), "1/2");
    expect(deviations.map(({ action }) => action)).toEqual([1, 1]);
  });
});

/** The same automata, starting in other states. */
function startedAt({ game, automata: list }: AutomatonProfile, at: readonly number[]): AutomatonProfile {
  const turned = list.map((one, player) => {
    const start = at[player] as number;
    const swap = (state: number): number => (state === 0 ? start : state === start ? 0 : state);
    const states = one.states.map((_, i) => one.states[swap(i)] as (typeof one.states)[number]);
    return { ...one, states: states.map((state) => ({ ...state, next: state.next.map(swap) })) };
  });
  return automatonProfile(game, turned);
}

type Decide = (profile: AutomatonProfile, discount: Rational) => boolean;

const isIrrational = ({ minimalPolynomial }: AlgebraicNumber): boolean => minimalPolynomial.length > 2;
const near = (end: AlgebraicNumber): AlgebraicNumber =>
  refineAlgebraic(end, rational("1/1000000000000000000"));

/** Whether a set of intervals says of every discount factor what deciding at it does, at the ends and between. */
function agrees(profile: AutomatonProfile, stated: readonly DiscountInterval[], decide: Decide): void {
  const set = stated.map((one) => ({ ...one, lower: near(one.lower), upper: near(one.upper) }));
  const inside = (x: Rational): boolean =>
    set.some(({ lower, lowerClosed, upper, upperClosed }) => {
      const [a, b] = [compare(lower.upper, x), compare(x, upper.lower)];
      return (
        (a < 0 || (a === 0 && (lowerClosed || isIrrational(lower)))) && (b < 0 || (b === 0 && upperClosed))
      );
    });
  const marks = [rational(0), rational(1)];
  for (const { lower, upper } of set) {
    for (const end of [lower, upper]) {
      marks.push(end.lower, end.upper);
    }
  }
  const sorted = marks.sort(compare);
  const points = sorted.flatMap((mark, i) => {
    const next = sorted[i + 1];
    if (next === undefined || compare(mark, next) === 0) return [mark];
    return [mark, ...[1, 31, 61].map((k) => rational(mark.add(next.sub(mark).mul(k).div(62))))];
  });
  const tiny = rational("1/1000000000000");
  for (const point of points.filter((one) => compare(one, rational(1)) < 0)) {
    // Within an isolating interval either answer is right.
    const bracketed = set.some(({ lower, upper }) =>
      [lower, upper].some(
        (end) =>
          isIrrational(end) &&
          compare(rational(end.lower.sub(tiny)), point) <= 0 &&
          compare(point, rational(end.upper.add(tiny))) <= 0,
      ),
    );
    if (!bracketed) expect(inside(point), rationalText(point)).toBe(decide(profile, point));
  }
}

describe("the sets of discount factors", () => {
  const perfect: Decide = (profile, x) => subgamePerfection(profile, x).subgamePerfect;
  const nash: Decide = (profile, x) => repeatedNash(profile, x).equilibrium;

  it("say of each what the check at it says: subgame perfection", () => {
    fc.assert(
      fc.property(profiles(false), (profile) => agrees(profile, subgamePerfectDiscounts(profile), perfect)),
      { numRuns: 150 },
    );
  });

  it("say of each what the check at it says: Nash", () => {
    fc.assert(
      fc.property(profiles(false), (profile) => agrees(profile, nashDiscounts(profile), nash)),
      { numRuns: 150 },
    );
  });

  it("do so with mixed actions", () => {
    fc.assert(
      fc.property(profiles(true), (profile) => {
        agrees(profile, subgamePerfectDiscounts(profile), perfect);
        agrees(profile, nashDiscounts(profile), nash);
      }),
      { numRuns: 40 },
    );
  });

  it("hold from 1/4 on for taking turns, and from 1/2 on for constant cooperation", () => {
    const ends = (...ids: string[]): string[] =>
      subgamePerfectDiscounts(
        automatonProfile(
          dilemma,
          ids.map((id) => strategyNamed(id).automaton),
        ),
      ).map(({ lower, lowerClosed }) => `${lowerClosed} ${algebraicJson(lower)}`);
    expect(ends("turns", "turns-second")).toEqual(["true 1/4"]);
    expect(ends("grim", "grim")).toEqual(["true 1/2"]);
    expect(ends("all-c", "all-c")).toEqual([]);
  });

  it("may be a single point, or bounded above", () => {
    const grit = strategyNamed("grit").automaton;
    const point = nashDiscounts(automatonProfile(dilemma, [grit, grit]));
    expect(
      point.map(({ lower, upper, upperClosed }) => [algebraicJson(lower), algebraicJson(upper), upperClosed]),
    ).toEqual([["0", "0", true]]);
    const suspicious = strategyNamed("suspicious-tit-for-tat").automaton;
    const below = nashDiscounts(automatonProfile(dilemma, [suspicious, suspicious]));
    expect(
      below.map(({ lowerClosed, upper, upperClosed }) => [lowerClosed, algebraicJson(upper), upperClosed]),
    ).toEqual([[true, "1/4", true]]);
  });

  it("are found where a policy is optimal at a single discount factor", () => {
    const game = symmetric(
      [
        [3, 0],
        [4, 0],
      ],
      { strategies: ["C", "D"] },
    );
    const other = parseAutomaton(`actions C D
      a plays C; C:C -> a; D:D -> b; * -> c
      b plays C; C:C -> c; C:D -> b; * -> a
      c plays D; D:D -> b; * -> a`);
    const one = parseAutomaton("actions C D; s plays C; * -> s");
    for (const pair of [
      [one, other],
      [other, one],
    ]) {
      const profile = automatonProfile(game, pair);
      agrees(profile, nashDiscounts(profile), nash);
    }
  });

  it("are found for three players", () => {
    const names = { name: "", strategies: ["give", "keep"] };
    const goods: NormalFormGame = fromFunction([names, names, names], (profile) => {
      const given = profile.filter((action) => action === 0).length;
      return profile.map((action) => rational(2 * given).sub(action === 0 ? 3 : 0));
    });
    const profile = automatonProfile(
      goods,
      [0, 1, 2].map((player) => strategyNamed("grim", movesOf(goods, player)).automaton),
    );
    // All give: 3 each. Keeping: 4 once, then 0.
    expect(subgamePerfectDiscounts(profile).map(({ lower }) => `${algebraicJson(lower)}`)).toEqual(["1/4"]);
    expect(nashDiscounts(profile).length).toBe(1);
    expect(subgamePerfection(profile, "1/4").subgamePerfect).toBe(true);
    expect(subgamePerfection(profile, "24/100").deviations.map(({ player }) => player)).toEqual([0, 1, 2]);
  });
});
