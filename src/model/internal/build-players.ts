import { MAXIMUM_PROFILES, type Player } from "../../normal-form/game.js";
import { requiredStrategy } from "./build-strategies.js";
import { NAME, RESERVED } from "./formula.js";
import {
  asList,
  asMap,
  asText,
  checkKeys,
  type ModelNode,
  quoted,
  requiredMember,
  wrong,
} from "./model-node.js";

/** Some strategies of a player, by name. */
export interface GroupDeclaration {
  readonly player: number;
  readonly strategies: readonly string[];
}

/** The names that are taken, and by what. */
export class Names {
  readonly #taken = new Map<string, string>();

  /** @throws {@link ExclaveError} `bad-format` when it is no name, reserved or taken */
  take(name: string, what: string, place: string): void {
    checkName(name, place);
    const before = this.#taken.get(name);
    if (before !== undefined && !(before === what && what === "a strategy")) {
      throw wrong(
        place,
        `expected a name of its own for ${what}, found ${quoted(name)}, which is ${before} already`,
      );
    }
    this.#taken.set(name, what);
  }
}

/** @throws {@link ExclaveError} `bad-format` when it is no name that a formula can use */
export function checkName(name: string, place: string): void {
  if (!NAME.test(name) || name.length > 60) {
    throw wrong(place, `expected a name of letters, digits and _, found ${quoted(name)}`);
  }
  if (RESERVED.includes(name))
    throw wrong(place, `expected a name, found the word ${quoted(name)} of the formulas`);
}

/** `players: { West: [restrain, arm], ... }` */
export function buildPlayers(node: ModelNode, names: Names): Player[] {
  const players: Player[] = [];
  let profiles = 1;
  for (const [name, { keyPlace, value }] of asMap(node, "players with their strategies")) {
    names.take(name, "a player", keyPlace());
    const strategies = asList(value).map((item) => {
      const { text, place } = asText(item, "the name of a strategy");
      names.take(text, "a strategy", place());
      return { text, place };
    });
    strategies.forEach(({ text, place }, i) => {
      if (strategies.findIndex((other) => other.text === text) < i) {
        throw wrong(place(), `expected different strategies, found ${quoted(text)} twice for ${name}`);
      }
    });
    if (strategies.length === 0)
      throw wrong(value.place(), `expected at least one strategy for ${name}, found none`);
    profiles *= strategies.length;
    if (profiles > Math.min(10_000, MAXIMUM_PROFILES)) {
      throw wrong(value.place(), "a model may have 10,000 profiles, found more", "too-large");
    }
    players.push({ name, strategies: strategies.map(({ text }) => text) });
  }
  if (players.length === 0 || players.length > 16) {
    throw wrong(node.place(), `expected 1 to 16 players, found ${players.length}`);
  }
  return players;
}

/** `groups: { hawkish: { player: West, strategies: [arm] }, ... }`; a list alone will do where its player is clear. */
export function buildGroups(
  node: ModelNode | undefined,
  players: readonly Player[],
  names: Names,
): Map<string, GroupDeclaration> {
  const groups = new Map<string, GroupDeclaration>();
  for (const [name, { keyPlace, value }] of asMap(node, "groups of strategies")) {
    names.take(name, "a group", keyPlace());
    let player: number | null = null;
    let list: ModelNode = value;
    if (value.kind === "map") {
      checkKeys(value.entries, ["player", "strategies", "says"], "a group");
      list = requiredMember(value, value.entries, "strategies");
      const who = value.entries.get("player");
      player = who === undefined ? null : requiredPlayer(players, who.value);
    }
    const found = asList(list).map((item) =>
      requiredStrategy(players, asText(item, "the name of a strategy"), player),
    );
    const [first] = found;
    if (first === undefined)
      throw wrong(list.place(), `expected at least one strategy in ${name}, found none`);
    const other = found.findIndex((one) => one.player !== first.player);
    if (other >= 0) throw wrong(asList(list)[other]!.place(), "expected strategies of one player in a group");
    const strategies = (players[first.player] as Player).strategies.filter((_, i) =>
      found.some((one) => one.strategy === i),
    );
    groups.set(name, { player: first.player, strategies });
  }
  return groups;
}

/** The position of the player of that name. */
export function requiredPlayer(players: readonly Player[], node: ModelNode): number {
  const { text, place } = asText(node, "the name of a player");
  const player = players.findIndex(({ name }) => name === text);
  if (player >= 0) return player;
  const known = players.map(({ name }) => name).join(", ");
  throw wrong(place(), `there is no player ${quoted(text)}; expected one of ${known}`);
}
