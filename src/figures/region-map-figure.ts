import { compare } from "../exact/order.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";
import { percent } from "./internal/percent.js";

/** What is proved of a claim on a part of a map: it holds, it fails, no premise allows it there, or nothing. */
export type MapStatus = "holds" | "fails" | "outside" | "open";

/** Where claims hold as two parameters move: what `exclave map --json` prints, as far as it is drawn. */
export interface RegionMap {
  /** The title of the model. */
  readonly model: string;
  /** The parameter across, and the one upwards. */
  readonly parameters: readonly [string, string];
  readonly ranges: readonly (readonly [string, string])[];
  /** The values of the others that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  readonly claims: readonly {
    readonly id: string;
    readonly says: string;
    /** Rectangles without gaps: from and to across, from and to upwards, and what is proved there. */
    readonly cells: readonly (readonly [string, string, string, string, MapStatus])[];
  }[];
}

/** What is drawn of a map. */
export interface RegionMapOptions extends FigureOptions {
  /** The id of the claim. @defaultValue the first */
  readonly claim?: string;
  /** A point to mark: the values of the two parameters in force. */
  readonly here?: readonly [RationalInput, RationalInput];
}

const TEXTURE: Readonly<Record<MapStatus, string>> = {
  holds: "dots",
  fails: "falling",
  outside: "plain",
  open: "crossed",
};

const SAID: Readonly<Record<MapStatus, string>> = {
  holds: "proved to hold",
  fails: "proved to fail",
  outside: "outside its assumptions",
  open: "open",
};

/** A part of the map, as it is drawn. */
interface Part {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly status: MapStatus;
  readonly area: Rational;
}

/**
 * Returns a map of a claim along two parameters: rectangles on which it is proved to hold or to fail, and what stays open
 * between them. The rectangles are exact; the open ones hold the boundary.
 *
 * @throws {@link ExclaveError} `bad-argument` when there is no such claim, or the map has no width
 * @example
 * ```ts
 * import { regionMapFigure } from "exclave/figures";
 *
 * const { caption } = await regionMapFigure({
 *   model: "A gain and a cost",
 *   parameters: ["gain", "cost"],
 *   ranges: [["0", "1"], ["0", "1"]],
 *   set: {},
 *   claims: [{ id: "D", says: "it pays", cells: [["0", "1/2", "0", "1", "fails"], ["1/2", "1", "0", "1", "open"]] }],
 * });
 * caption.includes("proved to fail on 50 % of the area, open on 50 %"); // true
 * ```
 */
export async function regionMapFigure(map: RegionMap, options: RegionMapOptions = {}): Promise<Figure> {
  const { model, parameters, ranges, claims } = map;
  const wanted = options.claim ?? claims[0]?.id;
  const claim = claims.find(({ id }) => id === wanted);
  if (claim === undefined) {
    throw new ExclaveError(
      "bad-argument",
      `expected one of the claims ${claims.map(({ id }) => id).join(", ")}, found ${JSON.stringify(wanted ?? "none").slice(0, 40)}`,
      "claim",
    );
  }
  const ends = ranges.map(([low, high]) => [rational(low), rational(high)] as const);
  const [across, up] = ends;
  if (across === undefined || up === undefined || ends.some(([low, high]) => compare(low, high) >= 0)) {
    throw new ExclaveError(
      "bad-argument",
      "expected two ranges, each from a number to a greater one",
      "ranges",
    );
  }
  const whole = rational(across[1].sub(across[0]).mul(up[1].sub(up[0])));
  const parts = claim.cells.map((cell): Part => {
    const [x1, x2, y1, y2] = cell.slice(0, 4).map((end) => rational(end)) as [
      Rational,
      Rational,
      Rational,
      Rational,
    ];
    const area = rational(x2.sub(x1).mul(y2.sub(y1)).div(whole));
    const place = { x1: coordinate(x1), x2: coordinate(x2), y1: coordinate(y1), y2: coordinate(y2) };
    return { ...place, status: cell[4], area };
  });
  const shares = (Object.keys(SAID) as MapStatus[])
    .map((status) => ({
      status,
      own: parts.filter((part) => part.status === status),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ status, own }) => ({
      status,
      area: own.reduce<Rational>((sum, part) => rational(sum.add(part.area)), ZERO),
      largest: own.reduce((best, part) => (compare(part.area, best.area) > 0 ? part : best)),
    }));
  const told = shares.map(
    ({ status, area }, i) =>
      `${SAID[status]} on ${percent(coordinate(area))}${i === 0 ? " of the area" : ""}`,
  );
  const here = options.here?.map((value) => rational(value)) as readonly [Rational, Rational] | undefined;
  const at =
    here === undefined
      ? ""
      : ` A cross marks ${parameters.map((name, i) => `${name} = ${brief(here[i] as Rational)}`).join(", ")}.`;
  const changes = Object.entries(map.set).map(([name, value]) => `${name} = ${brief(rational(value))}`);
  const extent = `${parameters[0]} from ${brief(across[0])} to ${brief(across[1])} across, ${parameters[1]} from ${brief(up[0])} to ${brief(up[1])} upwards`;
  return draw(
    {
      name: "region-map",
      title: `Where ${claim.id} holds: ${claim.says === "" ? model : claim.says}`,
      description: `A map with ${extent}. The claim is ${told.join(", ")}.${at}`,
      caption: `${model === "" ? "Map" : model}: ${extent}. The claim ${claim.id} is ${told.join(", ")}; every rectangle is proved, and the boundary runs through what is open.${at} ${changes.length === 0 ? "All other parameters at their defaults." : `Changed: ${changes.join(", ")}; all others at their defaults.`}`,
      height: 360,
      plot: (plot) => ({
        marginLeft: 46,
        marginBottom: 42,
        marginTop: 26,
        x: { domain: across.map(coordinate), label: parameters[0].slice(0, 40) },
        y: { domain: up.map(coordinate), label: parameters[1].slice(0, 40) },
        marks: [
          ...shares.map(({ status }) =>
            plot.rect(
              parts.filter((part) => part.status === status),
              { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: `url(#region-map-${TEXTURE[status]})` },
            ),
          ),
          plot.frame({ stroke: INK }),
          plot.text(
            shares.filter(({ area, status }) => status !== "open" && coordinate(area) > 0.02),
            {
              x: ({ largest }) => (largest.x1 + largest.x2) / 2,
              y: ({ largest }) => (largest.y1 + largest.y2) / 2,
              text: ({ status }) => (status === "outside" ? SAID.outside : status),
              fontWeight: "bold",
              fontSize: 14,
              fill: INK,
              stroke: "white",
              strokeWidth: 5,
            },
          ),
          ...(here === undefined || !within(here, [across, up])
            ? []
            : [
                plot.dot([here.map(coordinate) as [number, number]], {
                  symbol: "times",
                  r: 7,
                  stroke: INK,
                  strokeWidth: 3,
                }),
                plot.text([here.map(coordinate) as [number, number]], {
                  text: () => "here",
                  dy: -14,
                  fill: INK,
                  stroke: "white",
                  strokeWidth: 4,
                }),
              ]),
        ],
      }),
    },
    options,
  );
}

function within(
  point: readonly [Rational, Rational],
  ranges: readonly (readonly [Rational, Rational])[],
): boolean {
  return ranges.every(
    ([low, high], i) => compare(point[i] as Rational, low) >= 0 && compare(point[i] as Rational, high) <= 0,
  );
}
