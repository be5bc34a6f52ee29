import { sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import { checkedNumbers } from "./internal/checked-matrices.js";

const MOST_PLAYERS = 5;

/** A player of an arms race. */
export interface ArmsPlayer {
  /** m: the rate at which its arms wear out. */
  readonly decay: Rational;
  /** c: what building counts, above 0. */
  readonly controlCost: Rational;
  /** How many arms it wants for each that the others have; 0 for its own. */
  readonly reactions: readonly Rational[];
  /** g: how many it wants when the others have none. */
  readonly grievance: Rational;
  /** What common fear counts for it; 0 where there is none. */
  readonly fearCost: Rational;
}

/**
 * An arms race as a game: arms change by `x_i' = u_i - m_i x_i`, fear by `F' = growth (x_1 + ... + x_N) - decay F`, and player i
 * pays half the integral of `e^(-rt) ((x_i - sum of reactions_ij x_j - g_i)^2 + c_i u_i^2 + fearCost_i F^2)`.
 */
export interface ArmsRace {
  /** r, above 0. */
  readonly discountRate: Rational;
  readonly players: readonly ArmsPlayer[];
  readonly fear: { readonly decay: Rational; readonly growth: Rational } | null;
}

/** What an arms race is made from. */
export interface ArmsRaceInput {
  readonly discountRate: RationalInput;
  readonly players: readonly {
    /** @defaultValue 0 */
    readonly decay?: RationalInput;
    /** @defaultValue 1 */
    readonly controlCost?: RationalInput;
    /** One number a player; its own is not read. */
    readonly reactions: readonly RationalInput[];
    readonly grievance: RationalInput;
    /** @defaultValue 0 */
    readonly fearCost?: RationalInput;
  }[];
  /** @defaultValue none */
  readonly fear?: { readonly decay: RationalInput; readonly growth: RationalInput };
}

/**
 * Returns an arms race of 1 to 5 players, in which each would match the others' arms, and pays for building them.
 *
 * After D. L. Brito 1972, A Dynamic Model of an Armaments Race, International Economic Review 13, 359-375, with quadratic costs.
 *
 * @throws {@link ExclaveError} `bad-game` when a discount rate or cost is out of bounds, there is a cost of fear without fear, or
 * lists have the wrong length; `too-large` beyond 5 players; `bad-number` when an entry is no rational
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { armsRace } from "exclave/differential";
 *
 * const side = { decay: "1/10", grievance: 1 };
 * const race = armsRace({
 *   discountRate: "1/20",
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * race.players.map(({ controlCost }) => rationalText(controlCost)); // ["1", "1"]
 * ```
 */
export function armsRace(input: ArmsRaceInput): ArmsRace {
  const count = Array.isArray(input.players) ? input.players.length : 0;
  if (count === 0) throw new ExclaveError("bad-game", "expected at least one player, found none", "players");
  if (count > MOST_PLAYERS) {
    throw new ExclaveError(
      "too-large",
      `expected at most ${MOST_PLAYERS} players, found ${count}`,
      "players",
    );
  }
  const discountRate = above(rational(input.discountRate, "discountRate"), "discountRate");
  const fear =
    input.fear === undefined
      ? null
      : {
          decay: above(rational(input.fear.decay, "fear.decay"), "fear.decay"),
          growth: notBelow(rational(input.fear.growth, "fear.growth"), "fear.growth"),
        };
  const players = input.players.map((player, i) => {
    const at = `players[${i}]`;
    const reactions = checkedNumbers(player.reactions, count, `${at}.reactions`);
    const fearCost = notBelow(rational(player.fearCost ?? 0, `${at}.fearCost`), `${at}.fearCost`);
    if (fear === null && sign(fearCost) !== 0) {
      throw new ExclaveError(
        "bad-game",
        "expected no cost of fear where the race has none",
        `${at}.fearCost`,
      );
    }
    return {
      decay: notBelow(rational(player.decay ?? 0, `${at}.decay`), `${at}.decay`),
      controlCost: above(rational(player.controlCost ?? 1, `${at}.controlCost`), `${at}.controlCost`),
      reactions: reactions.map((entry, j) => (i === j ? ZERO : entry)),
      grievance: rational(player.grievance, `${at}.grievance`),
      fearCost,
    };
  });
  return { discountRate, players, fear };
}

/** How far a player's arms are above those it wants: x_i - sum of reactions_ij x_j - g_i. */
export function armsGap(
  { reactions, grievance }: ArmsPlayer,
  i: number,
  arms: readonly Rational[],
): Rational {
  const wanted = reactions.map((entry, j) => rational(entry.mul(arms[j] as Rational)));
  return sum([
    arms[i] as Rational,
    ...wanted.map((entry) => rational(entry.neg())),
    rational(grievance.neg()),
  ]);
}

function above(value: Rational, path: string): Rational {
  if (sign(value) > 0) return value;
  throw new ExclaveError("bad-game", "expected a number above 0", path);
}

function notBelow(value: Rational, path: string): Rational {
  if (sign(value) >= 0) return value;
  throw new ExclaveError("bad-game", "expected a number of 0 or more", path);
}
