import { ExclaveError } from "../exclave-error.js";

const MAXIMUM = 100_000;

/** Reads how many parts are to be looked at. */
export function readCount(text: string, option: string): number {
  const count = /^[0-9]{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MAXIMUM) return count;
  throw new ExclaveError(
    "bad-argument",
    `expected a whole number from 1 to ${MAXIMUM}, found ${JSON.stringify(text)}`,
    option,
  );
}
