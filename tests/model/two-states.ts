/** A model as a reader may write it, with brackets between braces that need no quotes. */
export const TWO_STATES: string = `exclave: model/1
title: Two states and a border
players:
  West: [restrain, arm]
  East: [restrain, arm]
groups:
  hawkish: { player: West, strategies: [arm] }
  dovish:  { player: West, strategies: [restrain] }
parameters:
  phi: { default: 2, range: [0, 24], meaning: weight of fear, provenance: stylised }
  k:   { default: 2, range: [1, 4],  meaning: cost of arming, provenance: stylised }
tables:
  threat: { over: [East], default: { restrain: 1/2, arm: 1 }, range: [0, 1] }
let:
  exposure: 1 - 3/4 * (West == arm)
payoffs:
  West: 3 * (West == restrain and East == restrain) - k * (West == arm) - phi * threat[East] * exposure
  East: 3 * (West == restrain and East == restrain) - k * (East == arm) - phi * (1/2 + 1/2 * (West == arm)) * (1 - 3/4 * (East == arm))
assumptions:
  A1: { says: fear is not negligible, holds: phi >= 1 }
  A2: { says: an armed rival frightens more, forall: { e: East }, holds: threat[e] <= threat[arm], off: { threat[arm]: 1/2 } }
claims:
  D1: { says: arming is never a mistake, dominated: [dovish], by: [hawkish], strength: strict }
  D2: { says: peace can last,  equilibrium: [restrain, restrain] }
  D3: { says: a race is the only outcome, unique-equilibrium: [arm, arm] }
  D4: { says: West arms in every equilibrium, support: hawkish }
  D5: { says: fear pays for arms, positive: phi * 3/8 - k + 1 }
  D6: { says: more fear lowers the value of peace, monotone: 3 - phi / 2, in: phi, direction: decreasing }
`;
