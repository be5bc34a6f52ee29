import { claimSchema } from "./internal/claim-schema.js";
import {
  byName,
  formula,
  ID,
  indices,
  NAME,
  names,
  numeral,
  object,
  oneOf,
  type Schema,
  says,
  text,
} from "./internal/schema-parts.js";
import type { JsonValue } from "./json-value.js";

const describing: Schema = {
  domain: {
    type: "array",
    minItems: 2,
    maxItems: 2,
    description: "the values that make sense at all; null where there is no bound",
  },
  unit: text("what it is measured in"),
  meaning: text("what it stands for"),
  provenance: oneOf(["stated", "public-figure", "judgement", "stylised"], "where the default comes from"),
  source: text("the publication of a public figure"),
};

/**
 * Returns the JSON Schema (draft 2020-12) of model files, for editors: the keys, and which values they take. Names,
 * formulas and numbers are checked by {@link readModel} alone.
 *
 * @example
 * ```ts
 * import { modelSchema } from "exclave/model";
 *
 * modelSchema()["required"]; // ["exclave", "players", "payoffs"]
 * ```
 */
export function modelSchema(): Readonly<Record<string, JsonValue>> {
  const table = object(
    {
      over: names("the players or groups whose strategies are the indices, or players"),
      default: { $ref: "#/$defs/entries" },
      range: { $ref: "#/$defs/ranges" },
      ...describing,
    },
    ["over", "default"],
  );
  const properties: Schema = {
    exclave: { const: "model/1" },
    title: text("what the model is about"),
    players: {
      type: "object",
      propertyNames: { pattern: NAME },
      additionalProperties: { type: "array", items: { type: "string", pattern: NAME }, minItems: 1 },
      minProperties: 1,
      description: "the strategies of each player",
    },
    groups: byName(
      {
        anyOf: [
          { type: "array", items: { type: "string" }, minItems: 1 },
          object({ player: { type: "string" }, strategies: names("strategies of the player"), says }, [
            "strategies",
          ]),
        ],
      },
      "strategies of one player by a name of their own",
    ),
    parameters: byName(
      {
        anyOf: [
          numeral,
          object({ default: numeral, range: { $ref: "#/$defs/range" }, ...describing }, ["default"]),
        ],
      },
      "named numbers; a number alone is fixed",
    ),
    tables: byName(table, "numbers indexed by strategies or players"),
    let: byName(
      { anyOf: [formula("a formula"), object({ forall: indices, is: formula("a formula"), says }, ["is"])] },
      "sub-expressions by name",
    ),
    payoffs: {
      type: "object",
      additionalProperties: formula("the payoff of the player"),
      description: "a formula for each player",
    },
    assumptions: byName(
      object(
        {
          says,
          forall: indices,
          holds: text("a condition"),
          off: {
            type: "object",
            additionalProperties: formula("its value"),
            description: "the opposite: parameters with other values",
          },
        },
        ["holds"],
      ),
      "premises by name",
      ID,
    ),
    claims: byName(claimSchema(), "propositions by name", ID),
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "exclave model",
    ...object(properties, ["exclave", "players", "payoffs"]),
    $defs: definitions(),
  };
}

function definitions(): Schema {
  const pair: Schema = { type: "array", items: numeral, minItems: 2, maxItems: 2 };
  const range: Schema = {
    anyOf: [pair, object({ within: numeral }, ["within"]), object({ times: pair }, ["times"])],
    description:
      "[least, greatest]; or how far from the default: within a distance, or between two multiples",
  };
  const nested = (name: string): JsonValue[] => [
    { type: "array", items: { $ref: `#/$defs/${name}` } },
    { type: "object", additionalProperties: { $ref: `#/$defs/${name}` } },
  ];
  return {
    numeral: { type: ["string", "number"], description: "a number such as 3, 0.25 or 2/3" },
    range,
    entries: {
      anyOf: [numeral, ...nested("entries")],
      description: "one number for all, or one for each entry",
    },
    ranges: {
      anyOf: [
        { $ref: "#/$defs/range" },
        { type: "object", additionalProperties: { $ref: "#/$defs/ranges" } },
      ],
    },
    profile: {
      type: "array",
      items: {
        anyOf: [{ type: "string" }, { type: "object", additionalProperties: formula("a probability") }],
      },
      minItems: 1,
      description: "a strategy or mixture for each player",
    },
  };
}
