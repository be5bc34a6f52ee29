import { type CoalitionStrength, coalitionStrengths } from "../kaliningrad/balance/coalitions.js";
import { denialNeed } from "../kaliningrad/build-up/build-up-game.js";
import type { Parameters } from "../model/parameters.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";
import { changesFrom } from "./internal/parameter-list.js";

/**
 * Returns the strength of every Baltic coalition, with the forward battalions and without, beside what denial and what parity
 * need.
 *
 * @example
 * ```ts
 * import { coalitionStrengthsFigure } from "exclave/figures";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 *
 * const { description } = await coalitionStrengthsFigure(kaliningradParameters());
 * description.includes("E+L+T+F 6"); // true
 * ```
 */
export async function coalitionStrengthsFigure(
  parameters: Parameters,
  options: FigureOptions = {},
): Promise<Figure> {
  const all = coalitionStrengths(parameters).map((one) => ({ ...one, name: one.members.join("+") }));
  const [denial, parity] = [denialNeed(parameters), parameters.get("battalions_R")];
  const needs = [
    { at: coordinate(denial), text: `denial: ${brief(denial)}`, dash: "6 3" },
    { at: coordinate(parity), text: `parity: ${brief(parity)}`, dash: "2 3" },
  ];
  const deniers = all.filter(({ denies }) => denies).map(({ name }) => name);
  const enough =
    deniers.length === 0
      ? "No coalition reaches what denial needs"
      : `Enough for denial: ${deniers.join(", ")}`;
  type Row = CoalitionStrength & { readonly name: string };
  return draw(
    {
      name: "coalition-strengths",
      title: "What the Baltic coalitions can put up, and what balance needs",
      description: `Bars of effective battalions: ${all.map(({ name, strength }) => `${name} ${brief(strength)}`).join(", ")}. Denial needs ${brief(denial)}, parity ${brief(parity)}. ${enough}.`,
      caption: `Effective battalions of every coalition of Estonia (E), Latvia (L) and Lithuania (T), with the forward allied battalions (F) or without. ${enough} (${brief(denial)}); parity needs ${brief(parity)}. ${changesFrom(parameters)}`,
      height: 400,
      plot: (plot) => ({
        marginLeft: 74,
        marginRight: 40,
        marginTop: 40,
        marginBottom: 40,
        x: {
          domain: [
            0,
            1.06 * Math.max(...needs.map(({ at }) => at), ...all.map(({ strength }) => coordinate(strength))),
          ],
          label: "effective battalions",
        },
        y: { domain: all.map(({ name }) => name), label: null, tickSize: 0 },
        marks: [
          plot.barX(all, {
            x: (one: Row) => coordinate(one.strength),
            y: "name",
            fill: ({ denies }: Row) => `url(#coalition-strengths-${denies ? "dots" : "rising"})`,
            stroke: INK,
          }),
          plot.text(all, {
            x: (one: Row) => coordinate(one.strength),
            y: "name",
            text: (one: Row) => brief(one.strength),
            dx: 6,
            textAnchor: "start",
            fill: INK,
            stroke: "white",
            strokeWidth: 3,
          }),
          ...needs.map(({ at, dash }) =>
            plot.ruleX([at], { stroke: INK, strokeWidth: 2, strokeDasharray: dash }),
          ),
          plot.text(needs, {
            x: "at",
            frameAnchor: "top",
            dy: -14,
            text: "text",
            fontWeight: "bold",
            fill: INK,
          }),
        ],
      }),
    },
    options,
  );
}
