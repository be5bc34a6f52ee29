import type { RationalInput } from "../../exact/rational.js";
import type { Parameter } from "../../model/parameter.js";
import { quantity, share, times, within } from "../declare.js";
import { POSTURE_NAMES, type Posture } from "./postures.js";

/** The defaults of one posture. */
interface PostureRow {
  readonly c: RationalInput;
  /** Probability of being overrun in a war with and without allied help. */
  readonly q: readonly [RationalInput, RationalInput];
  /** Probability of open war when Russia holds and when it coerces. */
  readonly omega: readonly [RationalInput, RationalInput];
  /** Coercive gain when Russia holds, coerces and invades. */
  readonly beta: readonly [RationalInput, RationalInput, RationalInput];
  readonly sigma: RationalInput;
  readonly t: RationalInput;
  readonly kappa: RationalInput;
  /** For an aggressive posture, the coercive gain that is thought the most possible. */
  readonly bbar?: RationalInput;
}

const ROWS: Readonly<Record<Posture, PostureRow>> = {
  TD: {
    c: 4,
    q: ["3/5", "9/10"],
    omega: [0, "1/20"],
    beta: [0, 0, 0],
    sigma: "3/5",
    t: "1/10",
    kappa: 20,
  },
  PO: {
    c: 5,
    q: ["1/2", "4/5"],
    omega: [0, "1/20"],
    beta: [0, 0, 0],
    sigma: "2/5",
    t: "1/10",
    kappa: 25,
  },
  RC: {
    c: 2,
    q: ["7/10", "19/20"],
    omega: [0, "1/40"],
    beta: [0, 0, 0],
    sigma: "4/5",
    t: 0,
    kappa: 12,
  },
  TW: {
    c: 1,
    q: ["11/20", 1],
    omega: [0, "1/20"],
    beta: [0, 0, 0],
    sigma: "1/5",
    t: "1/5",
    kappa: 10,
  },
  PE: { c: 6, q: ["17/20", "19/20"], omega: [1, 1], beta: [0, 0, 0], sigma: "1/5", t: 1, kappa: 15, bbar: 0 },
  EX: {
    c: 6,
    q: ["4/5", "19/20"],
    omega: ["3/5", "7/10"],
    beta: [0, 1, 0],
    sigma: "1/5",
    t: 1,
    kappa: 15,
    bbar: 1,
  },
  HY: {
    c: 3,
    q: ["7/10", "19/20"],
    omega: ["1/10", "1/5"],
    beta: [1, 2, 0],
    sigma: "1/2",
    t: "1/2",
    kappa: 12,
    bbar: 2,
  },
  AB: {
    c: 15,
    q: ["1/2", "17/20"],
    omega: ["1/20", "1/10"],
    beta: [0, 0, 0],
    sigma: "1/5",
    t: "4/5",
    kappa: 22,
    bbar: 0,
  },
};

/** The parameters of the Baltic posture game. */
export const POSTURE_PARAMETERS: readonly Parameter[] = [
  quantity("D", 20, [5, 100], "utility", "damage of a war to the Baltic states, won or lost"),
  quantity("L", 100, [10, 1000], "utility", "loss of the Baltic states when they are overrun"),
  quantity("gamma_B", 10, [0, 20], "utility", "harm of grey-zone coercion to an unprepared society"),
  quantity("V", 60, [20, 100], "utility", "worth of the Baltic states to Russia"),
  quantity("X", 45, [10, 100], "utility", "cost to Russia of fighting NATO"),
  quantity(
    "phi_R",
    10,
    [0, 40],
    "utility per unit of threat",
    "weight of Russia's fear of a Baltic offensive threat",
  ),
  quantity("gamma_R", 6, [0, 12], "utility", "gain of Russia from coercing an unprepared society"),
  quantity("s_G", 1, [0, 5], "utility", "cost of coercion to Russia"),
  quantity("M", 20, [5, 60], "utility", "cost of a war to NATO when it assists"),
  quantity("Z", 100, [0, 200], "utility", "loss to NATO when an ally is overrun"),
  quantity("a0", 1, [0, 5], "utility", "cost of reinforcement in peace"),
  quantity("z", 2, [0, 5], "utility", "worth to NATO of being seen to assist"),
  share(
    "alpha",
    "9/10",
    ["1/2", "9/10"],
    "credibility: probability of NATO's help where NATO is not a player",
  ),
  ...Object.entries(ROWS).flatMap(([posture, row]) => postureParameters(posture as Posture, row)),
];

function postureParameters(b: Posture, row: PostureRow): Parameter[] {
  const name = POSTURE_NAMES[b];
  const range = (value: RationalInput): [RationalInput, RationalInput] => within(value, "3/20");
  return [
    quantity(`c[${b}]`, row.c, [0, 20], "utility", `cost of ${name}`),
    share(
      `q[${b},A]`,
      row.q[0],
      range(row.q[0]),
      `probability of being overrun in a war: ${name}, NATO assists`,
    ),
    share(
      `q[${b},S]`,
      row.q[1],
      range(row.q[1]),
      `probability of being overrun in a war: ${name}, NATO stands aside`,
    ),
    share(
      `omega[${b},H]`,
      row.omega[0],
      times(row.omega[0], "1/2", 2),
      `probability of war: ${name}, Russia holds`,
    ),
    share(
      `omega[${b},G]`,
      row.omega[1],
      times(row.omega[1], "1/2", 2),
      `probability of war: ${name}, Russia coerces`,
    ),
    quantity(`beta[${b},H]`, row.beta[0], [0, 8], "utility", `coercive gain of ${name} when Russia holds`),
    quantity(`beta[${b},G]`, row.beta[1], [0, 8], "utility", `coercive gain of ${name} when Russia coerces`),
    quantity(`beta[${b},I]`, row.beta[2], [0, 8], "utility", `coercive gain of ${name} when Russia invades`),
    share(`sigma[${b}]`, row.sigma, [0, 1], `share of coercion that ${name} withstands`),
    share(`t[${b}]`, row.t, [0, 1], `offensive threat that ${name} poses to Russia`),
    quantity(`kappa[${b}]`, row.kappa, [0, 60], "utility", `cost to Russia of invading against ${name}`),
    ...(row.bbar === undefined
      ? []
      : [
          quantity(
            `bbar[${b}]`,
            row.bbar,
            [0, 8],
            "utility",
            `the most that ${name} can gain by coercion (slack of A8)`,
          ),
        ]),
  ];
}
