/** The greatest number of words of faces that the checker compares to prove a list of vertices complete. */
const MAXIMUM_COMPARISONS = 10_000_000;

/**
 * Whether vertices of a polytope of known dimension are all of them; null when that takes too long.
 *
 * Each set of vertices is a number whose bits say which belong to it. A face of dimension 0 has one vertex, one of
 * dimension 1 has two. A larger one has all its vertices listed when its largest proper faces, as far as listed vertices
 * show them, have all theirs, are one dimension lower, and each of their own largest faces lies in two of them: the
 * facets of a polytope are connected through these, so that none is missing, and every vertex lies in a facet.
 *
 * That the dimensions are right follows from their number: each step down to a proper face loses at least one, and they
 * reach from the known dimension of the whole to 0.
 *
 * @param tight - for each inequality, the set of the vertices at which it is tight
 */
export function areAllVertices(count: number, dimension: number, tight: readonly bigint[]): boolean | null {
  const sets = [...new Set(tight)];
  const facets = new Map<bigint, readonly bigint[]>();
  const dimensions = new Map<bigint, number | null>();
  const words = 1 + count / 64;
  let compared = 0;
  const spend = (comparisons: number): void => {
    compared += comparisons * words;
    if (compared > MAXIMUM_COMPARISONS) throw new TooManyFaces();
  };

  /** The largest proper faces that the inequalities cut out of a face. */
  const facetsOf = (face: bigint): readonly bigint[] => {
    const known = facets.get(face);
    if (known !== undefined) return known;
    spend(4 * sets.length);
    const proper = [...new Set(sets.map((set) => set & face))]
      .filter((set) => set !== 0n && set !== face)
      .map((set) => ({ set, vertices: size(set) }))
      .sort((a, b) => b.vertices - a.vertices);
    const largest: bigint[] = [];
    for (const { set } of proper) {
      spend(1 + largest.length);
      if (!largest.some((other) => (set & other) === set)) largest.push(set);
    }
    facets.set(face, largest);
    return largest;
  };
  /** The dimension of a face all of whose vertices are listed, or null when one is missing. */
  const dimensionOf = (face: bigint): number | null => {
    const known = dimensions.get(face);
    if (known !== undefined) return known;
    const found = computed(face);
    dimensions.set(face, found);
    return found;
  };
  const computed = (face: bigint): number | null => {
    const vertices = size(face);
    if (vertices <= 2) return vertices - 1;
    const own = facetsOf(face);
    // Each inequality leaves out one vertex, and these are the sides of a simplex.
    if (own.length === vertices && own.every((facet) => size(facet) === vertices - 1)) return vertices - 1;
    const lower = own[0] === undefined ? null : dimensionOf(own[0]);
    if (lower === null || lower === 0 || own.some((facet) => dimensionOf(facet) !== lower)) return null;
    const shared = new Map<bigint, number>();
    for (const facet of own) {
      for (const ridge of lower === 1 ? singles(facet) : facetsOf(facet)) {
        shared.set(ridge, (shared.get(ridge) ?? 0) + 1);
      }
    }
    return [...shared.values()].every((times) => times >= 2) ? lower + 1 : null;
  };
  try {
    return dimensionOf((1n << BigInt(count)) - 1n) === dimension;
  } catch (error) {
    if (error instanceof TooManyFaces) return null;
    throw error;
  }
}

class TooManyFaces extends Error {}

function size(set: bigint): number {
  let count = 0;
  for (const digit of set.toString(16)) count += ONES[Number.parseInt(digit, 16)] as number;
  return count;
}

/** How many bits each hexadecimal digit has. */
const ONES = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

function singles(set: bigint): bigint[] {
  const found: bigint[] = [];
  for (let rest = set; rest !== 0n; rest &= rest - 1n) found.push(rest & -rest);
  return found;
}
