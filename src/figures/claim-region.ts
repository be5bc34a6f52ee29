import { cellData } from "../certificate/check-map.js";
import { rationalText } from "../exact/rational-text.js";
import { modelValues } from "../kaliningrad/models/model-values.js";
import { PAPER_MODELS, type PaperModel } from "../kaliningrad/models/paper-models.js";
import { claimMap } from "../model/claim-map.js";
import { defineModel } from "../model/define-model.js";
import type { Parameters } from "../model/parameters.js";
import type { Figure, FigureOptions } from "./figure.js";
import { regionMapFigure } from "./region-map-figure.js";

/** Which claim of which of the paper's models is drawn, over which two parameters, and in how many parts at most. */
export interface ClaimRegion {
  readonly name: string;
  readonly model: string;
  readonly claim: string;
  readonly over: readonly [string, string];
  readonly cells: number;
}

/**
 * Returns a map of a claim of the paper's models over two parameters, the others at their values in force. Every rectangle is
 * proved.
 *
 * @throws {@link ExclaveError} `bad-parameter` where a value lies outside what the model allows
 */
export async function claimRegionFigure(
  { name, model: modelName, claim, over, cells }: ClaimRegion,
  parameters: Parameters,
  options: FigureOptions = {},
): Promise<Figure> {
  const paperModel = PAPER_MODELS[modelName] as PaperModel;
  const model = await defineModel(paperModel.source);
  const values = modelValues(paperModel, model, parameters);
  const { ranges, claims } = claimMap(model, over, { parameters: values, claims: [claim], cells });
  const moved = over.map((moving) => model.parameters.declarations.findIndex((one) => one.name === moving));
  const changes = Object.entries(values.changesFrom(model.parameters)).filter(
    ([changed]) => !over.includes(changed),
  );
  return regionMapFigure(
    {
      model: model.title,
      parameters: over,
      ranges: ranges.map(([low, high]) => [rationalText(low), rationalText(high)] as const),
      set: Object.fromEntries(changes.map(([changed, value]) => [changed, rationalText(value)])),
      claims: claims.map(({ id, cells: parts }) => ({
        id,
        says: model.claims.find((one) => one.id === id)?.says ?? "",
        cells: parts.map((part) => cellData(part, moved)),
      })),
    },
    { ...options, name, here: over.map((moving) => values.get(moving)) as never },
  );
}
