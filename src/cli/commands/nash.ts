import { ExclaveError } from "../../exclave-error.js";
import { readGame } from "../../formats/read-game.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { SearchOptions } from "../../normal-form/nash/search-options.js";
import type { ProofLine } from "../../normal-form/nash/search-proof.js";
import type { OneEquilibriumOptions } from "../../report/lemke-howson-document.js";
import { type NashDocument, nashDocument } from "../../report/nash-document.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

const CLEAR_LINE = "\r\u001B[K";

/** The options of the command, as they were typed. */
export interface NashOptions {
  readonly json?: true;
  readonly limit?: string;
  readonly proof?: string;
  readonly one?: true;
  readonly label?: string;
  readonly path?: true;
}

/** Prints the equilibria of a game, or one. Returns the exit status: 3 when the limit stopped the search. */
export async function nash(path: string, options: NashOptions, io: Io): Promise<number> {
  const limits = readLimit(options.limit);
  const label = readLabel(options);
  const { text, name } = await readInput(path, io);
  const game = readGame(text, { name });
  const onProgress = (steps: number): void =>
    io.writeError(`${CLEAR_LINE}${steps.toLocaleString("en")} steps`);
  const search = { ...limits, ...(io.showProgress ? { onProgress } : {}) };
  if (options.one) {
    const asked = { ...search, ...label, path: options.path === true };
    return one(game, asked, { name, json: options.json === true }, io);
  }
  const document = await all(game, search, { name, proof: options.proof }, io);
  if (io.showProgress) io.writeError(CLEAR_LINE);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { nashText } = await import("../../report/nash-text.js");
    io.writeOutput(nashText(game, document, await styleOf(io)));
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

/** The equilibria as a document, whose proof is written to a file when one is named; else the exit status. */
async function all(
  game: NormalFormGame,
  search: SearchOptions,
  { name, proof }: { readonly name: string; readonly proof: string | undefined },
  io: Io,
): Promise<NashDocument | number> {
  if (proof === undefined) return solved(() => nashDocument(game, search), name, io);
  const { ProofFile } = await import("../proof-file.js");
  const file = new ProofFile(proof);
  try {
    const onProof = (line: ProofLine): void => file.add(line);
    const document = solved(() => nashDocument(game, { ...search, onProof }), name, io);
    if (typeof document !== "number") file.finish(document);
    return document;
  } finally {
    file.close();
  }
}

/** Prints one equilibrium of a game of two players. */
async function one(
  game: NormalFormGame,
  asked: OneEquilibriumOptions,
  { name, json }: { readonly name: string; readonly json: boolean },
  io: Io,
): Promise<number> {
  const { oneEquilibriumDocument } = await import("../../report/lemke-howson-document.js");
  const document = solved(() => oneEquilibriumDocument(game, asked), name, io);
  if (io.showProgress) io.writeError(CLEAR_LINE);
  if (typeof document === "number") return document;
  if (json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { nashText } = await import("../../report/nash-text.js");
    const style = await styleOf(io);
    io.writeOutput(nashText(game, document, style));
    const { path, label } = document.spent;
    if (path !== null && label !== null) {
      const { lemkeHowsonPathText } = await import("../../report/lemke-howson-path-text.js");
      io.writeOutput(`\n${lemkeHowsonPathText(game, label, path, style)}`);
    }
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

/** The label that is asked for, if any; refuses options that do not go together. */
function readLabel(options: NashOptions): { readonly label?: number } {
  if (options.one && options.proof !== undefined) {
    throw new ExclaveError(
      "bad-argument",
      "expected no --one beside it: the proof is that there are no other equilibria",
      "--proof",
    );
  }
  for (const option of ["label", "path"] as const) {
    if (options.one || options[option] === undefined) continue;
    throw new ExclaveError(
      "bad-argument",
      "expected --one beside it: it is about one equilibrium",
      `--${option}`,
    );
  }
  if (options.label === undefined) return {};
  if (/^\d{1,9}$/.test(options.label)) return { label: Number(options.label) };
  throw new ExclaveError(
    "bad-argument",
    `expected a label, counted from 0 for the first player's first strategy, found ${JSON.stringify(options.label.slice(0, 40))}`,
    "--label",
  );
}
