import { isPositiveDefinite } from "../exact/definite.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { checkedMatrix, checkedNames, checkedVector } from "./internal/checked-matrices.js";

/** Rationals row by row. */
export type RationalMatrix = readonly (readonly Rational[])[];

/** Numerals row by row. */
export type MatrixInput = readonly (readonly RationalInput[])[];

/** A player of a linear-quadratic game. */
export interface LinearQuadraticPlayer {
  readonly name: string;
  /** The names of the controls. */
  readonly controls: readonly string[];
  /** How the controls move the state: a row a state, a column a control. */
  readonly influence: RationalMatrix;
  readonly cost: QuadraticCost;
  /** What the last state costs where the horizon is finite. */
  readonly finalCost: { readonly state: RationalMatrix; readonly stateLinear: readonly Rational[] };
}

/** The cost x'Qx + l'x + 2 x'Wu + u'Ru + m'u + c of a moment, where u are the controls of all players, one after the other. */
export interface QuadraticCost {
  /** Q, symmetric. */
  readonly state: RationalMatrix;
  /** l. */
  readonly stateLinear: readonly Rational[];
  /** R, symmetric; the block of the player's own controls is positive definite. */
  readonly controls: RationalMatrix;
  /** m. */
  readonly controlsLinear: readonly Rational[];
  /** W: a row a state, a column a control. */
  readonly cross: RationalMatrix;
  /** c. */
  readonly constant: Rational;
}

/**
 * A game in which every player keeps the sum or integral of its own quadratic cost small while all of them move one state:
 * `x' = A x + sum of B_i u_i + b` in continuous time, with the cost at time t weighed by `e^(-rt)`, and
 * `x_(t+1) = A x_t + sum of B_i u_i + b` in discrete time, with the cost of period t weighed by `delta^t`.
 */
export interface LinearQuadraticGame {
  readonly title: string;
  readonly time: "continuous" | "discrete";
  readonly states: readonly string[];
  /** A. */
  readonly drift: RationalMatrix;
  /** b. */
  readonly constant: readonly Rational[];
  /** The rate r, 0 or more, in continuous time; the factor delta, above 0 and at most 1, in discrete time. */
  readonly discount: Rational;
  /** The state at the beginning, or null. */
  readonly initial: readonly Rational[] | null;
  readonly players: readonly LinearQuadraticPlayer[];
}

/** A player as {@link linearQuadraticGame} takes it: what is left out is 0. */
export interface LinearQuadraticPlayerInput {
  readonly name?: string;
  readonly controls?: readonly string[];
  readonly influence: MatrixInput;
  readonly cost: {
    readonly state?: MatrixInput;
    readonly stateLinear?: readonly RationalInput[];
    /** The weights of the player's own controls alone, in place of `controls`. */
    readonly control?: MatrixInput;
    readonly controls?: MatrixInput;
    readonly controlsLinear?: readonly RationalInput[];
    readonly cross?: MatrixInput;
    readonly constant?: RationalInput;
  };
  readonly finalCost?: { readonly state?: MatrixInput; readonly stateLinear?: readonly RationalInput[] };
}

/** A game as {@link linearQuadraticGame} takes it. */
export interface LinearQuadraticGameInput {
  readonly title?: string;
  readonly time?: "continuous" | "discrete";
  readonly states: readonly string[];
  readonly drift: MatrixInput;
  readonly constant?: readonly RationalInput[];
  readonly discount?: RationalInput;
  readonly initial?: readonly RationalInput[];
  readonly players: readonly LinearQuadraticPlayerInput[];
}

const MAXIMUM_STATES = 8;
const MAXIMUM_PLAYERS = 6;
const MAXIMUM_CONTROLS = 12;

/**
 * Returns the linear-quadratic game that is described, checked.
 *
 * @throws {@link ExclaveError} `bad-game` with the path into the description where its parts do not fit, a cost is not
 * symmetric, or the weights of a player's own controls are not positive definite; `bad-number` for what is no rational;
 * `too-large` beyond 8 states, 6 players or 12 controls
 * @example
 * ```ts
 * import { linearQuadraticGame } from "exclave/differential";
 *
 * const player = (own: number[][]) => ({ influence: own, cost: { state: [[1]], control: [[1]] } });
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player([[1]]), player([[1]])] });
 * game.players.map(({ controls }) => controls); // [["u1"], ["u2"]]
 * ```
 */
export function linearQuadraticGame(input: LinearQuadraticGameInput): LinearQuadraticGame {
  const time = input.time ?? "continuous";
  if (time !== "continuous" && time !== "discrete") {
    refuse(`expected "continuous" or "discrete", found ${JSON.stringify(time)}`, "time");
  }
  const states = checkedNames(input.states, "states", "state", MAXIMUM_STATES);
  const n = states.length;
  if (!Array.isArray(input.players) || input.players.length === 0) {
    refuse("expected a list of players, at least one", "players");
  }
  if (input.players.length > MAXIMUM_PLAYERS) {
    throw tooLarge(`expected at most ${MAXIMUM_PLAYERS} players, found ${input.players.length}`, "players");
  }
  const influences = input.players.map((player, i) => {
    const path = `players[${i}]`;
    if (typeof player !== "object" || player === null) refuse("expected a player as an object", path);
    return checkedMatrix(player.influence, n, null, `${path}.influence`);
  });
  const widths = influences.map((influence) => (influence[0] as readonly Rational[]).length);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total > MAXIMUM_CONTROLS) {
    throw tooLarge(`expected at most ${MAXIMUM_CONTROLS} controls in all, found ${total}`, "players");
  }
  let first = 0;
  const players = input.players.map((player, i): LinearQuadraticPlayer => {
    const path = `players[${i}]`;
    const width = widths[i] as number;
    const own = { first, width };
    first += width;
    const final = player.finalCost ?? {};
    return {
      name: player.name ?? `player ${i + 1}`,
      controls:
        player.controls === undefined
          ? Array.from({ length: width }, (_, k) => (width === 1 ? `u${i + 1}` : `u${i + 1},${k + 1}`))
          : checkedNames(player.controls, `${path}.controls`, "control", MAXIMUM_CONTROLS, width),
      influence: influences[i] as RationalMatrix,
      cost: checkedCost(player, n, total, own, path),
      finalCost: {
        state: symmetric(final.state, n, `${path}.finalCost.state`),
        stateLinear: checkedVector(final.stateLinear, n, `${path}.finalCost.stateLinear`),
      },
    };
  });
  const names = checkedNames(
    players.map(({ name }) => name),
    "players",
    "player",
    MAXIMUM_PLAYERS,
  );
  return {
    title: typeof input.title === "string" ? input.title : "",
    time,
    states,
    drift: checkedMatrix(input.drift, n, n, "drift"),
    constant: checkedVector(input.constant, n, "constant"),
    discount: checkedDiscount(input.discount, time),
    initial: input.initial === undefined ? null : checkedVector(input.initial, n, "initial"),
    players: players.map((player, i) => ({ ...player, name: names[i] as string })),
  };
}

function checkedCost(
  { cost }: LinearQuadraticPlayerInput,
  n: number,
  total: number,
  own: { readonly first: number; readonly width: number },
  path: string,
): QuadraticCost {
  const at = `${path}.cost`;
  if (typeof cost !== "object" || cost === null) refuse("expected a cost as an object", at);
  if ((cost.control === undefined) === (cost.controls === undefined)) {
    refuse(
      "expected either control, the weights of the player's own controls, or controls, those of all",
      at,
    );
  }
  const controls =
    cost.controls === undefined
      ? embedded(symmetric(cost.control, own.width, `${at}.control`), total, own.first)
      : symmetric(cost.controls, total, `${at}.controls`);
  const ownBlock = controls
    .slice(own.first, own.first + own.width)
    .map((row) => row.slice(own.first, own.first + own.width));
  if (!isPositiveDefinite(ownBlock)) {
    const what = cost.controls === undefined ? "control" : "controls";
    refuse("expected weights of the player's own controls that are positive definite", `${at}.${what}`);
  }
  return {
    state: symmetric(cost.state, n, `${at}.state`),
    stateLinear: checkedVector(cost.stateLinear, n, `${at}.stateLinear`),
    controls,
    controlsLinear: checkedVector(cost.controlsLinear, total, `${at}.controlsLinear`),
    cross:
      cost.cross === undefined
        ? Array.from({ length: n }, () => Array.from({ length: total }, () => ZERO))
        : checkedMatrix(cost.cross, n, total, `${at}.cross`),
    constant: rational(cost.constant ?? 0, `${at}.constant`),
  };
}

/** A square block in a larger matrix of zeros. */
function embedded(block: RationalMatrix, size: number, first: number): RationalMatrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => block[i - first]?.[j - first] ?? ZERO),
  );
}

function symmetric(value: MatrixInput | undefined, size: number, path: string): RationalMatrix {
  if (value === undefined)
    return Array.from({ length: size }, () => Array.from({ length: size }, () => ZERO));
  const matrix = checkedMatrix(value, size, size, path);
  matrix.forEach((row, i) => {
    row.forEach((entry, j) => {
      if (!entry.equals(matrix[j]?.[i] ?? ZERO)) {
        refuse(`expected a symmetric matrix, found different entries at [${i}][${j}] and [${j}][${i}]`, path);
      }
    });
  });
  return matrix;
}

function checkedDiscount(value: RationalInput | undefined, time: "continuous" | "discrete"): Rational {
  const discount = rational(value ?? (time === "continuous" ? 0 : 1), "discount");
  if (time === "continuous" && discount.s < 0n && discount.n !== 0n) {
    refuse("expected a discount rate of 0 or more in continuous time", "discount");
  }
  if (time === "discrete" && (discount.compare(0) <= 0 || discount.compare(1) > 0)) {
    refuse("expected a discount factor above 0 and at most 1 in discrete time", "discount");
  }
  return discount;
}

function refuse(message: string, path: string): never {
  throw new ExclaveError("bad-game", message, path);
}

function tooLarge(message: string, path: string): ExclaveError {
  return new ExclaveError("too-large", message, path);
}
