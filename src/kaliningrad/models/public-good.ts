import type { ModelSource } from "../../model/model-source.js";

/** The build-up game of the three Baltic states as a parametric model; `docs/models/public-good.yaml` is the same. Every number is a modelling choice. */
export const PUBLIC_GOOD_MODEL: ModelSource = {
  exclave: "model/1",
  title: "The Baltic build-up game",
  players: { Estonia: ["refrain", "build"], Latvia: ["refrain", "build"], Lithuania: ["refrain", "build"] },
  parameters: {
    cost: {
      default: 10,
      range: [1, 30],
      domain: [0, null],
      unit: "utility",
      provenance: "stylised",
      meaning: "cost of building up, to each state that does",
    },
    prior: {
      default: "1/4",
      range: ["1/20", "1/2"],
      domain: [0, 1],
      provenance: "stylised",
      meaning: "probability of an invasion, taken as fixed",
    },
    D: {
      default: 20,
      range: [5, 100],
      domain: [0, null],
      unit: "utility",
      provenance: "stylised",
      meaning: "damage of an invasion",
    },
    L: {
      default: 100,
      range: [10, 1000],
      domain: [0, null],
      unit: "utility",
      provenance: "stylised",
      meaning: "loss of each state when the three are overrun",
    },
    q_lo: {
      default: "3/10",
      range: ["3/20", "9/20"],
      domain: [0, 1],
      provenance: "stylised",
      meaning: "probability of being overrun when the threshold is met",
    },
    q_hi: {
      default: "9/10",
      range: ["3/4", 1],
      domain: [0, 1],
      provenance: "stylised",
      meaning: "probability of being overrun when it is missed",
    },
    need: {
      default: 7,
      range: [1, 22],
      domain: [0, null],
      unit: "battalions",
      provenance: "stylised",
      meaning: "contributions that make a defence",
    },
    forward: {
      default: 0,
      range: [0, 12],
      domain: [0, null],
      unit: "battalions",
      provenance: "stylised",
      meaning: "effective forward allied battalions",
    },
  },
  tables: {
    adds: {
      over: "players",
      default: { Estonia: 2, Latvia: 2, Lithuania: 3 },
      range: [0, 6],
      domain: [0, null],
      unit: "battalions",
      provenance: "stylised",
      meaning: "what each state adds by building up",
    },
  },
  let: {
    effort:
      "forward + adds[Estonia] * (Estonia == build) + adds[Latvia] * (Latvia == build) + adds[Lithuania] * (Lithuania == build)",
    overrun: "(effort >= need) * q_lo + (effort < need) * q_hi",
    invasion: "prior * (D + L * overrun)",
  },
  payoffs: {
    Estonia: "-cost * (Estonia == build) - invasion",
    Latvia: "-cost * (Latvia == build) - invasion",
    Lithuania: "-cost * (Lithuania == build) - invasion",
  },
  assumptions: {
    together: {
      says: "the three reach the threshold together, and only together",
      holds:
        "forward + sum(adds[p], p in players) >= need and forward + sum(adds[p], p in players) - min(adds[p], p in players) < need",
    },
    scarce: {
      says: "even all three do not reach the threshold",
      holds: "forward + sum(adds[p], p in players) < need",
    },
    costly: { says: "building up costs something", holds: "cost > 0" },
    worth: { says: "a defence is worth its cost to each state", holds: "cost < prior * L * (q_hi - q_lo)" },
  },
  claims: {
    alone: {
      says: "nobody builds up alone",
      given: ["together", "costly"],
      equilibrium: ["refrain", "refrain", "refrain"],
    },
    joint: {
      says: "all building up is an equilibrium as well",
      given: ["together", "worth"],
      equilibrium: ["build", "build", "build"],
    },
    hopeless: {
      says: "out of reach, building up is a mistake for each (at the defaults it is in reach: try --set need=22/3)",
      given: ["scarce", "costly"],
      dominated: "build",
      player: "Estonia",
      using: "pure",
    },
  },
};
