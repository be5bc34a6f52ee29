import { compare, sign } from "../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../exact/rational.js";

import { fearThresholds } from "../kaliningrad/security-dilemma/fear-thresholds.js";
import { securityDilemma } from "../kaliningrad/security-dilemma/security-dilemma.js";
import type { Parameters } from "../model/parameters.js";
import { classify2x2 } from "../normal-form/classify-2x2.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK, TEXTURES } from "./internal/palette.js";
import { parameterList } from "./internal/parameter-list.js";

/** A stretch of fear weights with one class of game, at one defence efficiency. */
interface Cell {
  readonly rho: readonly [number, number];
  readonly phi: readonly [number, number];
  readonly class: string;
}

/** So many strips of defence efficiency; the ends of each strip's stretches are exact at its middle. */
const STRIPS = 96;
const MOST_FEAR = rational(24);

/**
 * Returns the classes of the security dilemma over the weight of fear and the defence efficiency. The lines between them are
 * where two payoffs tie: P = S, T = R and P = R.
 *
 * @example
 * ```ts
 * import { fearRegimesFigure } from "exclave/figures";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 *
 * const figure = await fearRegimesFigure(kaliningradParameters());
 * figure.name; // "fear-regimes"
 * figure.svg.startsWith("<svg "); // true
 * ```
 */
export async function fearRegimesFigure(
  parameters: Parameters,
  options: FigureOptions = {},
): Promise<Figure> {
  const cells = Array.from({ length: STRIPS }, (_, i) => strip(parameters, i)).flat();
  const classes = [...new Set(cells.map((cell) => cell.class))];
  const current = classify2x2(securityDilemma(parameters)).class;
  const here = [coordinate(parameters.get("phi")), coordinate(parameters.get("rho"))] as const;
  const at = `phi = ${brief(parameters.get("phi"))}, rho = ${brief(parameters.get("rho"))}`;
  const inside = here[0] <= coordinate(MOST_FEAR);
  return draw(
    {
      name: "fear-regimes",
      title: "What kind of game fear makes of the security dilemma",
      description: `A map with the weight of fear phi from 0 to 24 across and the defence efficiency rho from 0 to 1 upwards, in regions of one class of game: ${classes.map(spelled).join(", ")}. ${inside ? `A cross marks ${at}` : `The point ${at} lies beyond the right edge`}: ${spelled(current)}.`,
      caption: `Class of the Russia-NATO game over the weight of fear phi (square-root scale) and the defence efficiency rho; region boundaries are the exact ties of payoffs. Here (${at}) it is ${spelled(current)}. Held fixed: ${parameterList(parameters, ["v", "k", "g", "l", "tau", "T_D", "pi"])}.`,
      height: 360,
      plot: (plot) => ({
        marginLeft: 46,
        marginBottom: 42,
        marginTop: 26,
        x: {
          type: "sqrt",
          domain: [0, 24],
          label: "weight of fear, phi",
          ticks: [0, 1, 2, 4, 8, 12, 16, 20, 24],
          tickFormat: String,
        },
        y: { domain: [0, 1], label: "defence efficiency, rho" },
        marks: [
          plot.rect(cells, {
            x1: ({ phi }: Cell) => phi[0],
            x2: ({ phi }: Cell) => phi[1],
            y1: ({ rho }: Cell) => rho[0],
            y2: ({ rho }: Cell) => rho[1],
            fill: (cell: Cell) => `url(#fear-regimes-${textureOf(cell.class)})`,
            inset: -0.15,
          }),
          plot.line(boundaries(parameters), { x: "phi", y: "rho", z: "z", stroke: INK, strokeWidth: 1.6 }),
          plot.frame({ stroke: INK }),
          plot.text(
            classes.map((name) => place(cells, name)),
            { x: "x", y: "y", text: "text", fontWeight: "bold", fill: INK, stroke: "white", strokeWidth: 5 },
          ),
          ...(inside
            ? [
                plot.dot([here], { x: "0", y: "1", symbol: "times", r: 7, stroke: "white", strokeWidth: 6 }),
                plot.dot([here], { x: "0", y: "1", symbol: "times", r: 7, stroke: INK, strokeWidth: 3 }),
                plot.text([here], {
                  x: "0",
                  y: "1",
                  text: () => "here",
                  dy: -14,
                  fill: INK,
                  stroke: "white",
                  strokeWidth: 4,
                }),
              ]
            : []),
        ],
      }),
    },
    options,
  );
}

function strip(parameters: Parameters, i: number): Cell[] {
  const rho = quotient(BigInt(2 * i + 1), BigInt(2 * STRIPS));
  const at = parameters.with({ rho });
  const { race, dominance, deadlock } = fearThresholds(at);
  const inner = [race, dominance, deadlock].filter(
    (phi): phi is Rational => phi !== null && sign(phi) > 0 && compare(phi, MOST_FEAR) < 0,
  );
  const ends = [ZERO, ...inner.sort(compare), MOST_FEAR];
  const rows: Cell[] = [];
  ends.slice(1).forEach((to, j) => {
    const from = ends[j] as Rational;
    if (compare(from, to) === 0) return;
    const middle = rational(from.add(to).mul(quotient(1n, 2n)));
    const { class: name } = classify2x2(securityDilemma(at.with({ phi: middle })));
    rows.push({ rho: [i / STRIPS, (i + 1) / STRIPS], phi: [coordinate(from), coordinate(to)], class: name });
  });
  return rows;
}

/** The curves along which payoffs tie, closely enough for the eye. */
function boundaries(parameters: Parameters): { rho: number; phi: number | null; z: string }[] {
  return Array.from({ length: 2 * STRIPS + 1 }, (_, i) => {
    const rho = quotient(BigInt(i), BigInt(2 * STRIPS));
    const { race, dominance, deadlock } = fearThresholds(
      parameters.with({ rho: compare(rho, ONE) > 0 ? ONE : rho }),
    );
    return Object.entries({ race, dominance, deadlock }).map(([z, phi]) => ({
      rho: coordinate(rho),
      phi: phi === null || compare(phi, MOST_FEAR) > 0 ? null : coordinate(phi),
      z,
    }));
  }).flat();
}

/** Where the name of a class stands: amid its longest strip, as the eye measures on the square-root scale. */
function place(cells: readonly Cell[], name: string): { x: number; y: number; text: string } {
  const own = cells.filter((cell) => cell.class === name);
  const width = ({ phi }: Cell): number => Math.sqrt(phi[1]) - Math.sqrt(phi[0]);
  const middleOf = ({ rho }: Cell): number => (rho[0] + rho[1]) / 2;
  const widest = Math.max(...own.map(width));
  const wide = own.filter((cell) => width(cell) > widest * 0.8).sort((a, b) => middleOf(a) - middleOf(b));
  const cell = wide[Math.floor(wide.length / 2)] as Cell;
  const x = ((Math.sqrt(cell.phi[0]) + Math.sqrt(cell.phi[1])) / 2) ** 2;
  return { x, y: middleOf(cell), text: spelled(name) };
}

const KNOWN = ["harmony", "stag-hunt", "prisoners-dilemma", "deadlock", "chicken"];

function textureOf(name: string): string {
  const position = KNOWN.indexOf(name);
  return TEXTURES[position === -1 ? 6 : position] as string;
}

function spelled(name: string): string {
  const words = name.replaceAll("-", " ").replace("prisoners", "prisoner's");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
