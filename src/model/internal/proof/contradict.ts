import { type Branch, narrowed } from "../../../certificate/check-proof.js";
import type { Proof } from "../../../certificate/proof.js";
import { type Meter, stepMeter } from "../../../exact/meter.js";
import { rationalText } from "../../../exact/rational-text.js";
import { bySquares } from "./by-squares.js";
import { type Degrees, degreesFor, divisorsOfFailures, highDegrees } from "./degrees.js";
import { factorsOfBranch, relevantFactors } from "./factors.js";
import { findCombination } from "./find-combination.js";
import { splitAt } from "./split-at.js";
import { isSubdividable, subdivided } from "./subdivide.js";

/** How a contradiction is looked for. */
export interface Search {
  /** Whether a hypothesis or disjunction comes from a premise. */
  readonly isPremise: (name: string) => boolean;
  /** Ends the work. */
  readonly meter: Meter;
  /** How often ranges may be halved in all. */
  readonly splits: { left: number };
  /** Tells that what is supposed holds somewhere, so that there is nothing to be found. */
  readonly holdsSomewhere: (branch: Branch) => boolean;
}

const MAXIMUM_DEPTH = 12;
/** What combinations may cost where signs may show more. */
const COMBINATION_STEPS = 80_000_000;
/** What combinations with squares may cost, and how often ranges may have been halved where they are tried. */
const [SQUARE_STEPS, SQUARED_DEPTH] = [20_000_000, 2];
/** Ranges are halved so often at most where only signs are looked at. */
const MAXIMUM_BOXES = 4000;

/**
 * Returns a proof that what is supposed in a branch contradicts itself, or null where none is found: cases are told apart,
 * and then combinations of products tried, degree by degree, on the whole ranges and on halves of them.
 */
export function contradict(branch: Branch, search: Search, depth = 0): Proof | null {
  const disjunctions = [...branch.hypotheses.open.values()];
  const failures = disjunctions.filter(({ name }) => !search.isPremise(name));
  if (failures.length > 0) return byFailures(branch, search, depth);
  const whole = disjunctions.length === 0 && depth === 0;
  const early = whole ? combinedInTime(branch, search) : combined(branch, search, "first");
  if (early !== null) return early;
  if (search.holdsSomewhere(branch)) return null;
  const [premise] = disjunctions;
  if (premise !== undefined) return inCases(branch, premise.name, search, depth);
  const squared =
    depth > SQUARED_DEPTH
      ? null
      : inTime(SQUARE_STEPS, search.meter, (meter) => bySquares(branch, search.isPremise, meter));
  if (squared !== null) return squared;
  const later = whole ? subdivided(branch, search.meter, MAXIMUM_BOXES) : combined(branch, search, "later");
  return later ?? halved(branch, search, depth);
}

/** Combinations of any products, as far as they leave time for signs on boxes where these may show more. */
function combinedInTime(branch: Branch, search: Search): Proof | null {
  if (!isSubdividable(branch)) return combined(branch, search, "all");
  return inTime(COMBINATION_STEPS, search.meter, (meter) => combined(branch, { ...search, meter }, "all"));
}

/** What is found within so many steps; null where these do not suffice. */
function inTime(limit: number, all: Meter, find: (meter: Meter) => Proof | null): Proof | null {
  const own = stepMeter("these combinations", { limit });
  let over = false;
  try {
    return find((steps) => {
      all(steps);
      try {
        own(steps);
      } catch (error) {
        over = true;
        throw error;
      }
    });
  } catch (error) {
    if (!over) throw error;
    return null;
  }
}

/** By cases of what fails: those first of which all can be closed at once. */
function byFailures(branch: Branch, search: Search, depth: number): Proof | null {
  const failures = [...branch.hypotheses.open.values()].filter(({ name }) => !search.isPremise(name));
  if (failures.length === 1) return inCases(branch, (failures[0] as { name: string }).name, search, depth);
  let best: { name: string; proofs: (Proof | null)[]; open: number } | null = null;
  for (const { name, of } of failures) {
    const proofs = of.map((_, i) => {
      const inside: Branch = { ...branch, hypotheses: branch.hypotheses.inCase(name, i) };
      return combined(inside, search, "first");
    });
    const open = proofs.filter((proof) => proof === null).length;
    if (open === 0) return { by: "cases", of: name, proofs: proofs as Proof[] };
    if (best === null || open < best.open) best = { name, proofs, open };
  }
  const { name, proofs } = best as { name: string; proofs: (Proof | null)[] };
  return inCases(branch, name, search, depth, proofs);
}

/** Every case of a disjunction; null as soon as one is not closed. */
function inCases(
  branch: Branch,
  name: string,
  search: Search,
  depth: number,
  known: readonly (Proof | null)[] = [],
): Proof | null {
  const proofs: Proof[] = [];
  for (const [i] of (branch.hypotheses.open.get(name)?.of ?? []).entries()) {
    const inside: Branch = { ...branch, hypotheses: branch.hypotheses.inCase(name, i) };
    const proof = known[i] ?? contradict(inside, search, depth);
    if (proof === null) return null;
    proofs.push(proof);
  }
  return { by: "cases", of: name, proofs };
}

/** A combination of products on the ranges as they are: of one or two factors first, of more later. */
function combined(branch: Branch, { isPremise, meter }: Search, which: Degrees): Proof | null {
  for (const { name, polynomial, relation } of branch.hypotheses.known.values()) {
    // More than 0, and 0 everywhere.
    if (relation === ">" && polynomial.terms.size === 0)
      return { by: "combination", terms: [{ factors: [name], multiplier: "1" }] };
  }
  const factors = relevantFactors(factorsOfBranch(branch, isPremise));
  // What is supposed of the parameters alone may be contradictory already.
  const unbelieved = factors.filter(({ believed }) => !believed);
  if (unbelieved.length < factors.length && unbelieved.some(({ role }) => role === "failure")) {
    for (const degree of degreesFor(unbelieved, which)) {
      const proof = findCombination(unbelieved, degree, true, meter);
      if (proof !== null) return proof;
    }
  }
  // Where premises are many, the ends of ranges are seldom needed, and far too many to be multiplied.
  const lean = factors.filter(({ role, premise }) => premise || (role !== "lower" && role !== "upper"));
  const tried = lean.length > 6 && lean.length < factors.length ? degreesFor(lean, which) : [];
  for (const degree of tried) {
    const proof = findCombination(lean, degree, true, meter, factors);
    if (proof !== null) return proof;
  }
  for (const degree of which === "first" ? [] : highDegrees(factors)) {
    const proof = findCombination(factors, degree, true, meter, factors, divisorsOfFailures(factors));
    if (proof !== null) return proof;
  }
  for (const degree of degreesFor(factors, which)) {
    const proof = findCombination(factors, degree, true, meter);
    if (proof !== null) return proof;
    if (degree === 2 && factors.length <= 24) {
      const every = findCombination(factors, degree, false, meter);
      if (every !== null) return every;
    }
  }
  return null;
}

/** Both parts of the range of the parameter that matters most. */
function halved(branch: Branch, search: Search, depth: number): Proof | null {
  if (depth >= MAXIMUM_DEPTH || search.splits.left <= 0) return null;
  const place = splitAt(branch, search);
  if (place === null) return null;
  const { variable, range, at } = place;
  search.splits.left--;
  const below = contradict(narrowed(branch, variable, [range[0], at]), search, depth + 1);
  if (below === null) return null;
  const above = contradict(narrowed(branch, variable, [at, range[1]]), search, depth + 1);
  if (above === null) return null;
  const parameter = branch.variables[variable]?.name ?? "";
  return { by: "split", parameter, at: rationalText(at), below, above };
}
