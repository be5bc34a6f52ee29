import { sign } from "../../exact/order.js";
import { rank } from "../../exact/rank.js";
import { checkedEquilibrium, combinedGains, type GainsOfObeying, isTight } from "./correlated-obedience.js";
import { readMultipliers, type StatedKind } from "./correlated-statement.js";
import { tightRank } from "./correlated-vertices.js";
import { numbers, position, record, refuse } from "./document-fields.js";

/** The dimension, when it is stated and proved. */
export function checkDimension(
  kind: StatedKind,
  constraints: readonly GainsOfObeying[],
  stated: unknown,
  value: unknown,
): number | null {
  const path = "certificate.dimension";
  if (stated === null) {
    if (value !== null) refuse("expected null: the dimension is not stated", path);
    return null;
  }
  const proof = record(value, path);
  const interior = numbers(proof["interior"], `${path}.interior`, kind.game.profileCount);
  const weights = checkedEquilibrium(kind.game, constraints, interior, null, path);
  const equalities = readMultipliers(kind, proof["equalities"], `${path}.equalities`);
  // A weighted sum of what is at least 0 at every equilibrium: where it is 0, each part is.
  combinedGains(kind.game, equalities).forEach((gains, profile) => {
    if (sign(gains) === (weights[profile] === 0n ? -1 : 0)) return;
    refuse(
      "the gains times the multipliers must add up to less than 0 where the interior has probability 0, and else to 0",
      `${path}.equalities`,
    );
  });
  const always = new Set(
    equalities.map(({ player, strategy, deviation }) => `${player} ${strategy} ${deviation}`),
  );
  const played = weights.flatMap((weight, profile) => (weight === 0n ? [] : [profile]));
  for (const constraint of constraints) {
    const { player, strategy, deviation, gains } = constraint;
    if (always.has(`${player} ${strategy} ${deviation}`) || !isTight(constraint, weights)) continue;
    if (gains.every(([profile]) => weights[profile] === 0n)) continue;
    if (isMultiple(constraint, constraints, always, weights)) continue;
    refuse(
      "a constraint is tight in the interior that is not proved to be tight everywhere",
      `${path}.interior`,
    );
  }
  const found = played.length - tightRank(constraints, weights, played) - 1;
  if (stated !== found) refuse(`the dimension is ${found}`, "dimension");
  return position(stated, "dimension");
}

/** Whether a constraint says the same, where it matters, as one that is proved to be tight everywhere. */
function isMultiple(
  constraint: GainsOfObeying,
  constraints: readonly GainsOfObeying[],
  always: ReadonlySet<string>,
  weights: readonly bigint[],
): boolean {
  const proved = constraints.filter(({ player, strategy, deviation }) =>
    always.has(`${player} ${strategy} ${deviation}`),
  );
  const columns = weights.flatMap((weight, profile) => (weight === 0n ? [] : [profile]));
  const rowOf = ({ gains }: GainsOfObeying): bigint[] => {
    const known = new Map(gains);
    return columns.map((profile) => known.get(profile) ?? 0n);
  };
  const rows = proved.map(rowOf);
  return rank([...rows, rowOf(constraint)]) === rank(rows);
}
