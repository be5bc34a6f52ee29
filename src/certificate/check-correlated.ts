import type { Rational } from "../exact/rational.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { checkDimension } from "./internal/correlated-dimension.js";
import { areAllVertices } from "./internal/correlated-faces.js";
import { allObedience } from "./internal/correlated-obedience.js";
import { checkOptimum } from "./internal/correlated-optimum.js";
import { checkPayoffSet } from "./internal/correlated-payoffs.js";
import { checkPolygonBounds } from "./internal/correlated-polygon.js";
import { readKind, readOptimum, type StatedOptimum } from "./internal/correlated-statement.js";
import { checkSpan, checkVertexOrder, readVertex, tightSets } from "./internal/correlated-vertices.js";
import { flag, list, numbers, record, refuse } from "./internal/document-fields.js";

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
 * multipliers that prove which constraints are tight everywhere; each optimum, by its multipliers; and the vertices of the
 * payoff set, in an incomplete document by the optima at the normals of its sides. That no vertex is missing is proved by walking through the faces that the
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
  checkVertexOrder(vertices);
  const dimension = checkDimension(kind, constraints, top["dimension"], certificate["dimension"]);
  if (dimension !== null) checkSpan(vertices, dimension, complete);
  const checkedOptima = (value: unknown, path: string): StatedOptimum[] =>
    list(value, path).map((one, i) => {
      const optimum = readOptimum(kind, one, `${path}[${i}]`);
      checkOptimum(kind, constraints, optimum, `${path}[${i}]`);
      return optimum;
    });
  const optima = checkedOptima(top["optima"], "optima");
  const payoffs = vertices.map((one) => one.payoffs);
  const payoffSet = readPayoffSet(top["payoffSet"], kind.game.players.length);
  if (!complete) {
    if (payoffSet === null) {
      if (certificate["payoffSet"] !== null)
        refuse("expected null: it is not known", "certificate.payoffSet");
      return { completeness: "not-claimed" };
    }
    if (kind.game.players.length !== 2) refuse("expected null: it is not known", "payoffSet");
    checkPayoffSet(payoffSet, payoffs, null);
    const path = "certificate.payoffSet.supports";
    const supports = record(certificate["payoffSet"], "certificate.payoffSet")["supports"];
    checkPolygonBounds(payoffSet, [...optima, ...checkedOptima(supports, path)]);
    return { completeness: "not-claimed" };
  }
  if (dimension === null) return refuse("expected the dimension of a complete polytope", "dimension");
  const all = areAllVertices(vertices.length, dimension, tightSets(kind.game, constraints, vertices));
  if (all === false) refuse("a vertex is missing", "vertices");
  if (payoffSet === null) return refuse("expected the payoffs of a complete polytope", "payoffSet");
  checkPayoffSet(payoffSet, payoffs, certificate["payoffSet"]);
  return { completeness: all === null ? "not-checked" : "verified" };
}

function readPayoffSet(value: unknown, count: number): Rational[][] | null {
  if (value === null) return null;
  const path = "payoffSet.vertices";
  return list(record(value, "payoffSet")["vertices"], path).map((one, i) =>
    numbers(one, `${path}[${i}]`, count),
  );
}
