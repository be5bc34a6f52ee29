import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { flag, list, position, record, refuse } from "./document-fields.js";

/** The optimal strategies of one player as a solution states them. */
export interface StatedOptimal {
  readonly extreme: readonly (readonly Rational[])[];
  readonly complete: boolean;
  readonly dimension: number | null;
}

/** The solution of a zero-sum game, its shape checked and its numbers read, nothing proved yet. */
export interface ZeroSumStatement {
  readonly value: Rational;
  readonly secondPayoff: Rational;
  readonly scale: Rational;
  readonly shift: Rational;
  readonly optimal: readonly [StatedOptimal, StatedOptimal];
  readonly complete: boolean;
  readonly strategies: readonly (readonly Rational[])[];
  /** Against each strategy of the other player. */
  readonly payoffs: readonly (readonly Rational[])[];
}

/** Returns what the solution states; refuses one that is not of the documented form. */
export function readZeroSumStatement(game: NormalFormGame, solution: unknown): ZeroSumStatement {
  const [rows, columns] = game.shape as readonly [number, number];
  const top = record(solution, "");
  const rescaling = record(top["rescaling"], "rescaling");
  const certificate = record(top["certificate"], "certificate");
  const optimal = list(top["optimal"], "optimal", 2);
  const strategies = list(certificate["strategies"], "certificate.strategies", 2);
  const payoffs = list(certificate["payoffs"], "certificate.payoffs", 2);
  const complete = flag(top["complete"], "complete");
  const reason = top["reason"];
  if (complete ? reason !== null : typeof reason !== "string" || reason === "") {
    refuse("expected null when complete, and a text saying what is missing when not", "reason");
  }
  return {
    value: number(top["value"], "value"),
    secondPayoff: number(top["secondPayoff"], "secondPayoff"),
    scale: number(rescaling["scale"], "rescaling.scale"),
    shift: number(rescaling["shift"], "rescaling.shift"),
    optimal: [readOptimal(optimal[0], rows, "optimal[0]"), readOptimal(optimal[1], columns, "optimal[1]")],
    complete,
    strategies: [
      vector(strategies[0], rows, "certificate.strategies[0]"),
      vector(strategies[1], columns, "certificate.strategies[1]"),
    ],
    payoffs: [
      vector(payoffs[0], columns, "certificate.payoffs[0]"),
      vector(payoffs[1], rows, "certificate.payoffs[1]"),
    ],
  };
}

function readOptimal(value: unknown, count: number, path: string): StatedOptimal {
  const one = record(value, path);
  const complete = flag(one["complete"], `${path}.complete`);
  if (!complete && one["dimension"] !== null) {
    refuse("expected null: the list is not complete", `${path}.dimension`);
  }
  return {
    extreme: list(one["extreme"], `${path}.extreme`).map((row, k) =>
      vector(row, count, `${path}.extreme[${k}]`),
    ),
    complete,
    dimension: complete ? position(one["dimension"], `${path}.dimension`) : null,
  };
}

function vector(values: unknown, length: number, path: string): Rational[] {
  return list(values, path, length).map((value, k) => number(value, `${path}[${k}]`));
}

function number(value: unknown, path: string): Rational {
  try {
    return rational(value as RationalInput, path);
  } catch (error) {
    return refuse((error as Error).message, path);
  }
}
