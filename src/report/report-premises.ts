import { rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ASSUMPTIONS } from "../kaliningrad/assumptions/assumptions.js";
import { PUBLIC_FIGURES, type PublicFigure } from "../kaliningrad/public-figures.js";
import type { Parameters } from "../model/parameters.js";

/** An assumption at the parameters of a report. */
export interface ReportAssumption {
  readonly id: string;
  readonly says: string;
  readonly formula: string;
  readonly holds: boolean;
  /** Its stated opposite; null where it has none. */
  readonly off: string | null;
}

/** A public figure, with the values in force of the parameters that it speaks to. */
export interface ReportPublicFigure extends PublicFigure {
  readonly values: Readonly<Record<string, string>>;
}

/** A parameter as it is in force. */
export interface ReportParameter {
  readonly name: string;
  readonly value: string;
  readonly range: readonly [string, string];
  readonly unit: string;
  readonly meaning: string;
  readonly provenance: string;
}

/** Returns the paper's assumptions, and whether they hold at the parameters. */
export function reportAssumptions(parameters: Parameters): ReportAssumption[] {
  return ASSUMPTIONS.map(({ id, says, formula, check, off }) => ({
    id,
    says,
    formula,
    holds: check(parameters).holds,
    off: off?.says ?? null,
  }));
}

/** Returns the public figures beside the parameters that they speak to. */
export function reportPublicFigures(parameters: Parameters): ReportPublicFigure[] {
  return PUBLIC_FIGURES.map((figure) => ({
    ...figure,
    values: Object.fromEntries(figure.parameters.map((name) => [name, rationalText(parameters.get(name))])),
  }));
}

/** Returns all parameters as they are in force. */
export function reportParameters(parameters: Parameters): ReportParameter[] {
  return parameters.declarations.map(({ name, range: [low, high], unit, meaning, provenance }) => ({
    name,
    value: rationalText(parameters.get(name)),
    range: [rationalText(rational(low)), rationalText(rational(high))],
    unit,
    meaning,
    provenance,
  }));
}
