import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { PayoffBounds } from "../repeated/payoff-bounds/payoff-bounds.js";

/** What is proved of the payoffs of all subgame-perfect equilibria of other than two players, as JSON. */
export interface PayoffBoundsDocument {
  /** None when there are no equilibria; else null, as they are not known. */
  readonly vertices: readonly [] | null;
  /** Whether it is proved that there are none. */
  readonly exact: boolean;
  /** Points all of whose convex hull is of equilibrium payoffs, none when none are known; null when exact. */
  readonly inner: readonly (readonly string[])[] | null;
  /** Half-spaces all equilibrium payoffs are in: the sum of `direction` times payoffs is at most `bound`; null when exact. */
  readonly outer: readonly { readonly direction: readonly string[]; readonly bound: string }[] | null;
  /** In none of the directions does `outer` reach farther beyond `inner`, as a difference of weighted averages of payoffs. */
  readonly gap: string | null;
  readonly reason: string | null;
  /** How each point of `inner` is an equilibrium payoff. */
  readonly support: readonly {
    readonly actions: readonly number[];
    /** The points one of which follows, drawn publicly. */
    readonly continuation: readonly { readonly vertex: number; readonly probability: string }[];
  }[];
  /** For each player the position of a point that is worst for it, which follows its deviations; null without points. */
  readonly threats: readonly number[] | null;
}

/** Why payoffs that begin with a profile do not reach beyond the bounds of a step, as JSON. */
export interface MoveReachDocument {
  readonly kind: "excluded" | "stationary" | "bounded";
  /**
   * Multiples of the half-spaces that what follows is in, as pairs of a number and a multiple: those that contradict one
   * another, or for each direction those that bound it, null when that direction alone does.
   */
  readonly multipliers: readonly Multiples[] | null;
}

/** Numbers of half-spaces, each with how often it is taken. */
type Multiples = readonly (readonly [number, string])[] | null;

/** What proves the half-spaces of a {@link PayoffBoundsDocument}. */
export interface PayoffBoundsCertificate {
  readonly directions: readonly (readonly string[])[];
  /** The steps from the convex hull of the stage payoffs on; the bounds of the last are null when nothing is left. */
  readonly rounds: readonly {
    readonly bounds: readonly string[] | null;
    readonly moves: readonly MoveReachDocument[];
  }[];
}

/** The bounds with their certificate. */
export function payoffBoundsPart(
  game: NormalFormGame,
  { directions, inner, outer, gap, rounds, spent }: PayoffBounds,
): { readonly document: PayoffBoundsDocument; readonly certificate: PayoffBoundsCertificate } {
  return {
    document: {
      vertices: outer === null ? [] : null,
      exact: outer === null,
      inner: outer === null ? null : (inner?.points ?? []).map((point) => point.map(rationalText)),
      outer:
        outer?.directions.map((direction, l) => ({
          direction: direction.map(rationalText),
          bound: rationalText(outer.bounds[l] as Rational),
        })) ?? null,
      gap: gap === null ? null : rationalText(gap),
      reason:
        outer === null
          ? null
          : spent.limitReached
            ? "the limit stopped the search"
            : "the set itself is found for two players only",
      support: (inner?.made ?? []).map(({ move, weights }) => ({
        actions: game.profileAt(move),
        continuation: weights.flatMap((weight, vertex) =>
          weight.n === 0n ? [] : [{ vertex, probability: rationalText(weight) }],
        ),
      })),
      threats: inner?.threats ?? null,
    },
    certificate: {
      directions: directions.map((direction) => direction.map(rationalText)),
      rounds: rounds.map(({ bounds, moves }) => ({
        bounds: bounds?.map(rationalText) ?? null,
        moves: moves.map((move): MoveReachDocument => {
          if (move.kind === "stationary") return { kind: move.kind, multipliers: null };
          if (move.kind === "excluded")
            return { kind: move.kind, multipliers: [multiples(move.multipliers)] };
          return { kind: move.kind, multipliers: move.multipliers.map(multiples) };
        }),
      })),
    },
  };
}

function multiples(values: readonly Rational[] | null): Multiples {
  return values?.flatMap((value, j) => (value.n === 0n ? [] : [[j, rationalText(value)] as const])) ?? null;
}
