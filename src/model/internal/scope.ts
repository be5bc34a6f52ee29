import type { Domain } from "../model.js";
import { allNames, type Declarations, domainOf, isStrategy, suggestion } from "./declarations.js";
import type { Formula, PlacedFormula } from "./formula.js";
import { quoted, wrong } from "./model-node.js";

/** A strategy or player by name, and what its index runs over; null where the name itself is written. */
export interface Label {
  readonly name: string;
  readonly domain: Domain | null;
}

/** What the indices stand for; in a payoff a player's name is the index of that player's strategy. */
export type Scope = ReadonlyMap<string, Label>;

/** Where a formula stands, and what its indices stand for. */
export interface Context {
  readonly place: PlacedFormula["place"];
  readonly scope: Scope;
}

/** Returns the scope with one more index. */
export function bound(scope: Scope, name: string, label: string, domain: Domain): Scope {
  return new Map(scope).set(name, { name: label, domain });
}

/** Returns what a named sub-expression sees of the scope: the strategies of the cell. */
export function cellScope({ players }: Declarations, scope: Scope): Scope {
  return new Map([...scope].filter(([name]) => players.some((player) => player.name === name)));
}

/** Returns the scope of a cell. */
export function profileScope(declarations: Declarations, profile: readonly string[]): Scope {
  return new Map(
    declarations.players.map(({ name }, player) => [
      name,
      { name: profile[player] as string, domain: domainOf(declarations, name) },
    ]),
  );
}

/**
 * Returns the strategy or player that an index stands for.
 *
 * @param over - what may stand there
 */
export function indexLabel(
  declarations: Declarations,
  formula: Formula,
  { place, scope }: Context,
  over: Domain,
  what: string,
): string {
  if (formula.kind !== "name") {
    throw wrong(place(formula.at), `expected the name of a strategy, player or index in ${what}`);
  }
  const { name, at } = formula;
  const isPlayer = declarations.players.some((player) => player.name === name);
  const label = over.player === null && isPlayer ? undefined : scope.get(name);
  const found = label?.name ?? name;
  if (over.labels.includes(found)) return found;
  if (label === undefined && !isPlayer && !isStrategy(declarations, name)) {
    throw wrong(place(at), `${unbound(name, declarations, scope)}, in ${what}`);
  }
  if (isPlayer && label === undefined) throw wrong(place(at), unboundPlayer(name));
  const standsFor = found === name ? quoted(name) : `${quoted(found)} (${name})`;
  throw wrong(place(at), `${what} has no entry ${standsFor}; expected one of ${some(over.labels)}`);
}

/** The message for a player's name outside a cell. */
export function unboundPlayer(name: string): string {
  return `${name} stands for a strategy only in payoffs; bind it by forall: { ${name}: ${name} }`;
}

/** The message for a name that nothing has. */
export function unbound(name: string, declarations: Declarations, scope: Scope): string {
  const near = suggestion(name, [...scope.keys(), ...allNames(declarations)]);
  return `there is no ${quoted(name)} in this model, and no index of that name is bound here${near}`;
}

/** The first few of the names. */
export function some(names: readonly string[]): string {
  return names.length <= 8
    ? names.join(", ")
    : `${names.slice(0, 8).join(", ")} and ${names.length - 8} more`;
}
