import { refuse } from "./document-fields.js";

const DIGITS = /^-?[1-9][0-9]{0,99999}$/;

/** Reads an integer of a line: a number while safe, a text of decimal digits beyond. */
export function searchInteger(value: unknown, path: string): number | bigint {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  if (typeof value === "string" && DIGITS.test(value)) return BigInt(value);
  return refuse("expected an integer of 100,000 digits at most", path);
}
