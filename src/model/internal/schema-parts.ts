import type { JsonValue } from "../json-value.js";

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: JsonValue };

/** What names and the names of statements look like. */
export const NAME: string = "^[\\p{L}_][\\p{L}\\p{N}_]*$";
export const ID: string = "^[\\p{L}\\p{N}_.-]{1,40}$";

/** A text. */
export const text = (description: string): Schema => ({ type: "string", description });
/** One of some words. */
export const oneOf = (words: readonly string[], description: string): Schema => ({
  enum: [...words],
  description,
});
/** A number. */
export const numeral: Schema = { $ref: "#/$defs/numeral" };
/** A formula, or a number. */
export const formula = (description: string): Schema => ({ type: ["string", "number"], description });
/** One name or several. */
export const names = (description: string): Schema => ({
  anyOf: [{ type: "string" }, { type: "array", items: { type: "string" }, minItems: 1 }],
  description,
});

/** A map with these keys and no others. */
export function object(properties: Schema, required: readonly string[] = []): Schema {
  return { type: "object", properties, required: [...required], additionalProperties: false };
}

/** A map from names of the writer. */
export function byName(values: Schema, description: string, pattern: string = NAME): Schema {
  return { type: ["object", "null"], propertyNames: { pattern }, additionalProperties: values, description };
}

/** Indices of a quantified statement. */
export const indices: Schema = byName(
  { type: "string" },
  "indices, and the player or group that each runs over",
);
/** The sentence of a statement. */
export const says: Schema = text("the sentence behind it");
