import { sign } from "../../exact/order.js";
import { ZERO } from "../../exact/rational.js";
import { expectSame, type Fields, list, number, position, record, refuse } from "./document-fields.js";
import {
  checkBelief,
  checkLeast,
  checkMixture,
  keptCells,
  type PayoffRows,
  pureGain,
} from "./dominance-proofs.js";

type Strategies = readonly (readonly number[])[];

/**
 * Checks the elimination of strictly dominated strategies by mixtures, and returns what survives. Every removal has its
 * mixture. That a round removed everything dominated is proved by beliefs: each strategy that is removed later was a best
 * response in the whole game to a belief over the profiles of the round before, and each survivor to one over what
 * survives, so that nothing dominated them in the rounds that let them pass.
 */
export function checkElimination(tables: readonly PayoffRows[], value: unknown, path: string): Strategies {
  const stated = record(value, path);
  let kept: Strategies = tables.map(({ rows }) => rows.map((_, strategy) => strategy));
  let before = kept;
  list(stated["rounds"], `${path}.rounds`).forEach((round, k) => {
    const at = `${path}.rounds[${k}]`;
    const removed = readRound(tables, kept, round, at);
    removed.forEach(({ player, strategy, fields }, i) => {
      const payoffs = tables[player] as PayoffRows;
      checkRemoval(payoffs, strategy, fields, `${at}[${i}].`, kept);
      const belief = `${at}[${i}].belief`;
      if (k === 0) expectSame(fields["belief"], null, belief);
      else checkBelief(payoffs, strategy, fields["belief"], belief, ZERO, keptCells(payoffs, before));
    });
    before = kept;
    kept = without(kept, removed);
  });
  expectSame(stated["survivors"], kept, `${path}.survivors`);
  const beliefs = list(stated["beliefs"], `${path}.beliefs`, tables.length);
  kept.forEach((strategies, player) => {
    const payoffs = tables[player] as PayoffRows;
    const own = list(beliefs[player], `${path}.beliefs[${player}]`, strategies.length);
    const cells = keptCells(payoffs, kept);
    strategies.forEach((strategy, i) => {
      checkBelief(payoffs, strategy, own[i], `${path}.beliefs[${player}][${i}]`, ZERO, cells);
    });
  });
  return kept;
}

/** Checks the elimination by pure strategies, which is computed afresh: pure dominance needs no proof but a look. */
export function checkPureElimination(tables: readonly PayoffRows[], value: unknown, path: string): void {
  const stated = record(value, path);
  const rounds = list(stated["rounds"], `${path}.rounds`);
  let kept: Strategies = tables.map(({ rows }) => rows.map((_, strategy) => strategy));
  for (let k = 0; ; k++) {
    const dominated = tables.flatMap((payoffs, player) => dominatedByPure(payoffs, player, kept));
    if (dominated.length === 0) {
      if (rounds.length !== k) refuse(`expected ${k} rounds, found ${rounds.length}`, `${path}.rounds`);
      break;
    }
    if (k >= rounds.length) refuse(`expected another round after ${k}`, `${path}.rounds`);
    const at = `${path}.rounds[${k}]`;
    const removed = readRound(tables, kept, rounds[k], at);
    expectSame(
      removed.map(({ player, strategy }) => [player, strategy]),
      dominated.map(({ player, strategy }) => [player, strategy]),
      at,
    );
    removed.forEach(({ player, strategy, fields }, i) => {
      checkRemoval(tables[player] as PayoffRows, strategy, fields, `${at}[${i}].`, kept);
      const played = list(fields["by"], `${at}[${i}].by`).filter((probability) => probability !== "0");
      if (played.length !== 1) refuse("expected a pure strategy", `${at}[${i}].by`);
      expectSame(fields["belief"], null, `${at}[${i}].belief`);
    });
    kept = without(kept, dominated);
  }
  expectSame(stated["survivors"], kept, `${path}.survivors`);
  expectSame(stated["beliefs"], null, `${path}.beliefs`);
}

interface Removal {
  readonly player: number;
  readonly strategy: number;
  readonly fields: Fields;
}

/** A round removes at least one surviving strategy, in order of player and strategy. */
function readRound(tables: readonly PayoffRows[], kept: Strategies, value: unknown, path: string): Removal[] {
  const removed = list(value, path).map((one, i): Removal => {
    const at = `${path}[${i}]`;
    const fields = record(one, at);
    const player = position(fields["player"], `${at}.player`, tables.length);
    const strategy = position(
      fields["strategy"],
      `${at}.strategy`,
      (tables[player] as PayoffRows).rows.length,
    );
    if (!kept[player]?.includes(strategy)) refuse("it was removed before", `${at}.strategy`);
    return { player, strategy, fields };
  });
  if (removed.length === 0) refuse("a round removes at least one strategy", path);
  removed.forEach((one, i) => {
    const last = removed[i - 1];
    if (last === undefined || last.player < one.player) return;
    if (last.player > one.player || last.strategy >= one.strategy) {
      refuse("expected the strategies in order, each once", `${path}[${i}]`);
    }
  });
  return removed;
}

function checkRemoval(
  payoffs: PayoffRows,
  strategy: number,
  fields: Fields,
  path: string,
  kept: Strategies,
): void {
  const mixture = { by: fields["by"], gains: fields["gains"] };
  const own = kept[payoffs.player] as readonly number[];
  const gains = checkMixture(payoffs, strategy, mixture, path, keptCells(payoffs, kept), own);
  const margin = number(fields["margin"], `${path}margin`);
  checkLeast(gains, margin, `${path}margin`);
  if (sign(margin) <= 0) refuse("the mixture does not dominate strictly", `${path}margin`);
}

function dominatedByPure(
  payoffs: PayoffRows,
  player: number,
  kept: Strategies,
): { readonly player: number; readonly strategy: number }[] {
  const own = kept[player] as readonly number[];
  const cells = keptCells(payoffs, kept);
  return own.flatMap((strategy) =>
    own.some((by) => cells.every((cell) => pureGain(payoffs, by, strategy, cell) > 0n))
      ? [{ player, strategy }]
      : [],
  );
}

function without(
  kept: Strategies,
  removed: readonly { readonly player: number; readonly strategy: number }[],
): Strategies {
  return kept.map((strategies, player) =>
    strategies.filter(
      (strategy) => !removed.some((one) => one.player === player && one.strategy === strategy),
    ),
  );
}
