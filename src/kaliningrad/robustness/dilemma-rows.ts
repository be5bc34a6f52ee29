import { compare, sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Parameters } from "../../model/parameters.js";
import { fearSpiral } from "../../stochastic/fear-spiral.js";
import { markovPerfection } from "../../stochastic/markov-perfection.js";
import { stationaryProfile } from "../../stochastic/stationary-profile.js";
import { type DilemmaPayoffs, dilemmaPayoffs } from "../security-dilemma/security-dilemma.js";
import type { RobustnessRow } from "./robustness-row.js";

/** Returns the findings on the security dilemma under other functions of fear and other timings. */
export function dilemmaRows(parameters: Parameters): RobustnessRow[] {
  return [...fearFunctions(parameters), ...dilemmaTimings(parameters)];
}

/** How fear may depend on the threat that the rival is and on what one's own arms leave open. */
const FEARS: readonly {
  readonly name: string;
  readonly model: string | null;
  readonly fear: (threat: Rational, exposure: Rational) => Rational;
}[] = [
  { name: "threat times exposure", model: null, fear: (t, e) => rational(t.mul(e)) },
  {
    name: "the square of threat times exposure",
    model: "fear-squared",
    fear: (t, e) => rational(t.mul(e).mul(t).mul(e)),
  },
  { name: "the mean of threat and exposure", model: "fear-mean", fear: (t, e) => rational(t.add(e).div(2)) },
  { name: "threat alone, whatever one's own arms", model: "fear-threat", fear: (t) => t },
];

function fearFunctions(parameters: Parameters): RobustnessRow[] {
  const material = dilemmaPayoffs(parameters, ZERO);
  const [phi, tau] = [parameters.get("phi"), parameters.get("tau")];
  const armed = armedThreat(parameters);
  const exposed = rational(ONE.sub(parameters.get("rho")));
  return FEARS.flatMap(({ name, model, fear }) => {
    const less = (payoff: Rational, threat: Rational, exposure: Rational): Rational =>
      rational(payoff.sub(phi.mul(fear(threat, exposure))));
    const payoffs = {
      R: less(material.R, tau, ONE),
      S: less(material.S, armed, ONE),
      T: less(material.T, tau, exposed),
      P: less(material.P, armed, exposed),
    };
    const { R, S, T, P } = payoffs;
    const complementarity = rational(R.sub(T).add(P.sub(S)));
    const common = { choice: "fear function", alternative: `fear is ${name}` };
    return [
      { ...common, claim: "C2", ...dilemma(payoffs), proof: { model, claim: "C2" } },
      {
        ...common,
        claim: "C3",
        holds: sign(complementarity) > 0,
        detail: `(R - T) + (P - S) = ${rationalText(complementarity)}`,
        proof: { model, claim: "C3" },
      },
    ];
  });
}

/** The threat of an armed rival at this proximity. */
function armedThreat(parameters: Parameters): Rational {
  const [tau, near] = [parameters.get("tau"), parameters.get("pi")];
  return rational(tau.add(parameters.get("T_D").sub(tau).mul(near)));
}

function dilemma({ R, S, T, P }: DilemmaPayoffs): Pick<RobustnessRow, "holds" | "detail"> {
  return {
    holds: compare(S, R) < 0 && compare(P, T) < 0 && compare(R, P) > 0 && compare(P, S) >= 0,
    detail: `R, S, T, P = ${[R, S, T, P].map((value) => rationalText(value)).join(", ")}`,
  };
}

/** Whether mutual arming is an equilibrium, however often the game is played. */
function dilemmaTimings(parameters: Parameters): RobustnessRow[] {
  const payoffs = dilemmaPayoffs(parameters);
  const { R, S, T, P } = payoffs;
  const race = sign(P.sub(S)) >= 0;
  const tempted = sign(T.sub(R)) > 0;
  const peace = !tempted
    ? "mutual restraint can last at every discount factor"
    : compare(T, P) > 0 && compare(R, P) > 0
      ? `threats of arming for ever sustain mutual restraint from the discount factor ${rationalText(rational(T.sub(R).div(T.sub(P))))}`
      : "the threat of arming for ever sustains mutual restraint at no discount factor";
  const spiral = fearSpiral({
    lowFear: parameters.get("phi"),
    highFear: rational(parameters.get("phi").mul(2)),
    peace: parameters.get("v"),
    gain: parameters.get("g"),
    loss: rational(parameters.get("l").mul(parameters.get("pi"))),
    cost: parameters.get("k"),
    threat: parameters.get("tau"),
    armedThreat: armedThreat(parameters),
    protection: parameters.get("rho"),
  });
  const arming = stationaryProfile(spiral, [
    ["D", "D"],
    ["D", "D"],
  ]);
  const perfect = markovPerfection(spiral, arming, "1/2").markovPerfect;
  return [
    {
      choice: "timing",
      alternative: "Russia and NATO move once, at the same time",
      claim: "C2",
      ...dilemma(payoffs),
      proof: { model: null, claim: "C2" },
    },
    {
      choice: "timing",
      alternative: "repeated for ever",
      claim: "C2",
      holds: dilemma(payoffs).holds,
      detail: `arming for ever is an equilibrium at ${race ? "every" : "no"} discount factor; ${peace}`,
      // What is an equilibrium once is one, played for ever, at every discount factor.
      proof: { model: null, claim: "C2" },
    },
    {
      choice: "timing",
      alternative:
        "stochastic: fear doubles when arms are seen and calms with restraint; discount factor 1/2",
      claim: "C2",
      holds: perfect,
      detail: `arming in every state is ${perfect ? "" : "not "}Markov perfect (this part of the claim alone)`,
      proof: { model: "fear-doubling", claim: "spiral" },
    },
  ];
}
