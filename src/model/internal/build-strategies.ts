import type { Player } from "../../normal-form/game.js";
import { type Declarations, suggestion } from "./declarations.js";
import { asList, asText, type ModelNode, quoted, type TextNode, wrong } from "./model-node.js";
import type { Scope } from "./scope.js";

/** Strategies of one player, by position. */
export interface StrategySet {
  readonly player: number;
  /** Ascending. */
  readonly strategies: readonly number[];
}

/**
 * Returns the player and position of the strategy of that name.
 *
 * @param player - whose it is, or null when the name must tell
 */
export function requiredStrategy(
  players: readonly Player[],
  { text, place }: TextNode,
  player: number | null,
): { readonly player: number; readonly strategy: number } {
  const found = players.flatMap(({ strategies }, i) =>
    strategies.includes(text) && (player === null || player === i)
      ? [{ player: i, strategy: strategies.indexOf(text) }]
      : [],
  );
  const [first, second] = found;
  if (first === undefined) {
    const asked = player === null ? players : [players[player] as Player];
    const whose = player === null ? "there is no strategy" : `${asked[0]?.name} has no strategy`;
    throw wrong(
      place(),
      `${whose} ${quoted(text)}${suggestion(
        text,
        asked.flatMap(({ strategies }) => strategies),
      )}`,
    );
  }
  if (second === undefined) return first;
  const owners = found.map((one) => players[one.player]?.name).join(" and ");
  throw wrong(place(), `${quoted(text)} is a strategy of ${owners}; say whose by the key player`);
}

/**
 * Returns the strategies that a list of groups, strategies and indices stands for.
 *
 * @param player - whose they must be, or null when their names must tell
 */
export function strategySet(
  declarations: Declarations,
  node: ModelNode,
  scope: Scope,
  player: number | null,
): StrategySet {
  let owner = player;
  const positions = new Set<number>();
  const items = asList(node);
  if (items.length === 0) throw wrong(node.place(), "expected at least one strategy or group, found none");
  for (const item of items) {
    const one = asText(item, "the name of a strategy or group");
    const set = members(declarations, one, scope, owner);
    if (owner !== null && set.player !== owner) {
      const [name, other] = [owner, set.player].map((i) => declarations.players[i]?.name);
      throw wrong(one.place(), `expected strategies of ${name}, found ${quoted(one.text)} of ${other}`);
    }
    owner = set.player;
    for (const strategy of set.strategies) positions.add(strategy);
  }
  return { player: owner as number, strategies: [...positions].sort((a, b) => a - b) };
}

function members(
  declarations: Declarations,
  node: TextNode,
  scope: Scope,
  player: number | null,
): StrategySet {
  const { players, groups } = declarations;
  const group = groups.get(node.text);
  if (group !== undefined) {
    const owner = players[group.player] as Player;
    return {
      player: group.player,
      strategies: group.strategies.map((name) => owner.strategies.indexOf(name)),
    };
  }
  const label = scope.get(node.text);
  const named = label === undefined ? node : { ...node, text: label.name };
  const known = players.some(({ strategies }) => strategies.includes(named.text));
  if (!known) {
    const candidates = [...groups.keys(), ...players.flatMap(({ strategies }) => strategies)];
    const near = suggestion(node.text, candidates);
    throw wrong(node.place(), `there is no strategy or group ${quoted(node.text)}${near}`);
  }
  const found = requiredStrategy(players, named, player ?? label?.domain?.player ?? null);
  return { player: found.player, strategies: [found.strategy] };
}
