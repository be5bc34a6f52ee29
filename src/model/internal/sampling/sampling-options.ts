import { ExclaveError } from "../../../exclave-error.js";
import type { Model, ModelClaim } from "../../model.js";
import type { SensitivityOptions } from "../../sensitivity-options.js";
import { nearestName } from "../nearest-name.js";

/** The share of the points that must satisfy the premises. */
const LEAST_ACCEPTANCE = 0.01;

/** The claim of that name. @throws {@link ExclaveError} `bad-argument` when there is none */
export function claimNamed(model: Model, id: string): ModelClaim {
  const claim = model.claims.find((one) => one.id === id);
  if (claim !== undefined) return claim;
  const near = nearestName(
    id,
    model.claims.map((one) => one.id),
  );
  const hint = near === null ? "" : `; did you mean ${near}?`;
  throw new ExclaveError(
    "bad-argument",
    `there is no claim ${JSON.stringify(id.slice(0, 60))}${hint}`,
    "claim",
  );
}

/** @throws {@link ExclaveError} `bad-argument` for numbers that fit no work */
export function checkSampling({ points = 1, randomizations = 2, seed = 0 }: SensitivityOptions): void {
  const wrong = (what: string, found: number, name: string): ExclaveError =>
    new ExclaveError("bad-argument", `expected ${what}, found ${found}`, name);
  if (!Number.isInteger(points) || points < 1 || points > 2 ** 30)
    throw wrong("a whole number of points from 1 to 2^30", points, "points");
  if (!Number.isInteger(randomizations) || randomizations < 2 || randomizations > 10_000)
    throw wrong("a whole number of randomizations from 2 to 10,000", randomizations, "randomizations");
  if (!Number.isInteger(seed)) throw wrong("a whole number as seed", seed, "seed");
}

/** @throws {@link ExclaveError} `unsupported` when too few points satisfy the premises to stand for all of them */
export function checkAcceptance(accepted: number, tried: number, of = "of the ranges"): void {
  if (accepted >= LEAST_ACCEPTANCE * tried) return;
  throw new ExclaveError(
    "unsupported",
    `the assumptions hold at ${accepted.toLocaleString("en")} of ${tried.toLocaleString("en")} points ${of}, ` +
      "fewer than 1 %; narrow the ranges to where they hold",
  );
}

/** @throws {@link ExclaveError} `too-large` for a variance beyond the doubles */
export function checkVariance(variance: number): void {
  if (Number.isFinite(variance)) return;
  throw new ExclaveError(
    "too-large",
    "the margin of this claim varies by more than 10^154 over the ranges; narrow them, or measure payoffs in larger units",
  );
}
