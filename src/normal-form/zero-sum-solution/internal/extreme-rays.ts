import { primitive } from "../../../exact/integer.js";
import { rank } from "../../../exact/rank.js";
import type { CountMeter } from "../../internal/count-meter.js";

/** A ray with the inequalities cut so far that are tight on it, one bit each. */
interface Ray {
  readonly point: readonly bigint[];
  readonly tight: bigint;
}

/** The extreme rays of a cone, and the dimension of the space they span. */
export interface Rays {
  readonly points: readonly (readonly bigint[])[];
  readonly dimension: number;
}

/**
 * The extreme rays of the cone in which all inequalities `row · t >= 0` hold, or null when the meter ended the work: the
 * double description method with the combinatorial test of adjacency (K. Fukuda & A. Prodon 1996, propositions 4 and 7).
 *
 * @param inequalities - among them, for every coordinate, one that says that it is not negative
 */
export function extremeRays(inequalities: readonly (readonly bigint[])[], meter: CountMeter): Rays | null {
  const rows = distinctRows(inequalities);
  const width = (rows[0] as readonly bigint[]).length;
  const first = Array.from({ length: width }, (_, c) => rows.findIndex((row) => isUnit(row, c)));
  let rays = orthant(first);
  for (let label = 0; label < rows.length; label++) {
    if (first.includes(label)) continue;
    const next = cut(rays, rows, label, meter);
    if (next === null) return null;
    rays = next;
  }
  const everywhere = rays.reduce((bits, { tight }) => bits & tight, (1n << BigInt(rows.length)) - 1n);
  const implied = rows.filter((_, label) => (everywhere >> BigInt(label)) % 2n === 1n);
  return {
    points: rays.map(({ point }) => point),
    dimension: width - (implied.length === 0 ? 0 : rank(implied)),
  };
}

/** The inequalities without those that always hold with equality, each once. */
function distinctRows(inequalities: readonly (readonly bigint[])[]): bigint[][] {
  const rows = new Map<string, bigint[]>();
  for (const row of inequalities) {
    if (row.every((entry) => entry === 0n)) continue;
    const smallest = primitive(row);
    rows.set(smallest.join(" "), smallest);
  }
  return [...rows.values()];
}

function isUnit(row: readonly bigint[], coordinate: number): boolean {
  return row.every((entry, c) => entry === (c === coordinate ? 1n : 0n));
}

/** The rays of the cone of all vectors without negative coordinates; `labels` are the inequalities that say so. */
function orthant(labels: readonly number[]): Ray[] {
  const bits = labels.map((label) => 1n << BigInt(label));
  const all = bits.reduce((sum, bit) => sum | bit, 0n);
  return bits.map((bit, c) => ({
    point: labels.map((_, k) => (k === c ? 1n : 0n)),
    tight: all ^ bit,
  }));
}

function cut(
  rays: readonly Ray[],
  rows: readonly (readonly bigint[])[],
  label: number,
  meter: CountMeter,
): Ray[] | null {
  const row = rows[label] as readonly bigint[];
  const bit = 1n << BigInt(label);
  const valued = rays.map((ray) => ({ ray, value: dot(row, ray.point) }));
  const inside = valued.filter(({ value }) => value > 0n);
  const outside = valued.filter(({ value }) => value < 0n);
  const kept = valued.flatMap(({ ray, value }) => {
    if (value < 0n) return [];
    return value > 0n ? [ray] : [{ point: ray.point, tight: ray.tight | bit }];
  });
  for (const p of inside) {
    for (const q of outside) {
      if (!meter.allow(rays.length)) return null;
      const common = p.ray.tight & q.ray.tight;
      const between = rays.some((r) => r !== p.ray && r !== q.ray && (r.tight & common) === common);
      if (between) continue;
      const point = primitive(p.ray.point.map((x, c) => p.value * (q.ray.point[c] as bigint) - q.value * x));
      kept.push({ point, tight: common | bit });
    }
  }
  return kept;
}

function dot(row: readonly bigint[], point: readonly bigint[]): bigint {
  return row.reduce((sum, entry, c) => sum + entry * (point[c] as bigint), 0n);
}
