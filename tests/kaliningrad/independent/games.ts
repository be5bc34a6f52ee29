import { type Fraction, fraction, NOUGHT, total, UNIT } from "./fraction.js";
import type { TableGame } from "./table-game.js";
import type { Values } from "./values.js";

export const ALL = ["TD", "PO", "RC", "TW", "PE", "EX", "HY", "AB"] as const;
export const QUIET = ["TD", "PO", "RC", "TW"] as const;
export const ARMED = ["PE", "EX", "HY", "AB"] as const;
export const MOVES = ["H", "G", "I"] as const;
export const ANSWERS = ["A", "S"] as const;
/** Russia's and NATO's moves together, as `HA`, `HS`, ... */
export const CELLS = MOVES.flatMap((r) => ANSWERS.map((n) => [r, n] as const));

/** The values with the loss and the threat that nearness makes of them: l pi, and tau + (T_D - tau) pi. */
export function nearby(values: Values): Values {
  const [l, tau, threat, pi] = ["l", "tau", "T_D", "pi"].map(values.get) as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ];
  return values.but({ l: l.times(pi), T_D: tau.plus(threat.minus(tau).times(pi)) });
}

/** R, S, T and P of the security dilemma: material payoff less weight times threat times exposure. */
export function dilemma(
  values: Values,
  fear: Fraction = values.get("phi"),
): Record<"R" | "S" | "T" | "P", Fraction> {
  const [v, k, g, l, rho, tau, threat] = ["v", "k", "g", "l", "rho", "tau", "T_D"].map(
    nearby(values).get,
  ) as [Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction];
  const exposed = UNIT.minus(rho);
  return {
    R: v.minus(fear.times(tau)),
    S: l.negated.minus(fear.times(threat)),
    T: v.plus(g).minus(k).minus(fear.times(tau).times(exposed)),
    P: k.negated.minus(fear.times(threat).times(exposed)),
  };
}

export function dilemmaGame(values: Values): TableGame {
  const { R, S, T, P } = dilemma(values);
  const own = [
    [R, S],
    [T, P],
  ];
  return {
    names: ["Russia", "NATO"],
    labels: [
      ["restrain", "arm"],
      ["restrain", "arm"],
    ],
    pay: (player, profile) => own[profile[player] as number]?.[profile[1 - player] as number] as Fraction,
  };
}

/** The probability of open war. */
export function omega(values: Values, b: string, r: string): Fraction {
  return r === "I" ? UNIT : values.get(`omega[${b},${r}]`);
}

export function balticPay(values: Values, b: string, r: string, n: string): Fraction {
  const coerced = r === "G" ? values.get("gamma_B").times(UNIT.minus(values.get(`sigma[${b}]`))) : NOUGHT;
  const overrun = values.get("L").times(values.get(`q[${b},${n}]`));
  return total([
    values.get(`c[${b}]`).negated,
    values.get(`beta[${b},${r}]`),
    coerced.negated,
    omega(values, b, r).times(values.get("D").plus(overrun)).negated,
  ]);
}

export function russianPay(values: Values, b: string, r: string, n: string): Fraction {
  const war = values
    .get("V")
    .times(values.get(`q[${b},${n}]`))
    .minus(values.get(`kappa[${b}]`))
    .minus(n === "A" ? values.get("X") : NOUGHT);
  if (r === "I") return war;
  const coercion = values
    .get("gamma_R")
    .times(UNIT.minus(values.get(`sigma[${b}]`)))
    .minus(values.get("s_G"));
  return values
    .get("phi_R")
    .times(values.get(`t[${b}]`))
    .negated.plus(r === "G" ? coercion : NOUGHT)
    .plus(omega(values, b, r).times(war));
}

function natoPay(values: Values, b: string, r: string, n: string): Fraction {
  const overrun = values.get("Z").times(values.get(`q[${b},${n}]`));
  const war = omega(values, b, r);
  if (n === "S") return war.times(overrun).negated;
  return values
    .get("z")
    .minus(values.get("a0"))
    .minus(war.times(values.get("M").plus(overrun)));
}

/** The three-player posture game, its payoffs computed once. */
export function postures(values: Values): TableGame {
  const game = POSTURE_GAMES.get(values) ?? postureTable(values);
  POSTURE_GAMES.set(values, game);
  return game;
}

const POSTURE_GAMES = new WeakMap<Values, TableGame>();

function postureTable(values: Values): TableGame {
  const table = ALL.map((b) =>
    MOVES.map((r) =>
      ANSWERS.map((n) => [balticPay(values, b, r, n), russianPay(values, b, r, n), natoPay(values, b, r, n)]),
    ),
  );
  return {
    names: ["Baltic states", "Russia", "NATO"],
    labels: [ALL, MOVES, ANSWERS],
    pay: (player, [b, r, n]) => table[b as number]?.[r as number]?.[n as number]?.[player] as Fraction,
  };
}

/** The two-player posture game at a credibility. */
export function withCredibility(values: Values, alpha: Fraction): TableGame {
  const never = UNIT.minus(alpha);
  const pays = [balticPay, russianPay] as const;
  const table = ALL.map((b) =>
    MOVES.map((r) =>
      pays.map((pay) => alpha.times(pay(values, b, r, "A")).plus(never.times(pay(values, b, r, "S")))),
    ),
  );
  return {
    names: ["Baltic states", "Russia"],
    labels: [ALL, MOVES],
    pay: (player, [b, r]) => table[b as number]?.[r as number]?.[player] as Fraction,
  };
}

/** A threshold public good of the three states. */
export function buildUp(
  values: Values,
  threshold: Fraction,
  contributions: readonly Fraction[],
  forward: Fraction,
): TableGame {
  return {
    names: ["Estonia", "Latvia", "Lithuania"],
    labels: contributions.map(() => ["not", "build"]),
    pay: (player, profile) => {
      const sum = total([forward, ...contributions.filter((_, i) => profile[i] === 1)]);
      const q = values.get(sum.against(threshold) >= 0 ? "q_lo" : "q_hi");
      const loss = values.get("build_D").plus(values.get("build_L").times(q));
      const cost = profile[player] === 1 ? values.get("build_cost") : NOUGHT;
      return cost.plus(values.get("invasion_prior").times(loss)).negated;
    },
  };
}

/** The values that replace an assumption's where it is switched off (section 4.4 of the model, and A3, A4, A9, A11). */
export function switchedOff(values: Values, off: readonly string[]): Values {
  const fixed: Record<string, string> = {};
  const put = (rows: readonly string[], table: string, columns: readonly string[], value: string): void => {
    for (const row of rows) for (const column of columns) fixed[`${table}[${row},${column}]`] = value;
  };
  if (off.includes("A2")) Object.assign(fixed, { "q[AB,A]": "1/10", "q[AB,S]": "1/5" });
  if (off.includes("A3")) fixed["alpha"] = "1";
  if (off.includes("A5")) {
    put(ARMED, "omega", ["H"], "0");
    put(ARMED, "omega", ["G"], "1/20");
  }
  if (off.includes("A6")) put(["PE", "EX", "HY"], "q", ["A"], "1/2");
  if (off.includes("A7")) for (const a of ARMED) fixed[`c[${a}]`] = "0";
  if (off.includes("A8")) put(ARMED, "beta", MOVES, "8");
  if (off.includes("A9")) fixed["tau"] = "0";
  if (off.includes("A11")) fixed["alpha"] = "0";
  // What is relative to other values comes last, and sees them as they have been switched.
  const switched = values.but(fixed);
  const relative: Record<string, Fraction> = {};
  if (off.includes("A1")) {
    for (const name of ["PE", "EX"].flatMap((a) => ANSWERS.map((n) => `q[${a},${n}]`))) {
      const lowered = switched.get(name).minus(fraction("1/4"));
      relative[name] = lowered.sign < 0 ? NOUGHT : lowered;
    }
  }
  if (off.includes("A4")) relative["T_D"] = switched.get("tau");
  return switched.but(relative);
}
