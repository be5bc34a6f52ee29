import { areaTexts, cellData, type MapCell, shareTexts } from "../certificate/check-map.js";
import type { ModelData } from "../certificate/model-data.js";
import type { RegionProof, RegionStatus } from "../certificate/region-proof.js";
import { rationalText } from "../exact/rational-text.js";
import { claimMap, type MapOptions } from "../model/claim-map.js";
import type { Model } from "../model/model.js";

/** Where a claim holds on a map, as JSON. */
export interface MappedClaim {
  readonly id: string;
  readonly says: string;
  /** The rectangles, without gaps. */
  readonly cells: readonly MapCell[];
  /** The shares of the area. */
  readonly areas: Readonly<Record<RegionStatus, string>>;
  /** Bounds on the share on which it holds, among the points at which its premises do. */
  readonly share: { readonly least: string; readonly most: string } | null;
}

/** A map of claims along two parameters, as JSON: `exclave map --json` prints it. */
export interface ClaimMapDocument {
  readonly kind: "map";
  readonly model: string;
  readonly parameters: readonly [string, string];
  readonly ranges: readonly (readonly [string, string])[];
  /** The values of the other parameters that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  readonly claims: readonly MappedClaim[];
  /** Whether no limit on steps or time ended the work. */
  readonly complete: boolean;
  readonly certificate: {
    readonly model: ModelData;
    readonly point: Readonly<Record<string, string>>;
    /** In the order of the claims. */
    readonly regions: readonly RegionProof[];
  };
}

/**
 * Returns a map of claims along two parameters, as a JSON document.
 *
 * @throws {@link ExclaveError} as {@link claimMap} does
 */
export function claimMapDocument(
  model: Model,
  parameters: readonly [string, string],
  options: MapOptions = {},
): ClaimMapDocument {
  const map = claimMap(model, parameters, options);
  const { parameters: values = model.parameters } = options;
  const changes = Object.entries(values.changesFrom(model.parameters));
  const moved = parameters.map((name) => map.model.parameters.findIndex((one) => one.name === name));
  const says = new Map(model.claims.map((claim) => [claim.id, claim.says]));
  return {
    kind: "map",
    model: model.title,
    parameters,
    ranges: map.ranges.map(([low, high]) => [rationalText(low), rationalText(high)]),
    set: Object.fromEntries(
      changes.flatMap(([name, value]) => (parameters.includes(name) ? [] : [[name, rationalText(value)]])),
    ),
    claims: map.claims.map(({ id, cells }) => ({
      id,
      says: says.get(id) ?? "",
      cells: cells.map((cell) => cellData(cell, moved)),
      areas: areaTexts(cells),
      share: shareTexts(cells),
    })),
    complete: map.complete,
    certificate: { model: map.model, point: map.point, regions: map.claims.map(({ region }) => region) },
  };
}
