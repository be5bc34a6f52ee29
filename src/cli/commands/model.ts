import { stepMeter } from "../../exact/meter.js";
import { writeJsonGame } from "../../formats/write-json-game.js";
import { gameOf } from "../../model/game-of.js";
import { modelGameText } from "../../report/model-game-text.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readModelAt } from "../read-model-at.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** Prints the game of a model at its defaults, or with some parameters replaced. Returns the exit status. */
export async function model(
  path: string,
  options: { readonly json?: true; readonly set: readonly string[] },
  io: Io,
): Promise<number> {
  const { model: read, parameters, name } = await readModelAt(path, options.set, io);
  const game = solved(() => gameOf(read, parameters, { meter: stepMeter("this game") }), name, io);
  if (typeof game === "number") return game;
  io.writeOutput(options.json ? writeJsonGame(game) : modelGameText(game, parameters, await styleOf(io)));
  return EXIT_STATUS.done;
}
