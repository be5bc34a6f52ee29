import type { WorkLimits } from "../exact/meter.js";
import { ExclaveError } from "../exclave-error.js";

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000 };

/** Without `--limit`, a machine on which steps take long stops by the clock: 45 seconds. */
const DEFAULT_TIME = 45_000;

/**
 * Returns the limits that `--limit` asks for: a number of steps, or a time such as 500ms, 2s or 1.5min, for which steps do
 * not count.
 *
 * @throws {@link ExclaveError} `bad-argument` when it is neither, or not positive
 */
export function readLimit(text: string | undefined): WorkLimits {
  if (text === undefined) return { timeLimit: DEFAULT_TIME };
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return { limit: Number(text) };
  const [, amount, unit] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|min)$/.exec(text) ?? [];
  const time = Number(amount ?? 0) * (MILLISECONDS[unit ?? ""] ?? 0);
  if (time > 0) return { limit: Number.MAX_SAFE_INTEGER, timeLimit: time };
  throw new ExclaveError(
    "bad-argument",
    `expected a number of steps, at least 1, or a time such as 500ms or 2s, found ${JSON.stringify(text.slice(0, 40))}`,
    "--limit",
  );
}
