import type { PointWitness } from "../../../certificate/claim-certificate.js";
import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import { compare, sign } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { dominatedSet } from "../../../normal-form/dominated-set.js";
import { claimAt } from "../../claim-at.js";
import type { ModelClaim } from "../../model.js";
import { instanceName } from "../../model-data.js";
import type { ModelPoint } from "../../model-point.js";
import type { Proposition } from "../../proposition.js";

/** Returns whether a claim holds at a point, with what shows it; null where that cannot be decided. */
export function pointWitness(
  point: ModelPoint,
  claim: ModelClaim,
  statement: ClaimStatement,
): { readonly holds: boolean; readonly witness: PointWitness } | null {
  const { holds, instances } = claimAt(point, claim);
  if (holds === null) return null;
  const values = Object.fromEntries(
    point.parameters.declarations.map(({ name }) => [name, rationalText(point.parameters.get(name))]),
  );
  const names = claim.instances.map(({ indices }) => instanceName(claim.id, indices));
  if (holds) {
    const mixtures = claim.instances.flatMap(({ proposition }, i) =>
      mixturesOf(point, proposition, names[i] as string),
    );
    return {
      holds,
      witness: { values, instance: null, belief: null, mixtures, equilibrium: null, play: null, joint: null },
    };
  }
  const failing = instances.findIndex((one) => one.holds === false);
  const { proposition } = claim.instances[failing] as ModelClaim["instances"][number];
  const weights = statement.instances[failing]?.variables.filter(({ range }) => range === null) ?? [];
  const witness: PointWitness = {
    values,
    instance: names[failing] as string,
    belief: beliefOf(
      point,
      proposition,
      weights.map(({ name }) => name),
    ),
    mixtures: [],
    equilibrium: equilibriumOf(point, proposition),
    play: null,
    joint: null,
  };
  return { holds, witness };
}

function mixturesOf(point: ModelPoint, proposition: Proposition, instance: string): PointWitness["mixtures"] {
  if (proposition.kind !== "dominated" || proposition.using !== "mixed") return [];
  const { player, strategies, by, strength } = proposition;
  return dominatedSet(point.game, player, strategies, by, { strength }).members.map((member) => ({
    instance,
    strategy: member.strategy,
    by: (member.by ?? []).map((weight) => rationalText(weight)),
  }));
}

function beliefOf(
  point: ModelPoint,
  proposition: Proposition,
  names: readonly string[],
): Record<string, string> | null {
  if (proposition.kind !== "dominated" || proposition.using !== "mixed" || names.length === 0) return null;
  const { player, strategies, by, strength } = proposition;
  const { members } = dominatedSet(point.game, player, strategies, by, { strength });
  let next = 0;
  for (const { dominated, belief, strategy } of members) {
    if (by.every((other) => other === strategy)) {
      if (!dominated) return {};
      continue;
    }
    const count = belief?.length ?? point.game.profileCount / (point.game.shape[player] as number);
    if (!dominated && belief !== null) {
      return Object.fromEntries(
        belief.flatMap((weight, i) =>
          sign(weight) === 0 ? [] : [[names[next + i] as string, rationalText(weight)]],
        ),
      );
    }
    next += count;
  }
  return {};
}

/** An equilibrium that breaks a claim about all equilibria. */
function equilibriumOf(point: ModelPoint, proposition: Proposition): string[][] | null {
  if ("order" in proposition) return null;
  const breaking = (): readonly (readonly Rational[])[] | undefined => {
    const { equilibria } = point.equilibria;
    switch (proposition.kind) {
      case "always-played":
        return equilibria.find(
          ({ supports }) =>
            !supports[proposition.player]?.some((one) => proposition.strategies.includes(one)),
        )?.strategies;
      case "support":
      case "never-played": {
        const inside = proposition.kind === "support";
        const { player, strategies } = proposition;
        return equilibria.find(({ supports }) =>
          supports[player]?.some((strategy) => strategies.includes(strategy) !== inside),
        )?.strategies;
      }
      case "unique-equilibrium": {
        const stated = proposition.profile.map((mixture) => mixture.map((one) => point.value(one)));
        return equilibria.find(({ strategies }) =>
          strategies.some((mixture, player) =>
            mixture.some((one, i) => compare(one, stated[player]?.[i] as Rational) !== 0),
          ),
        )?.strategies;
      }
      default:
        return undefined;
    }
  };
  return breaking()?.map((mixture) => mixture.map((one) => rationalText(one))) ?? null;
}
