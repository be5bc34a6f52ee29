import { describe, expect, it } from "vitest";
import { classify2x2, rationalText } from "../../src/index.js";
import { dilemmaPayoffs, kaliningradParameters, securityDilemma } from "../../src/kaliningrad/index.js";
import type { Parameters } from "../../src/model/index.js";
import { bimatrixEquilibria } from "../../src/normal-form/index.js";
import { fraction, UNIT } from "../kaliningrad/independent/fraction.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "R. Jervis",
  year: 1978,
  title: "Cooperation under the Security Dilemma",
  in: "World Politics 30(2), 167-214",
  doi: "10.2307/2009958",
  field: "security",
  result:
    "Four worlds, by whether the offence has the advantage and whether postures can be told apart: from a doubly dangerous to a doubly safe one",
  exact: "payoffs, class and all equilibria of each world",
  otherwise: "the paper has no payoffs: how its two variables move them is a choice of the test",
};

/**
 * R. Jervis 1978, Cooperation under the Security Dilemma, World Politics 30: whether the offence has the advantage (o = 3/4
 * or 1/4), and whether an offensive posture can be told from a defensive one (e = 1 or 0). The mapping onto the parameters
 * is this test's: greed and the loss of being alone unarmed grow with the advantage of the offence and vanish when postures
 * can be told apart; arms protect less under an advantage of the offence; a rival's arms add to the residual threat only
 * where they may be offensive.
 */
function world(o: string, e: number): Parameters {
  const advantage = fraction(o);
  const unclear = UNIT.minus(fraction(e));
  const tau = fraction("1/4");
  return kaliningradParameters().with({
    v: 3,
    k: 2,
    phi: 2,
    tau: `${tau}`,
    g: `${fraction("8/3").times(advantage).times(unclear)}`,
    l: `${fraction(4).times(advantage).times(unclear)}`,
    rho: `${UNIT.minus(advantage.over(fraction(2)))}`,
    T_D: `${tau.plus(UNIT.minus(tau).times(unclear))}`,
  });
}

const ARM = ["0,1", "0,1"];
const RESTRAIN = ["1,0", "1,0"];

describe(cite(publication), () => {
  it.each([
    {
      world: "doubly dangerous",
      parameters: world("3/4", 0),
      payoffs: ["5/2", "-5", "45/16", "-11/4"],
      ordinal: "prisoners-dilemma",
      equilibria: [ARM],
    },
    {
      world: "a security dilemma, but requirements may be compatible",
      parameters: world("1/4", 0),
      payoffs: ["5/2", "-3", "77/48", "-9/4"],
      ordinal: "stag-hunt",
      // (P - S) / ((R - T) + (P - S)) = (3/4) / (43/48 + 3/4) = 36/79
      equilibria: [RESTRAIN, ["36/79,43/79", "36/79,43/79"], ARM],
    },
    {
      world: "no security dilemma, aggression possible",
      parameters: world("3/4", 1),
      payoffs: ["5/2", "-1/2", "13/16", "-35/16"],
      ordinal: "harmony",
      equilibria: [RESTRAIN],
    },
    {
      world: "doubly safe",
      parameters: world("1/4", 1),
      payoffs: ["5/2", "-1/2", "15/16", "-33/16"],
      ordinal: "harmony",
      equilibria: [RESTRAIN],
    },
  ])("$world", ({ parameters, payoffs, ordinal, equilibria }) => {
    const { R, S, T, P } = dilemmaPayoffs(parameters);
    expect([R, S, T, P].map(rationalText)).toEqual(payoffs);
    const game = securityDilemma(parameters);
    expect(classify2x2(game).class).toBe(ordinal);
    expect(
      bimatrixEquilibria(game).equilibria.map(({ strategies }) =>
        strategies.map((one) => one.map(rationalText).join()),
      ),
    ).toEqual(equilibria);
  });

  it("makes cooperation the likelier the less the offence has the advantage", () => {
    // The trust threshold falls from 1 (arming dominant) to 36/79 and to 0 (restraint dominant) along the table.
    const gains = [world("3/4", 0), world("1/4", 0), world("3/4", 1), world("1/4", 1)].map((parameters) => {
      const { R, S, T, P } = dilemmaPayoffs(parameters);
      return [R.compare(T) > 0, S.compare(P) > 0];
    });
    expect(gains).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [true, true],
    ]);
  });
});
