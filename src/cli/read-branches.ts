import { ExclaveError } from "../exclave-error.js";

/**
 * Returns the limit that `--limit` asks for as a number of branches of the search; none is set without it.
 *
 * @throws {@link ExclaveError} `bad-argument` when it is no whole number, at least 1
 */
export function readBranches(text: string | undefined): { readonly limit?: number } {
  if (text === undefined) return {};
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return { limit: Number(text) };
  throw new ExclaveError(
    "bad-argument",
    `expected a number of branches, at least 1, found ${JSON.stringify(text.slice(0, 40))}`,
    "--limit",
  );
}
