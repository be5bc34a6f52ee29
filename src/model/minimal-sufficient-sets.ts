import { ExclaveError } from "../exclave-error.js";

/** The most assumptions whose sets are all tried. */
const MAXIMUM_ASSUMPTIONS = 12;

/** Which sets of assumptions suffice for a conclusion when the others are replaced by their opposites. */
export interface SufficientSets {
  /** The sets that suffice and of which no smaller part does, by size and then in the order of the assumptions. */
  readonly minimalSets: readonly (readonly string[])[];
  /** The assumptions in every minimal set; none when no set suffices. */
  readonly carriers: readonly string[];
}

/**
 * Returns the minimal sets of assumptions that suffice: with all others switched off, the conclusion holds. Every set is
 * tried, since switching an assumption off may also help a conclusion.
 *
 * @param ids - the assumptions
 * @param holds - whether the conclusion holds when exactly the given assumptions are switched off
 * @throws {@link ExclaveError} `too-large` beyond twelve assumptions
 * @example
 * ```ts
 * import { minimalSufficientSets } from "exclave/model";
 *
 * const needsAandEither = (off: readonly string[]) => !off.includes("A") && !(off.includes("B") && off.includes("C"));
 * minimalSufficientSets(["A", "B", "C"], needsAandEither).minimalSets; // [["A", "B"], ["A", "C"]]
 * ```
 */
export function minimalSufficientSets(
  ids: readonly string[],
  holds: (off: readonly string[]) => boolean,
): SufficientSets {
  if (ids.length > MAXIMUM_ASSUMPTIONS) {
    throw new ExclaveError(
      "too-large",
      `expected ${MAXIMUM_ASSUMPTIONS} assumptions at most, found ${ids.length}`,
    );
  }
  const minimal: number[] = [];
  const sets = Array.from({ length: 2 ** ids.length }, (_, mask) => mask);
  sets.sort((a, b) => size(a) - size(b) || reversed(b, ids.length) - reversed(a, ids.length));
  for (const kept of sets) {
    if (minimal.some((part) => (part & kept) === part)) continue;
    if (holds(ids.filter((_, i) => (kept & (1 << i)) === 0))) minimal.push(kept);
  }
  const minimalSets = minimal.map((mask) => ids.filter((_, i) => (mask & (1 << i)) !== 0));
  const carriers =
    minimal.length === 0 ? [] : ids.filter((id) => minimalSets.every((set) => set.includes(id)));
  return { minimalSets, carriers };
}

function size(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The mask read from the first assumption down, so that sets sort in the order of the assumptions. */
function reversed(mask: number, length: number): number {
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 2 + ((mask >> i) & 1);
  return value;
}
