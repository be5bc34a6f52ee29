import type { ModelAssumption, ModelClaim } from "../model.js";
import type { PropositionKind } from "../proposition.js";
import { checkId, quantified, sentence, type Workshop, written } from "./build-assumptions.js";
import { buildIndices } from "./build-formulas.js";
import { propositionBuilder } from "./build-proposition.js";
import { CLAIM_KEYS, COMMON_CLAIM_KEYS } from "./claim-keys.js";
import { suggestion } from "./declarations.js";
import { instancesOf } from "./instances.js";
import {
  asList,
  asMap,
  asText,
  checkKeys,
  type Entry,
  type ModelNode,
  member,
  quoted,
  wrong,
} from "./model-node.js";

const KINDS = Object.keys(CLAIM_KEYS) as PropositionKind[];

/** `claims: { D1: { says: ..., dominated: [dovish], by: [hawkish], strength: strict }, ... }` */
export function buildClaims(
  node: ModelNode | undefined,
  assumptions: readonly ModelAssumption[],
  workshop: Workshop,
): ModelClaim[] {
  const known = assumptions.map(({ id }) => id);
  return [...asMap(node, "claims by name")].map(([id, { keyPlace, value }]) => {
    checkId(id, keyPlace());
    if (known.includes(id))
      throw wrong(
        keyPlace(),
        `expected a name of its own, found ${quoted(id)}, which is an assumption already`,
      );
    const entries = asMap(value, "says and what is claimed");
    const kind = kindOfClaim(entries, keyPlace());
    checkKeys(
      entries,
      [kind, ...COMMON_CLAIM_KEYS, ...CLAIM_KEYS[kind]],
      `a claim of the kind ${quoted(kind)}`,
    );
    const indices = buildIndices(member(entries, "forall"), workshop.grounder.declarations, workshop.isTaken);
    const build = propositionBuilder(kind, entries, value, workshop);
    return {
      id,
      says: sentence(entries),
      assumptions: premises(member(entries, "given"), known),
      forall: quantified(indices),
      formulas: formulasOf(entries, kind),
      instances: instancesOf(indices, value.place()).map((instance) => ({
        indices: instance.indices,
        proposition: build(instance.scope),
      })),
    };
  });
}

/** The formulas of a claim as they are written. */
function formulasOf(entries: ReadonlyMap<string, Entry>, kind: PropositionKind): Record<string, string> {
  return Object.fromEntries(
    [kind, "in", "at"].flatMap((key) => {
      const node = member(entries, key);
      return node?.kind === "text" ? [[key, written(node)]] : [];
    }),
  );
}

function kindOfClaim(entries: ReadonlyMap<string, Entry>, place: string): PropositionKind {
  const [kind, other] = KINDS.filter((one) => entries.has(one));
  if (kind !== undefined && other === undefined) return kind;
  if (kind !== undefined)
    throw wrong(place, `expected a claim of one kind, found ${quoted(kind)} and ${quoted(other ?? "")}`);
  const near = [...entries.keys()].map((key) => suggestion(key, KINDS)).find((hint) => hint !== "");
  throw wrong(place, `expected a claim with one of the keys ${KINDS.join(", ")}${near ?? ""}`);
}

/** The assumptions under which it is claimed: all, unless some are named. */
function premises(node: ModelNode | undefined, known: readonly string[]): readonly string[] {
  if (node === undefined) return known;
  const named = asList(node).map((item) => {
    const { text, place } = asText(item, "the name of an assumption");
    if (!known.includes(text))
      throw wrong(place(), `there is no assumption ${quoted(text)}${suggestion(text, known)}`);
    return text;
  });
  return known.filter((id) => named.includes(id));
}
