/**
 * A sufficient condition for one posture to dominate another, as a model file: the assumptions of the theorem, on ranges
 * that include what they exclude.
 */
export const DOMINANCE_THEOREM: string = `exclave: model/1
title: A sufficient condition for dominance
players:
  Baltic: [b, a]
  Russia: [H, G, I]
  NATO: [A, S]
groups: { calm: { player: Russia, strategies: [H, G] } }
parameters:
  ca: { default: 6, range: [-20, 20] }
  cb: { default: 3, range: [-20, 20] }
  beta: { default: 1, range: [-8, 8] }
  bound: { default: 2, range: [-8, 8] }
  oma: { default: 1/2, range: [-1, 1] }
  omb: { default: 1/4, range: [-1, 2] }
  qa: { default: 1/2, range: [-1, 2] }
  qb: { default: 1/2, range: [-1, 2] }
  sa: { default: 1/5, range: [-1, 2] }
  sb: { default: 1/2, range: [-1, 2] }
  D: { default: 20, range: [-100, 100] }
  L: { default: 100, range: [-1000, 1000] }
  gamma: { default: 10, range: [-20, 20] }
  eps: { default: 0, range: [-1, 1] }
let:
  war: { forall: { r: Russia, x: Baltic }, is: "(r == I) + (r != I) * (oma * (x == a) + omb * (x == b))" }
payoffs:
  Baltic: -(ca * (Baltic == a) + cb * (Baltic == b)) + beta * (Baltic == a) - gamma * (1 - sa * (Baltic == a) - sb * (Baltic == b)) * (Russia == G) - war[Russia, Baltic] * (D + L * (qa * (Baltic == a) + qb * (Baltic == b)))
  Russia: 0
  NATO: 0
assumptions:
  provocation: { holds: oma >= omb }
  omb0: { holds: omb >= 0 }
  omb1: { holds: omb <= 1 }
  D0: { holds: D >= 0 }
  L0: { holds: L >= 0 }
  gamma0: { holds: gamma >= 0 }
  restraint: { holds: sb >= sa }
  qa0: { holds: qa >= 0 }
  qb0: { holds: qb >= 0 }
  quality: { holds: qa >= qb - eps }
  eps0: { holds: eps >= 0 }
  gain: { holds: beta <= bound }
  cost: { holds: ca - cb > bound + L * eps }
claims:
  grey: { holds: "payoff(Baltic, b, G, A) > payoff(Baltic, a, G, A)" }
  invaded: { holds: "payoff(Baltic, b, I, A) > payoff(Baltic, a, I, A)" }
  dominance: { dominated: a, by: b }
`;
