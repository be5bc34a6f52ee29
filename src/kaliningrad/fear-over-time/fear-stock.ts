import { compare } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { Parameters } from "../../model/parameters.js";
import { checkPeriods } from "../../stochastic/state-distribution.js";

/** The stock of fear while so many arm in every period. */
export interface FearStock {
  /** How much there is in period 0, 1, ... */
  readonly path: readonly Rational[];
  /** Where it tends to. */
  readonly limit: Rational;
}

/**
 * Returns the stock of fear F' = (1 - fear_decay) F + fear_increment n over time, from 0, while n arm in every period. The
 * law is posited, not found.
 *
 * @throws {@link ExclaveError} `bad-parameter` when fear does not fade, `bad-argument` and `too-large` for the periods
 * @example
 * ```ts
 * import { fearStock, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const { path, limit } = fearStock(kaliningradParameters(), 2, 3);
 * [path.map(String), String(limit)]; // [["0", "1", "1.8", "2.44"], "5"]
 * ```
 */
export function fearStock(parameters: Parameters, arming: number, periods: number): FearStock {
  checkPeriods(periods);
  const decay = parameters.get("fear_decay");
  if (compare(decay, ZERO) <= 0) {
    throw new ExclaveError(
      "bad-parameter",
      "expected a share above 0, so that fear has a limit",
      "fear_decay",
    );
  }
  const inflow = rational(parameters.get("fear_increment").mul(arming));
  const keeps = rational(rational(1).sub(decay));
  const path = [ZERO];
  for (let t = 0; t < periods; t++) path.push(rational(keeps.mul(path[t] as Rational).add(inflow)));
  return { path, limit: rational(inflow.div(decay)) };
}
