import { c17, c18 } from "./balance-claims.js";
import { eliminate } from "./elimination.js";
import { movesInOrder, pairEquilibria } from "./equilibria.js";
import { type Found, sufficientSets, textOf } from "./found.js";
import { Fraction, greatest, least, NOUGHT, UNIT } from "./fraction.js";
import { ALL, ARMED, balticPay, MOVES, omega, russianPay, switchedOff, withCredibility } from "./games.js";
import { dominated } from "./posture-claims.js";
import { type Mixed, remembered, type TableGame } from "./table-game.js";
import type { Values } from "./values.js";
import { hazard, periodsOf, warBy } from "./war.js";

const INVADE = MOVES.indexOf("I");

/** All extreme equilibria of the game with credibility, after pure elimination, which removes none of them. */
export function credibilityEquilibria(game: TableGame): Mixed[] {
  return remembered(KNOWN, game, () => pairEquilibria(game, [0, 1], eliminate(game, "pure").kept));
}

const KNOWN = new Map<string, Mixed[]>();

export function invasion(game: TableGame): "none" | "some" | "every" {
  const found = credibilityEquilibria(game);
  const invading = found.filter((mixed) => mixed[1]?.has(INVADE));
  return invading.length === 0 ? "none" : invading.length === found.length ? "every" : "some";
}

/** Where f(alpha), affine and given by its values at 0 and at 1, is 0 strictly between them. */
function rootBetween(atZero: Fraction, atOne: Fraction): Fraction | null {
  return atZero.sign * atOne.sign < 0 ? atZero.over(atZero.minus(atOne)) : null;
}

function roots(lines: readonly (readonly [Fraction, Fraction])[]): Fraction[] {
  return lines.flatMap(([f0, f1], i) =>
    lines.slice(i + 1).flatMap(([g0, g1]) => rootBetween(f0.minus(g0), f1.minus(g1)) ?? []),
  );
}

/** A payoff's values at credibility 0 and 1. */
function line(pay: typeof balticPay, values: Values, b: string, r: string): readonly [Fraction, Fraction] {
  return [pay(values, b, r, "S"), pay(values, b, r, "A")];
}

/** Walks down from certain help: the credibility above which the finding holds throughout; null if not even there. */
function holdsFrom(
  ties: readonly Fraction[],
  atPoint: (alpha: Fraction) => boolean,
  between: (alpha: Fraction) => boolean,
): string | null {
  const points = [...new Map([NOUGHT, UNIT, ...ties].map((t) => [`${t}`, t])).values()].sort((a, b) =>
    b.against(a),
  );
  if (!atPoint(UNIT)) return null;
  for (let i = 0; i + 1 < points.length; i++) {
    const [high, low] = [points[i] as Fraction, points[i + 1] as Fraction];
    if (!between(high.plus(low).over(Fraction.of(2n, 1n)))) return `${high}`;
    if (!atPoint(low)) return `${low}`;
  }
  return "0";
}

/**
 * The credibility above which no equilibrium of simultaneous moves has an invasion, as far as elimination by pure
 * strategies settles the intervals between ties: where it does not, invasion may end at a lower credibility.
 */
function windowSimultaneous(values: Values): string | null {
  const ties = [
    ...MOVES.flatMap((r) => roots(ALL.map((b) => line(balticPay, values, b, r)))),
    ...ALL.flatMap((b) => roots(MOVES.map((r) => line(russianPay, values, b, r)))),
  ];
  return holdsFrom(
    ties,
    (alpha) => invasion(withCredibility(values, alpha)) === "none",
    (alpha) => !eliminate(withCredibility(values, alpha), "pure").kept[1]?.includes(INVADE),
  );
}

export function commitments(values: Values, alpha: Fraction): (readonly [string, string])[] {
  return movesInOrder(withCredibility(values, alpha)).map(([b, r]) => [
    ALL[b as number] as string,
    MOVES[r as number] as string,
  ]);
}

function commitmentWindow(
  values: Values,
  good: (outcomes: (readonly [string, string])[]) => boolean,
): string | null {
  const ties = [
    ...roots(ALL.flatMap((b) => MOVES.map((r) => line(balticPay, values, b, r)))),
    ...ALL.flatMap((b) => roots(MOVES.map((r) => line(russianPay, values, b, r)))),
  ];
  const check = (alpha: Fraction): boolean => good(commitments(values, alpha));
  return holdsFrom(ties, check, check);
}

/** The least credibility from which on Russia, moving second, does not gain by invading; null when help never deters. */
export function deterredFrom(values: Values, b: string): string | null {
  const [hold, coerce, invade] = MOVES.map((r) => line(russianPay, values, b, r)) as [
    readonly [Fraction, Fraction],
    readonly [Fraction, Fraction],
    readonly [Fraction, Fraction],
  ];
  const gains = [hold, coerce].map(
    (other) => [invade[0].minus(other[0]), invade[1].minus(other[1])] as const,
  );
  if (gains.every(([, certain]) => certain.sign > 0)) return null;
  // Of the gains that are not above 0 with certain help, each must come down to 0 somewhere, or never be above it.
  const falling = gains.filter(([, certain]) => certain.sign <= 0);
  const ends = falling.map(([never, certain]) =>
    never.sign <= 0 ? NOUGHT : certain.sign === 0 ? UNIT : (rootBetween(never, certain) as Fraction),
  );
  const end = least(ends);
  // A gain that only comes above 0 at or after that point keeps Russia from ever invading.
  const starts = gains.map(([never, certain]) =>
    never.sign > 0 ? NOUGHT : certain.sign <= 0 ? UNIT : (rootBetween(never, certain) ?? NOUGHT),
  );
  return greatest(starts).against(end) >= 0 ? "0" : `${end}`;
}

/** The cost of invasion from which on a posture committed first deters with no help at all. */
function denialCost(values: Values, b: string): string | null {
  const prize = values.get("V").times(values.get(`q[${b},S]`));
  const fear = values.get("phi_R").times(values.get(`t[${b}]`));
  const coercion = values
    .get("gamma_R")
    .times(UNIT.minus(values.get(`sigma[${b}]`)))
    .minus(values.get("s_G"));
  const alternatives = [
    [omega(values, b, "H"), NOUGHT],
    [omega(values, b, "G"), coercion],
  ] as const;
  // u(I) - u(r) = (1 - omega)(prize - kappa) + fear - gain: Russia invades while that is above 0 for both.
  const surplus = alternatives.map(([, gain]) => fear.minus(gain));
  if (alternatives.some(([war], i) => war.against(UNIT) === 0 && (surplus[i] as Fraction).sign <= 0))
    return "0";
  const ends = alternatives.flatMap(([war], i) =>
    war.against(UNIT) === 0 ? [] : [prize.plus((surplus[i] as Fraction).over(UNIT.minus(war)))],
  );
  return ends.length === 0 ? null : `${greatest([NOUGHT, least(ends)])}`;
}

/** The greatest probability of war in a period, with simultaneous moves and with the Baltic states first. */
function hazards(values: Values): readonly [Fraction, Fraction] {
  const game = withCredibility(values, values.get("alpha"));
  const committed = commitments(values, values.get("alpha")).map(([b, r]) => omega(values, b, r));
  return [greatest(credibilityEquilibria(game).map((mixed) => hazard(values, mixed))), greatest(committed)];
}

export function conjuncts(values: Values): Record<string, boolean> {
  const unlikely = hazards(values).map(
    (chance) => warBy(chance, periodsOf(values)).against(values.get("eta")) <= 0,
  );
  return {
    "C11, simultaneous": unlikely[0] as boolean,
    "C11, Baltic states first": unlikely[1] as boolean,
    "C12 (as alpha < 1)": values.get("alpha").against(UNIT) < 0,
    C17: c17(values).holds === true,
    C18: c18(values).holds === true,
    C20: ARMED.every((a) => dominated(values, a)),
  };
}

export function c25(values: Values): Found {
  const holds = (at: Values): boolean => Object.values(conjuncts(at)).every((one) => one);
  const [simultaneous, committed] = hazards(values);
  const periods = periodsOf(values);
  const eta = values.get("eta");
  return {
    holds: holds(values),
    ...sufficientSets(["A3", "A11"], (off) => holds(switchedOff(values, off))),
    boundary: {
      alpha: `${values.get("alpha")}`,
      windowSimultaneous: windowSimultaneous(values),
      windowCommitment: commitmentWindow(values, (outcomes) => outcomes.every(([, r]) => r !== "I")),
      unlikelyCommitment: commitmentWindow(values, (outcomes) =>
        outcomes.every(([b, r]) => warBy(omega(values, b, r), periods).against(eta) <= 0),
      ),
      hazardSimultaneous: `${simultaneous}`,
      hazardCommitment: `${committed}`,
      warSimultaneous: `${warBy(simultaneous, periods)}`,
      warCommitment: `${warBy(committed, periods)}`,
      ...Object.fromEntries(ALL.map((b) => [`alpha*[${b}]`, deterredFrom(values, b)])),
      denialCostPO: textOf(denialCost(values, "PO")),
    },
  };
}
