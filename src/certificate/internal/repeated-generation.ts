import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { type Fields, list, position, record, refuse } from "./document-fields.js";
import { checkSameNumber, readElement } from "./repeated-numbers.js";
import type { RepeatedMove } from "./repeated-stage.js";

/** A point with coordinates in a number field. */
export type FieldVertex = readonly [Polynomial, Polynomial];

/**
 * Refuses vertices that are not all made of actions and a public lottery over the vertices, so that nobody gains by
 * deviating when the worst vertex for it follows: then the whole polygon is of equilibrium payoffs (D. Abreu, D. Pearce and
 * E. Stacchetti 1990, doi:10.2307/2938299).
 */
export function checkGeneration(
  game: NormalFormGame,
  moves: readonly RepeatedMove[],
  discount: Rational,
  field: NumberField,
  vertices: readonly FieldVertex[],
  set: Fields,
  certificate: Fields,
): void {
  const support = list(set["support"], "payoffSet.support", vertices.length);
  const probabilities = list(
    certificate["probabilities"],
    "certificate.payoffSet.probabilities",
    vertices.length,
  );
  if (vertices.length === 0) {
    if (set["threats"] !== null) refuse("expected null: there is no vertex", "payoffSet.threats");
    return;
  }
  const threats = list(set["threats"], "payoffSet.threats", 2).map((value, i) => {
    const path = `payoffSet.threats[${i}]`;
    const worst = vertices[position(value, path, vertices.length)] as FieldVertex;
    const least = vertices.every((vertex) => field.compare(worst[i as 0 | 1], vertex[i as 0 | 1]) <= 0);
    return least ? worst[i as 0 | 1] : refuse("another vertex is worse", path);
  });
  const today = rational(ONE.sub(discount));
  vertices.forEach((vertex, k) => {
    const path = `payoffSet.support[${k}]`;
    const one = record(support[k], path);
    const actions = list(one["actions"], `${path}.actions`, 2).map((action, i) =>
      position(action, `${path}.actions[${i}]`, game.shape[i] as number),
    );
    const { payoffs, replies } = moves[game.profileIndex(actions)] as RepeatedMove;
    const follows = continuation(field, vertices, one["continuation"], probabilities[k], path, k);
    for (const i of [0, 1] as const) {
      const made = field.add(
        field.element(rational(payoffs[i].mul(today))),
        field.scale(follows[i], discount),
      );
      if (field.compare(vertex[i], made) !== 0)
        refuse("the actions and what follows give something else", path);
      const deviation = field.add(
        field.element(rational(replies[i].mul(today))),
        field.scale(threats[i] as Polynomial, discount),
      );
      if (field.compare(vertex[i], deviation) < 0) refuse(`player ${i} gains by deviating`, path);
    }
  });
}

/** What follows on average. */
function continuation(
  field: NumberField,
  vertices: readonly FieldVertex[],
  value: unknown,
  coefficients: unknown,
  path: string,
  k: number,
): FieldVertex {
  const parts = list(value, `${path}.continuation`);
  const proofs = list(coefficients, `certificate.payoffSet.probabilities[${k}]`, parts.length);
  let total = field.element(0);
  let point: FieldVertex = [total, total];
  parts.forEach((part, j) => {
    const at = `${path}.continuation[${j}]`;
    const { vertex, probability } = record(part, at) as { vertex: unknown; probability: unknown };
    const weight = readElement(field, proofs[j], `certificate.payoffSet.probabilities[${k}][${j}]`);
    checkSameNumber(field, weight, probability, `${at}.probability`);
    if (field.sign(weight) <= 0) refuse("expected a probability above 0", `${at}.probability`);
    const next = vertices[position(vertex, `${at}.vertex`, vertices.length)] as FieldVertex;
    total = field.add(total, weight);
    point = [
      field.add(point[0], field.multiply(weight, next[0])),
      field.add(point[1], field.multiply(weight, next[1])),
    ];
  });
  if (field.compare(total, field.element(1)) !== 0) {
    refuse("expected probabilities that add up to 1", `${path}.continuation`);
  }
  return point;
}
