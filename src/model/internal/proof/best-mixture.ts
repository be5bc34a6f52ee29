import type { Meter } from "../../../exact/meter.js";
import { ONE, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";

/** The mixture of rows whose least entry is greatest. */
export interface BestMixture {
  /** One probability a row. */
  readonly mixture: readonly Rational[];
  /** One probability a column: against it no row does better than `margin`. */
  readonly belief: readonly Rational[];
  readonly margin: Rational;
}

/** Returns the mixture of one or more rows whose least entry is greatest. */
export function bestMixture(rows: readonly (readonly Rational[])[], meter: Meter): BestMixture {
  const columns = rows[0]?.length ?? 0;
  const result = solveLinearProgram(
    {
      maximize: [...rows.map(() => ZERO), ONE],
      free: [rows.length],
      constraints: [
        { coefficients: [...rows.map(() => ONE), ZERO], relation: "=", bound: ONE },
        ...Array.from({ length: columns }, (_, column) => ({
          coefficients: [...rows.map((row) => row[column] as Rational), rational(-1)],
          relation: ">=" as const,
          bound: ZERO,
        })),
      ],
    },
    meter,
  );
  if (result.status !== "optimal") throw new RangeError("a mixture of rows has a least entry");
  return {
    mixture: result.primal.slice(0, rows.length),
    belief: result.dual.slice(1).map((multiplier) => rational(multiplier.neg())),
    margin: result.value,
  };
}
