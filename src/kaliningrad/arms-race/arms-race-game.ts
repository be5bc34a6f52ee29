import { type LinearQuadraticGame, linearQuadraticGame } from "../../differential/linear-quadratic-game.js";
import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";

/** The numbers of an arms race with integral payoffs, every one of them stylised. */
export interface ArmsRaceNumbers {
  /** How far each side wants to match the other's arms: its fear. @defaultValue 1/2 */
  readonly reaction?: RationalInput;
  /** What each side wants without any arms about. @defaultValue 1 */
  readonly grievance?: RationalInput;
  /** The rate at which arms wear out. @defaultValue 1/10 */
  readonly wear?: RationalInput;
  /** What building costs. @defaultValue 1 */
  readonly buildingCost?: RationalInput;
  /** The rate at which the future counts for less. @defaultValue 1/20 */
  readonly discountRate?: RationalInput;
}

/** Further numbers where fear is a stock of its own. */
export interface FearfulArmsRaceNumbers extends ArmsRaceNumbers {
  /** The rate at which fear fades. @defaultValue 1/5 */
  readonly fading?: RationalInput;
  /** How much fear arms add. @defaultValue 1/2 */
  readonly alarm?: RationalInput;
  /** What fear costs. @defaultValue 1/4 */
  readonly fearCost?: RationalInput;
}

/**
 * Returns the arms race of Russia and NATO as a game with integral payoffs: each side's arms x follow x' = u - m x, and it keeps
 * the integral of e^(-rt) ((x - alpha y - g)^2 + c u^2) / 2 small, where y is the other's (the form of M. Simaan and
 * J. B. Cruz 1975, doi:10.2307/2296532). Every number is a modelling choice, none the paper's.
 *
 * @throws {@link ExclaveError} `bad-number` for what is no rational; `bad-game` for a cost that is not above 0
 * @example
 * ```ts
 * import { armsRaceGame, richardsonCondition } from "exclave/kaliningrad";
 *
 * armsRaceGame().states; // ["Russia's arms", "NATO's arms"]
 * richardsonCondition().restingLevel?.toFraction(); // "200/103"
 * richardsonCondition().criticalReaction.toFraction(); // "203/200"
 * ```
 */
export function armsRaceGame(numbers: ArmsRaceNumbers = {}): LinearQuadraticGame {
  const { reaction, grievance, wear, buildingCost, discountRate } = read(numbers);
  return linearQuadraticGame({
    title: "An arms race as a game with integral payoffs",
    states: ["Russia's arms", "NATO's arms"],
    drift: [
      [wear.neg(), 0],
      [0, wear.neg()],
    ].map((row) => row.map((value) => rational(value))),
    discount: discountRate,
    initial: [0, 0],
    players: ["Russia", "NATO"].map((name, i) => {
      const wants =
        i === 0 ? [rational(1), rational(reaction.neg())] : [rational(reaction.neg()), rational(1)];
      return {
        name,
        controls: ["build"],
        influence: i === 0 ? [[1], [0]] : [[0], [1]],
        cost: { ...shortfall(wants, grievance), control: [[half(buildingCost)]] },
      };
    }),
  });
}

/**
 * Returns the same with fear as a third state F that both suffer from, F' = -lambda F + eta (x + y), at the cost phi F^2.
 *
 * @throws {@link ExclaveError} as {@link armsRaceGame} does
 * @example
 * ```ts
 * import { fearfulArmsRaceGame } from "exclave/kaliningrad";
 *
 * fearfulArmsRaceGame().states; // ["Russia's arms", "NATO's arms", "fear"]
 * ```
 */
export function fearfulArmsRaceGame(numbers: FearfulArmsRaceNumbers = {}): LinearQuadraticGame {
  const { reaction, grievance, wear, buildingCost, discountRate } = read(numbers);
  const fading = rational(numbers.fading ?? "1/5", "fading");
  const alarm = rational(numbers.alarm ?? "1/2", "alarm");
  const fearCost = rational(numbers.fearCost ?? "1/4", "fearCost");
  const zero = rational(0);
  return linearQuadraticGame({
    title: "An arms race with a stock of fear",
    states: ["Russia's arms", "NATO's arms", "fear"],
    drift: [
      [rational(wear.neg()), zero, zero],
      [zero, rational(wear.neg()), zero],
      [alarm, alarm, rational(fading.neg())],
    ],
    discount: discountRate,
    initial: [0, 0, 0],
    players: ["Russia", "NATO"].map((name, i) => {
      const wants =
        i === 0 ? [rational(1), rational(reaction.neg())] : [rational(reaction.neg()), rational(1)];
      const cost = shortfall([...wants, zero], grievance);
      const state = cost.state.map((row, a) =>
        row.map((entry, b) => (a === 2 && b === 2 ? fearCost : entry)),
      );
      return {
        name,
        controls: ["build"],
        influence: i === 0 ? [[1], [0], [0]] : [[0], [1], [0]],
        cost: { ...cost, state, control: [[half(buildingCost)]] },
      };
    }),
  });
}

/** Where open-loop play of the arms race comes to rest. */
export interface RichardsonCondition {
  /** The arms of each side at rest, g / (1 - alpha + c m (m + r)); null from the critical reaction on. */
  readonly restingLevel: Rational | null;
  /** The reaction from which on open-loop play spirals: 1 + c m (m + r). */
  readonly criticalReaction: Rational;
  /** Whether it comes to rest. */
  readonly rests: boolean;
}

/**
 * Returns where open-loop play of the arms race comes to rest, and from which reaction on it does not: L. F. Richardson's
 * condition once arms are chosen. Feedback play stays stable beyond it.
 *
 * @throws {@link ExclaveError} as {@link armsRaceGame} does
 */
export function richardsonCondition(numbers: ArmsRaceNumbers = {}): RichardsonCondition {
  const { reaction, grievance, wear, buildingCost, discountRate } = read(numbers);
  const friction = buildingCost.mul(wear).mul(wear.add(discountRate));
  const criticalReaction = rational(friction.add(1));
  const rests = reaction.compare(criticalReaction) < 0;
  return {
    restingLevel: rests ? rational(grievance.div(criticalReaction.sub(reaction))) : null,
    criticalReaction,
    rests,
  };
}

interface Read {
  readonly reaction: Rational;
  readonly grievance: Rational;
  readonly wear: Rational;
  readonly buildingCost: Rational;
  readonly discountRate: Rational;
}

function read(numbers: ArmsRaceNumbers): Read {
  return {
    reaction: rational(numbers.reaction ?? "1/2", "reaction"),
    grievance: rational(numbers.grievance ?? 1, "grievance"),
    wear: rational(numbers.wear ?? "1/10", "wear"),
    buildingCost: rational(numbers.buildingCost ?? 1, "buildingCost"),
    discountRate: rational(numbers.discountRate ?? "1/20", "discountRate"),
  };
}

/** (v'x - g)^2 / 2 as the parts of a cost. */
function shortfall(
  v: readonly Rational[],
  g: Rational,
): { state: Rational[][]; stateLinear: Rational[]; constant: string } {
  return {
    state: v.map((a) => v.map((b) => half(rational(a.mul(b))))),
    stateLinear: v.map((a) => rational(a.mul(g).neg())),
    constant: rationalText(half(rational(g.mul(g)))),
  };
}

function half(value: Rational): Rational {
  return rational(value.div(2));
}
