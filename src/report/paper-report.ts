import type { Figure, FigureOptions } from "../figures/figure.js";
import { PAPER_FIGURES } from "../figures/paper-figures.js";
import { kaliningradParameters } from "../kaliningrad/parameters.js";
import { shortRun } from "../kaliningrad/war-risk.js";
import type { Parameters } from "../model/parameters.js";
import { type ClaimAccount, claimAccount } from "./claim-account.js";
import { type ClaimsDocument, claimsDocument } from "./claims-document.js";
import { reportSummary } from "./internal/report-summary.js";
import { type PaperModelsOptions, paperModelsDocument } from "./paper-models-document.js";
import {
  type ReportAssumption,
  type ReportParameter,
  type ReportPublicFigure,
  reportAssumptions,
  reportParameters,
  reportPublicFigures,
} from "./report-premises.js";
import { type ReportRobustnessRow, reportRobustness } from "./report-robustness.js";
import { type RobustnessDocument, robustnessDocument } from "./robustness-document.js";

/** All that a report on the paper says, before it is set in HTML or Markdown. */
export interface PaperReport {
  readonly document: ClaimsDocument;
  /** What to know first, in sentences. */
  readonly summary: readonly string[];
  /** The claims in sentences, in their order. */
  readonly accounts: readonly ClaimAccount[];
  /** Each figure with the claims it stands beside, in the order of the claims. */
  readonly figures: readonly { readonly figure: Figure; readonly claims: readonly string[] }[];
  readonly assumptions: readonly ReportAssumption[];
  readonly parameters: readonly ReportParameter[];
  readonly publicFigures: readonly ReportPublicFigure[];
  readonly robustness: readonly ReportRobustnessRow[];
  /** What shows the rows of robustness: the claims of models, by their names; null where that was not asked. */
  readonly robustnessModels: RobustnessDocument | null;
}

/** How a report is made. */
export interface PaperReportOptions extends FigureOptions {
  /** Is told how many of all steps are done, and what comes next. */
  readonly onProgress?: (done: number, of: number, next: string) => void;
  /** The names of the figures that are wanted. @defaultValue all */
  readonly figures?: readonly string[];
  /**
   * What the verdicts over the ranges and the distances may cost, which take most of the time; false leaves them out.
   *
   * @defaultValue the limits of {@link paperModelsDocument}
   */
  readonly overRanges?: false | Pick<PaperModelsOptions, "limit" | "distances">;
}

/** How much of the progress the verdicts are: about as many steps as they take, in the time of a figure. */
const MODEL_STEPS = 24;

/**
 * Returns the whole report on the paper at the parameters: findings, figures, assumptions, public figures and robustness.
 *
 * @throws {@link ExclaveError} as the claims do, `bad-parameter` for a length of the short run that is no whole number
 */
export async function paperReport(
  parameters: Parameters = kaliningradParameters(),
  options: PaperReportOptions = {},
): Promise<PaperReport> {
  const { onProgress = () => {}, overRanges = {} } = options;
  const wanted = PAPER_FIGURES.filter(({ name }) => options.figures?.includes(name) ?? true);
  // What is refused is refused before the work.
  shortRun(parameters);
  const of = MODEL_STEPS + wanted.length + 2;
  onProgress(0, of, "verdicts over the ranges");
  const models =
    overRanges === false
      ? null
      : await paperModelsDocument(parameters, {
          ...overRanges,
          onProgress: (done, all) =>
            onProgress(Math.floor((MODEL_STEPS * done) / all), of, "verdicts over the ranges"),
        });
  onProgress(MODEL_STEPS, of, "claims");
  const document = claimsDocument(parameters, [], models);
  const figures = [];
  for (const [i, { name, claims, draw }] of wanted.entries()) {
    onProgress(MODEL_STEPS + 1 + i, of, `figure ${name}`);
    figures.push({ figure: await draw(parameters, options), claims });
  }
  // In the order in which they stand beside the claims.
  const first = (claims: readonly string[]): number =>
    document.claims.findIndex(({ id }) => claims.includes(id));
  figures.sort((one, other) => first(one.claims) - first(other.claims));
  onProgress(of - 1, of, "robustness");
  const robustnessModels = overRanges === false ? null : await robustnessDocument(parameters);
  onProgress(of, of, "done");
  const assumptions = reportAssumptions(parameters);
  const publicFigures = reportPublicFigures(parameters);
  const listed = reportParameters(parameters);
  const values = Object.fromEntries(listed.map(({ name, value }) => [name, value]));
  const accounts = document.claims.map((claim) => claimAccount(claim, values, assumptions, publicFigures));
  return {
    document,
    summary: reportSummary(document, accounts, assumptions),
    accounts,
    figures,
    assumptions,
    parameters: listed,
    publicFigures,
    robustness: reportRobustness(parameters, document, robustnessModels),
    robustnessModels,
  };
}
