import { type BestMixture, bestMixture, gainsEverywhere } from "./best-mixture.js";
import { movesInOrder, type Solved, solveGame } from "./equilibria.js";
import { type Found, sufficientSets, textOf } from "./found.js";
import { type Fraction, least, NOUGHT, UNIT } from "./fraction.js";
import { ALL, ARMED, balticPay, CELLS, omega, postures, QUIET, switchedOff } from "./games.js";
import type { Values } from "./values.js";
import { hazard, longestSafe, periodsOf, warBy } from "./war.js";

export const TOGGLES = ["A1", "A2", "A5", "A6", "A7", "A8"] as const;

/** What each non-aggressive posture gains over an aggressive one in each cell. */
export function gaps(values: Values, a: string): Fraction[][] {
  const own = CELLS.map(([r, n]) => balticPay(values, a, r, n));
  return QUIET.map((b) =>
    CELLS.map(([r, n], cell) => balticPay(values, b, r, n).minus(own[cell] as Fraction)),
  );
}

export function dominance(values: Values, a: string): BestMixture {
  return bestMixture(gaps(values, a)) as BestMixture;
}

/** The fall in the posture's probabilities of being overrun at which no mixture dominates it any more. */
function efficacy(values: Values, a: string): string | null {
  const weights = CELLS.map(([r]) => omega(values, a, r).times(values.get("L")));
  return textOf(bestMixture(gaps(values, a), weights)?.margin ?? null);
}

/** The gain where Russia does not invade at which no mixture dominates the posture any more. */
function gainAtPeace(values: Values, a: string): string | null {
  const weights = CELLS.map(([r]) => (r === "I" ? NOUGHT : UNIT));
  return textOf(bestMixture(gaps(values, a), weights)?.margin ?? null);
}

export function dominated(values: Values, a: string): boolean {
  return gainsEverywhere(gaps(values, a));
}

export function noRoom(values: Values, concerned: readonly string[]): Found {
  const margins = concerned.map((a) => dominance(values, a).margin);
  const known = new Map<string, Values>();
  const without = (off: readonly string[]): Values => {
    const key = off.join();
    if (!known.has(key)) known.set(key, switchedOff(values, off));
    return known.get(key) as Values;
  };
  const boundary: Record<string, string | null> = { margin: `${least(margins)}` };
  concerned.forEach((a, i) => {
    boundary[`margin[${a}]`] = `${margins[i]}`;
    boundary[`efficacy[${a}]`] = efficacy(values, a);
    boundary[`gainAtPeace[${a}]`] = gainAtPeace(values, a);
  });
  if (concerned.length === 1) {
    boundary["efficacy"] = boundary[`efficacy[${concerned[0]}]`] as string | null;
    boundary["gainAtPeace"] = boundary[`gainAtPeace[${concerned[0]}]`] as string | null;
  }
  return {
    holds: margins.every(({ sign }) => sign > 0),
    ...sufficientSets(TOGGLES, (off) => concerned.every((a) => dominated(without(off), a))),
    boundary,
  };
}

function aggressive(strategies: Iterable<number>): boolean {
  return [...strategies].some((b) => (ARMED as readonly string[]).includes(ALL[b] as string));
}

/**
 * What is known of the use of aggressive postures: false where an equilibrium or a subgame-perfect commitment has one,
 * true where none does, null where the equilibria are not all known and none of those known has one.
 */
export function peaceful(values: Values): { holds: boolean | null; solved: Solved } {
  const game = postures(values);
  const solved = solveGame(game);
  const used = solved.equilibria.some((mixed) =>
    aggressive((mixed[0] as ReadonlyMap<number, Fraction>).keys()),
  );
  const committed = movesInOrder(game).some(([b]) => aggressive([b as number]));
  const open = !solved.complete && aggressive(solved.kept[0] as readonly number[]);
  return { holds: used || committed ? false : open ? null : true, solved };
}

export function c19(values: Values): Found {
  const { holds, solved } = peaceful(values);
  const only = solved.complete && solved.equilibria.length === 1 ? solved.equilibria[0] : undefined;
  const chance = only === undefined ? null : hazard(values, only);
  return {
    holds,
    carriers: TOGGLES.filter((off) => peaceful(switchedOff(values, [off])).holds === false),
    minimalSets: [],
    minimalSetsComplete: false,
    boundary: {
      hazard: textOf(chance),
      safeHorizon: chance === null ? null : textOf(longestSafe(chance, values.get("eta"))),
      warInShortRun: chance === null ? null : `${warBy(chance, periodsOf(values))}`,
    },
  };
}
