import type { ModelSource } from "../../model/model-source.js";

/** A sufficient condition for dominance between two postures as a parametric model; `docs/models/dominance-theorem.yaml` is the same. Every number is a modelling choice. */
export const DOMINANCE_THEOREM_MODEL: ModelSource = {
  exclave: "model/1",
  title: "A sufficient condition for dominance between two postures",
  players: { Baltic: ["b", "a"], Russia: ["H", "G", "I"], NATO: ["A", "S"] },
  parameters: {
    D: {
      default: 20,
      range: [-100, 1000],
      unit: "utility",
      provenance: "stylised",
      meaning: "damage of a war",
    },
    L: {
      default: 100,
      range: [-100, 1000],
      unit: "utility",
      provenance: "stylised",
      meaning: "loss when overrun",
    },
    gamma: {
      default: 10,
      range: [-100, 100],
      unit: "utility",
      provenance: "stylised",
      meaning: "harm of grey-zone coercion",
    },
    bbar: {
      default: 1,
      range: [-100, 100],
      unit: "utility",
      provenance: "stylised",
      meaning: "the most that coercion gains",
    },
    eps: {
      default: "1/20",
      range: [-1, 1],
      provenance: "stylised",
      meaning: "the most that aggression cuts the probability of being overrun",
    },
  },
  tables: {
    c: {
      over: "Baltic",
      default: { b: 5, a: 16 },
      range: [-100, 1000],
      unit: "utility",
      provenance: "stylised",
      meaning: "cost of the posture",
    },
    q: {
      over: ["Baltic", "NATO"],
      default: { b: ["1/2", "4/5"], a: ["1/2", "4/5"] },
      range: [-1, 2],
      provenance: "stylised",
      meaning: "probability of being overrun in a war",
    },
    omega: {
      over: ["Baltic", "Russia"],
      default: { b: [0, "1/20", 1], a: ["1/20", "1/10", 1] },
      range: { b: { H: [-1, 2], G: [-1, 2], I: [1, 1] }, a: { H: [-1, 2], G: [-1, 2], I: [1, 1] } },
      provenance: "stylised",
      meaning: "probability of war",
    },
    beta: {
      over: "Russia",
      default: [0, 1, 0],
      range: [-100, 100],
      unit: "utility",
      provenance: "stylised",
      meaning: "coercive gain of the aggressive posture",
    },
    sigma: {
      over: "Baltic",
      default: { b: "2/5", a: "1/5" },
      range: [-1, 2],
      provenance: "stylised",
      meaning: "share of coercion that the posture withstands",
    },
  },
  payoffs: {
    Baltic:
      "-c[Baltic] + (Baltic == a) * beta[Russia] - gamma * (1 - sigma[Baltic]) * (Russia == G) - omega[Baltic, Russia] * (D + L * q[Baltic, NATO])",
    Russia: 0,
    NATO: 0,
  },
  assumptions: {
    damage: { says: "war does damage", holds: "D >= 0" },
    loss: { says: "being overrun is a loss", holds: "L >= 0" },
    coercion: { says: "coercion harms", holds: "gamma >= 0" },
    provoked: {
      says: "aggression makes war no less likely",
      forall: { r: "Russia" },
      holds: "omega[a, r] >= omega[b, r]",
    },
    atMostOne: {
      says: "a probability of war is at most 1",
      forall: { x: "Baltic", r: "Russia" },
      holds: "omega[x, r] <= 1",
    },
    notNegative: {
      says: "the aggressor is overrun with probability 0 or more",
      forall: { n: "NATO" },
      holds: "q[a, n] >= 0",
    },
    notNegativeB: {
      says: "the other is overrun with probability 0 or more",
      forall: { n: "NATO" },
      holds: "q[b, n] >= 0",
    },
    warNotNegative: {
      says: "a probability of war is 0 or more",
      forall: { r: "Russia" },
      holds: "omega[b, r] >= 0",
    },
    firstStrike: {
      says: "aggression gains at most eps",
      forall: { n: "NATO" },
      holds: "q[a, n] >= q[b, n] - eps",
    },
    gainNotNegative: { says: "eps is 0 or more", holds: "eps >= 0" },
    steadier: { says: "the other withstands coercion no worse", holds: "sigma[b] >= sigma[a]" },
    bounded: { says: "coercion gains at most bbar", forall: { r: "Russia" }, holds: "beta[r] <= bbar" },
    cost: {
      says: "the difference of costs exceeds what aggression can gain",
      holds: "c[a] - c[b] > bbar + L * eps",
    },
  },
  claims: {
    theorem: { says: "the aggressive posture is strictly dominated", dominated: "a", by: "b", using: "pure" },
  },
};
