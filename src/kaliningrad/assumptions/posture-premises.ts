import { compare, minimum, sign } from "../../exact/order.js";
import { ONE, type RationalInput, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Assumption } from "../../model/assumption.js";
import { coalitionStrengths } from "../balance/coalitions.js";
import { warProbability } from "../postures/posture-game.js";
import { AGGRESSIVE, NATO_MOVES, POSTURES, type Posture, RUSSIAN_MOVES } from "../postures/postures.js";
import { checkPairs, efficacyGain } from "./pairs.js";

const FIRST_STRIKERS: readonly Posture[] = ["PE", "EX"];
const NOT_BUILD_UP: readonly Posture[] = ["PE", "EX", "HY"];

/** The values that replace an assumption's, where it is switched off. */
const OFF = {
  efficacy: "1/4",
  parity: { A: "1/10", S: "1/5" },
  provocation: { H: 0, G: "1/20" },
  help: "1/2",
  cost: 0,
  coercion: 8,
} as const;

/** The premises about pairs of an aggressive and a non-aggressive posture: A1, A2 and A5 to A8. */
export const POSTURE_ASSUMPTIONS: readonly Assumption[] = [
  {
    id: "A1",
    says: "Under preponderance nobody gains by striking first.",
    formula: "q_b(S) >= 1 - epsilon for every b; max_n [q_b(n) - q_a(n)] <= eps_first for a in {PE, EX}",
    check: (parameters) => {
      const least = minimum(POSTURES.map((b) => parameters.get(`q[${b},S]`)));
      const preponderance = rational(least.sub(ONE.sub(parameters.get("epsilon"))));
      const pairs = checkPairs(FIRST_STRIKERS, (pair) => ({
        slack: rational(parameters.get("eps_first").sub(efficacyGain(parameters, pair))),
        strict: false,
      }));
      return {
        holds: sign(preponderance) >= 0 && pairs.holds,
        detail: { preponderance: rationalText(preponderance), pairs: pairs.detail },
      };
    },
    off: {
      says: `a first strike cuts the probability of being overrun by ${OFF.efficacy} (PE, EX)`,
      values: (parameters) =>
        entries(FIRST_STRIKERS, NATO_MOVES, "q", (name) => {
          const lowered = parameters.get(name).sub(rational(OFF.efficacy));
          return compare(lowered, ZERO) < 0 ? ZERO : lowered;
        }),
    },
  },
  {
    id: "A2",
    says: "A balance of forces is out of reach.",
    formula:
      "q_AB(n) >= q_b(n) - eps_AB; e(S) < theta for every Baltic coalition S, with forward battalions or without",
    check: (parameters) => {
      const coalitions = coalitionStrengths(parameters).filter(({ denies }) => denies);
      const pairs = checkPairs(["AB"], (pair) => ({
        slack: rational(parameters.get("eps_AB").sub(efficacyGain(parameters, pair))),
        strict: false,
      }));
      return {
        holds: coalitions.length === 0 && pairs.holds,
        detail: {
          coalitionsThatDeny: coalitions.map(({ members }) => members.join("+")),
          pairs: pairs.detail,
        },
      };
    },
    off: {
      says: `the build-up cuts the probability of being overrun to ${OFF.parity.A} with help and ${OFF.parity.S} without`,
      values: { "q[AB,A]": OFF.parity.A, "q[AB,S]": OFF.parity.S },
    },
  },
  {
    id: "A5",
    says: "Aggressive postures provoke war.",
    formula: "omega_a(r) >= omega_b(r) for r in {H, G}, > at H; D, L > 0",
    check: (parameters) => {
      const harm = minimum([parameters.get("D"), parameters.get("L")]);
      const pairs = checkPairs(AGGRESSIVE, ({ aggressive: a, nonAggressive: b }) => {
        const [hold, coerce] = (["H", "G"] as const).map((r) =>
          warProbability(parameters, a, r).sub(warProbability(parameters, b, r)),
        ) as [typeof harm, typeof harm];
        // Coercion only counts where it breaks the premise: a tie is enough there, and not when Russia holds.
        return { slack: rational(sign(coerce) < 0 ? minimum([coerce, hold]) : hold), strict: true };
      });
      return {
        holds: sign(harm) > 0 && pairs.holds,
        detail: { leastHarm: rationalText(harm), pairs: pairs.detail },
      };
    },
    off: {
      says: `aggressive postures provoke no war when Russia holds, and one with probability ${OFF.provocation.G} when it coerces`,
      values: entries(AGGRESSIVE, ["H", "G"], "omega", (_, r) => OFF.provocation[r as "H" | "G"]),
    },
  },
  {
    id: "A6",
    says: "Help to an aggressor is no more effective.",
    formula: "q_a(A) >= q_b(A)",
    check: (parameters) =>
      checkPairs(AGGRESSIVE, ({ aggressive: a, nonAggressive: b }) => ({
        slack: rational(parameters.get(`q[${a},A]`).sub(parameters.get(`q[${b},A]`))),
        strict: false,
      })),
    off: {
      says: `with help, aggressive postures are overrun with probability ${OFF.help} (PE, EX, HY)`,
      values: entries(NOT_BUILD_UP, ["A"], "q", () => OFF.help),
    },
  },
  {
    id: "A7",
    says: "Aggressive postures cost more.",
    formula: "c_a >= c_b, > for a = AB",
    check: (parameters) =>
      checkPairs(AGGRESSIVE, ({ aggressive: a, nonAggressive: b }) => ({
        slack: rational(parameters.get(`c[${a}]`).sub(parameters.get(`c[${b}]`))),
        strict: a === "AB",
      })),
    off: {
      says: `aggressive postures cost ${OFF.cost}`,
      values: Object.fromEntries(AGGRESSIVE.map((a) => [`c[${a}]`, OFF.cost])),
    },
  },
  {
    id: "A8",
    says: "Coercion by a small state gains little.",
    formula: "beta_a(r) <= bbar_a",
    check: (parameters) =>
      checkPairs(AGGRESSIVE, ({ aggressive: a }) => ({
        slack: minimum(
          RUSSIAN_MOVES.map((r) =>
            rational(parameters.get(`bbar[${a}]`).sub(parameters.get(`beta[${a},${r}]`))),
          ),
        ),
        strict: false,
      })),
    off: {
      says: `aggressive postures gain ${OFF.coercion} whatever Russia does`,
      values: entries(AGGRESSIVE, RUSSIAN_MOVES, "beta", () => OFF.coercion),
    },
  },
];

/** New values for the entries of a table. */
function entries(
  rows: readonly Posture[],
  columns: readonly string[],
  table: string,
  value: (name: string, column: string) => RationalInput,
): Record<string, RationalInput> {
  const cells = rows.flatMap((row) =>
    columns.map((column) => [`${table}[${row},${column}]`, column] as const),
  );
  return Object.fromEntries(cells.map(([name, column]) => [name, value(name, column)]));
}
