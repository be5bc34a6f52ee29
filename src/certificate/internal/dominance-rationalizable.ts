import { compare, sign } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { strategyPayoffs } from "../../normal-form/payoffs.js";
import { expectSame, list, record, refuse } from "./document-fields.js";
import { readProbabilities } from "./dominance-proofs.js";

/**
 * Checks the rationalizable sets: with correlated beliefs they are the survivors of the strict elimination; with
 * independent ones every kept strategy is a best response to its product belief over kept strategies, what is removed
 * did not survive, and the rest is undecided, which only happens with three or more players.
 */
export function checkRationalizable(
  game: NormalFormGame,
  value: unknown,
  survivors: readonly (readonly number[])[],
): void {
  const stated = record(value, "rationalizable");
  expectSame(stated["correlated"], survivors, "rationalizable.correlated");
  const path = "rationalizable.independent";
  const independent = record(stated["independent"], path);
  const count = game.shape.reduce((a, b) => a + b, 0);
  const rows = list(independent["strategies"], `${path}.strategies`, count).map((row, i) =>
    record(row, `${path}.strategies[${i}]`),
  );
  const names = game.shape.flatMap((strategies, player) =>
    Array.from({ length: strategies }, (_, strategy) => ({ player, strategy })),
  );
  names.forEach(({ player, strategy }, i) => {
    expectSame(rows[i]?.["player"], player, `${path}.strategies[${i}].player`);
    expectSame(rows[i]?.["strategy"], strategy, `${path}.strategies[${i}].strategy`);
  });
  const kept = game.shape.map((_, player) =>
    names.flatMap((one, i) =>
      one.player === player && rows[i]?.["status"] === "kept" ? [one.strategy] : [],
    ),
  );
  names.forEach(({ player, strategy }, i) => {
    const at = `${path}.strategies[${i}]`;
    const status = rows[i]?.["status"];
    const survives = survivors[player]?.includes(strategy) ?? false;
    if (status === "kept") {
      checkProduct(game, player, strategy, rows[i]?.["product"], `${at}.product`, kept);
      return;
    }
    const expected = !survives ? "removed" : game.shape.length > 2 ? "undecided" : "kept";
    expectSame(status, expected, `${at}.status`);
    expectSame(rows[i]?.["product"], null, `${at}.product`);
  });
  expectSame(independent["kept"], kept, `${path}.kept`);
  const complete = rows.every((row) => row["status"] !== "undecided");
  expectSame(independent["complete"], complete, `${path}.complete`);
}

function checkProduct(
  game: NormalFormGame,
  player: number,
  strategy: number,
  value: unknown,
  path: string,
  kept: readonly (readonly number[])[],
): void {
  const opponents = game.shape.flatMap((_, i) => (i === player ? [] : [i]));
  const product = list(value, path, opponents.length);
  const profile: Rational[][] = game.shape.map(() => []);
  opponents.forEach((opponent, i) => {
    const at = `${path}[${i}]`;
    const mixture = readProbabilities(product[i], at, game.shape[opponent] as number);
    mixture.forEach((probability, s) => {
      if (sign(probability) > 0 && !kept[opponent]?.includes(s)) {
        refuse("the belief is positive on a strategy that is not kept", `${at}[${s}]`);
      }
    });
    profile[opponent] = mixture;
  });
  const values = strategyPayoffs(game, player, profile);
  values.forEach((other, s) => {
    if (compare(other, values[strategy] as Rational) > 0) refuse(`strategy ${s} is better against it`, path);
  });
}
