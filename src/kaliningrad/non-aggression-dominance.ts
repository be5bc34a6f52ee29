import { minimum, sign } from "../exact/order.js";
import type { Rational, RationalInput } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { Parameters } from "../model/parameters.js";
import { dominantStrategies } from "../normal-form/dominant-strategies.js";
import { kaliningradParameters } from "./parameters.js";
import { postureDominance } from "./postures/posture-dominance.js";
import { postureGame } from "./postures/posture-game.js";
import { AGGRESSIVE, NON_AGGRESSIVE, POSTURES, type Posture } from "./postures/postures.js";

/** The answer to "are non-aggressive models dominant?", in the three senses that the question can have. */
export interface NonAggressionAnswer {
  /** The answer in one line. */
  readonly answer: string;
  /** Whether every aggressive posture is strictly dominated by some non-aggressive one, or by a mixture of them. */
  readonly everyAggressiveDominated: boolean;
  /** The non-aggressive postures that each strictly dominate all aggressive ones. */
  readonly dominateAllAggressive: readonly Posture[];
  /** Whether one non-aggressive posture strictly dominates all other postures: dominant in the textbook sense. */
  readonly oneDominatesAll: boolean;
  /** The posture that is dominant in the textbook sense, aggressive or not; null when there is none. */
  readonly dominant: Posture | null;
  /** The margin of each aggressive posture (rational texts) and a mixture that reaches it. */
  readonly aggressive: readonly {
    readonly posture: Posture;
    readonly dominated: boolean;
    readonly margin: string;
    readonly by: Readonly<Record<string, string>>;
    /** The non-aggressive postures that strictly dominate it alone. */
    readonly byPure: readonly Posture[];
  }[];
  /** The least of those margins, as a rational text. */
  readonly leastMargin: string;
}

/**
 * Returns whether the non-aggressive Baltic postures are dominant in the posture game: is every aggressive posture
 * dominated by some non-aggressive one, does one non-aggressive posture dominate them all, is any posture dominant in the
 * textbook sense. The payoffs are modelling choices, none of them the paper's.
 *
 * @param parameters - the parameters, or values that replace some of the defaults
 * @throws {@link ExclaveError} `bad-parameter` for an unknown name or a value that makes no sense
 * @example
 * ```ts
 * import { nonAggressionDominance } from "exclave/kaliningrad";
 *
 * const answer = nonAggressionDominance();
 * answer.everyAggressiveDominated; // true
 * answer.dominateAllAggressive; // ["TD", "PO"]
 * answer.oneDominatesAll; // false
 * ```
 */
export function nonAggressionDominance(
  parameters: Parameters | Readonly<Record<string, RationalInput>> = {},
): NonAggressionAnswer {
  const values = parameters instanceof Parameters ? parameters : kaliningradParameters().with(parameters);
  const rows = AGGRESSIVE.map((posture) => postureDominance(values, posture));
  const aggressive = rows.map(({ posture, margin, by, pureMargins }) => ({
    posture,
    dominated: sign(margin) > 0,
    margin: rationalText(margin),
    by: Object.fromEntries(Object.entries(by).map(([b, p]) => [b, rationalText(p)])),
    byPure: NON_AGGRESSIVE.filter((b) => sign(pureMargins[b] as Rational) > 0),
  }));
  const strict = dominantStrategies(postureGame(values)).find(
    ({ player, strength }) => player === 0 && strength === "strict",
  );
  const dominant = strict === undefined ? null : (POSTURES[strict.strategy] as Posture);
  const everyAggressiveDominated = aggressive.every(({ dominated }) => dominated);
  const dominateAllAggressive = NON_AGGRESSIVE.filter((b) =>
    aggressive.every(({ byPure }) => byPure.includes(b)),
  );
  const answer = {
    everyAggressiveDominated,
    dominateAllAggressive,
    oneDominatesAll: dominant !== null && NON_AGGRESSIVE.includes(dominant),
    dominant,
    aggressive,
    leastMargin: rationalText(minimum(rows.map(({ margin }) => margin))),
  };
  return { answer: inOneLine(answer), ...answer };
}

function inOneLine({ aggressive, dominant }: Omit<NonAggressionAnswer, "answer">): string {
  const undominated = aggressive.filter(({ dominated }) => !dominated).map(({ posture }) => posture);
  const set =
    undominated.length === 0
      ? "As a set, yes: every aggressive posture is dominated."
      : `As a set, no: not dominated ${undominated.length === 1 ? "is" : "are"} ${undominated.join(", ")}.`;
  return `${set} As one doctrine, ${dominant === null || AGGRESSIVE.includes(dominant) ? "no" : `yes: ${dominant}`}.`;
}
