import { rationalText } from "../exact/rational-text.js";
import type { Figure, FigureOptions } from "../figures/figure.js";
import { PAPER_FIGURES } from "../figures/paper-figures.js";
import { ASSUMPTIONS } from "../kaliningrad/assumptions/assumptions.js";
import { kaliningradParameters } from "../kaliningrad/parameters.js";
import { PUBLIC_FIGURES, type PublicFigure } from "../kaliningrad/public-figures.js";
import { type RobustnessRow, robustness } from "../kaliningrad/robustness.js";
import type { Parameters } from "../model/parameters.js";
import { type ClaimsDocument, claimsDocument } from "./claims-document.js";

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

/** All that a report on the paper says, before it is set in HTML or Markdown. */
export interface PaperReport {
  readonly document: ClaimsDocument;
  /** Each figure with the claims it stands beside, in the order of the claims. */
  readonly figures: readonly { readonly figure: Figure; readonly claims: readonly string[] }[];
  readonly assumptions: readonly ReportAssumption[];
  readonly publicFigures: readonly ReportPublicFigure[];
  readonly robustness: readonly RobustnessRow[];
}

/** How a report is made. */
export interface PaperReportOptions extends FigureOptions {
  /** Is told how many of all steps are done, and what comes next. */
  readonly onProgress?: (done: number, of: number, next: string) => void;
}

/**
 * Returns the whole report on the paper at the parameters: findings, figures, assumptions, public figures and robustness.
 *
 * @throws {@link ExclaveError} as the claims do, `bad-parameter` for a length of the short run that is no whole number
 */
export async function paperReport(
  parameters: Parameters = kaliningradParameters(),
  options: PaperReportOptions = {},
): Promise<PaperReport> {
  const of = PAPER_FIGURES.length + 2;
  const progress = options.onProgress ?? (() => {});
  progress(0, of, "claims");
  const document = claimsDocument(parameters);
  const figures = [];
  for (const [i, { name, claims, draw }] of PAPER_FIGURES.entries()) {
    progress(i + 1, of, name);
    figures.push({ figure: await draw(parameters, options), claims });
  }
  progress(of - 1, of, "robustness");
  const rows = robustness(parameters);
  progress(of, of, "done");
  return {
    document,
    figures,
    assumptions: ASSUMPTIONS.map(({ id, says, formula, check, off }) => ({
      id,
      says,
      formula,
      holds: check(parameters).holds,
      off: off?.says ?? null,
    })),
    publicFigures: PUBLIC_FIGURES.map((figure) => ({
      ...figure,
      values: Object.fromEntries(figure.parameters.map((name) => [name, rationalText(parameters.get(name))])),
    })),
    robustness: rows,
  };
}
