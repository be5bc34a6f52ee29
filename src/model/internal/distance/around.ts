import { maximum, minimum } from "../../../exact/order.js";
import { type Rational, rational, ZERO } from "../../../exact/rational.js";
import type { Model, ModelClaim } from "../../model.js";
import type { Parameter } from "../../parameter.js";
import { Parameters } from "../../parameters.js";

/** The width of a parameter's range. */
export function widthOf({ range: [low, high] }: Parameter): Rational {
  return rational(rational(high).sub(rational(low)));
}

/** The model with that claim alone, and every parameter within so many times the width of its range, inside its domain. */
export function modelAround(model: Model, claim: ModelClaim, values: Parameters, radius: Rational): Model {
  const declarations = model.parameters.declarations.map((one) => {
    const value = values.get(one.name);
    return { ...one, default: value, range: reach(one, value, radius) };
  });
  return { ...model, parameters: Parameters.declare(declarations), claims: [claim] };
}

/** The values within so many times the width of a parameter's range, inside its domain. */
export function reach(
  parameter: Parameter,
  value: Rational,
  radius: Rational,
): readonly [Rational, Rational] {
  const far = rational(widthOf(parameter).mul(radius));
  const [least, most] = parameter.domain.map((end) => (end === null ? null : rational(end)));
  const [low, high] = [rational(value.sub(far)), rational(value.add(far))];
  return [least ? rational(maximum([least, low])) : low, most ? rational(minimum([most, high])) : high];
}

/** How far the parameter that is farthest from its value is, in widths of its range. */
export function distanceOf(
  model: Model,
  values: Parameters,
  other: Readonly<Record<string, string>>,
): Rational {
  const moves = model.parameters.declarations.map((one) => {
    const width = widthOf(one);
    const text = other[one.name];
    if (width.n === 0n || text === undefined) return ZERO;
    return rational(rational(text).sub(values.get(one.name)).abs().div(width));
  });
  return moves.length === 0 ? ZERO : rational(maximum(moves));
}
