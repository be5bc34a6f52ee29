import type { ModelSource } from "../../model/model-source.js";

/** The conventional balance as a parametric model; `docs/models/balance.yaml` is the same. Every number is a modelling choice. */
export const BALANCE_MODEL: ModelSource = {
  exclave: "model/1",
  title: "The conventional balance in the Baltic",
  players: { Baltic: ["accept", "balance"] },
  parameters: {
    attackers: {
      default: 22,
      range: [15, 40],
      domain: [0, null],
      unit: "battalions",
      provenance: "judgement",
      meaning: "attacking battalions",
    },
    defenders: {
      default: 12,
      range: [9, 20],
      domain: [0, null],
      unit: "battalions",
      provenance: "judgement",
      meaning: "defending battalions, in the wider count",
    },
    forward: {
      default: 3,
      range: [0, 12],
      domain: [0, null],
      unit: "battalions",
      provenance: "stylised",
      meaning: "forward allied battalions",
    },
    narrowly: {
      default: 9,
      range: [3, 24],
      domain: [0, null],
      unit: "battalions",
      provenance: "stylised",
      meaning: "battalions of the three states, in the narrower count (3, 2 and 4)",
    },
    w: {
      default: "2/5",
      range: ["1/5", 2],
      domain: [0, null],
      provenance: "stylised",
      meaning: "weight of a Baltic battalion beside a Russian one",
    },
    wF: {
      default: "4/5",
      range: ["2/5", 1],
      domain: [0, null],
      provenance: "stylised",
      meaning: "weight of a forward allied battalion",
    },
    ratio: {
      default: 3,
      range: [1, 5],
      domain: [1, null],
      provenance: "stylised",
      meaning: "numerical superiority that an attacker needs",
    },
  },
  let: {
    wider: { is: "defenders * w + forward * wF", says: "effective battalions in the wider count" },
    narrow: { is: "narrowly * w + forward * wF", says: "effective battalions in the narrower count" },
  },
  payoffs: { Baltic: "(Baltic == balance) * (wider - attackers / ratio)" },
  assumptions: {
    light: { says: "a light battalion is worth no more than a Russian one", holds: "w <= 1 and wF <= 1" },
    defaults: {
      says: "numbers are those of the war games",
      holds: "attackers == 22 and defenders == 12 and forward == 3 and wF == 4/5",
    },
  },
  claims: {
    C18: {
      says: "no balance is feasible, counted either way: neither denial nor parity",
      given: ["light"],
      holds:
        "wider < attackers / ratio and narrow < attackers / ratio and wider < attackers and narrow < attackers",
    },
    C18denial: {
      says: "not even denial is in reach",
      given: ["light"],
      positive: "attackers / ratio - wider",
    },
    C18parity: {
      says: "parity is out of reach",
      given: ["light", "defaults"],
      positive: "attackers - wider",
    },
    parity: { says: "parity is in reach", given: [], "non-negative": "wider - attackers" },
    denial: {
      says: "the weight from which denial is in reach",
      threshold: "wider - attackers / ratio",
      in: "w",
      at: "37/90",
    },
    denialNarrow: {
      says: "the same with the narrower count",
      threshold: "narrow - attackers / ratio",
      in: "w",
      at: "74/135",
    },
  },
};
