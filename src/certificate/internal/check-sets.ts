import type { ClaimStatement } from "../claim-statement.js";
import type { PropositionData } from "../model-data.js";
import { checkInstances } from "./check-instance.js";
import { checkWitness } from "./check-witness.js";
import { expectSame, type Fields, flag, list, record, refuse, words } from "./document-fields.js";
import type { StatedModel } from "./read-model-data.js";

/** A proved claim, and what its statement is about. */
export interface SetsOf {
  readonly model: StatedModel;
  readonly statement: ClaimStatement;
  readonly propositions: readonly PropositionData[];
  readonly given: readonly string[];
}

const MAXIMUM_ASSUMPTIONS = 20;

/** Refuses minimal sets, carriers or their completeness that the proofs and counterexamples do not show. */
export function checkSets(claim: Fields, value: unknown, about: SetsOf, path: string, at: string): void {
  if (about.given.length > MAXIMUM_ASSUMPTIONS) {
    expectSame(claim["minimalSets"], [], `${path}.minimalSets`);
    expectSame(claim["minimalSetsComplete"], false, `${path}.minimalSetsComplete`);
  }
  const stated = list(claim["minimalSets"], `${path}.minimalSets`).map((set, i) =>
    readSet(set, about.given, `${path}.minimalSets[${i}]`),
  );
  const masks = stated.map((set) => maskOf(set, about.given));
  if (masks.some((one, i) => masks.some((other, j) => i !== j && (one & other) === other)))
    refuse("expected sets of which none contains another", `${path}.minimalSets`);
  const carriers = about.given.filter((id) => stated.every((set) => set.includes(id)));
  expectSame(claim["carriers"], stated.length === 0 ? [] : carriers, `${path}.carriers`);
  const complete = flag(claim["minimalSetsComplete"], `${path}.minimalSetsComplete`);
  if (stated.length === 0 && !complete) return;
  const sets = record(value, at);
  const sufficient = list(sets["sufficient"], `${at}.sufficient`).map((one, i) =>
    checkSufficient(record(one, `${at}.sufficient[${i}]`), about, `${at}.sufficient[${i}]`),
  );
  const insufficient = list(sets["insufficient"], `${at}.insufficient`).map((one, i) =>
    checkInsufficient(record(one, `${at}.insufficient[${i}]`), about, `${at}.insufficient[${i}]`),
  );
  if (masks.some((mask) => !sufficient.includes(mask)))
    refuse("expected sets that are proved to be enough", `${path}.minimalSets`);
  if (!complete) return;
  for (let mask = 0; mask < 2 ** about.given.length; mask++) {
    const known =
      masks.some((one) => (one & mask) === one) || insufficient.some((one) => (one & mask) === mask);
    if (!known) refuse("a set of assumptions is left undecided", `${path}.minimalSetsComplete`);
  }
}

/** The set that is proved to be enough. */
function checkSufficient(fields: Fields, { statement, given }: SetsOf, path: string): number {
  const set = readSet(fields["assumptions"], given, `${path}.assumptions`);
  checkInstances(fields["proofs"], restricted(statement, set), `${path}.proofs`);
  return maskOf(set, given);
}

/** The set that is shown not to be enough. */
function checkInsufficient(fields: Fields, about: SetsOf, path: string): number {
  const set = readSet(fields["assumptions"], about.given, `${path}.assumptions`);
  const statement = restricted(about.statement, set);
  const at = `${path}.counterexample`;
  if (!checkWitness(fields["counterexample"], false, about.model, statement, about.propositions, at))
    refuse("it does not show that the claim fails", at);
  return maskOf(set, about.given);
}

function restricted(statement: ClaimStatement, set: readonly string[]): ClaimStatement {
  const premises = statement.premises.filter(({ assumption }) => set.includes(assumption));
  return { ...statement, premises };
}

function readSet(value: unknown, given: readonly string[], path: string): string[] {
  const set = list(value, path).map((one, i) => words(one, `${path}[${i}]`));
  if (set.some((one, i) => !given.includes(one) || set.indexOf(one) !== i))
    refuse("expected assumptions of the claim, each once", path);
  return set;
}

function maskOf(set: readonly string[], given: readonly string[]): number {
  return given.reduce((mask, id, i) => (set.includes(id) ? mask | (1 << i) : mask), 0);
}
