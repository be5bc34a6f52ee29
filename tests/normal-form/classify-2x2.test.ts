import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rational, type RationalInput, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { classify2x2 } from "../../src/normal-form/classify-2x2.js";
import { bimatrixEquilibria } from "../../src/normal-form/nash/bimatrix-equilibria.js";
import { paretoDominates } from "../../src/normal-form/pareto.js";
import { riskDominance } from "../../src/normal-form/risk-dominance.js";
import { symmetric } from "../../src/normal-form/symmetric.js";

/** R, S, T, P of the security dilemma with fear: cooperation is restraint, defection is arming. */
function securityDilemma(
  fear: RationalInput,
  changes: Partial<Record<"v" | "k" | "g" | "l" | "rho" | "tau" | "threat", RationalInput>> = {},
): [Rational, Rational, Rational, Rational] {
  const defaults = { v: 3, k: 2, g: 1, l: 1, rho: "3/4", tau: "1/2", threat: 1 };
  const { v, k, g, l, rho, tau, threat } = Object.fromEntries(
    Object.entries({ ...defaults, ...changes }).map(([name, value]) => [name, rational(value)]),
  ) as Record<keyof typeof defaults, Rational>;
  const phi = rational(fear);
  const exposed = rational(1).sub(rho);
  return [
    v.sub(phi.mul(tau)),
    l.neg().sub(phi.mul(threat)),
    v.add(g).sub(k).sub(phi.mul(tau).mul(exposed)),
    k.neg().sub(phi.mul(threat).mul(exposed)),
  ];
}

const game = ([R, S, T, P]: readonly RationalInput[]) =>
  symmetric([
    [R as RationalInput, S as RationalInput],
    [T as RationalInput, P as RationalInput],
  ]);

const profiles = (payoffs: readonly RationalInput[]): string[] =>
  bimatrixEquilibria(game(payoffs)).equilibria.map(({ strategies }) =>
    strategies.map((s) => s.map(rationalText).join()).join(" "),
  );

describe("the security dilemma with fear", () => {
  it.each([
    ["1", "5/2,-2,15/8,-9/4", "harmony", ["1,0 1,0"]],
    ["2", "2,-3,7/4,-5/2", "stag-hunt", ["1,0 1,0", "2/3,1/3 2/3,1/3", "0,1 0,1"]],
    ["16/9", "19/9,-25/9,16/9,-22/9", "stag-hunt", ["1,0 1,0", "1/2,1/2 1/2,1/2", "0,1 0,1"]],
    ["4", "1,-5,3/2,-3", "prisoners-dilemma", ["0,1 0,1"]],
    ["24", "-9,-25,-1,-8", "deadlock", ["0,1 0,1"]],
  ])("fear %s: %s is %s", (fear, printed, name, equilibria) => {
    const payoffs = securityDilemma(fear);
    expect(payoffs.map((value) => rationalText(rational(value))).join()).toBe(printed);
    const found = classify2x2(game(payoffs));
    expect(found).toMatchObject({ symmetric: true, class: name });
    expect(found.views[0].ties).toEqual([]);
    expect(profiles(payoffs)).toEqual(equilibria);
  });

  it.each([
    ["4/3", ["S=P"], ["harmony", "stag-hunt"], "tie"],
    ["8/3", ["R=T"], ["stag-hunt", "prisoners-dilemma"], "tie"],
    ["20", ["R=P"], ["prisoners-dilemma", "deadlock"], "dominance"],
  ])("fear %s is a boundary", (fear, ties, between, structure) => {
    const found = classify2x2(game(securityDilemma(fear)));
    expect(found).toMatchObject({ class: "boundary", structure });
    expect(found.views[0]).toMatchObject({ ties, between });
  });

  it("at the boundaries the equilibria are degenerate where a best response ties, and only there", () => {
    expect(bimatrixEquilibria(game(securityDilemma("4/3"))).degenerate).toBe(true);
    expect(profiles(securityDilemma("4/3"))).toEqual(["1,0 1,0", "0,1 0,1"]);
    expect(bimatrixEquilibria(game(securityDilemma("8/3"))).degenerate).toBe(true);
    expect(profiles(securityDilemma("8/3"))).toEqual(["1,0 1,0", "0,1 0,1"]);
    expect(bimatrixEquilibria(game(securityDilemma(20))).degenerate).toBe(false);
  });

  it("mutual arming is Pareto above mutual restraint in Deadlock, below in the dilemma", () => {
    const above = (fear: RationalInput): boolean => {
      const [R, , , P] = securityDilemma(fear);
      return paretoDominates([P, P], [R, R]);
    };
    expect([4, 20, 24].map(above)).toEqual([false, false, true]);
  });

  it("Chicken", () => {
    const payoffs = securityDilemma(2, { g: 5, l: "1/4" });
    expect(payoffs.map((value) => rationalText(rational(value)))).toEqual(["2", "-9/4", "23/4", "-5/2"]);
    expect(classify2x2(game(payoffs)).class).toBe("chicken");
    expect(profiles(payoffs)).toEqual(["1,0 0,1", "1/16,15/16 1/16,15/16", "0,1 1,0"]);
  });

  it.each([
    ["3/4", 0, "prisoners-dilemma", "5/2,-5,45/16,-11/4"],
    ["1/4", 0, "stag-hunt", "5/2,-3,77/48,-9/4"],
    ["3/4", 1, "harmony", "5/2,-1/2,13/16,-35/16"],
    ["1/4", 1, "harmony", "5/2,-1/2,15/16,-33/16"],
  ])(
    "Jervis's world of offence %s and differentiability %s is %s",
    (offence, differentiable, name, printed) => {
      const o = rational(offence);
      const mixed = rational(1 - (differentiable as number));
      const payoffs = securityDilemma(2, {
        g: o.mul("8/3").mul(mixed),
        l: o.mul(4).mul(mixed),
        rho: rational(1).sub(o.div(2)),
        tau: "1/4",
        threat: rational("1/4").add(rational("3/4").mul(mixed)),
      });
      expect(payoffs.map((value) => rationalText(rational(value))).join()).toBe(printed);
      expect(classify2x2(game(payoffs)).class).toBe(name);
    },
  );

  it("asymmetric fear: one side sees a stag hunt, the other a dilemma, and both arm", () => {
    const [a, b] = [securityDilemma(2), securityDilemma(4)];
    const mixed = bimatrix(
      [
        [a[0], a[1]],
        [a[2], a[3]],
      ],
      [
        [b[0], b[2]],
        [b[1], b[3]],
      ],
    );
    const found = classify2x2(mixed);
    expect(found).toMatchObject({ symmetric: false, class: "dominance-solvable", structure: "dominance" });
    expect(found.views.map((view) => view.class)).toEqual(["stag-hunt", "prisoners-dilemma"]);
    const [only, ...more] = bimatrixEquilibria(mixed).equilibria;
    expect(more).toEqual([]);
    expect(only?.payoffs.map(rationalText)).toEqual(["-5/2", "-3"]);
  });
});

describe("classify2x2", () => {
  it.each([
    [[3, 1, 0, 0.5], "harmony"],
    [[4, 0, 3, 2], "stag-hunt"],
    [[4, 1, 3, 3], "stag-hunt"],
    [[3, 0, 5, 1], "prisoners-dilemma"],
    [[1, 0, 5, 3], "deadlock"],
    [[3, 1, 5, 0], "chicken"],
    [[1, 2, 3, 0], "leader"],
    [[1, 3, 2, 0], "hero"],
    [[1, 5, 0, 3], "reversed-dilemma"],
    [[2, 3, 0, 4], "reversed-stag-hunt"],
    [[0, 5, 1, 3], "reversed-chicken"],
    [[0, 3, 2, 1], "reversed-leader"],
    [[0, 2, 3, 1], "reversed-hero"],
  ])("R, S, T, P = %j is %s", (payoffs, name) => {
    expect(classify2x2(game(payoffs)).class).toBe(name);
  });

  // The row player's payoffs by rows, then the column player's.
  it.each([
    ["battle-of-the-sexes", [3, 0, 0, 2], [2, 0, 0, 3]],
    ["battle-of-the-sexes", [0, 3, 2, 1], [0, 2, 3, 0]],
    ["stag-hunt", [3, 0, 0, 2], [4, 0, 1, 3]],
    ["coordination", [0, 3, 2, 0], [0, 3, 2, 0]],
    ["matching-pennies", [1, -1, -1, 1], [-1, 1, 1, -1]],
    // A prisoner's dilemma whose column player calls defection cooperation.
    ["dilemma", [0, 3, 1, 5], [5, 3, 1, 0]],
    ["dominance-solvable", [1, 1, 0, 0], [2, 3, 1, 0]],
    ["boundary", [1, 1, 0, 0], [2, 2, 3, 0]],
  ])("%s: %j and %j", (name, a, b) => {
    const matrix = ([p = 0, q = 0, r = 0, s = 0]: number[]): number[][] => [
      [p, q],
      [r, s],
    ];
    expect(classify2x2(bimatrix(matrix(a), matrix(b))).class).toBe(name);
  });

  it("all payoffs equal: a boundary of everything", () => {
    const found = classify2x2(game([0, 0, 0, 0]));
    expect(found).toMatchObject({ class: "boundary", structure: "tie" });
    expect(found.views[0].between.length).toBe(12);
    expect(found.views[0].ties).toEqual(["R=S", "R=T", "R=P", "S=T", "S=P", "T=P"]);
  });

  it("exchanging the names of the strategies reverses the class", () => {
    const reversed = (name: string): string => {
      if (name === "harmony") return "deadlock";
      if (name === "deadlock") return "harmony";
      if (name === "boundary") return name;
      if (name === "prisoners-dilemma") return "reversed-dilemma";
      if (name === "reversed-dilemma") return "prisoners-dilemma";
      return name.startsWith("reversed-") ? name.slice(9) : `reversed-${name}`;
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
        ([R = 0, S = 0, T = 0, P = 0]) => {
          expect(classify2x2(game([P, T, S, R])).class).toBe(reversed(classify2x2(game([R, S, T, P])).class));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("the structure tells the number of equilibria", () => {
    const four = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(four, (v) => {
        const any = bimatrix(
          [
            [v[0] ?? 0, v[1] ?? 0],
            [v[2] ?? 0, v[3] ?? 0],
          ],
          [
            [v[4] ?? 0, v[5] ?? 0],
            [v[6] ?? 0, v[7] ?? 0],
          ],
        );
        const { structure } = classify2x2(any);
        const { equilibria } = bimatrixEquilibria(any);
        if (structure === "tie") return;
        const mixed = equilibria.filter(({ supports }) => supports.some((s) => s.length > 1)).length;
        expect([equilibria.length, mixed]).toEqual(
          { dominance: [1, 0], coordination: [3, 1], cycle: [1, 1] }[structure],
        );
        expect(riskDominance(any) !== null).toBe(structure === "coordination");
      }),
      { numRuns: 200 },
    );
  });

  it("refuses other sizes", () => {
    expect(() => classify2x2(symmetric([[1]]))).toThrow(expect.objectContaining({ code: "bad-argument" }));
  });
});
