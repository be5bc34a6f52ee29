import { ONE, ZERO } from "../../exact/rational.js";
import type { DominanceStrength } from "../../normal-form/dominated-set.js";
import type { Player } from "../../normal-form/game.js";
import type { GameClass, ParametricMixture, Proposition, PropositionKind } from "../proposition.js";
import { constant } from "../quantity.js";
import type { Workshop } from "./build-assumptions.js";
import { requiredPlayer } from "./build-players.js";
import { strategySet } from "./build-strategies.js";
import { GAME_CLASSES } from "./claim-keys.js";
import { suggestion } from "./declarations.js";
import type { PlacedFormula } from "./formula.js";
import { asList, asText, type Entry, type ModelNode, member, quoted, wrong } from "./model-node.js";
import type { Scope } from "./scope.js";

type Entries = ReadonlyMap<string, Entry>;

/** Reads the parts of a claim once, and returns what makes a proposition of them for each way its indices are filled in. */
export function propositionBuilder(
  kind: PropositionKind,
  entries: Entries,
  claim: ModelNode,
  workshop: Workshop,
): (scope: Scope) => Proposition {
  const { grounder, parse } = workshop;
  const { declarations } = grounder;
  const body = member(entries, kind) as ModelNode;
  const formula = (node: ModelNode, what: string): PlacedFormula => parse(asText(node, what));
  const named = member(entries, "player");
  const player = named === undefined ? null : requiredPlayer(declarations.players, named);
  const strength = wordOf<DominanceStrength>(entries, "strength", ["strict", "weak", "very-weak"]);
  switch (kind) {
    case "dominated": {
      const using = wordOf(entries, "using", ["mixed", "uniform", "pure", "one"] as const);
      const by = member(entries, "by");
      return (scope) => {
        const set = strategySet(declarations, body, scope, player);
        const all = (declarations.players[set.player] as Player).strategies.map((_, i) => i);
        const over = by === undefined ? all : strategySet(declarations, by, scope, set.player).strategies;
        return { kind, ...set, by: over, strength, using };
      };
    }
    case "dominant":
      return (scope) => {
        const { player: owner, strategies } = strategySet(declarations, body, scope, player);
        const [strategy, other] = strategies;
        if (strategy !== undefined && other === undefined) return { kind, player: owner, strategy, strength };
        throw wrong(
          body.place(),
          "expected one strategy, found several; claim that the others are dominated instead",
        );
      };
    case "survives":
    case "eliminated": {
      const using = wordOf(entries, "using", ["mixed", "pure"] as const);
      return (scope) => ({ kind, ...strategySet(declarations, body, scope, player), using });
    }
    case "support":
    case "never-played":
    case "always-played": {
      const order = orderOf(entries, declarations.players);
      return (scope) => ({ kind, ...strategySet(declarations, body, scope, player), ...order });
    }
    case "equilibrium":
    case "unique-equilibrium": {
      const profile = profileBuilder(body, workshop);
      const order = orderOf(entries, declarations.players);
      return (scope) => {
        const mixtures = profile(scope);
        if ("order" in order) checkPure(mixtures, body);
        return { kind, profile: mixtures, ...order };
      };
    }
    case "positive":
    case "non-negative": {
      const placed = formula(body, "a formula");
      return (scope) => ({ kind, quantity: grounder.quantity(placed, scope) });
    }
    case "holds": {
      const placed = formula(body, "a condition");
      return (scope) => ({ kind, condition: grounder.condition(placed, scope) });
    }
    case "monotone": {
      const [placed, moved] = [
        formula(body, "a formula"),
        formula(required(entries, "in", claim), "a parameter"),
      ];
      const direction = wordOf(entries, "direction", ["increasing", "decreasing"] as const);
      const weak = wordOf(entries, "strength", ["strict", "weak"] as const) === "weak";
      return (scope) => ({
        kind,
        quantity: grounder.quantity(placed, scope),
        parameter: parameterOf(moved, scope, workshop),
        direction,
        strict: !weak,
      });
    }
    case "class": {
      const { text, place } = asText(body, "the class of a 2x2 game");
      const { players } = declarations;
      if (players.length !== 2 || players.some(({ strategies }) => strategies.length !== 2)) {
        throw wrong(
          place(),
          "expected a game of two players with two strategies each for a claim about its class",
        );
      }
      if (!(GAME_CLASSES as readonly string[]).includes(text)) {
        throw wrong(
          place(),
          `expected one of ${GAME_CLASSES.join(", ")}, found ${quoted(text)}${suggestion(text, GAME_CLASSES)}`,
        );
      }
      return () => ({ kind, class: text as GameClass });
    }
    case "threshold": {
      const [placed, moved, at] = [
        formula(body, "a formula or condition"),
        formula(required(entries, "in", claim), "a parameter"),
        formula(required(entries, "at", claim), "a formula"),
      ];
      return (scope) => {
        const value = grounder.value(placed.tree, { place: placed.place, scope });
        const of =
          value.type === "condition"
            ? ({ kind: "condition", condition: value.condition } as const)
            : ({ kind: "quantity", quantity: grounder.quantity(placed, scope) } as const);
        return { kind, of, parameter: parameterOf(moved, scope, workshop), at: grounder.quantity(at, scope) };
      };
    }
  }
}

/** The value of a key that is one of some words; the first when it is left out. */
function wordOf<Word extends string>(entries: Entries, key: string, words: readonly Word[]): Word {
  const node = member(entries, key);
  if (node === undefined) return words[0] as Word;
  const { text, place } = asText(node, `one of ${words.join(", ")}`);
  if ((words as readonly string[]).includes(text)) return text as Word;
  throw wrong(place(), `expected one of ${words.join(", ")}, found ${quoted(text)}`);
}

/** The players in the order of their moves, where one is given: `order: [Baltic, Russia]`. */
function orderOf(entries: Entries, players: readonly Player[]): { readonly order?: readonly number[] } {
  const node = member(entries, "order");
  if (node === undefined) return {};
  const order = asList(node).map((item) => requiredPlayer(players, item));
  if (new Set(order).size === order.length && order.length === players.length) return { order };
  const names = players.map(({ name }) => name).join(", ");
  throw wrong(node.place(), `expected each of the players ${names} once, first mover first`);
}

/** Where players move one after another, outcomes are strategies and no mixtures. */
function checkPure(profile: readonly ParametricMixture[], node: ModelNode): void {
  const pure = profile.every((mixture) =>
    mixture.every((one) => one.kind === "constant" && (one.value.n === 0n || one.value.equals(1))),
  );
  if (!pure)
    throw wrong(node.place(), "expected a strategy of each player, and no mixture, where there is an order");
}

function required(entries: Entries, key: string, claim: ModelNode): ModelNode {
  const node = member(entries, key);
  if (node !== undefined) return node;
  throw wrong(claim.place(), `expected the key ${quoted(key)} in this claim, found none`);
}

/** The name of the one parameter that a formula is. */
function parameterOf(formula: PlacedFormula, scope: Scope, { grounder }: Workshop): string {
  const quantity = grounder.quantity(formula, scope);
  if (quantity.kind === "parameter") return quantity.name;
  throw wrong(formula.place(formula.tree.at), "expected one parameter, such as phi or threat[arm]");
}

/** One strategy or mixture a player, in the order of the players: `[arm, { stay: 1/3, go: 2/3 }]`. */
function profileBuilder(
  node: ModelNode,
  { grounder, parse }: Workshop,
): (scope: Scope) => ParametricMixture[] {
  const { declarations } = grounder;
  const { players } = declarations;
  if (node.kind !== "list" || node.items.length !== players.length) {
    const names = players.map(({ name }) => name).join(", ");
    throw wrong(node.place(), `expected a list of one strategy or mixture for each of ${names}`);
  }
  const entries = node.items.map((item, player) => {
    if (item.kind !== "map")
      return (scope: Scope) => pure(strategySet(declarations, item, scope, player).strategies, item, player);
    const weights = [...item.entries].map(([name, { keyPlace, value }]) => {
      const strategy: ModelNode = { kind: "text", text: name, place: keyPlace };
      return { strategy, formula: parse(asText(value, `the probability of ${name}`)) };
    });
    return (scope: Scope): ParametricMixture => {
      const mixture = (players[player] as Player).strategies.map(() => constant(ZERO));
      for (const { strategy, formula } of weights) {
        const [position = 0] = strategySet(declarations, strategy, scope, player).strategies;
        mixture[position] = grounder.quantity(formula, scope);
      }
      return mixture;
    };
  });
  const pure = (strategies: readonly number[], item: ModelNode, player: number): ParametricMixture => {
    if (strategies.length !== 1)
      throw wrong(item.place(), "expected one strategy, or a map of probabilities");
    return (players[player] as Player).strategies.map((_, i) => constant(i === strategies[0] ? ONE : ZERO));
  };
  return (scope) => entries.map((entry) => entry(scope));
}
