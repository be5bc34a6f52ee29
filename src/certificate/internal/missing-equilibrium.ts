import { compare } from "../../exact/order.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import type { StageCell, StochasticGame } from "../../stochastic/game.js";
import { floor, UNIT, type WholeCell, wholeCell, worth } from "./whole-cell.js";

/** Completeness is proved again for so many pure profiles. */
const MAXIMUM_PROFILES = 5000;

/** Rounds after which a profile that is not settled is decided by solving its equations. */
const ROUNDS = 1000;
/** So many profiles at most are decided so. */
const MAXIMUM_SOLVED = 500;

/**
 * An equilibrium that is missing in a list of pure stationary ones, by its actions; `none`, or `unknown` where there are too
 * many profiles. Each profile that is not listed is refuted on its own: its totals are bounded by iterating its equations in
 * integers, until an action taken once surely gives more; where that does not settle it the equations are solved exactly.
 */
export function missingEquilibrium(
  game: StochasticGame,
  discount: Rational,
  listed: ReadonlySet<string>,
): "none" | "unknown" | readonly (readonly number[])[] {
  const counts = game.states.map(({ cells }) => cells.length);
  const total = counts.reduce((product, count) => product * count, 1);
  if (total > MAXIMUM_PROFILES) return "unknown";
  let solved = 0;
  const cells = game.states.map((state) => state.cells.map((cell) => wholeCell(cell)));
  const spread = spreadOf(game, discount);
  for (let k = 0; k < total; k++) {
    const chosen: number[] = [];
    let rest = k;
    for (let s = counts.length - 1; s >= 0; s--) {
      chosen[s] = rest % (counts[s] as number);
      rest = Math.floor(rest / (counts[s] as number));
    }
    const actions = chosen.map((cell, s) => actionsOf(game, s, cell));
    if (listed.has(`${actions}`)) continue;
    if (refuted(game, cells, discount, chosen, actions, spread)) continue;
    if (solved++ >= MAXIMUM_SOLVED) return "unknown";
    if (isEquilibrium(game, discount, chosen, actions)) return actions;
  }
  return "none";
}

/** Whether no action taken once gives more than the profile, exactly. */
function isEquilibrium(
  game: StochasticGame,
  discount: Rational,
  chosen: readonly number[],
  actions: readonly (readonly number[])[],
): boolean {
  const cellAt = (s: number, cell: number): StageCell => game.states[s]?.cells[cell] as StageCell;
  return game.players.every((_, i) => {
    const totals = eliminated(
      chosen.map((cell, s) => {
        const row = chosen.map((__, t) => rational(s === t ? 1 : 0));
        for (const { to, probability } of cellAt(s, cell).next) {
          row[to] = rational((row[to] as Rational).sub(discount.mul(probability)));
        }
        return [...row, cellAt(s, cell).payoffs[i] as Rational];
      }),
    );
    const worthAt = ({ payoffs, next }: StageCell): Rational =>
      next.reduce(
        (sum, { to, probability }) =>
          rational(sum.add(discount.mul(probability).mul(totals[to] as Rational))),
        payoffs[i] as Rational,
      );
    return chosen.every((__, s) =>
      (game.states[s]?.actions[i] ?? []).every((___, action) => {
        const other = cellWith(game, s, actions[s] as readonly number[], i, action);
        return compare(worthAt(cellAt(s, other)), totals[s] as Rational) <= 0;
      }),
    );
  });
}

/** The solution of a system with a dominant diagonal, given as rows with their right sides. */
function eliminated(rows: Rational[][]): Rational[] {
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows[k] as Rational[];
    for (let r = 0; r < size; r++) {
      const row = rows[r] as Rational[];
      if (r === k || row[k]?.n === 0n) continue;
      const factor = (row[k] as Rational).div(pivot[k] as Rational);
      for (let c = k; c <= size; c++) {
        row[c] = rational((row[c] as Rational).sub(factor.mul(pivot[c] as Rational)));
      }
    }
  }
  return rows.map((row, k) => rational((row[size] as Rational).div(row[k] as Rational)));
}

/** The cell in which one player takes an action and the others those of the profile. */
function cellWith(
  game: StochasticGame,
  state: number,
  own: readonly number[],
  player: number,
  action: number,
): number {
  return (game.states[state]?.actions ?? []).reduce(
    (at, { length }, j) => at * length + (j === player ? action : (own[j] as number)),
    0,
  );
}

/** All totals are between minus this and this, in units of the last place. */
function spreadOf(game: StochasticGame, discount: Rational): bigint {
  let most = quotient(0n, 1n);
  for (const { cells } of game.states) {
    for (const { payoffs } of cells) {
      for (const payoff of payoffs) if (compare(payoff.abs(), most) > 0) most = rational(payoff.abs());
    }
  }
  return floor(most.n * discount.d * UNIT, most.d * (discount.d - discount.n)) + 2n;
}

/** Whether some action, taken once, surely gives more than the profile. */
function refuted(
  game: StochasticGame,
  cells: readonly (readonly WholeCell[])[],
  discount: Rational,
  chosen: readonly number[],
  actions: readonly (readonly number[])[],
  spread: bigint,
): boolean {
  // Estimates of the totals, each within `error` of the true one: a round multiplies it by the discount factor and rounds.
  let totals = game.players.map(() => chosen.map(() => 0n));
  let error = spread;
  for (let round = 1; round <= ROUNDS; round++) {
    totals = totals.map((own, i) =>
      chosen.map((cell, s) => worth(cells[s]?.[cell] as WholeCell, i, own, discount)),
    );
    const rounding = BigInt(game.states.length + 2);
    const next = floor(error * discount.n, discount.d) + rounding + 1n;
    const still = next >= error;
    error = next;
    if (round % 8 !== 0 && !still) continue;
    if (someoneLeaves(game, cells, discount, chosen, actions, totals, error)) return true;
    if (still) return false;
  }
  return false;
}

function someoneLeaves(
  game: StochasticGame,
  cells: readonly (readonly WholeCell[])[],
  discount: Rational,
  chosen: readonly number[],
  actions: readonly (readonly number[])[],
  totals: readonly (readonly bigint[])[],
  error: bigint,
): boolean {
  // Both sides of a comparison may be off, by the error of what follows and by rounding.
  const margin = 2n * (error + BigInt(game.states.length + 3));
  return game.states.some(({ actions: sets }, s) =>
    sets.some((own, i) =>
      own.some((_, action) => {
        if (action === actions[s]?.[i]) return false;
        const other = cellWith(game, s, actions[s] as readonly number[], i, action);
        const values = totals[i] as readonly bigint[];
        const deviating = worth(cells[s]?.[other] as WholeCell, i, values, discount);
        const staying = worth(cells[s]?.[chosen[s] as number] as WholeCell, i, values, discount);
        return deviating - staying > margin;
      }),
    ),
  );
}

function actionsOf(game: StochasticGame, state: number, cell: number): number[] {
  const shape = game.states[state]?.actions ?? [];
  const actions: number[] = [];
  let rest = cell;
  for (let i = shape.length - 1; i >= 0; i--) {
    const { length } = shape[i] as readonly string[];
    actions[i] = rest % length;
    rest = Math.floor(rest / length);
  }
  return actions;
}
