import { sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";

/** An arms race x' = k y - a x + g, y' = l x - b y + h. */
export interface RichardsonSystem {
  /** How strongly each side reacts to the other's arms: k and l. */
  readonly reaction: readonly [Rational, Rational];
  /** How much its own arms hold each side back: a and b. */
  readonly fatigue: readonly [Rational, Rational];
  /** What each side would do without any arms about: g and h. */
  readonly grievance: readonly [Rational, Rational];
}

/** Where an arms race leads. */
export interface RichardsonOutcome {
  /** The only point of rest; null where there is none, or a line of them. */
  readonly equilibrium: readonly [Rational, Rational] | null;
  /**
   * - `stable`: from everywhere it leads to the point of rest
   * - `saddle`: only from a line
   * - `unstable`: from nowhere else
   * - `degenerate`: neither, as a real part of an eigenvalue is 0
   */
  readonly stability: "stable" | "saddle" | "unstable" | "degenerate";
  /** Of the matrix of the movement. */
  readonly trace: Rational;
  readonly determinant: Rational;
}

/**
 * Returns the arms race that is described, checked.
 *
 * @throws {@link ExclaveError} `bad-number` for what is no rational; `bad-argument` for lists that are no pairs
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { richardsonOutcome, richardsonSystem } from "exclave/differential";
 *
 * const race = richardsonSystem({ reaction: ["1/2", "1/2"], fatigue: [1, 1], grievance: [1, 1] });
 * const { equilibrium, stability } = richardsonOutcome(race);
 * [equilibrium?.map(rationalText), stability]; // [["2", "2"], "stable"]
 * ```
 */
export function richardsonSystem(input: {
  readonly reaction: readonly [RationalInput, RationalInput];
  readonly fatigue: readonly [RationalInput, RationalInput];
  readonly grievance: readonly [RationalInput, RationalInput];
}): RichardsonSystem {
  const pair = (value: readonly RationalInput[], path: string): [Rational, Rational] => {
    if (!Array.isArray(value) || value.length !== 2) {
      throw new ExclaveError("bad-argument", "expected two numbers, one a side", path);
    }
    return [
      rational(value[0] as RationalInput, `${path}[0]`),
      rational(value[1] as RationalInput, `${path}[1]`),
    ];
  };
  return {
    reaction: pair(input.reaction, "reaction"),
    fatigue: pair(input.fatigue, "fatigue"),
    grievance: pair(input.grievance, "grievance"),
  };
}

/**
 * Returns where an arms race leads, exactly: it is stable where a + b > 0 and a b > k l (L. F. Richardson 1960, Arms and
 * Insecurity).
 */
export function richardsonOutcome({ reaction, fatigue, grievance }: RichardsonSystem): RichardsonOutcome {
  const [k, l] = reaction;
  const [a, b] = fatigue;
  const [g, h] = grievance;
  const determinant = rational(a.mul(b).sub(k.mul(l)));
  const trace = rational(a.add(b).neg());
  const equilibrium: [Rational, Rational] | null =
    determinant.n === 0n
      ? null
      : [
          rational(k.mul(h).add(b.mul(g)).div(determinant)),
          rational(l.mul(g).add(a.mul(h)).div(determinant)),
        ];
  return { equilibrium, stability: stabilityOf(sign(trace), sign(determinant)), trace, determinant };
}

function stabilityOf(trace: number, determinant: number): RichardsonOutcome["stability"] {
  if (determinant < 0) return "saddle";
  if (determinant === 0 || trace === 0) return "degenerate";
  return trace < 0 ? "stable" : "unstable";
}
