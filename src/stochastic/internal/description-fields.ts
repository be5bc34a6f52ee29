import { ExclaveError } from "../../exclave-error.js";

/** A leaf of a nested block, and where it stands. */
export interface PlacedLeaf {
  readonly value: unknown;
  readonly path: string;
}

export function refuse(message: string, path: string): never {
  throw new ExclaveError("bad-game", message, path);
}

export function listOf(value: unknown, path: string, what: string): readonly unknown[] {
  if (!Array.isArray(value)) refuse(`expected ${what}, found ${kindOf(value)}`, path);
  if (value.length === 0) refuse(`expected ${what}, found an empty list`, path);
  return value;
}

export function textOf(value: unknown, path: string, what: string): string {
  if (typeof value !== "string") refuse(`expected ${what} as a text, found ${kindOf(value)}`, path);
  return value;
}

/** The names, each a text that is not empty and that no other has. */
export function differentNames(value: unknown, path: string, what: string, member = ""): string[] {
  const seen = new Set<string>();
  return listOf(value, path, `a list of names, one for each ${what}`).map((entry, i) => {
    const own = `${path}[${i}]${member}`;
    const name = textOf(entry, own, `the name of the ${what}`);
    if (name === "") refuse(`expected a name for the ${what}, found an empty text`, own);
    if (seen.has(name)) {
      refuse(`expected different names, found a second ${what} called ${JSON.stringify(name)}`, own);
    }
    seen.add(name);
    return name;
  });
}

/** The leaves of a block nested by the shape, row-major. */
export function leaves(value: unknown, shape: readonly number[], path: string): PlacedLeaf[] {
  const [length, ...rest] = shape;
  if (length === undefined) return [{ value, path }];
  const list = listOf(value, path, `a list of ${length} entries, one an action`);
  if (list.length !== length) {
    refuse(`expected ${length} entries, one an action, found ${list.length}`, path);
  }
  return list.flatMap((inner, i) => leaves(inner, rest, `${path}[${i}]`));
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === null ? "null" : Array.isArray(value) ? "a list" : `a value of type ${typeof value}`;
}
