import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { compareAlgebraic, equalAlgebraic } from "../../exact/compare-algebraic.js";
import type { Meter } from "../../exact/meter.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { rationalBetween } from "../../exact/rational-between.js";
import { signAtAlgebraic } from "../../exact/sign-at-algebraic.js";
import { ascending, type DiscountEnds, discountsWhere, readDiscountEnd } from "./discount-sets.js";
import { list, position, record, refuse } from "./document-fields.js";
import {
  beyondValue,
  type PayoffQuotient,
  type QuotientReader,
  quotientDifference,
} from "./payoff-quotients.js";
import { expectedToday, jointSteps, type StatedAutomata } from "./repeated-automata.js";

const PATH = "certificate.critical.replies";

/** An interval on which a best reply is proved to be one, and what it gives above the own strategy. */
interface Leg {
  readonly lower: AlgebraicNumber;
  readonly upper: AlgebraicNumber;
  readonly gain: Polynomial;
}

/** The discount factors at which nobody has a better reply, once the walks of all players are found right. */
export function checkReplyWalks(
  automata: StatedAutomata,
  value: unknown,
  own: readonly PayoffQuotient[],
  reader: QuotientReader,
  meter: Meter,
): DiscountEnds[] {
  const walks = list(value, PATH, own.length).map((walk, player) => {
    const path = `${PATH}[${player}]`;
    const legs = list(walk, path).map((leg, k) =>
      readLeg(automata, player, leg, own[player] as PayoffQuotient, reader, meter, `${path}[${k}]`),
    );
    const ends = [algebraicRational(0), ...legs.map(({ upper }) => upper)];
    const covers =
      legs.every(({ lower }, k) => equalAlgebraic(lower, ends[k] as AlgebraicNumber)) &&
      equalAlgebraic(ends.at(-1) as AlgebraicNumber, algebraicRational(1));
    return covers ? legs : refuse("expected intervals from 0 to 1, each from where the last one ends", path);
  });
  const points = walks
    .flat()
    .flatMap(({ lower, upper, gain }) => [
      lower,
      upper,
      ...(gain.integers.length === 0 ? [] : algebraicRoots(gain, meter).map(({ root }) => root)),
    ]);
  return discountsWhere(points, (at) =>
    walks.every((legs) =>
      legs.some(
        ({ lower, upper, gain }) =>
          compareAlgebraic(lower, at) <= 0 &&
          compareAlgebraic(at, upper) <= 0 &&
          signAtAlgebraic(gain, at) === 0,
      ),
    ),
  );
}

function readLeg(
  automata: StatedAutomata,
  player: number,
  value: unknown,
  own: PayoffQuotient,
  reader: QuotientReader,
  meter: Meter,
  path: string,
): Leg {
  const { game } = automata;
  const leg = record(value, path);
  const [lower, upper] = [
    readDiscountEnd(leg["lower"], `${path}.lower`),
    readDiscountEnd(leg["upper"], `${path}.upper`),
  ];
  if (compareAlgebraic(lower, upper) >= 0) refuse("expected an end above the beginning", `${path}.upper`);
  const situations = new Map<string, { states: number[]; action: number; value: PayoffQuotient }>();
  const key = (states: readonly number[]): string =>
    states.map((state, i) => (i === player ? "" : state)).join();
  list(leg["states"], `${path}.states`).forEach((entry, s) => {
    const at = `${path}.states[${s}]`;
    const one = record(entry, at);
    const states = list(one["states"], `${at}.states`, game.players.length).map((state, i) => {
      if (i === player) return state === null ? 0 : refuse("expected null", `${at}.states[${i}]`);
      return position(state, `${at}.states[${i}]`, automata.automata[i]?.play.length);
    });
    const action = position(one["action"], `${at}.action`, game.shape[player] as number);
    situations.set(key(states), { states, action, value: reader.read(one["payoff"], `${at}.payoff`) });
  });
  const first = situations.get(key(game.players.map(() => 0)));
  if (first === undefined) return refuse("expected the situation at the beginning", `${path}.states`);
  const gains = new Map<string, Polynomial>();
  for (const { states, action: chosen, value: stated } of situations.values()) {
    for (let action = 0; action < (game.shape[player] as number); action++) {
      const steps = jointSteps(automata, states, player, action);
      meter(2000 * steps.length);
      const gain = beyondValue(
        expectedToday(automata, player, steps),
        steps.map(({ probability, states: next }) => {
          const known = situations.get(key(next));
          if (known === undefined)
            return refuse(`expected the situation ${next.join()} too`, `${path}.states`);
          return { probability, value: known.value };
        }),
        stated,
      );
      if (gain.integers.length === 0) continue;
      if (action === chosen) refuse(`wrong payoff at ${states.join()}`, `${path}.states`);
      gains.set(gain.integers.join(), gain);
    }
  }
  for (const gain of gains.values()) {
    if (!isNowherePositive(gain, lower, upper, meter))
      refuse("another action is better on a part of it", path);
  }
  return { lower, upper, gain: quotientDifference(first.value, own) };
}

/** Whether a polynomial is nowhere above 0 from one number to another. */
function isNowherePositive(
  gain: Polynomial,
  lower: AlgebraicNumber,
  upper: AlgebraicNumber,
  meter: Meter,
): boolean {
  const roots = algebraicRoots(gain, meter)
    .map(({ root }) => root)
    .filter((root) => compareAlgebraic(lower, root) < 0 && compareAlgebraic(root, upper) < 0);
  const marks = ascending([lower, ...roots, upper]);
  // Between its roots it keeps its sign, and nowhere does it jump.
  return marks.slice(1).every((mark, k) => {
    const at = rationalBetween(marks[k] as AlgebraicNumber, mark);
    return signAtAlgebraic(gain, algebraicRational(at)) <= 0;
  });
}
