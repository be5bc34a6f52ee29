import { sign } from "../exact/order.js";
import { type Rational, ZERO } from "../exact/rational.js";
import type { NormalFormGame } from "../normal-form/game.js";
import {
  expectSame,
  type Fields,
  flag,
  list,
  number,
  readGame,
  readPlayers,
  record,
  refuse,
} from "./internal/document-fields.js";
import { checkElimination, checkPureElimination } from "./internal/dominance-elimination.js";
import {
  checkBelief,
  checkLeast,
  checkMixture,
  type PayoffRows,
  payoffRows,
  pureGain,
} from "./internal/dominance-proofs.js";
import { checkRationalizable } from "./internal/dominance-rationalizable.js";
import { checkSameGame } from "./internal/same-game.js";

/**
 * Returns when every statement of a document on dominance is proved by what stands beside it, and throws where one is
 * not. Everything is decided in exact arithmetic from the document alone; no solver takes part.
 *
 * For every strategy: the margin is reached by a mixture and not surpassed, by a belief (weak duality); strict, weak and
 * very weak dominance by a mixture's gains or a belief that refutes it; the pure dominators and dominant strategies
 * computed afresh. For the iterated elimination: every removal by its mixture, and by beliefs that no round let anything
 * dominated pass. For independent rationalizability: every kept strategy by its product belief. Fields of other names
 * are not looked at.
 *
 * @param document - what `dominanceDocument` returns, or the same parsed from JSON
 * @param game - the game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { dominanceDocument } from "exclave/report";
 * import { checkDominance } from "exclave/certificate";
 *
 * checkDominance(dominanceDocument(symmetric([[3, 0], [5, 1]]))); // undefined
 * ```
 */
export function checkDominance(document: unknown, game?: NormalFormGame): void {
  const top = record(document, "");
  expectSame(top["kind"], "dominance", "kind");
  const stated = readGame(record(top["certificate"], "certificate")["game"], "certificate.game");
  expectSame(top["title"], stated.title, "title");
  expectSame(readPlayers(top["players"], "players"), stated.players, "players");
  if (game !== undefined) checkSameGame(stated, game);
  const tables = stated.players.map((_, player) => payoffRows(stated, player));
  const names = tables.flatMap(({ rows, player }) => rows.map((_, strategy) => ({ player, strategy })));
  const rows = list(top["strategies"], "strategies", names.length);
  names.forEach(({ player, strategy }, i) => {
    const path = `strategies[${i}].`;
    const row = record(rows[i], `strategies[${i}]`);
    expectSame(row["player"], player, `${path}player`);
    expectSame(row["strategy"], strategy, `${path}strategy`);
    checkStrategy(tables[player] as PayoffRows, strategy, row, path);
  });
  const dominant = list(top["dominant"], "dominant").map((one, i) => {
    const { player, strategy, strength } = record(one, `dominant[${i}]`);
    return { player, strategy, strength };
  });
  expectSame(dominant, tables.flatMap(dominantStrategies), "dominant");
  const iterated = record(top["iterated"], "iterated");
  const survivors = checkElimination(tables, iterated["strict"], "iterated.strict");
  checkPureElimination(tables, iterated["strictByPure"], "iterated.strictByPure");
  checkRationalizable(stated, top["rationalizable"], survivors);
}

function checkStrategy(payoffs: PayoffRows, strategy: number, row: Fields, path: string): void {
  const margin = checkMargin(payoffs, strategy, row, path);
  const order = margin === null ? -1 : sign(margin);
  expectSame(row["strict"], order > 0, `${path}strict`);
  expectSame(row["veryWeak"], order >= 0, `${path}veryWeak`);
  const weak = flag(row["weak"], `${path}weak`);
  if (order !== 0) expectSame(weak, order > 0, `${path}weak`);
  const gains = margin === null ? [] : checkReaching(payoffs, strategy, row, margin, path);
  if (weak) {
    if (gains.every((gain) => sign(gain) === 0)) refuse("the mixture gains nowhere", `${path}gains`);
    expectSame(row["fullSupportBelief"], null, `${path}fullSupportBelief`);
  } else {
    const at = `${path}fullSupportBelief`;
    const { belief } = checkBelief(payoffs, strategy, row["fullSupportBelief"], at, ZERO);
    const empty = belief.findIndex((probability) => sign(probability) === 0);
    if (empty >= 0) refuse("expected a positive probability", `${at}[${empty}]`);
  }
  if (order > 0) expectSame(row["belief"], null, `${path}belief`);
  else {
    const { greatest } = checkBelief(payoffs, strategy, row["belief"], `${path}belief`, ZERO);
    if (order < 0 && greatest !== null && sign(greatest) === 0) {
      refuse("another strategy is as good against the belief", `${path}belief`);
    }
  }
  expectSame(row["byPure"], weakDominators(payoffs, strategy), `${path}byPure`);
}

/** The margin is what a mixture reaches and a belief allows; null for a player with one strategy. */
function checkMargin(payoffs: PayoffRows, strategy: number, row: Fields, path: string): Rational | null {
  if (payoffs.rows.length === 1) {
    for (const field of ["margin", "by", "gains", "optimum"]) expectSame(row[field], null, `${path}${field}`);
    return null;
  }
  const margin = number(row["margin"], `${path}margin`);
  const optimum = record(row["optimum"], `${path}optimum`);
  const at = `${path}optimum.`;
  checkReaching(payoffs, strategy, optimum, margin, at);
  checkBelief(payoffs, strategy, optimum["belief"], `${at}belief`, margin);
  return margin;
}

/** Checks that the mixture `by` of the fields has the stated gains, the least of them the margin; returns the gains. */
function checkReaching(
  payoffs: PayoffRows,
  strategy: number,
  { by, gains }: Fields,
  margin: Rational,
  path: string,
): readonly Rational[] {
  const stated = checkMixture(
    payoffs,
    strategy,
    { by, gains },
    path,
    everyCell(payoffs),
    everyStrategy(payoffs),
  );
  checkLeast(stated, margin, `${path}gains`);
  return stated;
}

function weakDominators(payoffs: PayoffRows, strategy: number): number[] {
  const cells = everyCell(payoffs);
  return everyStrategy(payoffs).filter((by) => {
    const gains = cells.map((cell) => pureGain(payoffs, by, strategy, cell));
    return gains.every((gain) => gain >= 0n) && gains.some((gain) => gain > 0n);
  });
}

function dominantStrategies(
  payoffs: PayoffRows,
): { readonly player: number; readonly strategy: number; readonly strength: string }[] {
  const cells = everyCell(payoffs);
  return everyStrategy(payoffs).flatMap((strategy) => {
    const gains = everyStrategy(payoffs)
      .filter((other) => other !== strategy)
      .map((other) => cells.map((cell) => pureGain(payoffs, strategy, other, cell)));
    if (gains.some((row) => row.some((gain) => gain < 0n))) return [];
    const strict = gains.every((row) => row.every((gain) => gain > 0n));
    const weak = gains.every((row) => row.some((gain) => gain > 0n));
    return [{ player: payoffs.player, strategy, strength: strict ? "strict" : weak ? "weak" : "very-weak" }];
  });
}

function everyCell(payoffs: PayoffRows): number[] {
  return payoffs.cells.map((_, cell) => cell);
}

function everyStrategy(payoffs: PayoffRows): number[] {
  return payoffs.rows.map((_, strategy) => strategy);
}
