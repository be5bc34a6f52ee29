import type { ClaimCertificate, PointWitness } from "../../certificate/claim-certificate.js";
import type { ModelClaimDocument, ModelClaimsDocument } from "../model-claims-document.js";
import { visibleText } from "../visible-text.js";
import { wrapText } from "../wrap-text.js";
import { percentText } from "./percent-text.js";
import { playLines } from "./play-lines.js";
import { proofLines } from "./proof-lines.js";

/** The most parameters of a point that are told. */
const MOST = 8;

/** What is known of a claim over the ranges, for a reader. */
export function rangeLines(
  claim: ModelClaimDocument,
  certificate: ClaimCertificate,
  document: ModelClaimsDocument,
  width: number,
  indent: number,
): string[] {
  const { example, counterexample, contradiction, proofs } = certificate;
  const at = (witness: PointWitness): string => pointText(witness, document);
  const told = [
    ...(example !== null && counterexample !== null ? [`Holds ${at(example)}.`] : []),
    ...(counterexample === null ? [] : [`Fails ${at(counterexample)}.`]),
    ...(claim.share === null ? [] : [shareText(claim.share, claim.assumptions.length > 0)]),
    ...(claim.everywhere === true ? ["It is proved to hold nowhere."] : []),
    ...(contradiction === null ? [] : ["No parameters in their ranges satisfy its assumptions."]),
    ...(claim.uses === null ? [] : [usesText(claim)]),
    ...(claim.minimalSets.length === 0 ? [] : [setsText(claim)]),
  ];
  const shown = proofs ?? (contradiction === null ? [] : [contradiction]);
  const { lines, more } = proofLines(shown);
  const model = document.certificate?.model;
  const course = model === undefined ? [] : shown.flatMap((proof) => playLines(proof, model));
  return [
    ...told.flatMap((text) => (text === "" ? [] : wrapText(visibleText(text), width, indent))),
    ...(lines.length + course.length === 0 ? [] : wrapText("Proof:", width, indent)),
    ...course.flatMap((line) => wrapText(visibleText(line), width, indent + 2)),
    ...lines.flatMap((line) => wrapText(visibleText(line), width, indent + 2)),
    ...(more === 0 ? [] : wrapText(`and ${more} more such lines: --json.`, width, indent + 2)),
  ];
}

/** On how much of the ranges a claim holds. */
function shareText({ least, most }: NonNullable<ModelClaimDocument["share"]>, assuming: boolean): string {
  const where = assuming ? "the parameters in their ranges that satisfy its assumptions" : "the ranges";
  return `It is proved to hold on ${percentText(least)} at least and ${percentText(most)} at most of ${where}, by volume.`;
}

function usesText({ uses, assumptions }: ModelClaimDocument): string {
  if (uses === null || uses.length === 0)
    return assumptions.length === 0 ? "" : "The proof uses no assumption, only the ranges.";
  const rest = assumptions.length - uses.length;
  return `The proof uses ${uses.join(", ")}${rest === 0 ? "" : ` and not the other ${rest} it is claimed under`}.`;
}

/** Which assumptions carry the claim. */
function setsText({ carriers, minimalSets, minimalSetsComplete, assumptions }: ModelClaimDocument): string {
  const [only, another] = minimalSets;
  const known = minimalSetsComplete ? "" : " (as far as is known)";
  if (only?.length === 0)
    return assumptions.length === 0
      ? "It is claimed under no assumption."
      : "It needs none of its assumptions.";
  if (another === undefined) {
    const all = only?.length === assumptions.length && minimalSetsComplete;
    return all ? "Each of them is needed." : `Enough, and each needed${known}: ${only?.join(", ")}.`;
  }
  const rest = minimalSets.map((set) => set.filter((id) => !carriers.includes(id)).join(", "));
  const core = carriers.length === 0 ? "" : `always ${carriers.join(", ")}; and `;
  return `Enough${known}: ${core}one of {${rest.join("}, {")}}.`;
}

/** Where a point differs from the parameters in force. */
function pointText(witness: PointWitness, document: ModelClaimsDocument): string {
  const { values, instance, equilibrium, joint } = witness;
  if (joint !== null && joint.points.length > 1) {
    const places = joint.points.map((point) =>
      pointText({ ...witness, values: point.values, joint: null }, document),
    );
    return `for one mixture ${places.join(" and ")} together`;
  }
  const here = document.certificate?.point ?? {};
  const moved = Object.entries(values).filter(([name, value]) => here[name] !== value);
  const told = moved.slice(0, MOST).map(([name, value]) => `${name} = ${value}`);
  const more = moved.length > MOST ? `, and ${moved.length - MOST} more` : "";
  const where = moved.length === 0 ? "at these parameters" : `at ${told.join(", ")}${more}`;
  const what = instance?.includes("[") ? ` (${instance})` : "";
  const by =
    equilibrium === null
      ? ""
      : `, in the equilibrium (${equilibrium.map((mixture) => mixture.join(", ")).join("; ")})`;
  return `${where}${what}${by}`;
}
