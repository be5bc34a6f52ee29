import { sign } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { allOf, anyOf, type Formula, negatedFormula, truth } from "../polynomial-formula.js";
import { refuse } from "./document-fields.js";
import { fixed, type NumberExpression } from "./model-expressions.js";
import type { StatementBuilder } from "./statement-builder.js";

/** How one strategy dominates another. */
export type Strength = "strict" | "weak" | "very-weak";

/** A dominance claim: strategies of a player, by what they are dominated, and against which profiles of the others. */
export interface DominanceClaim {
  readonly player: number;
  readonly strategies: readonly number[];
  readonly by: readonly number[];
  readonly strength: Strength;
  readonly using: "mixed" | "pure" | "one";
  /** The strategies of each player that the others may use; all when left out. */
  readonly against?: readonly (readonly number[])[];
}

/** Where a dominance claim fails. */
export function failsDominated(builder: StatementBuilder, claim: DominanceClaim): Formula {
  const { player, strategies, by, strength, using } = claim;
  const cells = builder.cells(player, claim.against);
  const others = (strategy: number): number[] => by.filter((other) => other !== strategy);
  const pure = (one: number, other: number): Formula =>
    failsPure(builder, player, one, other, strength, cells);
  if (using === "one") {
    return allOf(
      by.map((one) => anyOf(strategies.flatMap((other) => (one === other ? [] : [pure(one, other)])))),
    );
  }
  return anyOf(
    strategies.map((strategy) => {
      if (using === "pure") return allOf(others(strategy).map((other) => pure(other, strategy)));
      const [only, another] = others(strategy);
      if (only !== undefined && another === undefined) return pure(only, strategy);
      return failsMixed(builder, player, strategy, others(strategy), strength, cells);
    }),
  );
}

/** Where one mixture, the same for all parameters, does not dominate a strategy. */
export function failsMixture(
  builder: StatementBuilder,
  { player, strength }: DominanceClaim,
  strategy: number,
  weights: readonly Rational[],
): Formula {
  const used = weights.flatMap((weight, other) => (sign(weight) === 0 ? [] : [[weight, other] as const]));
  const names = builder.strategiesOf(player);
  const where = (relation: "<" | "<="): Formula[] =>
    builder.cells(player).map((cell) => {
      const of = used.map(
        ([weight, other]): NumberExpression => ({
          kind: "*",
          of: [fixed(weight), builder.gain(player, other, strategy, cell)],
        }),
      );
      const label = `the mixture ${relation} ${names[strategy]}${builder.cellName(player, cell)}`;
      return builder.pieces.compared({ kind: "+", of }, relation, label);
    });
  if (strength === "strict") return anyOf(where("<="));
  const loses = anyOf(where("<"));
  return strength === "weak" ? anyOf([loses, allOf(where("<="))]) : loses;
}

/**
 * Where a dominance claim holds. A mixture that dominates is a weight for each strategy of the dominating set; the weights
 * need not add up to 1.
 */
export function holdsDominated(builder: StatementBuilder, claim: DominanceClaim): Formula {
  const { player, strategies, by, strength, using } = claim;
  if (using !== "mixed") return negatedFormula(failsDominated(builder, claim));
  const cells = builder.cells(player, claim.against);
  return allOf(
    strategies.map((strategy) => {
      const others = by.filter((other) => other !== strategy);
      const [only, another] = others;
      if (only === undefined) return truth(false);
      if (another === undefined)
        return negatedFormula(failsPure(builder, player, only, strategy, strength, cells));
      return holdsMixed(builder, player, strategy, others, strength, cells);
    }),
  );
}

/** Where a strategy does not dominate all the others of its player. */
export function failsDominant(
  builder: StatementBuilder,
  player: number,
  strategy: number,
  strength: Strength,
): Formula {
  const cells = builder.cells(player);
  const others = builder.strategiesOf(player).flatMap((_, other) => (other === strategy ? [] : [other]));
  return anyOf(others.map((other) => failsPure(builder, player, strategy, other, strength, cells)));
}

/** Reads how strong a dominance is. */
export function strengthOf(value: unknown, path: string): Strength {
  if (value === "strict" || value === "weak" || value === "very-weak") return value;
  return refuse('expected "strict", "weak" or "very-weak"', path);
}

/** Where one strategy does not dominate another. */
function failsPure(
  builder: StatementBuilder,
  player: number,
  one: number,
  other: number,
  strength: Strength,
  cells: readonly number[],
): Formula {
  const names = builder.strategiesOf(player);
  const where = (relation: "<" | "<="): Formula[] =>
    cells.map((cell) =>
      builder.pieces.compared(
        builder.gain(player, one, other, cell),
        relation,
        `${names[one]} ${relation} ${names[other]}${builder.cellName(player, cell)}`,
      ),
    );
  if (strength === "strict") return anyOf(where("<="));
  const loses = anyOf(where("<"));
  return strength === "weak" ? anyOf([loses, allOf(where("<="))]) : loses;
}

/**
 * Where no mixture of the others dominates a strategy: some belief over the profiles of the opponents makes it as good as
 * each of them (Pearce 1984, doi:10.2307/1911197, Lemmas 3 and 4): any belief for strict dominance, one of full support for
 * weak dominance; and for very weak dominance one that makes it better. The weights of a belief need not add up to 1.
 */
function failsMixed(
  builder: StatementBuilder,
  player: number,
  strategy: number,
  others: readonly number[],
  strength: Strength,
  cells: readonly number[],
): Formula {
  if (others.length === 0) return truth(true);
  const names = builder.strategiesOf(player);
  const weights = cells.map((cell) =>
    builder.belief(`belief[${names[strategy]}${builder.cellName(player, cell)}]`),
  );
  const relation = strength === "very-weak" ? "<" : "<=";
  const total: NumberExpression = { kind: "+", of: weights.map(({ expression }) => expression) };
  const { pieces } = builder;
  return allOf([
    ...weights.map(({ expression, name }) =>
      strength === "weak"
        ? pieces.compared(expression, ">", `${name} > 0`)
        : pieces.compared(expression, ">=", `${name} >= 0`),
    ),
    ...(strength === "weak" ? [] : [pieces.compared(total, ">", `belief[${names[strategy]}] > 0`)]),
    ...others.map((other) => {
      const gains = cells.map((cell, i): NumberExpression => {
        const weight = weights[i]?.expression as NumberExpression;
        return { kind: "*", of: [weight, builder.gain(player, other, strategy, cell)] };
      });
      const label = `${names[other]} ${relation} ${names[strategy]} by belief`;
      return pieces.compared({ kind: "+", of: gains }, relation, label);
    }),
  ]);
}

/** Where some mixture of the others dominates a strategy. */
function holdsMixed(
  builder: StatementBuilder,
  player: number,
  strategy: number,
  others: readonly number[],
  strength: Strength,
  cells: readonly number[],
): Formula {
  const names = builder.strategiesOf(player);
  const { pieces } = builder;
  const weights = others.map((other) => builder.belief(`mixture[${names[other]} for ${names[strategy]}]`));
  const gains = cells.map((cell): NumberExpression => {
    const of = others.map((other, i): NumberExpression => {
      const weight = weights[i]?.expression as NumberExpression;
      return { kind: "*", of: [weight, builder.gain(player, other, strategy, cell)] };
    });
    return { kind: "+", of };
  });
  const total: NumberExpression = { kind: "+", of: weights.map(({ expression }) => expression) };
  const relation = strength === "strict" ? ">" : ">=";
  return allOf([
    ...weights.map(({ expression, name }) => pieces.compared(expression, ">=", `${name} >= 0`)),
    pieces.compared(total, ">", `mixture[for ${names[strategy]}] > 0`),
    ...gains.map((gain, i) => {
      const label = `mixture ${relation} ${names[strategy]}${builder.cellName(player, cells[i] as number)}`;
      return pieces.compared(gain, relation, label);
    }),
    ...(strength === "weak" ? [pieces.compared({ kind: "+", of: gains }, ">")] : []),
  ]);
}
