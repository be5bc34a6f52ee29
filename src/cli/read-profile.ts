import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { Automaton } from "../repeated/automaton.js";
import { type AutomatonProfile, automatonProfile } from "../repeated/automaton-profile.js";
import { strategyNamed } from "../repeated/catalogue/strategies.js";
import { movesOf } from "../repeated/moves.js";
import { parseAutomaton } from "../repeated/parse-automaton.js";
import type { Io } from "./io.js";
import { readInput } from "./read-input.js";

/** What stands for a file with an automaton, not for the name of a strategy. */
const FILE = /[./\\]/;

/**
 * Returns the profile of automata that `--profile` asks for: names of the catalogue, or files with the text of an automaton,
 * parted by commas; a single one is for all players.
 *
 * @throws {@link ExclaveError} `bad-argument` for names that are unknown, files that cannot be read, or another number of
 * strategies than players; `bad-format` for automata that are not well formed
 */
export async function readProfile(
  text: string,
  game: NormalFormGame,
  io: Io,
): Promise<{ readonly names: readonly string[]; readonly automata: AutomatonProfile }> {
  const parts = text.split(",").map((part) => part.trim());
  const names = parts.length === 1 ? game.players.map(() => parts[0] as string) : parts;
  if (names.length !== game.players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${game.players.length} strategies, one a player, or one for all, found ${names.length}`,
      "--profile",
    );
  }
  const automata: Automaton[] = [];
  for (const [player, name] of names.entries()) automata.push(await automatonOf(name, game, player, io));
  return { names, automata: automatonProfile(game, automata) };
}

async function automatonOf(name: string, game: NormalFormGame, player: number, io: Io): Promise<Automaton> {
  if (!FILE.test(name)) {
    try {
      return strategyNamed(name, movesOf(game, player)).automaton;
    } catch (error) {
      if (!(error instanceof ExclaveError)) throw error;
      throw new ExclaveError(
        error.code,
        `${error.message.slice(0, 600)}; a file has a . or / in its name`,
        "--profile",
      );
    }
  }
  const input = await readInput(name, io);
  try {
    return parseAutomaton(input.text, { game, player, name: input.name });
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.path?.startsWith(input.name)) throw error;
    throw new ExclaveError(error.code, error.message, input.name);
  }
}
