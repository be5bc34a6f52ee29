import type { Player } from "../../normal-form/game.js";
import type { Domain, Table } from "../model.js";
import type { PlacedFormula } from "./formula.js";
import { quoted, wrong } from "./model-node.js";
import { nearestName } from "./nearest-name.js";

/** A sub-expression by name. */
export interface LetDeclaration {
  readonly indices: readonly IndexDeclaration[];
  readonly formula: PlacedFormula;
}

/** An index and what it runs over. */
export interface IndexDeclaration {
  readonly name: string;
  readonly domain: Domain;
}

/** All that formulas may name. */
export interface Declarations {
  readonly players: readonly Player[];
  readonly groups: ReadonlyMap<string, { readonly player: number; readonly strategies: readonly string[] }>;
  readonly scalars: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly lets: ReadonlyMap<string, LetDeclaration>;
  readonly payoffs: readonly PlacedFormula[];
}

/** Returns what an index over that name runs over, or null when it is no player, group or `players`. */
export function domainOf(
  { players, groups }: Pick<Declarations, "players" | "groups">,
  name: string,
): Domain | null {
  if (name === "players") return { name, player: null, labels: players.map((player) => player.name) };
  const player = players.findIndex((one) => one.name === name);
  if (player >= 0) return { name, player, labels: (players[player] as Player).strategies };
  const group = groups.get(name);
  return group === undefined ? null : { name, player: group.player, labels: group.strategies };
}

/** @throws {@link ExclaveError} `bad-format` when nothing of that name has strategies */
export function requiredDomain(
  declarations: Pick<Declarations, "players" | "groups">,
  name: string,
  place: string,
): Domain {
  const domain = domainOf(declarations, name);
  if (domain !== null) return domain;
  const names = [
    "players",
    ...declarations.players.map((player) => player.name),
    ...declarations.groups.keys(),
  ];
  throw wrong(place, `there is no player or group ${quoted(name)}${suggestion(name, names)}`);
}

/** Whether that is the name of some strategy. */
export function isStrategy({ players }: Pick<Declarations, "players">, name: string): boolean {
  return players.some(({ strategies }) => strategies.includes(name));
}

/** The end of a message that says what a mistyped name may have been. */
export function suggestion(name: string, candidates: readonly string[]): string {
  const near = nearestName(name, candidates);
  return near === null ? "" : `; did you mean ${near}?`;
}

/** All names that a formula may use, for suggestions. */
export function allNames(declarations: Declarations): string[] {
  return [
    ...declarations.players.flatMap(({ name, strategies }) => [name, ...strategies]),
    ...declarations.groups.keys(),
    ...declarations.scalars,
    ...declarations.tables.keys(),
    ...declarations.lets.keys(),
  ];
}
