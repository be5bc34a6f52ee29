import type { RationalInput } from "../exact/rational.js";
import { rational } from "../exact/rational.js";
import { eventProbability } from "../stochastic/event-probability.js";
import { type FearSpiralOptions, fearSpiral } from "../stochastic/fear-spiral.js";
import { stateDistribution } from "../stochastic/state-distribution.js";
import { stationaryProfile } from "../stochastic/stationary-profile.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";
import { percent } from "./internal/percent.js";

/** What a figure of fear paths is drawn for. */
export interface FearPaths {
  /** The game of fear that rises and falls. @defaultValue that of `fearSpiral` */
  readonly spiral?: FearSpiralOptions;
  /** The probability of war in a period spent in low and in high fear. @defaultValue 1/1000 and 1/50 */
  readonly hazards?: readonly [RationalInput, RationalInput];
  /** How many periods to follow, up to 200. @defaultValue 30 */
  readonly periods?: number;
}

const PLAYS = [
  { name: "both arm", actions: ["D", "D"], start: 0, colour: "#d55e00", dash: "none" },
  { name: "one arms", actions: ["D", "C"], start: 0, colour: "#0072b2", dash: "8 4" },
  { name: "both restrain", actions: ["C", "C"], start: 1, colour: "#00664b", dash: "2 4" },
] as const;

/**
 * Returns how fear moves when both sides always arm, one does, or both always restrain, and the probability that war has not
 * come by then. The paths are exact; armed ones start from low fear, the restrained one from high fear.
 *
 * @example
 * ```ts
 * import { fearPathsFigure } from "exclave/figures";
 *
 * const { caption } = await fearPathsFigure({ periods: 10 });
 * caption.includes("war in a period of low fear 1/1000, of high fear 1/50"); // true
 * ```
 */
export async function fearPathsFigure(paths: FearPaths = {}, options: FigureOptions = {}): Promise<Figure> {
  const game = fearSpiral(paths.spiral);
  const hazards = paths.hazards ?? ["1/1000", "1/50"];
  const periods = Math.min(200, paths.periods ?? 30);
  const rows = PLAYS.map((play) => {
    const profile = stationaryProfile(game, [play.actions, play.actions]);
    const fear = stateDistribution(game, profile, play.start, periods).map((row) =>
      coordinate(row[1] as never),
    );
    const { within } = eventProbability(game, profile, hazards, play.start, periods);
    return { ...play, fear, peace: within.map((p) => 1 - coordinate(p)), war: within.at(-1) };
  });
  const panels = [
    { panel: "probability of high fear", key: "fear" },
    { panel: "probability of no war yet", key: "peace" },
  ] as const;
  const lines = panels.flatMap(({ panel, key }) =>
    rows.map((row) => ({ ...row, panel, points: row[key].map((y, t) => ({ t, y, panel, name: row.name })) })),
  );
  const told = rows.map(
    ({ name, war, fear }) =>
      `${name}: high fear in period ${periods} with probability ${percent(fear.at(-1) as number)}, war by then ${war === undefined ? "none" : percent(coordinate(war))}`,
  );
  const [low, high] = hazards.map((hazard) => brief(rational(hazard))) as [string, string];
  return draw(
    {
      name: "fear-paths",
      title: "How fear moves, and how long peace lasts",
      description: `Two panels over ${periods} periods. Above, the probability of high fear; below, the probability that war has not come yet. ${told.join("; ")}.`,
      caption: `Paths of the two-state game of fear when both always arm, one does (both from low fear) or both always restrain (from high fear); war in a period of low fear ${low}, of high fear ${high}. ${told.join("; ")}. The laws of motion are posited, not found.`,
      height: 420,
      plot: (plot) => ({
        marginLeft: 46,
        marginRight: 100,
        marginTop: 26,
        marginBottom: 40,
        x: { domain: [0, periods], label: "period" },
        y: { domain: [0, 1], label: null, ticks: 5, grid: true },
        fy: { domain: panels.map(({ panel }) => panel), axis: null, padding: 0.2 },
        marks: [
          plot.frame({ stroke: "#999" }),
          ...lines.map(({ points, colour, dash }) =>
            plot.line(points, {
              fy: "panel",
              x: "t",
              y: "y",
              stroke: colour,
              strokeWidth: 2.5,
              strokeDasharray: dash,
            }),
          ),
          ...panels.map(({ panel, key }) =>
            plot.text(spread(rows.map((row) => ({ name: row.name, y: row[key].at(-1) as number, panel }))), {
              fy: "panel",
              x: () => periods,
              y: "y",
              text: "name",
              dx: 6,
              textAnchor: "start",
              fill: INK,
            }),
          ),
          plot.text(panels, {
            fy: "panel",
            frameAnchor: "top-left",
            dy: -13,
            text: "panel",
            fontWeight: "bold",
            fill: INK,
          }),
        ],
      }),
    },
    options,
  );
}

/** Labels moved apart, so that none hides another: up from the lowest, then down again from the top. */
function spread<Label extends { readonly y: number }>(labels: readonly Label[]): Label[] {
  let floor = Number.NEGATIVE_INFINITY;
  const raised = [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      floor = Math.max(label.y, floor + 0.1);
      return { ...label, y: floor };
    });
  let ceiling = 1.1;
  return raised.reverse().map((label) => {
    ceiling = Math.min(label.y, ceiling - 0.1);
    return { ...label, y: ceiling };
  });
}
