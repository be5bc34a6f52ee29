import { ONE, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { nearestName } from "./internal/nearest-name.js";
import type { Model, ModelClaim } from "./model.js";
import { constant } from "./quantity.js";

/**
 * Returns the claim that a pure profile is an equilibrium of a model, to ask of it what can be asked of the model's own
 * claims: where it holds along a parameter, over ranges, how far it is from changing.
 *
 * @param profile - a strategy for each player, by name
 * @throws {@link ExclaveError} `bad-argument` for a wrong number of strategies, or one that does not exist
 * @example
 * ```ts
 * import { algebraicDecimal } from "exclave";
 * import { claimsAlong, defineModel, profileClaim } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 1, range: [0, 2] } },
 *   payoffs: { A: "(gain - 1) * (A == go)" },
 * });
 * const claim = profileClaim(model, ["go"]);
 * const [along] = claimsAlong({ ...model, claims: [claim] }, "gain");
 * along?.stretches?.map(({ from, holds }) => [algebraicDecimal(from, 1), holds]); // [["0.0", false], ["1.0", true]]
 * ```
 */
export function profileClaim(model: Model, profile: readonly string[]): ModelClaim {
  const { players } = model;
  if (profile.length !== players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected a strategy for each of ${players.map(({ name }) => name).join(", ")}, found ${profile.length}`,
      "profile",
    );
  }
  const mixtures = players.map(({ name, strategies }, player) => {
    const wanted = profile[player] as string;
    if (!strategies.includes(wanted)) {
      const near = nearestName(wanted, strategies);
      throw new ExclaveError(
        "bad-argument",
        `${name} has no strategy ${JSON.stringify(wanted.slice(0, 60))}${near === null ? "" : `; did you mean ${near}?`}`,
        "profile",
      );
    }
    return strategies.map((strategy) => constant(strategy === wanted ? ONE : ZERO));
  });
  return {
    id: `(${profile.join(", ")})`,
    says: `${profile.join(", ")} is an equilibrium`,
    assumptions: [],
    forall: [],
    formulas: {},
    instances: [{ indices: {}, proposition: { kind: "equilibrium", profile: mixtures } }],
  };
}
