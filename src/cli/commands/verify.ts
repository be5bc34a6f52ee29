import { ExclaveError } from "../../exclave-error.js";
import { type JsonNode, jsonValue } from "../../formats/json-node.js";
import { readGame } from "../../formats/read-game.js";
import type { Model, ModelClaim } from "../../model/model.js";
import { profileClaim } from "../../model/profile-claim.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { complain } from "../complain.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { otherStochasticGame } from "../other-stochastic-game.js";
import { readInput } from "../read-input.js";
import { readResult } from "../read-result.js";
import { CHECKERS, type Checker, nashProved, type Proved } from "../result-checkers.js";

/** The kinds of results on games with states, which have a format of their own. */
const STOCHASTIC: readonly string[] = ["stochastic", "stochastic-equilibrium", "stochastic-value"];

/** Checks the proof in a result. Returns the exit status: 1 when it is rejected. */
export async function verify(
  path: string,
  options: { readonly json?: true; readonly game?: string; readonly model?: string },
  io: Io,
): Promise<number> {
  for (const key of ["game", "model"] as const) {
    if (path !== "-" || options[key] !== "-") continue;
    throw new ExclaveError(
      "bad-argument",
      `standard input cannot be both the result and the ${key}`,
      `--${key}`,
    );
  }
  const { node, name, lines } = await readResult(path, io);
  const kind = kindOf(node, name);
  const document = jsonValue(node);
  const withStates = STOCHASTIC.includes(kind);
  const game = options.game === undefined || withStates ? undefined : await gameOf(options.game, io);
  const otherGame =
    options.game === undefined || !withStates ? null : await otherStochasticGame(options.game, document, io);
  const otherModel =
    options.model === undefined
      ? await otherPaper(kind, document)
      : await notOfModel(options.model, kind, document, io);
  const result =
    lines === null
      ? (otherGame ?? otherModel ?? (await proved(kind, document, game)))
      : kind === "nash"
        ? await provedByLines(document, lines, game)
        : "expected one JSON document, found lines after it";
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

/** Why a result on the paper is not about its games and models; null when it is, and for all other results. */
async function otherPaper(kind: string, document: unknown): Promise<string | null> {
  const { certificate } = document as { readonly certificate?: { readonly models?: unknown } | null };
  if (kind !== "claims" || certificate?.models === undefined) return null;
  const { notOfPaper } = await import("../not-of-paper.js");
  try {
    return await notOfPaper(document);
  } catch (error) {
    return `the document does not have the form of a result (${error instanceof Error ? error.message : error})`;
  }
}

/** Why a document is not about the claims of a model file; null when it is. */
async function notOfModel(path: string, kind: string, document: unknown, io: Io): Promise<string | null> {
  if (!["claims", "map", "distance", "along"].includes(kind))
    throw new ExclaveError("bad-argument", "expected a result on the claims of a model file", "--model");
  const { readModel } = await import("../../model/read-model.js");
  const { modelData } = await import("../../model/model-data.js");
  const { domainsOf } = await import("../../report/distance-document.js");
  const { text, name } = await readInput(path, io);
  const model = await readModel(text, { name });
  const { certificate } = document as {
    readonly certificate?: {
      readonly model?: { readonly claims?: unknown };
      readonly domains?: unknown;
    } | null;
  };
  // Some results are of a part of the claims only, or of profiles in the place of claims.
  const asked = idsOf(certificate?.model?.claims);
  const profiles = kind === "along" ? profilesAmong(asked, model) : [];
  const some = [...model.claims, ...profiles].filter(({ id }) => asked.includes(id));
  const claims = kind === "claims" ? model.claims : some;
  const expected = JSON.stringify(modelData({ ...model, claims }));
  if (kind === "distance" && JSON.stringify(certificate?.domains) !== JSON.stringify(domainsOf(model)))
    return `certificate.domains: they are not those of ${name}`;
  return JSON.stringify(certificate?.model) === expected
    ? null
    : `certificate.model: it is not that of ${name}`;
}

/** The claims that profiles are equilibria, by their ids: `(arm, arm)`. */
function profilesAmong(ids: readonly string[], model: Model): ModelClaim[] {
  return ids.flatMap((id) => {
    if (model.claims.some((one) => one.id === id) || !/^\(.*\)$/.test(id)) return [];
    const names = id.slice(1, -1).split(", ");
    const fits = model.players.every(({ strategies }, i) => strategies.includes(names[i] ?? ""));
    return fits && names.length === model.players.length ? [profileClaim(model, names)] : [];
  });
}

function idsOf(claims: unknown): string[] {
  return Array.isArray(claims) ? claims.map((one: { readonly id?: unknown } | null) => String(one?.id)) : [];
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

async function proved(
  kind: string,
  document: unknown,
  game: NormalFormGame | undefined,
): Promise<Proved | string> {
  const checker = await (CHECKERS[kind] as () => Promise<Checker>)();
  return checked(() => checker(document, game));
}

/** Checks equilibria whose proof follows line by line. */
async function provedByLines(
  document: unknown,
  lines: AsyncIterable<string>,
  game: NormalFormGame | undefined,
): Promise<Proved | string> {
  const { nashCheckStream } = await import("../../certificate/nash-check-stream.js");
  const stream = checked(() => nashCheckStream(document, game));
  if (typeof stream === "string") return stream;
  for await (const line of lines) {
    const refused = checked(() => stream.line(line));
    if (typeof refused === "string") return refused;
  }
  return checked(() => nashProved(stream.end()));
}

/** What was checked, or why the document is rejected. One that cannot even be taken apart is not proved either. */
function checked<Result>(check: () => Result): Result | string {
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
