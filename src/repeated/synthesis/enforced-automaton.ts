import { compare, equal } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { ProfileMove } from "../internal/profile-moves.js";
import type { PublicAutomaton } from "./public-automaton.js";

/** A public automaton without its payoffs: the profile that each state plays, and the state that follows. */
export interface AutomatonShape {
  /** Numbers of profiles, one a state. */
  readonly moves: readonly number[];
  readonly next: readonly number[];
}

/** The automaton with its payoffs when no deviation of one round pays and it gives the target, if one is given; else null. */
export function enforcedAutomaton(
  { moves: played, next }: AutomatonShape,
  moves: readonly ProfileMove[],
  discount: Rational,
  target: readonly Rational[] | null,
): PublicAutomaton | null {
  const stage = played.map((move) => moves[move] as ProfileMove);
  const payoffs = shapePayoffs(stage, next, discount);
  const first = payoffs[0] as readonly Rational[];
  if (target !== null && !target.every((value, i) => equal(value, first[i] as Rational))) return null;
  const threats = first.map((_, i) => {
    const column = payoffs.map((values) => values[i] as Rational);
    return column.reduce((worst, value, k) => (compare(value, column[worst] as Rational) < 0 ? k : worst), 0);
  });
  const today = ONE.sub(discount);
  const enforced = stage.every(({ replies }, k) =>
    threats.every((threat, i) => {
      const [own, worst] = [payoffs[k] as readonly Rational[], payoffs[threat] as readonly Rational[]];
      const deviation = (replies[i] as Rational).mul(today).add((worst[i] as Rational).mul(discount));
      return compare(own[i] as Rational, deviation) >= 0;
    }),
  );
  if (!enforced) return null;
  return {
    states: stage.map(({ profile }, k) => ({
      profile,
      next: next[k] as number,
      payoffs: payoffs[k] as readonly Rational[],
    })),
    threats,
  };
}

/** Each state's normalised discounted payoffs. */
function shapePayoffs(
  stage: readonly ProfileMove[],
  next: readonly number[],
  discount: Rational,
): Rational[][] {
  const today = ONE.sub(discount);
  const known: (Rational[] | undefined)[] = stage.map(() => undefined);
  stage.forEach((_, start) => {
    const way: number[] = [];
    let state = start;
    while (known[state] === undefined && !way.includes(state)) {
      way.push(state);
      state = next[state] as number;
    }
    if (known[state] === undefined) {
      const cycle = way.slice(way.indexOf(state));
      const share = today.div(ONE.sub(power(discount, cycle.length)));
      known[state] = (stage[state] as ProfileMove).payoffs.map((_, i) => {
        const sum = cycle.reduceRight<Rational>(
          (later, k) => rational(later.mul(discount).add((stage[k] as ProfileMove).payoffs[i] as Rational)),
          ZERO,
        );
        return rational(sum.mul(share));
      });
    }
    for (const k of way.reverse()) {
      const after = known[next[k] as number] as Rational[];
      known[k] ??= (stage[k] as ProfileMove).payoffs.map((payoff, i) =>
        rational(payoff.mul(today).add((after[i] as Rational).mul(discount))),
      );
    }
  });
  return known as Rational[][];
}

function power(base: Rational, exponent: number): Rational {
  let product: Rational = ONE;
  for (let k = 0; k < exponent; k++) product = rational(product.mul(base));
  return product;
}
