import type { ModelSource } from "../../model/model-source.js";

/** What is claimed of the security dilemma between Russia and NATO. */
export const DILEMMA_MODEL_CLAIMS: NonNullable<ModelSource["claims"]> = {
  C1: {
    says: "nearness makes arming more attractive against an armed rival",
    given: ["A4", "A9"],
    monotone: "P - S",
    in: "pi",
    direction: "increasing",
    strength: "weak",
  },
  C1regime: {
    says: "near, mutual arming is an equilibrium; out of reach it would not be",
    given: ["A4", "A9"],
    holds: "l - k + phi * T_D * rho >= 0 and phi * tau * rho - k < 0",
  },
  C2: {
    says: "location, resources and re-militarisation have formed a security dilemma: arms hurt the other, peace is preferred, and mutual arming is an equilibrium all the same",
    given: ["A4", "A9"],
    holds: "S < R and P < T and P < R and S <= P",
  },
  C2strong: {
    says: "the strong form: arming is dominant though both prefer mutual restraint",
    given: ["A4", "A9"],
    holds: "S < P and R < T and P < R",
  },
  C3: {
    says: "in the form of an arms race: arming answers arming",
    given: ["A4", "A9"],
    positive: "R - T + P - S",
  },
  C6: {
    says: "an increase in the security of one makes the other less secure",
    given: ["A4", "A9"],
    holds: "S < R and P < T",
  },
  C7: {
    says: "without anarchy, fear alone never makes arming dominant",
    given: ["assured", "modest"],
    holds: "T < R",
  },
  C7anarchy: { says: "the same under anarchy: it can", given: ["A4", "A9", "modest"], holds: "T < R" },
  C7all: {
    says: "mutual arming is an equilibrium without any error; without anarchy, arming is dominant at no weight of fear and unbiased noise does not select it",
    given: ["A4", "A9"],
    holds: "S <= P and g < k and P_free - S_free <= k - g",
  },
  C8: {
    says: "peace and the spiral are both equilibria of the same game",
    given: ["A4", "A9"],
    holds: "T <= R and S <= P",
  },
  C9: {
    says: "fear changes the equilibria: a best reply or the mixed equilibrium is another one without it",
    given: ["A4", "A9"],
    holds:
      "(first > 0) != (g > k) or (first < 0) != (g < k) or (second > 0) != (loss > k) or (second < 0) != (loss < k) or (first * second < 0 and first * (loss - k) != (g - k) * second)",
  },
  C10: {
    says: "arms are complements and the top, both armed, is an equilibrium",
    given: ["A4", "A9"],
    holds: "second >= first and second >= 0",
  },
  C24: {
    says: "the events changed the class of the game, or the trust that restraint takes and with it what unbiased noise selects",
    given: ["A4", "A9", "raised"],
    holds:
      "(first > 0) != (first_before > 0) or (first < 0) != (first_before < 0) or (second > 0) != (second_before > 0) or (second < 0) != (second_before < 0) or (third > 0) != (third_before > 0) or (third < 0) != (third_before < 0) or (first < 0 and second > 0 and first * second_before != first_before * second)",
  },
  C24arms: {
    says: "the events made arming nowhere less attractive",
    given: ["raised"],
    holds: "first >= first_before and second >= second_before",
  },
  C24class: {
    says: "the events changed a best reply",
    given: ["A4", "A9", "raised"],
    holds:
      "(first > 0) != (first_before > 0) or (first < 0) != (first_before < 0) or (second > 0) != (second_before > 0) or (second < 0) != (second_before < 0)",
  },
  armed: { says: "mutual arming is an equilibrium", given: ["A4", "A9"], equilibrium: ["arm", "arm"] },
  restrained: {
    says: "mutual restraint is an equilibrium",
    given: ["A4", "A9"],
    equilibrium: ["restrain", "restrain"],
  },
  hunt: { says: "the game is a stag hunt", given: ["A4", "A9"], class: "stag-hunt" },
  phi1: {
    says: "mutual arming becomes an equilibrium (Harmony ends)",
    given: ["A4", "A9", "near"],
    threshold: "P - S",
    in: "phi",
    at: "4/3",
  },
  phiRD: {
    says: "mutual arming becomes the less risky of two equilibria",
    given: ["A4", "A9", "near"],
    threshold: "P - S - (R - T)",
    in: "phi",
    at: "16/9",
  },
  phi2: {
    says: "arming becomes dominant",
    given: ["A4", "A9", "near"],
    threshold: "T - R",
    in: "phi",
    at: "8/3",
  },
  phi3: {
    says: "mutual arming becomes better than mutual restraint (Deadlock)",
    given: ["A4", "A9", "near"],
    threshold: "P - R",
    in: "phi",
    at: 20,
  },
};
