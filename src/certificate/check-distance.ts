import { compare, equal, maximum } from "../exact/order.js";
import { type Rational, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { type ClaimStatement, claimStatements } from "./claim-statement.js";
import { checkBoxProof } from "./internal/check-box-proof.js";
import { checkLoneChanges } from "./internal/check-lone-changes.js";
import { checkWitness } from "./internal/check-witness.js";
import { boxRange, type DistancePoint, readDistancePoint } from "./internal/distance-point.js";
import { type Fields, flag, list, number, record, refuse, words } from "./internal/document-fields.js";
import { readModelData, type StatedModel } from "./internal/read-model-data.js";
import type { PropositionData } from "./model-data.js";

/** What {@link checkDistance} has proved. */
export interface DistanceCheck {
  /** The claims of which all that is stated was proved again. */
  readonly verified: readonly string[];
  /** The claims of which a part comes without what would show it: that, and whether parameters alone change them, or what holds at a point. */
  readonly unverified: readonly string[];
}

/** A claim with the ranges of a box around the point in place of those of the model. */
interface BoxedClaim {
  readonly model: StatedModel;
  readonly statement: ClaimStatement;
  readonly propositions: readonly PropositionData[];
}

/**
 * Returns of which claims the distances in a document are proved by it, and throws where it states something false: what is
 * proved safe is proved again on the box around the point, what is found is decided at the point that is given, and where one
 * parameter alone changes a claim that is a combination of polynomial inequalities is computed again.
 *
 * @param document - what `distanceDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 */
export function checkDistance(document: unknown): DistanceCheck {
  const top = record(document, "");
  if (top["kind"] !== "distance") refuse(`expected "distance", found ${JSON.stringify(top["kind"])}`, "kind");
  const certificate = record(top["certificate"], "certificate");
  const model = readModelData(certificate["model"], "certificate.model");
  const point = readDistancePoint(certificate, model);
  const claims = list(top["claims"], "claims");
  const shown = list(certificate["claims"], "certificate.claims", claims.length);
  const verified: string[] = [];
  const unverified: string[] = [];
  claims.forEach((one, i) => {
    const path = `claims[${i}]`;
    const checker = new ClaimChecker(certificate, model, point, record(one, path), path);
    const done = checker.check(record(shown[i], `certificate.${path}`));
    (done ? verified : unverified).push(checker.id);
  });
  return { verified, unverified };
}

class ClaimChecker {
  readonly id: string;
  readonly #certificate: Fields;
  readonly #model: StatedModel;
  readonly #point: DistancePoint;
  readonly #claim: Fields;
  readonly #path: string;
  readonly #position: number;

  constructor(certificate: Fields, model: StatedModel, point: DistancePoint, claim: Fields, path: string) {
    this.#certificate = certificate;
    this.#model = model;
    this.#point = point;
    this.#claim = claim;
    this.#path = path;
    this.id = words(claim["id"], `${path}.id`);
    this.#position = model.claims.findIndex(({ id }) => id === this.id);
    if (this.#position < 0) refuse("expected a claim of the model", `${path}.id`);
  }

  /** Whether all that is stated of the claim was proved. */
  check(shown: Fields): boolean {
    const holds = flag(this.#claim["holds"], `${this.#path}.holds`);
    const whole = this.#boxed(rational(1), []);
    const here = this.#witness(shown["here"], holds, whole, `certificate.${this.#path}.here`);
    if (shown["here"] !== null && here !== null && compare(here.distance, ZERO) !== 0)
      refuse("it is another point", `certificate.${this.#path}.here.values`);
    const alone = checkLoneChanges(this.#claim, whole.statement, this.#point, this.#path);
    const { given } = this.#model.claims[this.#position] as StatedModel["claims"][number];
    const together = this.#joint("together", shown, holds, []);
    const assuming =
      this.#claim["togetherAssuming"] === null ? true : this.#joint("togetherAssuming", shown, holds, given);
    return here?.shown === true && alone && together && assuming;
  }

  /** The claim on the box of a radius, under some assumptions. */
  #boxed(radius: Rational, assuming: readonly string[]): BoxedClaim {
    const data = record(this.#certificate["model"], "certificate.model");
    const claim = record((data["claims"] as readonly unknown[])[this.#position], "certificate.model.claims");
    const boxed = {
      ...data,
      parameters: this.#model.parameters.map(({ name }, i) => ({
        name,
        range: boxRange(this.#point, i, radius).map(rationalText),
      })),
      claims: [{ ...claim, given: assuming }],
    };
    const model = readModelData(boxed, "certificate.model");
    const [statement] = claimStatements(boxed, "certificate.model") as [ClaimStatement];
    const propositions = model.claims[0]?.instances.map(({ proposition }) => proposition) ?? [];
    return { model, statement, propositions };
  }

  /** Whether what is found there was checked, and how far it is; null where nothing is shown. */
  #witness(
    value: unknown,
    holds: boolean,
    { model, statement, propositions }: BoxedClaim,
    path: string,
  ): { shown: boolean; distance: Rational } | null {
    if (value === null || value === undefined) return null;
    const shown = checkWitness(value, holds, model, statement, propositions, path);
    const values = record(record(value, path)["values"], `${path}.values`);
    const moves = this.#model.parameters.map(({ name }, i): Rational => {
      const { value: here, width } = this.#point.parameters[i] as DistancePoint["parameters"][number];
      const there = number(values[name], `${path}.values.${name}`);
      return width.n === 0n ? ZERO : rational(there.sub(here).abs().div(width));
    });
    return { shown, distance: moves.length === 0 ? ZERO : maximum(moves) };
  }

  /** Whether a joint distance was proved. */
  #joint(
    key: "together" | "togetherAssuming",
    shown: Fields,
    holds: boolean,
    given: readonly string[],
  ): boolean {
    const at = `${this.#path}.${key}`;
    const stated = record(this.#claim[key], at);
    const parts = record(shown[key], `certificate.${at}`);
    const proved = number(stated["proved"], `${at}.proved`);
    if (compare(proved, ZERO) < 0 || compare(proved, rational(1)) > 0)
      refuse("expected a number from 0 to 1", `${at}.proved`);
    if (compare(proved, ZERO) > 0) {
      const proof = record(parts["proof"], `certificate.${at}.proof`);
      const assuming = list(proof["assuming"], `certificate.${at}.proof.assuming`).map((one, i) =>
        words(one, `certificate.${at}.proof.assuming[${i}]`),
      );
      if (assuming.some((one) => !given.includes(one)))
        refuse("expected assumptions of the claim", `certificate.${at}.proof.assuming`);
      const { statement } = this.#boxed(proved, assuming);
      checkBoxProof(proof, statement, holds, `certificate.${at}.proof`);
    }
    if (stated["found"] === null) return true;
    const found = record(stated["found"], `${at}.found`);
    const witness = this.#witness(
      parts["witness"],
      !holds,
      this.#boxed(rational(1), given),
      `certificate.${at}.witness`,
    );
    if (witness === null) return refuse("expected what shows it", `certificate.${at}.witness`);
    const values = record(record(parts["witness"], at)["values"], at);
    for (const [name, one] of Object.entries(record(found["values"], `${at}.found.values`)))
      if (values[name] !== one) refuse("it is not the point that is shown", `${at}.found.values.${name}`);
    if (Object.keys(values).length !== Object.keys(found["values"] as object).length)
      refuse("expected a value for every parameter", `${at}.found.values`);
    const distance = number(found["distance"], `${at}.found.distance`);
    if (!equal(distance, witness.distance))
      refuse(`it is ${rationalText(witness.distance)}`, `${at}.found.distance`);
    return witness.shown;
  }
}
