import type { Rational } from "../../exact/rational.js";
import { invertedFloats } from "./inverted-floats.js";
import type { StageMove } from "./stage-moves.js";
import { STRUCTURE_BITS, type Structure } from "./structure.js";
import { structureResidual } from "./structure-equations.js";

const MAXIMUM_ROUNDS = 400;

/**
 * The coordinates of the vertices of a structure times 2^bits, one after the other, nearly exactly; null when the equations
 * are not solved. Newton's method with the slopes at the start, which gains many digits a round.
 */
export function solvedStructure(
  structure: Structure,
  moves: readonly StageMove[],
  discount: Rational,
  bits: number,
): bigint[] | null {
  const digits = BigInt(bits);
  const residual = structureResidual(structure, moves, discount, bits);
  const flat = structure.points.flat();
  const starts = [...flat, ...structure.threats.map((k, i) => structure.points[k]?.[i as 0 | 1] as bigint)];
  let unknowns = starts.map((value) =>
    digits > STRUCTURE_BITS ? value << (digits - STRUCTURE_BITS) : value >> (STRUCTURE_BITS - digits),
  );
  // So small a step tells the slopes of short edges too.
  const step = digits / 2n;
  const before = residual(unknowns);
  const slopes = unknowns.map((_, j) => {
    const moved = unknowns.map((value, k) => (k === j ? value + (1n << (digits - step)) : value));
    return residual(moved).map(
      (value, i) => Number(value - (before[i] as bigint)) / 2 ** Number(digits - step),
    );
  });
  const inverse = invertedFloats(before.map((_, i) => slopes.map((column) => column[i] as number)));
  if (inverse === null) return null;
  const rows = inverse.map((row) => row.map((value) => fixed(value, 60n)));
  let last: bigint | null = null;
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const left = residual(unknowns);
    let size = 0n;
    for (const value of left) if (abs(value) > size) size = abs(value);
    if (size < 1n << 8n) return unknowns.slice(0, flat.length);
    if (last !== null && size * 2n > last) return size < 1n << 24n ? unknowns.slice(0, flat.length) : null;
    last = size;
    unknowns = unknowns.map((value, i) => {
      const row = rows[i] as readonly bigint[];
      return value - (row.reduce((sum, c, j) => sum + c * (left[j] as bigint), 0n) >> 60n);
    });
  }
  return null;
}

function fixed(value: number, digits: bigint): bigint {
  const exponent = Math.max(0, 52 - Math.floor(Math.log2(Math.abs(value) || 1)));
  const whole = BigInt(Math.round(value * 2 ** exponent));
  return digits >= BigInt(exponent)
    ? whole << (digits - BigInt(exponent))
    : whole >> (BigInt(exponent) - digits);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
