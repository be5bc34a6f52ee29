import { ExclaveError } from "../../exclave-error.js";
import { type JsonNode, jsonValue } from "../../formats/json-node.js";
import { readJson } from "../../formats/read-json.js";
import { complain } from "../complain.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";

/** The checker of each kind of result; it throws when the result is not proved. */
const CHECKERS: Readonly<Record<string, () => Promise<(document: unknown) => unknown>>> = {
  nash: async () => (await import("../../certificate/check-nash.js")).checkNash,
  dominance: async () => (await import("../../certificate/check-dominance.js")).checkDominance,
};

const MAXIMUM_DEPTH = 256;

/** Checks the proof in a result. Returns the exit status: 1 when it is rejected. */
export async function verify(path: string, options: { readonly json?: true }, io: Io): Promise<number> {
  const { text, name } = await readInput(path, io);
  const node = readJson(text, { name, maximumDepth: MAXIMUM_DEPTH });
  const kind = kindOf(node, name);
  const checker = await (CHECKERS[kind] as () => Promise<(document: unknown) => unknown>)();
  const reason = rejection(checker, jsonValue(node));
  if (options.json) {
    io.writeOutput(
      `${JSON.stringify({ kind: "verification", of: kind, verified: reason === null, reason })}\n`,
    );
  } else if (reason === null) io.writeOutput(`verified: every statement of this ${kind} result is proved\n`);
  return reason === null ? EXIT_STATUS.done : complain(io, name, `rejected: ${reason}`, EXIT_STATUS.refused);
}

function kindOf(node: JsonNode, name: string): string {
  const kind = node.kind === "object" ? node.members.get("kind")?.value : undefined;
  if (kind?.kind === "string" && Object.hasOwn(CHECKERS, kind.value)) return kind.value;
  const known = Object.keys(CHECKERS).join(" or ");
  const found = kind?.kind === "string" ? JSON.stringify(kind.value.slice(0, 40)) : "none";
  throw new ExclaveError(
    "bad-format",
    `expected a result of the kind ${known}, found ${found}`,
    `${name}:1:1`,
  );
}

/** Why the checker rejects the document, or null. A document that it cannot even take apart is not proved either. */
function rejection(checker: (document: unknown) => unknown, document: unknown): string | null {
  try {
    checker(document);
    return null;
  } catch (error) {
    if (error instanceof ExclaveError) {
      return error.path === null ? error.message : `${error.path}: ${error.message}`;
    }
    return `the document does not have the form of a result (${error instanceof Error ? error.message : error})`;
  }
}
