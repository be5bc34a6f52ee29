import { ExclaveError } from "../../exclave-error.js";
import { readGame } from "../../formats/read-game.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { discountFactor } from "../../repeated/discount.js";
import type { RepeatedDocumentOptions } from "../../report/repeated-document.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** What `exclave repeated` takes. */
export interface RepeatedOptions {
  readonly discount: string;
  readonly profile?: string;
  readonly critical?: true;
  readonly synthesize?: string;
  readonly path?: string;
  readonly states?: string;
  readonly json?: true;
  readonly limit?: string;
}

/** Prints the equilibrium payoffs of a repeated game. Returns the exit status: 3 when a limit cut the search short. */
export async function repeated(path: string, options: RepeatedOptions, io: Io): Promise<number> {
  const limits = readLimit(options.limit);
  const discount = readDiscount(options.discount);
  if (options.critical && options.profile === undefined) {
    throw new ExclaveError(
      "bad-argument",
      "expected --profile too: critical discount factors are those of a profile",
      "--critical",
    );
  }
  const { text, name } = await readInput(path, io);
  const game = readGame(text, { name });
  const profile =
    options.profile === undefined
      ? {}
      : { profile: await (await import("../read-profile.js")).readProfile(options.profile, game, io) };
  const synthesis = await readSynthesis(options, game);
  const { repeatedDocument } = await import("../../report/repeated-document.js");
  const critical = options.critical === true;
  const document = solved(
    () => repeatedDocument(game, discount, { ...limits, ...profile, ...synthesis, critical }),
    name,
    io,
  );
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { repeatedText } = await import("../../report/repeated-text.js");
    io.writeOutput(repeatedText(game, document, await styleOf(io)));
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

/** What an automaton is wanted for. */
async function readSynthesis(
  { synthesize, path, states }: RepeatedOptions,
  game: NormalFormGame,
): Promise<Pick<RepeatedDocumentOptions, "synthesis">> {
  if (synthesize !== undefined && path !== undefined) {
    throw new ExclaveError("bad-argument", "expected --synthesize or --path, found both", "--path");
  }
  if (synthesize === undefined && path === undefined) {
    if (states === undefined) return {};
    throw new ExclaveError("bad-argument", "expected --synthesize or --path too", "--states");
  }
  const { readPath, readPayoffTarget } = await import("../read-synthesis.js");
  const target =
    path === undefined ? await readPayoffTarget(synthesize as string, game) : { path: readPath(path, game) };
  if (states === undefined) return { synthesis: { target } };
  if (/^[1-8]$/.test(states)) return { synthesis: { target, states: Number(states) } };
  throw new ExclaveError(
    "bad-argument",
    `expected a number of states from 1 to 8, found ${JSON.stringify(states.slice(0, 40))}`,
    "--states",
  );
}

function readDiscount(text: string): ReturnType<typeof discountFactor> {
  try {
    return discountFactor(text);
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    throw new ExclaveError(error.code, error.message, "--discount");
  }
}
