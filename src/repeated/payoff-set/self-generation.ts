import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { barycentric, type FieldPoint } from "./field-polygon.js";
import type { StageMove } from "./stage-moves.js";

/** How a vertex of a payoff set is an equilibrium payoff. */
export interface VertexGeneration {
  /** The number of the profile that is played first. */
  readonly move: number;
  /** The probability with which each vertex follows when all do as they should. */
  readonly weights: readonly Polynomial[];
}

/** A set in which each vertex is made of actions and a continuation in the set, and deviations are not worth while. */
export interface SelfGeneration {
  readonly vertices: readonly VertexGeneration[];
  /** For each player a vertex that is worst for it: what follows when it deviates. */
  readonly threats: readonly [number, number];
}

/**
 * How the vertices of a polygon are all made of actions and continuations in it, so that the whole polygon is of equilibrium
 * payoffs (D. Abreu, D. Pearce and E. Stacchetti 1990, Toward a theory of discounted repeated games with imperfect
 * monitoring, doi:10.2307/2938299); null when one is not.
 *
 * @param first - for each vertex the profile to try first
 */
export function selfGeneration(
  field: NumberField,
  vertices: readonly FieldPoint[],
  moves: readonly StageMove[],
  discount: Rational,
  first: readonly number[] = [],
): SelfGeneration | null {
  const threats = [0, 1].map((i) => worstVertex(field, vertices, i as 0 | 1)) as [number, number];
  const generated: VertexGeneration[] = [];
  for (const [k, vertex] of vertices.entries()) {
    const order = moves.map((_, move) => move);
    const tried = first[k] === undefined ? order : [first[k], ...order];
    const found = firstOf(tried, (move) => {
      const continuation = continuationOf(field, vertex, moves[move] as StageMove, discount);
      if (
        continuation === null ||
        !enforced(field, vertices, threats, vertex, moves[move] as StageMove, discount)
      )
        return null;
      const weights = barycentric(field, vertices, continuation);
      return weights === null ? null : { move, weights };
    });
    if (found === null) return null;
    generated.push(found);
  }
  return { vertices: generated, threats };
}

/** The position of a vertex that is worst for a player. */
function worstVertex(field: NumberField, vertices: readonly FieldPoint[], player: 0 | 1): number {
  return vertices.reduce(
    (least, vertex, k) =>
      field.compare(vertex[player], (vertices[least] as FieldPoint)[player]) < 0 ? k : least,
    0,
  );
}

/** What must follow the actions for the payoffs; null when nothing can. */
function continuationOf(
  field: NumberField,
  vertex: FieldPoint,
  { payoffs }: StageMove,
  discount: Rational,
): FieldPoint | null {
  const today = [0, 1].map((i) => {
    const part = rational(payoffs[i as 0 | 1].mul(ONE.sub(discount)));
    return field.subtract(vertex[i as 0 | 1], field.element(part));
  });
  if (discount.n === 0n) return today.every((rest) => field.sign(rest) === 0) ? vertex : null;
  const [x, y] = today.map((rest) => field.scale(rest, rational(ONE.div(discount))));
  return [x as Polynomial, y as Polynomial];
}

/** Whether no player gains when it deviates and the worst vertex for it follows. */
function enforced(
  field: NumberField,
  vertices: readonly FieldPoint[],
  threats: readonly [number, number],
  vertex: FieldPoint,
  { replies }: StageMove,
  discount: Rational,
): boolean {
  return ([0, 1] as const).every((i) => {
    const threat = field.scale((vertices[threats[i]] as FieldPoint)[i], discount);
    const deviation = field.add(threat, field.element(rational(replies[i].mul(ONE.sub(discount)))));
    return field.compare(vertex[i], deviation) >= 0;
  });
}

function firstOf<Item, Found>(items: readonly Item[], look: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}
