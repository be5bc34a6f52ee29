import { compare } from "../exact/order.js";
import { type Branch, checkProof, narrowed } from "./check-proof.js";
import { list, number, position, positions, record, refuse, words } from "./internal/document-fields.js";
import type { Remaining } from "./internal/play-goal.js";
import type { PlayStatement, PlayStep } from "./play-statement.js";

/**
 * Refuses a proof that does not show that a claim about all equilibria, or about iterated elimination, holds wherever the
 * premises do, or, where `holds` is false, that it fails there.
 *
 * @param branch - the premises and the ranges of the parameters
 */
export function checkPlayProof(
  value: unknown,
  branch: Branch,
  play: PlayStatement,
  holds: boolean,
  path: string,
  remaining: Remaining = play.all,
): void {
  const proof = record(value, path);
  switch (proof["by"]) {
    case "removal": {
      const player = position(proof["player"], `${path}.player`, remaining.length);
      const strategy = position(proof["strategy"], `${path}.strategy`);
      const left = remaining[player] as readonly number[];
      if (!left.includes(strategy)) refuse("expected a strategy that remains", `${path}.strategy`);
      checkStep(proof["proof"], branch, play.remains(player, strategy, remaining), `${path}.proof`);
      const without = remaining.with(
        player,
        left.filter((other) => other !== strategy),
      );
      checkPlayProof(proof["rest"], branch, play, holds, `${path}.rest`, without);
      return;
    }
    case "removed":
      if (!play.decided(remaining, holds)) refuse("what remains does not decide the claim", path);
      return;
    case "closed": {
      const sets = list(proof["strategies"], `${path}.strategies`, play.all.length).map((set, player) =>
        positions(set, `${path}.strategies[${player}]`, play.all[player]?.length ?? 0),
      );
      if (sets.some((set) => set.length === 0))
        refuse("expected a strategy of every player", `${path}.strategies`);
      if (!play.decidedBySurvivors(sets, holds))
        refuse("these sets do not decide the claim", `${path}.strategies`);
      const all = sets.flatMap((set, player) => set.map((strategy) => [player, strategy] as const));
      const proofs = list(proof["proofs"], `${path}.proofs`, all.length);
      all.forEach(([player, strategy], i) => {
        checkStep(proofs[i], branch, play.removed(player, strategy, sets), `${path}.proofs[${i}]`);
      });
      return;
    }
    case "equilibria":
      checkStep(proof["proof"], branch, play.equilibrium(remaining, holds), `${path}.proof`);
      return;
    case "empty":
      checkProof(proof["proof"], branch, `${path}.proof`);
      return;
    case "split": {
      const name = words(proof["parameter"], `${path}.parameter`);
      const variable = branch.variables.findIndex((one) => one.name === name);
      const range = branch.variables[variable]?.range ?? refuse("expected a parameter", `${path}.parameter`);
      const at = number(proof["at"], `${path}.at`);
      if (compare(at, range[0]) <= 0 || compare(at, range[1]) >= 0)
        refuse("expected a number inside the range", `${path}.at`);
      const below = narrowed(branch, variable, [range[0], at]);
      checkPlayProof(proof["below"], below, play, holds, `${path}.below`, remaining);
      const above = narrowed(branch, variable, [at, range[1]]);
      checkPlayProof(proof["above"], above, play, holds, `${path}.above`, remaining);
      return;
    }
    default:
      refuse('expected "removal", "removed", "closed", "equilibria", "empty" or "split"', `${path}.by`);
  }
}

/** The branch in which the formula of a step is supposed too. */
export function inStep(branch: Branch, { formula, weights }: PlayStep): Branch {
  return {
    hypotheses: branch.hypotheses.and("step", formula),
    variables: [...branch.variables, ...weights],
  };
}

function checkStep(proof: unknown, branch: Branch, step: PlayStep | null, path: string): void {
  const stated = step ?? refuse("it cannot be stated as polynomial inequalities", path);
  checkProof(proof, inStep(branch, stated), path);
}
