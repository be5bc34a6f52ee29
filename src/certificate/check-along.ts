import { algebraicJson } from "../exact/algebraic-json.js";
import { constantPolynomial } from "../exact/multivariate-polynomial.js";
import { compare } from "../exact/order.js";
import { type ClaimStatement, claimStatements } from "./claim-statement.js";
import { readPoint } from "./internal/check-witness.js";
import { expectSame, type Fields, list, number, record, refuse, words } from "./internal/document-fields.js";
import { readModelData } from "./internal/read-model-data.js";
import { allOf, anyOf, type Formula } from "./polynomial-formula.js";
import { replaced } from "./replaced.js";
import { stretchesOf } from "./stretches-of.js";

/** What {@link checkAlong} has proved. */
export interface AlongCheck {
  /** The claims whose stretches were computed again. */
  readonly verified: readonly string[];
  /** The claims that are no combination of polynomial inequalities in the parameter, or of which nothing is stated. */
  readonly unverified: readonly string[];
}

/**
 * Returns of which claims a document on claims along a parameter states the truth, and throws where it states something
 * false: where a claim holds that is a combination of polynomial inequalities is computed again from the roots of these.
 *
 * @param document - what `claimsAlongDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 */
export function checkAlong(document: unknown): AlongCheck {
  const top = record(document, "");
  if (top["kind"] !== "along") refuse(`expected "along", found ${JSON.stringify(top["kind"])}`, "kind");
  const certificate = record(top["certificate"], "certificate");
  const model = readModelData(certificate["model"], "certificate.model");
  const point = readPoint(certificate["point"], model, "certificate.point");
  const parameter = words(top["parameter"], "parameter");
  const moving = model.variables.get(parameter) ?? refuse("expected a parameter of the model", "parameter");
  const range = list(certificate["range"], "certificate.range", 2).map((end, i) =>
    number(end, `certificate.range[${i}]`),
  ) as [ReturnType<typeof number>, ReturnType<typeof number>];
  if (compare(...range) > 0) refuse("the range is empty", "certificate.range");
  const others = new Map(
    point.flatMap((value, i) => (i === moving ? [] : [[i, constantPolynomial(value)] as const])),
  );
  // Ranges that are a point would stand in the formulas with that value, not with the one at the point.
  const data = record(certificate["model"], "certificate.model");
  const parameters = model.parameters.map(({ name }, i) => {
    const value = record(certificate["point"], "certificate.point")[name];
    return { name, range: i === moving ? certificate["range"] : [value, value] };
  });
  const statements = claimStatements({ ...data, parameters }, "certificate.model");
  const verified: string[] = [];
  const unverified: string[] = [];
  list(top["claims"], "claims").forEach((one, i) => {
    const path = `claims[${i}]`;
    const claim = record(one, path);
    const id = words(claim["id"], `${path}.id`);
    const statement =
      statements.find((other) => other.id === id) ?? refuse("expected a claim of the model", `${path}.id`);
    const simple = statement.instances.every(
      ({ fails, variables }) => fails !== null && variables.length === model.parameters.length,
    );
    if (claim["stretches"] === null || !simple) {
      unverified.push(id);
      return;
    }
    checkStretches(claim, statement, others, range, path);
    verified.push(id);
  });
  return { verified, unverified };
}

function checkStretches(
  claim: Fields,
  { instances, premises }: ClaimStatement,
  others: ReadonlyMap<number, ReturnType<typeof constantPolynomial>>,
  range: readonly [ReturnType<typeof number>, ReturnType<typeof number>],
  path: string,
): void {
  const fails = anyOf(instances.map((one) => replaced(one.fails as Formula, others)));
  const supposed = allOf(premises.map(({ formula }) => replaced(formula, others)));
  const stretches = stretchesOf([fails, supposed], range).map(({ truths: [failing, given], ...stretch }) => ({
    from: algebraicJson(stretch.from),
    fromIncluded: stretch.fromIncluded,
    to: algebraicJson(stretch.to),
    toIncluded: stretch.toIncluded,
    holds: !failing,
    premises: given,
  }));
  expectSame(claim["stretches"], stretches, `${path}.stretches`);
  const alone = stretchesOf([fails], range);
  const where = (holds: boolean): unknown =>
    alone
      .filter(({ truths: [failing] }) => failing !== holds)
      .map((stretch) => ({
        from: algebraicJson(stretch.from),
        fromIncluded: stretch.fromIncluded,
        to: algebraicJson(stretch.to),
        toIncluded: stretch.toIncluded,
      }));
  expectSame(claim["values"], { holds: where(true), fails: where(false) }, `${path}.values`);
}
