import { MAXIMUM_PROFILES } from "../../normal-form/game.js";
import { MAXIMUM_PLAYERS } from "../game-format.js";
import { failure, type Source } from "./source.js";

/**
 * Returns the number of profiles of that shape.
 *
 * @throws {@link ExclaveError} `too-large` beyond the documented number of players or profiles, `bad-format` when a
 * player has no strategy
 */
export function checkedProfileCount(source: Source, offset: number, shape: readonly number[]): number {
  checkPlayerCount(source, offset, shape.length);
  let profiles = 1;
  shape.forEach((count, player) => {
    if (count === 0) {
      throw failure(
        source,
        offset,
        "bad-format",
        `expected at least one strategy for player ${player + 1}, found none`,
      );
    }
    profiles *= count;
    if (profiles > MAXIMUM_PROFILES) {
      throw failure(
        source,
        offset,
        "too-large",
        `a game may have ${MAXIMUM_PROFILES.toLocaleString("en")} profiles at most, found a shape with more`,
      );
    }
  });
  return profiles;
}

/** @throws {@link ExclaveError} `bad-format` without players, `too-large` beyond the documented number */
export function checkPlayerCount(source: Source, offset: number, count: number): void {
  if (count === 0) throw failure(source, offset, "bad-format", "expected at least one player, found none");
  if (count > MAXIMUM_PLAYERS) {
    throw failure(
      source,
      offset,
      "too-large",
      `a game in a file may have ${MAXIMUM_PLAYERS} players at most, found more`,
    );
  }
}

/**
 * Refuses sizes that the rest of the text cannot fill, before anything is allocated for them: each numeral takes at
 * least one character, and one more to part it from the next.
 *
 * @throws {@link ExclaveError} `bad-format` with the place of the sizes
 */
export function checkRoomFor(source: Source, offset: number, numerals: number, what: string): void {
  const room = source.text.length - offset;
  if (room < 2 * numerals - 1) {
    const wanted = numerals.toLocaleString("en");
    throw failure(
      source,
      offset,
      "bad-format",
      `the sizes promise ${wanted} ${what}, which the ${room.toLocaleString("en")} characters that follow cannot hold`,
    );
  }
}

/** Returns the size that a word of decimal digits stands for; one of more digits than any bound has is Infinity. */
export function sizeOf(word: string): number | null {
  if (!/^\d+$/.test(word.slice(0, 400)) || /\D/.test(word)) return null;
  const digits = word.replace(/^0+/, "");
  return digits.length > 15 ? Number.POSITIVE_INFINITY : Number(digits);
}
