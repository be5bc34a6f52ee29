import { minimum, sign } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { Claim, Finding } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import { ASSUMPTIONS } from "../assumptions/assumptions.js";
import { efficacyGain, PAIRS } from "../assumptions/pairs.js";
import { nonAggressionDominance } from "../non-aggression-dominance.js";
import {
  efficacyBoundary,
  type PostureDominance,
  postureDominance,
  toleratedGain,
} from "../postures/posture-dominance.js";
import { AGGRESSIVE, type Posture, RUSSIAN_MOVES } from "../postures/postures.js";
import { dominanceCarriers, TOGGLED, toggleTable } from "../postures/toggle-table.js";
import { text } from "./evidence.js";

/** The finding that all of the given aggressive postures are strictly dominated by mixtures of non-aggressive ones. */
export function dominanceFinding(parameters: Parameters, postures: readonly Posture[]): Finding {
  const rows = postures.map((posture) => postureDominance(parameters, posture));
  const least = minimum(rows.map(({ margin }) => margin));
  const boundary: Record<string, JsonValue> = { margin: text(least) };
  for (const { posture, margin } of rows) {
    boundary[`margin[${posture}]`] = text(margin);
    boundary[`efficacy[${posture}]`] = text(efficacyBoundary(parameters, posture));
    boundary[`gainAtPeace[${posture}]`] = text(toleratedGain(parameters, posture, ["H", "G"]));
  }
  if (postures.length === 1) {
    boundary["efficacy"] = boundary[`efficacy[${postures[0]}]`] as JsonValue;
    boundary["gainAtPeace"] = boundary[`gainAtPeace[${postures[0]}]`] as JsonValue;
  }
  return {
    atDefaults: rows.every(({ margin }) => sign(margin) > 0),
    ...dominanceCarriers(parameters, postures),
    minimalSetsComplete: true,
    boundary,
    evidence: {
      dominance: rows.map(dominanceEvidence),
      premises: premises(parameters, postures),
      sufficient: sufficientPairs(parameters, postures),
    },
    caveats: rows
      .filter(({ margin }) => sign(margin) === 0)
      .map(
        ({ posture }) =>
          `${posture} sits exactly on the boundary: it is not strictly dominated, by the least of margins.`,
      ),
  };
}

function dominanceEvidence({ posture, margin, by, gains, belief, pureMargins }: PostureDominance): JsonValue {
  const texts = (record: Readonly<Partial<Record<Posture, Rational>>>): JsonValue =>
    Object.fromEntries(Object.entries(record).map(([b, value]) => [b, text(value)]));
  return {
    posture,
    margin: text(margin),
    by: texts(by),
    gains: gains.map(text),
    belief: belief.map(text),
    pureMargins: texts(pureMargins),
  };
}

/** Which pairs with one of the postures satisfy which premise. */
function premises(parameters: Parameters, postures: readonly Posture[]): JsonValue {
  return ASSUMPTIONS.filter(({ id }) => TOGGLED.includes(id)).map(({ id, says, formula, check, off }) => {
    const { holds, detail } = check(parameters);
    const { pairs: raw } = detail as { pairs: JsonValue };
    const pairs = (Array.isArray(raw) ? raw : (raw as { pairs: JsonValue }).pairs) as {
      aggressive: Posture;
      nonAggressive: Posture;
      holds: boolean;
      slack: string;
    }[];
    const concerned = pairs.filter(({ aggressive }) => postures.includes(aggressive));
    return { id, says, formula, holds, off: off?.says ?? null, pairs: concerned };
  });
}

/**
 * The pairs for which the sufficient condition c_a - c_b > bbar_a + L max(0, gain in effectiveness) holds, beside A5 and
 * sigma_b >= sigma_a: then b alone strictly dominates a.
 */
function sufficientPairs(parameters: Parameters, postures: readonly Posture[]): JsonValue {
  const concerned = PAIRS.filter(({ aggressive }) => postures.includes(aggressive));
  return concerned
    .map((pair) => ({ ...pair, slack: sufficientSlack(parameters, pair.aggressive, pair.nonAggressive) }))
    .filter(({ slack }) => slack !== null)
    .map(({ slack, ...pair }) => ({ ...pair, slack: text(slack) }));
}

function sufficientSlack(parameters: Parameters, a: Posture, b: Posture): Rational | null {
  const get = (table: string, ...index: string[]): Rational => parameters.get(`${table}[${index.join()}]`);
  const provoked = ["H", "G"].every((r) => sign(get("omega", a, r).sub(get("omega", b, r))) >= 0);
  const steadier = sign(get("sigma", b).sub(get("sigma", a))) >= 0;
  const restrained = RUSSIAN_MOVES.every((r) => sign(get("beta", b, r)) === 0);
  const bounded = RUSSIAN_MOVES.every((r) => sign(get("bbar", a).sub(get("beta", a, r))) >= 0);
  const gain = efficacyGain(parameters, { aggressive: a, nonAggressive: b });
  const lost = sign(gain) > 0 ? gain.mul(parameters.get("L")) : rational(0);
  const slack = rational(get("c", a).sub(get("c", b)).sub(get("bbar", a)).sub(lost));
  return provoked && steadier && restrained && bounded && sign(slack) > 0 ? slack : null;
}

/** C20: by necessity. */
export const byNecessityClaim: Claim = {
  id: "C20",
  title: "By necessity: aggression is dominated",
  says: "The defense models of the Baltic countries are by necessity fully nonaggressive",
  proposition:
    "Every aggressive posture is strictly dominated by some non-aggressive one, or by a mixture of them.",
  symbols: "for all a some x on {TD, PO, RC, TW}: sum_b x_b u(b, r, n) > u(a, r, n) for all r, n",
  assumptions: TOGGLED,
  falsifier: "an aggressive posture that is a best reply to some belief about Russia and NATO",
  caveats: [
    "'Fully non-aggressive' is a statement about a set of postures, not about one doctrine: at the defaults no posture dominates all others.",
    "Carriers and minimal sets depend on the values that replace an assumption; they are quoted with the toggles.",
    "At the defaults dominance is largely a matter of cost: it survives L = 0. Fear, anarchy and the nuclear assurance never enter it.",
  ],
  game: "The Baltic posture game",
  readings: [
    {
      says: "each aggressive posture is strictly dominated by a mixture of non-aggressive ones",
      model: "baltic-postures",
      claim: "C20",
    },
    {
      says: "one non-aggressive posture strictly dominates all aggressive ones",
      model: "baltic-postures",
      claim: "C20one",
    },
    { says: "one non-aggressive posture dominates everything", model: "baltic-postures", claim: "C20all" },
    {
      says: "between any two postures: sufficient conditions for strict dominance",
      model: "dominance-theorem",
      claim: "theorem",
    },
  ],
  doesNotShow: [
    "That aggression is excluded by fear, anarchy or an unreliable assurance: costs and what is put in about effectiveness carry it.",
    "That a committed first mover would not choose a dominated posture: dominance does not exclude that.",
  ],
  shown: [
    { label: "least margin", entry: "margin" },
    ...AGGRESSIVE.map((a) => ({ label: `margin ${a}`, entry: `margin[${a}]` })),
    ...AGGRESSIVE.map((a) => ({ label: `fails if ${a} cuts q by`, entry: `efficacy[${a}]` })),
  ],
  evaluate: (parameters) => {
    const finding = dominanceFinding(parameters, AGGRESSIVE);
    const answer = nonAggressionDominance(parameters);
    return {
      ...finding,
      evidence: {
        ...finding.evidence,
        dominateAllAggressive: answer.dominateAllAggressive,
        oneDominatesAll: answer.oneDominatesAll,
        dominant: answer.dominant,
        toggles: toggleTable(parameters).map(({ off, postures }) => ({
          off,
          ...Object.fromEntries(postures.map(({ posture, margin }) => [posture, text(margin)])),
          mixedOnly: postures.filter(mixedOnly).map(({ posture }) => posture),
        })),
      },
    };
  },
};

/** Dominated by a mixture and by no single posture. */
function mixedOnly({ margin, pureMargins }: PostureDominance): boolean {
  return sign(margin) > 0 && Object.values(pureMargins).every((value) => sign(value) <= 0);
}
