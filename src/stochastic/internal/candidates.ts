import type { FloatGame } from "./float-game.js";
import { type FloatProfile, polished, profileValues } from "./polish.js";
import { stageRates } from "./stage-rates.js";
import { supportLayout } from "./support-system.js";
import { type TracingPoint, tracingLayout } from "./tracing-system.js";

/** Actions played with less than so much at the end of a path are tried as not played. */
const CUTS = [1e-7, 1e-4, 1e-2];

/** Profiles that the end of a path may stand for, the likeliest first; at least one. */
export function candidates(game: FloatGame, { unknowns, time }: TracingPoint): FloatProfile[] {
  const layout = tracingLayout(game);
  const ends = game.states.map(({ actions }, s) =>
    unknowns.slice(layout[s], (layout[s] as number) + actions).map((p) => Math.max(0, p)),
  );
  const values = unknowns.slice(layout[game.states.length]);
  const found: FloatProfile[] = [];
  const seen = new Set<string>();
  const costs = costsAt(game, layout, unknowns, time, ends, values);
  const rules = [
    (s: number, a: number) => (ends[s]?.[a] as number) > (costs[s]?.[a] as number),
    ...CUTS.map((cut) => (s: number, a: number) => (ends[s]?.[a] as number) > cut),
  ];
  for (const rule of rules) {
    const supports = supportLayout(game, rule);
    const key = supports.played.join(";");
    if (seen.has(key) || !everyonePlays(game, supports.owners)) continue;
    seen.add(key);
    if (supports.size > 2000) continue;
    const better = polished(game, supports, { probabilities: ends, values });
    if (better !== null) found.push(better);
    else {
      const cut = normalised(game, ends, rule);
      found.push({ probabilities: cut, values: profileValues(game, cut) });
    }
  }
  const whole = normalised(game, ends, () => true);
  found.push({ probabilities: whole, values: profileValues(game, whole) });
  return found;
}

/** What each action loses against the player's rate: near 0 where it is played. */
function costsAt(
  game: FloatGame,
  layout: readonly number[],
  unknowns: Float64Array,
  time: number,
  ends: readonly Float64Array[],
  values: Float64Array,
): Float64Array[] {
  return game.states.map((state, s) => {
    const rates = stageRates(
      state,
      game.players,
      game.states.length,
      game.discount,
      ends[s] as Float64Array,
      values,
    );
    const costs = new Float64Array(state.actions);
    state.shape.forEach((count, i) => {
      const first = state.offsets[i] as number;
      const rate = unknowns[(layout[s] as number) + state.actions + i] as number;
      for (let a = first; a < first + count; a++) costs[a] = rate - time * (rates.gains[a] as number);
    });
    return costs;
  });
}

function everyonePlays({ players }: FloatGame, owners: readonly (readonly number[])[]): boolean {
  return owners.every((own) => new Set(own).size === players);
}

/** The probabilities that a rule keeps, scaled to sum to 1. */
function normalised(
  { states }: FloatGame,
  ends: readonly Float64Array[],
  keeps: (state: number, action: number) => boolean,
): Float64Array[] {
  return states.map(({ shape, offsets }, s) => {
    const own = (ends[s] as Float64Array).map((p, a) => (keeps(s, a) ? p : 0));
    shape.forEach((count, i) => {
      const first = offsets[i] as number;
      const mine = own.subarray(first, first + count);
      const total = mine.reduce((sum, p) => sum + p, 0);
      for (let a = 0; a < count; a++) mine[a] = total > 0 ? (mine[a] as number) / total : 1 / count;
    });
    return own;
  });
}
