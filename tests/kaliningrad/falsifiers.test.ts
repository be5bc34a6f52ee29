import { describe, expect, it } from "vitest";
import { checkDocument } from "./independent/check-document.js";
import { type Changes, claimWith, DECLARED, documentWith } from "./independent/document-under-test.js";
import { type Fraction, fraction } from "./independent/fraction.js";
import { combinations } from "./independent/table-game.js";

/** For each claim, values at which what it says would falsify it is the case. */
const FALSIFIERS: readonly (readonly [string, string, Changes])[] = [
  ["C1", "no race near either", { phi: 1 }],
  ["C1", "a race out of reach too", { tau: 1, phi: 4 }],
  ["C2", "P < S: too little fear", { phi: 1 }],
  ["C2", "P = R: mutual arming as good as restraint", { phi: 20 }],
  ["C2", "P > R: deadlock", { phi: 24 }],
  ["C3", "arms are substitutes: chicken", { g: 5, l: "1/4" }],
  ["C3", "neither complements nor substitutes: nothing is feared", { phi: 0 }],
  ["C4", "arming feeds no fear", { fear_increment: 0 }],
  ["C5", "war is likelier where fear is low", { hazard_high: "1/1000" }],
  ["C5", "all build whatever it costs", { race_loss: 1 }],
  ["C7", "P < S: no race to explain", { phi: 1 }],
  ["C7", "greed alone makes arming dominant without anarchy", { g: 3 }],
  ["C7", "mutual arming is selected without anarchy, with unbiased noise", { phi: 3 }],
  ["C8", "restraint alone in one period", { phi: 1 }],
  ["C8", "too little patience for peace", { delta: "3/5" }],
  ["C9", "the equilibria are those without fear, restraint", { phi: 1 }],
  ["C9", "the equilibria are those without fear, arming", { g: 3, l: 3 }],
  ["C10", "the greatest equilibrium is below the top", { phi: 1 }],
  ["C10", "decreasing differences", { g: 5, l: 3 }],
  ["C11", "a longer short run", { T: 7 }],
  ["C11", "a low bound on what is unlikely", { eta: "1/100" }],
  ["C17", "a posture that holds out alone", { "q[PO,S]": "79/100" }],
  ["C17", "less slack than the strongest posture leaves", { epsilon: "19/100" }],
  ["C18", "the wider count denies at a quality of 37/90", { w: "37/90" }],
  ["C18", "enough forward battalions", { n_F: 4 }],
  ["C18", "the attacker needs more superiority", { denial_ratio: 4 }],
  ["C19", "pre-emption in equilibrium: A1's opposite", offA1()],
  ["C19", "a build-up in equilibrium: A2's opposite", { "q[AB,A]": "1/10", "q[AB,S]": "1/5" }],
  ["C19", "an aggressive posture that is committed first", { "beta[HY,H]": 20, "beta[HY,G]": 20 }],
  ["C20", "hybrid instruments that pay", { "beta[HY,H]": 8, "beta[HY,G]": 8, "c[HY]": 0, "omega[HY,H]": 0 }],
  ["C20", "an effective build-up", { "q[AB,A]": "2/5" }],
  ["C21", "pre-emption that cuts q by 4/25", { "q[PE,A]": "69/100", "q[PE,S]": "79/100" }],
  ["C22", "extraterritorial strikes that cut q by 4/25", { "q[EX,A]": "16/25", "q[EX,S]": "79/100" }],
  ["C23", "hybrid instruments that cut q by 13/100", { "q[HY,A]": "57/100", "q[HY,S]": "41/50" }],
  ["C24", "nothing changed", { tau_before: "1/2", T_D_before: 1 }],
  ["C24", "harmony before and after", { phi: 1 }],
  ["C25", "invasion with simultaneous moves", { alpha: "1/2" }],
  ["C25", "help is certain", { alpha: 1 }],
  ["C25", "a long short run", { T: 40 }],
  ["C25", "a low bound on what is unlikely", { eta: "1/100" }],
  ["C25", "no preponderance", { epsilon: 0 }],
  ["C25", "a feasible balance", { w: "1/2" }],
  ["C25", "an undominated build-up", { "q[AB,A]": "2/5" }],
];

function offA1(): Changes {
  return { "q[PE,A]": "3/5", "q[PE,S]": "7/10", "q[EX,A]": "11/20", "q[EX,S]": "7/10" };
}

describe("each claim fails where its falsifier is the case", () => {
  it.each(FALSIFIERS)("%s: %s", (id, _, changes) => {
    expect(claimWith(id).atDefaults).toBe(true);
    expect(claimWith(id, changes).atDefaults).toBe(false);
  });

  it("does so for every claim but C6", () => {
    const falsified = new Set(FALSIFIERS.map(([id]) => id));
    const claims = documentWith().claims.flatMap(({ id, status }) => (status === "formalised" ? [id] : []));
    expect(claims.filter((id) => !falsified.has(id))).toEqual(["C6"]);
  });
});

describe("the neighbours of the boundaries", () => {
  it.each([
    ["C2", { phi: "4/3" }],
    ["C10", { phi: "4/3" }],
    ["C7", { phi: "8/3" }],
    ["C2", { phi: "1999/100" }],
    ["C17", { epsilon: "1/5" }],
    ["C18", { w: "41/100" }],
    ["C20", { "q[AB,A]": "401/1000" }],
    ["C21", { "q[PE,A]": "691/1000", "q[PE,S]": "791/1000" }],
    ["C22", { "q[EX,A]": "641/1000", "q[EX,S]": "791/1000" }],
    ["C23", { "q[HY,A]": "571/1000", "q[HY,S]": "821/1000" }],
    ["C25", { alpha: "89/100" }],
  ])("%s holds at %j", (id, changes) => {
    expect(claimWith(id, changes).atDefaults).toBe(true);
  });

  it("has C25 turn at 53/60, not at the end of the invasions: coercion alone makes war likely enough over five periods", () => {
    expect(claimWith("C25", { alpha: "53/60" }).atDefaults).toBe(false);
    expect(claimWith("C25", { alpha: "4/5" }).atDefaults).toBe(false);
    expect(claimWith("C25").boundary["unlikelyCommitment"]).toBe("53/60");
  });

  it("has no strict dominance exactly on the boundary, and says so", () => {
    const claim = claimWith("C21", { "q[PE,A]": "69/100", "q[PE,S]": "79/100" });
    expect(claim.boundary["margin"]).toBe("0");
    expect(claim.caveats.join()).toContain("exactly on the boundary");
  });

  it("has preponderance with equality at the defaults, and says so", () => {
    const claim = claimWith("C17");
    expect(claim.boundary["margin"]).toBe("0");
    expect(claim.caveats.join()).toContain("at PO");
  });
});

describe("C6, the externality", () => {
  const range = (name: string): readonly [Fraction, Fraction] => {
    const found = DECLARED.find((one) => one.name === name);
    if (found === undefined) throw new Error(name);
    return found.range;
  };

  it("cannot fail in the ranges while an armed rival is feared at least as much as one that restrains", () => {
    // S - R = -(v + l + phi (T_D - tau)) and P - T = -(v + g + phi (T_D - tau)(1 - rho)): with v at least 1, l, g and phi
    // at least 0, rho at most 1 and T_D >= tau no term is positive and the first is below 0.
    expect(range("v")[0].sign).toBe(1);
    for (const name of ["l", "g", "phi"]) expect(range(name)[0].sign).toBeGreaterThanOrEqual(0);
    expect(range("rho")[1].against(fraction(1))).toBeLessThanOrEqual(0);
    const names = ["v", "l", "g", "phi", "rho"] as const;
    for (const ends of combinations(names.map(() => [0, 1]))) {
      const changes = Object.fromEntries(names.map((name, i) => [name, `${range(name)[ends[i] as 0 | 1]}`]));
      for (const [T_D, tau] of [
        ["1", "0"],
        ["1", "1"],
        ["0", "0"],
        ["1/2", "1/2"],
      ] as const) {
        const claim = claimWith("C6", { ...changes, T_D, tau });
        expect(claim.atDefaults).toBe(true);
      }
    }
  });

  it("fails without a peace dividend, a loss and a threat: then nothing is taken away", () => {
    expect(claimWith("C6", { v: 0, l: 0, g: 0, T_D: "1/2", tau: "1/2" }).atDefaults).toBe(false);
    expect(claimWith("C6", { v: 0, l: 0, g: 0, phi: 0 }).atDefaults).toBe(false);
  });

  it("fails where restraint is feared more than arms, which single ranges allow and the model does not", () => {
    const claim = claimWith("C6", { T_D: "1/2", tau: 1, phi: 24 });
    expect(documentWith({ T_D: "1/2", tau: 1, phi: 24 }, ["C6"]).outOfRange).toEqual([]);
    expect([claim.atDefaults, claim.boundary["whenRestrained"]]).toEqual([false, "8"]);
  });
});

describe("the falsifiers", () => {
  it("agree with the recomputation in every number where a claim turns on them", () => {
    checkDocument({
      phi: 24,
      w: "37/90",
      alpha: "1/2",
      epsilon: "19/100",
      "q[PE,A]": "69/100",
      "q[PE,S]": "79/100",
    });
    checkDocument({ phi: 3, ...offA1(), denial_ratio: 4, alpha: 1 });
  });
});
