import type { Rational } from "../../exact/rational.js";
import { ExpressionPieces } from "./expression-pieces.js";
import { difference, type NumberExpression } from "./model-expressions.js";
import type { StatedModel } from "./read-model-data.js";

/** What the statements of a model's propositions are built from. */
export class StatementBuilder {
  readonly model: StatedModel;
  readonly pieces: ExpressionPieces;
  /** The names of the variables that stand for beliefs; their numbers follow those of the parameters. */
  readonly beliefs: string[] = [];

  constructor(model: StatedModel) {
    this.model = model;
    this.pieces = new ExpressionPieces(model.fixed);
  }

  /** The names of a player's strategies. */
  strategiesOf(player: number): readonly string[] {
    return this.model.strategies[player] as readonly string[];
  }

  /** How many profiles apart neighbouring strategies of a player are. */
  stride(player: number): number {
    return this.model.strategies.slice(player + 1).reduce((product, names) => product * names.length, 1);
  }

  /** The profiles of the opponents, as positions of profiles in which the player uses the first strategy. */
  cells(player: number, allowed?: readonly (readonly number[])[]): number[] {
    return this.model.strategies.reduce<number[]>(
      (found, names, other) => {
        const stride = this.stride(other);
        const used = other === player ? [0] : (allowed?.[other] ?? names.map((_, i) => i));
        return found.flatMap((cell) => used.map((strategy) => cell + strategy * stride));
      },
      [0],
    );
  }

  /** The opponents' strategies in a cell, to follow the name of a strategy: ` at (I, S)`. */
  cellName(player: number, cell: number): string {
    const names = this.model.strategies.flatMap((strategies, other) => {
      const strategy = Math.floor(cell / this.stride(other)) % strategies.length;
      return other === player ? [] : [strategies[strategy] as string];
    });
    return names.length === 0 ? "" : ` at (${names.join(", ")})`;
  }

  /** What a player gains in a cell by using one strategy instead of another. */
  gain(player: number, one: number, other: number, cell: number): NumberExpression {
    const stride = this.stride(player);
    return difference(this.payoff(player, cell + one * stride), this.payoff(player, cell + other * stride));
  }

  /** What a player gets at one profile more than at another. */
  lead(player: number, one: number, other: number): NumberExpression {
    return difference(this.payoff(player, one), this.payoff(player, other));
  }

  /** What a player gets at a profile. */
  payoff(player: number, profile: number): NumberExpression {
    return this.model.payoffs[player]?.[profile] as NumberExpression;
  }

  /** A new variable that stands for the weight of a profile of the opponents. */
  belief(name: string): { readonly name: string; readonly expression: NumberExpression } {
    this.beliefs.push(name);
    const variable = this.model.parameters.length + this.beliefs.length - 1;
    return { name, expression: { kind: "parameter", variable } };
  }

  /** Pieces in which one parameter is a variable even where its range is one point. */
  piecesIn(parameter: number): ExpressionPieces {
    if (!this.model.fixed.has(parameter)) return this.pieces;
    const rest = [...this.model.fixed].filter(([variable]) => variable !== parameter);
    return new ExpressionPieces(new Map<number, Rational>(rest));
  }
}
