import type { Io } from "./io.js";

const WIDTH = 24;
const CLEAR = "\r\u001b[K";

/** Returns what shows on standard error how much of the work is done, and what comes next; nothing where nobody watches. */
export function progressBar(io: Io): (done: number, of: number, next: string) => void {
  if (!io.showProgress) return () => {};
  return (done, of, next) => {
    const full = Math.round((WIDTH * done) / Math.max(1, of));
    const bar = `${"#".repeat(full)}${".".repeat(WIDTH - full)}`;
    io.writeError(done >= of ? CLEAR : `${CLEAR}[${bar}] ${next}`);
  };
}
