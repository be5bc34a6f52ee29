import { describe, expect, it } from "vitest";
import { checkDocument } from "./independent/check-document.js";
import { DECLARED } from "./independent/document-under-test.js";
import { PERTURBATIONS } from "./independent/perturbation.js";

describe("the claims at the defaults", () => {
  it("agree with the recomputation in every number", () => {
    const { claims } = checkDocument({});
    const formalised = claims.filter(({ status }) => status === "formalised");
    expect(formalised.map(({ id, atDefaults }) => `${id} ${atDefaults}`)).toEqual(
      [
        "C1",
        "C2",
        "C3",
        "C4",
        "C5",
        "C6",
        "C7",
        "C8",
        "C9",
        "C10",
        "C11",
        "C17",
        "C18",
        "C19",
        "C20",
        "C21",
        "C22",
        "C23",
        "C24",
        "C25",
      ].map((id) => `${id} true`),
    );
    expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, i) => `C${i + 1}`));
  });
});

describe("the perturbations", () => {
  it("move every declared parameter, each once and to a value that it may take", () => {
    expect(PERTURBATIONS.flatMap(({ names }) => names)).toEqual(DECLARED.map(({ name }) => name));
    expect(DECLARED.length).toBeGreaterThan(140);
  });
});

describe("several changes at once", () => {
  it.each([
    { phi: "7/3", tau: "2/3", T_D: "3/4", rho: "1/3", g: "3/2" },
    { g: 5, l: "1/4" },
    { "omega[HY,H]": 0, "omega[HY,G]": "1/20", "omega[AB,H]": 0, "q[HY,A]": "3/5", epsilon: "1/4" },
    { z: 0, M: 45, alpha: "2/5" },
    { "q[AB,A]": "1/10", "q[AB,S]": "1/5", "kappa[AB]": 30, T: 9 },
    { L: 10, D: 5, "c[PE]": 0, "c[EX]": 0, "beta[HY,H]": 8, "beta[HY,G]": 8 },
    { w: 1, w_F: 1, battalions_R: 15, "battalions[T]": 8, build_threshold: 4, build_cost: 1 },
    { "q[PE,A]": "3/5", "q[PE,S]": "7/10", "q[EX,A]": "11/20", "q[EX,S]": "7/10", phi_R: 40 },
  ])("%j", (changes) => {
    checkDocument(changes);
  });
});
