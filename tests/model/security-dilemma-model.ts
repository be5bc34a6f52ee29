/** The security dilemma with fear as a model file, with claims over its ranges. */
export const SECURITY_DILEMMA: string = `exclave: model/1
title: The security dilemma with fear
players:
  Russia: [restrain, arm]
  NATO: [restrain, arm]
parameters:
  v: { default: 3, range: [1, 6], meaning: peace dividend, provenance: stylised }
  k: { default: 2, range: [1, 4], meaning: cost of arming, provenance: stylised }
  g: { default: 1, range: [0, 5], meaning: greed, provenance: stylised }
  l: { default: 1, range: [0, 5], meaning: loss if alone unarmed, provenance: stylised }
  rho: { default: 3/4, range: [0, 1], meaning: share of fear that arms remove, provenance: stylised }
  tau: { default: 1/2, range: [0, 1], meaning: threat that remains, provenance: stylised }
  T_D: { default: 1, range: [0, 1], meaning: threat of an armed rival, provenance: stylised }
  phi: { default: 2, range: [0, 24], meaning: weight of fear, provenance: stylised }
let:
  peace: v - phi * tau
  alone: -l - phi * T_D
  ahead: v + g - k - phi * tau * (1 - rho)
  race: -k - phi * T_D * (1 - rho)
payoffs:
  Russia: peace * (Russia == restrain and NATO == restrain) + alone * (Russia == restrain and NATO == arm) + ahead * (Russia == arm and NATO == restrain) + race * (Russia == arm and NATO == arm)
  NATO: peace * (Russia == restrain and NATO == restrain) + alone * (NATO == restrain and Russia == arm) + ahead * (NATO == arm and Russia == restrain) + race * (Russia == arm and NATO == arm)
assumptions:
  ungreedy: { says: greed alone does not pay, holds: g < k }
  restrained: { says: a restrained rival is no threat, holds: tau == 0 }
  ordered: { says: arms threaten more, holds: T_D >= tau }
  ahead_fear: { says: fear pays for arming ahead, holds: phi * tau * rho > k - g }
  alone_fear: { says: fear pays for not standing alone, holds: phi * T_D * rho > k - l }
  defaults: { says: the other numbers are the defaults, holds: v == 3 and k == 2 and g == 1 and l == 1 and rho == 3/4 and T_D == 1 }
  half: { holds: tau == 1/2 }
  high: { holds: phi > 8/3 }
  low: { holds: phi < 8/3 }
  tie: { holds: phi == 8/3 }
  impossible: { holds: phi * rho > 24 }
claims:
  dominant: { says: arming is dominant, dominant: arm, player: Russia, given: [ahead_fear, alone_fear, ordered] }
  above: { says: arming is dominant above 8/3, dominant: arm, player: Russia, given: [defaults, half, high] }
  below: { says: arming is dominant below 8/3, dominant: arm, player: Russia, given: [defaults, half, low] }
  weakly: { says: arming is weakly dominant at the tie, dominant: arm, player: Russia, strength: weak, given: [defaults, half, tie] }
  fear_alone: { says: fear alone never makes arming dominant, holds: "payoff(Russia, arm, restrain) < payoff(Russia, restrain, restrain)", given: [ungreedy, restrained] }
  fear_with_threat: { says: nor where a threat remains, holds: "payoff(Russia, arm, restrain) < payoff(Russia, restrain, restrain)", given: [ungreedy] }
  only: { says: a race is the only outcome, unique-equilibrium: [arm, arm], given: [ahead_fear, alone_fear] }
  class: { class: prisoners-dilemma, given: [defaults, half, high] }
  externality: { says: arms hurt the rival, monotone: "payoff(Russia, restrain, arm)", in: T_D, direction: decreasing, strength: weak, given: [] }
  from_nothing: { says: anything follows, positive: -1, given: [impossible] }
`;
