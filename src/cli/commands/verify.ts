import type { CorrelatedCheck } from "../../certificate/check-correlated.js";
import type { NashCheck } from "../../certificate/check-nash.js";
import { ExclaveError } from "../../exclave-error.js";
import { type JsonNode, jsonValue } from "../../formats/json-node.js";
import { readGame } from "../../formats/read-game.js";
import { readJson } from "../../formats/read-json.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { complain } from "../complain.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";

/** What a checker proved: a sentence for people, and the details that it hands back. */
interface Proved {
  readonly says: string;
  readonly details: object | null;
}

type Checker = (document: unknown, game: NormalFormGame | undefined) => Proved;

/** The checker of each kind of result; it throws when the result is not proved. */
const CHECKERS: Readonly<Record<string, () => Promise<Checker>>> = {
  nash: async () => {
    const { checkNash } = await import("../../certificate/check-nash.js");
    return (document, game) => {
      const details = checkNash(document, game);
      return { says: COMPLETENESS[details.completeness], details };
    };
  },
  dominance: async () => {
    const { checkDominance } = await import("../../certificate/check-dominance.js");
    return (document, game) => {
      checkDominance(document, game);
      return { says: "every statement on dominance is proved", details: null };
    };
  },
  claims: async () => {
    const { checkClaims } = await import("../../certificate/check-claims.js");
    return (document, game) => {
      if (game !== undefined) {
        throw new ExclaveError("bad-argument", "a result on claims brings its own games", "--game");
      }
      const details = checkClaims(document);
      const rest =
        details.unverified.length === 0 ? "" : `; without a certificate: ${details.unverified.join(", ")}`;
      return {
        says: `proved again from their games: ${details.verified.join(", ") || "none"}${rest}`,
        details,
      };
    };
  },
  correlated: async () => {
    const { checkCorrelated } = await import("../../certificate/check-correlated.js");
    return (document, game) => {
      const details = checkCorrelated(document, game);
      return { says: VERTICES[details.completeness], details };
    };
  },
  "correlated-optimum": async () => {
    const { checkCorrelatedOptimum } = await import("../../certificate/check-correlated-optimum.js");
    return (document, game) => {
      const details = checkCorrelatedOptimum(document, game);
      return { says: details.best ? BEST : BOUNDED, details };
    };
  },
  "zero-sum": async () => {
    const { checkZeroSumDocument } = await import("../../certificate/check-zero-sum-document.js");
    return (document, game) => {
      const details = checkZeroSumDocument(document, game);
      const all = details.completeness.every((one) => one === "verified");
      return {
        says: `the value is proved, and every strategy listed is optimal${all ? "; none is missing" : "; that none is missing is not"}`,
        details,
      };
    };
  },
};

const BEST = "it is a correlated equilibrium, and every other one is at most as good";
const BOUNDED =
  "no correlated equilibrium is beyond the bound; the result does not claim to have found the best";

const VERTICES: Readonly<Record<CorrelatedCheck["completeness"], string>> = {
  verified: "every vertex listed is one of the polytope, and no vertex is missing",
  "not-checked":
    "every vertex listed is one of the polytope; that none is missing was not checked, as it has too many faces for it",
  "not-claimed": "every vertex listed is one of the polytope; the result does not claim to list all",
};

const COMPLETENESS: Readonly<Record<NashCheck["completeness"], string>> = {
  verified: "every profile listed is an equilibrium, and no extreme equilibrium is missing",
  "not-checked":
    "every profile listed is an equilibrium; that none is missing was not checked, as the game is too large for it",
  "not-claimed": "every profile listed is an equilibrium; the result does not claim to list all",
};

const MAXIMUM_DEPTH = 256;

/** Checks the proof in a result. Returns the exit status: 1 when it is rejected. */
export async function verify(
  path: string,
  options: { readonly json?: true; readonly game?: string },
  io: Io,
): Promise<number> {
  if (path === "-" && options.game === "-") {
    throw new ExclaveError("bad-argument", "standard input cannot be both the result and the game", "--game");
  }
  const { text, name } = await readInput(path, io);
  const node = readJson(text, { name, maximumDepth: MAXIMUM_DEPTH });
  const kind = kindOf(node, name);
  const game = options.game === undefined ? undefined : await gameOf(options.game, io);
  const checker = await (CHECKERS[kind] as () => Promise<Checker>)();
  const result = checked(() => checker(jsonValue(node), game));
  const verified = typeof result !== "string";
  if (options.json) {
    const verdict = verified ? { reason: null, details: result.details } : { reason: result, details: null };
    io.writeOutput(`${JSON.stringify({ kind: "verification", of: kind, verified, ...verdict })}\n`);
  } else if (verified) io.writeOutput(`verified: ${result.says}\n`);
  return verified ? EXIT_STATUS.done : complain(io, name, `rejected: ${result}`, EXIT_STATUS.refused);
}

async function gameOf(path: string, io: Io): Promise<NormalFormGame> {
  const { text, name } = await readInput(path, io);
  return readGame(text, { name });
}

function kindOf(node: JsonNode, name: string): string {
  const kind = node.kind === "object" ? node.members.get("kind")?.value : undefined;
  if (kind?.kind === "string" && Object.hasOwn(CHECKERS, kind.value)) return kind.value;
  const known = Object.keys(CHECKERS).join(", ");
  const found = kind?.kind === "string" ? JSON.stringify(kind.value.slice(0, 40)) : "none";
  throw new ExclaveError(
    "bad-format",
    `expected a result of the kind ${known}, found ${found}`,
    `${name}:1:1`,
  );
}

/** What was proved, or why the document is rejected. One that cannot even be taken apart is not proved either. */
function checked(check: () => Proved): Proved | string {
  try {
    return check();
  } catch (error) {
    if (error instanceof ExclaveError) {
      if (error.code === "bad-argument") throw error;
      return error.path === null ? error.message : `${error.path}: ${error.message}`;
    }
    return `the document does not have the form of a result (${error instanceof Error ? error.message : error})`;
  }
}
