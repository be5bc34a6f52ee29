import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fearRegimesFigure } from "../../src/figures/fear-regimes-figure.js";
import { PAPER_FIGURES } from "../../src/figures/paper-figures.js";
import { postureMarginsFigure } from "../../src/figures/posture-margins-figure.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { postureDominance } from "../../src/kaliningrad/postures/posture-dominance.js";
import { AGGRESSIVE } from "../../src/kaliningrad/postures/postures.js";
import { securityDilemma } from "../../src/kaliningrad/security-dilemma/security-dilemma.js";
import { classify2x2 } from "../../src/normal-form/classify-2x2.js";
import { faultsOf } from "./well-formed.js";

const defaults = kaliningradParameters();
/** Where much ties, fails or is out of scale. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  "no fear": { phi: 0, phi_R: 0 },
  "ties at a threshold": { phi: "8/3", alpha: "1747/2340" },
  "no anarchy": { tau: 0, alpha: 0 },
  "certain help": { alpha: 1, rho: 1, tau: 1 },
  "no difference at all": { phi: 0, v: 0, k: 0, g: 0, l: 0, L: 0, D: 0 },
  "vast numbers": { phi: "1e40", L: "1e60", v: "1e30" },
  "tiny numbers": { phi: "1/10000000000000000000000000000001", L: "1e-40" },
};

describe.each(PAPER_FIGURES.map((one) => [one.name, one] as const))("the figure %s", (name, { draw }) => {
  it("has a name, a text alternative and a caption in a sound document", async () => {
    const figure = await draw(defaults);
    expect(figure.name).toBe(name);
    expect(faultsOf(figure.svg)).toEqual([]);
    expect(figure.svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="\S+-title \S+-desc"/);
    for (const text of [figure.title, figure.description, figure.caption]) {
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(figure.svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/)/);
  });

  it("is the same whenever it is drawn", async () => {
    expect((await draw(defaults)).svg).toBe((await draw(defaults)).svg);
  });

  it.each(Object.entries(SETTINGS))("stands %s", async (_, values) => {
    const { svg, description, caption } = await draw(defaults.with(values));
    expect(faultsOf(svg)).toEqual([]);
    expect(`${description} ${caption}`).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("what figures say", () => {
  it("is the class of the game at the parameters", async () => {
    const share = fc.integer({ min: 0, max: 12 }).map((n) => `${n}/12`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 24 }), share, share, async (phi, rho, tau) => {
        const parameters = defaults.with({ phi, rho, tau });
        const { description, caption } = await fearRegimesFigure(parameters);
        const found = classify2x2(securityDilemma(parameters)).class.replaceAll("-", " ");
        expect(description.toLowerCase().replaceAll("'", "").replaceAll("’", "")).toContain(
          found.toLowerCase().replaceAll("'", ""),
        );
        expect(caption).toContain(`phi = ${phi}`);
      }),
      { numRuns: 12 },
    );
  });

  it("agrees with the margins of dominance, and with the picture", async () => {
    for (const values of [
      {},
      { "c[PE]": 0 },
      { "q[AB,A]": "1/10", "q[AB,S]": "1/5" },
      { "beta[HY,H]": 20 },
    ]) {
      const parameters = defaults.with(values);
      const { svg, description } = await postureMarginsFigure(parameters);
      for (const posture of AGGRESSIVE) {
        const { margin } = postureDominance(parameters, posture);
        const dominated = margin.s > 0n && margin.n > 0n;
        expect(description).toMatch(
          new RegExp(`${posture}, [^;]*least [^;]*, ${dominated ? "strictly" : "not strictly"} dominated`),
        );
        expect(svg).toMatch(new RegExp(`${posture} [^<]*: ${dominated ? "dominated" : "NOT dominated"}`));
      }
    }
  });
});
