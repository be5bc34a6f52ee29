import type { NumberField } from "../../exact/number-field.js";
import { compareVectors } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { expectSame, type Fields, flag, list, record, refuse, words } from "./document-fields.js";
import { hullOf, type PlanePoint } from "./rational-polygon.js";
import { checkContraction } from "./repeated-contraction.js";
import { checkGeneration, type FieldVertex } from "./repeated-generation.js";
import { checkSameNumber, readElement, readField } from "./repeated-numbers.js";
import { gapOf, lastPolygon, readPoints } from "./repeated-polygons.js";
import { type RepeatedMove, repeatedMoves } from "./repeated-stage.js";

/** Returns whether the payoff set is stated exactly, once it is proved; refuses it where it is not. */
export function checkPayoffSet(
  game: NormalFormGame,
  discount: Rational,
  value: unknown,
  proof: unknown,
): "exact" | "bounds" {
  const set = record(value, "payoffSet");
  const certificate = record(proof, "certificate.payoffSet");
  const moves = repeatedMoves(game);
  const around = lastPolygon(moves, discount, certificate["polygons"]);
  if (flag(set["exact"], "payoffSet.exact")) {
    checkExact(game, moves, discount, set, certificate, around);
    return "exact";
  }
  checkBounds(game, moves, discount, set, certificate, around);
  return "bounds";
}

function checkExact(
  game: NormalFormGame,
  moves: readonly RepeatedMove[],
  discount: Rational,
  set: Fields,
  certificate: Fields,
  around: readonly PlanePoint[],
): void {
  for (const field of ["inner", "outer", "gap", "reason"]) expectSame(set[field], null, `payoffSet.${field}`);
  const field = readField(certificate["field"], "certificate.payoffSet.field");
  const stated = list(set["vertices"], "payoffSet.vertices");
  const empty = stated.length === 0 && certificate["vertices"] === null;
  const proved = empty ? [] : list(certificate["vertices"], "certificate.payoffSet.vertices", stated.length);
  const vertices = proved.map((vertex, k): FieldVertex => {
    const [path, at] = [`payoffSet.vertices[${k}]`, `certificate.payoffSet.vertices[${k}]`];
    const coordinates = list(stated[k], path, 2);
    const [x, y] = list(vertex, at, 2).map((one, i) => {
      const element = readElement(field, one, `${at}[${i}]`);
      checkSameNumber(field, element, coordinates[i], `${path}[${i}]`);
      return element;
    });
    return [x, y] as unknown as FieldVertex;
  });
  checkConvex(field, vertices);
  checkGeneration(game, moves, discount, field, vertices, set, certificate);
  if (vertices.length === 0) {
    if (around.length > 0) refuse("the last polygon is not empty", "certificate.payoffSet.polygons");
    return;
  }
  checkContraction(field, vertices, moves, discount, around, certificate);
}

function checkBounds(
  game: NormalFormGame,
  moves: readonly RepeatedMove[],
  discount: Rational,
  set: Fields,
  certificate: Fields,
  around: readonly PlanePoint[],
): void {
  expectSame(set["vertices"], null, "payoffSet.vertices");
  for (const field of ["field", "vertices"])
    expectSame(certificate[field], null, `certificate.payoffSet.${field}`);
  if (words(set["reason"], "payoffSet.reason") === "") refuse("expected a reason", "payoffSet.reason");
  const [inner, outer] = [
    readPoints(set["inner"], "payoffSet.inner"),
    readPoints(set["outer"], "payoffSet.outer"),
  ];
  for (const [points, path] of [
    [inner, "payoffSet.inner"],
    [outer, "payoffSet.outer"],
  ] as const) {
    const hull = hullOf(points);
    const same =
      hull.length === points.length &&
      hull.every((point, k) => compareVectors(point, points[k] as PlanePoint) === 0);
    if (!same) refuse("expected the vertices of a convex polygon in order", path);
  }
  if (
    outer.length !== around.length ||
    outer.some((point, k) => compareVectors(point, around[k] as PlanePoint) !== 0)
  ) {
    refuse("it is not the last of the polygons", "payoffSet.outer");
  }
  const field = readField(null, "certificate.payoffSet.field");
  const vertices = inner.map(([x, y]): FieldVertex => [field.element(x), field.element(y)]);
  checkGeneration(game, moves, discount, field, vertices, set, certificate);
  expectSame(set["gap"], inner.length === 0 ? null : rationalText(gapOf(inner, outer)), "payoffSet.gap");
}

/** Refuses points that are not the vertices of a convex polygon, counter-clockwise from the lexicographically smallest. */
function checkConvex(field: NumberField, vertices: readonly FieldVertex[]): void {
  vertices.forEach((vertex, k) => {
    const [first] = vertices as readonly [FieldVertex];
    const order = field.compare(first[0], vertex[0]) || field.compare(first[1], vertex[1]);
    if (k > 0 && order >= 0)
      refuse("expected the lexicographically smallest vertex first", `payoffSet.vertices[${k}]`);
    const next = vertices[(k + 1) % vertices.length] as FieldVertex;
    const [dx, dy] = [field.subtract(next[0], vertex[0]), field.subtract(next[1], vertex[1])];
    for (const other of vertices) {
      if (vertices.length < 3 || other === vertex || other === next) continue;
      const across = field.multiply(dx, field.subtract(other[1], vertex[1]));
      const along = field.multiply(dy, field.subtract(other[0], vertex[0]));
      if (field.compare(across, along) <= 0) {
        refuse("expected the vertices of a convex polygon, counter-clockwise", `payoffSet.vertices[${k}]`);
      }
    }
  });
}
