import { type NormalFormGame, pureEquilibria, type Rational, rational, symmetric } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "T. C. Schelling",
  year: 1958,
  title: "The Reciprocal Fear of Surprise Attack",
  in: "RAND Paper P-1342",
  field: "security",
  result:
    "Each may attack out of fear that the other does; yet fears of fears do not multiply without end: a basic probability of attack either makes both strike or changes nothing",
  exact: "the basic probability from which striking first is the only equilibrium",
  otherwise: "payoffs are the test's: peace 1, striking first h, being struck 0, both h/2",
};

describe(cite(publication), () => {
  /** Each attacks with probability p whatever it decides; the entries are what is left to decide. */
  function game(h: Rational, p: Rational): NormalFormGame {
    const q = rational(rational(1).sub(p));
    const both = h.div(2);
    const hold = [q, rational(0)];
    const attack = [h.mul(q).add(both.mul(p)), both];
    return symmetric([hold, attack.map((x) => rational(x))], { strategies: ["hold", "attack"] });
  }

  it.each(["1/4", "1/2", "3/4", "9/10"])("has its threshold at (1 - h) / (1 - h/2) for h = %s", (text) => {
    const h = rational(text);
    const threshold = rational(rational(1).sub(h)).div(rational(1).sub(h.div(2)));
    const peace = (p: Rational): boolean => pureEquilibria(game(h, p)).some(([a, b]) => a === 0 && b === 0);
    expect(peace(rational(0))).toBe(true);
    expect(peace(rational(threshold))).toBe(true);
    expect(peace(rational(threshold.add("1/1000000")))).toBe(false);
    expect(peace(rational(threshold.sub("1/1000000")))).toBe(true);
  });

  it("always has war as an equilibrium too: the fear is enough for itself", () => {
    for (const p of ["0", "1/10", "1/2"]) {
      expect(pureEquilibria(game(rational("1/2"), rational(p)))).toContainEqual([1, 1]);
    }
  });
});
