import { maximum } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { expectSame, list, numbers, record, refuse, words } from "./document-fields.js";
import { checkBoundsStep, product } from "./repeated-bounds-step.js";
import { checkInnerPoints } from "./repeated-inner-points.js";
import { playableProfile } from "./repeated-playable.js";

const PATH = "certificate.payoffBounds";

/** The greatest numbers of directions and of steps, and of half-spaces that are taken together in all. */
const MAXIMUM_DIRECTIONS = 400;
const MAXIMUM_ROUNDS = 500;
const MAXIMUM_WORK = 20_000_000;

type Vector = readonly Rational[];

/**
 * Refuses bounds on the equilibrium payoffs of other than two players that do not follow: points that are not all made of
 * actions and continuations between them, and half-spaces of which it is not shown, step by step from the convex hull of the stage
 * payoffs, that no equilibrium payoff is outside. Returns whether it is proved that there are no equilibria.
 *
 * In a step each profile is held back by nonnegative multiples of the half-spaces its continuations are in. A profile that the
 * threats enforce for ever counts with its own payoffs: its other payoffs lie between those and a continuation.
 */
export function checkBounds(
  game: NormalFormGame,
  discount: Rational,
  value: unknown,
  certificate: unknown,
): "exact" | "bounds" {
  const set = record(value, "payoffSet");
  const proof = record(certificate, PATH);
  const players = game.players.length;
  const profiles = Array.from({ length: game.profileCount }, (_, index) =>
    playableProfile(game, game.profileAt(index)),
  );
  const directions = list(proof["directions"], `${PATH}.directions`).map((direction, l) =>
    numbers(direction, `${PATH}.directions[${l}]`, players),
  );
  checkDirections(directions, players);
  let bounds: Vector | null = directions.map((direction) =>
    rational(maximum(profiles.map(({ payoffs }) => product(direction, payoffs)))),
  );
  const rounds = list(proof["rounds"], `${PATH}.rounds`);
  if (rounds.length > MAXIMUM_ROUNDS) refuse(`expected ${MAXIMUM_ROUNDS} steps at most`, `${PATH}.rounds`);
  if (rounds.length * profiles.length * directions.length * players > MAXIMUM_WORK) {
    refuse("the proof is too long to check", `${PATH}.rounds`);
  }
  for (const [t, round] of rounds.entries()) {
    const path = `${PATH}.rounds[${t}]`;
    if (bounds === null) return refuse("nothing is left before it", path);
    bounds = checkBoundsStep({ directions, bounds, discount, path }, profiles, record(round, path));
  }
  if (bounds === null) {
    expectSame(
      [set["vertices"], set["exact"], set["inner"], set["outer"]],
      [[], true, null, null],
      "payoffSet",
    );
    expectSame([set["gap"], set["reason"], set["threats"]], [null, null, null], "payoffSet");
    list(set["support"], "payoffSet.support", 0);
    return "exact";
  }
  expectSame([set["vertices"], set["exact"]], [null, false], "payoffSet");
  words(set["reason"], "payoffSet.reason");
  const last = bounds;
  const stated = directions.map((direction, l) => ({
    direction: direction.map(rationalText),
    bound: rationalText(last[l] as Rational),
  }));
  expectSame(set["outer"], stated, "payoffSet.outer");
  const points = checkInnerPoints(game, profiles, discount, set);
  const gaps = directions.map((direction, l) => {
    const reached = maximum(points.length === 0 ? [ZERO] : points.map((point) => product(direction, point)));
    const size = direction.reduce<Rational>((sum, part) => rational(sum.add(part.abs())), ZERO);
    return rational((last[l] as Rational).sub(reached).div(size));
  });
  expectSame(set["gap"], points.length === 0 ? null : rationalText(rational(maximum(gaps))), "payoffSet.gap");
  return "bounds";
}

/** The first directions are the players' least payoffs; none is zero. */
function checkDirections(directions: readonly Vector[], players: number): void {
  if (directions.length < players || directions.length > MAXIMUM_DIRECTIONS) {
    refuse(`expected from ${players} to ${MAXIMUM_DIRECTIONS} directions`, `${PATH}.directions`);
  }
  directions.forEach((direction, l) => {
    const valid =
      l < players
        ? direction.every((part, i) => (i === l ? part.s * part.n < 0n : part.n === 0n))
        : direction.some(({ n }) => n !== 0n);
    if (!valid)
      refuse(
        "expected the least payoff of each player first, and then other directions",
        `${PATH}.directions[${l}]`,
      );
  });
}
