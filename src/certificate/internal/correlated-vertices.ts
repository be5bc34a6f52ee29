import { compareVectors } from "../../exact/order.js";
import { rank } from "../../exact/rank.js";
import type { Rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { checkedEquilibrium, type GainsOfObeying, isTight } from "./correlated-obedience.js";
import type { StatedKind } from "./correlated-statement.js";
import { numbers, record, refuse } from "./document-fields.js";

/** A vertex that was checked, with its weights as integers. */
export interface CheckedVertex {
  readonly distribution: readonly Rational[];
  readonly payoffs: readonly Rational[];
  readonly weights: readonly bigint[];
}

/** An equilibrium that is an extreme point: the tight constraints leave one direction to the profiles it plays. */
export function readVertex(
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
export function tightRank(
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

/** Refuses vertices that are not in order, or listed twice. */
export function checkVertexOrder(vertices: readonly CheckedVertex[]): void {
  vertices.forEach(({ distribution }, i) => {
    const before = vertices[i - 1];
    if (before === undefined) return;
    const order = compareVectors(before.distribution, distribution);
    if (order === 0) refuse("the vertex is listed twice", `vertices[${i}]`);
    if (order < 0) refuse("expected the lexicographically greatest first", `vertices[${i}]`);
  });
}

/** Refuses vertices that do not span the dimension, or span more than it. */
export function checkSpan(vertices: readonly CheckedVertex[], dimension: number, complete: boolean): void {
  if (vertices.length === 0 && !complete) return;
  const span = rank(vertices.map(({ weights }) => weights)) - 1;
  if (complete ? span === dimension : span <= dimension) return;
  refuse(`the vertices listed span ${span} dimensions`, complete ? "vertices" : "dimension");
}

/** For each inequality, the set of the vertices at which it is tight. */
export function tightSets(
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
