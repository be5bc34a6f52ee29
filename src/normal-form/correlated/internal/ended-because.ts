import type { Budget } from "../../nash/internal/budget.js";

/** Why the search for correlated equilibria stopped, as the beginning of a sentence. */
export function endedBecause(budget: Budget): string {
  if (budget.ended === "memory") return "the polytope has too many vertices on the way to be kept in memory";
  if (budget.ended === "size") return "the polytope has more vertices than are listed";
  return budget.excuse;
}
