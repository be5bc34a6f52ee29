import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import { type Polynomial, polynomialCoefficients } from "../exact/polynomial.js";
import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { fieldNumber } from "../repeated/payoff-set/field-number.js";
import type { MoveExclusion } from "../repeated/payoff-set/outer-proof.js";
import type { PayoffSet } from "../repeated/payoff-set/payoff-set.js";
import type { SelfGeneration } from "../repeated/payoff-set/self-generation.js";

/** A rational as a text, or an irrational algebraic number. */
export type NumberJson = string | AlgebraicJson;

/** The payoffs of all subgame-perfect equilibria as JSON. */
export interface PayoffSetDocument {
  /** Counter-clockwise from the lexicographically smallest; null when they are not known. */
  readonly vertices: readonly (readonly [NumberJson, NumberJson])[] | null;
  readonly exact: boolean;
  /** When not exact: vertices of a polygon of equilibrium payoffs, none when none are known. */
  readonly inner: readonly (readonly [string, string])[] | null;
  /** When not exact: vertices of a polygon outside of which there are none. */
  readonly outer: readonly (readonly [string, string])[] | null;
  readonly gap: string | null;
  readonly reason: string | null;
  /** How each vertex (of `inner`, when not exact) is an equilibrium payoff. */
  readonly support: readonly VertexSupportDocument[];
  /** For each player the position of a vertex that is worst for it, which follows its deviations; null without vertices. */
  readonly threats: readonly [number, number] | null;
}

/** What is played for a vertex of a payoff set, and what follows. */
export interface VertexSupportDocument {
  readonly actions: readonly number[];
  /** The vertices one of which follows, drawn publicly. */
  readonly continuation: readonly { readonly vertex: number; readonly probability: NumberJson }[];
}

/** What proves a {@link PayoffSetDocument}. */
export interface PayoffSetCertificate {
  /** The number that the others are polynomials in; null when they are rational. */
  readonly field: AlgebraicJson | null;
  /** The vertices again: each coordinate by its coefficients, from the constant term up. */
  readonly vertices: readonly (readonly [readonly string[], readonly string[]])[] | null;
  /** The same of the probabilities in `support`. */
  readonly probabilities: readonly (readonly (readonly string[])[])[];
  /** Polygons around the set, each made from the one before it, from the convex hull of the stage payoffs on. */
  readonly polygons: readonly (readonly (readonly [string, string])[])[];
  /** One a direction; none when the last polygon is the set itself, or is `outer`. */
  readonly weights: readonly string[];
  /** One a profile of actions, row-major; none when there are no weights. */
  readonly moves: readonly MoveExclusion[];
}

/** The payoff set with its certificate. */
export function payoffSetPart(
  game: NormalFormGame,
  { vertices, exact, inner, outer, gap, reason, proof }: PayoffSet,
): { readonly document: PayoffSetDocument; readonly certificate: PayoffSetCertificate } {
  const proved = proof.exact;
  const generation = proved?.inner ?? proof.inner;
  const number = (value: Polynomial): NumberJson =>
    proved === null
      ? rationalText(polynomialCoefficients(value)[0] as Rational)
      : algebraicJson(fieldNumber(proved.field, value));
  const field = proved === null ? null : algebraicJson(proved.field.number);
  return {
    document: {
      vertices: vertices?.map(([x, y]) => [algebraicJson(x), algebraicJson(y)] as const) ?? null,
      exact,
      inner: inner?.map(pointText) ?? null,
      outer: outer?.map(pointText) ?? null,
      gap: gap === null ? null : rationalText(gap),
      reason,
      support: generation === null ? [] : supportOf(game, generation, number),
      threats: generation?.threats ?? null,
    },
    certificate: {
      field: typeof field === "string" ? null : field,
      vertices: proved?.vertices.map(([x, y]) => [coefficients(x), coefficients(y)] as const) ?? null,
      probabilities:
        generation?.vertices.map(({ weights }) =>
          weights.filter(({ integers }) => integers.length > 0).map(coefficients),
        ) ?? [],
      polygons: proof.polygons.map((polygon) => polygon.map(pointText)),
      weights: proved?.outer.weights.map(rationalText) ?? [],
      moves: proved?.outer.moves ?? [],
    },
  };
}

function supportOf(
  game: NormalFormGame,
  { vertices }: SelfGeneration,
  number: (value: Polynomial) => NumberJson,
): VertexSupportDocument[] {
  return vertices.map(({ move, weights }) => ({
    actions: game.profileAt(move),
    continuation: weights.flatMap((weight, vertex) =>
      weight.integers.length === 0 ? [] : [{ vertex, probability: number(weight) }],
    ),
  }));
}

function pointText([x, y]: readonly [Rational, Rational]): readonly [string, string] {
  return [rationalText(x), rationalText(y)];
}

function coefficients(value: Polynomial): string[] {
  return polynomialCoefficients(value).map(rationalText);
}
