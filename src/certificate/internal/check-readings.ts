import { checkDistance } from "../check-distance.js";
import { checkModelClaims } from "../check-model-claims.js";
import { expectSame, type Fields, flag, list, record, refuse, within, words } from "./document-fields.js";

/** What was found of the readings of the claims of a document on the paper. */
export interface ReadingsCheck {
  /** The readings whose verdict over the ranges was proved again: `security-dilemma: C6`. */
  readonly verified: readonly string[];
  /** The readings that are undecided, or whose verdict comes without all that would show it. */
  readonly unverified: readonly string[];
}

/** What was found of them, and of which claims it shows whether they hold at the parameters. */
export interface CheckedReadings {
  readonly readings: ReadingsCheck;
  readonly truths: readonly string[];
}

/** What a reading repeats from the document on its model. */
const REPEATED = [
  "proposition",
  "atDefaults",
  "verdict",
  "everywhere",
  "reason",
  "uses",
  "carriers",
  "minimalSets",
  "minimalSetsComplete",
] as const;

/** Checks the models of a document on the paper, and that its claims say of their readings what is proved there. */
export function checkReadings(top: Fields, models: Fields): CheckedReadings {
  const proved = new Map<string, boolean>();
  const known = new Set<string>();
  const stated = new Map<string, Fields>();
  const measured = new Map<string, Fields>();
  const assumed = new Map<string, readonly Fields[]>();
  const outside = new Map<string, unknown>();
  for (const [name, one] of Object.entries(models)) {
    const path = `certificate.models.${name}`;
    const document = record(record(one, path)["claims"], `${path}.claims`);
    const { verified, atPoint } = within(`${path}.claims`, () => checkModelClaims(document));
    for (const id of atPoint) known.add(`${name}: ${id}`);
    const distances = record(one, path)["distances"];
    if (distances !== null) {
      const at = `${path}.distances`;
      const fields = record(distances, at);
      within(at, () => checkDistance(fields));
      sameModel(record(fields["certificate"], at), record(document["certificate"], `${path}.claims`), at);
      for (const claim of fields["claims"] as readonly Fields[])
        measured.set(`${name}: ${claim["id"]}`, claim);
    }
    for (const claim of document["claims"] as readonly Fields[]) {
      stated.set(`${name}: ${claim["id"]}`, claim);
      proved.set(`${name}: ${claim["id"]}`, verified.includes(claim["id"] as string));
    }
    outside.set(name, document["outOfRange"]);
    assumed.set(
      name,
      list(document["assumptions"], `${path}.claims.assumptions`).map((assumption) =>
        record(assumption, `${path}.claims.assumptions`),
      ),
    );
  }
  const used = new Set<string>();
  const truths: string[] = [];
  list(top["claims"], "claims").forEach((one, i) => {
    const claim = record(one, `claims[${i}]`);
    const readings = list(claim["readings"], `claims[${i}].readings`).map((reading, j) => {
      const path = `claims[${i}].readings[${j}]`;
      const fields = record(reading, path);
      const model = words(fields["model"], `${path}.model`);
      const id = `${model}: ${words(fields["claim"], `${path}.claim`)}`;
      const there =
        stated.get(id) ?? refuse("expected a claim of a model in the certificate", `${path}.claim`);
      for (const key of REPEATED) expectSame(fields[key], there[key], `${path}.${key}`);
      const given = there["assumptions"] as readonly string[];
      const assumptions = (assumed.get(model) ?? []).filter((other) => given.includes(other["id"] as string));
      expectSame(fields["assumptions"], assumptions, `${path}.assumptions`);
      expectSame(fields["outOfRange"], outside.get(model), `${path}.outOfRange`);
      expectSame(fields["distance"], measured.get(id) ?? null, `${path}.distance`);
      used.add(id);
      return fields;
    });
    // The verdict of a claim that is formalised is that of its first reading.
    const first = claim["status"] === "formalised" ? readings[0] : undefined;
    expectSame(claim["verdict"], first?.["verdict"] ?? null, `claims[${i}].verdict`);
    expectSame(claim["everywhere"], first?.["everywhere"] ?? null, `claims[${i}].everywhere`);
    if (first === undefined || !flag(first["whole"], `claims[${i}].readings[0].whole`)) return;
    expectSame(claim["atDefaults"], first["atDefaults"], `claims[${i}].atDefaults`);
    if (known.has(`${first["model"]}: ${first["claim"]}`)) truths.push(claim["id"] as string);
  });
  const ids = [...used];
  return {
    readings: {
      verified: ids.filter((id) => proved.get(id) === true),
      unverified: ids.filter((id) => proved.get(id) !== true),
    },
    truths,
  };
}

/** Refuses distances that are of another model, or from another point. */
function sameModel(distances: Fields, claims: Fields, path: string): void {
  const [own, other] = [
    record(distances["model"], `${path}.model`),
    record(claims["model"], "certificate.model"),
  ];
  for (const key of ["parameters", "players"]) expectSame(own[key], other[key], `${path}.model.${key}`);
  expectSame(distances["point"], claims["point"], `${path}.point`);
  const statements = new Map((other["claims"] as readonly Fields[]).map((one) => [one["id"], one]));
  const given = (claim: Fields | undefined): unknown => claim?.["given"];
  for (const one of own["claims"] as readonly Fields[])
    expectSame(given(one), given(statements.get(one["id"])), `${path}.model.claims`);
}
