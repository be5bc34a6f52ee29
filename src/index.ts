/**
 * exclave: exact games of conflict.
 *
 * @module exclave
 */
export * from "./exact/index.js";
export { ExclaveError, type ExclaveErrorCode } from "./exclave-error.js";
export * from "./normal-form/index.js";
