import type { ModelData } from "../certificate/model-data.js";
import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import { rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { AlongOptions } from "../model/along-options.js";
import { claimsAlong } from "../model/claims-along.js";
import type { Model } from "../model/model.js";
import { modelData } from "../model/model-data.js";
import { type GameAlongDocument, gameAlongDocument } from "./game-along-document.js";

/** A part of the range on which a claim holds everywhere or nowhere, as JSON. */
export interface ClaimStretchDocument {
  readonly from: string | AlgebraicJson;
  readonly fromIncluded: boolean;
  readonly to: string | AlgebraicJson;
  readonly toIncluded: boolean;
  readonly holds: boolean;
  /** Whether the assumptions under which it is claimed hold there. */
  readonly premises: boolean;
}

/** Where the claims of a model hold along a parameter, as JSON: `exclave along --json` prints it. */
export interface ClaimsAlongDocument {
  readonly kind: "along";
  readonly model: string;
  readonly parameter: string;
  /** The values of the other parameters that differ from their defaults. */
  readonly set: Readonly<Record<string, string>>;
  readonly claims: readonly {
    readonly id: string;
    readonly says: string;
    /** Null where it is not known. */
    readonly stretches: readonly ClaimStretchDocument[] | null;
    /** All values at which it holds, and all at which it fails, whether or not its assumptions do; null where not known. */
    readonly values: {
      readonly holds: readonly ValueInterval[];
      readonly fails: readonly ValueInterval[];
    } | null;
    readonly reason: string | null;
  }[];
  /** What happens to the game itself; null where that was not asked for. */
  readonly game: GameAlongDocument | null;
  readonly caveats: readonly string[];
  readonly certificate: AlongCertificate;
}

/** All values between two, or one, as JSON. */
export type ValueInterval = Omit<ClaimStretchDocument, "holds" | "premises">;

/** What the claims are found again from. */
export interface AlongCertificate {
  readonly model: ModelData;
  /** The ends between which the parameter moves. */
  readonly range: readonly [string, string];
  /** The values of all parameters; that of the one that moves does not matter. */
  readonly point: Readonly<Record<string, string>>;
}

/**
 * Returns where the claims of a model hold along a parameter, as a JSON document.
 *
 * @param options - `game`: whether to say what happens to the game itself too
 * @throws {@link ExclaveError} as {@link claimsAlong} does
 */
export function claimsAlongDocument(
  model: Model,
  parameter: string,
  options: AlongOptions & { readonly game?: boolean } = {},
): ClaimsAlongDocument {
  const { parameters = model.parameters } = options;
  const changes = Object.entries(parameters.changesFrom(model.parameters));
  const along = claimsAlong(model, parameter, options);
  const declared = model.parameters.declarations.find(({ name }) => name === parameter);
  const says = new Map(model.claims.map((claim) => [claim.id, claim.says]));
  return {
    kind: "along",
    model: model.title,
    parameter,
    set: Object.fromEntries(
      changes.flatMap(([name, value]) => (name === parameter ? [] : [[name, rationalText(value)]])),
    ),
    claims: along.map(({ id, stretches, reason }) => {
      const written = stretches?.map((stretch) => ({
        ...stretch,
        from: algebraicJson(stretch.from),
        to: algebraicJson(stretch.to),
      }));
      return {
        id,
        says: says.get(id) ?? "",
        stretches: written ?? null,
        values: written === undefined ? null : { holds: where(written, true), fails: where(written, false) },
        reason,
      };
    }),
    game: options.game === true ? gameAlongDocument(model, parameter, options) : null,
    caveats: ["Everything else stays where it is. Every number of a model is a choice of its author."],
    certificate: {
      model: modelData({
        ...model,
        claims: model.claims.filter(({ id }) => along.some((one) => one.id === id)),
      }),
      range: (options.range ?? declared?.range ?? [0, 0]).map((end) => rationalText(rational(end))) as [
        string,
        string,
      ],
      point: Object.fromEntries(
        parameters.declarations.map(({ name }) => [name, rationalText(parameters.get(name))]),
      ),
    },
  };
}

/** The stretches on which the claim holds, or fails, joined where they touch. */
function where(stretches: readonly ClaimStretchDocument[], holds: boolean): ValueInterval[] {
  const found: ValueInterval[] = [];
  let touching = false;
  for (const { holds: truth, premises: _, ...interval } of stretches) {
    const last = found.at(-1);
    if (truth === holds) {
      if (touching && last !== undefined)
        found[found.length - 1] = { ...last, to: interval.to, toIncluded: interval.toIncluded };
      else found.push(interval);
    }
    touching = truth === holds;
  }
  return found;
}
