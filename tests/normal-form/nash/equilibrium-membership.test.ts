import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { equal, sign } from "../../../src/exact/order.js";
import { quotient, type Rational, type RationalInput, rational, ZERO } from "../../../src/exact/rational.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { sum } from "../../../src/exact/vector.js";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { catalogue } from "../../../src/normal-form/catalogue/catalogue.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "../../../src/normal-form/game.js";
import { equilibria } from "../../../src/normal-form/nash/equilibria.js";
import {
  type EquilibriumMembership,
  equilibriumMembership,
} from "../../../src/normal-form/nash/equilibrium-membership.js";
import type { EquilibriumSet } from "../../../src/normal-form/nash/equilibrium-set.js";
import { regret } from "../../../src/normal-form/regret.js";
import { smallGames } from "../small-games.js";

const winkels = catalogue().find(({ id }) => id === "winkels-1979")?.game as NormalFormGame;

/** The weighted mean of the strategies, one weight each. */
function mixture(strategies: readonly MixedStrategy[], weights: readonly bigint[]): MixedStrategy {
  const total = weights.reduce((a, b) => a + b, 0n);
  return (strategies[0] as MixedStrategy).map((_, s) =>
    sum(strategies.map((one, k) => (one[s] as Rational).mul(quotient(weights[k] as bigint, total)))),
  );
}

/** The shares are positive, add up to 1 and mix the profile. */
function expectShares(set: EquilibriumSet, profile: MixedProfile, found: EquilibriumMembership): void {
  const component = set.components?.[found.component as number];
  for (const { subset, shares } of found.subsets ?? []) {
    const members = component?.subsets[subset] as readonly number[];
    shares.forEach((own, player) => {
      const extreme = own.map(({ equilibrium }) => {
        expect(members).toContain(equilibrium);
        return set.equilibria[equilibrium]?.strategies[player] as MixedStrategy;
      });
      expect(own.every(({ weight }) => sign(weight) > 0)).toBe(true);
      expect(rationalText(sum(own.map(({ weight }) => weight)))).toBe("1");
      const mixed = (profile[player] as MixedStrategy).map((_, s) =>
        sum(extreme.map((one, k) => (one[s] as Rational).mul(own[k]?.weight as Rational))),
      );
      expect(mixed.every((value, s) => equal(value, profile[player]?.[s] as Rational))).toBe(true);
    });
  }
}

describe("membership in the equilibria", () => {
  it("is found for every mixture inside a subset, with weights that make it up", () => {
    let mixed = 0;
    fc.assert(
      fc.property(
        smallGames(),
        fc.array(fc.bigInt({ min: 0n, max: 3n }), { minLength: 60, maxLength: 60 }),
        (game, weights) => {
          const set = equilibria(game);
          for (const { id, subsets } of set.components ?? []) {
            subsets.forEach((positions, k) => {
              const profile = game.shape.map((_, player) => {
                const own = positions.map((i) => weights[(i + 17 * player) % 60] as bigint);
                if (!own.some((weight) => weight > 0n)) own[0] = 1n;
                const listed = positions.map((i) => set.equilibria[i]?.strategies[player] as MixedStrategy);
                return mixture(listed, own);
              });
              const found = equilibriumMembership(game, set, profile);
              expect(found.member).toBe(true);
              expect(found.component).toBe(id);
              expect(found.subsets?.map(({ subset }) => subset)).toContain(k);
              expectShares(set, profile, found);
              if ((found.subsets?.[0]?.shares ?? []).some((shares) => shares.length > 1)) mixed++;
            });
          }
        },
      ),
      { numRuns: 100, seed: 1 },
    );
    expect(mixed).toBeGreaterThan(20);
  });

  it("holds exactly when nobody has a regret, for any profile, and then inside the set", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(smallGames(), fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (game, weights) => {
        const profile = game.shape.map((count, player) => {
          const own = weights.slice(4 * player, 4 * player + count);
          if (!own.some((weight) => weight > 0)) own[0] = 1;
          const total = own.reduce((a, b) => a + b, 0);
          return own.map((weight) => quotient(BigInt(weight), BigInt(total)));
        });
        const set = equilibria(game);
        const found = equilibriumMembership(game, set, profile);
        seen.add(found.member);
        expect(found.regrets.map(rationalText)).toEqual(regret(game, profile).map(rationalText));
        expect(found.member).toBe(regret(game, profile).every((value) => value.n === 0n));
        expect(found.component !== null).toBe(found.member && set.complete);
        expectShares(set, profile, found);
      }),
      { numRuns: 200, seed: 2 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it("lists every subset that a common extreme equilibrium lies in", () => {
    const set = equilibria(winkels);
    set.equilibria.forEach(({ strategies, component }, i) => {
      const found = equilibriumMembership(winkels, set, strategies);
      const subsets = set.components?.[component as number]?.subsets ?? [];
      expect(found.subsets?.map(({ subset }) => subset)).toEqual(
        subsets.flatMap((positions, k) => (positions.includes(i) ? [k] : [])),
      );
    });
    expect(set.components?.some(({ subsets }) => subsets.length > 1)).toBe(true);
  });

  it("tells the ledger, payoffs and regrets of a profile that is none", () => {
    const game = bimatrix(
      [
        [3, 0],
        [0, 2],
      ],
      [
        [2, 0],
        [0, 3],
      ],
    );
    const found = equilibriumMembership(game, equilibria(game), [
      ["1/2", "1/2"],
      [1, 0],
    ]);
    expect(found).toMatchObject({ member: false, component: null, subsets: null });
    expect(found.ledger.map((values) => values.map(rationalText))).toEqual([
      ["3", "0"],
      ["1", "3/2"],
    ]);
    expect(found.payoffs.map(rationalText)).toEqual(["3/2", "1"]);
    expect(found.regrets.map(rationalText)).toEqual(["3/2", "1/2"]);
  });

  it("names no component where the set is not known to be all", () => {
    const coin = { strategies: ["heads", "tails"] };
    const game = fromFunction(
      ["A", "B", "C"].map((name) => ({ name, ...coin })),
      (profile) => profile.map((own) => (profile.filter((other) => other === own).length === 1 ? 0 : 1)),
    );
    const half = ["1/2", "1/2"];
    const found = equilibriumMembership(game, equilibria(game), [half, half, half]);
    expect(found).toMatchObject({ member: true, component: null, subsets: null });
    expect(found.payoffs.map(rationalText)).toEqual(["3/4", "3/4", "3/4"]);
  });
});

describe("what is refused", () => {
  const game = bimatrix(
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [0, 1],
    ],
  );
  const set = equilibria(game);
  const refused = (profile: readonly (readonly RationalInput[])[], path: string, of = set): void => {
    expect(() => equilibriumMembership(game, of, profile)).toThrow(
      expect.objectContaining({
        code: path.endsWith("]x") ? "bad-number" : "bad-argument",
        path: path.replace(/x$/, ""),
      }),
    );
  };

  it("a profile that is none", () => {
    refused([[1, 0]], "profile");
    refused(
      [
        [1, 0, 0],
        [1, 0],
      ],
      "profile[0]",
    );
    refused(
      [
        [1, 0],
        ["1/2", "1/3"],
      ],
      "profile[1]",
    );
    refused(
      [
        [1, 0],
        [2, -1],
      ],
      "profile[1][1]",
    );
    refused(
      [
        [1, 0],
        ["one", 0],
      ],
      "profile[1][0]x",
    );
  });

  it("a set of another shape, and one that lacks an equilibrium", () => {
    const other = equilibria(bimatrix([[1, 2, 3]], [[1, 2, 3]]));
    refused(
      [
        [1, 0],
        [1, 0],
      ],
      "set.equilibria[0]",
      other,
    );
    const components = set.components?.slice(0, 1) ?? [];
    const member = set.equilibria.findIndex(({ component }) => component === 2);
    const lacking = { ...set, components };
    refused((set.equilibria[member]?.strategies ?? []) as MixedProfile, "set", lacking);
    expect(
      equilibriumMembership(game, lacking, [
        [rational("2/3"), "1/3"],
        [1, ZERO],
      ]).member,
    ).toBe(false);
  });
});
