import type { Rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { flag, list, number, numbers, position, readGame, record, refuse } from "./document-fields.js";
import { checkSameGame } from "./same-game.js";

/** The multiplier of an obedience constraint as a document states it. */
export interface StatedMultiplier {
  readonly player: number;
  readonly strategy: number | null;
  readonly deviation: number;
  readonly multiplier: Rational;
}

/** A best equilibrium as a document states it. */
export interface StatedOptimum {
  readonly minimized: boolean;
  /** The weights of the objective, as it was asked for; null for the least payoff. */
  readonly goal: readonly Rational[] | null;
  /** What no equilibrium exceeds (or, when it is minimised, falls below). */
  readonly bound: Rational;
  /** An equilibrium and what it reaches; null when none is stated. */
  readonly found: {
    readonly reached: Rational;
    readonly distribution: readonly Rational[];
    readonly payoffs: readonly Rational[];
  } | null;
  readonly weights: readonly Rational[];
  readonly multipliers: readonly StatedMultiplier[];
}

/** What both kinds of documents on correlated equilibria state. */
export interface StatedKind {
  readonly game: NormalFormGame;
  readonly coarse: boolean;
}

/** Reads what the document is about, and checks that it is the game at hand. */
export function readKind(
  top: Readonly<Record<string, unknown>>,
  kind: string,
  expected: NormalFormGame | undefined,
): StatedKind {
  if (top["kind"] !== kind) refuse(`expected "${kind}", found ${JSON.stringify(top["kind"])}`, "kind");
  const certificate = record(top["certificate"], "certificate");
  const game = readGame(certificate["game"], "certificate.game");
  if (expected !== undefined) checkSameGame(game, expected);
  if (top["players"] !== game.players.length) {
    refuse(`the game has ${game.players.length} players, found ${JSON.stringify(top["players"])}`, "players");
  }
  return { game, coarse: flag(top["coarse"], "coarse") };
}

/**
 * Reads an optimum.
 *
 * @param bounded - whether it states a bound, and what the best equilibrium known reaches, beside the value
 */
export function readOptimum(
  { game, coarse }: StatedKind,
  value: unknown,
  path: string,
  bounded = false,
): StatedOptimum {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const one = record(value, path);
  const objective = record(one["objective"], at("objective"));
  const sense = objective["sense"];
  if (sense !== "maximize" && sense !== "minimize") {
    refuse('expected "maximize" or "minimize"', at("objective.sense"));
  }
  const minimized = sense === "minimize";
  const dual = record(one["dual"], at("dual"));
  const count = game.players.length;
  return {
    minimized,
    goal: readGoal(objective["of"], count, minimized, at("objective.of")),
    bound: number(one[bounded ? "bound" : "value"], at(bounded ? "bound" : "value")),
    found:
      bounded && one["reached"] === null
        ? null
        : {
            reached: number(one[bounded ? "reached" : "value"], at(bounded ? "reached" : "value")),
            distribution: numbers(one["distribution"], at("distribution"), game.profileCount),
            payoffs: numbers(one["payoffs"], at("payoffs"), count),
          },
    weights: numbers(dual["weights"], at("dual.weights"), count),
    multipliers: readMultipliers({ game, coarse }, dual["multipliers"], at("dual.multipliers")),
  };
}

/** Reads multipliers of obedience constraints: positive, of different constraints. */
export function readMultipliers(
  { game, coarse }: StatedKind,
  value: unknown,
  path: string,
): StatedMultiplier[] {
  const known = new Set<string>();
  return list(value, path).map((entry, i) => {
    const at = `${path}[${i}]`;
    const one = record(entry, at);
    const player = position(one["player"], `${at}.player`, game.players.length);
    const count = game.shape[player] as number;
    if (coarse && one["strategy"] !== null)
      refuse("expected null: it is about coarse equilibria", `${at}.strategy`);
    const strategy = coarse ? null : position(one["strategy"], `${at}.strategy`, count);
    const deviation = position(one["deviation"], `${at}.deviation`, count);
    const multiplier = number(one["multiplier"], `${at}.multiplier`);
    if (multiplier.s < 0n || multiplier.n === 0n) refuse("expected a positive number", `${at}.multiplier`);
    const key = `${player} ${strategy} ${deviation}`;
    if (known.has(key)) refuse("the constraint is listed twice", at);
    known.add(key);
    return { player, strategy, deviation, multiplier };
  });
}

function readGoal(value: unknown, count: number, minimized: boolean, path: string): Rational[] | null {
  if (value === "egalitarian" && !minimized) return null;
  const unit = (weight: (player: number) => string): Rational[] =>
    Array.from({ length: count }, (_, player) => number(weight(player), path));
  if (value === "welfare") return unit(() => "1");
  if (Array.isArray(value)) return numbers(value, path, count);
  const player = position(value, path, count);
  return unit((other) => (other === player ? "1" : "0"));
}
