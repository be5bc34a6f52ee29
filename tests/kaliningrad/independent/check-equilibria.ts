import { expect } from "vitest";
import { unordered } from "./arms-evidence.js";
import { solveGame } from "./equilibria.js";
import { type Fraction, fraction, total } from "./fraction.js";
import { isEquilibrium, type Mixed, named, type TableGame } from "./table-game.js";

/** A mixed profile as a report gives it: a probability by the names of the player and the strategy. */
export type ByName = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function readProfile(game: TableGame, profile: ByName): Mixed {
  return game.names.map((name, player) => {
    const entries = Object.entries(profile[name] ?? {}).map(
      ([label, p]) => [(game.labels[player] as readonly string[]).indexOf(label), fraction(p)] as const,
    );
    return new Map<number, Fraction>(entries);
  });
}

/** Whether it is a profile of distributions from which nobody gains by deviating. */
export function isEquilibriumByName(game: TableGame, profile: ByName): boolean {
  const mixed = readProfile(game, profile);
  const distributions = mixed.every(
    (one) =>
      [...one.values()].every(({ sign }) => sign > 0) && total([...one.values()]).against(fraction(1)) === 0,
  );
  return distributions && isEquilibrium(game, mixed);
}

/**
 * Compares a list of equilibria: it must be the recomputed one where all are known. Where not, everything listed must be an
 * equilibrium and everything that the recomputation found must be listed.
 */
export function checkEquilibria(game: TableGame, listed: readonly ByName[]): void {
  const { complete, equilibria } = solveGame(game);
  const own = unordered(equilibria.map((mixed) => named(game, mixed)));
  for (const profile of listed) expect(isEquilibriumByName(game, profile)).toBe(true);
  if (complete) expect(unordered(listed)).toEqual(own);
  else expect(unordered(listed)).toEqual(expect.arrayContaining(own));
}
