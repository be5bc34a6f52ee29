import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { boundedList } from "./internal/bounded-list.js";
import { type LinearPath, type LinearSystem, linearPath } from "./linear-path.js";

const MOST_STATES = 6;
const MOST_INTEGRANDS = 10;

/**
 * Returns integrals of e^(-rt) z'Hz along a path of a linear system, from 0 to each of equal steps of time, where z is the state
 * with 1 after it: an entry of `states` for each H, with an error of at most 2^-40, proved.
 *
 * The products of two entries of z follow a linear system themselves, and the integrals beside them.
 *
 * @param forms - each H, with a row and a column for each state and, last, for the 1; it need not be symmetric
 * @throws {@link ExclaveError} as {@link linearPath}; `too-large` beyond 6 states or 10 integrals
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
      ...boundedList(row, n, `system.matrix[${i}]`),
      rational(system.constant[i] ?? 0, `system.constant[${i}]`),
    ]),
    Array.from({ length: n + 1 }, () => ZERO),
  ];
  const z = [...boundedList(start, n, "start"), rational(1)];
  const pairs = z.flatMap((_, i) => z.slice(i).map((_, k) => [i, i + k] as const));
  const position = (i: number, j: number): number =>
    pairs.findIndex(([a, b]) => a === Math.min(i, j) && b === Math.max(i, j));
  const width = pairs.length + forms.length;
  const row = (): Rational[] => Array.from({ length: width }, () => ZERO);
  const add = (line: Rational[], at: number, value: Rational): void => {
    line[at] = rational((line[at] as Rational).add(value));
  };
  const matrix = pairs.map(([i, j], at) => {
    const line = row();
    z.forEach((_, k) => {
      add(line, position(k, j), (M[i] as Rational[])[k] as Rational);
      add(line, position(i, k), (M[j] as Rational[])[k] as Rational);
    });
    add(line, at, rational(rate.neg()));
    return line;
  });
  for (const [f, form] of forms.entries()) {
    if (!Array.isArray(form) || form.length !== n + 1) {
      throw new ExclaveError(
        "bad-game",
        `expected ${n + 1} rows, one for each state and one for 1`,
        `forms[${f}]`,
      );
    }
    const line = row();
    form.forEach((entries, i) => {
      boundedList(entries, n + 1, `forms[${f}][${i}]`).forEach((entry, j) => {
        add(line, position(i, j), entry);
      });
    });
    matrix.push(line);
  }
  const first = [
    ...pairs.map(([i, j]) => rational((z[i] as Rational).mul(z[j] as Rational))),
    ...forms.map(() => ZERO),
  ];
  const path = linearPath({ matrix, constant: first.map(() => ZERO) }, first, options);
  return { ...path, states: path.states.map((state) => state.slice(pairs.length)) };
}
