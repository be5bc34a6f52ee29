import { ExclaveError, type ExclaveErrorCode } from "../../exclave-error.js";
import { nearestName } from "./nearest-name.js";

/** A value of a model's source, be it YAML, JSON or an object. Every scalar is its text. */
export type ModelNode = TextNode | ListNode | MapNode;

/** A scalar, as it is written. */
export interface TextNode {
  readonly kind: "text";
  readonly text: string;
  /** Where it stands; with an offset, where that character of it stands. */
  readonly place: (offset?: number) => string;
}

/** A list. */
interface ListNode {
  readonly kind: "list";
  readonly items: readonly ModelNode[];
  readonly place: () => string;
}

/** A map; its keys are texts, all different. */
export interface MapNode {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: () => string;
}

/** A member of a map. */
export interface Entry {
  readonly keyPlace: () => string;
  readonly value: ModelNode;
}

/** The error for what stands there. */
export function wrong(place: string, message: string, code: ExclaveErrorCode = "bad-format"): ExclaveError {
  return new ExclaveError(code, message, place);
}

/** A piece of the source for a message: quoted, on one line, cut when long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** What a node is, for a message. */
export function kindOf(node: ModelNode): string {
  if (node.kind === "text") return node.text === "" ? "nothing" : quoted(node.text);
  return node.kind === "list" ? "a list" : "a map";
}

/** @throws {@link ExclaveError} `bad-format` when it is no scalar */
export function asText(node: ModelNode, what: string): TextNode {
  if (node.kind === "text") return node;
  throw wrong(node.place(), `expected ${what}, found ${kindOf(node)}`);
}

/** The items of a list; a value that is no list stands for a list of one. */
export function asList(node: ModelNode): readonly ModelNode[] {
  return node.kind === "list" ? node.items : [node];
}

/** @throws {@link ExclaveError} `bad-format` when it is no map; an absent value stands for an empty one */
export function asMap(node: ModelNode | undefined, what: string): ReadonlyMap<string, Entry> {
  if (node === undefined || (node.kind === "text" && node.text === "")) return new Map();
  if (node.kind === "map") return node.entries;
  throw wrong(node.place(), `expected a map of ${what}, found ${kindOf(node)}`);
}

/** The member of that name, or undefined. */
export function member(entries: ReadonlyMap<string, Entry>, key: string): ModelNode | undefined {
  return entries.get(key)?.value;
}

/** @throws {@link ExclaveError} `bad-format` when it is missing */
export function requiredMember(node: ModelNode, entries: ReadonlyMap<string, Entry>, key: string): ModelNode {
  const value = member(entries, key);
  if (value !== undefined) return value;
  throw wrong(node.place(), `expected the key ${quoted(key)} here, found none`);
}

/** Refuses keys that mean nothing here. */
export function checkKeys(entries: ReadonlyMap<string, Entry>, known: readonly string[], what: string): void {
  for (const [key, { keyPlace, value }] of entries) {
    if (known.includes(key)) continue;
    const near = nearestName(key, known);
    const comma =
      value.kind === "text" && value.text === "" ? "; a text with a comma in braces needs quotes" : "";
    const hint = near === null ? `expected one of ${known.join(", ")}${comma}` : `did you mean ${near}?`;
    throw wrong(keyPlace(), `${quoted(key)} means nothing in ${what}; ${hint}`);
  }
}
