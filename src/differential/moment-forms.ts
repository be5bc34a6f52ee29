import { ONE, quotient, type Rational, ZERO } from "../exact/rational.js";

/** Returns the quadratic forms of (x, 1) that are each state, and after them those that are each state's square. */
export function momentForms(states: number): Rational[][][] {
  const only = (entries: readonly (readonly [number, number])[], value: Rational): Rational[][] =>
    Array.from({ length: states + 1 }, (_, i) =>
      Array.from({ length: states + 1 }, (_, j) =>
        entries.some(([a, b]) => a === i && b === j) ? value : ZERO,
      ),
    );
  const all = Array.from({ length: states }, (_, s) => s);
  return [
    ...all.map((s) =>
      only(
        [
          [s, states],
          [states, s],
        ],
        quotient(1n, 2n),
      ),
    ),
    ...all.map((s) => only([[s, s]], ONE)),
  ];
}
