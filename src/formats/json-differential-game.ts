import type { LinearQuadraticGame, RationalMatrix } from "../differential/linear-quadratic-game.js";
import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";

/** A linear-quadratic game in exclave's JSON form. */
export interface JsonDifferentialGame {
  readonly format: "exclave/differential";
  readonly version: 1;
  readonly title: string;
  readonly time: "continuous" | "discrete";
  readonly states: readonly string[];
  readonly drift: JsonMatrix;
  readonly constant: readonly string[];
  readonly discount: string;
  readonly initial?: readonly string[];
  readonly players: readonly JsonDifferentialPlayer[];
}

/** Rationals as texts, row by row. */
export type JsonMatrix = readonly (readonly string[])[];

/** A player in exclave's JSON form. */
export interface JsonDifferentialPlayer {
  readonly name: string;
  readonly controls: readonly string[];
  readonly influence: JsonMatrix;
  readonly cost: {
    readonly state: JsonMatrix;
    readonly stateLinear: readonly string[];
    readonly controls: JsonMatrix;
    readonly controlsLinear: readonly string[];
    readonly cross: JsonMatrix;
    readonly constant: string;
  };
  readonly finalCost: { readonly state: JsonMatrix; readonly stateLinear: readonly string[] };
}

/**
 * Returns the linear-quadratic game in exclave's JSON form, which {@link readDifferentialGame} reads back once it is a text.
 *
 * @example
 * ```ts
 * import { linearQuadraticGame } from "exclave/differential";
 * import { jsonDifferentialGame } from "exclave/formats";
 *
 * const player = { influence: [[1]], cost: { state: [["1/2"]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player] });
 * jsonDifferentialGame(game).players[0]?.cost.state; // [["1/2"]]
 * ```
 */
export function jsonDifferentialGame(game: LinearQuadraticGame): JsonDifferentialGame {
  return {
    format: "exclave/differential",
    version: 1,
    title: game.title,
    time: game.time,
    states: game.states,
    drift: matrix(game.drift),
    constant: vector(game.constant),
    discount: rationalText(game.discount),
    ...(game.initial === null ? {} : { initial: vector(game.initial) }),
    players: game.players.map(({ name, controls, influence, cost, finalCost }) => ({
      name,
      controls,
      influence: matrix(influence),
      cost: {
        state: matrix(cost.state),
        stateLinear: vector(cost.stateLinear),
        controls: matrix(cost.controls),
        controlsLinear: vector(cost.controlsLinear),
        cross: matrix(cost.cross),
        constant: rationalText(cost.constant),
      },
      finalCost: { state: matrix(finalCost.state), stateLinear: vector(finalCost.stateLinear) },
    })),
  };
}

function matrix(rows: RationalMatrix): string[][] {
  return rows.map(vector);
}

function vector(values: readonly Rational[]): string[] {
  return values.map((value) => rationalText(value));
}
