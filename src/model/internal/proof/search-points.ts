import type { Meter } from "../../../exact/meter.js";
import type { FloatMargin } from "./float-margin.js";

/** Where points are looked for. */
export interface PointSearch {
  /** Positions in the ranges from 0 to 1, one a variable: where the search begins, and what stays where it is. */
  readonly start: Float64Array;
  /** The parameters that may move. */
  readonly moving: readonly number[];
  /** The weights of beliefs. */
  readonly weights: readonly number[];
  readonly margin: FloatMargin;
  /** About how many products of coordinates the margin takes. */
  readonly size: number;
  readonly meter: Meter;
  /** So many points are returned at most; spread out and not the most promising first where it is given. */
  readonly most?: number | undefined;
}

const MAXIMUM_CORNERS = 128;
const SAMPLES = 256;
const IMPROVED = 24;
/** Products of coordinates that improving all points may take. */
const MAXIMUM_WORK = 40_000_000;
/** Coordinates are multiples of this, so that they are short rationals. */
const GRID = 1024;
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71];

/**
 * Returns points at which the margin seems to be 0 or more, the most promising first: of the start, the middle, corners and
 * a low-discrepancy sequence (Halton 1960, doi:10.1007/BF01386213), the best are improved one coordinate at a time. The same
 * search finds the same points.
 */
export function searchPoints(search: PointSearch): Float64Array[] {
  const { margin, meter, size, most } = search;
  const tried = candidates(search).map((point) => {
    meter(200 + 4 * size);
    return { point, value: margin.at(point) };
  });
  if (most !== undefined) {
    const good = tried.filter(({ value }) => value >= -1e-9).map(({ point }) => point);
    // The low-discrepancy sequence stands last; every so many of all.
    const step = Math.max(1, Math.floor(good.length / most));
    if (good.length > 0) return good.filter((_, i) => i % step === 0).slice(0, most);
  }
  tried.sort((a, b) => b.value - a.value);
  const work = { left: MAXIMUM_WORK / (1 + size) };
  const improved = tried.slice(0, IMPROVED).map(({ point, value }) => climbed(search, point, value, work));
  const good = [...tried, ...improved].filter(({ value }) => value >= -1e-9);
  good.sort((a, b) => b.value - a.value);
  return good.slice(0, IMPROVED).map(({ point }) => point);
}

function candidates({ start, moving, weights }: PointSearch): Float64Array[] {
  const points: Float64Array[] = [];
  const at = (value: (variable: number, i: number) => number): Float64Array => {
    const point = Float64Array.from(start);
    moving.forEach((variable, i) => {
      point[variable] = value(variable, i);
    });
    return point;
  };
  points.push(at((variable) => start[variable] as number));
  points.push(at(() => 0.5));
  const corners = Math.min(2 ** moving.length, MAXIMUM_CORNERS);
  for (let corner = 0; corner < corners; corner++) {
    // With many parameters, patterns that differ in about half of them.
    points.push(
      at((_, i) =>
        moving.length <= 7 ? (corner >> i) & 1 : (corner * (2 * i + 1) + (corner >> (i % 7))) & 1,
      ),
    );
  }
  for (const variable of moving) {
    for (const end of [0, 1]) {
      const point = Float64Array.from(start);
      point[variable] = end;
      points.push(point);
    }
  }
  for (let index = 1; index <= SAMPLES; index++) {
    points.push(
      at((_, i) => Math.round(radicalInverse(index, PRIMES[i % PRIMES.length] as number, i) * GRID) / GRID),
    );
  }
  if (weights.length === 0) return points;
  // Beliefs: each profile of the opponents alone, and all alike.
  return points.flatMap((point, i) => {
    const alone = weights[i % weights.length];
    return [1, 0].map((rest) => {
      const believing = Float64Array.from(point);
      for (const weight of weights) believing[weight] = rest === 1 || weight === alone ? 1 : 0;
      return believing;
    });
  });
}

/** The digits of a number turned around behind the point. */
function radicalInverse(index: number, base: number, shift: number): number {
  let [value, scale, rest] = [0, 1 / base, index + 7 * Math.floor(shift / PRIMES.length)];
  while (rest > 0) {
    value += (rest % base) * scale;
    rest = Math.floor(rest / base);
    scale /= base;
  }
  return value;
}

function climbed(
  { moving, weights, margin, size, meter }: PointSearch,
  from: Float64Array,
  value: number,
  work: { left: number },
): { point: Float64Array; value: number } {
  const point = Float64Array.from(from);
  let best = value;
  margin.at(point);
  for (let step = GRID / 2; step >= 1; step /= 2) {
    for (let again = 0; again < 8; again++) {
      let moved = false;
      if (work.left <= 0) return { point, value: best };
      for (const variable of [...moving, ...weights]) {
        for (const direction of [-1, 1]) {
          const before = point[variable] as number;
          const next = Math.min(1, Math.max(0, Math.round(before * GRID + direction * step) / GRID));
          if (next === before) continue;
          point[variable] = next;
          work.left--;
          meter(20 + 4 * size);
          const found = margin.moved(point, variable);
          if (found > best) {
            best = found;
            moved = true;
          } else {
            point[variable] = before;
            margin.movedBack(variable);
          }
        }
      }
      if (!moved) break;
    }
  }
  return { point, value: best };
}
