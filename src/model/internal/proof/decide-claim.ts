import { shareTexts } from "../../../certificate/check-map.js";
import { checkRegion } from "../../../certificate/check-region.js";
import type { ClaimCertificate, PointWitness } from "../../../certificate/claim-certificate.js";
import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import type { InstanceProof } from "../../../certificate/instance-proof.js";
import type { RegionProof } from "../../../certificate/region-proof.js";
import { equal } from "../../../exact/order.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { RangeFinding } from "../../range-finding.js";
import { assumptionsUsed } from "./assumptions-used.js";
import { pointAt, pointsTried, premisePoint, type Question, valuesOf, withPlay } from "./claim-points.js";
import { decideUniform } from "./decide-uniform.js";
import { proveFailsEverywhere, proveInstance } from "./prove-instance.js";
import { provedEmpty } from "./proved-empty.js";
import { movingParameters, regionOf } from "./region.js";
import { isPlain } from "./region-cell.js";
import { sufficientSets } from "./sufficient-sets.js";

const NOTHING: ClaimCertificate = {
  premises: null,
  contradiction: null,
  proofs: null,
  everywhere: null,
  counterexample: null,
  example: null,
  region: null,
  sets: null,
};

/** Returns what is known of a claim over the ranges. */
export function decideClaim(question: Question): RangeFinding {
  const progress = { certificate: NOTHING };
  try {
    return decided(question, progress);
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
    return finding(question, progress.certificate, error.message);
  }
}

function decided(question: Question, progress: { certificate: ClaimCertificate }): RangeFinding {
  const known = (part: Partial<ClaimCertificate>): ClaimCertificate => {
    progress.certificate = { ...progress.certificate, ...part };
    return progress.certificate;
  };
  const { statement, claim } = question;
  const premises = premisePoint(question);
  if (premises === null) {
    const contradiction = provedEmpty(statement, question.statement.parameters, null, question.meter);
    known({ contradiction });
    return finding(question, progress.certificate, "no parameters were found at which its premises hold");
  }
  known({ premises: valuesOf(question, premises) });
  if (statement.instances.some(({ uniform }) => uniform !== null)) {
    const found = decideUniform(question, premises);
    if (found === null)
      return finding(
        question,
        progress.certificate,
        "neither one mixture for all parameters nor points that exclude it were found",
      );
    if ("proofs" in found) return finding(question, known({ proofs: found.proofs }), null);
    const values = found.joint.points[0]?.values ?? valuesOf(question, premises);
    const { instance, joint } = found;
    const counterexample = {
      values,
      instance,
      belief: null,
      mixtures: [],
      equilibrium: null,
      play: null,
      joint,
    };
    return finding(question, known({ counterexample }), null);
  }
  const tried = pointsTried(question, premises);
  known(tried);
  // Where no parameter moves there is no other point.
  const search = (holds: boolean): PointWitness | null =>
    isOnePoint(statement) ? null : pointAt(question, holds);
  if (tried.counterexample === null) known({ counterexample: search(false) });
  if (progress.certificate.counterexample !== null) {
    if (progress.certificate.example === null) known({ example: search(true) });
    known(shownAtPoints(question, progress.certificate));
    if (progress.certificate.example !== null) {
      const { region, share } = shareOf(question);
      return { ...finding(question, known({ region }), null), share };
    }
    return finding(
      question,
      known({ everywhere: proveFailsEverywhere(question.model, statement, question.meter) }),
      null,
    );
  }
  const reasons = statement.instances.flatMap(({ reason, play }) =>
    reason === null || play !== null ? [] : [reason],
  );
  if (reasons[0] !== undefined) return finding(question, progress.certificate, reasons[0]);
  const proofs: InstanceProof[] = [];
  for (const instance of statement.instances) {
    const proof = proveInstance(question.model, statement, instance, question.meter);
    if (proof === null)
      return finding(question, progress.certificate, "neither a proof nor a counterexample was found");
    proofs.push(proof);
  }
  const { sufficient, insufficient, minimalSets, complete } = sufficientSets(
    { ...question, meter: question.setsMeter },
    proofs,
  );
  const carriers = claim.assumptions.filter((id) => minimalSets.every((set) => set.includes(id)));
  // The proof from the fewest assumptions is the one to show.
  const fewest = sufficient.find(({ assumptions }) => assumptions.join() === minimalSets[0]?.join());
  known({ proofs: fewest?.proofs ?? proofs, sets: { sufficient, insufficient } });
  const shown = finding(question, progress.certificate, null);
  return { ...shown, minimalSets, minimalSetsComplete: complete, carriers };
}

function isOnePoint({ parameters }: ClaimStatement): boolean {
  return parameters.every(({ range }) => range !== null && equal(...range));
}

/** The verdict that a certificate shows. */
function finding(
  { claim, statement }: Question,
  certificate: ClaimCertificate,
  reason: string | null,
): RangeFinding {
  const { contradiction, proofs, counterexample, example } = certificate;
  const verdict =
    contradiction !== null
      ? "contradictory"
      : proofs !== null
        ? "proved"
        : counterexample === null
          ? "undecided"
          : example === null
            ? "refuted"
            : "conditional";
  const shown = contradiction === null ? proofs : [contradiction];
  return {
    id: claim.id,
    verdict,
    everywhere: verdict === "refuted" && certificate.everywhere !== null ? true : null,
    reason: verdict === "undecided" ? reason : null,
    share: null,
    minimalSets: [],
    minimalSetsComplete: false,
    carriers: [],
    uses: shown === null ? null : assumptionsUsed(shown, statement.premises),
    certificate,
  };
}

/** So many parts of the ranges are looked at for a share unless told otherwise. */
const SHARE_CELLS = 400;
/**
 * With more parameters so few parts would say next to nothing; and with fewer where each part takes a search of its own.
 */
const [MAXIMUM_MOVING, MAXIMUM_SEARCHED] = [4, 2];

/** On how much of the ranges a claim is proved to hold, at least and at most. */
function shareOf({ model, claim, statement, shareMeter, shareCells }: Question): {
  region: RegionProof | null;
  share: RangeFinding["share"];
} {
  const moving = movingParameters(statement);
  const most = isPlain(statement) ? MAXIMUM_MOVING : MAXIMUM_SEARCHED;
  if (shareCells === null && moving.size > most) return { region: null, share: null };
  const cells = shareCells ?? SHARE_CELLS;
  const region = regionOf({ model, claim, statement, moving, premises: true, meter: shareMeter, cells });
  const share = shareTexts(checkRegion(region, statement, "region"));
  // Bounds that exclude nothing are none.
  if (share === null || (share.least === "0" && share.most === "1")) return { region: null, share: null };
  return { region, share };
}

/** The points that were found, with what shows there what is played. */
function shownAtPoints(
  question: Question,
  { counterexample, example }: ClaimCertificate,
): Pick<ClaimCertificate, "counterexample" | "example"> {
  return {
    counterexample: counterexample === null ? null : withPlay(question, counterexample),
    example: example === null ? null : withPlay(question, example),
  };
}
