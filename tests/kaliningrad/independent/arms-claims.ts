import { solveGame } from "./equilibria.js";
import { type Found, sufficientSets, textOf } from "./found.js";
import { type Fraction, fraction, NOUGHT } from "./fraction.js";
import { dilemma, dilemmaGame, nearby, postures, switchedOff } from "./games.js";
import { named, type TableGame } from "./table-game.js";
import type { Values } from "./values.js";

const CARRY = ["A4", "A9"];

export function carried(values: Values, holds: (values: Values) => boolean): Omit<Found, "boundary"> {
  return { holds: holds(values), ...sufficientSets(CARRY, (off) => holds(switchedOff(values, off))) };
}

/** The weight at which a difference `constant + slope phi` is 0, when it turns there and at no negative weight. */
function weight(constant: Fraction, slope: Fraction): string | null {
  if (slope.sign === 0) return null;
  const root = constant.negated.over(slope);
  return root.sign < 0 ? null : `${root}`;
}

/** The weights of fear at which the order of R, S, T, P turns, by the formulas of the model with any T_D. */
export function thresholds(values: Values): Record<"phi1" | "phiRD" | "phi2" | "phi3", string | null> {
  const [v, k, g, l, rho, tau, threat] = ["v", "k", "g", "l", "rho", "tau", "T_D"].map(
    nearby(values).get,
  ) as [Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction];
  return {
    phi1: weight(l.minus(k), rho.times(threat)),
    phiRD: weight(g.plus(l).minus(k).minus(k), rho.times(tau.plus(threat))),
    phi2: weight(g.minus(k), rho.times(tau)),
    phi3: weight(v.plus(k).negated, tau.minus(threat).plus(threat.times(rho))),
  };
}

function securityDilemmaHolds(values: Values): boolean {
  const { R, S, T, P } = dilemma(values);
  return S.against(R) < 0 && P.against(T) < 0 && R.against(P) > 0 && P.against(S) >= 0;
}

export function c2(values: Values): Found {
  const { S, P } = dilemma(values);
  return {
    ...carried(values, securityDilemmaHolds),
    boundary: { margin: `${P.minus(S)}`, ...thresholds(values) },
  };
}

/** (R - T) + (P - S) = l - g + phi rho (T_D - tau). */
function complementarity(at: Values): Fraction {
  const values = nearby(at);
  const fear = values.get("phi").times(values.get("rho"));
  return values
    .get("l")
    .minus(values.get("g"))
    .plus(fear.times(values.get("T_D").minus(values.get("tau"))));
}

export function c3(values: Values): Found {
  return {
    ...carried(values, (v) => complementarity(v).sign > 0),
    boundary: { complementarity: `${complementarity(values)}` },
  };
}

export function c6(values: Values): Found {
  const [v, l, g, phi, rho] = ["v", "l", "g", "phi", "rho"].map(nearby(values).get) as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ];
  const effects = (at: Values): [Fraction, Fraction] => {
    const feared = phi.times(nearby(at).get("T_D").minus(at.get("tau")));
    return [v.plus(l).plus(feared).negated, v.plus(g).plus(feared.times(fraction(1).minus(rho))).negated];
  };
  const [restrained, armed] = effects(values);
  return {
    ...carried(values, (at) => effects(at).every(({ sign }) => sign < 0)),
    boundary: { whenRestrained: `${restrained}`, whenArmed: `${armed}` },
  };
}

export function c7(values: Values): Found {
  const trusted = values.but({ tau: 0 });
  const temptation = values.get("g").minus(values.get("k"));
  const holds = (at: Values): boolean => {
    const { S, P } = dilemma(at);
    const calm = dilemma(at.but({ tau: 0 }));
    const selected = calm.P.minus(calm.S).minus(calm.R.minus(calm.T)).sign > 0;
    return P.against(S) >= 0 && at.get("g").against(at.get("k")) < 0 && !selected;
  };
  const { phiRD, phi1 } = thresholds(trusted);
  return {
    ...carried(values, holds),
    boundary: {
      temptationWithoutAnarchy: `${temptation}`,
      phiRDWithoutAnarchy: phiRD,
      phi1WithoutAnarchy: phi1,
    },
  };
}

/** The equilibria of a game as sorted texts: two games have the same when these are the same. */
function equilibriumTexts(game: TableGame): { texts: string; complete: boolean } {
  const { equilibria, complete } = solveGame(game);
  return {
    texts: equilibria
      .map((mixed) => JSON.stringify(named(game, mixed)))
      .sort()
      .join(),
    complete,
  };
}

/** @param russianFear - the ends of the range of phi_R */
export function c9(values: Values, russianFear: readonly [Fraction, Fraction]): Found {
  const changes = (at: Values): boolean =>
    equilibriumTexts(dilemmaGame(at)).texts !== equilibriumTexts(dilemmaGame(at.but({ phi: NOUGHT }))).texts;
  const seen = [russianFear[0], values.get("phi_R"), russianFear[1]].map((phi_R) =>
    equilibriumTexts(postures(values.but({ phi_R }))),
  );
  const work = new Set(seen.map(({ texts }) => texts)).size > 1 ? "yes" : "no";
  const found = carried(values, changes);
  return {
    ...found,
    boundary: {
      securityDilemma: found.holds ? "yes" : "no",
      postureGame: seen.every(({ complete }) => complete) ? work : "undecided",
    },
  };
}

export function c10(values: Values): Found {
  const holds = (at: Values): boolean => {
    const { S, P } = dilemma(at);
    return complementarity(at).sign >= 0 && P.against(S) >= 0;
  };
  const { S, P } = dilemma(values);
  return {
    ...carried(values, holds),
    boundary: { margin: textOf(P.minus(S)), complementarity: `${complementarity(values)}` },
  };
}
