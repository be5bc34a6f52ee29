import { ExclaveError } from "../exclave-error.js";
import { writeJsonGame } from "../formats/write-json-game.js";
import { modelValues } from "../kaliningrad/models/model-values.js";
import { PAPER_MODELS } from "../kaliningrad/models/paper-models.js";
import { kaliningradParameters } from "../kaliningrad/parameters.js";
import { postureGame } from "../kaliningrad/postures/posture-game.js";
import { ROBUSTNESS_MODELS } from "../kaliningrad/robustness/robustness-models.js";
import type { RobustnessRow } from "../kaliningrad/robustness/robustness-row.js";
import { robustness } from "../kaliningrad/robustness.js";
import { securityDilemma } from "../kaliningrad/security-dilemma/security-dilemma.js";
import { defineModel } from "../model/define-model.js";
import type { Model } from "../model/model.js";
import { modelData } from "../model/model-data.js";
import type { Parameters } from "../model/parameters.js";
import { robustnessModel } from "../report/robustness-document.js";

/** What is read of a result on the paper; nothing of it is trusted. */
interface PaperResult {
  readonly set?: Readonly<Record<string, string>>;
  readonly certificate?: {
    readonly securityDilemma?: unknown;
    readonly postures?: unknown;
    readonly models?: Readonly<
      Record<
        string,
        {
          readonly claims?: ModelResult;
        }
      >
    >;
  };
  readonly report?: {
    readonly robustness?: readonly RobustnessRow[];
    readonly robustnessModels?: Readonly<Record<string, ModelResult>> | null;
  };
}

/** What is read of a result on the claims of a model. */
interface ModelResult {
  readonly certificate?: { readonly model?: unknown; readonly point?: unknown };
}

/**
 * Returns why a result on the paper is not about the paper's games and models at the parameters that it names; null when it
 * is. A proof shows what follows in the games and models that stand beside it, not that they are these.
 */
export async function notOfPaper(document: unknown): Promise<string | null> {
  const { set, certificate, report } = document as PaperResult;
  const parameters = parametersOf(set);
  if (typeof parameters === "string") return parameters;
  const games = { securityDilemma: securityDilemma(parameters), postures: postureGame(parameters) };
  for (const [key, game] of Object.entries(games)) {
    const stated = JSON.stringify(certificate?.[key as keyof typeof games]);
    if (stated !== JSON.stringify(JSON.parse(writeJsonGame(game))))
      return `certificate.${key}: it is not the game at these parameters`;
  }
  for (const [name, { claims }] of Object.entries(certificate?.models ?? {})) {
    const path = `certificate.models.${name}`;
    const paperModel = Object.hasOwn(PAPER_MODELS, name) ? PAPER_MODELS[name] : undefined;
    if (paperModel === undefined) return `${path}: it is no model of the paper`;
    const whole = await defineModel(paperModel.source);
    const stated = claims?.certificate?.model as { readonly claims?: readonly { readonly id?: unknown }[] };
    const asked = new Set(stated?.claims?.map(({ id }) => id));
    const model = { ...whole, claims: whole.claims.filter(({ id }) => asked.has(id)) };
    const other = otherModel(claims, model, modelValues(paperModel, model, parameters));
    if (other !== null) return `${path}.claims.${other}`;
  }
  return report === undefined ? null : otherRobustness(report, parameters);
}

/** Why a result is not on a model at these values; null when it is. */
function otherModel(result: ModelResult | undefined, model: Model, values: Parameters): string | null {
  const { model: stated, point } = result?.certificate ?? {};
  if (JSON.stringify(stated) !== JSON.stringify(modelData(model)))
    return "certificate.model: it is not that model";
  const other = Object.entries((point ?? {}) as Readonly<Record<string, string>>).find(
    ([parameter, value]) => values.get(parameter).compare(value) !== 0,
  );
  return other === undefined ? null : `certificate.point.${other[0]}: it is another`;
}

/** Why alternative formalisations are not those of the paper's games; null when they are. */
async function otherRobustness(
  { robustness: rows, robustnessModels }: NonNullable<PaperResult["report"]>,
  parameters: Parameters,
): Promise<string | null> {
  const meaning = ({ choice, alternative, claim, proof }: RobustnessRow): unknown => [
    choice,
    alternative,
    claim,
    proof.model,
    proof.claim,
  ];
  if (JSON.stringify(rows?.map(meaning)) !== JSON.stringify(robustness(parameters).map(meaning)))
    return "report.robustness: these are not the alternatives to the paper's games";
  for (const [name, result] of Object.entries(robustnessModels ?? {})) {
    const path = `report.robustnessModels.${name}`;
    const variant = Object.hasOwn(ROBUSTNESS_MODELS, name) ? ROBUSTNESS_MODELS[name] : undefined;
    if (variant === undefined) return `${path}: it is no alternative`;
    const { model, values } = await robustnessModel(variant, parameters);
    const other = otherModel(result, model, values);
    if (other !== null) return `${path}.${other}`;
  }
  return null;
}

function parametersOf(set: PaperResult["set"]): Parameters | string {
  try {
    return kaliningradParameters().with(set ?? {});
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return `set: ${error.message}`;
  }
}
