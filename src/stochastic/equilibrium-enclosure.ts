import { compare } from "../exact/order.js";
import { ONE, quotient, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { discountFactor } from "../repeated/discount.js";
import type { StochasticGame } from "./game.js";
import { exactActionTotals } from "./internal/exact-action-totals.js";
import { factored, invertFactored } from "./internal/float-elimination.js";
import { doubleOf, type FloatGame, floatGame, type PlayerUnit } from "./internal/float-game.js";
import { type SupportLayout, supportLayout, supportSystem } from "./internal/support-system.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** An enclosure may have so many unknowns: the actions played and a value a player, over all states. */
export const MAXIMUM_ENCLOSED = 1500;

/** Where there is exactly one equilibrium with the supports of a profile. */
export interface EquilibriumEnclosure {
  /** Its probabilities differ from those of the profile by so much at most. */
  readonly radius: Rational;
  /** `totalRadius[player]`: and its totals so much. */
  readonly totalRadius: readonly Rational[];
}

/** Above the sum of all rounding errors of sums of positive doubles. */
const SLACK = 1 + 1e-9;
/** Four units of the last place, for a rounding or an entry. */
const UNIT = 2 ** -50;
/** Every payoff with what follows is below this where values are from -1/100 to 101/100 and radii below 1/100. */
const MOST = 1.1;

/**
 * Returns a radius within which a stationary profile has exactly one Markov perfect equilibrium with the same supports, which
 * is proved by a contraction; null when that is not proved, as in degenerate games.
 *
 * The equations of indifference and of the totals are preconditioned with an approximate inverse of their derivatives; the
 * residual is computed exactly, the derivatives in doubles with bounds on all rounding errors (R. Krawczyk 1969, Newton-
 * Algorithmen zur Bestimmung von Nullstellen mit Fehlerschranken, doi:10.1007/BF02234767). Actions outside of the supports
 * give strictly less on the whole enclosure.
 *
 * @param totals - `totals[player][state]`: estimates of the totals of the equilibrium
 * @param within - only this radius is tried, as a checker does; left out, the smallest power of ten that is proved is returned
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { equilibriumEnclosure, fearSpiral, stationaryProfile } from "exclave/stochastic";
 *
 * const trap = stationaryProfile(fearSpiral(), [["C", "C"], ["D", "D"]]);
 * const totals = [["19.999999", "-30"], ["20", "-30.000001"]];
 * String(equilibriumEnclosure(fearSpiral(), trap, totals, "9/10")?.radius); // "0.0000001"
 * ```
 */
export function equilibriumEnclosure(
  game: StochasticGame,
  profile: StationaryProfile,
  totals: readonly (readonly RationalInput[])[],
  discount: RationalInput,
  within?: Rational,
): EquilibriumEnclosure | null {
  const factor = discountFactor(discount);
  const floats = floatGame(game, factor);
  const mixes = profile.map((state) => state.flat());
  const layout = supportLayout(floats, (s, a) => mixes[s]?.[a]?.n !== 0n);
  if (layout.size > MAXIMUM_ENCLOSED) return null;
  const exact = totals.map((own) => own.map((value) => rational(value)));
  const values = new Float64Array(game.players.length * game.states.length);
  const scales = floats.units.map(({ range }) => rational(ONE.sub(factor).div(range)));
  exact.forEach((own, i) => {
    const { least, range } = floats.units[i] as PlayerUnit;
    own.forEach((value, s) => {
      const average = value.mul(ONE.sub(factor)).sub(least).div(range);
      values[i * game.states.length + s] = doubleOf(rational(average));
    });
  });
  if (!values.every((value) => value > -0.01 && value < 1.01)) return null;
  const bounds = contraction(floats, layout, mixes, values);
  if (bounds === null) return null;
  const facts = { ...bounds, ...margins(game, profile, exact, factor, scales), discount: floats.discount };
  for (const radius of within === undefined ? radii(facts) : [within]) {
    if (radius.s < 0n || !proves(facts, layout, doubleOf(radius) * SLACK)) continue;
    return {
      radius,
      totalRadius: scales.map((scale) => rational(radius.div(scale))),
    };
  }
  return null;
}

interface Facts {
  /** ||I - C J|| and ||C|| for the approximate inverse C, in the norm of the greatest row. */
  readonly rest: number;
  readonly inverse: number;
  /** The greatest residual. */
  readonly residual: number;
  /** The least probability played, and the least loss of an action that is not. */
  readonly played: number;
  readonly loss: number;
  readonly discount: number;
}

/** Bounds from the derivatives, which are within a known distance of those in doubles. */
function contraction(
  floats: FloatGame,
  layout: SupportLayout,
  mixes: readonly (readonly Rational[])[],
  values: Float64Array,
): { readonly rest: number; readonly inverse: number } | null {
  const { size } = layout;
  const probabilities = mixes.map((own) => Float64Array.from(own, doubleOf));
  const { jacobian } = supportSystem(floats, layout, probabilities, values);
  const decomposed = factored(jacobian.slice(), size);
  if (decomposed === null) return null;
  const inverse = invertFactored(decomposed);
  let rest = 0;
  let norm = 0;
  let width = 0;
  const row = new Float64Array(size);
  for (let r = 0; r < size; r++) {
    row.fill(0);
    let own = 0;
    let entries = 0;
    for (let k = 0; k < size; k++) {
      const factor = inverse[r * size + k] as number;
      own += Math.abs(factor);
      entries += Math.abs(jacobian[r * size + k] as number);
      if (factor === 0) continue;
      for (let c = 0; c < size; c++) {
        row[c] = (row[c] as number) + factor * (jacobian[k * size + c] as number);
      }
    }
    row[r] = (row[r] as number) - 1;
    rest = Math.max(
      rest,
      row.reduce((sum, entry) => sum + Math.abs(entry), 0),
    );
    norm = Math.max(norm, own);
    width = Math.max(width, entries);
  }
  // Entries sum terms whose sizes add up to at most MOST (a gain) or 1 (a probability).
  const entryError = Math.max(
    ...floats.states.map(({ cells, to }, s) => {
      const operations = cells + to.length + floats.players + 40;
      return operations * UNIT * (MOST * (layout.played[s] as readonly number[]).length + 2);
    }),
  );
  const rounding = (size + 10) * UNIT * norm * (width + 1);
  return { rest: (rest + rounding + norm * entryError) * SLACK, inverse: norm * SLACK };
}

/** The residual and the losses, computed exactly and rounded to the safe side. */
function margins(
  game: StochasticGame,
  profile: StationaryProfile,
  totals: readonly (readonly Rational[])[],
  discount: Rational,
  scales: readonly Rational[],
): { readonly residual: number; readonly played: number; readonly loss: number } {
  const given = exactActionTotals(game, profile, totals, discount);
  let residual: Rational = ZERO;
  let loss: Rational | null = null;
  let played: Rational = ONE;
  given.forEach((rows, s) => {
    rows.forEach((row, i) => {
      row.forEach((total, a) => {
        const own = (totals[i] as readonly Rational[])[s] as Rational;
        const short = rational(own.sub(total).mul(scales[i] as Rational));
        const p = (profile[s] as StationaryProfile[number])[i]?.[a] as Rational;
        if (p.n === 0n) {
          if (loss === null || compare(short, loss) < 0) loss = short;
        } else {
          if (compare(short.abs(), residual) > 0) residual = rational(short.abs());
          if (compare(p, played) < 0) played = p;
        }
      });
    });
  });
  return {
    residual: doubleOf(residual) * SLACK + Number.MIN_VALUE,
    played: doubleOf(played) / SLACK,
    loss: loss === null ? Number.POSITIVE_INFINITY : doubleOf(loss) - Math.abs(doubleOf(loss)) * 1e-9,
  };
}

/** Powers of ten that may do, the smallest first. */
function radii({ rest, inverse, residual }: Facts): Rational[] {
  if (!(rest < 1)) return [];
  const least = Math.ceil(Math.log10((inverse * residual) / (1 - rest)));
  return [0, 1, 2].flatMap((more) => {
    const power = least + more;
    return power <= -2 ? [quotient(1n, 10n ** BigInt(Math.min(-power, 300)))] : [];
  });
}

/** Whether the contraction maps the ball of this radius into itself, and what is not played stays worse on it. */
function proves(facts: Facts, { played, owners }: SupportLayout, radius: number): boolean {
  const { rest, inverse, residual, discount } = facts;
  if (!(radius < 0.01) || !(facts.played > radius)) return false;
  let moves = 0;
  let gains = 0;
  played.forEach((own, s) => {
    const counts = new Map<number, number>();
    for (const i of owners[s] as readonly number[]) counts.set(i, (counts.get(i) ?? 0) + 1);
    // How much products of probabilities, and gains, can change on the ball.
    let logarithm = 0;
    for (const count of counts.values()) logarithm += Math.log1p(count * radius);
    const change = Math.expm1(logarithm) * SLACK;
    const gain = change * MOST + discount * radius * (1 + change);
    gains = Math.max(gains, gain);
    moves = Math.max(moves, own.length * gain + discount * change);
  });
  const factor = (rest + inverse * moves) * SLACK;
  if (!(factor < 1)) return false;
  if (!((inverse * residual + factor * radius) * SLACK <= radius)) return false;
  return facts.loss > (radius + gains) * SLACK;
}
