import { ONE, type Rational, type RationalInput, rational } from "../exact/rational.js";
import type { StochasticGame } from "./game.js";
import { stochasticGame } from "./stochastic-game.js";

/** The parameters of {@link fearSpiral}; the defaults are stylised. */
export interface FearSpiralOptions {
  /** The weight of fear where it is low. @defaultValue 2 */
  readonly lowFear?: RationalInput;
  /** The weight of fear where it is high. @defaultValue 4 */
  readonly highFear?: RationalInput;
  /** What peace is worth. @defaultValue 3 */
  readonly peace?: RationalInput;
  /** What arming alone gains. @defaultValue 1 */
  readonly gain?: RationalInput;
  /** What being alone unarmed costs. @defaultValue 1 */
  readonly loss?: RationalInput;
  /** What arming costs. @defaultValue 2 */
  readonly cost?: RationalInput;
  /** The threat that a restrained rival is. @defaultValue 1/2 */
  readonly threat?: RationalInput;
  /** The threat that an armed rival is. @defaultValue 1 */
  readonly armedThreat?: RationalInput;
  /** The share of exposure that arming takes away. @defaultValue 3/4 */
  readonly protection?: RationalInput;
  /** The probability that fear rises when one of the two arms. @defaultValue 1/2 */
  readonly alarmByOne?: RationalInput;
  /** The probability that fear rises when both arm. @defaultValue 1 */
  readonly alarmByBoth?: RationalInput;
  /** The probability that fear falls when both restrain. @defaultValue 1/2 */
  readonly calming?: RationalInput;
}

/**
 * Returns the security dilemma of two states whose fear is low or high: both choose to restrain (`C`) or to arm (`D`), and
 * what they do moves fear. A player's payoff falls by the weight of fear times the rival's threat times its own exposure.
 *
 * @throws {@link ExclaveError} `bad-number` for what is no rational, `bad-game` when a probability is outside [0, 1]
 * @example
 * ```ts
 * import { fearSpiral, pureMarkovPerfect } from "exclave/stochastic";
 *
 * const played = (discount: string) => pureMarkovPerfect(fearSpiral(), discount).equilibria.map(({ actions }) => `${actions}`);
 * played("1/2"); // ["0,0,1,1", "1,1,1,1"]
 * played("2/3"); // ["0,0,0,0", "0,0,1,1", "1,1,1,1"]
 * ```
 */
export function fearSpiral(options: FearSpiralOptions = {}): StochasticGame {
  const read = (name: keyof FearSpiralOptions, standard: RationalInput): Rational =>
    rational(options[name] ?? standard, name);
  const peace = read("peace", 3);
  const gain = read("gain", 1);
  const loss = read("loss", 1);
  const cost = read("cost", 2);
  const threat = read("threat", "1/2");
  const armedThreat = read("armedThreat", 1);
  const exposure = rational(ONE.sub(read("protection", "3/4")));
  const alarms = [rational(0), read("alarmByOne", "1/2"), read("alarmByBoth", 1)];
  const calming = read("calming", "1/2");

  const payoff = (fear: Rational, own: number, rival: number): Rational => {
    const frightening = fear.mul(rival === 1 ? armedThreat : threat).mul(own === 1 ? exposure : ONE);
    const material =
      own === 0 ? (rival === 0 ? peace : loss.neg()) : rival === 0 ? peace.add(gain).sub(cost) : cost.neg();
    return rational(material.sub(frightening));
  };
  const block = <Leaf>(cell: (own: number, rival: number) => Leaf): Leaf[][] =>
    [0, 1].map((a) => [0, 1].map((b) => cell(a, b)));
  const state = (
    name: string,
    fear: Rational,
    rises: (arming: number) => Rational,
  ): Parameters<typeof stochasticGame>[0]["states"][number] => ({
    name,
    actions: [
      ["C", "D"],
      ["C", "D"],
    ],
    payoffs: block((a, b) => [payoff(fear, a, b), payoff(fear, b, a)]),
    transitions: block((a, b) => {
      const high = rises(a + b);
      return { low: rational(ONE.sub(high)), high };
    }),
  });
  return stochasticGame({
    title: "Security dilemma with two levels of fear",
    players: ["First", "Second"],
    states: [
      state("low", read("lowFear", 2), (arming) => alarms[arming] as Rational),
      state("high", read("highFear", 4), (arming) => (arming === 0 ? rational(ONE.sub(calming)) : ONE)),
    ],
  });
}
