import { dataOnMap } from "../certificate/check-map.js";
import {
  checkRegion,
  type RegionCell,
  regionAreas,
  type ShareBounds,
  shareBounds,
} from "../certificate/check-region.js";
import { type ClaimStatement, claimStatements } from "../certificate/claim-statement.js";
import type { ModelData } from "../certificate/model-data.js";
import type { RegionProof } from "../certificate/region-proof.js";
import type { WorkLimits } from "../exact/meter.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { FairBudget } from "./internal/fair-budget.js";
import { regionOf } from "./internal/proof/region.js";
import type { Model, ModelClaim } from "./model.js";
import { modelData } from "./model-data.js";
import type { Parameters } from "./parameters.js";

/** How many parts are looked at for each claim unless told otherwise. */
const DEFAULT_CELLS = 600;

/** What a map is of, and what it may cost. */
export interface MapOptions {
  /** The values of the other parameters. @defaultValue the defaults */
  readonly parameters?: Parameters;
  /** The ends of the map along each of the two parameters. @defaultValue their ranges */
  readonly ranges?: readonly [
    readonly [RationalInput, RationalInput],
    readonly [RationalInput, RationalInput],
  ];
  /** The claims asked for, by id. @defaultValue all */
  readonly claims?: readonly string[];
  /** How many parts are looked at for each claim. @defaultValue 600 */
  readonly cells?: number;
  readonly limits?: WorkLimits;
}

/** Where a claim holds on a map. */
export interface ClaimMap {
  readonly id: string;
  /** The rectangles, without gaps: what is proved on each, and its share of the area. */
  readonly cells: readonly RegionCell[];
  /** The shares of the area where it is proved to hold, to fail, that no premise allows, and of which nothing is known. */
  readonly areas: Readonly<Record<RegionCell["status"], Rational>>;
  /** Bounds on the share on which it holds, among the points at which its premises do; null where these may be none. */
  readonly share: ShareBounds | null;
  /** What shows all of it. */
  readonly region: RegionProof;
}

/** A map of claims along two parameters. */
export interface ClaimMaps {
  /** The model as the checker reads it. */
  readonly model: ModelData;
  readonly parameters: readonly [string, string];
  readonly ranges: readonly (readonly [Rational, Rational])[];
  /** The values of the other parameters. */
  readonly point: Readonly<Record<string, string>>;
  readonly claims: readonly ClaimMap[];
  /** Whether no limit on steps or time ended the work; the budget of parts may have. */
  readonly complete: boolean;
}

/**
 * Returns where claims hold as two parameters move through their ranges and the others stay where they are: rectangles on
 * which a claim is proved to hold or to fail, and an open boundary between them whose area shrinks as the budget grows.
 *
 * The largest open rectangle is looked at first and halved. On each, a proof is looked for by signs of Bernstein
 * coefficients, combinations of products, or elimination; see `exclave/certificate` for how they are checked.
 *
 * @throws {@link ExclaveError} `bad-argument` for parameters or claims that do not exist, or ranges of a single point
 * @example
 * ```ts
 * import { claimMap, defineModel } from "exclave/model";
 * import { rationalText } from "exclave";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 1, range: [0, 1] }, cost: { default: 1, range: [0, 1] } },
 *   payoffs: { A: "(gain - cost) * (A == go)" },
 *   claims: { D: { dominant: "go", player: "A" } },
 * });
 * const { claims } = claimMap(model, ["gain", "cost"], { cells: 100 });
 * const areas = claims.map(({ areas }) => [areas.holds, areas.fails, areas.open].map(rationalText));
 * areas; // [["25/64", "57/128", "21/128"]]
 * ```
 */
export function claimMap(
  model: Model,
  parameters: readonly [string, string],
  options: MapOptions = {},
): ClaimMaps {
  const { cells = DEFAULT_CELLS, limits = {} } = options;
  const values = options.parameters ?? model.parameters;
  const { declarations } = model.parameters;
  const moving = parameters.map((name) => {
    const found = declarations.findIndex((one) => one.name === name);
    if (found >= 0) return found;
    throw new ExclaveError("bad-argument", `there is no parameter ${JSON.stringify(name)} in this model`);
  });
  if (moving[0] === moving[1])
    throw new ExclaveError(
      "bad-argument",
      `expected two parameters, found ${JSON.stringify(parameters[0])} twice`,
    );
  const ranges = moving.map((variable, i) => {
    const given =
      options.ranges?.[i as 0 | 1] ??
      (declarations[variable]?.range as readonly [RationalInput, RationalInput]);
    const [low, high] = given.map((end) => rational(end)) as [Rational, Rational];
    if (low.compare(high) < 0) return [low, high] as const;
    throw new ExclaveError(
      "bad-argument",
      `expected a range from a number to a greater one for ${JSON.stringify(parameters[i])}, found [${rationalText(low)}, ${rationalText(high)}]`,
    );
  });
  const asked = options.claims ?? model.claims.map(({ id }) => id);
  const unknown = asked.find((id) => !model.claims.some((claim) => claim.id === id));
  if (unknown !== undefined)
    throw new ExclaveError("bad-argument", `there is no claim ${JSON.stringify(unknown)} in this model`);
  const data = modelData(model);
  const point = Object.fromEntries(
    declarations.flatMap(({ name }) =>
      parameters.includes(name) ? [] : [[name, rationalText(values.get(name))]],
    ),
  );
  const budget = new FairBudget("the map", limits, asked.length);
  const statements = claimStatements(dataOnMap(data, point, parameters, ranges));
  const found = model.claims.flatMap((claim: ModelClaim, i): ClaimMap[] => {
    if (!asked.includes(claim.id)) return [];
    const statement = statements[i] as ClaimStatement;
    const done = regionOf({
      model,
      claim,
      statement,
      moving: new Map(moving.map((variable) => [variable, 1])),
      premises: false,
      meter: budget.next(),
      cells,
    });
    const parts = checkRegion(done, statement, "region");
    return [
      {
        id: claim.id,
        cells: parts,
        areas: regionAreas(parts),
        share: shareBounds(parts),
        region: done,
      },
    ];
  });
  return { model: data, parameters, ranges, point, claims: found, complete: !budget.ended };
}
