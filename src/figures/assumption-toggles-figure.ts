import { sign } from "../exact/order.js";
import { AGGRESSIVE, POSTURE_NAMES } from "../kaliningrad/postures/postures.js";
import { toggleTable } from "../kaliningrad/postures/toggle-table.js";
import type { Parameters } from "../model/parameters.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";
import { changesFrom } from "./internal/parameter-list.js";

/** One cell of the table. */
interface Toggle {
  readonly off: string;
  readonly posture: string;
  readonly text: string;
  readonly dominated: boolean;
}

/**
 * Returns the table of what becomes of each aggressive posture's dominance when one assumption is replaced by its opposite.
 *
 * @example
 * ```ts
 * import { assumptionTogglesFigure } from "exclave/figures";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 *
 * const { description } = await assumptionTogglesFigure(kaliningradParameters());
 * description.includes("without A1: PE -9, EX -9"); // true
 * ```
 */
export async function assumptionTogglesFigure(
  parameters: Parameters,
  options: FigureOptions = {},
): Promise<Figure> {
  const rows = toggleTable(parameters).map(({ off, postures }) => ({
    off: off === null ? "all hold" : `without ${off}`,
    postures,
  }));
  const cells = rows.flatMap(({ off, postures }) =>
    postures.map(
      ({ posture, margin }): Toggle => ({
        off,
        posture,
        dominated: sign(margin) > 0,
        text: `${sign(margin) > 0 ? "" : "✗ "}${brief(margin)}`,
      }),
    ),
  );
  const told = rows.map(
    ({ off, postures }) =>
      `${off}: ${postures.map(({ posture, margin }) => `${posture} ${brief(margin)}`).join(", ")}`,
  );
  return draw(
    {
      name: "assumption-toggles",
      title: "Which assumption carries the exclusion of which posture",
      description: `Margins by which each aggressive posture is strictly dominated, by the assumption that is replaced by its opposite; 0 or less is no dominance. ${told.join("; ")}.`,
      caption: `Best margin of dominance by non-aggressive mixtures (${AGGRESSIVE.map((a) => `${a} ${POSTURE_NAMES[a]}`).join(", ")}), all assumptions in force and each replaced in turn by its stated opposite. Hatched cells with a cross: not strictly dominated. ${changesFrom(parameters)}`,
      height: 310,
      plot: (plot) => ({
        marginLeft: 92,
        marginTop: 30,
        marginBottom: 8,
        x: { domain: AGGRESSIVE, label: null, axis: "top", padding: 0.04 },
        y: { domain: rows.map(({ off }) => off), label: null, padding: 0.06 },
        marks: [
          plot.cell(cells, {
            x: "posture",
            y: "off",
            fill: ({ dominated }: Toggle) => `url(#assumption-toggles-${dominated ? "plain" : "falling"})`,
            stroke: INK,
          }),
          plot.text(cells, {
            x: "posture",
            y: "off",
            text: "text",
            fontSize: 14,
            fill: INK,
            stroke: "white",
            strokeWidth: 5,
          }),
        ],
      }),
    },
    options,
  );
}
