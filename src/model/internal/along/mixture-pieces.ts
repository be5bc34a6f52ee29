import { type AlgebraicNumber, algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { evaluatePolynomial } from "../../../exact/polynomial-evaluation.js";
import { rational } from "../../../exact/rational.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { Line } from "./line.js";
import { type MixtureAlong, mixturesAlong } from "./mixtures-along.js";
import { rootsBetween } from "./stretches.js";

/** Between two numbers, the vertices of best-response polyhedra are the same functions of the parameter. */
export interface MixturePiece {
  readonly from: AlgebraicNumber;
  readonly to: AlgebraicNumber;
  /** For each of the matrices its vertices; no weight, total or slack changes its sign between the two numbers. */
  readonly mixtures: readonly (readonly MixtureAlong[])[];
}

type Matrix = readonly (readonly Polynomial[])[];

const MAXIMUM_PIECES = 2000;

/** Returns the pieces of a line, ascending, on which the vertices of {@link mixturesAlong} of some matrices stay the same. */
export function mixturePieces(matrices: readonly Matrix[], { from, to, meter }: Line): MixturePiece[] {
  const pieces: MixturePiece[] = [];
  const waiting: (readonly [AlgebraicNumber, AlgebraicNumber])[] = [[from, to]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [low, high] = next;
    const isPoint = compareAlgebraic(low, high) === 0;
    if (isPoint && pieces.length > 0) continue;
    if (pieces.length >= MAXIMUM_PIECES)
      throw new ExclaveError("too-large", `the equilibria change more than ${MAXIMUM_PIECES} times here`);
    const sample = isPoint ? rational(low.lower) : rationalBetween(low, high);
    const mixtures = matrices.map((matrix) => mixturesAlong(matrix, sample, meter));
    const signs = mixtures.flat().flatMap(({ weights, total, slacks }) => [...weights, total, ...slacks]);
    const open = signs.filter(({ integers }) => integers.length > 0);
    const here = algebraicRational(sample);
    if (!isPoint && open.some((one) => evaluatePolynomial(one, sample).n === 0n)) {
      // What may change its sign here says nothing of both sides.
      waiting.push([here, high], [low, here]);
      continue;
    }
    const below = rootsBetween(open, low, here, meter).at(-1) ?? low;
    const above = rootsBetween(open, here, high, meter)[0] ?? high;
    pieces.push({ from: below, to: above, mixtures });
    waiting.push([above, high], [low, below]);
  }
  return pieces.sort((a, b) => compareAlgebraic(a.from, b.from));
}

/** Returns the piece on which a number is, and whether it is strictly between the ends of it. */
export function pieceOf<Piece extends Pick<MixturePiece, "from" | "to">>(
  pieces: readonly Piece[],
  number: AlgebraicNumber,
): { readonly piece: Piece; readonly inside: boolean } {
  const piece = pieces.find(
    (one) => compareAlgebraic(one.from, number) <= 0 && compareAlgebraic(number, one.to) <= 0,
  ) as Piece;
  const inside = compareAlgebraic(piece.from, number) < 0 && compareAlgebraic(number, piece.to) < 0;
  return { piece, inside };
}
