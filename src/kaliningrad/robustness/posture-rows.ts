import { compare, maximum, sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Parameters } from "../../model/parameters.js";
import { dominanceMargin } from "../../normal-form/dominance-margin.js";
import { fromFunction } from "../../normal-form/from-function.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { equilibria } from "../../normal-form/nash/equilibria.js";
import { commitmentMap } from "../postures/commitment-map.js";
import { credibilityGame } from "../postures/credibility-game.js";
import { peacefulEquilibria } from "../postures/peaceful-equilibria.js";
import { postureGame, warProbability } from "../postures/posture-game.js";
import {
  AGGRESSIVE,
  NATO_MOVES,
  NON_AGGRESSIVE,
  POSTURES,
  postureIndex,
  RUSSIAN_MOVES,
} from "../postures/postures.js";
import type { RobustnessRow } from "./robustness-row.js";

/** Returns what dominance becomes with other scales of the Baltic payoffs. */
export function payoffScales(parameters: Parameters): RobustnessRow[] {
  const game = postureGame(parameters);
  return (
    [
      ["as they stand", null, (u) => u],
      ["cubed: the same order, other intensities", "postures-cubed", cube],
    ] as [string, string | null, (u: Rational) => Rational][]
  ).map(([alternative, model, scale]) => ({
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
    proof: { model, claim: "C20" },
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

/** Returns the findings on postures under other timings, and with NATO as a player or as a credibility. */
export function postureTimings(parameters: Parameters): RobustnessRow[] {
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
      proof: { model: "postures-at-once", claim: "C19" },
    },
    {
      choice: "NATO",
      alternative: `NATO is a credibility, ${at}, and all move at once`,
      claim: "C19",
      ...peaceful(credibilityGame(parameters, alpha)),
      proof: { model: "doubtful-ally", claim: "peaceful" },
    },
    {
      choice: "NATO",
      alternative: `NATO is a credibility, ${at}`,
      claim: "C20",
      ...dominance(credibilityGame(parameters, alpha)),
      proof: { model: "doubtful-ally", claim: "C20" },
    },
    {
      choice: "timing",
      alternative: `the Baltic states commit first, NATO is a credibility, ${at}`,
      claim: "C19",
      holds: piece === undefined ? null : committed.every((posture) => NON_AGGRESSIVE.includes(posture)),
      detail: `best commitment ${committed.join(", ")}`,
      proof: { model: "doubtful-ally", claim: "committed" },
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
  return {
    holds: peacefulEquilibria(game, found),
    detail: `postures in equilibrium: ${names.join(", ")}${found.complete ? "" : " (the list may be incomplete)"}`,
  };
}

/**
 * Three Baltic states choose apart: each bears the cost, gain and preparedness of its own posture, the most provocative posture
 * sets the risk of war, and the three together, in the mean, decide whether they are overrun.
 */
export function balticStates(parameters: Parameters): RobustnessRow {
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
    proof: { model: "three-states", claim: "C20" },
  };
}
