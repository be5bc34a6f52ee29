import type { ModelSource } from "../../model/model-source.js";

/** The reliability of the nuclear assurance as a parametric model; `docs/models/nuclear-reliability.yaml` is the same. Every number is a modelling choice. */
export const NUCLEAR_RELIABILITY_MODEL: ModelSource = {
  exclave: "model/1",
  title: "The reliability of NATO's nuclear assurance",
  players: { Russia: ["refrain", "attack"], NATO: ["concede", "defy"] },
  parameters: {
    Theta: {
      default: 150,
      range: [100, 200],
      domain: [0, null],
      unit: "utility",
      provenance: "stylised",
      meaning: "the greatest resolve: it is uniform between 0 and this",
    },
    mu: {
      default: 10,
      range: [0, 40],
      domain: [0, null],
      unit: "utility",
      provenance: "stylised",
      meaning: "moral cost of nuclear use",
    },
    chi: {
      default: "1/2",
      range: [0, "1/2"],
      domain: [0, 1],
      provenance: "stylised",
      meaning: "probability of escalation",
    },
    M_ret: {
      default: 100,
      range: [50, 100],
      domain: [0, null],
      unit: "utility",
      provenance: "stylised",
      meaning: "damage of retaliation",
    },
    c_DC: {
      default: 1,
      range: ["3/4", "3/2"],
      unit: "utility",
      provenance: "stylised",
      meaning: "what Russia gets when NATO concedes",
    },
    c_SQ: {
      default: "1/2",
      range: ["1/4", "3/4"],
      unit: "utility",
      provenance: "stylised",
      meaning: "what Russia gets in peace",
    },
    c_DD: {
      default: "1/4",
      range: [0, "1/4"],
      unit: "utility",
      provenance: "stylised",
      meaning: "what a resolved Russia gets in conflict",
    },
    c_CD: {
      default: 0,
      range: ["-1/4", 0],
      unit: "utility",
      provenance: "stylised",
      meaning: "what Russia gets when it backs down",
    },
  },
  let: {
    resolve: { is: "1 - (mu + chi * M_ret) / Theta", says: "probability that one ally is resolved" },
    d1: { is: "(c_DC - c_SQ) / (c_DC - c_DD)", says: "reliability from which deterrence is certain" },
    d2: { is: "(c_DC - c_SQ) / (c_DC - c_CD)", says: "reliability from which the irresolute are deterred" },
  },
  payoffs: {
    Russia:
      "(Russia == refrain) * c_SQ + (Russia == attack and NATO == concede) * c_DC + (Russia == attack and NATO == defy) * c_DD",
    NATO: "(Russia == refrain) - (Russia == attack and NATO == defy) * (mu + chi * M_ret) / Theta",
  },
  assumptions: {
    tempted: { says: "attacking an ally that concedes pays", holds: "c_DC > c_SQ" },
    costly: { says: "conflict is worse for Russia than peace", holds: "c_SQ > c_DD" },
    uncertain: {
      says: "resolve is neither certain nor excluded",
      holds: "mu + chi * M_ret > 0 and mu + chi * M_ret < Theta",
    },
  },
  claims: {
    C12: {
      says: "NATO's nuclear assurance is not ultimately reliable: one pivotal ally does not make deterrence certain",
      holds: "resolve < d1",
    },
    C12strong: {
      says: "with two pivotal allies it does not even deter the irresolute",
      holds: "resolve ^ 2 < d2",
    },
    C13: {
      says: "territorial proximity, which makes attack more tempting, raises the reliability that is needed",
      monotone: "d1",
      in: "c_DC",
      direction: "increasing",
    },
    C14: {
      says: "differences within NATO: unanimity of more allies is less reliable",
      holds: "resolve ^ 3 < resolve ^ 2 and resolve ^ 2 < resolve",
    },
    C15: {
      says: "escalation potential makes the assurance less reliable",
      monotone: "resolve",
      in: "chi",
      direction: "decreasing",
    },
    C16: {
      says: "morality makes the assurance less reliable",
      monotone: "resolve",
      in: "mu",
      direction: "decreasing",
    },
  },
};
