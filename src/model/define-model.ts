import type { Player } from "../normal-form/game.js";
import { buildAssumptions, type Workshop } from "./internal/build-assumptions.js";
import { buildClaims } from "./internal/build-claims.js";
import { buildLets, buildPayoffs, takeLets } from "./internal/build-formulas.js";
import { buildScalars, buildTables } from "./internal/build-parameters.js";
import { buildGroups, buildPlayers, Names } from "./internal/build-players.js";
import { checkDivisors } from "./internal/check-divisors.js";
import type { Declarations } from "./internal/declarations.js";
import { formulaParser } from "./internal/formula-parser.js";
import { Grounder } from "./internal/ground.js";
import {
  asText,
  checkKeys,
  kindOf,
  type ModelNode,
  member,
  quoted,
  requiredMember,
  wrong,
} from "./internal/model-node.js";
import { objectSource } from "./internal/plain-sources.js";
import { profileScope } from "./internal/scope.js";
import type { Model } from "./model.js";
import { MODEL_KEYS, type ModelSource } from "./model-source.js";
import { Parameters } from "./parameters.js";
import type { Quantity } from "./quantity.js";

/** The value of the key `exclave` of a model. */
const VERSION = "model/1";

/**
 * Returns the model that an object of plain data describes: the same keys, names and formulas as in a model file. Every
 * formula is read and filled in, and every name is looked up. mathjs is loaded to parse the formulas.
 *
 * @throws {@link ExclaveError} `bad-format` with the way to what is wrong (`model.claims.D1.by`): an unknown name, an index
 * that is not bound, an empty range, a default outside its range, a divisor that can be zero on the ranges, a strategy that
 * does not exist, an expression that leads back to itself; `bad-number` for a numeral that is none; `too-large` beyond
 * 10,000 profiles and the other documented sizes
 * @example
 * ```ts
 * import { defineModel, gameOf } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { West: ["restrain", "arm"], East: ["restrain", "arm"] },
 *   parameters: { fear: { default: 2, range: [0, 4] } },
 *   payoffs: { West: "(East == restrain) - fear * (East == arm) * (West == restrain)", East: "0" },
 * });
 * gameOf(model).payoff(0, [0, 1]).toFraction(); // "-2"
 * ```
 */
export async function defineModel(source: ModelSource): Promise<Model> {
  return buildModel(objectSource(source));
}

/** Builds a model from the nodes of its source. */
export async function buildModel(root: ModelNode): Promise<Model> {
  if (root.kind !== "map")
    throw wrong(
      root.place(),
      `expected a model, a map that begins with exclave: ${VERSION}, found ${kindOf(root)}`,
    );
  const version = asText(requiredMember(root, root.entries, "exclave"), "the version of the model format");
  if (version.text !== VERSION)
    throw wrong(version.place(), `expected ${VERSION}, found ${quoted(version.text)}`);
  checkKeys(root.entries, MODEL_KEYS, "a model");
  const section = (key: string): ModelNode | undefined => member(root.entries, key);

  const names = new Names();
  const players = buildPlayers(requiredMember(root, root.entries, "players"), names);
  const groups = buildGroups(section("groups"), players, names);
  const scalars = buildScalars(section("parameters"), names);
  const { tables, entries } = buildTables(section("tables"), { players, groups }, names);
  takeLets(section("let"), names);
  const parse = await formulaParser();
  const payoffsNode = requiredMember(root, root.entries, "payoffs");
  const letNames = section("let");
  const taken = new Set([
    ...players.flatMap((player) => [player.name, ...player.strategies]),
    ...groups.keys(),
    ...[...scalars, ...tables].map(({ name }) => name),
    ...(letNames?.kind === "map" ? letNames.entries.keys() : []),
  ]);
  const isTaken = (name: string): boolean => taken.has(name);
  const declarations: Declarations = {
    players,
    groups,
    scalars: new Set(scalars.map(({ name }) => name)),
    tables: new Map(tables.map((table) => [table.name, table])),
    lets: buildLets(section("let"), { players, groups }, isTaken, parse),
    payoffs: buildPayoffs(payoffsNode, players, parse),
  };
  const grounder = new Grounder(declarations);
  const workshop: Workshop = { grounder, parse, isTaken };
  const payoffs = fillIn(grounder, declarations);
  const parameters = Parameters.declare([...scalars, ...entries]);
  const assumptions = buildAssumptions(section("assumptions"), workshop);
  const claims = buildClaims(section("claims"), assumptions, workshop);
  checkDivisors(grounder.divisors, parameters);
  const title = section("title");
  return Object.freeze({
    title: title === undefined ? "" : asText(title, "a title").text.trim(),
    players,
    groups: [...groups].map(([name, { player, strategies }]) => ({
      name,
      player,
      strategies: strategies.map((strategy) => (players[player] as Player).strategies.indexOf(strategy)),
    })),
    parameters,
    tables,
    payoffs,
    assumptions,
    claims,
  });
}

/** Every payoff at every profile, row-major. */
function fillIn(grounder: Grounder, declarations: Declarations): Quantity[][] {
  const profiles = declarations.players.reduce<string[][]>(
    (rows, { strategies }) => rows.flatMap((row) => strategies.map((strategy) => [...row, strategy])),
    [[]],
  );
  const scopes = profiles.map((profile) => profileScope(declarations, profile));
  return declarations.payoffs.map((payoff) => scopes.map((scope) => grounder.quantity(payoff, scope)));
}
