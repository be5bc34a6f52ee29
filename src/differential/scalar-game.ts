import { sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";

/** What one player of a scalar game controls and pays: the integral of e^(-rt) (q x^2 + k u^2), to be kept small. */
export interface ScalarPlayer {
  /** How strongly the player's control u moves the state; not 0. */
  readonly influence: Rational;
  /** The weight q of the squared state, 0 or more. */
  readonly stateCost: Rational;
  /** The weight k of the squared control, above 0. */
  readonly controlCost: Rational;
}

/** A linear-quadratic game in continuous time with one state x' = a x + sum of influence times control. */
export interface ScalarGame {
  /** The state's own rate of growth a. */
  readonly growth: Rational;
  /** The common discount rate r, 0 or more. */
  readonly discountRate: Rational;
  readonly players: readonly ScalarPlayer[];
}

/** A scalar game in numerals: the discount rate is 0, and influences and costs of control are 1, unless they are given. */
export interface ScalarGameInput {
  readonly growth: RationalInput;
  readonly discountRate?: RationalInput;
  readonly players: readonly {
    readonly influence?: RationalInput;
    readonly stateCost: RationalInput;
    readonly controlCost?: RationalInput;
  }[];
}

const MOST_PLAYERS = 5;

/**
 * Returns the linear-quadratic game with one state, N players and an infinite horizon that is described, checked.
 *
 * @throws {@link ExclaveError} `bad-game` without players, or when a cost is indefinite or a player has no influence;
 *   `bad-number` for what is no rational; `too-large` beyond 5 players
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { scalarGame } from "exclave/differential";
 *
 * const fear = scalarGame({ growth: 1, players: [{ stateCost: 1 }, { stateCost: "1/2" }] });
 * fear.players.map(({ stateCost }) => rationalText(stateCost)); // ["1", "1/2"]
 * ```
 */
export function scalarGame(input: ScalarGameInput): ScalarGame {
  if (input.players.length === 0) {
    throw new ExclaveError("bad-game", "expected at least one player, found none", "players");
  }
  if (input.players.length > MOST_PLAYERS) {
    throw new ExclaveError(
      "too-large",
      `expected at most ${MOST_PLAYERS} players, found ${input.players.length}: their polynomial has degree 2^players`,
      "players",
    );
  }
  const discountRate = rational(input.discountRate ?? ZERO, "discountRate");
  if (sign(discountRate) < 0) {
    throw new ExclaveError("bad-game", "expected a discount rate of 0 or more", "discountRate");
  }
  return {
    growth: rational(input.growth, "growth"),
    discountRate,
    players: input.players.map(checkedPlayer),
  };
}

function checkedPlayer(player: ScalarGameInput["players"][number], i: number): ScalarPlayer {
  const at = `players[${i}]`;
  const influence = rational(player.influence ?? 1, `${at}.influence`);
  const stateCost = rational(player.stateCost, `${at}.stateCost`);
  const controlCost = rational(player.controlCost ?? 1, `${at}.controlCost`);
  if (sign(influence) === 0) {
    throw new ExclaveError(
      "bad-game",
      "expected an influence other than 0: leave out a player who moves nothing",
      `${at}.influence`,
    );
  }
  if (sign(stateCost) < 0) {
    throw new ExclaveError("bad-game", "expected a cost of the state of 0 or more", `${at}.stateCost`);
  }
  if (sign(controlCost) <= 0) {
    throw new ExclaveError("bad-game", "expected a cost of control above 0", `${at}.controlCost`);
  }
  return { influence, stateCost, controlCost };
}
