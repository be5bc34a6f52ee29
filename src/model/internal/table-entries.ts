import type { Domain } from "../model.js";
import { suggestion } from "./declarations.js";
import { type MapNode, type ModelNode, member, quoted, wrong } from "./model-node.js";

/** The greatest number of entries of all tables of a model. */
export const MAXIMUM_ENTRIES = 2000;

/** Every way to fill the indices of a table in. */
export function combinations(over: readonly Domain[], place: string): string[][] {
  const count = over.reduce((product, { labels }) => product * labels.length, 1);
  if (count > MAXIMUM_ENTRIES) {
    throw wrong(
      place,
      `a table may have ${MAXIMUM_ENTRIES} entries, found ${count.toLocaleString("en")}`,
      "too-large",
    );
  }
  return over.reduce<string[][]>(
    (rows, { labels }) => rows.flatMap((row) => labels.map((label) => [...row, label])),
    [[]],
  );
}

/** The part of a nested map or list that belongs to the labels; a number stands for all of its entries. */
export function entryOf(
  node: ModelNode,
  over: readonly Domain[],
  labels: readonly string[],
  name: string,
): ModelNode {
  let part = node;
  for (const [i, label] of labels.entries()) {
    const domain = over[i] as Domain;
    if (part.kind === "text") break;
    if (part.kind === "list") {
      if (part.items.length !== domain.labels.length) {
        throw wrong(
          part.place(),
          `expected one value for each of ${domain.labels.join(", ")}, found ${part.items.length}`,
        );
      }
      part = part.items[domain.labels.indexOf(label)] as ModelNode;
    } else part = labelled(part, domain, label, name);
  }
  return part;
}

/** The range of an entry: one for all, or a nested map of them. */
export function rangeEntry(
  node: ModelNode,
  over: readonly Domain[],
  labels: readonly string[],
  name: string,
): ModelNode {
  let part = node;
  for (const [i, label] of labels.entries()) {
    if (part.kind !== "map" || part.entries.has("within") || part.entries.has("times")) break;
    part = labelled(part, over[i] as Domain, label, name);
  }
  return part;
}

function labelled(node: MapNode, domain: Domain, label: string, name: string): ModelNode {
  for (const [key, { keyPlace }] of node.entries) {
    if (domain.labels.includes(key)) continue;
    throw wrong(
      keyPlace(),
      `${name} has no entry ${quoted(key)} over ${domain.name}${suggestion(key, domain.labels)}`,
    );
  }
  const part = member(node.entries, label);
  if (part !== undefined) return part;
  throw wrong(node.place(), `expected an entry ${label} of ${name}, found none`);
}
