/** The Baltic posture game as a model file. */
export const BALTIC_POSTURES: string = `exclave: model/1
title: The Baltic posture game
players:
  Baltic: [TD, PO, RC, TW, PE, EX, HY, AB]
  Russia: [H, G, I]
  NATO: [A, S]
groups:
  nonAggressive: [TD, PO, RC, TW]
  aggressive: [PE, EX, HY, AB]
parameters:
  D: { default: 20, range: [5, 100] }
  L: { default: 100, range: [10, 1000] }
  gammaB: { default: 10, range: [0, 20] }
  V: { default: 60, range: [20, 100] }
  X: { default: 45, range: [10, 100] }
  phiR: { default: 10, range: [0, 40] }
  gammaR: { default: 6, range: [0, 12] }
  sG: { default: 1, range: [0, 5] }
  M: { default: 20, range: [5, 60] }
  Z: { default: 100, range: [0, 200] }
  a0: { default: 1, range: [0, 5] }
  z: { default: 2, range: [0, 5] }
tables:
  c: { over: Baltic, default: { TD: 4, PO: 5, RC: 2, TW: 1, PE: 6, EX: 6, HY: 3, AB: 15 }, range: [0, 20] }
  q: { over: [Baltic, NATO], default: { TD: [3/5, 9/10], PO: [1/2, 4/5], RC: [7/10, 19/20], TW: [11/20, 1], PE: [17/20, 19/20], EX: [4/5, 19/20], HY: [7/10, 19/20], AB: [1/2, 17/20] }, range: { within: 3/20 }, domain: [0, 1] }
  om: { over: [Baltic, Russia], default: { TD: [0, 1/20, 1], PO: [0, 1/20, 1], RC: [0, 1/40, 1], TW: [0, 1/20, 1], PE: [1, 1, 1], EX: [3/5, 7/10, 1], HY: [1/10, 1/5, 1], AB: [1/20, 1/10, 1] }, range: { times: [1/2, 2] }, domain: [0, 1] }
  beta: { over: [Baltic, Russia], default: { TD: [0, 0, 0], PO: [0, 0, 0], RC: [0, 0, 0], TW: [0, 0, 0], PE: [0, 0, 0], EX: [0, 1, 0], HY: [1, 2, 0], AB: [0, 0, 0] }, range: [0, 8] }
  sigma: { over: Baltic, default: { TD: 3/5, PO: 2/5, RC: 4/5, TW: 1/5, PE: 1/5, EX: 1/5, HY: 1/2, AB: 1/5 }, range: [0, 1] }
  t: { over: Baltic, default: { TD: 1/10, PO: 1/10, RC: 0, TW: 1/5, PE: 1, EX: 1, HY: 1/2, AB: 4/5 }, range: [0, 1] }
  kappa: { over: Baltic, default: { TD: 20, PO: 25, RC: 12, TW: 10, PE: 15, EX: 15, HY: 12, AB: 22 }, range: [0, 60] }
let:
  omega: (Russia == I) + (Russia != I) * om[Baltic, Russia]
  W: V * q[Baltic, NATO] - kappa[Baltic] - X * (NATO == A)
payoffs:
  Baltic: -c[Baltic] + beta[Baltic, Russia] - gammaB * (1 - sigma[Baltic]) * (Russia == G) - omega * (D + L * q[Baltic, NATO])
  Russia: (Russia == I) * W + (Russia != I) * (-phiR * t[Baltic] + (gammaR * (1 - sigma[Baltic]) - sG) * (Russia == G) + omega * W)
  NATO: (NATO == A) * (z - a0 - omega * (M + Z * q[Baltic, A])) - (NATO == S) * omega * Z * q[Baltic, S]
assumptions:
  A5: { says: aggressive postures provoke war, forall: { a: aggressive, b: nonAggressive }, holds: "om[a, H] > om[b, H] and om[a, G] >= om[b, G]", off: { "om[aggressive, H]": 0, "om[aggressive, G]": 1/20 } }
  A7: { says: aggressive postures cost more, forall: { a: aggressive, b: nonAggressive }, holds: c[a] >= c[b], off: { c[aggressive]: 0 } }
claims:
  C20: { says: by necessity, dominated: aggressive, by: nonAggressive }
  one: { says: one posture dominates all, dominated: aggressive, by: nonAggressive, using: one }
  td: { says: total defence is undominated by pure ones, dominated: TD, by: nonAggressive, using: pure }
  tdm: { says: but dominated by mixtures, dominated: TD, by: nonAggressive }
  ne: { says: the equilibrium, unique-equilibrium: [{ RC: 108/115, TW: 7/115 }, { H: 13/15, G: 2/15 }, A] }
  C19: { says: most likely non-aggressive, support: nonAggressive }
  iesds: { survives: [RC, TW] }
  gone: { eliminated: [TD, PO, PE, EX, HY, AB] }
  inv: { never-played: I }
  each: { forall: { a: aggressive }, dominated: a, by: PO, using: pure }
  most: { positive: "min(payoff(Baltic, PO, I, n) - payoff(Baltic, a, I, n), a in aggressive, n in NATO) - 9" }

`;
