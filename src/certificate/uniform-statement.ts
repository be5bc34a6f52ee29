import { equal, sign } from "../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import { sum } from "../exact/vector.js";
import { expressionsAt } from "./internal/expression-at.js";
import type { DominanceClaim } from "./internal/fails-dominance.js";
import { failsMixture } from "./internal/fails-dominance.js";
import type { StatedModel } from "./internal/read-model-data.js";
import { StatementBuilder } from "./internal/statement-builder.js";
import type { Formula } from "./polynomial-formula.js";

/** A claim that strategies are dominated, each by one mixture for all parameters at once. */
export class UniformStatement {
  readonly claim: DominanceClaim;
  readonly #model: StatedModel;

  constructor(model: StatedModel, claim: DominanceClaim) {
    this.#model = model;
    this.claim = claim;
  }

  /** The names of the cells: what the others play. */
  get cells(): string[] {
    const builder = new StatementBuilder(this.#model);
    const { player } = this.claim;
    return builder.cells(player).map((cell) => builder.cellName(player, cell).slice(" at ".length));
  }

  /** How many strategies the player has. */
  get strategyCount(): number {
    return this.#model.strategies[this.claim.player]?.length ?? 0;
  }

  /** A mixture of all strategies of the player, by its positive weights. */
  mixtureOf(weights: readonly (readonly [number, Rational])[]): Rational[] {
    const found = new Map(weights);
    return Array.from({ length: this.strategyCount }, (_, strategy) => found.get(strategy) ?? ZERO);
  }

  /** Whether numbers are a mixture of the dominating set without the strategy. */
  isMixture(strategy: number, weights: readonly Rational[]): boolean {
    const { by } = this.claim;
    return (
      equal(sum(weights), ONE) &&
      weights.every(
        (one, other) => sign(one) === 0 || (sign(one) > 0 && other !== strategy && by.includes(other)),
      )
    );
  }

  /** Where a mixture does not dominate a strategy. */
  fails(strategy: number, weights: readonly Rational[]): Formula {
    return failsMixture(new StatementBuilder(this.#model), this.claim, strategy, weights);
  }

  /** What each strategy of the dominating set gains over a strategy in each cell at a point. */
  gains(strategy: number, values: readonly Rational[]): Map<number, Rational[]> {
    const builder = new StatementBuilder(this.#model);
    const at = expressionsAt(values, "point");
    const { player, by } = this.claim;
    const cells = builder.cells(player);
    return new Map(
      by
        .filter((other) => other !== strategy)
        .map((other) => [other, cells.map((cell) => at(builder.gain(player, other, strategy, cell)))]),
    );
  }

  /**
   * Whether weights of cells at some points show that no one mixture dominates a strategy at all of them: against all
   * together none of the strategies gains.
   */
  excludes(
    strategy: number,
    points: readonly { readonly values: readonly Rational[]; readonly weights: readonly Rational[] }[],
  ): boolean {
    const { by, strength } = this.claim;
    const others = by.filter((other) => other !== strategy);
    if (others.length === 0) return true;
    const all = points.flatMap(({ weights }) => weights);
    if (all.some((one) => sign(one) < 0) || all.every((one) => sign(one) === 0)) return false;
    const gained = points.map(({ values }) => this.gains(strategy, values));
    const totals = others.map((other) =>
      points.reduce<Rational>((total, { weights }, p) => {
        const row = gained[p]?.get(other) as Rational[];
        return weights.reduce<Rational>((more, weight, c) => more.add(weight.mul(row[c] as Rational)), total);
      }, ZERO),
    );
    if (totals.every((total) => sign(rational(total)) < 0)) return true;
    if (strength === "very-weak" || totals.some((total) => sign(rational(total)) > 0)) return false;
    // Where it would have to gain somewhere, every cell of some point counts.
    return strength === "strict" || points.some(({ weights }) => weights.every((one) => sign(one) > 0));
  }
}
