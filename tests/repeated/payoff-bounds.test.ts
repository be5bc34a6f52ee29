/** Bounds on the equilibrium payoffs of several players, from inside and outside. */
import {
  compare,
  fromFunction,
  type NormalFormGame,
  type Player,
  type Rational,
  rational,
  rationalText,
} from "exclave";
import { checkRepeated } from "exclave/certificate";
import {
  type PayoffBounds,
  payoffBounds,
  payoffSet,
  publicProfile,
  smallestAutomaton,
} from "exclave/repeated";
import { repeatedDocument, repeatedText } from "exclave/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const playersOf = (...counts: number[]): Player[] =>
  counts.map((count, i) => ({
    name: `P${i + 1}`,
    strategies: Array.from({ length: count }, (_, action) => `a${action}`),
  }));

/** Giving costs 1 more than the giver gets back of it. */
const goods = (players: number): NormalFormGame =>
  fromFunction(playersOf(...Array.from({ length: players }, () => 2)), (profile) =>
    profile.map((own) => 2 * profile.filter((action) => action === 0).length + 3 * own),
  );

const gamesOf = (...counts: number[]): fc.Arbitrary<NormalFormGame> => {
  const cells = counts.reduce((a, b) => a * b, 1) * counts.length;
  return fc.array(fc.integer({ min: 0, max: 6 }), { minLength: cells, maxLength: cells }).map((values) => {
    let k = 0;
    return fromFunction(playersOf(...counts), () => counts.map(() => values[k++] as number));
  });
};

const dot = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, value, i) => rational(sum.add(value.mul(b[i] as Rational))), rational(0));

/** Whether a point is in all half-spaces. */
const around = ({ outer }: PayoffBounds, point: readonly Rational[]): boolean =>
  outer?.directions.every(
    (direction, l) => compare(dot(direction, point), outer.bounds[l] as Rational) <= 0,
  ) ?? false;

const checked = (game: NormalFormGame, discount: string): ReturnType<typeof checkRepeated> =>
  checkRepeated(JSON.parse(JSON.stringify(repeatedDocument(game, discount))), game);

describe("payoffBounds", () => {
  it("holds cooperation of three from the critical discount factor on, and not just below", () => {
    const at = payoffBounds(goods(3), "1/4");
    expect(at.inner?.points.map((point) => point.map(rationalText))).toContainEqual(["6", "6", "6"]);
    const below = payoffBounds(
      goods(3),
      rational("1/4")
        .sub(rational(1).div(10 ** 9))
        .toFraction(),
    );
    expect(
      around(
        below,
        [6, 6, 6].map((x) => rational(x)),
      ),
    ).toBe(false);
    expect(checked(goods(3), "1/4").payoffSet).toBe("bounds");
  });

  it("finds bounds of four players, with every equilibrium payoff between them", () => {
    const found = payoffBounds(goods(4), "1/2");
    expect(found.gap).not.toBeNull();
    const target = { payoffs: [8, 8, 8, 8] };
    const { automaton } = smallestAutomaton(goods(4), "1/2", target);
    expect(automaton && publicProfile(goods(4), automaton).automata.length).toBe(4);
    expect(
      around(
        found,
        target.payoffs.map((x) => rational(x)),
      ),
    ).toBe(true);
    expect(checked(goods(4), "1/2").payoffSet).toBe("bounds");
  }, 60_000);

  it("proves that there is no equilibrium in pure actions where there is none", () => {
    const pennies = fromFunction(playersOf(2, 2, 2), ([a, b, c]) => [
      a === b ? 1 : -1,
      b === c ? 1 : -1,
      c === a ? -1 : 1,
    ]);
    const found = payoffBounds(pennies, "1/10");
    expect([found.outer, found.inner]).toEqual([null, null]);
    const document = repeatedDocument(pennies, "1/10");
    expect(document.payoffSet).toMatchObject({ vertices: [], exact: true, inner: null, outer: null });
    expect(checked(pennies, "1/10").payoffSet).toBe("exact");
    expect(repeatedText(pennies, document)).toContain("is no such equilibrium");
  });

  it("holds the set of two players, and its points are in it", () => {
    fc.assert(
      fc.property(gamesOf(2, 2), fc.constantFrom("0", "1/3", "1/2", "4/5"), (game, discount) => {
        const { vertices } = payoffSet(game, discount);
        const bounds = payoffBounds(game, discount);
        if (bounds.outer === null) expect(vertices).toEqual([]);
        for (const vertex of vertices ?? []) {
          if (vertex.every(({ minimalPolynomial }) => minimalPolynomial.length === 2)) {
            expect(
              around(
                bounds,
                vertex.map(({ lower }) => lower),
              ),
            ).toBe(true);
          }
        }
        // Every point is proved an equilibrium payoff, so it is in the half-spaces too.
        for (const point of bounds.inner?.points ?? []) expect(around(bounds, point)).toBe(true);
        if (bounds.inner !== null && vertices !== null) expect(vertices.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it("is proved for games that look random, and its points are between its half-spaces", () => {
    fc.assert(
      fc.property(gamesOf(2, 2, 2), fc.constantFrom("0", "1/2", "4/5"), (game, discount) => {
        const document = JSON.parse(JSON.stringify(repeatedDocument(game, discount)));
        expect(checkRepeated(document, game).payoffSet).toBe(document.payoffSet.exact ? "exact" : "bounds");
        expect(document.payoffSet.gap?.startsWith("-") ?? false).toBe(false);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it("stops at a limit with what is proved, and refuses more than four players", () => {
    const stopped = payoffBounds(goods(3), "9/10", { limit: 100 });
    expect(stopped.spent.limitReached).toBe(true);
    expect(
      around(
        stopped,
        [6, 6, 6].map((x) => rational(x)),
      ),
    ).toBe(true);
    expect(() => payoffBounds(goods(5), "1/2")).toThrow(/four players/);
    expect(repeatedDocument(goods(5), "1/2", { limit: 10 }).payoffSet).toBeNull();
  });
});

describe("the certificate of bounds", () => {
  it("is refused when it is changed", () => {
    const game = goods(3);
    const document = JSON.parse(JSON.stringify(repeatedDocument(game, "49/100")));
    expect(checkRepeated(document, game).payoffSet).toBe("bounds");
    type Changed = {
      payoffSet: Record<string, never[]>;
      certificate: { payoffBounds: Record<string, never[]> };
    };
    const changes: ((copy: Changed) => void)[] = [
      ({ payoffSet }) => Object.assign(payoffSet, { gap: "0" }),
      ({ payoffSet }) => Object.assign(payoffSet, { exact: true }),
      ({ payoffSet }) => Object.assign(payoffSet, { vertices: [] }),
      ({ payoffSet }) => Object.assign(payoffSet["outer"]?.[5] ?? {}, { bound: "1" }),
      ({ payoffSet }) => Object.assign(payoffSet["inner"]?.[0] ?? {}, ["2", "3", "3"]),
      ({ payoffSet }) => Object.assign(payoffSet["support"]?.[1] ?? {}, { actions: [0, 0, 0] }),
      ({ payoffSet }) => Object.assign(payoffSet, { threats: [1, 2, 3] }),
      ({ certificate }) => Object.assign(certificate.payoffBounds, { rounds: [] }),
      ({ certificate }) => {
        const rounds = certificate.payoffBounds["rounds"] as unknown as {
          bounds: string[];
          moves: object[];
        }[];
        Object.assign(rounds[0]?.moves[0] ?? {}, { kind: "excluded", multipliers: [[[0, "1"]]] });
      },
      ({ certificate }) => {
        const rounds = certificate.payoffBounds["rounds"] as unknown as {
          bounds: string[];
          moves: object[];
        }[];
        Object.assign(rounds.at(-1) ?? {}, { bounds: rounds.at(-1)?.bounds.map(() => "0") });
      },
      ({ certificate }) => {
        const directions = certificate.payoffBounds["directions"] as unknown as string[][];
        directions[0] = ["1", "0", "0"];
      },
    ];
    for (const change of changes) {
      const copy = structuredClone(document);
      change(copy);
      expect(() => checkRepeated(copy, game), String(change)).toThrow();
    }
  });
});
