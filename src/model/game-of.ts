import type { Meter } from "../exact/meter.js";
import { NormalFormGame } from "../normal-form/game.js";
import { Evaluation, rationals } from "./internal/ordered-field.js";
import type { Model } from "./model.js";
import type { Parameters } from "./parameters.js";

/**
 * Returns the game of a model at a parameter point, with exact payoffs.
 *
 * @param parameters - the point; the defaults when left out
 * @param options - `meter`: is told the steps of the work, and ends it by throwing
 * @throws {@link ExclaveError} `bad-parameter` when a payoff divides by zero there, which it does nowhere on the ranges
 */
export function gameOf(
  model: Model,
  parameters: Parameters = model.parameters,
  { meter }: { readonly meter?: Meter } = {},
): NormalFormGame {
  const evaluation = new Evaluation(rationals(meter), (name) => parameters.get(name));
  const payoffs = model.payoffs.map((row) => row.map((payoff) => evaluation.value(payoff)));
  return new NormalFormGame(model.title, model.players, payoffs);
}
