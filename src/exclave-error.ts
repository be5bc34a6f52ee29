/**
 * What went wrong, as a word a program can switch on.
 *
 * - `bad-number`: a numeral that is not a rational, or one beyond the documented bounds
 * - `bad-argument`: an argument of a library call that does not fit
 * - `bad-game`: a game whose parts do not fit together
 * - `bad-format`: a file or text that cannot be read
 * - `bad-parameter`: a model parameter that is unknown, or set outside its domain
 * - `bad-certificate`: a certificate that does not prove what it claims
 * - `unsupported`: a thing that exists, and that this version cannot do
 * - `too-large`: a size beyond a documented bound
 */
export type ExclaveErrorCode =
  | "bad-number"
  | "bad-argument"
  | "bad-game"
  | "bad-format"
  | "bad-parameter"
  | "bad-certificate"
  | "unsupported"
  | "too-large";

/**
 * The one error class of the library: every failure that a caller can cause is one of these.
 *
 * @example
 * ```ts
 * import { ExclaveError, rational } from "exclave";
 *
 * try {
 *   rational("1/0");
 * } catch (error) {
 *   console.log(error instanceof ExclaveError && error.code); // bad-number
 * }
 * ```
 */
export class ExclaveError extends Error {
  /** What went wrong. */
  readonly code: ExclaveErrorCode;
  /** Where: a path into the input (`players[1].strategies`, `game.nfg:3:14`), or null. */
  readonly path: string | null;

  constructor(code: ExclaveErrorCode, message: string, path: string | null = null) {
    super(message);
    this.name = "ExclaveError";
    this.code = code;
    this.path = path;
  }
}
