import { choices } from "./square-system.js";

/** What the recomputation finds of a claim. */
export interface Found {
  /** True, false, or null where it is open. */
  readonly holds: boolean | null;
  readonly carriers: readonly string[];
  readonly minimalSets: readonly (readonly string[])[];
  readonly minimalSetsComplete: boolean;
  readonly boundary: Readonly<Record<string, string | null>>;
}

/** Every set of assumptions that suffices, the others being off, and of which no smaller one does. */
export function sufficientSets(
  assumptions: readonly string[],
  holdsWithout: (off: readonly string[]) => boolean,
): { minimalSets: string[][]; carriers: string[]; minimalSetsComplete: true } {
  const all = assumptions
    .flatMap((_, size) => choices(assumptions.length, size))
    .concat([assumptions.map((_, i) => i)]);
  const sets = all.map((set) => set.map((i) => assumptions[i] as string));
  const sufficient = sets.filter((set) => holdsWithout(assumptions.filter((id) => !set.includes(id))));
  const minimalSets = sufficient.filter(
    (set) => !sufficient.some((other) => other.length < set.length && other.every((id) => set.includes(id))),
  );
  const carriers = assumptions.filter(
    (id) => minimalSets.length > 0 && minimalSets.every((set) => set.includes(id)),
  );
  return { minimalSets, carriers, minimalSetsComplete: true };
}

export function textOf(value: { toString(): string } | null): string | null {
  return value === null ? null : `${value}`;
}
