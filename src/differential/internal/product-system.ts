import { type Rational, rational, ZERO } from "../../exact/rational.js";

/** A linear system whose last states are integrals, or sums, of quadratic forms of the states of another. */
interface ProductSystem {
  readonly matrix: readonly (readonly Rational[])[];
  readonly start: readonly Rational[];
  /** The position of the first of these integrals. */
  readonly first: number;
}

/**
 * The system of the products of any two entries of z, which moves by z' = M z, or a period later is M z, with the integrals of
 * e^(-rt) z'Hz, or the sums of delta^t z'Hz, after them.
 *
 * @param discount - the rate r in continuous time, the factor delta in discrete time
 */
export function productSystem(
  M: readonly (readonly Rational[])[],
  z: readonly Rational[],
  forms: readonly (readonly (readonly Rational[])[])[],
  discount: Rational,
  continuous: boolean,
): ProductSystem {
  const pairs = z.flatMap((_, i) => z.slice(i).map((_, k) => [i, i + k] as const));
  const positions = z.map((_, i) =>
    z.map((_, j) => pairs.findIndex(([a, b]) => a === Math.min(i, j) && b === Math.max(i, j))),
  );
  const width = pairs.length + forms.length;
  const rowOf = (fill: (add: (i: number, j: number, value: Rational) => void) => void): Rational[] => {
    const line = Array.from({ length: width }, () => ZERO);
    fill((i, j, value) => {
      const at = positions[i]?.[j] as number;
      line[at] = rational((line[at] as Rational).add(value));
    });
    return line;
  };
  const entry = (i: number, j: number): Rational => M[i]?.[j] ?? ZERO;
  const moving = pairs.map(([i, j]) =>
    rowOf((add) => {
      if (continuous) {
        z.forEach((_, k) => {
          add(k, j, entry(i, k));
          add(i, k, entry(j, k));
        });
        add(i, j, rational(discount.neg()));
      } else {
        z.forEach((_, k) => {
          z.forEach((__, l) => {
            add(k, l, rational(entry(i, k).mul(entry(j, l)).mul(discount)));
          });
        });
      }
    }),
  );
  const summing = forms.map((form, f) => {
    const line = rowOf((add) => {
      form.forEach((row, i) => {
        row.forEach((value, j) => {
          add(i, j, value);
        });
      });
    });
    // A sum keeps what it was.
    if (!continuous) line[pairs.length + f] = rational(1);
    return line;
  });
  return {
    matrix: [...moving, ...summing],
    start: [
      ...pairs.map(([i, j]) => rational((z[i] as Rational).mul(z[j] as Rational))),
      ...forms.map(() => ZERO),
    ],
    first: pairs.length,
  };
}
