import { type Fraction, NOUGHT } from "./fraction.js";

/** A game in strategic form, as a function. */
export interface TableGame {
  readonly names: readonly string[];
  readonly labels: readonly (readonly string[])[];
  /** The payoff of a player at a profile. */
  readonly pay: (player: number, profile: readonly number[]) => Fraction;
}

/** For each player the positions of the strategies that may be used. */
export type Kept = readonly (readonly number[])[];

/** A mixed strategy of each player: positions with positive probabilities. */
export type Mixed = readonly ReadonlyMap<number, Fraction>[];

export function everything(game: TableGame): Kept {
  return game.labels.map((strategies) => strategies.map((_, s) => s));
}

/** All combinations of one member of each list, the last changing fastest. */
export function combinations(lists: Kept): number[][] {
  return lists.reduce<number[][]>(
    (found, list) => found.flatMap((head) => list.map((s) => [...head, s])),
    [[]],
  );
}

/** The expected payoff of a player's pure strategy against the others' mixed ones. */
function against(game: TableGame, player: number, strategy: number, mixed: Mixed): Fraction {
  const lists = mixed.map((one, p) => (p === player ? [strategy] : [...one.keys()]));
  return combinations(lists).reduce((sum, profile) => {
    const chance = profile.reduce((product: Fraction | null, s, p) => {
      if (p === player) return product;
      const probability = mixed[p]?.get(s) as Fraction;
      return product === null ? probability : product.times(probability);
    }, null);
    const value = game.pay(player, profile);
    return sum.plus(chance === null ? value : chance.times(value));
  }, NOUGHT);
}

/** What a player gets, on average. */
export function expected(game: TableGame, player: number, mixed: Mixed): Fraction {
  return [...(mixed[player] as ReadonlyMap<number, Fraction>)].reduce(
    (sum, [s, p]) => sum.plus(p.times(against(game, player, s, mixed))),
    NOUGHT,
  );
}

/** Whether nobody gains by another pure strategy. */
export function isEquilibrium(game: TableGame, mixed: Mixed): boolean {
  return game.labels.every((strategies, player) => {
    const value = expected(game, player, mixed);
    return strategies.every((_, s) => against(game, player, s, mixed).against(value) <= 0);
  });
}

/** A mixed profile by names, as it stands in a report. */
export function named(game: TableGame, mixed: Mixed): Record<string, Record<string, string>> {
  return Object.fromEntries(
    mixed.map((one, player) => [
      game.names[player] as string,
      Object.fromEntries(
        [...one].sort(([a], [b]) => a - b).map(([s, p]) => [game.labels[player]?.[s] as string, `${p}`]),
      ),
    ]),
  );
}

/** What has been computed of a game with the same names and payoffs before, or else now. */
export function remembered<Result>(
  known: Map<string, Result>,
  game: TableGame,
  compute: () => Result,
): Result {
  const profiles = combinations(everything(game));
  const key = [
    game.names.join(),
    ...profiles.map((at) => game.names.map((_, player) => game.pay(player, at))),
  ].join(";");
  const found = known.get(key) ?? compute();
  known.set(key, found);
  return found;
}
