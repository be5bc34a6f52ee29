import type { Rational } from "../../exact/rational.js";
import type { Model } from "../../model/model.js";
import type { Parameters } from "../../model/parameters.js";
import type { PaperModel } from "./paper-models.js";

/**
 * Returns the parameters of a model of the paper at parameters of the paper's games.
 *
 * @param model - what the source of the paper's model defines
 * @throws {@link ExclaveError} `bad-parameter` where a value lies outside the domain that the model gives it
 */
export function modelValues(
  { shares, values }: PaperModel,
  model: Model,
  parameters: Parameters,
): Parameters {
  const renamed = values(parameters);
  const paper = new Set(parameters.declarations.map(({ name }) => name));
  const shared = model.parameters.declarations.flatMap(({ name }): [string, Rational][] =>
    shares && paper.has(name) && !Object.hasOwn(renamed, name) ? [[name, parameters.get(name)]] : [],
  );
  return model.parameters.with({ ...Object.fromEntries(shared), ...renamed });
}
