import { compare } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import { shareTexts } from "./check-map.js";
import { checkProof } from "./check-proof.js";
import { checkRegion } from "./check-region.js";
import { type ClaimStatement, claimStatements } from "./claim-statement.js";
import { supposed } from "./hypotheses.js";
import { checkFailsEverywhere, checkInstances } from "./internal/check-instance.js";
import { checkSets } from "./internal/check-sets.js";
import { checkPremises, checkWitness, readPoint } from "./internal/check-witness.js";
import { expectSame, type Fields, list, record, refuse, words } from "./internal/document-fields.js";
import { readModelData, type StatedModel } from "./internal/read-model-data.js";
import { checkTruthAtPoint } from "./internal/truth-at-point.js";
import type { PropositionData } from "./model-data.js";

/** What {@link checkModelClaims} has proved. */
export interface ModelClaimsCheck {
  /** The claims whose verdict over the ranges was proved again from the model in the document. */
  readonly verified: readonly string[];
  /** The claims that are undecided, or whose verdict comes without all that would show it. */
  readonly unverified: readonly string[];
  /** The claims of which it was proved too whether they hold at the parameters of the document. */
  readonly atPoint: readonly string[];
}

/**
 * Returns which verdicts of a document on the claims of a model are proved by it, and throws where one states something
 * false. What is to be shown is read from the formulas of the model in the document: polynomials are expanded again, and
 * every identity and point is checked in rational numbers. That these are the formulas of the model's text is not proved.
 *
 * @param document - what `modelClaimsDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 */
export function checkModelClaims(document: unknown): ModelClaimsCheck {
  const top = record(document, "");
  if (top["kind"] !== "claims") refuse(`expected "claims", found ${JSON.stringify(top["kind"])}`, "kind");
  const certificate = record(top["certificate"], "certificate");
  const model = readModelData(certificate["model"], "certificate.model");
  const statements = claimStatements(certificate["model"], "certificate.model");
  const point = readPoint(certificate["point"], model, "certificate.point");
  expectSame(top["outOfRange"], outside(point, model), "outOfRange");
  const claims = list(top["claims"], "claims", statements.length);
  const proofs = list(certificate["claims"], "certificate.claims", statements.length);
  const verified: string[] = [];
  const unverified: string[] = [];
  const atPoint: string[] = [];
  statements.forEach((statement, i) => {
    const path = `claims[${i}]`;
    const claim = record(claims[i], path);
    if (claim["id"] !== statement.id) refuse(`expected ${statement.id}`, `${path}.id`);
    expectSame(claim["assumptions"], model.claims[i]?.given, `${path}.assumptions`);
    const propositions = model.claims[i]?.instances.map(({ proposition }) => proposition) ?? [];
    const shown = new ShownVerdict(record(proofs[i], `certificate.${path}`), {
      model,
      statement,
      propositions,
      path: `certificate.${path}`,
    });
    const done = shown.check(claim["verdict"], claim["everywhere"], path);
    shown.checkShare(claim["share"], claim["verdict"], path);
    const fields = record(proofs[i], `certificate.${path}`);
    const known = checkTruthAtPoint({ claim, shown: fields, statement, model, point, path }, done);
    if (known) atPoint.push(statement.id);
    const sets = fields["sets"];
    const given = model.claims[i]?.given ?? [];
    if (claim["verdict"] === "proved")
      checkSets(claim, sets, { model, statement, propositions, given }, path, `certificate.${path}.sets`);
    else noSets(claim, path);
    (done ? verified : unverified).push(statement.id);
  });
  return { verified, unverified, atPoint };
}

/** The parameters that stand outside their ranges. */
function outside(point: readonly Rational[], model: StatedModel): string[] {
  return model.parameters.flatMap(({ name, low, high }, i) => {
    const at = point[i] as Rational;
    return compare(at, low) < 0 || compare(at, high) > 0 ? [name] : [];
  });
}

/** Only for proved claims sets of assumptions are known to be enough. */
function noSets(claim: Fields, path: string): void {
  expectSame(claim["minimalSets"], [], `${path}.minimalSets`);
  expectSame(claim["minimalSetsComplete"], false, `${path}.minimalSetsComplete`);
  expectSame(claim["carriers"], [], `${path}.carriers`);
}

interface Shown {
  readonly model: StatedModel;
  readonly statement: ClaimStatement;
  readonly propositions: readonly PropositionData[];
  readonly path: string;
}

/** What a document gives to show its verdict on one claim. */
class ShownVerdict {
  readonly #fields: Fields;
  readonly #about: Shown;

  constructor(fields: Fields, about: Shown) {
    this.#fields = fields;
    this.#about = about;
  }

  /** Whether the verdict was proved. */
  check(verdict: unknown, everywhere: unknown, path: string): boolean {
    const all = everywhere === true ? this.#empty("everywhere") : true;
    if (everywhere === true && verdict !== "refuted") refuse("expected null", `${path}.everywhere`);
    switch (words(verdict, `${path}.verdict`)) {
      case "proved":
        return this.#premises() && this.#proofs();
      case "contradictory":
        return this.#empty("contradiction");
      case "refuted":
        return this.#witness("counterexample", false) && all;
      case "conditional": {
        const fails = this.#witness("counterexample", false);
        return this.#witness("example", true) && fails;
      }
      case "undecided":
        return false;
      default:
        return refuse("expected a verdict", `${path}.verdict`);
    }
  }

  /** Refuses bounds on the share of the ranges that the parts do not show. */
  checkShare(share: unknown, verdict: unknown, path: string): void {
    if (share === null) return;
    if (verdict !== "conditional") refuse("expected null", `${path}.share`);
    const at = `${this.#about.path}.region`;
    const parts = checkRegion(this.#fields["region"], this.#about.statement, at);
    expectSame(share, shareTexts(parts), `${path}.share`);
  }

  #premises(): boolean {
    const { model, statement, path } = this.#about;
    const at = `${path}.premises`;
    checkPremises(readPoint(this.#fields["premises"], model, at), model, statement, at);
    return true;
  }

  #proofs(): boolean {
    const { statement, path } = this.#about;
    checkInstances(this.#fields["proofs"], statement, `${path}.proofs`);
    return true;
  }

  /** That the premises contradict one another, or the claim. */
  #empty(key: "contradiction" | "everywhere"): boolean {
    const { statement, path } = this.#about;
    if (key === "everywhere") checkFailsEverywhere(this.#fields[key], statement, `${path}.${key}`);
    else {
      const { parameters, premises } = statement;
      checkProof(this.#fields[key], supposed(premises, parameters, null), `${path}.${key}`);
    }
    return true;
  }

  #witness(key: "counterexample" | "example", holds: boolean): boolean {
    const { model, statement, propositions, path } = this.#about;
    return checkWitness(this.#fields[key], holds, model, statement, propositions, `${path}.${key}`);
  }
}
