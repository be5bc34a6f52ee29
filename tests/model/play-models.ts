/** A game that elimination solves everywhere, with a mixed dominator first. */
export const SOLVED: string = `exclave: model/1
title: Elimination
players: { A: [up, down, out], B: [left, right, mid] }
parameters: { x: { default: 1/2, range: [0, 1] }, y: { default: 1/2, range: [0, 1] }, c: { default: 1, range: [1/2, 2] } }
payoffs:
  A: (A == up) * ((B == left) * (3 + x) + (B == right) * 2 + (B == mid) * (1 + x)) + (A == down) * ((B == left) * (1 + y) + (B == right) * 1 + (B == mid) * 5) + (A == out) * (0 - c)
  B: (B == left) * (2 + x * y) + (B == right) * (1 + (A == out) * 8) + (B == mid) * ((A == out) * 9 + (A == down) * 1)
assumptions: { cheap: { holds: c > x }, odd: { holds: x <= y } }
claims:
  only: { unique-equilibrium: [up, left] }
  sup: { support: up }
  nev: { never-played: [out, down], player: A }
  always: { always-played: [up, out], player: A }
  elim: { eliminated: out }
  pure: { eliminated: [out, down], player: A, using: pure }
  surv: { survives: up }
  gone: { survives: down }
  wrong: { never-played: up }
  down: { support: down }
  other: { unique-equilibrium: [down, left] }
`;

/** Matching pennies with prizes: one equilibrium, mixed, that changes with the parameters. */
export const PENNIES: string = `exclave: model/1
title: Pennies
players: { A: [h, t], B: [h, t] }
parameters: { x: { default: 1, range: [1/2, 2] }, y: { default: 1, range: [1/2, 2] }, z: { default: 1, range: [1/10, 2] } }
payoffs:
  A: (A == B) * (x * (A == h) + (A == t))
  B: (A != B) * (z * (A == h) + y * (A == t))
claims:
  only: { unique-equilibrium: [{ h: y/(y+z), t: z/(y+z) }, { h: 1/(x+1), t: x/(x+1) }] }
  half: { unique-equilibrium: [{ h: 1/2, t: 1/2 }, { h: 1/2, t: 1/2 }] }
  pure: { support: h, player: A }
  never: { never-played: h, player: A }
  both: { always-played: h, player: A }
  rest: { survives: [h, t], player: A }
`;

/** Eight parameters, four assumptions, six claims. */
export const EIGHT: string = `exclave: model/1
title: Eight parameters
players: { A: [a, b, c], B: [d, e, f] }
parameters:
  p1: { default: 1, range: [1/2, 2] }
  p2: { default: 1, range: [0, 2] }
  p3: { default: 1/2, range: [0, 1] }
  p4: { default: 1/2, range: [0, 1] }
  p5: { default: 3, range: [2, 4] }
  p6: { default: 1, range: [0, 1] }
  p7: { default: 1/4, range: [0, 1/2] }
  p8: { default: 1, range: [1/2, 3/2] }
payoffs:
  A: (A == a) * (p5 * (B == d) + p1 * (B == e)) + (A == b) * (p2 * (B == d) + p8 * (B == e) + p3) + (A == c) * (p7 - p4 * (B == d) - 1)
  B: (B == d) * (p1 + p3 * (A == a)) + (B == e) * (p6 * p7 + p4 * (A == b)) - (B == f) * p8
assumptions:
  big: { holds: p5 > p2 + p3 }
  small: { holds: p6 * p7 + p4 < p1 }
  rel: { holds: p1 >= p3 }
  any: { holds: p8 <= p1 + 1 }
claims:
  one: { unique-equilibrium: [a, d] }
  two: { support: [a, b], player: A }
  three: { never-played: f }
  four: { eliminated: [c, b], player: A }
  five: { survives: [a], player: A }
  six: { dominated: c, by: [a, b] }
`;

/** Three players who may move one after another. */
export const MOVES: string = `exclave: model/1
title: Order
players: { A: [a, b], B: [d, e], C: [f, g] }
parameters: { x: { default: 3/4, range: [0, 2] }, y: { default: 1, range: [0, 2] } }
payoffs:
  A: (A == a) * x + (A == b) * (B == e) * 2 + (C == g) * y
  B: (B == d) * (A == a) + (B == e) * (A == b) * y - (C == f) * (B == e)
  C: (C == g) * (x - 1/2) * (B == e) - (C == f) * (B == d) * y
claims:
  out: { equilibrium: [b, e, g], order: [A, B, C] }
  only: { unique-equilibrium: [b, e, g], order: [A, B, C] }
  sup: { support: a, order: [B, A, C] }
  always: { always-played: [d, e], player: B, order: [C, A, B] }
  never: { never-played: d, order: [A, B, C] }
`;
