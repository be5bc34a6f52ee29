import { rationalText } from "../exact/rational-text.js";
import { assumptionToggles, type ToggleFinding, type ToggleOptions } from "../model/assumption-toggles.js";
import type { JsonValue } from "../model/json-value.js";
import type { Model } from "../model/model.js";

/** What becomes of a claim when assumptions are replaced, as JSON. */
export interface ToggleRowDocument {
  readonly off: readonly string[];
  /** The values that the opposites put in place. */
  readonly values: Readonly<Record<string, string>>;
  readonly holds: boolean | null;
  readonly boundary: Readonly<Record<string, JsonValue>>;
  /** Of a claim about dominated strategies, the margin of each: positive where it is strictly dominated. */
  readonly margins: Readonly<Record<string, string>>;
}

/** What claims of a model rest on at the values of its parameters, as JSON: `exclave toggles --json` prints it. */
export interface AssumptionTogglesDocument {
  readonly kind: "toggles";
  readonly model: string;
  /** The parameters that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  /** The assumptions that have a stated opposite. */
  readonly assumptions: readonly { readonly id: string; readonly says: string; readonly formula: string }[];
  readonly claims: readonly {
    readonly id: string;
    readonly says: string;
    readonly rows: readonly ToggleRowDocument[];
    /** The sets that suffice when all others are replaced; null where that was not decided. */
    readonly minimalSets: readonly (readonly string[])[] | null;
    readonly carriers: readonly string[];
  }[];
  readonly caveats: readonly string[];
}

/**
 * Returns what claims of a model rest on at the values of its parameters, as a JSON document.
 *
 * @param claims - the ids of the claims
 * @throws {@link ExclaveError} as {@link assumptionToggles} does
 */
export function togglesDocument(
  model: Model,
  claims: readonly string[],
  options: ToggleOptions = {},
): AssumptionTogglesDocument {
  const { parameters = model.parameters } = options;
  const changes = Object.entries(parameters.changesFrom(model.parameters));
  return {
    kind: "toggles",
    model: model.title,
    set: Object.fromEntries(changes.map(([name, value]) => [name, rationalText(value)])),
    assumptions: model.assumptions.flatMap(({ id, says, formula, off }) =>
      off === null ? [] : [{ id, says, formula }],
    ),
    claims: claims.map((id) => {
      const { rows, minimalSets, carriers } = assumptionToggles(model, id, options);
      const says = model.claims.find((one) => one.id === id)?.says ?? "";
      return { id, says, rows: rows.map(rowDocument), minimalSets, carriers };
    }),
    caveats: [
      "This is about values: it depends on those that replace an assumption's. What follows from the assumptions over the ranges is another question: exclave check.",
    ],
  };
}

function rowDocument({ off, values, finding }: ToggleFinding): ToggleRowDocument {
  const [first, second] = finding.instances;
  const strategies = finding.instances.flatMap(({ evidence }) => {
    const rows = evidence["strategies"];
    return Array.isArray(rows) ? (rows as { readonly strategy?: unknown; readonly margin?: unknown }[]) : [];
  });
  return {
    off,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rationalText(value)])),
    holds: finding.holds,
    boundary: second === undefined ? (first?.boundary ?? {}) : {},
    margins: Object.fromEntries(
      strategies.flatMap(({ strategy, margin }) =>
        typeof strategy === "string" && typeof margin === "string" ? [[strategy, margin]] : [],
      ),
    ),
  };
}
