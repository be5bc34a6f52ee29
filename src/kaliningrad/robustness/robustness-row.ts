/** What a finding becomes under another formalisation. */
export interface RobustnessRow {
  /** What is formalised differently, such as `payoff scale` or `timing`. */
  readonly choice: string;
  /** The formalisation, in words. */
  readonly alternative: string;
  readonly claim: string;
  /** Whether the claim holds; null where that is not decided. */
  readonly holds: boolean | null;
  /** The numbers behind it. */
  readonly detail: string;
  /**
   * The claim that says the same: of an alternative formalisation as a parametric model, by its name, or where the model is
   * null the claim of the paper itself.
   */
  readonly proof: { readonly model: string | null; readonly claim: string };
}
