import type { Player } from "../../normal-form/game.js";
import type { Names } from "./build-players.js";
import { checkName } from "./build-players.js";
import {
  type Declarations,
  type IndexDeclaration,
  type LetDeclaration,
  requiredDomain,
  suggestion,
} from "./declarations.js";
import type { PlacedFormula } from "./formula.js";
import type { FormulaParser } from "./formula-parser.js";
import {
  asMap,
  asText,
  checkKeys,
  type ModelNode,
  member,
  quoted,
  requiredMember,
  wrong,
} from "./model-node.js";

type Named = Pick<Declarations, "players" | "groups">;

/** The names that an index may not have. */
export type IsTaken = (name: string) => boolean;

/** `let: { exposure: 1 - 3/4 * (West == arm), worth: { forall: { b: West }, is: V * q[b] }, ... }` */
export function buildLets(
  node: ModelNode | undefined,
  declared: Named,
  isTaken: IsTaken,
  parse: FormulaParser,
): Map<string, LetDeclaration> {
  const lets = new Map<string, LetDeclaration>();
  for (const [name, { value }] of asMap(node, "sub-expressions by name")) {
    if (value.kind !== "map") {
      lets.set(name, { indices: [], formula: parse(asText(value, `a formula for ${name}`)) });
      continue;
    }
    checkKeys(value.entries, ["forall", "is", "says"], "a sub-expression");
    const indices = buildIndices(member(value.entries, "forall"), declared, isTaken);
    const formula = asText(requiredMember(value, value.entries, "is"), `a formula for ${name}`);
    lets.set(name, { indices, formula: parse(formula) });
  }
  return lets;
}

/** Takes the names of the sub-expressions before any formula is read. */
export function takeLets(node: ModelNode | undefined, names: Names): void {
  for (const [name, { keyPlace }] of asMap(node, "sub-expressions by name")) {
    names.take(name, "a sub-expression", keyPlace());
  }
}

/** `payoffs: { West: formula, East: formula }` */
export function buildPayoffs(
  node: ModelNode,
  players: readonly Player[],
  parse: FormulaParser,
): PlacedFormula[] {
  const formulas = asMap(node, "payoffs by player");
  const names = players.map(({ name }) => name);
  for (const [name, { keyPlace }] of formulas) {
    if (names.includes(name)) continue;
    throw wrong(keyPlace(), `there is no player ${quoted(name)}${suggestion(name, names)}`);
  }
  return names.map((name) =>
    parse(asText(requiredMember(node, formulas, name), `a formula for the payoff of ${name}`)),
  );
}

/**
 * `forall: { e: East, b: hawkish }`: each index runs over the strategies of a player or group, or over the players. An
 * index may have the name of the player whose strategies it runs over, and no other name of the model.
 */
export function buildIndices(
  node: ModelNode | undefined,
  declared: Named,
  isTaken: IsTaken,
): IndexDeclaration[] {
  return [...asMap(node, "indices and what they run over")].map(([name, { keyPlace, value }]) => {
    checkName(name, keyPlace());
    const { text, place } = asText(value, "the name of a player or group");
    const domain = requiredDomain(declared, text, place());
    const ownPlayer = domain.player !== null && declared.players[domain.player]?.name === name;
    if (isTaken(name) && !ownPlayer) {
      throw wrong(
        keyPlace(),
        `expected an index with a name of its own, found ${quoted(name)}, which the model uses already`,
      );
    }
    return { name, domain };
  });
}
