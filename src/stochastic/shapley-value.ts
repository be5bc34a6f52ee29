import { compare, equal, maximum } from "../exact/order.js";
import { ONE, quotient, type Rational, type RationalInput, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { oneEquilibrium } from "../normal-form/lemke-howson/one-equilibrium.js";
import { zeroSum } from "../normal-form/zero-sum.js";
import { discountFactor } from "../repeated/discount.js";
import { bestReplyBounds } from "./best-reply-bounds.js";
import type { StochasticGame } from "./game.js";
import { exactActionTotals } from "./internal/exact-action-totals.js";
import { type PlayerUnit, playerUnits } from "./internal/float-game.js";
import { type StationaryEquilibriumOptions, stationaryEquilibrium } from "./stationary-equilibrium.js";
import { type StationaryProfile, stationaryProfile } from "./stationary-profile.js";
import { stationaryValues } from "./stationary-values.js";

/** The value of a zero-sum stochastic game, by the state it starts in. */
export interface ShapleyValue {
  readonly discount: Rational;
  /** What the two payoffs sum to in every cell. */
  readonly sum: Rational;
  /** `lower[state]`: the first player can secure this discounted total with its part of `profile`. */
  readonly lower: readonly Rational[];
  /** `upper[state]`: the second player can hold it to this. Where both are the same, it is the value. */
  readonly upper: readonly Rational[];
  /** Whether the value is known exactly in every state. */
  readonly exact: boolean;
  /** A stationary strategy of each player: optimal when exact. */
  readonly profile: StationaryProfile;
  /** `totals[player][state]`: the estimates from which the bounds follow. */
  readonly totals: readonly (readonly Rational[])[];
  /** Whether a limit or the signal ended the work, so that the bounds may be wide. */
  readonly limitReached: boolean;
}

/** Beyond so many states the value is not looked for in exact numbers. */
const EXACT_STATES = 64;
/** Nor are bounds that are wide narrowed beyond so many. */
const REFINED_STATES = 12;
const ROUNDS = 8;
/** Bounds are widened by these for a guess. */
const MARGINS = [rational(0), rational("1e-12"), rational("1e-9")];
const SHORT = 10n ** 40n;

/**
 * Returns the value of a zero-sum stochastic game from every state (L. S. Shapley 1953, Stochastic games,
 * doi:10.1073/pnas.39.10.1095): exactly where it is a rational that can be recognised, else between proved bounds.
 *
 * An equilibrium found in doubles gives strategies that secure bounds. A rational guess of the values is proved by solving
 * the matrix game of each state exactly: the values are the only ones that each state's game returns.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1), or the payoffs of two players do
 * not have the same sum in every cell
 * @example
 * ```ts
 * import { shapleyValue, stochasticGame } from "exclave/stochastic";
 *
 * const bigMatch = stochasticGame({
 *   players: ["Guesser", "Chooser"],
 *   states: [
 *     { name: "open", actions: [["stay", "stop"], ["left", "right"]],
 *       payoffs: [[[1, -1], [0, 0]], [[0, 0], [1, -1]]],
 *       transitions: [[{ open: 1 }, { open: 1 }], [{ lost: 1 }, { won: 1 }]] },
 *     { name: "won", actions: [["wait"], ["wait"]], payoffs: [[[1, -1]]], transitions: [[{ won: 1 }]] },
 *     { name: "lost", actions: [["wait"], ["wait"]], payoffs: [[[0, 0]]], transitions: [[{ lost: 1 }]] },
 *   ],
 * });
 * const { lower, exact } = shapleyValue(bigMatch, "99/100");
 * [exact, lower.map(String)]; // [true, ["50", "100", "0"]]
 * ```
 */
export function shapleyValue(
  game: StochasticGame,
  discount: RationalInput,
  options: StationaryEquilibriumOptions = {},
): ShapleyValue {
  const factor = discountFactor(discount);
  const sum = constantSum(game);
  const total = rational(sum.div(ONE.sub(factor)));
  const found = stationaryEquilibrium(game, factor, options);
  const { limitReached } = found.spent;
  const complement = (first: readonly Rational[]): Rational[][] => [
    [...first],
    first.map((value) => rational(total.sub(value))),
  ];
  const bounded = (profile: StationaryProfile, first: readonly Rational[]): ShapleyValue => {
    const totals = complement(first);
    const [own, other] = bestReplyBounds(game, profile, totals, factor) as [Rational[], Rational[]];
    const lower = other.map((bound) => rational(total.sub(bound)));
    const exact = lower.every((value, s) => equal(value, own[s] as Rational));
    return { discount: factor, sum, lower, upper: own, exact, profile, totals, limitReached };
  };
  let best = bounded(found.profile, found.totals[0] as readonly Rational[]);
  if (best.exact || limitReached || game.states.length > EXACT_STATES) return best;
  const fine = rational((playerUnits(game)[0] as PlayerUnit).range.mul("1/1000000"));
  for (let round = 0; round < ROUNDS; round++) {
    for (const guess of guesses(game, factor, best)) {
      const profile = optimalAt(game, factor, complement(guess));
      const next = profile === null ? null : bounded(profile, guess);
      if (next?.exact) return next;
    }
    if (compare(widthOf(best), fine) < 0 || game.states.length > REFINED_STATES) break;
    // A step of Newton's method on the values: both play as if states were worth what they seem to be.
    const profile = optimalAt(game, factor, best.totals);
    if (profile === null) break;
    const values = stationaryValues(game, profile, factor).totals[0] as readonly Rational[];
    const next = bounded(profile, values.map(shortened));
    if (compare(widthOf(next), widthOf(best)) >= 0) break;
    best = next;
    if (best.exact) break;
  }
  return best;
}

/** The sum of the two payoffs, the same in every cell. */
function constantSum(game: StochasticGame): Rational {
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "players");
  }
  let sum: Rational | null = null;
  game.states.forEach(({ cells, name }, s) => {
    for (const { payoffs } of cells) {
      const own = rational((payoffs[0] as Rational).add(payoffs[1] as Rational));
      sum ??= own;
      if (equal(own, sum)) continue;
      throw new ExclaveError(
        "bad-argument",
        `expected payoffs with the same sum in every cell, found ${rationalText(sum)} and, in the state ${JSON.stringify(name)}, ${rationalText(own)}`,
        `states[${s}]`,
      );
    }
  });
  return sum as unknown as Rational;
}

/** Values that may be the exact ones: the simplest fractions between the bounds, in units of the range of payoffs. */
function guesses(
  game: StochasticGame,
  discount: Rational,
  { lower, upper }: ShapleyValue,
): (readonly Rational[])[] {
  const { least, range } = playerUnits(game)[0] as PlayerUnit;
  const rest = rational(ONE.sub(discount));
  const average = (total: Rational): Rational => rational(total.mul(rest).sub(least).div(range));
  const found: (readonly Rational[])[] = [];
  for (const margin of MARGINS) {
    const guess = lower.map((low, s) => {
      const [from, to] = [average(low).sub(margin), average(upper[s] as Rational).add(margin)];
      return rational(simplestBetween(rational(from), rational(to)).mul(range).add(least).div(rest));
    });
    if (!found.some((own) => own.every((value, s) => equal(value, guess[s] as Rational)))) found.push(guess);
  }
  return found;
}

/** The fraction with the smallest denominator from one number to another (M. A. Stern 1858, A. Brocot 1861). */
function simplestBetween(low: Rational, high: Rational): Rational {
  const whole = quotient(low.s * low.n, low.d).floor();
  if (equal(rational(whole), low)) return low;
  if (compare(rational(whole.add(1)), high) <= 0) return rational(whole.add(1));
  const rest = simplestBetween(rational(high.sub(whole).inverse()), rational(low.sub(whole).inverse()));
  return rational(whole.add(rest.inverse()));
}

/** The number with 40 decimals, which as an estimate is as good. */
function shortened({ s, n, d }: Rational): Rational {
  return quotient((s * n * SHORT) / d, SHORT);
}

function widthOf({ lower, upper }: ShapleyValue): Rational {
  return rational(maximum(upper.map((value, s) => value.sub(lower[s] as Rational))));
}

/** Strategies that are optimal in the matrix game of each state, where states are worth these values. */
function optimalAt(
  game: StochasticGame,
  discount: Rational,
  totals: readonly (readonly Rational[])[],
): StationaryProfile | null {
  const rows: (readonly (readonly Rational[])[])[] = [];
  for (const [s, { actions }] of game.states.entries()) {
    const [own, other] = actions.map(({ length }) => length) as [number, number];
    const matrix = Array.from({ length: own }, () => new Array<Rational>(other));
    for (let b = 0; b < other; b++) {
      const column = game.states.map((state, t) =>
        state.actions.map((names, i) =>
          names.map((_, a) => rational(a === (t === s && i === 1 ? b : 0) ? 1 : 0)),
        ),
      );
      const stage = { ...game, states: [game.states[s] as StochasticGame["states"][number]] };
      const given = exactActionTotals(stage, [column[s] as StationaryProfile[number]], totals, discount);
      given[0]?.[0]?.forEach((value, a) => {
        (matrix[a] as Rational[])[b] = value;
      });
    }
    const { equilibrium } = oneEquilibrium(zeroSum(matrix));
    if (equilibrium === null) return null;
    rows.push(equilibrium.strategies);
  }
  return stationaryProfile(game, rows);
}
