import type { ModelAssumption, Quantified } from "../model.js";
import type { Quantity } from "../quantity.js";
import { buildIndices, type IsTaken } from "./build-formulas.js";
import { type Declarations, domainOf, type IndexDeclaration, suggestion } from "./declarations.js";
import type { Formula } from "./formula.js";
import type { FormulaParser } from "./formula-parser.js";
import type { Grounder } from "./ground.js";
import { instancesOf } from "./instances.js";
import {
  asMap,
  asText,
  checkKeys,
  type Entry,
  type ModelNode,
  member,
  quoted,
  requiredMember,
  type TextNode,
  wrong,
} from "./model-node.js";

/** What the builders of statements share. */
export interface Workshop {
  readonly grounder: Grounder;
  readonly parse: FormulaParser;
  readonly isTaken: IsTaken;
}

/** `assumptions: { A1: { says: ..., forall: { e: East }, holds: threat[e] <= 1, off: { threat[arm]: 1/2 } }, ... }` */
export function buildAssumptions(node: ModelNode | undefined, workshop: Workshop): ModelAssumption[] {
  const { grounder, parse, isTaken } = workshop;
  return [...asMap(node, "assumptions by name")].map(([id, { keyPlace, value }]) => {
    checkId(id, keyPlace());
    const entries = asMap(value, "says and holds");
    checkKeys(entries, ["says", "forall", "holds", "off"], "an assumption");
    const holds = asText(requiredMember(value, entries, "holds"), "a condition");
    const formula = parse(holds);
    const indices = buildIndices(member(entries, "forall"), grounder.declarations, isTaken);
    const instances = instancesOf(indices, value.place()).map((instance) => ({
      indices: instance.indices,
      condition: grounder.condition(formula, instance.scope),
    }));
    const off = member(entries, "off");
    return {
      id,
      says: sentence(entries),
      formula: written(holds),
      forall: quantified(indices),
      instances,
      off: off === undefined ? null : buildOff(off, workshop),
    };
  });
}

/** The indices of a statement, for a reader. */
export function quantified(indices: readonly IndexDeclaration[]): Quantified[] {
  return indices.map(({ name, domain }) => ({ index: name, over: domain.name }));
}

/** A formula as it is written, on one line. */
export function written({ text }: TextNode): string {
  return text.trim().replace(/\s+/g, " ");
}

/** The sentence of a statement. */
export function sentence(entries: ReadonlyMap<string, Entry>): string {
  const says = member(entries, "says");
  return says === undefined ? "" : asText(says, "a sentence").text.trim();
}

/** @throws {@link ExclaveError} `bad-format` when it cannot name a statement */
export function checkId(id: string, place: string): void {
  if (!/^[\p{L}\p{N}_.-]{1,40}$/u.test(id)) {
    throw wrong(place, `expected a short name of letters, digits, _ . and -, found ${quoted(id)}`);
  }
}

/** `off: { threat[arm]: 1/2, c[hawkish]: 0 }`: a group or player as index stands for all of its strategies. */
function buildOff(node: ModelNode, { grounder, parse }: Workshop): { parameter: string; value: Quantity }[] {
  const { declarations } = grounder;
  return [...asMap(node, "parameters with their values")].flatMap(([key, { keyPlace, value }]) => {
    const target: TextNode = { kind: "text", text: key, place: () => keyPlace() };
    const { tree } = parse(target);
    const quantity = grounder.quantity(parse(asText(value, "a number or formula")), new Map());
    return targets(declarations, tree, keyPlace()).map((parameter) => ({ parameter, value: quantity }));
  });
}

/** The names of the parameters that a key of `off` stands for. */
function targets(declarations: Declarations, tree: Formula, place: string): string[] {
  if (tree.kind === "name" && declarations.scalars.has(tree.name)) return [tree.name];
  const table = tree.kind === "entry" ? declarations.tables.get(tree.name) : undefined;
  if (tree.kind !== "entry" || table === undefined || table.over.length !== tree.indices.length) {
    const known = [...declarations.scalars, ...declarations.tables.keys()];
    const near = tree.kind === "name" || tree.kind === "entry" ? suggestion(tree.name, known) : "";
    throw wrong(place, `expected a parameter such as phi, or an entry of a table such as threat[arm]${near}`);
  }
  const choices = tree.indices.map((index, i) => {
    const labels = table.over[i]?.labels ?? [];
    const name = index.kind === "name" ? index.name : "";
    const chosen = labels.includes(name) ? [name] : (domainOf(declarations, name)?.labels ?? []);
    const inside = chosen.filter((label) => labels.includes(label));
    if (inside.length > 0) return inside;
    throw wrong(place, `${table.name} has no entry ${quoted(name)}; expected one of ${labels.join(", ")}`);
  });
  return choices
    .reduce<string[][]>((rows, labels) => rows.flatMap((row) => labels.map((label) => [...row, label])), [[]])
    .map((labels) => `${table.name}[${labels.join(",")}]`);
}
