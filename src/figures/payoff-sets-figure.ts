import { nearestDouble } from "../exact/algebraic-text.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { payoffSet } from "../repeated/payoff-set/payoff-set.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";

/** How many steps the search for one payoff set may take. */
const LIMIT = 2_000_000;
const COLUMNS = 2;

/** One payoff set, as it is drawn. */
interface Panel {
  readonly label: string;
  readonly column: number;
  readonly row: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly told: string;
}

/**
 * Returns the payoffs of all subgame-perfect equilibria in pure actions with public randomisation of a repeated two-player
 * game, one panel for each discount factor, within the payoffs that are feasible at all.
 *
 * @param discounts - the discount factors, up to six
 * @throws {@link ExclaveError} as `payoffSet` does
 * @example
 * ```ts
 * import { payoffSetsFigure } from "exclave/figures";
 * import { kaliningradParameters, securityDilemma } from "exclave/kaliningrad";
 *
 * const game = securityDilemma(kaliningradParameters().with({ phi: 4 }));
 * const { description } = await payoffSetsFigure(game, ["1/10", "1/2"]);
 * description.includes("discount factor 1/10: one point"); // true
 * ```
 */
export async function payoffSetsFigure(
  game: NormalFormGame,
  discounts: readonly RationalInput[] = ["1/10", "1/5", "1/2", "9/10"],
  options: FigureOptions = {},
): Promise<Figure> {
  const factors = discounts.slice(0, 6).map((discount) => rational(discount));
  const panels = factors.map((discount, i) => panel(game, discount, i));
  const rows = Math.ceil(panels.length / COLUMNS);
  const [a, b] = [game.playerLabel(0), game.playerLabel(1)];
  const stage = cells(game);
  const told = panels.map(({ label, told: what }) => `discount factor ${label}: ${what}`);
  const everywhere = panels.flatMap(({ column, row }) =>
    hull(stage).map((point) => ({ ...point, column, row })),
  );
  return draw(
    {
      name: "payoff-sets",
      title: "What repetition can sustain, by the discount factor",
      description: `One panel for each discount factor, with the payoffs of ${a} across and of ${b} upwards. The feasible payoffs are outlined; within them the payoffs of all subgame-perfect equilibria. ${told.join("; ")}.`,
      caption: `Payoffs per period of all subgame-perfect equilibria in pure actions with public randomisation (textured), within the feasible payoffs (dashed outline): ${told.join("; ")}. Stage payoffs: ${stageText(game)}.`,
      height: 84 + 215 * rows,
      plot: (plot) => ({
        marginLeft: 46,
        marginBottom: 40,
        marginTop: 44,
        marginRight: 20,
        x: { label: `payoff of ${a}`.slice(0, 40), ticks: 5, nice: true },
        y: { label: `payoff of ${b}`.slice(0, 40), ticks: 5, nice: true },
        fx: { axis: null, padding: 0.14 },
        fy: { axis: null, padding: 0.16 },
        marks: [
          plot.frame({ stroke: "#999" }),
          plot.line(everywhere, {
            fx: "column",
            fy: "row",
            x: "x",
            y: "y",
            stroke: INK,
            strokeDasharray: "4 3",
          }),
          plot.line(panels.flatMap(outline), {
            fx: "column",
            fy: "row",
            x: "x",
            y: "y",
            fill: "url(#payoff-sets-rising)",
            stroke: "#0072b2",
            strokeWidth: 2.5,
            strokeLinejoin: "round",
          }),
          plot.dot(panels.flatMap(outline), {
            fx: "column",
            fy: "row",
            x: "x",
            y: "y",
            r: 3,
            fill: "#0072b2",
          }),
          plot.text(panels, {
            fx: "column",
            fy: "row",
            frameAnchor: "top",
            dy: -12,
            text: ({ label }: Panel) => `discount factor ${label}`,
            fontWeight: "bold",
            fill: INK,
          }),
          ...panels
            .filter(({ points }) => points.length === 0)
            .map((one) =>
              plot.text([one], {
                fx: "column",
                fy: "row",
                frameAnchor: "middle",
                text: () => "none in pure actions",
                fill: INK,
                stroke: "white",
                strokeWidth: 4,
              }),
            ),
        ],
      }),
    },
    options,
  );
}

function panel(game: NormalFormGame, discount: Rational, i: number): Panel {
  const { vertices, inner, exact } = payoffSet(game, discount, { limit: LIMIT });
  const points =
    vertices?.map(([x, y]) => ({ x: nearestDouble(x), y: nearestDouble(y) })) ??
    (inner ?? []).map(([x, y]) => ({ x: coordinate(x), y: coordinate(y) }));
  const shape =
    points.length === 0
      ? "none"
      : points.length === 1
        ? "one point"
        : points.length === 2
          ? "a segment"
          : `a polygon of ${points.length} vertices`;
  return {
    label: brief(discount),
    column: i % COLUMNS,
    row: Math.floor(i / COLUMNS),
    points,
    told: exact ? shape : `at least ${shape} (the search was stopped)`,
  };
}

function outline({ points, column, row }: Panel): object[] {
  const closed = points.length > 2 ? [...points, points[0] as { x: number; y: number }] : points;
  return closed.map((point) => ({ ...point, column, row }));
}

function cells(game: NormalFormGame): { x: number; y: number }[] {
  return profiles(game).map((profile) => ({
    x: coordinate(game.payoff(0, profile)),
    y: coordinate(game.payoff(1, profile)),
  }));
}

function profiles(game: NormalFormGame): number[][] {
  const [rows, columns] = game.shape as [number, number];
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => [i, j])).flat();
}

function stageText(game: NormalFormGame): string {
  const all = profiles(game).map(
    (profile) => `(${brief(game.payoff(0, profile))}, ${brief(game.payoff(1, profile))})`,
  );
  return all.length > 16 ? `${all.slice(0, 16).join(", ")}, …` : all.join(", ");
}

/** The convex hull, closed, by Andrew's monotone chain. */
function hull(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  const half = (list: readonly { x: number; y: number }[]): { x: number; y: number }[] => {
    const chain: { x: number; y: number }[] = [];
    for (const r of list) {
      for (;;) {
        const [p, q] = chain.slice(-2);
        if (p === undefined || q === undefined) break;
        if ((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0) break;
        chain.pop();
      }
      chain.push(r);
    }
    return chain;
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}
