import { ExclaveError } from "../../exclave-error.js";
import type { PropositionData } from "../model-data.js";
import { allOf, anyOf, type Formula, negatedFormula, truth } from "../polynomial-formula.js";
import { list, position, positions, refuse } from "./document-fields.js";
import { pureProfile } from "./fails-equilibrium.js";
import { statedProfile } from "./play-goal.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Formulas may have so many inequalities. */
const MAXIMUM_LITERALS = 20_000;

/**
 * Where a claim about the outcomes of subgame-perfect equilibria in pure strategies fails, when players move one after
 * another, each seeing what was played before (Selten 1965).
 */
export function failsOrdered(builder: StatementBuilder, data: PropositionData, path: string): Formula {
  const { strategies } = builder.model;
  const order = list(data["order"], `${path}.order`, strategies.length).map((one, i) =>
    position(one, `${path}.order[${i}]`, strategies.length),
  );
  if (new Set(order).size < order.length) refuse("expected each player once", `${path}.order`);
  const outcomes = outcomesAfter(builder, order, 0, 0);
  const { kind } = data;
  if (kind === "equilibrium" || kind === "unique-equilibrium") {
    const pure =
      pureProfile(statedProfile(builder, data, path)) ?? refuse("expected a pure profile", `${path}.profile`);
    const claimed = pure.reduce((sum, strategy, player) => sum + strategy * builder.stride(player), 0);
    if (kind === "equilibrium") return negatedFormula(outcomes.get(claimed) as Formula);
    // There is an outcome, so that it is the only one where no other is.
    return anyOf([...outcomes].flatMap(([profile, formula]) => (profile === claimed ? [] : [formula])));
  }
  const player = position(data["player"], `${path}.player`, strategies.length);
  const count = builder.strategiesOf(player).length;
  const set = positions(data["strategies"], `${path}.strategies`, count);
  return anyOf(
    [...outcomes].flatMap(([profile, formula]) => {
      const inside = set.includes(Math.floor(profile / builder.stride(player)) % count);
      return inside === (kind === "never-played") ? [formula] : [];
    }),
  );
}

/**
 * Where each profile is an outcome once some have moved, by its position: its mover must not get less than at some outcome
 * behind each of its other strategies.
 */
function outcomesAfter(
  builder: StatementBuilder,
  order: readonly number[],
  moved: number,
  played: number,
): Map<number, Formula> {
  const mover = order[moved];
  if (mover === undefined) return new Map([[played, truth(true)]]);
  const names = builder.strategiesOf(mover);
  const behind = names.map((_, strategy) =>
    outcomesAfter(builder, order, moved + 1, played + strategy * builder.stride(mover)),
  );
  const found = new Map<number, Formula>();
  let size = 0;
  behind.forEach((outcomes, strategy) => {
    for (const [profile, formula] of outcomes) {
      const noBetter = behind.flatMap((others, other) => {
        if (other === strategy) return [];
        const parts = [...others].map(([rival, itself]) =>
          allOf([itself, builder.pieces.compared(builder.lead(mover, profile, rival), ">=")]),
        );
        return [anyOf(parts)];
      });
      const whole = allOf([formula, ...noBetter]);
      size += literals(whole);
      if (size > MAXIMUM_LITERALS)
        throw new ExclaveError(
          "too-large",
          "the outcomes of the moves take too many inequalities to reason about",
        );
      found.set(profile, whole);
    }
  });
  return found;
}

function literals(formula: Formula): number {
  return formula.kind === "literal" ? 1 : formula.of.reduce((sum, one) => sum + literals(one), 0);
}
