import type { RationalInput } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { fromFunction } from "./from-function.js";
import type { NormalFormGame } from "./game.js";

/** Names for the parts of a two-player game; strategies are numbered from 1 when left out. */
export interface TwoPlayerNames {
  readonly title?: string;
  readonly players?: readonly [string, string];
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
}

/**
 * Returns the two-player game in which the row player gets `a[i][j]` and the column player `b[i][j]`.
 *
 * @param a - the row player's payoffs, one row a strategy of the row player
 * @param b - the column player's payoffs, of the same shape
 * @throws {@link ExclaveError} `bad-game` when the matrices are empty, ragged or of different shapes
 * @example
 * ```ts
 * import { bimatrix } from "exclave";
 *
 * const battle = bimatrix([[3, 0], [0, 2]], [[2, 0], [0, 3]], { rows: ["opera", "fight"] });
 * battle.strategyLabel(0, 1); // "fight"
 * ```
 */
export function bimatrix(
  a: readonly (readonly RationalInput[])[],
  b: readonly (readonly RationalInput[])[],
  names: TwoPlayerNames = {},
): NormalFormGame {
  const rows = a.length;
  const columns = a[0]?.length ?? 0;
  for (const [matrix, name] of [
    [a, "a"],
    [b, "b"],
  ] as const) {
    if (matrix.length !== rows || matrix.some((row) => row.length !== columns)) {
      throw new ExclaveError("bad-game", `expected ${rows} rows of ${columns} payoffs each`, name);
    }
  }
  const [first, second] = names.players ?? ["Row", "Column"];
  return fromFunction(
    [
      { name: first, strategies: strategyNames(names.rows, rows, "rows") },
      { name: second, strategies: strategyNames(names.columns, columns, "columns") },
    ],
    ([i, j]) => [entry(a, i, j), entry(b, i, j)],
    names.title,
  );
}

function entry(matrix: readonly (readonly RationalInput[])[], i = 0, j = 0): RationalInput {
  return (matrix[i] as readonly RationalInput[])[j] as RationalInput;
}

function strategyNames(names: readonly string[] | undefined, count: number, path: string): readonly string[] {
  if (names === undefined) return Array.from({ length: count }, (_, i) => `${i + 1}`);
  if (names.length !== count) {
    throw new ExclaveError("bad-game", `expected ${count} names, found ${names.length}`, path);
  }
  return names;
}
