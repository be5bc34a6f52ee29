import { compare } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Table } from "../model.js";
import type { Parameter, Provenance } from "../parameter.js";
import type { Names } from "./build-players.js";
import { type Declarations, requiredDomain } from "./declarations.js";
import { modelNumber } from "./formula-tokens.js";
import {
  asList,
  asMap,
  asText,
  checkKeys,
  kindOf,
  type MapNode,
  type ModelNode,
  member,
  quoted,
  requiredMember,
  wrong,
} from "./model-node.js";
import { type Interval, rangeOf } from "./parameter-range.js";
import { combinations, entryOf, MAXIMUM_ENTRIES, rangeEntry } from "./table-entries.js";

const KEYS: readonly string[] = ["default", "range", "domain", "unit", "meaning", "provenance", "source"];
const PROVENANCES: readonly Provenance[] = ["stated", "public-figure", "judgement", "stylised"];

/** `parameters: { phi: { default: 2, range: [0, 24], ... }, k: 2, ... }`; a number alone is fixed. */
export function buildScalars(node: ModelNode | undefined, names: Names): Parameter[] {
  return [...asMap(node, "parameters")].map(([name, { keyPlace, value }]) => {
    names.take(name, "a parameter", keyPlace());
    if (value.kind === "text") return parameter(name, value, value, undefined);
    const entries = asMap(value, "default, range and meaning");
    checkKeys(entries, KEYS, "a parameter");
    return parameter(
      name,
      requiredMember(value, entries, "default"),
      member(entries, "range"),
      value as MapNode,
    );
  });
}

/** `tables: { threat: { over: [East], default: { arm: 1, ... }, range: [0, 1] }, ... }` */
export function buildTables(
  node: ModelNode | undefined,
  declared: Pick<Declarations, "players" | "groups">,
  names: Names,
): { readonly tables: Table[]; readonly entries: Parameter[] } {
  const tables: Table[] = [];
  const entries: Parameter[] = [];
  for (const [name, { keyPlace, value }] of asMap(node, "tables")) {
    names.take(name, "a table", keyPlace());
    if (value.kind !== "map")
      throw wrong(value.place(), `expected over, default and range of ${name}, found ${kindOf(value)}`);
    checkKeys(value.entries, ["over", ...KEYS], "a table");
    const over = asList(requiredMember(value, value.entries, "over")).map((item) => {
      const { text, place } = asText(item, "the name of a player or group");
      return requiredDomain(declared, text, place());
    });
    if (over.length === 0 || over.length > 8)
      throw wrong(value.place(), `expected 1 to 8 indices of ${name}, found ${over.length}`);
    tables.push({ name, over });
    const defaults = requiredMember(value, value.entries, "default");
    const ranges = member(value.entries, "range");
    for (const labels of combinations(over, value.place())) {
      const [entry, range] = [
        entryOf(defaults, over, labels, name),
        ranges && rangeEntry(ranges, over, labels, name),
      ];
      entries.push(parameter(`${name}[${labels.join(",")}]`, entry, range, value));
      if (entries.length > MAXIMUM_ENTRIES) {
        throw wrong(
          value.place(),
          `a model may have ${MAXIMUM_ENTRIES} numbers in tables, found more`,
          "too-large",
        );
      }
    }
  }
  return { tables, entries };
}

function parameter(
  name: string,
  value: ModelNode,
  range: ModelNode | undefined,
  node: MapNode | undefined,
): Parameter {
  const numeral = asText(value, `the default of ${name}, a number`);
  const at = modelNumber(numeral.text, numeral.place());
  const entries = node?.entries ?? new Map();
  const domain = domainEnds(member(entries, "domain"));
  const ends: Interval =
    range === undefined || range.kind === "text"
      ? fixed(name, range, value, at)
      : rangeOf(name, range, at, domain);
  if (compare(at, ends[0]) < 0 || compare(at, ends[1]) > 0) {
    const [low, high] = ends.map(rationalText);
    throw wrong(
      numeral.place(),
      `expected the default of ${name} in its range ${low} to ${high}, found ${rationalText(at)}`,
    );
  }
  ends.forEach((end) => {
    const outside =
      (domain[0] !== null && compare(end, domain[0]) < 0) ||
      (domain[1] !== null && compare(end, domain[1]) > 0);
    if (outside)
      throw wrong(
        (range ?? value).place(),
        `expected the range of ${name} inside its domain, found ${rationalText(end)}`,
      );
  });
  return { name, default: at, range: ends, domain, ...describing(node) };
}

function fixed(name: string, range: ModelNode | undefined, value: ModelNode, at: Rational): Interval {
  if (range === undefined || range === value) return [at, at];
  throw wrong(range.place(), `expected the range of ${name} as [least, greatest], found ${kindOf(range)}`);
}

function domainEnds(node: ModelNode | undefined): readonly [Rational | null, Rational | null] {
  if (node === undefined) return [null, null];
  const ends = asList(node).map((end) => {
    const { text, place } = asText(end, "a number, or null where there is no bound");
    return text === "null" || text === "" ? null : modelNumber(text, place());
  });
  const [low, high] = ends;
  if (ends.length !== 2 || low === undefined || high === undefined) {
    throw wrong(node.place(), "expected a domain [least, greatest], null where there is no bound");
  }
  if (low !== null && high !== null && compare(low, high) > 0)
    throw wrong(node.place(), "the domain is empty");
  return [low, high];
}

function describing(
  node: MapNode | undefined,
): Pick<Parameter, "unit" | "meaning" | "provenance" | "source"> {
  const text = (key: string): string => {
    const value = node === undefined ? undefined : member(node.entries, key);
    return value === undefined ? "" : asText(value, `a text as ${key}`).text;
  };
  const provenance = text("provenance") || "stylised";
  if (!(PROVENANCES as readonly string[]).includes(provenance)) {
    const place = (member(node!.entries, "provenance") as ModelNode).place();
    throw wrong(place, `expected one of ${PROVENANCES.join(", ")}, found ${quoted(provenance)}`);
  }
  const source = text("source");
  if (provenance === "public-figure" && source === "") {
    throw wrong((node as MapNode).place(), "expected the source of a public figure, found none");
  }
  return {
    unit: text("unit"),
    meaning: text("meaning"),
    provenance: provenance as Provenance,
    ...(source === "" ? {} : { source }),
  };
}
