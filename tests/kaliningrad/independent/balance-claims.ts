import type { Found } from "./found.js";
import { type Fraction, greatest, least, NOUGHT, total, UNIT } from "./fraction.js";
import { ALL } from "./games.js";
import { choices } from "./square-system.js";
import type { Values } from "./values.js";

const isAssumption = (id: string): Pick<Found, "carriers" | "minimalSets" | "minimalSetsComplete"> => ({
  carriers: [id],
  minimalSets: [[id]],
  minimalSetsComplete: true,
});

export function c17(values: Values): Found {
  const overrun = least(ALL.map((b) => values.get(`q[${b},S]`)));
  const margin = overrun.minus(UNIT.minus(values.get("epsilon")));
  return {
    holds: margin.sign >= 0,
    ...isAssumption("A1"),
    boundary: { margin: `${margin}`, leastOverrun: `${overrun}` },
  };
}

/** What each coalition of states puts up, by the names of its members, `F` for the forward battalions. */
export function strengths(values: Values): { members: string; strength: Fraction }[] {
  const w = values.get("w");
  const forward = values.get("n_F").times(values.get("w_F"));
  const states = ["E", "L", "T"];
  return ["", "F"].flatMap((extra) =>
    [1, 2, 3].flatMap((size) =>
      choices(3, size).map((chosen) => {
        const own = chosen.map((i) => values.get(`battalions[${states[i]}]`).times(w));
        const names = chosen.map((i) => states[i] as string);
        return {
          members: [...names, ...(extra === "" ? [] : [extra])].join("+"),
          strength: total(extra === "" ? own : [...own, forward]),
        };
      }),
    ),
  );
}

export function widerCount(values: Values): Fraction {
  const own = values.get("battalions_B").times(values.get("w"));
  return own.plus(values.get("n_F").times(values.get("w_F")));
}

/** What denial needs: the attacker's battalions over the ratio it must reach. */
export function denialNeed(values: Values): Fraction {
  return values.get("battalions_R").over(values.get("denial_ratio"));
}

export function c18(values: Values): Found {
  const need = denialNeed(values);
  const parity = values.get("battalions_R");
  const best = greatest([widerCount(values), ...strengths(values).map(({ strength }) => strength)]);
  const forward = values.get("n_F").times(values.get("w_F"));
  const quality = (needed: Fraction, battalions: Fraction): string | null =>
    battalions.sign === 0 ? null : `${needed.minus(forward).over(battalions)}`;
  const wider = values.get("battalions_B");
  const narrower = total(["E", "L", "T"].map((state) => values.get(`battalions[${state}]`)));
  return {
    holds: best.against(need) < 0 && best.against(parity) < 0,
    ...isAssumption("A2"),
    boundary: {
      margin: `${need.minus(best)}`,
      parityMargin: `${parity.minus(best)}`,
      w_denial: quality(need, wider),
      w_denial_narrower: quality(need, narrower),
      w_parity: quality(parity, wider),
      need: `${need}`,
    },
  };
}

/** The Shapley value of N, F, E, L, T in "together they reach the quota", over all orders of arrival. */
export function shapley(values: Values, quota: Fraction): Record<string, string> {
  const w = values.get("w");
  const weights: Record<string, Fraction> = {
    N: values.get("heavy_reinforcement").plus(values.get("light_reinforcement").times(w)),
    F: values.get("n_F").times(values.get("w_F")),
    ...Object.fromEntries(["E", "L", "T"].map((s) => [s, values.get(`battalions[${s}]`).times(w)])),
  };
  const names = Object.keys(weights);
  const wins = new Map(names.map((name) => [name, NOUGHT]));
  let orders = NOUGHT;
  const arrive = (present: Fraction, waiting: readonly string[], turned: string | null): void => {
    if (waiting.length === 0) {
      orders = orders.plus(UNIT);
      if (turned !== null) wins.set(turned, (wins.get(turned) as Fraction).plus(UNIT));
      return;
    }
    for (const name of waiting) {
      const now = present.plus(weights[name] as Fraction);
      const turns = present.against(quota) < 0 && now.against(quota) >= 0;
      arrive(
        now,
        waiting.filter((other) => other !== name),
        turns ? name : turned,
      );
    }
  };
  arrive(NOUGHT, names, null);
  return Object.fromEntries(names.map((name) => [name, `${(wins.get(name) as Fraction).over(orders)}`]));
}
