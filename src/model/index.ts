/**
 * Parametric models: parameters, assumptions, claims, and which assumptions carry a conclusion.
 *
 * @module exclave/model
 */
export { type Affine, affine, affineRoot, affineValue, type OpenInterval, wherePositive } from "./affine.js";
export { type Assumption, type AssumptionCheck, type OppositeValues, switchOff } from "./assumption.js";
export type { Claim, Finding, ShownFigure } from "./claim.js";
export type { JsonValue } from "./json-value.js";
export { minimalSufficientSets, type SufficientSets } from "./minimal-sufficient-sets.js";
export type { Parameter, Provenance } from "./parameter.js";
export { Parameters } from "./parameters.js";
export { parseAssignment } from "./parse-assignment.js";
export { type Piece, pieces } from "./pieces.js";
