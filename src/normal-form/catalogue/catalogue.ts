import type { CatalogueGame } from "./catalogue-game.js";
import { classics } from "./classics.js";
import { testGames } from "./test-games.js";

/**
 * Returns all games of the catalogue: {@link classics} and {@link testGames}, in that order.
 *
 * @example
 * ```ts
 * import { catalogue } from "exclave";
 *
 * catalogue().find(({ id }) => id === "oneill-1987")?.source.year; // 1987
 * ```
 */
export function catalogue(): CatalogueGame[] {
  return [...classics(), ...testGames()];
}
