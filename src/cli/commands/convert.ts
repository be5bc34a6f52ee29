import { ExclaveError } from "../../exclave-error.js";
import { GAME_FORMATS, type GameFormat } from "../../formats/game-format.js";
import { readGame } from "../../formats/read-game.js";
import { writeGame } from "../../formats/write-game.js";
import { fileSystem } from "../builtins.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { fileError, readInput } from "../read-input.js";

const { writeFileSync } = fileSystem;

/** Writes a game in another format. Returns the exit status. */
export async function convert(
  path: string,
  options: { readonly to: string; readonly output?: string },
  io: Io,
): Promise<number> {
  const format = GAME_FORMATS.find((known): known is GameFormat => known === options.to);
  if (format === undefined) {
    const known = GAME_FORMATS.join(", ");
    throw new ExclaveError(
      "bad-argument",
      `expected one of ${known}, found ${JSON.stringify(options.to)}`,
      "--to",
    );
  }
  const { text, name } = await readInput(path, io);
  const written = writtenGame(readGame(text, { name }), format, name);
  if (options.output === undefined) io.writeOutput(written);
  else {
    try {
      writeFileSync(options.output, written);
    } catch (error) {
      throw fileError(options.output, error, "written");
    }
  }
  return EXIT_STATUS.done;
}

function writtenGame(game: Parameters<typeof writeGame>[0], format: GameFormat, name: string): string {
  try {
    return writeGame(game, format);
  } catch (error) {
    if (error instanceof ExclaveError) throw new ExclaveError(error.code, error.message, name);
    throw error;
  }
}
