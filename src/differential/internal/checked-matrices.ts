import { type Rational, type RationalInput, rational, ZERO } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";

/** A matrix of so many rows and columns; of any number of columns, at least one, where that is null. */
export function checkedMatrix(
  value: unknown,
  rows: number,
  columns: number | null,
  path: string,
): Rational[][] {
  if (!Array.isArray(value) || value.length !== rows) {
    refuse(`expected a matrix of ${count(rows, "row")}, found ${lengthOf(value, "row")}`, path);
  }
  const width = columns ?? (Array.isArray(value[0]) ? value[0].length : 0);
  if (width === 0) refuse("expected a column for each control, found none", path);
  return value.map((row, i) => {
    if (!Array.isArray(row) || row.length !== width) {
      refuse(
        `expected ${count(width, "entry", "entries")}, found ${lengthOf(row, "entry", "entries")}`,
        `${path}[${i}]`,
      );
    }
    return row.map((entry: RationalInput, j) => rational(entry, `${path}[${i}][${j}]`));
  });
}

/** A list of so many numbers, all 0 where it is left out. */
export function checkedVector(value: unknown, length: number, path: string): Rational[] {
  return value === undefined ? Array.from({ length }, () => ZERO) : checkedNumbers(value, length, path);
}

/** A list of so many numbers. */
export function checkedNumbers(value: unknown, length: number, path: string): Rational[] {
  if (!Array.isArray(value) || value.length !== length) {
    refuse(
      `expected ${count(length, "number")}, found ${Array.isArray(value) ? value.length : "no list"}`,
      path,
    );
  }
  return value.map((entry: RationalInput, i) => rational(entry, `${path}[${i}]`));
}

/** Different names, each a text that is not empty. */
export function checkedNames(
  value: unknown,
  path: string,
  what: string,
  most: number,
  exactly: number | null = null,
): string[] {
  if (!Array.isArray(value) || value.length === 0)
    refuse(`expected a list of names, one for each ${what}`, path);
  if (exactly !== null && value.length !== exactly) {
    refuse(`expected ${count(exactly, "name")}, one for each ${what}, found ${value.length}`, path);
  }
  if (value.length > most) {
    throw new ExclaveError("too-large", `expected at most ${most} names, found ${value.length}`, path);
  }
  value.forEach((name, i) => {
    if (typeof name !== "string" || name === "")
      refuse(`expected the name of the ${what} as a text`, `${path}[${i}]`);
    if (value.indexOf(name) < i)
      refuse(`expected different names, found ${JSON.stringify(name)} twice`, `${path}[${i}]`);
  });
  return [...value];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function lengthOf(value: unknown, one: string, many = `${one}s`): string {
  return Array.isArray(value) ? count(value.length, one, many) : "no list";
}

function refuse(message: string, path: string): never {
  throw new ExclaveError("bad-game", message, path);
}
