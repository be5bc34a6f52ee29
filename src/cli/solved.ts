import { ExclaveError } from "../exclave-error.js";
import { complain } from "./complain.js";
import { EXIT_STATUS, type Io } from "./io.js";

/** Returns what a solver returns, or, when a documented size stops it, the exit status 3 after the one line. */
export function solved<Result extends object>(solve: () => Result, name: string, io: Io): Result | number {
  try {
    return solve();
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "too-large") {
      return complain(io, name, error.message, EXIT_STATUS.limit);
    }
    throw error;
  }
}
