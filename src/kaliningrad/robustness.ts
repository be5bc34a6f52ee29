import { compare, maximum, sign } from "../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { Parameters } from "../model/parameters.js";
import { dominanceMargin } from "../normal-form/dominance-margin.js";
import { fromFunction } from "../normal-form/from-function.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { equilibria } from "../normal-form/nash/equilibria.js";
import { fearSpiral } from "../stochastic/fear-spiral.js";
import { markovPerfection } from "../stochastic/markov-perfection.js";
import { stationaryProfile } from "../stochastic/stationary-profile.js";
import { commitmentMap } from "./postures/commitment-map.js";
import { credibilityGame } from "./postures/credibility-game.js";
import { postureGame, warProbability } from "./postures/posture-game.js";
import {
  AGGRESSIVE,
  NATO_MOVES,
  NON_AGGRESSIVE,
  POSTURES,
  postureIndex,
  RUSSIAN_MOVES,
} from "./postures/postures.js";
import { type DilemmaPayoffs, dilemmaPayoffs } from "./security-dilemma/security-dilemma.js";

/** What a finding becomes under another formalisation. */
export interface RobustnessRow {
  /** What is formalised differently, such as `payoff scale` or `timing`. */
  readonly choice: string;
  /** The formalisation, in words. */
  readonly alternative: string;
  readonly claim: string;
  /** Whether the claim holds; null where that is not decided. */
  readonly holds: boolean | null;
  /** The numbers behind it. */
  readonly detail: string;
}

/**
 * Returns the findings under alternative formalisations, each computed: other payoff scales, other functions of fear, other
 * timings, three Baltic states in place of one bloc, NATO as a player or as a credibility.
 *
 * @example
 * ```ts
 * import { kaliningradParameters, robustness } from "exclave/kaliningrad";
 *
 * const rows = robustness(kaliningradParameters());
 * rows.filter(({ choice, claim }) => choice === "payoff scale" && claim === "C20").map(({ holds }) => holds); // [true, true]
 * ```
 */
export function robustness(parameters: Parameters): RobustnessRow[] {
  return [
    ...payoffScales(parameters),
    ...fearFunctions(parameters),
    ...dilemmaTimings(parameters),
    ...postureTimings(parameters),
    balticStates(parameters),
  ];
}

function payoffScales(parameters: Parameters): RobustnessRow[] {
  const game = postureGame(parameters);
  return (
    [
      ["as they stand", (u) => u],
      ["cubed: the same order, other intensities", cube],
    ] as [string, (u: Rational) => Rational][]
  ).map(([alternative, scale]) => ({
    choice: "payoff scale",
    alternative: `Baltic payoffs ${alternative}`,
    claim: "C20",
    ...dominance(
      fromFunction(game.players, (profile) => [
        scale(game.payoff(0, profile)),
        game.payoff(1, profile),
        game.payoff(2, profile),
      ]),
    ),
  }));
}

function cube(u: Rational): Rational {
  return rational(u.mul(u).mul(u));
}

/** Whether every aggressive strategy of the first player is strictly dominated by a mixture of non-aggressive ones. */
function dominance(game: NormalFormGame): Pick<RobustnessRow, "holds" | "detail"> {
  const margins = AGGRESSIVE.map((a) => {
    const over = NON_AGGRESSIVE.map(postureIndex);
    return { a, margin: dominanceMargin(game, 0, postureIndex(a), { over }).margin ?? ZERO };
  });
  return {
    holds: margins.every(({ margin }) => sign(margin) > 0),
    detail: `margins ${margins.map(({ a, margin }) => `${a} ${rationalText(margin)}`).join(", ")}`,
  };
}

/** How fear may depend on the threat that the rival is and on what one's own arms leave open. */
const FEARS: readonly [string, (threat: Rational, exposure: Rational) => Rational][] = [
  ["threat times exposure", (t, e) => rational(t.mul(e))],
  ["the square of threat times exposure", (t, e) => rational(t.mul(e).mul(t).mul(e))],
  ["the mean of threat and exposure", (t, e) => rational(t.add(e).div(2))],
  ["threat alone, whatever one's own arms", (t) => t],
];

function fearFunctions(parameters: Parameters): RobustnessRow[] {
  const material = dilemmaPayoffs(parameters, ZERO);
  const [phi, tau, armed] = ["phi", "tau", "T_D"].map((name) => parameters.get(name)) as [
    Rational,
    Rational,
    Rational,
  ];
  const exposed = rational(ONE.sub(parameters.get("rho")));
  return FEARS.flatMap(([name, fear]) => {
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
      { ...common, claim: "C2", ...dilemma(payoffs) },
      {
        ...common,
        claim: "C3",
        holds: sign(complementarity) > 0,
        detail: `(R - T) + (P - S) = ${rationalText(complementarity)}`,
      },
    ];
  });
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
    loss: parameters.get("l"),
    cost: parameters.get("k"),
    threat: parameters.get("tau"),
    armedThreat: parameters.get("T_D"),
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
    },
    {
      choice: "timing",
      alternative: "repeated for ever",
      claim: "C2",
      holds: dilemma(payoffs).holds,
      detail: `arming for ever is ${race ? "" : "not "}an equilibrium at every discount factor; ${peace}`,
    },
    {
      choice: "timing",
      alternative:
        "stochastic: fear doubles when arms are seen and calms with restraint; discount factor 1/2",
      claim: "C2",
      holds: perfect,
      detail: `arming in every state is ${perfect ? "" : "not "}Markov perfect (this part of the claim alone)`,
    },
  ];
}

function postureTimings(parameters: Parameters): RobustnessRow[] {
  const alpha = parameters.get("alpha");
  const piece = commitmentMap(parameters).find(
    ({ from, to, fromIncluded, toIncluded }) =>
      (fromIncluded ? compare(alpha, from) >= 0 : compare(alpha, from) > 0) &&
      (toIncluded ? compare(alpha, to) <= 0 : compare(alpha, to) < 0),
  );
  const committed = piece?.value.outcomes.map(({ posture }) => posture) ?? [];
  const at = `alpha = ${rationalText(alpha)}`;
  return [
    {
      choice: "NATO",
      alternative: "NATO is a player, and all move at once",
      claim: "C19",
      ...peaceful(postureGame(parameters)),
    },
    {
      choice: "NATO",
      alternative: `NATO is a credibility, ${at}, and all move at once`,
      claim: "C19",
      ...peaceful(credibilityGame(parameters, alpha)),
    },
    {
      choice: "NATO",
      alternative: `NATO is a credibility, ${at}`,
      claim: "C20",
      ...dominance(credibilityGame(parameters, alpha)),
    },
    {
      choice: "timing",
      alternative: `the Baltic states commit first, NATO is a credibility, ${at}`,
      claim: "C19",
      holds: piece === undefined ? null : committed.every((posture) => NON_AGGRESSIVE.includes(posture)),
      detail: `best commitment ${committed.join(", ")}`,
    },
  ];
}

/** Whether no equilibrium has an aggressive posture in it. */
function peaceful(game: NormalFormGame): Pick<RobustnessRow, "holds" | "detail"> {
  const found = equilibria(game);
  const used = [...new Set(found.equilibria.flatMap(({ supports }) => supports[0] ?? []))].sort(
    (a, b) => a - b,
  );
  const names = used.map((strategy) => game.strategyLabel(0, strategy));
  const aggressive = used.some((strategy) => AGGRESSIVE.some((a) => postureIndex(a) === strategy));
  return {
    holds: aggressive ? false : found.complete ? true : null,
    detail: `postures in equilibrium: ${names.join(", ")}${found.complete ? "" : " (the list may be incomplete)"}`,
  };
}

/**
 * Three Baltic states choose apart: each bears the cost, gain and preparedness of its own posture, the most provocative posture
 * sets the risk of war, and the three together, in the mean, decide whether they are overrun.
 */
function balticStates(parameters: Parameters): RobustnessRow {
  const others = POSTURES.flatMap((b, i) => POSTURES.slice(i).map((other) => [b, other] as const));
  const cells = others.flatMap((pair) =>
    RUSSIAN_MOVES.flatMap((r) => NATO_MOVES.map((n) => ({ pair, r, n }))),
  );
  const get = (name: string): Rational => parameters.get(name);
  const game = fromFunction(
    [
      { name: "One Baltic state", strategies: POSTURES },
      { name: "The others, Russia and NATO", strategies: cells.map((_, i) => `${i + 1}`) },
    ],
    ([own, cell]) => {
      const b = POSTURES[own as number] as (typeof POSTURES)[number];
      const { pair, r, n } = cells[cell as number] as (typeof cells)[number];
      const all = [b, ...pair];
      const overrun = all
        .reduce<Rational>((sum, one) => rational(sum.add(get(`q[${one},${n}]`))), ZERO)
        .div(all.length);
      const war = maximum(all.map((one) => warProbability(parameters, one, r)));
      const coerced = r === "G" ? get("gamma_B").mul(ONE.sub(get(`sigma[${b}]`))) : ZERO;
      const peace = get(`beta[${b},${r}]`)
        .sub(get(`c[${b}]`))
        .sub(coerced);
      return [rational(peace.sub(war.mul(get("D").add(get("L").mul(overrun))))), ZERO];
    },
  );
  return {
    choice: "Baltic side",
    alternative: "three states choose apart, the others doing anything",
    claim: "C20",
    ...dominance(game),
  };
}
