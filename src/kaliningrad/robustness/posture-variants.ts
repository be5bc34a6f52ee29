import type { ModelSource, TableSource } from "../../model/model-source.js";
import { BALTIC_CREDIBILITY_MODEL } from "../models/baltic-credibility.js";
import { BALTIC_POSTURES_MODEL } from "../models/baltic-postures.js";
import { POSTURES } from "../postures/postures.js";

type Claims = NonNullable<ModelSource["claims"]>;

function claimsOf({ claims }: ModelSource, ids: readonly string[]): Claims {
  return Object.fromEntries(Object.entries(claims as Claims).filter(([id]) => ids.includes(id)));
}

/** The Baltic posture game with the one claim on what all its equilibria use. */
export const AT_ONCE_VARIANT: ModelSource = {
  ...BALTIC_POSTURES_MODEL,
  claims: claimsOf(BALTIC_POSTURES_MODEL, ["C19"]),
};

/** The Baltic posture game with Baltic payoffs cubed, which keeps their order and changes their intensities. */
export const CUBED_VARIANT: ModelSource = {
  ...BALTIC_POSTURES_MODEL,
  title: "The Baltic posture game with Baltic payoffs cubed",
  let: { ...BALTIC_POSTURES_MODEL.let, once: BALTIC_POSTURES_MODEL.payoffs["Baltic"] as string },
  payoffs: { ...BALTIC_POSTURES_MODEL.payoffs, Baltic: "once ^ 3" },
  claims: claimsOf(BALTIC_POSTURES_MODEL, ["C20"]),
};

/** The Baltic posture game with NATO as a credibility, and what it says of aggressive postures. */
export const DOUBTFUL_ALLY_VARIANT: ModelSource = {
  ...BALTIC_CREDIBILITY_MODEL,
  claims: {
    ...claimsOf(BALTIC_POSTURES_MODEL, ["C20"]),
    ...claimsOf(BALTIC_CREDIBILITY_MODEL, ["peaceful", "committed"]),
  },
};

/** A table over the postures of one bloc as one over those of a state. */
function ofOneState({ over, ...table }: TableSource): TableSource {
  return { ...table, over: [over].flat().map((index) => (index === "Baltic" ? "One" : index)) };
}

const { parameters, tables, groups } = BALTIC_POSTURES_MODEL as Required<ModelSource>;
const STATES = ["One", "Second", "Third"] as const;

/** The worst risk of war that the postures of the three states bring. */
function worst(move: "H" | "G"): string {
  return `(Russia == ${move}) * max(${STATES.map((state) => `omega[${state}, ${move}]`).join(", ")})`;
}

/** Three Baltic states that choose apart, seen by one of them. */
export const THREE_STATES_VARIANT: ModelSource = {
  exclave: "model/1",
  title: "Three Baltic states that choose apart, seen by one of them",
  players: {
    ...Object.fromEntries(STATES.map((state) => [state, POSTURES])),
    Russia: ["H", "G", "I"],
    NATO: ["A", "S"],
  },
  groups: {
    nonAggressive: { player: "One", strategies: groups["nonAggressive"] as readonly string[] },
    aggressive: { player: "One", strategies: groups["aggressive"] as readonly string[] },
    short: groups["short"] as NonNullable<(typeof groups)[string]>,
  },
  parameters: Object.fromEntries(
    Object.entries(parameters).filter(([name]) => ["D", "L", "gamma_B"].includes(name)),
  ),
  tables: Object.fromEntries(
    ["c", "q", "omega", "beta", "sigma"].map((name) => [name, ofOneState(tables[name] as TableSource)]),
  ),
  let: {
    overrun: `(${STATES.map((state) => `q[${state}, NATO]`).join(" + ")}) / ${STATES.length}`,
    war: `(Russia == I) + ${worst("H")} + ${worst("G")}`,
  },
  payoffs: {
    One: "-c[One] + beta[One, Russia] - gamma_B * (1 - sigma[One]) * (Russia == G) - war * (D + L * overrun)",
    Second: 0,
    Third: 0,
    Russia: 0,
    NATO: 0,
  },
  claims: {
    C20: {
      says: "every aggressive posture is dominated, whatever the others do",
      dominated: "aggressive",
      player: "One",
      by: "nonAggressive",
    },
  },
};
