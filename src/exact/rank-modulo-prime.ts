import { PRIMES, rankModulo } from "./internal/modular.js";

/**
 * Returns the rank of an integer matrix modulo a large prime: at most its rank, and for nearly all matrices equal to it,
 * at a small part of the cost.
 */
export function rankModuloPrime(matrix: readonly (readonly bigint[])[]): number {
  return rankModulo(matrix, PRIMES[0] as number);
}
