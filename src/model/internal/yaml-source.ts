import type { CST as CstNamespace, Node, ParsedNode, YAMLError } from "yaml";
import { type Entry, type ModelNode, quoted, wrong } from "./model-node.js";
import { type ModelText, scalarOffset, sourcePlace } from "./source-place.js";
import { shield, unshield } from "./yaml-shield.js";

type Yaml = typeof import("yaml");

/** How deep lists and maps may nest, and how far a line may be indented. */
const MAXIMUM_DEPTH = 24;
const MAXIMUM_INDENTATION = 100;

/** What the codes of the YAML reader mean to the writer of a file. */
const REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: "expected lines that belong together to begin in the same column",
  BAD_SCALAR_START: "a text that begins with this character needs quotes",
  BLOCK_AS_IMPLICIT_KEY: "expected one key and one value on a line; a text with a colon needs quotes",
  BLOCK_IN_FLOW: "expected one key and one value between commas; a text with a colon needs quotes",
  MISSING_CHAR: "expected a closing quote, bracket, brace or comma",
  MULTIPLE_DOCS: "expected one model in a file, found a second document",
  TAB_AS_INDENT: "expected indentation by blanks, found a tab",
  UNEXPECTED_TOKEN: "expected the end of the value; a text with brackets or braces needs quotes",
};

/** Returns the YAML text as nodes. Anchors, tags, directives and repeated keys are refused, and depth is bounded. */
export async function yamlSource(source: ModelText): Promise<ModelNode> {
  const yaml: Yaml = await import("yaml");
  const shielded = shield(source.text);
  checkDepth(yaml, { ...source, text: shielded });
  const document = yaml.parseDocument(shielded, {
    version: "1.2",
    schema: "failsafe",
    strict: true,
    // Ours is linear in the number of keys.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    // Any quieter, and a second document passes unseen.
    logLevel: "error",
  });
  const error = document.errors[0];
  if (error !== undefined) throw told(source, error);
  if (document.directives?.yaml.explicit || /^%/m.test(source.text.split("\n---")[0] ?? "")) {
    throw wrong(sourcePlace(source, 0), "expected plain YAML without directives, found one");
  }
  return nodeOf(yaml, source, document.contents);
}

function told(source: ModelText, error: YAMLError): ReturnType<typeof wrong> {
  const reason = REASONS[error.code] ?? "expected YAML";
  const found = unshield(source.text.slice(error.pos[0])).split(/\s/, 1)[0] ?? "";
  return wrong(
    sourcePlace(source, error.pos[0]),
    `${reason}, found ${found === "" ? "the end of the line" : quoted(found)}`,
  );
}

/** Looks at the words of the text only: the reader of its structure calls itself once a level. */
function checkDepth(yaml: Yaml, source: ModelText): void {
  let offset = 0;
  let flow = 0;
  let compact = 0;
  for (const word of new yaml.Lexer().lex(source.text)) {
    const type: CstNamespace.TokenType | null = yaml.CST.tokenType(word);
    // The lines of a block scalar begin with blanks as well.
    const indentation = type === "space" && word.trim() === "" ? word.length : 0;
    if (type === "flow-map-start" || type === "flow-seq-start") flow++;
    else if (type === "flow-map-end" || type === "flow-seq-end") flow--;
    else if (type === "newline") compact = 0;
    // Between brackets a colon or a question mark adds no level of its own.
    else if (flow === 0 && /^(seq-item|explicit-key|map-value)-ind$/.test(type ?? "")) compact++;
    const deep = flow > MAXIMUM_DEPTH || compact > MAXIMUM_DEPTH;
    if (deep || indentation > MAXIMUM_INDENTATION) {
      throw wrong(
        sourcePlace(source, offset),
        `lists and maps may nest ${MAXIMUM_DEPTH} deep, found more`,
        "too-large",
      );
    }
    // The markers of documents and scalars are no part of the text.
    if (!["\u0002", "\u0018", "\u001f"].includes(word)) offset += word.length;
  }
}

function nodeOf(yaml: Yaml, source: ModelText, node: Node | ParsedNode | null): ModelNode {
  const start = node?.range?.[0] ?? 0;
  const place = (): string => sourcePlace(source, start);
  if (node === null) return { kind: "text", text: "", place };
  if (yaml.isAlias(node))
    throw wrong(place(), "expected a value, found an alias; a text that begins with * needs quotes");
  if (node.tag !== undefined) throw wrong(place(), "expected a plain value, found a tag");
  if ((node as { anchor?: string }).anchor !== undefined)
    throw wrong(place(), "expected a plain value, found an anchor");
  if (yaml.isSeq(node))
    return { kind: "list", place, items: node.items.map((item) => nodeOf(yaml, source, item as Node)) };
  if (yaml.isMap(node)) {
    const entries = new Map<string, Entry>();
    for (const { key, value } of node.items) {
      const name = nodeOf(yaml, source, key as Node);
      if (name.kind !== "text") throw wrong(name.place(), "expected a text as key, found a list or map");
      if (entries.has(name.text))
        throw wrong(name.place(), `expected different keys, found ${quoted(name.text)} twice`);
      entries.set(name.text, { keyPlace: name.place, value: nodeOf(yaml, source, value as Node | null) });
    }
    return { kind: "map", entries, place };
  }
  if (!yaml.isScalar(node)) throw wrong(place(), "expected a value, found something else");
  const text = unshield(String(node.value));
  const at = (offset?: number): string =>
    sourcePlace(source, offset === undefined ? start : scalarOffset(source.text, start, text, offset));
  return { kind: "text", text, place: at };
}
