import { sign } from "../../exact/order.js";
import { ONE } from "../../exact/rational.js";
import { allOf, anyOf, type Formula } from "../polynomial-formula.js";
import { difference, fixed, type NumberExpression } from "./model-expressions.js";
import type { StatementBuilder } from "./statement-builder.js";

/** A mixture for each player: a number for each of its strategies. */
export type StatedProfile = readonly (readonly NumberExpression[])[];

/** Where a profile is no equilibrium: some weights are no probabilities, or some player gains by a pure strategy. */
export function failsEquilibrium(builder: StatementBuilder, profile: StatedProfile): Formula {
  const { pieces } = builder;
  const noDistribution = profile.flatMap((mixture) => [
    ...mixture.map((probability) => pieces.compared(probability, "<")),
    pieces.compared(difference({ kind: "+", of: [...mixture] }, fixed(ONE)), "!="),
  ]);
  const deviations = profile.flatMap((mixture, player) => {
    const own = expected(builder, player, profile);
    return mixture.map((_, strategy) => {
      const pure = mixture.map((_, i) => fixed(i === strategy ? ONE : ONE.sub(1)));
      const deviating = profile.map((one, other) => (other === player ? pure : one));
      const label = `${builder.strategiesOf(player)[strategy]} gains (player ${player + 1})`;
      return pieces.compared(difference(expected(builder, player, deviating), own), ">", label);
    });
  });
  return anyOf([...noDistribution, ...deviations]);
}

/**
 * Where a pure profile of a 2x2 game is not its only equilibrium. It is exactly where it is a strict equilibrium and the
 * strategy of some player in it strictly dominant: else a best response ties at the profile, or the opposite profile is
 * an equilibrium too.
 */
export function failsUnique2x2(builder: StatementBuilder, pure: readonly number[]): Formula {
  const advantages = [0, 1].map((player) => {
    const [own, rival] = [pure[player] as number, pure[1 - player] as number];
    const cell = (strategy: number): number => strategy * builder.stride(1 - player);
    const names = builder.strategiesOf(player);
    return [rival, 1 - rival].map((other) => {
      const label = `${names[own]} <= ${names[1 - own]}${builder.cellName(player, cell(other))} (player ${player + 1})`;
      return builder.pieces.compared(builder.gain(player, own, 1 - own, cell(other)), "<=", label);
    });
  });
  const [row, column] = advantages as [Formula[], Formula[]];
  return anyOf([row[0] as Formula, column[0] as Formula, allOf([row[1] as Formula, column[1] as Formula])]);
}

/** The strategy of each player in a profile without mixtures, null for one with them. */
export function pureProfile(profile: StatedProfile): number[] | null {
  const used = profile.map((mixture) => {
    const known = mixture.every((weight) => weight.kind === "constant");
    const positive = mixture.flatMap((weight, i) =>
      weight.kind === "constant" && sign(weight.value) !== 0 ? [i] : [],
    );
    const [first] = positive;
    const one = first === undefined ? undefined : mixture[first];
    const pure = known && positive.length === 1 && one?.kind === "constant" && one.value.equals(1);
    return pure ? (first as number) : -1;
  });
  return used.includes(-1) ? null : used;
}

/** What a player expects of a profile. */
function expected(builder: StatementBuilder, player: number, profile: StatedProfile): NumberExpression {
  const count = builder.model.payoffs[player]?.length ?? 0;
  const terms = Array.from({ length: count }, (_, index): NumberExpression[] => {
    const weights = profile.map((mixture, other) => {
      const strategy = Math.floor(index / builder.stride(other)) % mixture.length;
      return mixture[strategy] as NumberExpression;
    });
    if (weights.some((weight) => weight.kind === "constant" && sign(weight.value) === 0)) return [];
    const open = weights.filter((weight) => weight.kind !== "constant" || !weight.value.equals(1));
    const payoff = builder.payoff(player, index);
    return [open.length === 0 ? payoff : { kind: "*", of: [...open, payoff] }];
  }).flat();
  if (terms.length === 0) return fixed(ONE.sub(1));
  return terms.length === 1 ? (terms[0] as NumberExpression) : { kind: "+", of: terms };
}
