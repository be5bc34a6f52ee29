import type { FloatGame } from "./float-game.js";
import { type FloatProfile, polished } from "./polish.js";
import { supportLayout } from "./support-system.js";

const MOST_TRIED = 400;

/**
 * Profiles near one with players who are indifferent: the same with some of their actions left out, the fewest actions
 * first. Where an equilibrium is one of infinitely many, some of these are corners of that set.
 */
export function* subSupports(game: FloatGame, profile: FloatProfile): Generator<FloatProfile> {
  const mixes = game.states.flatMap(({ shape, offsets }, s) =>
    shape.map((count, i) => {
      const first = offsets[i] as number;
      const own = Array.from({ length: count }, (_, a) => first + a);
      return { state: s, actions: own.filter((a) => (profile.probabilities[s]?.[a] as number) > 0) };
    }),
  );
  const open = mixes.filter(({ actions }) => actions.length > 1);
  if (open.length > 16) return;
  const choices = open.map(({ actions }) => subsets(actions));
  const total = choices.reduce((product, own) => product * own.length, 1);
  const tried = Array.from({ length: Math.min(total, MOST_TRIED) }, (_, k) => {
    let rest = k;
    return choices.map((own) => {
      const chosen = own[rest % own.length] as readonly number[];
      rest = Math.floor(rest / own.length);
      return chosen;
    });
  });
  tried.sort((a, b) => a.flat().length - b.flat().length);
  for (const choice of tried) {
    const kept = game.states.map(() => new Set<number>());
    for (const { state, actions } of mixes) for (const a of actions) kept[state]?.add(a);
    open.forEach(({ state, actions }, k) => {
      for (const a of actions) if (!choice[k]?.includes(a)) kept[state]?.delete(a);
    });
    const layout = supportLayout(game, (s, a) => kept[s]?.has(a) === true);
    const found = polished(game, layout, {
      probabilities: spread(game, profile, kept),
      values: profile.values,
    });
    if (found !== null) yield found;
  }
}

/** The nonempty subsets, the smallest first. */
function subsets(actions: readonly number[]): number[][] {
  const found = Array.from({ length: 2 ** Math.min(actions.length, 8) - 1 }, (_, k) =>
    actions.filter((_action, a) => ((k + 1) >> a) & 1),
  );
  return found.sort((a, b) => a.length - b.length);
}

/** The probabilities of the actions that are kept, scaled to sum to 1. */
function spread(
  { states }: FloatGame,
  { probabilities }: FloatProfile,
  kept: readonly ReadonlySet<number>[],
): Float64Array[] {
  return states.map(({ shape, offsets }, s) => {
    const own = (probabilities[s] as Float64Array).map((p, a) => (kept[s]?.has(a) ? p : 0));
    shape.forEach((count, i) => {
      const first = offsets[i] as number;
      const mine = own.subarray(first, first + count);
      const total = mine.reduce((sum, p) => sum + p, 0);
      for (let a = 0; a < count; a++) mine[a] = (mine[a] as number) / total;
    });
    return own;
  });
}
