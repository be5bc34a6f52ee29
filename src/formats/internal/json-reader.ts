import type { JsonMember, JsonNode } from "../json-node.js";
import { JsonScanner } from "./json-scanner.js";
import { failure, quoted, type Source } from "./source.js";

/** A recursive-descent reader of RFC 8259. */
export class JsonReader {
  readonly #scanner: JsonScanner;
  readonly #maximumDepth: number;
  readonly #maximumValues: number;
  #depth = 0;
  #values = 0;

  constructor(source: Source, maximumDepth: number, maximumValues: number) {
    this.#scanner = new JsonScanner(source);
    this.#maximumDepth = maximumDepth;
    this.#maximumValues = maximumValues;
  }

  document(): JsonNode {
    const value = this.#value();
    if (this.#scanner.next !== undefined) throw this.#scanner.expected("the end of the text");
    return value;
  }

  /** A value with the white space around it. */
  #value(): JsonNode {
    this.#scanner.skipSpace();
    this.#values++;
    if (this.#values > this.#maximumValues) {
      const limit = this.#maximumValues.toLocaleString("en");
      throw this.#scanner.failure("too-large", `a JSON text may hold ${limit} values at most, found more`);
    }
    const value = this.#bareValue();
    this.#scanner.skipSpace();
    return value;
  }

  #bareValue(): JsonNode {
    const offset = this.#scanner.at;
    switch (this.#scanner.next) {
      case "{":
        return this.#nested(() => ({ kind: "object", offset, members: this.#members() }));
      case "[":
        return this.#nested(() => ({ kind: "array", offset, items: this.#items() }));
      case '"':
        return { kind: "string", offset, value: this.#scanner.string() };
      case "t":
        this.#scanner.word("true");
        return { kind: "boolean", offset, value: true };
      case "f":
        this.#scanner.word("false");
        return { kind: "boolean", offset, value: false };
      case "n":
        this.#scanner.word("null");
        return { kind: "null", offset };
      default:
        return { kind: "number", offset, text: this.#scanner.number() };
    }
  }

  #nested(read: () => JsonNode): JsonNode {
    this.#depth++;
    if (this.#depth > this.#maximumDepth) {
      throw this.#scanner.failure(
        "too-large",
        `lists and objects may nest ${this.#maximumDepth} deep, found deeper nesting`,
      );
    }
    this.#scanner.at++;
    const node = read();
    this.#depth--;
    return node;
  }

  #items(): JsonNode[] {
    const items: JsonNode[] = [];
    this.#scanner.skipSpace();
    if (this.#scanner.take("]")) return items;
    for (;;) {
      items.push(this.#value());
      if (this.#scanner.take("]")) return items;
      if (!this.#scanner.take(",")) throw this.#scanner.expected('"," or "]"');
    }
  }

  #members(): Map<string, JsonMember> {
    const members = new Map<string, JsonMember>();
    this.#scanner.skipSpace();
    if (this.#scanner.take("}")) return members;
    for (;;) {
      this.#scanner.skipSpace();
      const keyOffset = this.#scanner.at;
      if (this.#scanner.next !== '"') throw this.#scanner.expected('a key in double quotes, or "}"');
      const key = this.#scanner.string();
      if (members.has(key)) {
        throw failure(
          this.#scanner.source,
          keyOffset,
          "bad-format",
          `expected different keys, found ${quoted(key)} twice in one object`,
        );
      }
      this.#scanner.skipSpace();
      if (!this.#scanner.take(":")) throw this.#scanner.expected(`":" after the key ${quoted(key)}`);
      members.set(key, { keyOffset, value: this.#value() });
      if (this.#scanner.take("}")) return members;
      if (!this.#scanner.take(",")) throw this.#scanner.expected('"," or "}"');
    }
  }
}
