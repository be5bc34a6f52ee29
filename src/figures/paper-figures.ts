import { rational } from "../exact/rational.js";
import { richardsonPair } from "../kaliningrad/arms-race/arms-races.js";
import { armsRaceParameters } from "../kaliningrad/arms-race/parameters.js";
import { credibilityGame } from "../kaliningrad/postures/credibility-game.js";
import { securityDilemma } from "../kaliningrad/security-dilemma/security-dilemma.js";
import type { Parameters } from "../model/parameters.js";
import { armsRaceFigure } from "./arms-race-figure.js";
import { assumptionTogglesFigure } from "./assumption-toggles-figure.js";
import { bestResponsesFigure } from "./best-responses-figure.js";
import { coalitionStrengthsFigure } from "./coalition-strengths-figure.js";
import { credibilityWindowFigure } from "./credibility-window-figure.js";
import { equilibriumComponentsFigure } from "./equilibrium-components-figure.js";
import { fearPathsFigure } from "./fear-paths-figure.js";
import { fearRegimesFigure } from "./fear-regimes-figure.js";
import type { Figure, FigureOptions } from "./figure.js";
import { payoffSetsFigure } from "./payoff-sets-figure.js";
import { postureMarginsFigure } from "./posture-margins-figure.js";

/** A figure of the paper's games that can be drawn at any parameters. */
export interface PaperFigure {
  readonly name: string;
  /** What it shows, in a few words. */
  readonly shows: string;
  /** The claims that it illustrates. */
  readonly claims: readonly string[];
  /** Draws it at the parameters. */
  readonly draw: (parameters: Parameters, options?: FigureOptions) => Promise<Figure>;
}

/** The figures of the paper's games, in the order of its claims. */
export const PAPER_FIGURES: readonly PaperFigure[] = [
  {
    name: "fear-regimes",
    shows: "the class of the security dilemma over the weight of fear and the defence efficiency",
    claims: ["C2", "C6", "C24"],
    draw: fearRegimesFigure,
  },
  {
    name: "best-responses",
    shows: "best responses in the security dilemma",
    claims: ["C7", "C10"],
    draw: (parameters, options) => bestResponsesFigure(securityDilemma(parameters), options),
  },
  {
    name: "arms-race",
    shows: "the phase portrait of an arms race, with the lines on which each side stands still",
    claims: ["C3"],
    draw: (_, options) => armsRaceFigure(richardsonPair(armsRaceParameters()), ["Russia", "NATO"], options),
  },
  {
    name: "fear-paths",
    shows: "how fear moves under three plays, and how long peace lasts",
    claims: ["C4", "C5", "C9"],
    draw: (_, options) => fearPathsFigure({}, options),
  },
  {
    name: "payoff-sets",
    shows: "what repetition of the security dilemma can sustain, by the discount factor",
    claims: ["C8"],
    draw: (parameters, options) =>
      payoffSetsFigure(
        securityDilemma(parameters.with({ phi: rational(parameters.get("phi").mul(2)) })),
        undefined,
        options,
      ),
  },
  {
    name: "coalition-strengths",
    shows: "what the Baltic coalitions can put up, and what balance needs",
    claims: ["C17", "C18"],
    draw: coalitionStrengthsFigure,
  },
  {
    name: "equilibrium-components",
    shows: "the equilibria of the posture game at the credibility in force, component by component",
    claims: ["C19"],
    draw: (parameters, options) =>
      equilibriumComponentsFigure(credibilityGame(parameters, parameters.get("alpha")), options),
  },
  {
    name: "assumption-toggles",
    shows: "which assumption carries the exclusion of which aggressive posture",
    claims: ["C20"],
    draw: assumptionTogglesFigure,
  },
  {
    name: "posture-margins",
    shows: "what non-aggression gains over each aggressive posture, cell by cell",
    claims: ["C21", "C22", "C23"],
    draw: postureMarginsFigure,
  },
  {
    name: "credibility-window",
    shows: "where NATO's help is credible enough, by the order of moves",
    claims: ["C11", "C25"],
    draw: credibilityWindowFigure,
  },
];
