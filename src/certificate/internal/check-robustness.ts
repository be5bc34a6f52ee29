import { checkModelClaims } from "../check-model-claims.js";
import { expectSame, type Fields, list, record, refuse, within, words } from "./document-fields.js";

/** What was found of the alternative formalisations in a report. */
export interface RobustnessCheck {
  /** The rows whose truth was proved again, by what they say: `C20: Baltic payoffs cubed`. */
  readonly verified: readonly string[];
  /** Those that are undecided, or that come without a proof. */
  readonly unverified: readonly string[];
}

/**
 * Checks the alternative formalisations of a report against the claims that they refer to.
 *
 * @param top - the document, whose own claims are proved already
 * @param proved - which of its own claims were
 */
export function checkRobustness(top: Fields, proved: readonly string[]): RobustnessCheck {
  const report = record(top["report"], "report");
  const stated = new Map<string, Fields>();
  const known = new Set<string>();
  const name = (model: string | null, claim: string): string => `${model}: ${claim}`;
  for (const one of list(top["claims"], "claims")) {
    const claim = record(one, "claims");
    stated.set(name(null, words(claim["id"], "claims.id")), claim);
  }
  for (const id of proved) known.add(name(null, id));
  const models = report["robustnessModels"];
  for (const [model, document] of models === null
    ? []
    : Object.entries(record(models, "report.robustnessModels"))) {
    const path = `report.robustnessModels.${model}`;
    const { atPoint } = within(path, () => checkModelClaims(document));
    for (const claim of record(document, path)["claims"] as readonly Fields[])
      stated.set(name(model, claim["id"] as string), claim);
    for (const id of atPoint) known.add(name(model, id));
  }
  const verified: string[] = [];
  const unverified: string[] = [];
  list(report["robustness"], "report.robustness").forEach((one, i) => {
    const path = `report.robustness[${i}]`;
    const row = record(one, path);
    const says = `${words(row["claim"], `${path}.claim`)}: ${words(row["alternative"], `${path}.alternative`)}`;
    const proof = record(row["proof"], `${path}.proof`);
    const model = proof["model"] === null ? null : words(proof["model"], `${path}.proof.model`);
    const id = name(model, words(proof["claim"], `${path}.proof.claim`));
    if (model !== null && models === null) {
      expectSame(row["overRanges"], null, `${path}.overRanges`);
      unverified.push(says);
      return;
    }
    const claim = stated.get(id) ?? refuse("expected a claim that is in the document", `${path}.proof`);
    expectSame(row["holds"], claim["atDefaults"], `${path}.holds`);
    if (row["overRanges"] !== null) expectSame(row["overRanges"], claim["verdict"], `${path}.overRanges`);
    (known.has(id) && row["holds"] !== null ? verified : unverified).push(says);
  });
  return { verified, unverified };
}
