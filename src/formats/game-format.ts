/**
 * A file format for games that this version reads and writes.
 *
 * - `json`: exclave's own, `{ "format": "exclave/normal-form", "version": 1, ... }`, with exact payoffs and all names
 * - `nfg`: the strategic-form file of Gambit
 * - `lrs`: the input of lrsnash, two-player games without names
 */
export type GameFormat = "json" | "nfg" | "lrs";

/** The formats of {@link GameFormat}, in the order in which help texts list them. */
export const GAME_FORMATS: readonly GameFormat[] = ["json", "nfg", "lrs"];

/** How to read a text. */
export interface ReadOptions {
  /** The name of the file, for the place in error messages and, by its ending, for the format. */
  readonly name?: string;
}

/** The greatest number of characters a text may have that is read as a game or as JSON: 64 Mi. */
export const MAXIMUM_CHARACTERS: number = 64 * 1024 * 1024;

/** The greatest number of players a game in a file may have. */
export const MAXIMUM_PLAYERS = 64;
