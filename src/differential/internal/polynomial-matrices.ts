import {
  addMultivariate,
  multiplyMultivariate,
  scaleMultivariate,
} from "../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  type MultivariatePolynomial,
  variablePolynomial,
} from "../../exact/multivariate-polynomial.js";
import type { Rational } from "../../exact/rational.js";
import type { RationalMatrix } from "../rational-matrix.js";

export type PolynomialMatrix = readonly (readonly MultivariatePolynomial[])[];

/** Numbers for the variables of a system, one after the other. */
export class Variables {
  #next = 0;

  matrix(rows: number, columns: number): number[][] {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => this.#next++));
  }

  symmetric(size: number): number[][] {
    const entries: number[][] = Array.from({ length: size }, () => []);
    for (let i = 0; i < size; i++) {
      for (let j = i; j < size; j++) {
        const one = this.#next++;
        (entries[i] as number[])[j] = one;
        (entries[j] as number[])[i] = one;
      }
    }
    return entries;
  }
}

export function variables(entries: readonly (readonly number[])[]): PolynomialMatrix {
  return entries.map((row) => row.map(variablePolynomial));
}

export function constants(matrix: RationalMatrix): PolynomialMatrix {
  return matrix.map((row) => row.map(constantPolynomial));
}

export function transpose(matrix: PolynomialMatrix): PolynomialMatrix {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] as MultivariatePolynomial));
}

export function multiply(a: PolynomialMatrix, b: PolynomialMatrix): PolynomialMatrix {
  return a.map((row) =>
    (b[0] ?? []).map((_, j) =>
      addMultivariate(
        row.flatMap((entry, k) => {
          const other = b[k]?.[j] as MultivariatePolynomial;
          return entry.terms.size === 0 || other.terms.size === 0 ? [] : [multiplyMultivariate(entry, other)];
        }),
      ),
    ),
  );
}

export function scaled(factor: Rational, matrix: PolynomialMatrix): PolynomialMatrix {
  return matrix.map((row) => row.map((entry) => scaleMultivariate(entry, factor)));
}

export function sum(matrices: readonly PolynomialMatrix[]): PolynomialMatrix {
  const [first] = matrices as [PolynomialMatrix];
  return first.map((row, i) =>
    row.map((_, j) => addMultivariate(matrices.map((matrix) => matrix[i]?.[j] as MultivariatePolynomial))),
  );
}
