import { carried, thresholds } from "./arms-claims.js";
import { className } from "./arms-evidence.js";
import { solveGame } from "./equilibria.js";
import { type Found, textOf } from "./found.js";
import { type Fraction, NOUGHT, UNIT } from "./fraction.js";
import { ALL, dilemma, postures } from "./games.js";
import { named } from "./table-game.js";
import type { Values } from "./values.js";

/** The least trust at which restraint is a best reply, in a stag hunt. */
function trust({ R, S, T, P }: ReturnType<typeof dilemma>): Fraction | null {
  const [loss, gain] = [P.minus(S), R.minus(T)];
  return loss.sign > 0 && gain.sign > 0 ? loss.over(loss.plus(gain)) : null;
}

/** P - S = l - k + phi rho T_D near, and -k + phi rho tau out of reach. */
function arming(values: Values): { near: Fraction; far: Fraction } {
  const fear = values.get("phi").times(values.get("rho"));
  return {
    near: values
      .get("l")
      .minus(values.get("k"))
      .plus(fear.times(values.get("T_D"))),
    far: fear.times(values.get("tau")).minus(values.get("k")),
  };
}

export function c1(values: Values): Found {
  const { near, far } = arming(values);
  const slope = near.minus(far);
  const root = slope.sign === 0 ? null : far.negated.over(slope);
  const inside = root !== null && root.sign >= 0 && root.against(UNIT) <= 0;
  return {
    ...carried(values, (at) => arming(at).near.sign >= 0 && arming(at).far.sign < 0),
    boundary: {
      near: `${near}`,
      far: `${far}`,
      proximity: inside ? `${root}` : null,
      slope: `${slope}`,
    },
  };
}

export function c1Evidence(values: Values): Record<string, unknown> {
  const half = UNIT.over(UNIT.plus(UNIT));
  return {
    alongProximity: [NOUGHT, half, UNIT].map((pi) => {
      const there = values.but({ pi });
      const { phi1, phiRD, phi2 } = thresholds(there);
      const letters = dilemma(there);
      return { pi: `${pi}`, class: className(letters), phi1, phiRD, phi2, m: textOf(trust(letters)) };
    }),
  };
}

function earlier(values: Values, names: readonly string[] = ["tau", "T_D"]): Values {
  return values.but(Object.fromEntries(names.map((name) => [name, values.get(`${name}_before`)])));
}

function regime(values: Values): { class: string; selected: string | null; m: string | null } {
  const letters = dilemma(values);
  const neither = letters.P.minus(letters.S).sign < 0 && letters.R.minus(letters.T).sign < 0;
  const order = letters.P.minus(letters.S).against(letters.R.minus(letters.T));
  return {
    class: className(letters),
    selected: neither ? null : order === 0 ? "tie" : order > 0 ? "arm" : "restrain",
    m: textOf(trust(letters)),
  };
}

function changed(values: Values): boolean {
  const [then, now] = [dilemma(earlier(values)), dilemma(values)];
  const differences = [then, now].map(({ R, S, T, P }) => [T.minus(R), P.minus(S), P.minus(R)]);
  const signs = differences.map((row) => row.map(({ sign }) => Math.sign(sign)).join());
  const [before, after] = [trust(then), trust(now)];
  return signs[0] !== signs[1] || (before !== null && after !== null && before.against(after) !== 0);
}

export function c24(values: Values): Found {
  const [then, now] = [regime(earlier(values)), regime(values)];
  const [before, after] = [dilemma(earlier(values)), dilemma(values)];
  const moved = (of: (letters: ReturnType<typeof dilemma>) => Fraction): string =>
    `${of(after).minus(of(before))}`;
  return {
    ...carried(values, changed),
    boundary: {
      classBefore: then.class,
      classAfter: now.class,
      trustBefore: then.m,
      trustAfter: now.m,
      selectedBefore: then.selected,
      selectedAfter: now.selected,
      temptation: moved(({ T, R }) => T.minus(R)),
      answer: moved(({ P, S }) => P.minus(S)),
    },
  };
}

export function c24Events(values: Values): unknown {
  return [["tau"], ["T_D"], ["tau", "T_D"]].map((names) => regime(earlier(values, names)));
}

/** The equilibria of the posture game with no posture feared, and as it is; null where not all are known. */
export function c24Postures(values: Values): Record<"before" | "after", unknown[] | null> {
  const unfeared = values.but(Object.fromEntries(ALL.map((b) => [`t[${b}]`, NOUGHT])));
  const [before, after] = [unfeared, values].map((at) => {
    const game = postures(at);
    const { equilibria, complete } = solveGame(game);
    return complete ? equilibria.map((mixed) => named(game, mixed)) : null;
  }) as [unknown[] | null, unknown[] | null];
  return { before, after };
}
