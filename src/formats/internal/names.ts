import type { NormalFormGame } from "../../normal-form/game.js";

/** The names of a game's players and strategies, different from one another and none empty. */
export interface DistinctNames {
  readonly players: readonly string[];
  readonly strategies: readonly (readonly string[])[];
}

/**
 * Returns the names of a game, with those that are empty or stand for several things told apart by numbers: what a
 * format needs that refuses repeated names. Names that are already unique stay as they are.
 */
export function distinctNames(game: NormalFormGame): DistinctNames {
  return {
    players: distinct(
      game.players.map((player) => player.name),
      (_, i) => `Player ${i + 1}`,
    ),
    strategies: game.players.map((player) =>
      distinct(player.strategies, (name, i) => (name === "" ? `${i + 1}` : `${name} (${i + 1})`)),
    ),
  };
}

function distinct(names: readonly string[], numbered: (name: string, position: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const unique = (name: string): boolean => name !== "" && counts.get(name) === 1;
  const taken = new Set(names.filter(unique));
  return names.map((name, i) => {
    if (unique(name)) return name;
    let candidate = numbered(name, i);
    while (taken.has(candidate)) candidate += ` (${i + 1})`;
    taken.add(candidate);
    return candidate;
  });
}

/** Returns the text with halves of surrogate pairs, which no file can hold, replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
