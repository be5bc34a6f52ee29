import { ExclaveError } from "../exclave-error.js";
import { dormandPrince } from "./internal/dormand-prince.js";
import type { RichardsonSystem } from "./richardson.js";

/** What a picture of an arms race is made of, in floats. */
export interface PhasePortrait {
  /** The change of both sides' arms at points of a grid. */
  readonly arrows: readonly {
    readonly at: readonly [number, number];
    readonly change: readonly [number, number];
  }[];
  /** For each side the ends of the line on which its arms do not change, within the picture; null where it misses it. */
  readonly nullclines: readonly [Line | null, Line | null];
  /** Paths from given points, as long as they stay within the picture. */
  readonly paths: readonly (readonly (readonly [number, number])[])[];
}

type Line = readonly [readonly [number, number], readonly [number, number]];

/** What is shown. */
export interface PhasePortraitOptions {
  /** The greatest level of arms of either side, above 0. */
  readonly upTo: number;
  /** How many arrows stand beside one another. @defaultValue 12 */
  readonly arrows?: number;
  /** Where paths begin. @defaultValue the corners */
  readonly from?: readonly (readonly [number, number])[];
  /** @defaultValue 60 */
  readonly duration?: number;
}

/**
 * Returns arrows, nullclines and paths of an arms race between 0 and a level of arms.
 *
 * @throws {@link ExclaveError} `bad-argument` for a level that is not above 0
 * @example
 * ```ts
 * import { phasePortrait, richardsonSystem } from "exclave/differential";
 *
 * const race = richardsonSystem({ reaction: ["1/2", "1/2"], fatigue: [1, 1], grievance: [1, 1] });
 * phasePortrait(race, { upTo: 4 }).nullclines; // [[[1, 0], [3, 4]], [[0, 1], [4, 3]]]
 * ```
 */
export function phasePortrait(
  { reaction, fatigue, grievance }: RichardsonSystem,
  { upTo, arrows = 12, from, duration = 60 }: PhasePortraitOptions,
): PhasePortrait {
  if (!(upTo > 0) || !Number.isFinite(upTo) || !Number.isInteger(arrows) || arrows < 2 || arrows > 100) {
    throw new ExclaveError("bad-argument", "expected a level of arms above 0, and 2 to 100 arrows", "upTo");
  }
  const [k, l] = reaction.map(Number) as [number, number];
  const [a, b] = fatigue.map(Number) as [number, number];
  const [g, h] = grievance.map(Number) as [number, number];
  const change = (x: number, y: number): [number, number] => [k * y - a * x + g, l * x - b * y + h];
  const ticks = Array.from({ length: arrows }, (_, i) => (upTo * i) / (arrows - 1));
  const corners: readonly (readonly [number, number])[] = [
    [0, 0],
    [upTo, 0],
    [0, upTo],
    [upTo, upTo],
  ];
  return {
    arrows: ticks.flatMap((x) => ticks.map((y) => ({ at: [x, y] as const, change: change(x, y) }))),
    nullclines: [within(-a, k, g, upTo), within(l, -b, h, upTo)],
    paths: (from ?? corners).map((start) => {
      const path: [number, number][] = [[start[0], start[1]]];
      dormandPrince((_, state) => change(state[0] ?? 0, state[1] ?? 0), start, duration, {
        tolerance: 1e-6,
        onStep: (_, state) => {
          const [x, y] = [state[0] ?? 0, state[1] ?? 0];
          if (x < 0 || y < 0 || x > upTo || y > upTo) return false;
          path.push([x, y]);
          return path.length < 500;
        },
      });
      return path;
    }),
  };
}

/** The part of the line p x + q y + r = 0 within the picture. */
function within(p: number, q: number, r: number, upTo: number): Line | null {
  const ends: [number, number][] = [];
  const add = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x > upTo || y > upTo) return;
    if (!ends.some(([u, v]) => u === x && v === y)) ends.push([x, y]);
  };
  for (const edge of [0, upTo]) {
    if (q !== 0) add(edge, 0 - (p * edge + r) / q);
    if (p !== 0) add(0 - (q * edge + r) / p, edge);
  }
  ends.sort(([x, y], [u, v]) => x - u || y - v);
  const [first, last] = [ends[0], ends.at(-1)];
  return first === undefined || last === undefined || ends.length < 2 ? null : [first, last];
}
