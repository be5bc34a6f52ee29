import type { Meter } from "../../exact/meter.js";
import { maximum, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { floatOf } from "../payoff-set/float-of.js";
import { enforcedAutomaton } from "./enforced-automaton.js";
import type { PlayableMoves } from "./playable-moves.js";
import type { PublicAutomaton } from "./public-automaton.js";

/** What is looked for. */
export interface AutomatonWish {
  readonly playable: PlayableMoves;
  readonly discount: Rational;
  /** The payoffs of the first state, or null when the path is given. */
  readonly payoffs: readonly Rational[] | null;
  /** The numbers of the profiles of a path, and the round to which play returns after the last one. */
  readonly path: { readonly moves: readonly number[]; readonly cycle: number } | null;
}

/** In units in which payoffs are from 0 to 1, floats of so few rounds are off by much less. */
const ROUNDING = 1e-11;
/** Steps of the meter for a state that is tried, and for an automaton that is looked at exactly. */
const TRIED = 30;
const LOOKED_AT = 20_000;

/**
 * The first public automaton of so many states that is an equilibrium and does what is wished; null when there is none.
 *
 * Payoffs do not depend on what follows deviations, so the state that is worst for who deviates may follow; what play and the
 * threats do not lead to is not needed. So an automaton is a path that ends in a cycle, and for each player at most one more
 * path, into what is there before or into itself. Floats rule out only what fails by more than they can be off.
 */
export function automatonOfSize(wish: AutomatonWish, size: number, meter: Meter): PublicAutomaton | null {
  const { playable, discount, path } = wish;
  const { payoffs, replies, floors, target } = inFloats(wish);
  const [today, later] = [floatOf(rational(ONE.sub(discount))), floatOf(discount)];
  const players = floors.length;
  const moves: number[] = [];
  const next: number[] = [];
  const values: number[][] = Array.from({ length: size }, () => []);
  let found: PublicAutomaton | null = null;

  /** Whether nobody gains by deviating in a state, as far as floats tell. */
  const enforced = (state: number, threats: readonly number[]): boolean => {
    for (let i = 0; i < players; i++) {
      const deviation =
        today * (replies[moves[state] as number]?.[i] as number) + later * (threats[i] as number);
      if ((values[state]?.[i] as number) < deviation - ROUNDING) return false;
    }
    return true;
  };
  /** Values for the states from `start` on, each of which leads to the one after it, and the last to `end`. */
  const closed = (start: number, end: number): boolean => {
    const last = moves.length - 1;
    for (let k = start; k < last; k++) next[k] = k + 1;
    next[last] = end;
    for (let i = 0; i < players; i++) {
      let after = end < start ? (values[end]?.[i] as number) : 0;
      if (end >= start) {
        let [sum, weights, weight] = [0, 0, 1];
        for (let k = end; k <= last; k++) {
          sum += weight * (payoffs[moves[k] as number]?.[i] as number);
          weights += weight;
          weight *= later;
        }
        after = sum / weights;
      }
      for (let k = last; k >= start; k--) {
        after = today * (payoffs[moves[k] as number]?.[i] as number) + later * after;
        (values[k] as number[])[i] = after;
      }
    }
    for (let k = start; k <= last; k++) if (!enforced(k, floors)) return false;
    return true;
  };
  const looked = (): boolean => {
    const threats = floors.map((_, i) => {
      let least = Number.POSITIVE_INFINITY;
      for (let k = 0; k < size; k++) least = Math.min(least, values[k]?.[i] as number);
      return least;
    });
    for (let k = 0; k < size; k++) if (!enforced(k, threats)) return false;
    meter(LOOKED_AT);
    found = enforcedAutomaton({ moves: [...moves], next: [...next] }, playable.moves, discount, wish.payoffs);
    return found !== null;
  };
  /** Tries all ways to lead the states from `start` on, of which there are `open` more to choose, to an end, and goes on. */
  const chosen = (start: number, open: number, goOn: () => boolean): boolean => {
    if (open === 0) {
      const last = moves.length;
      const ends = start === 0 && path !== null ? [path.cycle] : Array.from({ length: last }, (_, k) => k);
      return ends.some((end) => {
        meter(TRIED * (last - start));
        return closed(start, end) && goOn();
      });
    }
    for (let move = 0; move < playable.moves.length; move++) {
      moves.push(move);
      if (reachable(start) && chosen(start, open - 1, goOn)) return true;
      moves.pop();
    }
    return false;
  };
  /** Whether the payoffs that are wished for can still be had after the rounds of the path so far. */
  const reachable = (start: number): boolean => {
    if (start > 0 || target === null) return true;
    for (let i = 0; i < players; i++) {
      let weight = 1;
      let sum = 0;
      for (const move of moves) {
        sum += weight * today * (payoffs[move]?.[i] as number);
        weight *= later;
      }
      const rest = (target[i] as number) - sum;
      if (rest < -ROUNDING || rest > weight + ROUNDING) return false;
    }
    return true;
  };
  const onTarget = (): boolean =>
    target === null || target.every((value, i) => Math.abs(value - (values[0]?.[i] as number)) <= ROUNDING);
  const withTails = (tails: number): boolean => {
    const used = moves.length;
    if (used === size) return looked();
    for (let length = tails === 1 ? size - used : 1; tails > 0 && length <= size - used; length++) {
      if (chosen(used, length, () => withTails(tails - 1))) return true;
      moves.length = used;
    }
    return false;
  };
  if (path !== null) {
    if (path.moves.length > size) return null;
    moves.push(...path.moves);
    chosen(0, 0, () => withTails(players));
    return found;
  }
  for (let way = 1; way <= size; way++) {
    if (chosen(0, way, () => onTarget() && withTails(players))) break;
    moves.length = 0;
  }
  return found;
}

/** The game in floats, in units in which each player's payoffs are from 0 to 1. */
function inFloats({ playable, payoffs: wished }: AutomatonWish): {
  payoffs: number[][];
  replies: number[][];
  floors: number[];
  target: number[] | null;
} {
  const units = playable.floors.map((_, i) => {
    const column = playable.moves.flatMap(({ payoffs, replies }) => [payoffs[i], replies[i]] as Rational[]);
    const least = minimum(column);
    const size = maximum(column).sub(least);
    return { least, size: size.n === 0n ? ONE : size };
  });
  const turned = (values: readonly Rational[]): number[] =>
    values.map((value, i) => {
      const { least, size } = units[i] as (typeof units)[number];
      return floatOf(rational(value.sub(least).div(size)));
    });
  return {
    payoffs: playable.moves.map(({ payoffs }) => turned(payoffs)),
    replies: playable.moves.map(({ replies }) => turned(replies)),
    floors: turned(playable.floors),
    target: wished === null ? null : turned(wished),
  };
}
