import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import type { Meter } from "../../../exact/meter.js";
import type { Model, ModelClaim } from "../../model.js";

/** A claim, and the parameters along which its ranges may be halved. */
export interface RegionQuestion {
  readonly model: Model;
  readonly claim: ModelClaim;
  readonly statement: ClaimStatement;
  /** How much each of them matters, by number; ranges of those that matter more are halved more often. */
  readonly moving: ReadonlyMap<number, number>;
  /** Whether parts of which all is proved but where the premises hold are halved too. */
  readonly premises: boolean;
  readonly meter: Meter;
  /** So many parts are looked at. */
  readonly cells: number;
}
