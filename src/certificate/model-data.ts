/**
 * An expression of a {@link ModelData}: the position of one of its `parts`, the name of a parameter, or the text of a
 * rational.
 */
export type ExpressionReference = number | string;

/**
 * A number or condition made of expressions that stand before it: an operation and its operands. Numbers: `+`, `*`, `min`
 * and `max` of any number of operands, `/` of two, `^` of one and the text of a whole exponent, `if` of a condition, which
 * is 1 where it holds and 0 elsewhere. Conditions: `<`, `<=`, `>`, `>=`, `==` and `!=` of two numbers, `and` and `or` of any
 * number of conditions, `not` of one, `true` and `false` of none.
 */
export type ExpressionPart = readonly [operation: string, ...operands: ExpressionReference[]];

/** A proposition of a {@link ModelData}: that of a model, with players, strategies and expressions by position. */
export type PropositionData = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A parametric model with every formula filled in, as JSON: what its claims say, without the words they are said in. */
export interface ModelData {
  readonly parameters: readonly { readonly name: string; readonly range: readonly [string, string] }[];
  readonly players: readonly { readonly name: string; readonly strategies: readonly string[] }[];
  /** Each refers to earlier ones alone. */
  readonly parts: readonly ExpressionPart[];
  /** `payoffs[player][profile]`, row-major, the last player's strategy changing fastest. */
  readonly payoffs: readonly (readonly ExpressionReference[])[];
  readonly assumptions: readonly {
    readonly id: string;
    readonly instances: readonly { readonly name: string; readonly condition: ExpressionReference }[];
  }[];
  readonly claims: readonly {
    readonly id: string;
    /** The assumptions under which it is claimed. */
    readonly given: readonly string[];
    readonly instances: readonly { readonly name: string; readonly proposition: PropositionData }[];
  }[];
}
