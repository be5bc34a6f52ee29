import { clearDenominators, primitive } from "../../exact/integer.js";
import type { Meter } from "../../exact/meter.js";
import { sign } from "../../exact/order.js";
import { quotient, type Rational } from "../../exact/rational.js";
import type { MixedStrategy, NormalFormGame } from "../game.js";
import { gapsOf, otherRows } from "./dominance-gaps.js";
import { guidedWeights } from "./dominance-guide.js";
import { bestMixture, spread } from "./dominance-program.js";
import { dominanceTable, type Gaps } from "./dominance-table.js";
import { foldedGaps, type GapTensor, gapTensor, type ProductWeights } from "./dominance-tensor.js";

/** At most so many linear programs with one opponent mixing and the rest pure. */
const ONE_MIXING_LIMIT = 400;
const PURE_STARTS = 6;
const PASSES = 6;
const GRID = 1000n;

/**
 * A product belief over the opponents' kept strategies to which the strategy is a best response among the player's kept
 * ones: one mixed strategy an opponent, in the order of the players. Null when none is found, which proves nothing.
 *
 * Tried in turn: pure profiles; one opponent mixing with the rest pure, exactly; and from a few starts, exact linear
 * programs in one opponent's mixture after another's.
 */
export function productBelief(
  game: NormalFormGame,
  player: number,
  strategy: number,
  kept: readonly (readonly number[])[],
  meter?: Meter,
): MixedStrategy[] | null {
  const opponents = game.shape.flatMap((_, i) => (i === player ? [] : [i]));
  if (opponents.some((opponent) => (kept[opponent] as readonly number[]).length === 0)) return null;
  const table = dominanceTable(game, player, kept, meter);
  const row = table.strategies.indexOf(strategy);
  const gaps = gapsOf(table, row, otherRows(table, row), meter);
  meter?.(20 * table.cells.length * game.shape.length);
  const shape = opponents.map((opponent) => (kept[opponent] as readonly number[]).length);
  const tensor = gapTensor(gaps, shape);
  const found = gaps.length === 0 ? unitWeights(tensor, 0) : search(tensor, meter);
  if (found === null) return null;
  return found.map((weights, i) => {
    const opponent = opponents[i] as number;
    const total = weights.reduce((a, b) => a + b, 0n);
    const probabilities = weights.map((weight) => quotient(weight, total));
    return spread(probabilities, kept[opponent] as readonly number[], game.shape[opponent] as number);
  });
}

function search(tensor: GapTensor, meter?: Meter): ProductWeights | null {
  const cell = tensor.digits.findIndex((_, c) => tensor.gaps.every((row) => (row[c] as bigint) <= 0n));
  if (cell >= 0) return unitWeights(tensor, cell);
  const correlated = bestMixture(tensor.gaps, meter);
  if (sign(correlated.margin) > 0) return null;
  const mixing = oneMixing(tensor, meter);
  if (mixing !== null) return mixing;
  for (const start of starts(tensor, correlated.belief, meter)) {
    const found = alternate(tensor, start, meter);
    if (found !== null) return found;
  }
  return null;
}

function unitWeights({ shape, digits }: GapTensor, cell: number): ProductWeights {
  return shape.map((count, opponent) =>
    Array.from({ length: count }, (_, digit) => (digits[cell]?.[opponent] === digit ? 1n : 0n)),
  );
}

/** One opponent mixes, and the rest play pure strategies. */
function oneMixing(tensor: GapTensor, meter?: Meter): ProductWeights | null {
  let programs = 0;
  for (let free = 0; free < tensor.shape.length; free++) {
    for (let cell = 0; cell < tensor.digits.length; cell++) {
      if (tensor.digits[cell]?.[free] !== 0) continue;
      const weights = unitWeights(tensor, cell);
      const folded = foldedGaps(tensor, weights, free, meter);
      if (hopeless(folded)) continue;
      if (programs === ONE_MIXING_LIMIT) return null;
      programs += 1;
      const best = bestMixture(folded, meter);
      if (sign(best.margin) <= 0) return replaced(weights, free, exactWeights(best.belief));
    }
  }
  return null;
}

/** Some candidate gains whatever the one opponent does. */
function hopeless(folded: Gaps): boolean {
  return folded.some((row) => row.every((gap) => gap > 0n));
}

/** Exact programs in each opponent's mixture in turn, the others' held, until one finds a belief or nothing moves. */
function alternate(tensor: GapTensor, start: ProductWeights, meter?: Meter): ProductWeights | null {
  let weights = start;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = JSON.stringify(weights, asText);
    for (let free = 0; free < tensor.shape.length; free++) {
      const best = bestMixture(foldedGaps(tensor, weights, free, meter), meter);
      const exact = exactWeights(best.belief);
      if (sign(best.margin) <= 0) return replaced(weights, free, exact);
      weights = replaced(weights, free, coarse(exact));
    }
    if (JSON.stringify(weights, asText) === before) return null;
  }
  return null;
}

function* starts(
  tensor: GapTensor,
  correlated: readonly Rational[],
  meter?: Meter,
): Generator<ProductWeights> {
  const marginal = marginals(tensor, correlated);
  yield marginal;
  const uniform = tensor.shape.map((count) => Array.from({ length: count }, () => 1n));
  yield uniform;
  yield guidedWeights(tensor, uniform, meter);
  // A little of everything, so that the guide can leave the faces that the marginals lie on.
  yield guidedWeights(
    tensor,
    marginal.map((weights) => weights.map((weight) => weight * 9n + total(weights))),
    meter,
  );
  const cells = tensor.digits.map((_, cell) => cell);
  const worst = cells.map((cell) =>
    tensor.gaps.reduce((a, row) => ((row[cell] as bigint) > a ? (row[cell] as bigint) : a), 0n),
  );
  cells.sort((a, b) => order(worst[a] as bigint, worst[b] as bigint) || a - b);
  for (const cell of cells.slice(0, PURE_STARTS)) {
    const pure = unitWeights(tensor, cell);
    yield pure;
    yield guidedWeights(
      tensor,
      pure.map((weights) => weights.map((weight) => weight * 3n + 1n)),
      meter,
    );
  }
}

function marginals({ shape, digits }: GapTensor, belief: readonly Rational[]): ProductWeights {
  const joint = exactWeights(belief);
  const result = shape.map((count) => Array.from({ length: count }, () => 0n));
  joint.forEach((weight, cell) => {
    digits[cell]?.forEach((digit, opponent) => {
      const row = result[opponent] as bigint[];
      row[digit] = (row[digit] as bigint) + weight;
    });
  });
  return result.map(coarse);
}

function exactWeights(belief: readonly Rational[]): bigint[] {
  return primitive(clearDenominators(belief).integers);
}

/** Near the weights, in numbers that do not grow from pass to pass. */
function coarse(weights: readonly bigint[]): bigint[] {
  const sum = total(weights);
  if (sum <= GRID) return [...weights];
  // At least one weight is sum / length or more, and stays positive.
  const grid = GRID > BigInt(weights.length) ? GRID : BigInt(weights.length);
  return primitive(weights.map((weight) => (2n * weight * grid + sum) / (2n * sum)));
}

function replaced(weights: ProductWeights, position: number, by: readonly bigint[]): ProductWeights {
  return weights.map((old, i) => (i === position ? by : old));
}

function total(weights: readonly bigint[]): bigint {
  return weights.reduce((a, b) => a + b, 0n);
}

function asText(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}` : value;
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
