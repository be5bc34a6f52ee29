import { compare, equal, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import {
  expectSame,
  type Fields,
  list,
  number,
  numbers,
  position,
  record,
  refuse,
} from "./document-fields.js";
import type { PlayableProfile } from "./repeated-playable.js";
import { discounted } from "./repeated-stage.js";

/**
 * Refuses points that are not all made of actions and a public lottery over the points, so that nobody gains by deviating when
 * the point that is worst for it follows: then their whole convex hull is of equilibrium payoffs. Returns the points.
 */
export function checkInnerPoints(
  game: NormalFormGame,
  profiles: readonly PlayableProfile[],
  discount: Rational,
  set: Fields,
): (readonly Rational[])[] {
  const path = "payoffSet.inner";
  const players = game.players.length;
  const points = list(set["inner"], path).map((point, k) => numbers(point, `${path}[${k}]`, players));
  const support = list(set["support"], "payoffSet.support", points.length);
  if (points.length === 0) {
    expectSame(set["threats"], null, "payoffSet.threats");
    return points;
  }
  const threats = list(set["threats"], "payoffSet.threats", players).map((value, i) => {
    const at = `payoffSet.threats[${i}]`;
    const worst = points[position(value, at, points.length)]?.[i] as Rational;
    const least = minimum(points.map((point) => point[i] as Rational));
    return equal(worst, least) ? worst : refuse("another point is worse", at);
  });
  points.forEach((point, k) => {
    const at = `payoffSet.support[${k}]`;
    const { actions, continuation } = record(support[k], at) as Record<string, unknown>;
    const profile = list(actions, `${at}.actions`, players).map((action, i) =>
      position(action, `${at}.actions[${i}]`, game.shape[i] as number),
    );
    const { payoffs, replies } = profiles[game.profileIndex(profile)] as PlayableProfile;
    const follows = lottery(points, continuation, `${at}.continuation`);
    point.forEach((value, i) => {
      const made = discounted(payoffs[i] as Rational, follows[i] as Rational, discount);
      if (!equal(value, made)) refuse("the actions and what follows give something else", at);
      const deviation = discounted(replies[i] as Rational, threats[i] as Rational, discount);
      if (compare(value, deviation) < 0) refuse(`player ${i} gains by deviating`, at);
    });
  });
  return points;
}

/** What follows on average. */
function lottery(points: readonly (readonly Rational[])[], value: unknown, path: string): Rational[] {
  let total: Rational = ZERO;
  let mean = (points[0] ?? []).map((): Rational => ZERO);
  list(value, path).forEach((part, j) => {
    const at = `${path}[${j}]`;
    const { vertex, probability } = record(part, at) as Record<string, unknown>;
    const weight = number(probability, `${at}.probability`);
    if (compare(weight, ZERO) <= 0) refuse("expected a probability above 0", `${at}.probability`);
    const point = points[position(vertex, `${at}.vertex`, points.length)] as readonly Rational[];
    total = rational(total.add(weight));
    mean = mean.map((sum, i) => rational(sum.add(weight.mul(point[i] as Rational))));
  });
  return equal(total, ONE) ? mean : refuse("expected probabilities that add up to 1", path);
}
