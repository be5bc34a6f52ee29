/**
 * Results as pictures: SVG with text alternatives, legible without colour, in Node and in browsers.
 *
 * @module exclave/figures
 */
export { armsRaceFigure } from "./arms-race-figure.js";
export { assumptionTogglesFigure } from "./assumption-toggles-figure.js";
export { bestResponsesFigure } from "./best-responses-figure.js";
export { coalitionStrengthsFigure } from "./coalition-strengths-figure.js";
export { credibilityWindowFigure } from "./credibility-window-figure.js";
export { equilibriumComponentsFigure } from "./equilibrium-components-figure.js";
export { type FearPaths, fearPathsFigure } from "./fear-paths-figure.js";
export { fearRegimesFigure } from "./fear-regimes-figure.js";
export type { Figure, FigureOptions } from "./figure.js";
export { PAPER_FIGURES, type PaperFigure } from "./paper-figures.js";
export { payoffSetsFigure } from "./payoff-sets-figure.js";
export { postureMarginsFigure } from "./posture-margins-figure.js";
export {
  type MapStatus,
  type RegionMap,
  type RegionMapOptions,
  regionMapFigure,
} from "./region-map-figure.js";
