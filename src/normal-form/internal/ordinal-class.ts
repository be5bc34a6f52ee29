import { compare } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";

/**
 * The classes of symmetric 2x2 games with payoffs R, S, T, P that all differ.
 *
 * - `harmony`: C is dominant, and mutual cooperation better than mutual defection (T < R, P < S, P < R)
 * - `stag-hunt`: two strict symmetric equilibria, cooperation the better one (T < R, S < P, P < R)
 * - `prisoners-dilemma`: D is dominant, mutual cooperation better (S < P < R < T)
 * - `deadlock`: D is dominant, mutual defection better (R < T, S < P, R < P)
 * - `chicken`: two strict asymmetric equilibria, each preferred by its defector, and cooperation better than cooperating
 *   alone (P < S < R < T)
 * - `leader`: the same, but both prefer either equilibrium to mutual cooperation, its defector more (P < R < S < T)
 * - `hero`: the same, the cooperator more (P < R < T < S)
 * - these with the names of the strategies exchanged, where that is another class: `reversed-dilemma`,
 *   `reversed-stag-hunt`, `reversed-chicken`, `reversed-leader`, `reversed-hero`; harmony reversed is deadlock
 */
export type OrdinalClass =
  | "harmony"
  | "stag-hunt"
  | "prisoners-dilemma"
  | "deadlock"
  | "chicken"
  | "leader"
  | "hero"
  | "reversed-dilemma"
  | "reversed-stag-hunt"
  | "reversed-chicken"
  | "reversed-leader"
  | "reversed-hero";

const NAMES = ["R", "S", "T", "P"] as const;
type Name = (typeof NAMES)[number];

const LISTED: readonly OrdinalClass[] = [
  "harmony",
  "stag-hunt",
  "prisoners-dilemma",
  "deadlock",
  "chicken",
  "leader",
  "hero",
  "reversed-dilemma",
  "reversed-stag-hunt",
  "reversed-chicken",
  "reversed-leader",
  "reversed-hero",
];

/** The classes of all strict orders that break the ties of the payoffs, and those ties. */
export function orderedClasses(payoffs: Readonly<Record<Name, Rational>>): {
  between: OrdinalClass[];
  ties: string[];
} {
  const found = new Set(
    permutations(NAMES)
      .filter((order) =>
        order.every((name, i) => i === 0 || compare(payoffs[order[i - 1] as Name], payoffs[name]) <= 0),
      )
      .map(classOf),
  );
  const ties = NAMES.flatMap((a, i) =>
    NAMES.slice(i + 1)
      .filter((b) => compare(payoffs[a], payoffs[b]) === 0)
      .map((b) => `${a}=${b}`),
  );
  return { between: LISTED.filter((one) => found.has(one)), ties };
}

/** The class of a strict order, given from the least payoff to the greatest. */
function classOf(order: readonly Name[]): OrdinalClass {
  const below = (a: Name, b: Name): boolean => order.indexOf(a) < order.indexOf(b);
  const cooperationBetter = below("P", "R");
  if (below("T", "R")) {
    if (below("P", "S")) return cooperationBetter ? "harmony" : "reversed-dilemma";
    return cooperationBetter ? "stag-hunt" : "reversed-stag-hunt";
  }
  if (below("S", "P")) return cooperationBetter ? "prisoners-dilemma" : "deadlock";
  return ANTI_COORDINATION[order.join("<")] as OrdinalClass;
}

/** The six orders in which the best response to either strategy is the other one. */
const ANTI_COORDINATION: Readonly<Record<string, OrdinalClass>> = {
  "P<S<R<T": "chicken",
  "P<R<S<T": "leader",
  "P<R<T<S": "hero",
  "R<T<P<S": "reversed-chicken",
  "R<P<T<S": "reversed-leader",
  "R<P<S<T": "reversed-hero",
};

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}
