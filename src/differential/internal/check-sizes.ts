import { ExclaveError } from "../../exclave-error.js";
import type { HomogeneousGame } from "../homogeneous-game.js";

const LARGEST = 1e60;

/** Refuses numbers that floats cannot follow. */
export function checkSizes({ drift, players }: HomogeneousGame): void {
  const numbers = [
    drift,
    ...players.flatMap(({ influence, state, controls, cross, final }) => [
      influence,
      state,
      controls,
      cross,
      final,
    ]),
  ].flat(2);
  const large = numbers.find((value) => !(Math.abs(value.valueOf()) < LARGEST));
  if (large !== undefined) {
    throw new ExclaveError(
      "too-large",
      "expected numbers below 10^60 in size, found a larger one: choose other units",
      "game",
    );
  }
}
