import { buildModel } from "./define-model.js";
import { jsonSource } from "./internal/plain-sources.js";
import { checkModelText, type ModelText } from "./internal/source-place.js";
import { yamlSource } from "./internal/yaml-source.js";
import type { Model } from "./model.js";

/** How to read a model's text. */
export interface ReadModelOptions {
  /** The name of the file, for the place in error messages and, by its ending, for the format. */
  readonly name?: string;
}

/**
 * Returns the model that a text describes, in YAML 1.2 or JSON: the format of a file that ends in `.json`, and of a text
 * that begins with `{` unless its file ends in `.yaml` or `.yml`, is JSON.
 *
 * Numbers are read from the text exactly. In YAML, `threat[e]` and `max(a, b)` may stand between braces without quotes;
 * anchors, aliases, tags, directives and repeated keys are refused. The libraries yaml and mathjs are loaded when needed;
 * nothing of the text is evaluated by them.
 *
 * @throws {@link ExclaveError} as {@link defineModel} does, with the path `name:line:column`; `too-large` beyond 200,000
 * characters
 * @example
 * ```ts
 * import { readModel } from "exclave/model";
 *
 * const model = await readModel(`
 * exclave: model/1
 * players: { A: [stay, go] }
 * parameters: { gain: { default: 1/3, range: [0, 1] } }
 * payoffs: { A: gain * (A == go) }
 * `);
 * model.players; // [{ name: "A", strategies: ["stay", "go"] }]
 * ```
 */
export async function readModel(text: string, options: ReadModelOptions = {}): Promise<Model> {
  const source: ModelText = { text, name: options.name ?? "model" };
  checkModelText(source);
  const yaml = /\.ya?ml$/i.test(source.name);
  const json = /\.json$/i.test(source.name) || (!yaml && /^\uFEFF?\s*\{/.test(text));
  return buildModel(json ? jsonSource(source) : await yamlSource(source));
}
