import { ONE } from "../../exact/rational.js";
import { allOf, anyOf, type Formula, negatedFormula, truth } from "../polynomial-formula.js";
import { failsDominated, holdsDominated } from "./fails-dominance.js";
import { failsEquilibrium, pureProfile } from "./fails-equilibrium.js";
import { difference, fixed, type NumberExpression } from "./model-expressions.js";
import type { PlayGoal, Remaining } from "./play-goal.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Where a strategy is not strictly dominated while the others use only what remains. */
export function remains(
  builder: StatementBuilder,
  player: number,
  strategy: number,
  against: Remaining,
  using: "mixed" | "pure",
): Formula {
  const by = builder.strategiesOf(player).map((_, other) => other);
  return failsDominated(builder, { player, strategies: [strategy], by, strength: "strict", using, against });
}

/** Where a strategy is strictly dominated while the others use only what remains. */
export function isRemoved(
  builder: StatementBuilder,
  player: number,
  strategy: number,
  against: Remaining,
  using: "mixed" | "pure",
): Formula {
  const by = builder.strategiesOf(player).map((_, other) => other);
  return holdsDominated(builder, { player, strategies: [strategy], by, strength: "strict", using, against });
}

/**
 * Where an equilibrium that uses only what remains, with at most two players who have a choice, makes the claim fail, or,
 * asked for one that does not, hold. Null where more players have a choice, or the claim cannot be stated so.
 *
 * The weights of a mixture need not add up to 1. Each strategy has the weight 0 or is a best response (Nash 1950).
 */
export function equilibriumThere(
  builder: StatementBuilder,
  goal: PlayGoal,
  remaining: Remaining,
  breaks: boolean,
): Formula | null {
  if (goal.kind === "eliminated" || goal.kind === "survives") return null;
  if (goal.kind === "unique-equilibrium" && !breaks)
    return negatedFormula(failsEquilibrium(builder, goal.profile));
  const choosing = [...remaining.keys()].filter((player) => (remaining[player]?.length ?? 0) > 1);
  if (choosing.length > 2) return null;
  const used = remaining.map((left, player) => left.filter((one) => mayUse(goal, player, one, breaks)));
  if (used.some((left) => left.length === 0)) return truth(false);
  const weights = used.map((left, player) => {
    const names = builder.strategiesOf(player);
    if (left.length < 2) return new Map(left.map((strategy) => [strategy, fixed(ONE)]));
    return new Map(
      left.map((strategy): [number, NumberExpression] => {
        const name = `weight[${names[strategy]} (player ${player + 1})]`;
        return [strategy, builder.belief(name).expression];
      }),
    );
  });
  const { pieces } = builder;
  const parts = used.flatMap((left, player) => {
    const own = weights[player] as ReadonlyMap<number, NumberExpression>;
    const names = builder.strategiesOf(player);
    const best = left.map((strategy) => {
      const others = (remaining[player] as readonly number[]).filter((other) => other !== strategy);
      const answers = allOf(
        others.map((other) => {
          const label = `${names[strategy]} >= ${names[other]} (player ${player + 1})`;
          return pieces.compared(gainThere(builder, player, strategy, other, weights), ">=", label);
        }),
      );
      if (left.length < 2) return answers;
      return anyOf([pieces.compared(own.get(strategy) as NumberExpression, "=="), answers]);
    });
    if (left.length < 2) return best;
    const each = [...own].map(([strategy, weight]) =>
      pieces.compared(weight, ">=", `weight[${names[strategy]} (player ${player + 1})] >= 0`),
    );
    return [...each, pieces.compared(totalOf(own), ">", `weights of player ${player + 1} > 0`), ...best];
  });
  return allOf([...parts, decides(builder, goal, weights, breaks)]);
}

/** Whether an equilibrium may use a strategy and be what is looked for. */
function mayUse(goal: PlayGoal, player: number, strategy: number, breaks: boolean): boolean {
  if (goal.kind === "unique-equilibrium" || goal.player !== player) return true;
  const inside = goal.strategies.includes(strategy);
  if (goal.kind === "always-played") return !breaks || !inside;
  if (breaks) return true;
  return inside === (goal.kind === "support");
}

/** What else an equilibrium must be to make the claim fail, or hold. */
function decides(
  builder: StatementBuilder,
  goal: PlayGoal,
  weights: readonly ReadonlyMap<number, NumberExpression>[],
  breaks: boolean,
): Formula {
  const { pieces } = builder;
  if (goal.kind === "unique-equilibrium") {
    return anyOf(
      goal.profile.flatMap((mixture, player) => {
        const own = weights[player] as ReadonlyMap<number, NumberExpression>;
        const total = own.size < 2 ? fixed(ONE) : totalOf(own);
        return mixture.map((probability, strategy) => {
          const stated: NumberExpression = { kind: "*", of: [probability, total] };
          const weight = own.get(strategy) ?? fixed(ONE.sub(1));
          return pieces.compared(difference(weight, stated), "!=");
        });
      }),
    );
  }
  const own = weights[goal.player] as ReadonlyMap<number, NumberExpression>;
  const looked = [...own].filter(([strategy]) => {
    const inside = goal.strategies.includes(strategy);
    if (goal.kind === "always-played") return !breaks && inside;
    return breaks && inside === (goal.kind === "never-played");
  });
  const asked = goal.kind === "always-played" ? !breaks : breaks;
  if (!asked) return truth(true);
  return anyOf(looked.map(([, weight]) => pieces.compared(weight, ">")));
}

/** What a player gains by one strategy over another when the others play with their weights. */
function gainThere(
  builder: StatementBuilder,
  player: number,
  one: number,
  other: number,
  weights: readonly ReadonlyMap<number, NumberExpression>[],
): NumberExpression {
  const used = weights.map((own) => [...own.keys()]);
  const terms = builder.cells(player, used).map((cell): NumberExpression => {
    const factors = weights.flatMap((own, rival) => {
      if (rival === player || own.size < 2) return [];
      const strategy = Math.floor(cell / builder.stride(rival)) % builder.strategiesOf(rival).length;
      return [own.get(strategy) as NumberExpression];
    });
    const gain = builder.gain(player, one, other, cell);
    return factors.length === 0 ? gain : { kind: "*", of: [...factors, gain] };
  });
  return terms.length === 1 ? (terms[0] as NumberExpression) : { kind: "+", of: terms };
}

function totalOf(weights: ReadonlyMap<number, NumberExpression>): NumberExpression {
  return { kind: "+", of: [...weights.values()] };
}

/** Where a pure equilibrium makes the claim fail; null where profiles are too many. It may fail elsewhere too. */
export function pureEquilibriumThere(builder: StatementBuilder, goal: PlayGoal): Formula | null {
  const counts = builder.model.strategies.map((names) => names.length);
  const profiles = counts.reduce((product, count) => product * count, 1);
  if (goal.kind === "survives" || profiles > MAXIMUM_PROFILES) return null;
  const all = Array.from({ length: profiles }, (_, index) =>
    counts.map((count, player) => Math.floor(index / builder.stride(player)) % count),
  );
  return anyOf(
    all
      .filter((profile) => isBreaking(goal, profile))
      .map((profile) => {
        const index = profile.reduce((sum, strategy, player) => sum + strategy * builder.stride(player), 0);
        return allOf(
          profile.flatMap((strategy, player) => {
            const cell = index - strategy * builder.stride(player);
            return builder
              .strategiesOf(player)
              .flatMap((_, other) =>
                other === strategy
                  ? []
                  : [builder.pieces.compared(builder.gain(player, strategy, other, cell), ">=")],
              );
          }),
        );
      }),
  );
}

const MAXIMUM_PROFILES = 64;

/** Whether a pure equilibrium makes the claim fail. */
function isBreaking(goal: PlayGoal, profile: readonly number[]): boolean {
  if (goal.kind === "unique-equilibrium") {
    const pure = pureProfile(goal.profile);
    return pure === null || pure.some((strategy, player) => strategy !== profile[player]);
  }
  const inside = goal.strategies.includes(profile[goal.player] as number);
  return goal.kind === "never-played" || goal.kind === "eliminated" ? inside : !inside;
}
