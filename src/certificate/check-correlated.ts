import { compareVectors, sign } from "../exact/order.js";
import { rank } from "../exact/rank.js";
import type { Rational } from "../exact/rational.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { areAllVertices } from "./internal/correlated-faces.js";
import {
  allObedience,
  checkedEquilibrium,
  combinedGains,
  type GainsOfObeying,
  isTight,
} from "./internal/correlated-obedience.js";
import { checkOptimum } from "./internal/correlated-optimum.js";
import { checkPayoffSet } from "./internal/correlated-payoffs.js";
import { readKind, readMultipliers, readOptimum, type StatedKind } from "./internal/correlated-statement.js";
import { flag, list, numbers, position, record, refuse } from "./internal/document-fields.js";

/** What {@link checkCorrelated} has proved beyond what it refuses otherwise. */
export interface CorrelatedCheck {
  /**
   * `verified`: the vertices were proved to be all; `not-checked`: they have more faces than the checker walks through;
   * `not-claimed`: the document says itself that it is not complete.
   */
  readonly completeness: "verified" | "not-checked" | "not-claimed";
}

/**
 * Returns what is proved of a document on the polytope of correlated equilibria, and throws where a statement of it is
 * false. Everything is decided in exact arithmetic from the document alone; no solver takes part, and `spent` is not looked
 * at.
 *
 * Always checked: that each vertex is a correlated equilibrium with the payoffs stated, and an extreme point (the constraints
 * tight there have full rank); order, no duplicates; the dimension, by an equilibrium in the relative interior and
 * multipliers that prove which constraints are tight everywhere; each optimum, by its multipliers. For a complete
 * document also the vertices of the payoff set. That no vertex is missing is proved by walking through the faces that the
 * vertices span, within a bound; beyond, the answer says `not-checked`.
 *
 * @param document - what `correlatedDocument` returns, or the same parsed from JSON
 * @param game - the game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedDocument } from "exclave/report";
 * import { checkCorrelated } from "exclave/certificate";
 *
 * checkCorrelated(correlatedDocument(symmetric([[6, 2], [7, 0]]))); // { completeness: "verified" }
 * ```
 */
export function checkCorrelated(document: unknown, game?: NormalFormGame): CorrelatedCheck {
  const top = record(document, "");
  const kind = readKind(top, "correlated", game);
  const certificate = record(top["certificate"], "certificate");
  const complete = flag(top["complete"], "complete");
  const reason = top["reason"];
  if (complete ? reason !== null : typeof reason !== "string" || reason === "") {
    refuse("expected null when complete, and a text saying what is missing when not", "reason");
  }
  const constraints = allObedience(kind);
  const vertices = list(top["vertices"], "vertices").map((one, i) => readVertex(kind, constraints, one, i));
  vertices.forEach(({ distribution }, i) => {
    const before = vertices[i - 1];
    if (before === undefined) return;
    const order = compareVectors(before.distribution, distribution);
    if (order === 0) refuse("the vertex is listed twice", `vertices[${i}]`);
    if (order < 0) refuse("expected the lexicographically greatest first", `vertices[${i}]`);
  });
  const dimension = checkDimension(kind, constraints, top["dimension"], certificate["dimension"]);
  if (dimension !== null) checkSpan(vertices, dimension, complete);
  list(top["optima"], "optima").forEach((one, i) => {
    checkOptimum(kind, constraints, readOptimum(kind, one, `optima[${i}]`), `optima[${i}]`);
  });
  if (!complete) {
    if (top["payoffSet"] !== null) refuse("expected null: it is not known", "payoffSet");
    if (certificate["payoffSet"] !== null) refuse("expected null: it is not known", "certificate.payoffSet");
    return { completeness: "not-claimed" };
  }
  if (dimension === null) return refuse("expected the dimension of a complete polytope", "dimension");
  const all = areAllVertices(vertices.length, dimension, tightSets(kind.game, constraints, vertices));
  if (all === false) refuse("a vertex is missing", "vertices");
  const path = "payoffSet.vertices";
  const payoffSet = list(record(top["payoffSet"], "payoffSet")["vertices"], path).map((one, i) =>
    numbers(one, `${path}[${i}]`, kind.game.players.length),
  );
  checkPayoffSet(
    payoffSet,
    vertices.map(({ payoffs }) => payoffs),
    certificate["payoffSet"],
  );
  return { completeness: all === null ? "not-checked" : "verified" };
}

/**
 * Returns when a document on one best correlated equilibrium is proved, and throws when it is not: that it is an
 * equilibrium with the payoffs and the value stated, and by its multipliers that none is better.
 *
 * @param document - what `correlatedOptimumDocument` returns, or the same parsed from JSON
 * @param game - the game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedOptimumDocument } from "exclave/report";
 * import { checkCorrelatedOptimum } from "exclave/certificate";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * checkCorrelatedOptimum(correlatedOptimumDocument(chicken, { maximize: "welfare" })); // undefined
 * ```
 */
export function checkCorrelatedOptimum(document: unknown, game?: NormalFormGame): void {
  const top = record(document, "");
  const kind = readKind(top, "correlated-optimum", game);
  checkOptimum(kind, allObedience(kind), readOptimum(kind, top, ""), "");
}

interface CheckedVertex {
  readonly distribution: readonly Rational[];
  readonly payoffs: readonly Rational[];
  readonly weights: readonly bigint[];
}

/** An equilibrium that is an extreme point: the tight constraints leave one direction to the profiles it plays. */
function readVertex(
  { game }: StatedKind,
  constraints: readonly GainsOfObeying[],
  value: unknown,
  i: number,
): CheckedVertex {
  const path = `vertices[${i}]`;
  const one = record(value, path);
  const distribution = numbers(one["distribution"], `${path}.distribution`, game.profileCount);
  const payoffs = numbers(one["payoffs"], `${path}.payoffs`, game.players.length);
  const weights = checkedEquilibrium(game, constraints, distribution, payoffs, path);
  const support = weights.flatMap((weight, profile) => (weight === 0n ? [] : [profile]));
  if (tightRank(constraints, weights, support) < support.length - 1) {
    refuse("the equilibrium is no vertex: it is a mixture of others", `${path}.distribution`);
  }
  return { distribution, payoffs, weights };
}

/** The rank of the constraints that are tight, in the columns of the profiles. */
function tightRank(
  constraints: readonly GainsOfObeying[],
  weights: readonly bigint[],
  profiles: readonly number[],
): number {
  const columns = new Map(profiles.map((profile, column) => [profile, column]));
  const rows = constraints.flatMap((constraint) => {
    if (!isTight(constraint, weights)) return [];
    const row = profiles.map(() => 0n);
    for (const [profile, gain] of constraint.gains) {
      const column = columns.get(profile);
      if (column !== undefined) row[column] = gain;
    }
    return row.some((entry) => entry !== 0n) ? [row] : [];
  });
  return rank(rows);
}

/** The dimension, when it is stated and proved. */
function checkDimension(
  kind: StatedKind,
  constraints: readonly GainsOfObeying[],
  stated: unknown,
  value: unknown,
): number | null {
  const path = "certificate.dimension";
  if (stated === null) {
    if (value !== null) refuse("expected null: the dimension is not stated", path);
    return null;
  }
  const proof = record(value, path);
  const interior = numbers(proof["interior"], `${path}.interior`, kind.game.profileCount);
  const weights = checkedEquilibrium(kind.game, constraints, interior, null, path);
  const equalities = readMultipliers(kind, proof["equalities"], `${path}.equalities`);
  // A weighted sum of what is at least 0 at every equilibrium: where it is 0, each part is.
  combinedGains(kind.game, equalities).forEach((gains, profile) => {
    if (sign(gains) === (weights[profile] === 0n ? -1 : 0)) return;
    refuse(
      "the gains times the multipliers must add up to less than 0 where the interior has probability 0, and else to 0",
      `${path}.equalities`,
    );
  });
  const always = new Set(
    equalities.map(({ player, strategy, deviation }) => `${player} ${strategy} ${deviation}`),
  );
  const played = weights.flatMap((weight, profile) => (weight === 0n ? [] : [profile]));
  for (const constraint of constraints) {
    const { player, strategy, deviation, gains } = constraint;
    if (always.has(`${player} ${strategy} ${deviation}`) || !isTight(constraint, weights)) continue;
    if (gains.every(([profile]) => weights[profile] === 0n)) continue;
    if (isMultiple(constraint, constraints, always, weights)) continue;
    refuse(
      "a constraint is tight in the interior that is not proved to be tight everywhere",
      `${path}.interior`,
    );
  }
  const found = played.length - tightRank(constraints, weights, played) - 1;
  if (stated !== found) refuse(`the dimension is ${found}`, "dimension");
  return position(stated, "dimension");
}

/** Whether a constraint says the same, where it matters, as one that is proved to be tight everywhere. */
function isMultiple(
  constraint: GainsOfObeying,
  constraints: readonly GainsOfObeying[],
  always: ReadonlySet<string>,
  weights: readonly bigint[],
): boolean {
  const proved = constraints.filter(({ player, strategy, deviation }) =>
    always.has(`${player} ${strategy} ${deviation}`),
  );
  const columns = weights.flatMap((weight, profile) => (weight === 0n ? [] : [profile]));
  const rowOf = ({ gains }: GainsOfObeying): bigint[] => {
    const known = new Map(gains);
    return columns.map((profile) => known.get(profile) ?? 0n);
  };
  const rows = proved.map(rowOf);
  return rank([...rows, rowOf(constraint)]) === rank(rows);
}

function checkSpan(vertices: readonly CheckedVertex[], dimension: number, complete: boolean): void {
  if (vertices.length === 0 && !complete) return;
  const span = rank(vertices.map(({ weights }) => weights)) - 1;
  if (complete ? span === dimension : span <= dimension) return;
  refuse(`the vertices listed span ${span} dimensions`, complete ? "vertices" : "dimension");
}

/** For each inequality, the set of the vertices at which it is tight. */
function tightSets(
  game: NormalFormGame,
  constraints: readonly GainsOfObeying[],
  vertices: readonly CheckedVertex[],
): bigint[] {
  const setOf = (holds: (vertex: CheckedVertex) => boolean): bigint =>
    vertices.reduce((set, vertex, i) => (holds(vertex) ? set | (1n << BigInt(i)) : set), 0n);
  return [
    ...Array.from({ length: game.profileCount }, (_, s) => setOf(({ weights }) => weights[s] === 0n)),
    ...constraints.map((constraint) => setOf(({ weights }) => isTight(constraint, weights))),
  ];
}
