import type { Meter } from "../../exact/meter.js";
import { compare, maximum, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { ProfileMove } from "../internal/profile-moves.js";
import { dot, type HalfSpaces, reachOf } from "./half-spaces.js";

/** Why payoffs that begin with a profile do not reach beyond the bounds of a round. */
export type MoveReach =
  /** Nothing that may follow keeps the players from deviating: these multiples of the half-spaces contradict one another. */
  | { readonly kind: "excluded"; readonly multipliers: readonly Rational[] }
  /** It may as well be played for ever. */
  | { readonly kind: "stationary" }
  /** For each direction multiples of the half-spaces that may follow; null for that direction alone, once. */
  | { readonly kind: "bounded"; readonly multipliers: readonly (readonly Rational[] | null)[] };

/** What one step around the equilibrium payoffs finds. */
export interface OuterRound {
  /** Null when no profile is left. */
  readonly bounds: readonly Rational[] | null;
  /** One a profile. */
  readonly moves: readonly MoveReach[];
  /** Payoffs that reach farthest, in the directions for which linear programs were solved. */
  readonly points: readonly (readonly Rational[])[];
}

/** What a round starts from. */
export interface OuterTask {
  readonly around: HalfSpaces;
  readonly moves: readonly ProfileMove[];
  readonly discount: Rational;
  /** What was found a round before: multiples stay good as the bounds get closer. None at the beginning. */
  readonly before: readonly MoveReach[];
  /** Whether to solve linear programs for better ones. */
  readonly solve: boolean;
  /** Rounds a bound up. */
  readonly round: (bound: Rational) => Rational;
}

/**
 * Half-spaces around all equilibrium payoffs, closer than those given (K. L. Judd, S. Yeltekin and J. Conklin 2003, Computing
 * supergame equilibria, doi:10.1111/1468-0262.t01-1-00446). The first directions are those of the players' least payoffs.
 */
export function outerRound(task: OuterTask, meter: Meter): OuterRound {
  const { around, moves, discount, before, solve, round } = task;
  const { directions, bounds } = around;
  const today = rational(ONE.sub(discount));
  const players = moves[0]?.payoffs.length ?? 0;
  const spaces = moves.map((move) => continuationBounds(around, move, discount));
  const kinds = moves.map((_, a): "excluded" | "stationary" | "bounded" => {
    const space = spaces[a];
    if (before[a]?.kind === "excluded" || space === "excluded") return "excluded";
    return space === null ? "stationary" : "bounded";
  });
  const rays = moves.map((_, a): readonly Rational[] => {
    const known = before[a];
    return known?.kind === "excluded" ? known.multipliers : [];
  });
  moves.forEach((_, a) => {
    if (!solve || kinds[a] !== "bounded") return;
    const reach = reachOf(spaceOf(directions, spaces[a]), directions[0] as readonly Rational[], meter);
    if (reach.kind === "bounded") return;
    kinds[a] = "excluded";
    rays[a] = reach.multipliers;
  });
  const allowed = moves.filter((_, a) => kinds[a] !== "excluded");
  const reachedBy = (multipliers: readonly (readonly (readonly Rational[] | null)[])[]): MoveReach[] =>
    kinds.map((kind, a) => {
      if (kind === "stationary") return { kind };
      if (kind === "excluded") return { kind, multipliers: rays[a] as readonly Rational[] };
      return { kind, multipliers: multipliers[a] as readonly (readonly Rational[] | null)[] };
    });
  if (allowed.length === 0) return { bounds: null, moves: reachedBy([]), points: [] };
  const multipliers = moves.map((_, a): (readonly Rational[] | null)[] => {
    const known = before[a];
    return known?.kind === "bounded" ? [...known.multipliers] : directions.map(() => null);
  });
  const points: (readonly Rational[])[] = [];
  const next = directions.map((direction, l) => {
    const now = moves.map(({ payoffs }) => dot(direction, payoffs));
    const bound = (a: number, later: Rational): Rational =>
      rational((now[a] as Rational).mul(today).add(later.mul(discount)));
    /** How far what starts with a profile reaches by multiples that are known. */
    const known = moves.map((_, a) => {
      if (kinds[a] === "stationary") return now[a] as Rational;
      if (kinds[a] === "excluded") return ZERO;
      const space = spaces[a] as readonly Rational[];
      const multiples = (multipliers[a] as (readonly Rational[] | null)[])[l] ?? null;
      const least = [space[l] as Rational, ...(multiples === null ? [] : [dot(multiples, space)])];
      return bound(a, rational(minimum(least)));
    });
    const order = moves
      .map((_, a) => a)
      .filter((a) => kinds[a] !== "excluded")
      .sort((a, b) => compare(known[b] as Rational, known[a] as Rational));
    let most: Rational | null = null;
    let farthest: readonly Rational[] | null = null;
    for (const a of order) {
      if (most !== null && compare(known[a] as Rational, most) <= 0) break;
      const { payoffs } = moves[a] as ProfileMove;
      const reach =
        solve && kinds[a] === "bounded"
          ? reachOf(spaceOf(directions, spaces[a]), direction, meter)
          : { kind: "known" as const };
      if (reach.kind === "bounded") {
        (multipliers[a] as (readonly Rational[] | null)[])[l] = reach.multipliers;
        const value = bound(a, reach.value);
        if (most !== null && compare(value, most) <= 0) continue;
        most = value;
        farthest = payoffs.map((payoff, i) =>
          rational(payoff.mul(today).add((reach.point[i] as Rational).mul(discount))),
        );
      } else {
        most = known[a] as Rational;
        farthest = kinds[a] === "stationary" ? payoffs : null;
      }
    }
    if (farthest !== null) points.push(farthest);
    // Nobody gets less than its best reply to some profile that can be played.
    const floor =
      l < players
        ? [minimum(allowed.map(({ replies }) => replies[l] as Rational)).mul(direction[l] as Rational)]
        : [];
    return rational(minimum([bounds[l] as Rational, round(rational(minimum([most as Rational, ...floor])))]));
  });
  return { bounds: next, moves: reachedBy(multipliers), points };
}

function spaceOf(directions: HalfSpaces["directions"], bounds: unknown): HalfSpaces {
  return { directions, bounds: bounds as readonly Rational[] };
}

/** The bounds on what may follow a profile; null when it may be played for ever, `excluded` when nothing may follow. */
function continuationBounds(
  { directions, bounds }: HalfSpaces,
  { payoffs, replies }: ProfileMove,
  discount: Rational,
): readonly Rational[] | null | "excluded" {
  const today = ONE.sub(discount);
  const least = payoffs.map((_, i) => {
    const threat = (bounds[i] as Rational).div((directions[i] as readonly Rational[])[i] as Rational);
    return rational((replies[i] as Rational).mul(today).add(threat.mul(discount)));
  });
  if (payoffs.every((payoff, i) => compare(payoff, least[i] as Rational) >= 0)) return null;
  if (discount.n === 0n) return "excluded";
  return bounds.map((bound, l) => {
    if (l >= payoffs.length) return bound;
    const scale = (directions[l] as readonly Rational[])[l] as Rational;
    const follows = (least[l] as Rational).sub((payoffs[l] as Rational).mul(today)).div(discount);
    return rational(minimum([bound, follows.mul(scale)]));
  });
}

/** The bounds of the convex hull of the stage payoffs. */
export function stageBounds(
  directions: readonly (readonly Rational[])[],
  moves: readonly ProfileMove[],
): Rational[] {
  return directions.map((direction) =>
    rational(maximum(moves.map(({ payoffs }) => dot(direction, payoffs)))),
  );
}
