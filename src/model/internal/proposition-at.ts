import { sign } from "../../exact/order.js";
import { rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { classify2x2 } from "../../normal-form/classify-2x2.js";
import { dominantStrategies } from "../../normal-form/dominant-strategies.js";
import type { ModelPoint } from "../model-point.js";
import type { Proposition } from "../proposition.js";
import { dominatedAt } from "./dominated-at.js";
import { equilibriumAt, supportAt } from "./equilibrium-at.js";
import { decided, namesOf, type PropositionFinding } from "./finding.js";
import { monotoneAt, thresholdAt } from "./local-behaviour.js";

/** Returns whether a proposition is true at a point. */
export function propositionAt(point: ModelPoint, proposition: Proposition): PropositionFinding {
  switch (proposition.kind) {
    case "dominated":
      return dominatedAt(point, proposition);
    case "dominant": {
      const rank = ["very-weak", "weak", "strict"] as const;
      const found = dominantStrategies(point.game, { meter: point.meter }).find(
        ({ player, strategy }) => player === proposition.player && strategy === proposition.strategy,
      );
      const holds = found !== undefined && rank.indexOf(found.strength) >= rank.indexOf(proposition.strength);
      return decided(holds, {}, { dominant: found?.strength ?? null });
    }
    case "survives":
    case "eliminated": {
      const { survivors, rounds } = point.elimination(proposition.using);
      const kept = survivors[proposition.player] ?? [];
      const survives = proposition.kind === "survives";
      return decided(
        proposition.strategies.every((strategy) => kept.includes(strategy) === survives),
        {},
        { survivors: survivors.map((list, player) => namesOf(point, player, list)), rounds: rounds.length },
      );
    }
    case "equilibrium":
    case "unique-equilibrium":
      return equilibriumAt(point, proposition);
    case "support":
    case "never-played":
    case "always-played":
      return supportAt(point, proposition);
    case "positive":
    case "non-negative": {
      const value = point.value(proposition.quantity);
      const holds = proposition.kind === "positive" ? sign(value) > 0 : sign(value) >= 0;
      return decided(holds, { value: rationalText(value) });
    }
    case "holds": {
      const { condition } = proposition;
      const sides = condition.kind === "comparison" ? { left: condition.left, right: condition.right } : null;
      if (sides === null) return decided(point.holds(condition));
      const [left, right] = [point.value(sides.left), point.value(sides.right)];
      const difference = rationalText(rational(left.sub(right)));
      return decided(point.holds(condition), {
        left: rationalText(left),
        right: rationalText(right),
        difference,
      });
    }
    case "monotone":
      return monotoneAt(point, proposition);
    case "class": {
      const found = classify2x2(point.game);
      const between = found.views.map((view) => [...view.between]);
      const evidence = found.class === "boundary" ? { class: found.class, between } : { class: found.class };
      return decided(found.class === proposition.class, {}, evidence);
    }
    case "threshold":
      return thresholdAt(point, proposition);
  }
}
