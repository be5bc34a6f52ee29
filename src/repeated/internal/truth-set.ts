import { primitive } from "../../exact/integer.js";
import { commonDivisor, type Polynomial, signAt } from "./polynomial.js";
import { between, compareRoots, type Root, rootsBetweenZeroAndOne } from "./root.js";

/** A set of discount factors: intervals in order that do not touch, each end in it or not. */
export interface Stretch {
  readonly lower: Root;
  readonly lowerClosed: boolean;
  readonly upper: Root;
  readonly upperClosed: boolean;
}

export const NOUGHT: Root = { kind: "rational", value: { n: 0n, d: 1n } };
export const UNITY: Root = { kind: "rational", value: { n: 1n, d: 1n } };

/** Different numbers in order, of which the first is the start of the domain and the last its end. */
export function sortedRoots(roots: readonly Root[]): Root[] {
  const sorted = [...roots].sort(compareRoots);
  return sorted.filter((root, i) => i === 0 || compareRoots(root, sorted[i - 1] as Root) !== 0);
}

/** The discount factors in [0, 1) at which every one of the polynomials is at most 0. */
export function whereNonpositive(polynomials: readonly Polynomial[]): Stretch[] {
  const different = new Map(polynomials.map(primitive).map((p) => [p.join(), p]));
  let set: Stretch[] = [{ lower: NOUGHT, lowerClosed: true, upper: UNITY, upperClosed: false }];
  // The shortest first: they are the quickest, and nothing is left to do once the set is empty.
  for (const p of [...different.values()].sort((a, b) => a.length - b.length)) {
    if (set.length === 0) break;
    if (p.length > 0) set = intersection(set, whereOneIsNonpositive(p));
  }
  return set;
}

function whereOneIsNonpositive(p: Polynomial): Stretch[] {
  const roots = [NOUGHT, ...rootsBetweenZeroAndOne(p), UNITY];
  const inside = roots.slice(0, -1).map((root, k) => {
    const at = between(root, roots[k + 1] as Root);
    return signAt(p, at.n, at.d) < 0;
  });
  const atRoot = inside.map((_, k) => k > 0 || signAt(p, 0n, 1n) <= 0);
  return stretches(roots, atRoot, inside);
}

/** The set that holds the k-th root where `atRoot[k]`, and the open interval behind it where `inside[k]`. */
export function stretches(
  roots: readonly Root[],
  atRoot: readonly boolean[],
  inside: readonly boolean[],
): Stretch[] {
  const found: Stretch[] = [];
  let open: { lower: Root; lowerClosed: boolean } | null = null;
  const close = (upper: Root, upperClosed: boolean): void => {
    if (open !== null) found.push({ ...open, upper, upperClosed });
    open = null;
  };
  inside.forEach((holds, k) => {
    const root = roots[k] as Root;
    if (open !== null && !atRoot[k]) close(root, false);
    if (open === null && atRoot[k]) open = { lower: root, lowerClosed: true };
    if (!holds) close(root, true);
    else if (open === null) open = { lower: root, lowerClosed: false };
  });
  close(roots.at(-1) as Root, false);
  return found;
}

/** What two sets have in common. */
export function intersection(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  return a.flatMap((one) =>
    b.flatMap((other): Stretch[] => {
      const low = compareRoots(one.lower, other.lower);
      const high = compareRoots(one.upper, other.upper);
      const lower = low >= 0 ? one.lower : other.lower;
      const upper = high <= 0 ? one.upper : other.upper;
      const lowerClosed = (low < 0 || one.lowerClosed) && (low > 0 || other.lowerClosed);
      const upperClosed = (high > 0 || one.upperClosed) && (high < 0 || other.upperClosed);
      const order = compareRoots(lower, upper);
      const empty = order > 0 || (order === 0 && !(lowerClosed && upperClosed));
      return empty ? [] : [{ lower, lowerClosed, upper, upperClosed }];
    }),
  );
}

/** Whether a polynomial is 0 at an algebraic number. */
export function vanishes(p: Polynomial, root: Root): boolean {
  if (root.kind === "rational") return signAt(p, root.value.n, root.value.d) === 0;
  const shared = commonDivisor(p, root.polynomial);
  if (shared.length <= 1) return false;
  // A factor of a square-free polynomial changes its sign at each of its roots.
  const { lower, upper } = root;
  return signAt(shared, lower.n, lower.d) * signAt(shared, upper.n, upper.d) < 0;
}
