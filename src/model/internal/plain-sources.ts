import Fraction from "fraction.js";
import { rationalText } from "../../exact/rational-text.js";
import type { JsonNode } from "../../formats/json-node.js";
import { readJson } from "../../formats/read-json.js";
import { type Entry, type ModelNode, wrong } from "./model-node.js";
import { type ModelText, scalarOffset, sourcePlace } from "./source-place.js";

/** Returns the JSON text as nodes. */
export function jsonSource(source: ModelText): ModelNode {
  return fromJson(source, readJson(source.text, { name: source.name, maximumDepth: 24 }));
}

function fromJson(source: ModelText, node: JsonNode): ModelNode {
  const place = (): string => sourcePlace(source, node.offset);
  switch (node.kind) {
    case "array":
      return { kind: "list", place, items: node.items.map((item) => fromJson(source, item)) };
    case "object": {
      const entries = [...node.members].map(([key, { keyOffset, value }]): [string, Entry] => [
        key,
        { keyPlace: () => sourcePlace(source, keyOffset), value: fromJson(source, value) },
      ]);
      return { kind: "map", place, entries: new Map(entries) };
    }
    case "string": {
      const text = node.value;
      const at = (offset?: number): string =>
        sourcePlace(
          source,
          offset === undefined ? node.offset : scalarOffset(source.text, node.offset, text, offset),
        );
      return { kind: "text", text, place: at };
    }
    case "number":
      return { kind: "text", text: node.text, place };
    case "boolean":
      return { kind: "text", text: String(node.value), place };
    case "null":
      return { kind: "text", text: "", place };
  }
}

/** Returns a plain object as nodes; a place in it is the way to it. */
export function objectSource(value: unknown, path = "model", depth = 0): ModelNode {
  const place = (offset?: number): string => (offset === undefined ? path : `${path}:${offset + 1}`);
  if (value === null || value === undefined) return { kind: "text", text: "", place };
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    return { kind: "text", text: String(value), place };
  }
  if (value instanceof Fraction) return { kind: "text", text: rationalText(value), place };
  if (depth > 24) throw wrong(path, "lists and maps may nest 24 deep, found more", "too-large");
  if (Array.isArray(value)) {
    return {
      kind: "list",
      place,
      items: value.map((item, i) => objectSource(item, `${path}[${i}]`, depth + 1)),
    };
  }
  if (typeof value !== "object")
    throw wrong(path, `expected a text, number, list or map, found a ${typeof value}`);
  const entries = Object.entries(value).flatMap(([key, item]): [string, Entry][] =>
    item === undefined
      ? []
      : [[key, { keyPlace: () => `${path}.${key}`, value: objectSource(item, `${path}.${key}`, depth + 1) }]],
  );
  return { kind: "map", place, entries: new Map(entries) };
}
