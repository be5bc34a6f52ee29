import { isPositiveDefinite } from "../exact/definite.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { checkedMatrix, checkedVector } from "./internal/checked-matrices.js";
import type { MatrixInput, RationalMatrix } from "./rational-matrix.js";

/** The cost x'Qx + l'x + 2 x'Wu + u'Ru + m'u + c of a moment, where u are the controls of all players, one after the other. */
export interface QuadraticCost {
  /** Q, symmetric. */
  readonly state: RationalMatrix;
  /** l. */
  readonly stateLinear: readonly Rational[];
  /** R, symmetric; the block of the player's own controls is positive definite. */
  readonly controls: RationalMatrix;
  /** m. */
  readonly controlsLinear: readonly Rational[];
  /** W: a row a state, a column a control. */
  readonly cross: RationalMatrix;
  /** c. */
  readonly constant: Rational;
}

/** A cost as {@link linearQuadraticGame} takes it: what is left out is 0. */
export interface QuadraticCostInput {
  readonly state?: MatrixInput;
  readonly stateLinear?: readonly RationalInput[];
  /** The weights of the player's own controls alone, in place of `controls`. */
  readonly control?: MatrixInput;
  readonly controls?: MatrixInput;
  readonly controlsLinear?: readonly RationalInput[];
  readonly cross?: MatrixInput;
  readonly constant?: RationalInput;
}

/**
 * The cost of a moment that a player describes, checked.
 *
 * @param n - how many states there are
 * @param total - how many controls of all players
 * @param own - which of them are the player's
 */
export function checkedCost(
  { cost }: { readonly cost: QuadraticCostInput },
  n: number,
  total: number,
  own: { readonly first: number; readonly width: number },
  path: string,
): QuadraticCost {
  const at = `${path}.cost`;
  if (typeof cost !== "object" || cost === null) refuse("expected a cost as an object", at);
  if ((cost.control === undefined) === (cost.controls === undefined)) {
    refuse(
      "expected either control, the weights of the player's own controls, or controls, those of all",
      at,
    );
  }
  const controls =
    cost.controls === undefined
      ? embedded(symmetric(cost.control, own.width, `${at}.control`), total, own.first)
      : symmetric(cost.controls, total, `${at}.controls`);
  const ownBlock = controls
    .slice(own.first, own.first + own.width)
    .map((row) => row.slice(own.first, own.first + own.width));
  if (!isPositiveDefinite(ownBlock)) {
    const what = cost.controls === undefined ? "control" : "controls";
    refuse("expected weights of the player's own controls that are positive definite", `${at}.${what}`);
  }
  return {
    state: symmetric(cost.state, n, `${at}.state`),
    stateLinear: checkedVector(cost.stateLinear, n, `${at}.stateLinear`),
    controls,
    controlsLinear: checkedVector(cost.controlsLinear, total, `${at}.controlsLinear`),
    cross:
      cost.cross === undefined
        ? Array.from({ length: n }, () => Array.from({ length: total }, () => ZERO))
        : checkedMatrix(cost.cross, n, total, `${at}.cross`),
    constant: rational(cost.constant ?? 0, `${at}.constant`),
  };
}

/** A square block in a larger matrix of zeros. */
function embedded(block: RationalMatrix, size: number, first: number): RationalMatrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => block[i - first]?.[j - first] ?? ZERO),
  );
}

/** A symmetric matrix of a size, all 0 where it is left out. */
export function symmetric(value: MatrixInput | undefined, size: number, path: string): RationalMatrix {
  if (value === undefined)
    return Array.from({ length: size }, () => Array.from({ length: size }, () => ZERO));
  const matrix = checkedMatrix(value, size, size, path);
  matrix.forEach((row, i) => {
    row.forEach((entry, j) => {
      if (!entry.equals(matrix[j]?.[i] ?? ZERO)) {
        refuse(`expected a symmetric matrix, found different entries at [${i}][${j}] and [${j}][${i}]`, path);
      }
    });
  });
  return matrix;
}

function refuse(message: string, path: string): never {
  throw new ExclaveError("bad-game", message, path);
}
