import { CLAIMS } from "../kaliningrad/claims/claims.js";
import { OPEN_CLAIMS } from "../kaliningrad/claims/open-claims.js";
import { modelValues } from "../kaliningrad/models/model-values.js";
import { PAPER_MODELS } from "../kaliningrad/models/paper-models.js";
import { claimsOverRanges } from "../model/claims-over-ranges.js";
import { defineModel } from "../model/define-model.js";
import { ModelPoint } from "../model/model-point.js";
import type { Parameters } from "../model/parameters.js";
import { type DistanceDocument, distanceDocument } from "./distance-document.js";
import { type ModelClaimsDocument, modelClaimsDocument } from "./model-claims-document.js";

/** What is known of the paper's claims over the ranges, as documents on the parametric models, by their names. */
export type PaperModelsDocument = Readonly<
  Record<
    string,
    {
      /** The verdicts, with what proves them. */
      readonly claims: ModelClaimsDocument;
      /** How far those that are first readings are from changing their truth; null where that was not asked. */
      readonly distances: DistanceDocument | null;
    }
  >
>;

/** What the verdicts and distances may cost. */
export interface PaperModelsOptions {
  /** The claims of the paper that are wanted; all when left out. */
  readonly ids?: readonly string[];
  /** Whether distances are wanted. @defaultValue true */
  readonly distances?: boolean;
  /** The greatest number of steps for each verdict. @defaultValue 250,000,000 */
  readonly limit?: number;
  /** Is told before each model how many are done, and how many there are. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Steps alone end the work, so that every machine finds the same. */
const LIMIT = 250_000_000;
const SEARCH = { halvings: 1, limit: 10_000_000 };

/**
 * Returns what is known over the ranges of the parameters of the claims that the paper's claims are read as. The values of
 * the parameters matter to truth at the point and to distances; the ranges stay those of the models.
 *
 * @example
 * ```ts
 * import { kaliningradParameters } from "exclave/kaliningrad";
 * import { claimsDocument, paperModelsDocument } from "exclave/report";
 *
 * const parameters = kaliningradParameters();
 * const models = await paperModelsDocument(parameters, { ids: ["C6"], distances: false });
 * claimsDocument(parameters, ["C6"], models).claims[0].verdict; // "proved"
 * ```
 */
export async function paperModelsDocument(
  parameters: Parameters,
  { ids = [], distances = true, limit = LIMIT, onProgress }: PaperModelsOptions = {},
): Promise<PaperModelsDocument> {
  const wanted = ids.map((id) => id.toUpperCase());
  const readings = [...CLAIMS, ...OPEN_CLAIMS]
    .filter(({ id }) => wanted.length === 0 || wanted.includes(id))
    .flatMap((claim) => claim.readings ?? []);
  const main = new Set(
    CLAIMS.flatMap(({ readings: [first] = [] }) =>
      first === undefined ? [] : [`${first.model}: ${first.claim}`],
    ),
  );
  const names = Object.keys(PAPER_MODELS).filter((name) => readings.some(({ model }) => model === name));
  const documents: Record<string, PaperModelsDocument[string]> = {};
  for (const [done, name] of names.entries()) {
    onProgress?.(done, names.length);
    const paperModel = PAPER_MODELS[name] as (typeof PAPER_MODELS)[string];
    const whole = await defineModel(paperModel.source);
    const asked = new Set(readings.flatMap(({ model, claim }) => (model === name ? [claim] : [])));
    const model = { ...whole, claims: whole.claims.filter(({ id }) => asked.has(id)) };
    const values = modelValues(paperModel, model, parameters);
    const claims = modelClaimsDocument(new ModelPoint(model, values), () =>
      claimsOverRanges(model, { parameters: values, limit }),
    );
    const measured = claims.claims.flatMap(({ id, atDefaults, verdict }) =>
      main.has(`${name}: ${id}`) && atDefaults !== null && verdict !== "undecided" ? [id] : [],
    );
    documents[name] = {
      claims,
      distances: distances ? distanceDocument(model, measured, { ...SEARCH, parameters: values }) : null,
    };
  }
  onProgress?.(names.length, names.length);
  return documents;
}
