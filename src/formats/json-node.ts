/** A value in a JSON text, with the offset of its first character. */
export type JsonNode =
  | { readonly kind: "null"; readonly offset: number }
  | { readonly kind: "boolean"; readonly offset: number; readonly value: boolean }
  | { readonly kind: "number"; readonly offset: number; readonly text: string }
  | { readonly kind: "string"; readonly offset: number; readonly value: string }
  | { readonly kind: "array"; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "object"; readonly offset: number; readonly members: ReadonlyMap<string, JsonMember> };

/** A member of an object in a JSON text. */
export interface JsonMember {
  /** Where its key stands. */
  readonly keyOffset: number;
  readonly value: JsonNode;
}

/**
 * Returns the plain value that the node stands for, as `JSON.parse` would make it: numbers become doubles, and a key
 * such as `__proto__` an ordinary property.
 *
 * @example
 * ```ts
 * import { jsonValue, readJson } from "exclave/formats";
 *
 * jsonValue(readJson('{ "kind": "nash", "players": 2 }')); // { kind: "nash", players: 2 }
 * ```
 */
export function jsonValue(node: JsonNode): unknown {
  switch (node.kind) {
    case "null":
      return null;
    case "boolean":
    case "string":
      return node.value;
    case "number":
      return Number(node.text);
    case "array":
      return node.items.map(jsonValue);
    case "object":
      return Object.fromEntries([...node.members].map(([key, member]) => [key, jsonValue(member.value)]));
  }
}
