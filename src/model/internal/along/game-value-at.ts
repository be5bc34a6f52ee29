import type { Meter } from "../../../exact/meter.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";
import { ExclaveError } from "../../../exclave-error.js";

/** The value of a matrix game, and optimal strategies of the row player, who maximises, and of the other. */
export interface GameValue {
  readonly value: Rational;
  readonly rows: readonly Rational[];
  readonly columns: readonly Rational[];
}

/** Returns the value of a matrix game and one optimal strategy of each player, from a linear program and its dual. */
export function gameValueAt(entries: readonly (readonly Rational[])[], meter: Meter): GameValue {
  const count = entries[0]?.length ?? 0;
  const result = solveLinearProgram(
    {
      maximize: [...entries.map(() => 0), 1],
      constraints: [
        ...Array.from({ length: count }, (_, c) => ({
          coefficients: [...entries.map((row) => row[c] as Rational), -1],
          relation: ">=" as const,
          bound: 0,
        })),
        { coefficients: [...entries.map(() => 1), 0], relation: "=" as const, bound: 1 },
      ],
      free: [entries.length],
    },
    meter,
  );
  if (result.status !== "optimal") {
    throw new ExclaveError("bad-argument", "expected a matrix game with a row and a column");
  }
  return {
    value: result.value,
    rows: result.primal.slice(0, -1),
    columns: result.dual.slice(0, count).map((multiplier) => rational(multiplier.neg())),
  };
}
