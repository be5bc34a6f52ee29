import { compare, maximum, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { expectSame, list, number, position, record, refuse } from "./document-fields.js";
import type { PlayableProfile } from "./repeated-playable.js";

type Vector = readonly Rational[];

/** The half-spaces before a step, and where it stands in the certificate. */
export interface BoundsStep {
  readonly directions: readonly Vector[];
  readonly bounds: Vector;
  readonly discount: Rational;
  readonly path: string;
}

/** Checks one step; returns its bounds, null when no profile is left. */
export function checkBoundsStep(
  step: BoundsStep,
  profiles: readonly PlayableProfile[],
  round: Readonly<Record<string, unknown>>,
): Vector | null {
  const { directions, discount, path } = step;
  const today = rational(ONE.sub(discount));
  const moves = list(round["moves"], `${path}.moves`, profiles.length);
  const allowed: { profile: PlayableProfile; reach: (l: number) => Rational }[] = [];
  for (const [a, value] of moves.entries()) {
    const at = `${path}.moves[${a}]`;
    const profile = profiles[a] as PlayableProfile;
    const { kind, multipliers } = record(value, at) as Record<string, unknown>;
    const least = leastPayoffs(step, profile);
    const stays = profile.payoffs.every((payoff, i) => compare(payoff, least[i] as Rational) >= 0);
    if (kind === "stationary") {
      expectSame(multipliers, null, `${at}.multipliers`);
      if (!stays) refuse("the threats do not enforce it for ever", at);
      allowed.push({ profile, reach: (l) => product(directions[l] as Vector, profile.payoffs) });
      continue;
    }
    const space = continuationBounds(step, profile, least);
    if (kind === "excluded") {
      // Without a future nobody is kept from deviating.
      if (space === null && !stays) continue;
      const combined = taken(directions, space ?? [], list(multipliers, `${at}.multipliers`, 1)[0], at);
      const contradicts = combined.direction.every(({ n }) => n === 0n) && compare(combined.bound, ZERO) < 0;
      if (!contradicts) refuse("the multiples do not contradict one another", at);
      continue;
    }
    if (kind !== "bounded") refuse('expected "stationary", "excluded" or "bounded"', `${at}.kind`);
    if (space === null) return refuse("expected a profile that is left out, or is played for ever", at);
    const proofs = list(multipliers, `${at}.multipliers`, directions.length);
    allowed.push({
      profile,
      reach: (l) => {
        const direction = directions[l] as Vector;
        let later = space[l] as Rational;
        if (proofs[l] !== null) {
          const combined = taken(directions, space, proofs[l], `${at}.multipliers[${l}]`);
          if (combined.direction.some((part, i) => compare(part, direction[i] as Rational) !== 0))
            refuse("the multiples are of another direction", `${at}.multipliers[${l}]`);
          later = rational(minimum([later, combined.bound]));
        }
        return rational(product(direction, profile.payoffs).mul(today).add(later.mul(discount)));
      },
    });
  }
  if (allowed.length === 0) {
    expectSame(round["bounds"], null, `${path}.bounds`);
    return null;
  }
  return list(round["bounds"], `${path}.bounds`, directions.length).map((value, l) => {
    const stated = number(value, `${path}.bounds[${l}]`);
    const reached = maximum(allowed.map(({ reach }) => reach(l)));
    // Nobody gets less than its best reply to some profile that can be played, and the bounds before hold too.
    const others = [step.bounds[l] as Rational];
    if (l < (profiles[0]?.payoffs.length ?? 0)) {
      const reply = minimum(allowed.map(({ profile }) => profile.replies[l] as Rational));
      others.push(rational(reply.mul((directions[l] as Vector)[l] as Rational)));
    }
    if (compare(stated, minimum([reached, ...others])) < 0)
      refuse("it does not follow that nothing reaches beyond it", `${path}.bounds[${l}]`);
    return stated;
  });
}

/** What each player must have in all for it not to deviate from a profile. */
function leastPayoffs({ directions, bounds, discount }: BoundsStep, { replies }: PlayableProfile): Vector {
  return replies.map((reply, i) => {
    const threat = (bounds[i] as Rational).div((directions[i] as Vector)[i] as Rational);
    return rational(reply.mul(ONE.sub(discount)).add(threat.mul(discount)));
  });
}

/** The bounds on what follows a profile; null when there is no future. */
function continuationBounds(
  { directions, bounds, discount }: BoundsStep,
  { payoffs }: PlayableProfile,
  least: Vector,
): Vector | null {
  if (discount.n === 0n) return null;
  return bounds.map((bound, l) => {
    if (l >= payoffs.length) return bound;
    const follows = (least[l] as Rational).sub((payoffs[l] as Rational).mul(ONE.sub(discount))).div(discount);
    const floor = rational(follows.mul((directions[l] as Vector)[l] as Rational));
    return compare(floor, bound) < 0 ? floor : bound;
  });
}

/** The sum of multiples of half-spaces. */
function taken(
  directions: readonly Vector[],
  bounds: Vector,
  value: unknown,
  path: string,
): { direction: Vector; bound: Rational } {
  let direction: Vector = (directions[0] ?? []).map(() => ZERO);
  let bound: Rational = ZERO;
  for (const [k, pair] of list(value, path).entries()) {
    const [place, text] = list(pair, `${path}[${k}]`, 2);
    const j = position(place, `${path}[${k}][0]`, bounds.length);
    const multiple = number(text, `${path}[${k}][1]`);
    if (multiple.s < 0n) refuse("expected a multiple that is not negative", `${path}[${k}][1]`);
    direction = direction.map((part, i) =>
      rational(part.add(((directions[j] as Vector)[i] as Rational).mul(multiple))),
    );
    bound = rational(bound.add((bounds[j] as Rational).mul(multiple)));
  }
  return { direction, bound };
}

/** The sum of products. */
export function product(a: Vector, b: Vector): Rational {
  return a.reduce<Rational>((sum, value, i) => rational(sum.add(value.mul(b[i] as Rational))), ZERO);
}
