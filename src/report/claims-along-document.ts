import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import { rationalText } from "../exact/rational-text.js";
import type { AlongOptions } from "../model/along-options.js";
import { claimsAlong } from "../model/claims-along.js";
import type { Model } from "../model/model.js";
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
    readonly reason: string | null;
  }[];
  /** What happens to the game itself; null where that was not asked for. */
  readonly game: GameAlongDocument | null;
  readonly caveats: readonly string[];
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
  const says = new Map(model.claims.map((claim) => [claim.id, claim.says]));
  return {
    kind: "along",
    model: model.title,
    parameter,
    set: Object.fromEntries(
      changes.flatMap(([name, value]) => (name === parameter ? [] : [[name, rationalText(value)]])),
    ),
    claims: claimsAlong(model, parameter, options).map(({ id, stretches, reason }) => ({
      id,
      says: says.get(id) ?? "",
      stretches:
        stretches?.map((stretch) => ({
          ...stretch,
          from: algebraicJson(stretch.from),
          to: algebraicJson(stretch.to),
        })) ?? null,
      reason,
    })),
    game: options.game === true ? gameAlongDocument(model, parameter, options) : null,
    caveats: ["Everything else stays where it is. Every number of a model is a choice of its author."],
  };
}
