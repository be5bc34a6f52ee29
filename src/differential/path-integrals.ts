import { type RationalInput, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { checkedNumbers } from "./internal/checked-matrices.js";
import { productSystem } from "./internal/product-system.js";
import { type LinearPath, type LinearSystem, linearPath } from "./linear-path.js";

const MOST_STATES = 8;
const MOST_INTEGRANDS = 16;

/**
 * Returns integrals of e^(-rt) z'Hz along a path of a linear system, from 0 to each of equal steps of time, where z is the state
 * with 1 after it: an entry of `states` for each H, with an error of at most 2^-40, proved.
 *
 * The products of two entries of z follow a linear system themselves, and the integrals beside them.
 *
 * @param forms - each H, with a row and a column for each state and, last, for the 1; it need not be symmetric
 * @throws {@link ExclaveError} as {@link linearPath}; `too-large` beyond 8 states or 16 integrals
 * @example
 * ```ts
 * import { pathIntegrals } from "exclave/differential";
 *
 * const decay = { matrix: [[-1]], constant: [0] };
 * const { states } = pathIntegrals(decay, [1], [[[1, 0], [0, 0]]], { until: 1, steps: 1 });
 * states[1]?.[0]?.valueOf().toFixed(8); // "0.43233236"
 * ```
 */
export function pathIntegrals(
  system: LinearSystem,
  start: readonly RationalInput[],
  forms: readonly (readonly (readonly RationalInput[])[])[],
  options: {
    readonly until: RationalInput;
    readonly steps: number;
    /** r. @defaultValue 0 */
    readonly discountRate?: RationalInput;
  },
): LinearPath {
  const n = system.matrix.length;
  if (n > MOST_STATES || forms.length > MOST_INTEGRANDS) {
    throw new ExclaveError(
      "too-large",
      `expected at most ${MOST_STATES} states and ${MOST_INTEGRANDS} integrals, found ${n} and ${forms.length}`,
      n > MOST_STATES ? "system.matrix" : "forms",
    );
  }
  const rate = rational(options.discountRate ?? 0, "discountRate");
  const M = [
    ...system.matrix.map((row, i) => [
      ...checkedNumbers(row, n, `system.matrix[${i}]`),
      rational(system.constant[i] ?? 0, `system.constant[${i}]`),
    ]),
    Array.from({ length: n + 1 }, () => ZERO),
  ];
  const z = [...checkedNumbers(start, n, "start"), rational(1)];
  const checked = forms.map((form, f) => {
    if (!Array.isArray(form) || form.length !== n + 1) {
      throw new ExclaveError(
        "bad-game",
        `expected ${n + 1} rows, one for each state and one for 1`,
        `forms[${f}]`,
      );
    }
    return form.map((row, i) => checkedNumbers(row, n + 1, `forms[${f}][${i}]`));
  });
  const { matrix, start: products, first } = productSystem(M, z, checked, rate, true);
  const path = linearPath({ matrix, constant: products.map(() => ZERO) }, products, options);
  return { ...path, states: path.states.map((state) => state.slice(first)) };
}
