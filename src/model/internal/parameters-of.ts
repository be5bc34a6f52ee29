import type { Condition, Quantity } from "../quantity.js";

/** The parameters that a quantity depends on, and whether it is affine in each of them alone. */
export interface Dependence {
  readonly names: readonly string[];
  /** Whether it is a polynomial in which no parameter has an exponent above 1 in any product. */
  readonly affine: boolean;
}

/** Returns on which parameters a quantity depends. */
export function parametersOf(quantity: Quantity): Dependence {
  const known = new Map<Quantity | Condition, { names: Set<string>; affine: boolean }>();
  const { names, affine } = visit(quantity, known);
  return { names: [...names].sort(), affine };
}

type Found = { names: Set<string>; affine: boolean };

function visit(part: Quantity | Condition, known: Map<Quantity | Condition, Found>): Found {
  const before = known.get(part);
  if (before !== undefined) return before;
  const found = visited(part, (inner) => visit(inner, known));
  known.set(part, found);
  return found;
}

function visited(part: Quantity | Condition, look: (part: Quantity | Condition) => Found): Found {
  const union = (
    parts: readonly (Quantity | Condition)[],
    affine: (found: readonly Found[]) => boolean,
  ): Found => {
    const found = parts.map(look);
    return { names: new Set(found.flatMap(({ names }) => [...names])), affine: affine(found) };
  };
  const none = (): boolean => false;
  switch (part.kind) {
    case "constant":
    case "truth":
      return { names: new Set(), affine: true };
    case "parameter":
      return { names: new Set([part.name]), affine: true };
    case "sum":
      return union(part.terms, (found) => found.every(({ affine }) => affine));
    case "product":
      return union(part.factors, (found) => {
        const total = found.reduce((count, { names }) => count + names.size, 0);
        return (
          found.every(({ affine }) => affine) &&
          new Set(found.flatMap(({ names }) => [...names])).size === total
        );
      });
    case "power":
      return union([part.base], none);
    case "quotient":
      return union([part.numerator, part.denominator], none);
    case "minimum":
    case "maximum":
    case "and":
    case "or":
      return union(part.of, none);
    case "indicator":
      return union([part.condition], none);
    case "comparison":
      return union([part.left, part.right], none);
    case "not":
      return union([part.of], none);
  }
}
