import { rationalText } from "../exact/rational-text.js";
import type { StageCell, StochasticGame } from "../stochastic/game.js";

/** A stochastic game in exclave's JSON form. */
export interface JsonStochasticGame {
  readonly format: "exclave/stochastic";
  readonly version: 1;
  readonly title: string;
  readonly players: readonly string[];
  readonly states: readonly JsonStochasticState[];
}

/** A state in exclave's JSON form; the nested lists are as {@link readStochasticGame} takes them. */
export interface JsonStochasticState {
  readonly name: string;
  readonly actions: readonly (readonly string[])[];
  readonly payoffs: readonly unknown[];
  readonly transitions: readonly unknown[];
}

/**
 * Returns the stochastic game in exclave's JSON form, which {@link readStochasticGame} reads back once it is a text.
 *
 * @example
 * ```ts
 * import { jsonStochasticGame } from "exclave/formats";
 * import { fearSpiral } from "exclave/stochastic";
 *
 * jsonStochasticGame(fearSpiral()).states.map(({ name }) => name); // ["low", "high"]
 * ```
 */
export function jsonStochasticGame(game: StochasticGame): JsonStochasticGame {
  return {
    format: "exclave/stochastic",
    version: 1,
    title: game.title,
    players: game.players,
    states: game.states.map(({ name, actions, cells }) => {
      const shape = actions.map((own) => own.length);
      const chances = ({ next }: StageCell): Record<string, string> =>
        Object.fromEntries(
          next.map(({ to, probability }) => [game.states[to]?.name ?? "", rationalText(probability)]),
        );
      return {
        name,
        actions,
        payoffs: nested(
          cells.map(({ payoffs }) => payoffs.map(rationalText)),
          shape,
        ),
        transitions: nested(cells.map(chances), shape),
      };
    }),
  };
}

function nested(leaves: readonly unknown[], shape: readonly number[]): unknown[] {
  const [, ...inner] = shape;
  return inner
    .reduceRight<readonly unknown[]>(
      (blocks, size) =>
        Array.from({ length: blocks.length / size }, (_, k) => blocks.slice(k * size, (k + 1) * size)),
      leaves,
    )
    .slice();
}
