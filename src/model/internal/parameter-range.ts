import { compare, maximum, minimum } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { modelNumber } from "./formula-tokens.js";
import { asList, asText, checkKeys, kindOf, type ModelNode, wrong } from "./model-node.js";

/** Two numbers, the lesser first. */
export type Interval = readonly [Rational, Rational];

/**
 * Returns the range that is written as `[least, greatest]`, `{ within: 3/20 }` (of the default) or `{ times: [1/2, 2] }`
 * (the default); the last two are cut to the domain.
 *
 * @throws {@link ExclaveError} `bad-format` when it is empty or none
 */
export function rangeOf(
  name: string,
  node: ModelNode,
  value: Rational,
  domain: readonly [Rational | null, Rational | null],
): Interval {
  if (node.kind === "list") return pair(name, node);
  if (node.kind !== "map" || node.entries.size !== 1) {
    throw wrong(node.place(), `expected the range of ${name} as [least, greatest], found ${kindOf(node)}`);
  }
  checkKeys(node.entries, ["within", "times"], "a range");
  const within = node.entries.get("within")?.value;
  if (within !== undefined) {
    const { text, place } = asText(within, "a number");
    const margin = modelNumber(text, place());
    if (margin.s < 0n) throw wrong(place(), `the range of ${name} is empty`);
    return cut([rational(value.sub(margin)), rational(value.add(margin))], domain);
  }
  const factors = pair(name, node.entries.get("times")?.value as ModelNode);
  const ends = factors.map((factor) => rational(value.mul(factor)));
  return cut([minimum(ends), maximum(ends)], domain);
}

function pair(name: string, node: ModelNode): Interval {
  const ends = asList(node).map((end) => {
    const { text, place } = asText(end, "a number");
    return modelNumber(text, place());
  });
  const [low, high] = ends;
  if (low === undefined || high === undefined || ends.length > 2) {
    throw wrong(node.place(), `expected two numbers as the range of ${name}, found ${ends.length}`);
  }
  if (compare(low, high) <= 0) return [low, high];
  throw wrong(
    node.place(),
    `the range of ${name} is empty: ${rationalText(low)} is more than ${rationalText(high)}`,
  );
}

function cut(
  [low, high]: Interval,
  [least, greatest]: readonly [Rational | null, Rational | null],
): Interval {
  return [
    least !== null && compare(low, least) < 0 ? least : low,
    greatest !== null && compare(high, greatest) > 0 ? greatest : high,
  ];
}
