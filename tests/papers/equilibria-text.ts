import { bimatrixEquilibria, type MixedProfile, type NormalFormGame, rationalText } from "exclave";

/** A mixed profile as one text, such as `1/2,1/2 | 0,1`. */
export function profileText(strategies: MixedProfile): string {
  return strategies.map((strategy) => strategy.map(rationalText).join(",")).join(" | ");
}

/** All extreme equilibria of a two-player game, as texts. */
export function equilibriaTexts(game: NormalFormGame): string[] {
  const found = bimatrixEquilibria(game);
  if (!found.complete) throw new Error("the search is not complete");
  return found.equilibria.map(({ strategies }) => profileText(strategies));
}
