import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonValue } from "../../src/model/json-value.js";
import { modelSchema } from "../../src/model/model-schema.js";
import { MODEL_KEYS } from "../../src/model/model-source.js";
import { readModel } from "../../src/model/read-model.js";
import { BALTIC_POSTURES } from "./baltic-postures.js";
import { TWO_STATES } from "./two-states.js";

type Schema = { readonly [key: string]: JsonValue };
const ROOT = modelSchema();

/** Whether a value fits, for the keywords that the schema uses; an unknown one is a fault of this test. */
function fits(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    const list = (argument: JsonValue): Schema[] => argument as unknown as Schema[];
    const map =
      typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
    switch (keyword) {
      case "$ref": {
        const name = String(argument).replace("#/$defs/", "");
        return fits((ROOT["$defs"] as Record<string, Schema>)[name]!, value);
      }
      case "type":
        return [argument]
          .flat()
          .some((type) => type === (value === null ? "null" : Array.isArray(value) ? "array" : typeof value));
      case "const":
        return value === argument;
      case "enum":
        return (argument as unknown[]).includes(value);
      case "pattern":
        return new RegExp(String(argument), "u").test(String(value));
      case "anyOf":
        return list(argument).some((one) => fits(one, value));
      case "oneOf":
        return list(argument).filter((one) => fits(one, value)).length === 1;
      case "items":
        return !Array.isArray(value) || value.every((item) => fits(argument as Schema, item));
      case "minItems":
        return !Array.isArray(value) || value.length >= Number(argument);
      case "maxItems":
        return !Array.isArray(value) || value.length <= Number(argument);
      case "minProperties":
        return map === null || map.length >= Number(argument);
      case "required":
        return map === null || (argument as string[]).every((key) => map.some(([name]) => name === key));
      case "propertyNames":
        return map === null || map.every(([name]) => fits(argument as Schema, name));
      case "properties":
        return (
          map === null ||
          map.every(
            ([name, part]) =>
              !Object.hasOwn(argument as Schema, name) ||
              fits((argument as Record<string, Schema>)[name]!, part),
          )
        );
      case "additionalProperties": {
        const known = (schema["properties"] ?? {}) as Schema;
        return (
          map === null ||
          map.every(
            ([name, part]) =>
              Object.hasOwn(known, name) || (argument !== false && fits(argument as Schema, part)),
          )
        );
      }
      case "$schema":
      case "$defs":
      case "title":
      case "description":
        return true;
      default:
        throw new Error(`unknown keyword ${keyword}`);
    }
  });
}

/** Quotes what plain YAML needs quotes for. */
function plain(text: string): unknown {
  const quoted = text
    .replace("holds: threat[e] <= threat[arm]", 'holds: "threat[e] <= threat[arm]"')
    .replace("off: { threat[arm]: 1/2 }", 'off: { "threat[arm]": 1/2 }')
    .replace("holds: c[a] >= c[b]", 'holds: "c[a] >= c[b]"')
    .replace("off: { c[aggressive]: 0 }", 'off: { "c[aggressive]": 0 }');
  return parse(quoted);
}

describe("the schema of model files", () => {
  it("takes the models that are read", () => {
    expect(fits(ROOT, plain(TWO_STATES))).toBe(true);
    expect(fits(ROOT, plain(BALTIC_POSTURES))).toBe(true);
  });

  it("knows the keys of a model", () => {
    expect(Object.keys(ROOT["properties"] as Schema)).toEqual(MODEL_KEYS);
  });

  it.each([
    ["an unknown key", { titel: "x" }],
    ["a missing default", { parameters: { x: { range: [0, 1] } } }],
    ["a range of three", { parameters: { x: { default: 1, range: [0, 1, 2] } } }],
    ["an unknown provenance", { parameters: { x: { default: 1, provenance: "guess" } } }],
    ["a table over nothing", { tables: { t: { default: 1 } } }],
    ["an assumption of nothing", { assumptions: { A1: { says: "x" } } }],
    ["a claim of two kinds", { claims: { T: { support: "go", class: "chicken" } } }],
    ["a claim of no kind", { claims: { T: { says: "go" } } }],
    ["a key of another claim", { claims: { T: { support: "go", by: "go" } } }],
    ["an unknown strength", { claims: { T: { dominated: "go", strength: "very" } } }],
    ["a threshold without its value", { claims: { T: { threshold: "1", in: "x" } } }],
  ])("refuses, as the reader does, %s", async (_, part) => {
    const model = { exclave: "model/1", players: { A: ["go", "stay"] }, payoffs: { A: 1 }, ...part };
    expect(fits(ROOT, model)).toBe(false);
    await expect(readModel(JSON.stringify(model))).rejects.toThrow(/expected|means nothing/);
  });
});
