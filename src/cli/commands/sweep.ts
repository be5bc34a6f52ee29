import { ExclaveError } from "../../exclave-error.js";
import { sensitivityDocument } from "../../report/sensitivity-document.js";
import { sensitivityText } from "../../report/sensitivity-text.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readModelAt } from "../read-model-at.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface SweepOptions {
  readonly json?: true;
  readonly points?: string;
  readonly randomizations?: string;
  readonly seed?: string;
  readonly margin?: true;
  readonly vary: readonly string[];
  readonly set: readonly string[];
}

/** Prints on how much of the ranges claims of a model hold and which parameters drive them. Returns the exit status. */
export async function sweep(
  path: string,
  claims: readonly string[],
  options: SweepOptions,
  io: Io,
): Promise<number> {
  const numbers = {
    ...wholeNumber("points", options.points),
    ...wholeNumber("randomizations", options.randomizations),
    ...wholeNumber("seed", options.seed),
  };
  const { model, parameters, name } = await readModelAt(path, options.set, io);
  const asked = claims.length === 0 ? model.claims.map(({ id }) => id) : claims;
  const document = solved(
    () =>
      sensitivityDocument(model, asked, {
        ...numbers,
        at: parameters,
        of: options.margin ? "margin" : "claim",
        ...(options.vary.length === 0 ? {} : { vary: options.vary }),
      }),
    name,
    io,
  );
  if (typeof document === "number") return document;
  io.writeOutput(
    options.json ? `${JSON.stringify(document)}\n` : sensitivityText(document, await styleOf(io)),
  );
  return EXIT_STATUS.done;
}

function wholeNumber(key: string, text: string | undefined): Record<string, number> {
  if (text === undefined) return {};
  if (/^\d{1,9}$/.test(text)) return { [key]: Number(text) };
  throw new ExclaveError(
    "bad-argument",
    `expected a whole number, found ${JSON.stringify(text.slice(0, 40))}`,
    `--${key}`,
  );
}
