import { denialNeed, strengths } from "./balance-claims.js";
import { type Fraction, greatest, least, NOUGHT, UNIT } from "./fraction.js";
import { ALL, ANSWERS, ARMED, MOVES, QUIET } from "./games.js";
import type { Values } from "./values.js";

interface Pair {
  readonly aggressive: string;
  readonly nonAggressive: string;
  readonly holds: boolean;
  readonly slack: string;
}

export interface Premise {
  readonly id: string;
  readonly holds: boolean;
  readonly pairs: readonly Pair[];
}

/** The most by which a's probability of being overrun is below b's. */
function strikeGain(values: Values, a: string, b: string): Fraction {
  return greatest(ANSWERS.map((n) => values.get(`q[${b},${n}]`).minus(values.get(`q[${a},${n}]`))));
}

function onPairs(
  id: string,
  armed: readonly string[],
  slackOf: (a: string, b: string) => Fraction,
  strict: (a: string) => boolean,
  also = true,
): Premise {
  const pairs = armed.flatMap((a) =>
    QUIET.map((b) => {
      const slack = slackOf(a, b);
      return {
        aggressive: a,
        nonAggressive: b,
        holds: strict(a) ? slack.sign > 0 : slack.sign >= 0,
        slack: `${slack}`,
      };
    }),
  );
  const every = armed.every((a) => pairs.some(({ aggressive, holds }) => aggressive === a && holds));
  return { id, holds: also && every, pairs };
}

/** The assumptions of section 4.1 about pairs of postures. */
export function premises(values: Values): Premise[] {
  const get = (table: string, ...index: string[]): Fraction => values.get(`${table}[${index.join()}]`);
  const preponderance = ALL.every((b) => get("q", b, "S").against(UNIT.minus(values.get("epsilon"))) >= 0);
  const unbalanced = strengths(values).every(({ strength }) => strength.against(denialNeed(values)) < 0);
  const harmful = values.get("D").sign > 0 && values.get("L").sign > 0;
  const never = (): boolean => false;
  const always = (): boolean => true;
  return [
    onPairs(
      "A1",
      ["PE", "EX"],
      (a, b) => values.get("eps_first").minus(strikeGain(values, a, b)),
      never,
      preponderance,
    ),
    onPairs("A2", ["AB"], (a, b) => values.get("eps_AB").minus(strikeGain(values, a, b)), never, unbalanced),
    onPairs(
      "A5",
      ARMED,
      (a, b) => {
        const [hold, coerce] = ["H", "G"].map((r) => get("omega", a, r).minus(get("omega", b, r))) as [
          Fraction,
          Fraction,
        ];
        return coerce.sign < 0 ? least([hold, coerce]) : hold;
      },
      always,
      harmful,
    ),
    onPairs("A6", ARMED, (a, b) => get("q", a, "A").minus(get("q", b, "A")), never),
    onPairs(
      "A7",
      ARMED,
      (a, b) => get("c", a).minus(get("c", b)),
      (a) => a === "AB",
    ),
    onPairs("A8", ARMED, (a) => least(MOVES.map((r) => get("bbar", a).minus(get("beta", a, r)))), never),
  ];
}

/** The pairs that satisfy condition (*) of section 4.3: c_a - c_b > bbar_a + L eps_a with eps_a >= 0. */
export function certified(values: Values): Omit<Pair, "holds">[] {
  const get = (table: string, ...index: string[]): Fraction => values.get(`${table}[${index.join()}]`);
  return ARMED.flatMap((a) =>
    QUIET.flatMap((b) => {
      const conditions =
        ["H", "G"].every((r) => get("omega", a, r).against(get("omega", b, r)) >= 0) &&
        get("sigma", b).against(get("sigma", a)) >= 0 &&
        MOVES.every((r) => get("beta", b, r).sign === 0 && get("beta", a, r).against(get("bbar", a)) <= 0);
      const eps = greatest([NOUGHT, strikeGain(values, a, b)]);
      const slack = get("c", a).minus(get("c", b)).minus(get("bbar", a)).minus(values.get("L").times(eps));
      return conditions && slack.sign > 0 ? [{ aggressive: a, nonAggressive: b, slack: `${slack}` }] : [];
    }),
  );
}
