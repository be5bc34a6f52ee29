import type {
  ExpressionPart,
  ExpressionReference,
  ModelData,
  PropositionData,
} from "../certificate/model-data.js";
import { rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { IndexValues, Model } from "./model.js";
import type { Proposition } from "./proposition.js";
import type { Condition, Quantity } from "./quantity.js";

/**
 * Returns a model as JSON: what its claims say over the ranges, with every formula filled in and parts that recur once. The
 * checker reads nothing else.
 */
export function modelData(model: Model): ModelData {
  const writer = new PartWriter();
  const number = (quantity: Quantity): ExpressionReference => writer.number(quantity);
  const payoffs = model.payoffs.map((row) => row.map(number));
  const assumptions = model.assumptions.map(({ id, instances }) => ({
    id,
    instances: instances.map(({ indices, condition }) => ({
      name: instanceName(id, indices),
      condition: writer.condition(condition),
    })),
  }));
  const claims = model.claims.map(({ id, assumptions: given, instances }) => ({
    id,
    given,
    instances: instances.map(({ indices, proposition }) => ({
      name: instanceName(id, indices),
      proposition: propositionData(proposition, writer),
    })),
  }));
  return {
    parameters: model.parameters.declarations.map(({ name, range: [low, high] }) => ({
      name,
      range: [rationalText(rational(low)), rationalText(rational(high))],
    })),
    players: model.players.map(({ name, strategies }) => ({ name, strategies })),
    parts: writer.parts,
    payoffs,
    assumptions,
    claims,
  };
}

/** The name of an instance of a statement: `A2[e=restrain]`. */
export function instanceName(id: string, indices: IndexValues): string {
  const values = Object.entries(indices).map(([index, label]) => `${index}=${label}`);
  return values.length === 0 ? id : `${id}[${values.join(",")}]`;
}

/** Writes expressions, each once. */
class PartWriter {
  readonly parts: ExpressionPart[] = [];
  readonly #objects = new Map<Quantity | Condition, ExpressionReference>();
  readonly #texts = new Map<string, number>();

  number(quantity: Quantity): ExpressionReference {
    if (quantity.kind === "constant") return rationalText(quantity.value);
    if (quantity.kind === "parameter") return quantity.name;
    const before = this.#objects.get(quantity);
    if (before !== undefined) return before;
    const written = this.#add(this.#quantity(quantity));
    this.#objects.set(quantity, written);
    return written;
  }

  condition(condition: Condition): ExpressionReference {
    const before = this.#objects.get(condition);
    if (before !== undefined) return before;
    const written = this.#add(this.#condition(condition));
    this.#objects.set(condition, written);
    return written;
  }

  #quantity(quantity: Exclude<Quantity, { kind: "constant" | "parameter" }>): ExpressionPart {
    const all = (of: readonly Quantity[]): ExpressionReference[] => of.map((one) => this.number(one));
    switch (quantity.kind) {
      case "sum":
        return ["+", ...all(quantity.terms)];
      case "product":
        return ["*", ...all(quantity.factors)];
      case "quotient":
        return ["/", ...all([quantity.numerator, quantity.denominator])];
      case "power":
        return ["^", this.number(quantity.base), String(quantity.exponent)];
      case "minimum":
        return ["min", ...all(quantity.of)];
      case "maximum":
        return ["max", ...all(quantity.of)];
      case "indicator":
        return ["if", this.condition(quantity.condition)];
    }
  }

  #condition(condition: Condition): ExpressionPart {
    switch (condition.kind) {
      case "truth":
        return [String(condition.value)];
      case "comparison":
        return [condition.relation, this.number(condition.left), this.number(condition.right)];
      case "and":
      case "or":
        return [condition.kind, ...condition.of.map((one) => this.condition(one))];
      case "not":
        return ["not", this.condition(condition.of)];
    }
  }

  #add(part: ExpressionPart): number {
    const text = JSON.stringify(part);
    const before = this.#texts.get(text);
    if (before !== undefined) return before;
    this.parts.push(part);
    this.#texts.set(text, this.parts.length - 1);
    return this.parts.length - 1;
  }
}

/** A proposition with its expressions as references. */
function propositionData(proposition: Proposition, writer: PartWriter): PropositionData {
  switch (proposition.kind) {
    case "equilibrium":
    case "unique-equilibrium": {
      const profile = proposition.profile.map((mixture) => mixture.map((one) => writer.number(one)));
      const { kind, order } = proposition;
      return { kind, profile, ...(order === undefined ? {} : { order }) };
    }
    case "positive":
    case "non-negative":
      return { kind: proposition.kind, quantity: writer.number(proposition.quantity) };
    case "holds":
      return { kind: "holds", condition: writer.condition(proposition.condition) };
    case "monotone":
      return { ...proposition, quantity: writer.number(proposition.quantity) };
    case "threshold": {
      const { of, parameter, at } = proposition;
      const what =
        of.kind === "quantity"
          ? { of: of.kind, quantity: writer.number(of.quantity) }
          : { of: of.kind, condition: writer.condition(of.condition) };
      return { kind: "threshold", ...what, parameter, at: writer.number(at) };
    }
    default:
      return { ...proposition };
  }
}
