import type { Player } from "../normal-form/game.js";
import type { Model } from "./model.js";
import { type RationalForm, rationalForm } from "./rational-form.js";

/** A game whose payoffs are functions of the parameters. */
export interface ParametricGame {
  readonly title: string;
  readonly players: readonly Player[];
  /** `payoffs[player][profile]`, row-major; null for a payoff that is no quotient of polynomials. */
  readonly payoffs: readonly (readonly (RationalForm | null)[])[];
}

/**
 * Returns the game of a model with each payoff as a quotient of polynomials in the parameters, at every profile.
 *
 * @throws {@link ExclaveError} `too-large` when one has more than 20,000 terms
 * @example
 * ```ts
 * import { defineModel, parametricGame } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 1, range: [0, 2] } },
 *   payoffs: { A: "gain * (A == go)" },
 * });
 * parametricGame(model).payoffs[0]?.map((payoff) => payoff?.numerator.length); // [0, 1]
 * ```
 */
export function parametricGame(model: Model): ParametricGame {
  const payoffs = model.payoffs.map((row) => row.map((payoff) => rationalForm(payoff)));
  return { title: model.title, players: model.players, payoffs };
}
