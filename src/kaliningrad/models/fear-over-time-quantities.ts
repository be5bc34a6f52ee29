import type { ModelSource } from "../../model/model-source.js";

/** The quantities of the model of fear over time: the stock of fear, what play at two levels of fear gains, and survival. */
export const FEAR_OVER_TIME_QUANTITIES: NonNullable<ModelSource["let"]> = {
  next: {
    is: "(1 - fear_decay) * fear + fear_increment * arming",
    says: "the stock of fear in the next period",
  },
  gap_below: {
    is: "fear_increment - fear_decay * fear",
    says: "how far fear is below what one that arms sustains, times the share that fades",
  },
  gap_below_next: { is: "fear_increment - fear_decay * next", says: "the same in the next period" },
  gap_above: {
    is: "fear_decay * fear - 2 * fear_increment",
    says: "how far fear is above what two that arm sustain, times the share that fades",
  },
  gap_above_next: { is: "fear_decay * next - 2 * fear_increment", says: "the same in the next period" },
  loss: { is: "l * pi", says: "loss from being alone unarmed at this proximity" },
  armed: { is: "tau + (T_D - tau) * pi", says: "threat of an armed rival at this proximity" },
  restraint: { is: "k - g - phi * tau * rho", says: "what restraint gains against restraint" },
  defence: { is: "loss - k + phi * armed * rho", says: "what arming gains against arms" },
  trust_slope: {
    is: "armed * restraint + tau * defence",
    says: "what has, times rho, the sign of the slope of the trust that restraint takes",
  },
  excess: { is: "defence - restraint", says: "above 0, mutual arming is the less risky of two equilibria" },
  first_low: {
    is: "g - k + phi_low * tau * rho",
    says: "what arming gains against restraint under low fear",
  },
  first_high: {
    is: "g - k + phi_high * tau * rho",
    says: "what arming gains against restraint under high fear",
  },
  second_low: {
    is: "loss - k + phi_low * armed * rho",
    says: "what arming gains against arms under low fear",
  },
  second_high: {
    is: "loss - k + phi_high * armed * rho",
    says: "what arming gains against arms under high fear",
  },
  relief: { is: "(phi_high - phi_low) * tau", says: "what low fear is better by when both restrain" },
  dread: { is: "(phi_high - phi_low) * armed * (1 - rho)", says: "what low fear is better by when both arm" },
  patience_high: {
    is: "delta * (first_high * (1 - calming) + calming * relief) - first_high",
    says: "what restraint is better by under high fear",
  },
  patience_low: {
    is: "delta * alarm_one * relief - first_low * (1 - delta + delta * calming)",
    says: "what restraint is better by under low fear",
  },
  race_low: {
    is: "second_low * (1 - delta + delta * alarm_both) - delta * (alarm_both - alarm_one) * dread",
    says: "what arming is better by under low fear",
  },
  trap_low: {
    is: "delta * alarm_one * (v - phi_low * tau + k + phi_high * armed * (1 - rho)) - (1 - delta) * first_low",
    says: "what restraint is better by under low fear when high fear is for ever",
  },
  calm: {
    is: "(1 - hazard_low) * (1 - alarm_both)",
    says: "peace in a period of low fear, and fear stays low",
  },
  alarm: { is: "(1 - hazard_low) * alarm_both", says: "peace in a period of low fear, and fear rises" },
  still: { is: "1 - hazard_high", says: "peace in a period of high fear" },
  high_two: { is: "calm * alarm + alarm * still", says: "peace and high fear after two periods" },
  high_three: { is: "calm ^ 2 * alarm + high_two * still", says: "peace and high fear after three periods" },
  high_four: { is: "calm ^ 3 * alarm + high_three * still", says: "peace and high fear after four periods" },
  survival: {
    is: "calm ^ 4 * (1 - hazard_low) + high_four * still",
    says: "probability of five periods of peace in the spiral, from low fear",
  },
};
