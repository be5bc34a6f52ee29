import { type Rational, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { checkRegion, type RegionCell, regionAreas, shareBounds } from "./check-region.js";
import { claimStatements } from "./claim-statement.js";
import { expectSame, flag, list, number, record, refuse, words } from "./internal/document-fields.js";
import type { ModelData } from "./model-data.js";

/** What {@link checkMap} has proved. */
export interface MapCheck {
  /** The claims whose parts, areas and bounds were proved again. */
  readonly verified: readonly string[];
}

/**
 * Returns the claims whose maps are proved by a document, and throws where it states something false: every part is proved
 * again from the formulas of the model in the document, and areas are added up again.
 *
 * @param document - what `claimMapDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 */
export function checkMap(document: unknown): MapCheck {
  const top = record(document, "");
  if (top["kind"] !== "map") refuse(`expected "map", found ${JSON.stringify(top["kind"])}`, "kind");
  const parameters = list(top["parameters"], "parameters", 2).map((one, i) => words(one, `parameters[${i}]`));
  const ranges = list(top["ranges"], "ranges", 2).map((range, i) => {
    const [low, high] = list(range, `ranges[${i}]`, 2).map((end, j) => number(end, `ranges[${i}][${j}]`));
    return [low as Rational, high as Rational] as const;
  });
  const certificate = record(top["certificate"], "certificate");
  const point = record(certificate["point"], "certificate.point");
  const data = certificate["model"] as ModelData;
  if (!Array.isArray(data?.parameters) || !Array.isArray(data.claims))
    refuse("expected a model", "certificate.model");
  const [first, second] = parameters as [string, string];
  if (first === second) refuse("expected two parameters", "parameters");
  for (const { name } of data.parameters) {
    if (parameters.includes(name) === Object.hasOwn(point, name))
      refuse(`expected a value for every other parameter, and for no other: ${name}`, "certificate.point");
    if (Object.hasOwn(point, name)) number(point[name], `certificate.point.${name}`);
  }
  if (parameters.some((name) => !data.parameters.some((one) => one.name === name)))
    refuse("expected parameters of the model", "parameters");
  const values = point as Readonly<Record<string, string>>;
  const statements = claimStatements(dataOnMap(data, values, parameters, ranges), "certificate.model");
  const claims = list(top["claims"], "claims");
  const regions = list(certificate["regions"], "certificate.regions", claims.length);
  const verified = claims.map((one, i): string => {
    const path = `claims[${i}]`;
    const claim = record(one, path);
    const statement =
      statements.find(({ id }) => id === claim["id"]) ??
      refuse("expected a claim of the model", `${path}.id`);
    const parts = checkRegion(regions[i], statement, `certificate.regions[${i}]`);
    const moved = parameters.map((name) =>
      statement.parameters.findIndex((parameter) => parameter.name === name),
    );
    expectSame(
      claim["cells"],
      parts.map((part) => cellData(part, moved)),
      `${path}.cells`,
    );
    expectSame(claim["areas"], areaTexts(parts), `${path}.areas`);
    expectSame(claim["share"], shareTexts(parts), `${path}.share`);
    return statement.id;
  });
  if (new Set(verified).size < verified.length) refuse("expected each claim once", "claims");
  flag(top["complete"], "complete");
  return { verified };
}

/** Returns the model with two parameters in ranges, and the others at their values. */
export function dataOnMap(
  data: ModelData,
  point: Readonly<Record<string, string>>,
  parameters: readonly string[],
  ranges: readonly (readonly [Rational, Rational])[],
): ModelData {
  return {
    ...data,
    parameters: data.parameters.map(({ name }) => {
      const moved = parameters.indexOf(name);
      const value = point[name] as string;
      if (moved < 0) return { name, range: [value, value] };
      const [low, high] = ranges[moved] as readonly [Rational, Rational];
      return { name, range: [rationalText(rational(low)), rationalText(rational(high))] };
    }),
  };
}

/** A rectangle of a map as JSON: its ends along both parameters, and what is proved there. */
export type MapCell = readonly [
  low1: string,
  high1: string,
  low2: string,
  high2: string,
  status: RegionCell["status"],
];

/** Returns a part as a rectangle. */
export function cellData({ ranges, status }: RegionCell, moved: readonly number[]): MapCell {
  const [low1, high1, low2, high2] = moved.flatMap((variable) =>
    (ranges[variable] as readonly [Rational, Rational]).map((end) => rationalText(end)),
  ) as [string, string, string, string];
  return [low1, high1, low2, high2, status];
}

/** Returns the areas of parts as texts. */
export function areaTexts(parts: readonly RegionCell[]): Record<RegionCell["status"], string> {
  const { holds, fails, outside, open } = regionAreas(parts);
  return {
    holds: rationalText(holds),
    fails: rationalText(fails),
    outside: rationalText(outside),
    open: rationalText(open),
  };
}

/** Returns the bounds on the share that parts show as texts. */
export function shareTexts(parts: readonly RegionCell[]): { least: string; most: string } | null {
  const share = shareBounds(parts);
  return share === null ? null : { least: rationalText(share.least), most: rationalText(share.most) };
}
