import { compare, compareVectors, equal, sign } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { dot, sum } from "../../exact/vector.js";
import { list, number, numbers, record, refuse } from "./document-fields.js";

type Vector = readonly Rational[];
type Triple = readonly [bigint, bigint, bigint];

const PATH = "payoffSet.vertices";

/**
 * Checks that the payoff vectors stated are the vertices of the convex hull of the payoffs of all vertices listed, in
 * order.
 *
 * @param proof - for other than two players, directions and mixtures
 */
export function checkPayoffSet(stated: readonly Vector[], listed: readonly Vector[], proof: unknown): void {
  const all = new Map(listed.map((one) => [key(one), one]));
  stated.forEach((one, i) => {
    if (!all.has(key(one))) refuse("it is the payoff of no vertex listed", `${PATH}[${i}]`);
  });
  if (new Set(stated.map(key)).size !== stated.length) refuse("a payoff vector is listed twice", PATH);
  if ((listed[0] as Vector).length === 2) {
    if (proof !== null) refuse("expected null: the polygon shows it", "certificate.payoffSet");
    checkPolygon(stated, [...all.values()]);
    return;
  }
  stated.forEach((one, i) => {
    const before = stated[i - 1];
    if (before !== undefined && compareVectors(before, one) < 0) {
      refuse("expected the lexicographically greatest first", `${PATH}[${i}]`);
    }
  });
  checkProof(stated, all, proof);
}

/** All payoffs lie to the left of each side or on it, strictly so where they are vertices. */
function checkPolygon(stated: readonly Vector[], all: readonly Vector[]): void {
  if (stated.length === 0) refuse("expected at least one payoff vector", PATH);
  const first = stated[0] as Vector;
  if (stated.some((one) => compareVectors(first, one) < 0)) {
    refuse("expected the lexicographically greatest first", PATH);
  }
  if (stated.length === 1) {
    if (all.length > 1) refuse("another payoff vector is missing", PATH);
    return;
  }
  const corners = new Set(stated.map(key));
  stated.forEach((a, i) => {
    const b = stated[(i + 1) % stated.length] as Vector;
    for (const c of all) {
      const turn = orientation(a, b, c);
      if (turn < 0)
        refuse("a payoff vector of a vertex lies beyond the side that begins here", `${PATH}[${i}]`);
      const onTheSide = turn === 0 && c !== a && key(c) !== key(a) && key(c) !== key(b);
      if (onTheSide && corners.has(key(c))) refuse("three vertices lie on a line", `${PATH}[${i}]`);
      if (onTheSide && !isBetween(a, b, c)) refuse("a vertex of the payoff set is missing", `${PATH}[${i}]`);
    }
  });
}

/** The sign of the determinant of the three points in homogeneous coordinates. */
function orientation(a: Vector, b: Vector, c: Vector): -1 | 0 | 1 {
  const [p, q, r] = [a, b, c].map(([x, y]) => {
    const [first, second] = [x, y] as [Rational, Rational];
    return [first.s * first.n * second.d, second.s * second.n * first.d, first.d * second.d] as const;
  }) as [Triple, Triple, Triple];
  const minor = (u: Triple, v: Triple): bigint => u[0] * v[1] - u[1] * v[0];
  const determinant = p[2] * minor(q, r) + q[2] * minor(r, p) + r[2] * minor(p, q);
  return determinant > 0n ? 1 : determinant < 0n ? -1 : 0;
}

/** On a line, the lexicographic order is the order along it. */
function isBetween(a: Vector, b: Vector, c: Vector): boolean {
  return compareVectors(a, c) * compareVectors(c, b) > 0;
}

/** Each vertex is alone the furthest in its direction, and every other payoff vector is a mixture of others. */
function checkProof(stated: readonly Vector[], all: ReadonlyMap<string, Vector>, value: unknown): void {
  const path = "certificate.payoffSet";
  const proof = record(value, path);
  const count = (stated[0] ?? []).length;
  list(proof["directions"], `${path}.directions`, stated.length).forEach((entry, i) => {
    const at = `${path}.directions[${i}]`;
    const direction = numbers(entry, at, count);
    const own = dot(direction, stated[i] as Vector);
    for (const [text, other] of all) {
      if (text === key(stated[i] as Vector) || compare(dot(direction, other), own) < 0) continue;
      refuse("another payoff vector is as far in this direction", at);
    }
  });
  const rest = new Set(all.keys());
  for (const one of stated) rest.delete(key(one));
  list(proof["mixed"], `${path}.mixed`).forEach((entry, i) => {
    const at = `${path}.mixed[${i}]`;
    const one = record(entry, at);
    const payoffs = numbers(one["payoffs"], `${at}.payoffs`, count);
    if (!rest.delete(key(payoffs)))
      refuse("expected a payoff vector that is not listed yet", `${at}.payoffs`);
    const terms = list(one["mixture"], `${at}.mixture`).map((term, k) => {
      const part = record(term, `${at}.mixture[${k}]`);
      const other = numbers(part["payoffs"], `${at}.mixture[${k}].payoffs`, count);
      const weight = number(part["weight"], `${at}.mixture[${k}].weight`);
      const known = all.has(key(other)) && key(other) !== key(payoffs);
      if (!known || sign(weight) <= 0) refuse("expected another payoff vector, and a positive weight", at);
      return { other, weight };
    });
    const total = payoffs.map((_, k) =>
      sum(terms.map(({ other, weight }) => weight.mul(other[k] as Rational))),
    );
    const isMixture = equal(sum(terms.map(({ weight }) => weight)), ONE) && key(total) === key(payoffs);
    if (!isMixture) refuse("it is not this mixture", at);
  });
  if (rest.size > 0) refuse("a payoff vector is neither a vertex nor a mixture", PATH);
}

function key(vector: Vector): string {
  return vector.map(rationalText).join(" ");
}
