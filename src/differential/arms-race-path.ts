import type { AlgebraicNumber } from "../exact/algebraic-number.js";
import { quotient, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { refineAlgebraic } from "../exact/refine-algebraic.js";
import { ExclaveError } from "../exclave-error.js";
import type { ArmsRace } from "./arms-race.js";
import type { ArmsRaceFeedback } from "./arms-race-feedback.js";
import { boundedList } from "./internal/bounded-list.js";
import { linearPath } from "./linear-path.js";
import { pathIntegrals } from "./path-integrals.js";

/** Rules by which the players of an arms race build: player i builds minus the sum of gains_ij z_j and constant_i. */
export interface ArmsRules {
  /** A row a player; a column each player's arms and, where there is fear, one more for it. */
  readonly gains: readonly (readonly RationalInput[])[];
  readonly constants: readonly RationalInput[];
}

/** An arms race played by rules from given arms on, each number with an error of at most `radius`. */
export interface ArmsRacePath {
  readonly times: readonly Rational[];
  /** A row a time, an entry a player. */
  readonly arms: readonly (readonly Rational[])[];
  /** Null without fear in the game. */
  readonly fear: readonly Rational[] | null;
  /** What each player has paid until each time, discounted: the integral that it keeps least. */
  readonly cost: readonly (readonly Rational[])[];
  /** The integral of the squared gap between arms and wanted arms, not discounted: minus a player's integral of security. */
  readonly insecurity: readonly (readonly Rational[])[];
  /** The integral of fear itself, not discounted; null without fear. */
  readonly fearIntegral: readonly Rational[] | null;
  readonly radius: Rational;
}

/**
 * Returns how an arms race goes when the players build by given rules, with what each pays and the integrals of insecurity and fear,
 * each number with an error of at most 2^-40, proved. The rules are taken as they are: those of an equilibrium in irrational
 * numbers have to be rounded first, as by {@link roundedRules}, and the path is that of the rounded ones.
 *
 * @param start - the arms of each player at time 0 and, where there is fear, fear
 * @throws {@link ExclaveError} `bad-game` when lengths do not fit; as {@link linearPath}
 * @example
 * ```ts
 * import { armsRace, armsRaceFeedback, armsRacePath, roundedRules } from "exclave/differential";
 *
 * const side = { decay: "1/10", grievance: 1 };
 * const race = armsRace({
 *   discountRate: "1/20",
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * const [equilibrium] = armsRaceFeedback(race);
 * const path = equilibrium && armsRacePath(race, roundedRules(equilibrium), [0, 0], { until: 20, steps: 2 });
 * path?.arms.at(-1)?.map((arms) => arms.valueOf().toFixed(4)); // ["1.9333", "1.9333"]
 * path?.cost.at(-1)?.map((cost) => cost.valueOf().toFixed(4)); // ["1.3549", "1.3549"]
 * ```
 */
export function armsRacePath(
  race: ArmsRace,
  rules: ArmsRules,
  start: readonly RationalInput[],
  options: { readonly until: RationalInput; readonly steps: number },
): ArmsRacePath {
  const { players, fear, discountRate } = race;
  const n = players.length;
  const states = fear === null ? n : n + 1;
  if (!Array.isArray(rules.gains) || rules.gains.length !== n) {
    throw new ExclaveError("bad-game", `expected ${n} rows of gains, one a player`, "rules.gains");
  }
  const gains = rules.gains.map((row, i) => boundedList(row, states, `rules.gains[${i}]`));
  const constants = boundedList(rules.constants, n, "rules.constants");
  const unit = (k: number): Rational[] =>
    Array.from({ length: states + 1 }, (_, j) => (j === k ? rational(1) : ZERO));
  const building = gains.map((row, i) =>
    [...row, constants[i] as Rational].map((entry) => rational(entry.neg())),
  );
  const matrix = players.map(({ decay }, i) =>
    (building[i] as Rational[])
      .slice(0, states)
      .map((entry, j) => (i === j ? rational(entry.sub(decay)) : entry)),
  );
  if (fear !== null) {
    matrix.push(Array.from({ length: states }, (_, j) => (j < n ? fear.growth : rational(fear.decay.neg()))));
  }
  const system = {
    matrix,
    constant: [...building.map((row) => row[states] as Rational), ...(fear === null ? [] : [ZERO])],
  };
  const gaps = players.map(({ reactions, grievance }, i) => [
    ...reactions.map((entry, j) => rational(i === j ? 1 : entry.neg())),
    ...(fear === null ? [] : [ZERO]),
    rational(grievance.neg()),
  ]);
  const half = quotient(1n, 2n);
  const costs = players.map(({ controlCost, fearCost }, i) =>
    added([
      squared(gaps[i] as Rational[], half),
      squared(building[i] as Rational[], rational(controlCost.mul(half))),
      ...(fear === null ? [] : [squared(unit(n), rational(fearCost.mul(half)))]),
    ]),
  );
  const last = states;
  const ofFear = fear === null ? [] : [unit(n).map((_, i) => (i === last ? unit(n) : unit(-1)))];
  const course = linearPath(system, start, options);
  const paid = pathIntegrals(system, start, costs, { ...options, discountRate });
  const plain = pathIntegrals(
    system,
    start,
    [...gaps.map((gap) => squared(gap, rational(1))), ...ofFear],
    options,
  );
  return {
    times: course.times,
    arms: course.states.map((state) => state.slice(0, n)),
    fear: fear === null ? null : course.states.map((state) => state[n] as Rational),
    cost: paid.states,
    insecurity: plain.states.map((state) => state.slice(0, n)),
    fearIntegral: fear === null ? null : plain.states.map((state) => state[n] as Rational),
    radius: [course, paid, plain].reduce<Rational>(
      (most, { radius }) => (radius.compare(most) > 0 ? radius : most),
      ZERO,
    ),
  };
}

/**
 * Returns the rules of a feedback equilibrium of two like players with each gain rounded, by less than 2^-60.
 *
 * @example
 * ```ts
 * import { armsRace, armsRaceFeedback, roundedRules } from "exclave/differential";
 *
 * const side = { grievance: 0, reactions: [0, 0] };
 * const [only] = armsRaceFeedback(armsRace({ discountRate: "3/2", players: [side, side] }));
 * only && roundedRules(only).gains.map((row) => row.map((gain) => `${gain}`)); // [["0.5", "0"], ["0", "0.5"]]
 * ```
 */
export function roundedRules({ gains }: ArmsRaceFeedback): ArmsRules {
  const [own, other, constant] = [gains.own, gains.other, gains.constant].map(rounded) as [
    Rational,
    Rational,
    Rational,
  ];
  return {
    gains: [
      [own, other],
      [other, own],
    ],
    constants: [constant, constant],
  };
}

function rounded(value: AlgebraicNumber): Rational {
  return refineAlgebraic(value, quotient(1n, 1n << 60n)).lower;
}

/** The square of a linear form, as a matrix. */
function squared(form: readonly Rational[], factor: Rational): Rational[][] {
  return form.map((a) => form.map((b) => rational(a.mul(b).mul(factor))));
}

function added(forms: readonly (readonly (readonly Rational[])[])[]): Rational[][] {
  const [first = []] = forms;
  return first.map((row, i) =>
    row.map((_, j) =>
      forms.reduce<Rational>((total, form) => rational(total.add(form[i]?.[j] ?? ZERO)), ZERO),
    ),
  );
}
