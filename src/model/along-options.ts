import { algebraicRational } from "../exact/algebraic-number.js";
import { stepMeter, type WorkLimits } from "../exact/meter.js";
import { type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { Line } from "./internal/along/line.js";
import { refusePoles } from "./internal/along/refuse-poles.js";
import type { Model } from "./model.js";
import type { Parameters } from "./parameters.js";

/** What a line through the parameters is. */
export interface AlongOptions {
  /** The values of the other parameters. @defaultValue the defaults */
  readonly parameters?: Parameters;
  /** The ends of the line, included. @defaultValue the range of the parameter */
  readonly range?: readonly [RationalInput, RationalInput];
  /** The claims asked for, by id. @defaultValue all */
  readonly claims?: readonly string[];
  readonly limits?: WorkLimits;
}

/**
 * Returns the line along a parameter.
 *
 * @throws {@link ExclaveError} `bad-argument` for a parameter that does not exist, ends in the wrong order, or a line on
 * which a divisor is 0
 */
export function lineAlong(model: Model, parameter: string, options: AlongOptions): Line {
  const { parameters = model.parameters, limits = {} } = options;
  const declared = model.parameters.declarations.find(({ name }) => name === parameter);
  if (declared === undefined)
    throw new ExclaveError(
      "bad-argument",
      `there is no parameter ${JSON.stringify(parameter)} in this model`,
    );
  const [low, high] = (options.range ?? declared.range).map((end) => rational(end));
  if (low === undefined || high === undefined || low.compare(high) > 0) {
    throw new ExclaveError(
      "bad-argument",
      "expected a range whose first end is not above its second",
      "range",
    );
  }
  const line: Line = {
    model,
    parameter,
    values: parameters,
    from: algebraicRational(low),
    to: algebraicRational(high),
    meter: stepMeter("what happens along a parameter", limits),
  };
  refusePoles(line);
  return line;
}
