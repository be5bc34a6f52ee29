import { clearDenominators } from "../../exact/integer.js";
import { compare, equal, maximum, sign } from "../../exact/order.js";
import { quotient, type Rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { list, numbers, position, positions, record, refuse } from "./document-fields.js";
import { type PayoffRows, payoffRows, readProbabilities } from "./dominance-proofs.js";

/** An equilibrium whose probabilities and supports have been checked. */
interface CheckedEquilibrium {
  readonly strategies: readonly (readonly Rational[])[];
  readonly supports: readonly (readonly number[])[];
}

/**
 * Checks which equilibria are said to be undominated, that is, played in mixed strategies none of which is weakly
 * dominated.
 *
 * - `supports`, a list of `{ player, support, belief }`: against the belief, positive on every profile of the opponents,
 *   all strategies of the support are best responses. So no mixture of any of them is dominated.
 * - `dominated`, a list of `{ equilibrium, player, by, gains }`: the mixture `by` gains so much over what the player plays
 *   in the equilibrium, nowhere less than 0 and somewhere more.
 *
 * `true` needs a support that covers the strategy of each player, `false` an entry of `dominated`; `null` claims nothing.
 *
 * @param flags - for each equilibrium what the document says: true, false or null
 * @param proof - `{ supports, dominated }` as the certificate states it
 */
export function checkUndominated(
  game: NormalFormGame,
  equilibria: readonly CheckedEquilibrium[],
  flags: readonly unknown[],
  proof: unknown,
): void {
  const path = "certificate.undominated";
  const { supports, dominated } = record(proof, path);
  const payoffs = game.shape.map((_, player) => payoffRows(game, player));
  const covering = game.shape.map((): bigint[] => []);
  list(supports, `${path}.supports`).forEach((one, i) => {
    const { player, support } = checkedSupport(payoffs, one, `${path}.supports[${i}]`);
    covering[player]?.push(setOf(support));
  });
  const beaten = new Set<number>();
  list(dominated, `${path}.dominated`).forEach((one, i) => {
    beaten.add(checkDominated(payoffs, equilibria, one, `${path}.dominated[${i}]`));
  });
  equilibria.forEach((one, i) => {
    const at = `equilibria[${i}].undominated`;
    const flag = flags[i];
    if (flag !== true && flag !== false && flag !== null) refuse("expected true, false or null", at);
    if (beaten.has(i) !== (flag === false)) {
      refuse(flag === false ? "no entry proves that it is dominated" : "a strategy of it is dominated", at);
    }
    if (flag !== true) return;
    one.supports.forEach((support, player) => {
      const set = setOf(support);
      if (covering[player]?.some((all) => (all & set) === set)) return;
      refuse(`no belief proves that the strategy of player ${player} is undominated`, at);
    });
  });
}

function checkedSupport(
  payoffs: readonly PayoffRows[],
  value: unknown,
  path: string,
): { readonly player: number; readonly support: readonly number[] } {
  const one = record(value, path);
  const player = position(one["player"], `${path}.player`, payoffs.length);
  const { rows, cells, denominator } = payoffs[player] as PayoffRows;
  const support = positions(one["support"], `${path}.support`, rows.length);
  const belief = readProbabilities(one["belief"], `${path}.belief`, cells.length);
  belief.forEach((probability, cell) => {
    if (sign(probability) === 0) refuse("expected a positive probability", `${path}.belief[${cell}]`);
  });
  const weights = clearDenominators(belief);
  const scale = weights.denominator * denominator;
  const values = rows.map((row) => quotient(combined(row, weights.integers), scale));
  const best = maximum(values);
  for (const s of support) {
    const found = values[s] as Rational;
    if (equal(found, best)) continue;
    const gap = `${rationalText(found)}, another strategy ${rationalText(best)}`;
    refuse(`strategy ${s} is no best response to the belief: it gives ${gap}`, `${path}.support`);
  }
  return { player, support };
}

/** Returns the position of the equilibrium in which a strategy is dominated. */
function checkDominated(
  payoffs: readonly PayoffRows[],
  equilibria: readonly CheckedEquilibrium[],
  value: unknown,
  path: string,
): number {
  const one = record(value, path);
  const equilibrium = position(one["equilibrium"], `${path}.equilibrium`, equilibria.length);
  const player = position(one["player"], `${path}.player`, payoffs.length);
  const { rows, cells, denominator } = payoffs[player] as PayoffRows;
  const by = readProbabilities(one["by"], `${path}.by`, rows.length);
  const gains = numbers(one["gains"], `${path}.gains`, cells.length);
  const played = equilibria[equilibrium]?.strategies[player] as readonly Rational[];
  const shift = clearDenominators(by.map((probability, s) => probability.sub(played[s] as Rational)));
  const scale = shift.denominator * denominator;
  gains.forEach((gain, cell) => {
    const column = rows.map((row) => row[cell] as bigint);
    const found = quotient(combined(column, shift.integers), scale);
    if (!equal(found, gain)) refuse(`the gain is ${rationalText(found)}`, `${path}.gains[${cell}]`);
    if (compare(gain, ZERO) < 0) refuse("the gain is negative", `${path}.gains[${cell}]`);
  });
  if (gains.every((gain) => sign(gain) === 0)) refuse("expected a gain somewhere", `${path}.gains`);
  return equilibrium;
}

function combined(values: readonly bigint[], weights: readonly bigint[]): bigint {
  let total = 0n;
  weights.forEach((weight, i) => {
    if (weight !== 0n) total += weight * (values[i] as bigint);
  });
  return total;
}

function setOf(strategies: readonly number[]): bigint {
  return strategies.reduce((set, s) => set | (1n << BigInt(s)), 0n);
}
