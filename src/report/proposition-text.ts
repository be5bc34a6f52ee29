import { rationalText } from "../exact/rational-text.js";
import type { Model, ModelClaim } from "../model/model.js";
import type { Proposition } from "../model/proposition.js";
import type { Quantity } from "../model/quantity.js";

/** The most instances of a quantified claim that are told one by one. */
const TOLD = 4;

const ADVERBS = { strict: "strictly", weak: "weakly", "very-weak": "very weakly" } as const;

/**
 * Returns what a claim of a model says of a parameter point, in words.
 *
 * @example
 * ```ts
 * import { defineModel } from "exclave/model";
 * import { propositionText } from "exclave/report";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   payoffs: { A: "A == go" },
 *   claims: { D: { dominated: "stay", by: "go" } },
 * });
 * model.claims.map((claim) => propositionText(model, claim)); // ["stay (A) is strictly dominated by go."]
 * ```
 */
export function propositionText(model: Model, claim: ModelClaim): string {
  const { instances, forall } = claim;
  const [first] = instances;
  if (first === undefined) return "";
  const everywhere = forall.map(({ index, over }) => `${index} in ${over}`).join(", ");
  const own = formulaText(claim, first.proposition);
  if (own !== null) return `${own}${everywhere === "" ? "" : `, for every ${everywhere}`}.`;
  if (everywhere === "") return `${gameText(model, first.proposition)}.`;
  const told = instances.slice(0, TOLD).map(({ indices, proposition }) => {
    const where = Object.entries(indices).map(([index, label]) => `${index} = ${label}`);
    return `for ${where.join(", ")}: ${gameText(model, proposition)}`;
  });
  const more = instances.length > TOLD ? `; and ${instances.length - TOLD} more` : "";
  return `For every ${everywhere} (${told.join("; ")}${more}).`;
}

/** A proposition about formulas, as they are written; null for one about the game. */
function formulaText({ formulas }: ModelClaim, proposition: Proposition): string | null {
  switch (proposition.kind) {
    case "positive":
      return `${formulas["positive"]} > 0`;
    case "non-negative":
      return `${formulas["non-negative"]} >= 0`;
    case "holds":
      return formulas["holds"] ?? null;
    case "monotone": {
      const { strict, direction } = proposition;
      const verb = strict ? `is strictly ${direction}` : `is ${direction}, or stays the same,`;
      return `${formulas["monotone"]} ${verb} in ${formulas["in"]}`;
    }
    case "threshold": {
      const what = proposition.of.kind === "condition" ? "changes its truth" : "changes its sign";
      return `${formulas["threshold"]} ${what} at ${formulas["in"]} = ${formulas["at"]}`;
    }
    default:
      return null;
  }
}

function gameText(model: Model, proposition: Proposition): string {
  switch (proposition.kind) {
    case "dominated": {
      const { player, strategies, by, strength, using } = proposition;
      const what = `${namesText(model, player, strategies)} ${isOrAre(strategies)} ${ADVERBS[strength]} dominated`;
      const dominators = namesText(model, player, by, false);
      if (by.length === 1) return `${what} by ${dominators}`;
      if (using === "uniform") return `${what} by mixtures of ${dominators}, the same for all parameters`;
      if (using === "one") return `${what} by one and the same of ${dominators}`;
      return using === "pure" ? `${what} by one of ${dominators}` : `${what} by mixtures of ${dominators}`;
    }
    case "dominant":
      return `${namesText(model, proposition.player, [proposition.strategy])} ${ADVERBS[proposition.strength]} dominates all other strategies`;
    case "survives":
    case "eliminated": {
      const { player, strategies, kind, using } = proposition;
      const verb =
        kind === "survives"
          ? strategies.length === 1
            ? "survives"
            : "survive"
          : `${isOrAre(strategies)} removed by`;
      const by = using === "pure" ? " by pure strategies" : "";
      return `${namesText(model, player, strategies)} ${verb} iterated strict dominance${by}`;
    }
    case "equilibrium":
    case "unique-equilibrium": {
      const profile = proposition.profile
        .map((mixture, player) => mixtureText(model, player, mixture))
        .join(", ");
      const only = proposition.kind === "unique-equilibrium";
      const what = proposition.order === undefined ? "equilibrium" : "outcome";
      const article = only ? "the only" : "an";
      return `(${profile}) is ${article} ${what}${orderText(model, proposition.order)}`;
    }
    case "support":
    case "never-played":
    case "always-played": {
      const { kind, player, strategies, order } = proposition;
      const what = order === undefined ? "equilibrium" : "outcome";
      const names = namesText(model, player, strategies, false, kind === "support" ? "and" : "or");
      const uses = kind === "support" ? "uses only" : "uses";
      const where = kind === "never-played" ? `in no ${what}` : `in every ${what}`;
      return `${model.players[player]?.name} ${uses} ${names} ${where}${orderText(model, order)}`;
    }
    case "class":
      return `The class of the game is ${proposition.class}`;
    default:
      return "";
  }
}

/** Who moves when, where not all move at once. */
function orderText(model: Model, order: readonly number[] | undefined): string {
  if (order === undefined) return "";
  return ` when the players move in the order ${order.map((player) => model.players[player]?.name).join(", ")}`;
}

function isOrAre(strategies: readonly number[]): string {
  return strategies.length === 1 ? "is" : "are";
}

/** Names of strategies, with their player. */
function namesText(
  model: Model,
  player: number,
  strategies: readonly number[],
  whose = true,
  last = "and",
): string {
  const { name, strategies: names } = model.players[player] ?? { name: "", strategies: [] };
  const list = strategies.map((strategy) => names[strategy]);
  const text = list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} ${last} ${list.at(-1)}`;
  return whose ? `${text} (${name})` : text;
}

function mixtureText(model: Model, player: number, mixture: readonly Quantity[]): string {
  const names = model.players[player]?.strategies ?? [];
  const used = mixture.flatMap((probability, i) => {
    if (probability.kind !== "constant") return [`${names[i]}: a formula`];
    return probability.value.n === 0n
      ? []
      : [probability.value.d === 1n ? `${names[i]}` : `${names[i]}: ${rationalText(probability.value)}`];
  });
  return used.length === 1 ? (used[0] as string) : `{${used.join(", ")}}`;
}
