import type { WorkLimits } from "../exact/meter.js";
import { type Rational, rational } from "../exact/rational.js";
import { type ClaimFinding, claimAt } from "./claim-at.js";
import { claimNamed } from "./internal/sampling/sampling-options.js";
import { minimalSufficientSets } from "./minimal-sufficient-sets.js";
import type { Model, ModelAssumption } from "./model.js";
import { ModelPoint } from "./model-point.js";
import type { Parameters } from "./parameters.js";

/** What becomes of a claim when some assumptions are replaced by their opposites. */
export interface ToggleFinding {
  /** The assumptions that are replaced. */
  readonly off: readonly string[];
  /** The values that differ from those of the point. */
  readonly values: Readonly<Record<string, Rational>>;
  readonly finding: ClaimFinding;
}

/** What a claim rests on at the values of the parameters. */
export interface AssumptionToggles {
  /** The assumptions that have a stated opposite, in their order. */
  readonly toggled: readonly string[];
  /** The claim as it is, and with each of these replaced in turn. */
  readonly rows: readonly ToggleFinding[];
  /**
   * The sets of these that suffice when the others are replaced, and of which no smaller part does; null where some of them
   * cannot be decided.
   */
  readonly minimalSets: readonly (readonly string[])[] | null;
  /** The assumptions in every one of these sets. */
  readonly carriers: readonly string[];
}

/** Where and how toggles are looked at. */
export interface ToggleOptions {
  /** The point. @defaultValue the defaults */
  readonly parameters?: Parameters;
  readonly limits?: WorkLimits;
}

/**
 * Returns what becomes of a claim when assumptions are replaced by their stated opposites (`off` in a model): one at a time,
 * and which sets of them suffice when all others are replaced. That is about values, and depends on the values that the
 * opposites put in place; what follows from assumptions over ranges is another question, see {@link claimsOverRanges}.
 *
 * @throws {@link ExclaveError} `bad-argument` for a claim that does not exist, `bad-parameter` where an opposite lies outside
 * the domain of its parameter, `too-large` beyond twelve assumptions with opposites
 * @example
 * ```ts
 * import { assumptionToggles, defineModel } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 3, range: [0, 4] }, cost: { default: 1, range: [0, 4] } },
 *   payoffs: { A: "(gain - cost) * (A == go)" },
 *   assumptions: { cheap: { holds: "cost < 2", off: { cost: 2 } }, worth: { holds: "gain > 1", off: { gain: 1 } } },
 *   claims: { C: { dominant: "go", player: "A" } },
 * });
 * const { rows, minimalSets } = assumptionToggles(model, "C");
 * rows.map(({ off, finding }) => [off, finding.holds]); // [[[], true], [["cheap"], true], [["worth"], false]]
 * minimalSets; // [["worth"]]
 * ```
 */
export function assumptionToggles(
  model: Model,
  claim: string,
  options: ToggleOptions = {},
): AssumptionToggles {
  const { parameters = model.parameters, limits = {} } = options;
  const asked = claimNamed(model, claim);
  const toggled = model.assumptions.flatMap(({ id, off }) => (off === null ? [] : [id]));
  const findings = new Map<string, ToggleFinding>();
  const without = (off: readonly string[]): ToggleFinding => {
    const known = findings.get(off.join());
    if (known !== undefined) return known;
    const values = oppositeValues(model, parameters, off);
    const finding = claimAt(new ModelPoint(model, values, limits), asked);
    const found = { off, values: values.changesFrom(parameters), finding };
    findings.set(off.join(), found);
    return found;
  };
  const rows = [without([]), ...toggled.map((id) => without([id]))];
  const sets = minimalSufficientSets(toggled, (off) => without(off).finding.holds === true);
  const decided = [...findings.values()].every(({ finding }) => finding.holds !== null);
  return {
    toggled,
    rows,
    minimalSets: decided ? sets.minimalSets : null,
    carriers: decided ? sets.carriers : [],
  };
}

/**
 * The parameters with some assumptions replaced by their opposites: first those that are numbers, then those that depend on
 * other parameters, which see what these have put in place.
 */
function oppositeValues(model: Model, parameters: Parameters, off: readonly string[]): Parameters {
  const opposites = model.assumptions
    .filter(({ id }) => off.includes(id))
    .flatMap(({ off: one }) => one ?? []);
  type Opposite = NonNullable<ModelAssumption["off"]>[number];
  const put = (values: Parameters, some: readonly Opposite[]): Parameters => {
    const point = new ModelPoint(model, values, { limit: Number.MAX_SAFE_INTEGER });
    return values.with(
      Object.fromEntries(some.map(({ parameter, value }) => [parameter, rational(point.value(value))])),
    );
  };
  const fixed = opposites.filter(({ value }) => value.kind === "constant");
  const relative = opposites.filter(({ value }) => value.kind !== "constant");
  return put(put(parameters, fixed), relative);
}
