import { ExclaveError } from "../exclave-error.js";
import { writeJsonGame } from "../formats/write-json-game.js";
import { modelValues } from "../kaliningrad/models/model-values.js";
import { PAPER_MODELS } from "../kaliningrad/models/paper-models.js";
import { kaliningradParameters } from "../kaliningrad/parameters.js";
import { postureGame } from "../kaliningrad/postures/posture-game.js";
import { securityDilemma } from "../kaliningrad/security-dilemma/security-dilemma.js";
import { defineModel } from "../model/define-model.js";
import { modelData } from "../model/model-data.js";
import type { Parameters } from "../model/parameters.js";

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
          readonly claims?: { readonly certificate?: { readonly model?: unknown; readonly point?: unknown } };
        }
      >
    >;
  };
}

/**
 * Returns why a result on the paper is not about the paper's games and models at the parameters that it names; null when it
 * is. A proof shows what follows in the games and models that stand beside it, not that they are these.
 */
export async function notOfPaper(document: unknown): Promise<string | null> {
  const { set, certificate } = document as PaperResult;
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
    if (JSON.stringify(stated) !== JSON.stringify(modelData(model)))
      return `${path}.claims.certificate.model: it is not that model`;
    const point = claims?.certificate?.point as Readonly<Record<string, string>> | undefined;
    const values = modelValues(paperModel, model, parameters);
    const other = Object.entries(point ?? {}).find(
      ([parameter, value]) => values.get(parameter).compare(value) !== 0,
    );
    if (other !== undefined) return `${path}.claims.certificate.point.${other[0]}: it is another`;
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
