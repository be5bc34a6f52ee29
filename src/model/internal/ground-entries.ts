import type { Domain } from "../model.js";
import type { Declarations } from "./declarations.js";
import { asNumber, type Value } from "./filler.js";
import type { Formula, PlacedFormula } from "./formula.js";
import { wrong } from "./model-node.js";
import { bound, type Context, cellScope, indexLabel, type Scope, unbound } from "./scope.js";

/** What fills in the names of sub-expressions. */
interface EntryFiller {
  readonly declarations: Declarations;
  named(name: string, formula: PlacedFormula, scope: Scope, place: string): Value;
}

/** Returns what a name with indices stands for: an entry of a table, or a sub-expression for these indices. */
export function entryOf(
  formula: Extract<Formula, { kind: "entry" }>,
  context: Context,
  filler: EntryFiller,
): Value {
  const { name, at, indices } = formula;
  const { place, scope } = context;
  const { declarations } = filler;
  const table = declarations.tables.get(name);
  const declared = declarations.lets.get(name);
  const over = table?.over ?? declared?.indices.map((index) => index.domain);
  if (over === undefined) {
    const exists = declarations.scalars.has(name);
    throw wrong(
      place(at),
      exists ? `${name} is one number, and takes no index` : unbound(name, declarations, scope),
    );
  }
  if (over.length !== indices.length) {
    const wanted = over.map((one) => one.name).join(", ");
    throw wrong(
      place(at),
      `expected ${name}[${wanted}], found ${indices.length} ${indices.length === 1 ? "index" : "indices"}`,
    );
  }
  const labels = indices.map((index, i) => indexLabel(declarations, index, context, over[i] as Domain, name));
  if (declared === undefined) return asNumber({ kind: "parameter", name: `${name}[${labels.join(",")}]` });
  const inner = declared.indices.reduce(
    (all, index, i) => bound(all, index.name, labels[i] as string, index.domain),
    cellScope(declarations, scope),
  );
  return filler.named(name, declared.formula, inner, place(at));
}
