import type { Rational } from "../exact/rational.js";
import { richardsonPair } from "../kaliningrad/arms-race/arms-races.js";
import { armsRaceParameters } from "../kaliningrad/arms-race/parameters.js";
import { fearSpiralGame } from "../kaliningrad/fear-over-time/fear-spiral-game.js";
import { credibilityGame } from "../kaliningrad/postures/credibility-game.js";
import { securityDilemma } from "../kaliningrad/security-dilemma/security-dilemma.js";
import type { Parameters } from "../model/parameters.js";
import { armsRaceFigure } from "./arms-race-figure.js";
import { assumptionTogglesFigure } from "./assumption-toggles-figure.js";
import { bestResponsesFigure } from "./best-responses-figure.js";
import { claimRegionFigure } from "./claim-region.js";
import { coalitionStrengthsFigure } from "./coalition-strengths-figure.js";
import { credibilityWindowFigure } from "./credibility-window-figure.js";
import { equilibriumComponentsFigure } from "./equilibrium-components-figure.js";
import { fearPathsFigure } from "./fear-paths-figure.js";
import { fearRegimesFigure } from "./fear-regimes-figure.js";
import type { Figure, FigureOptions } from "./figure.js";
import { parameterList } from "./internal/parameter-list.js";
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

/** The figure with a caption that says first what game it is of. */
async function about(game: string, figure: Promise<Figure>): Promise<Figure> {
  const drawn = await figure;
  return { ...drawn, caption: `${game} ${drawn.caption}` };
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
    name: "dilemma-map",
    shows: "where a security dilemma is proved, over the weight of fear and the defence efficiency",
    claims: ["C2"],
    draw: (parameters, options) =>
      claimRegionFigure(
        { name: "dilemma-map", model: "security-dilemma", claim: "C2", over: ["phi", "rho"], cells: 250 },
        parameters,
        options,
      ),
  },
  {
    name: "best-responses",
    shows: "best responses in the security dilemma",
    claims: ["C7", "C10"],
    draw: (parameters, options) =>
      about(
        `The security dilemma at ${parameterList(parameters, ["phi", "pi"])}.`,
        bestResponsesFigure(securityDilemma(parameters), options),
      ),
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
    claims: ["C4", "C5", "C9", "C11"],
    draw: (parameters, options) => {
      const hazards = ["hazard_low", "hazard_high"].map((name) => parameters.get(name));
      return fearPathsFigure(
        { game: fearSpiralGame(parameters), hazards: hazards as [Rational, Rational] },
        options,
      );
    },
  },
  {
    name: "payoff-sets",
    shows: "what repetition of the security dilemma can sustain at high fear, by the discount factor",
    claims: ["C8"],
    draw: (parameters, options) =>
      about(
        `The security dilemma at high fear, ${parameterList(parameters, ["phi_high", "pi"])}, repeated for ever.`,
        payoffSetsFigure(
          securityDilemma(parameters.with({ phi: parameters.get("phi_high") })),
          undefined,
          options,
        ),
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
      about(
        `The posture game in which NATO is no player but helps with probability ${parameterList(parameters, ["alpha"])}, all moving at once.`,
        equilibriumComponentsFigure(credibilityGame(parameters, parameters.get("alpha")), options),
      ),
  },
  {
    name: "assumption-toggles",
    shows: "which assumption carries the exclusion of which aggressive posture",
    claims: ["C20"],
    draw: assumptionTogglesFigure,
  },
  {
    name: "posture-map",
    shows: "where dominance is proved, over what a build-up costs and what it buys",
    claims: ["C20"],
    draw: (parameters, options) =>
      claimRegionFigure(
        {
          name: "posture-map",
          model: "baltic-postures",
          claim: "C20",
          over: ["q[AB,A]", "c[AB]"],
          cells: 60,
        },
        parameters,
        options,
      ),
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
