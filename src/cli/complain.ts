import { visibleText } from "../report/visible-text.js";
import type { Io } from "./io.js";

/** Writes the one line that says what went wrong, and returns the exit status given. */
export function complain(io: Io, place: string, reason: string, status: number): number {
  io.writeError(`exclave: ${visibleText(place)}: ${visibleText(reason)}\n`);
  return status;
}
