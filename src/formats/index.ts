/**
 * Games and results as texts: exclave's own JSON, Gambit's .nfg and the input of lrsnash, read from and written to
 * strings. Every numeral is read exactly, every error names its line and column, and every size is bounded.
 *
 * @module exclave/formats
 */
export {
  GAME_FORMATS,
  type GameFormat,
  MAXIMUM_CHARACTERS,
  MAXIMUM_PLAYERS,
  type ReadOptions,
} from "./game-format.js";
export {
  type JsonDifferentialGame,
  type JsonDifferentialPlayer,
  type JsonMatrix,
  jsonDifferentialGame,
} from "./json-differential-game.js";
export { type JsonMember, type JsonNode, jsonValue } from "./json-node.js";
export {
  type JsonStochasticGame,
  type JsonStochasticState,
  jsonStochasticGame,
} from "./json-stochastic-game.js";
export { readDifferentialGame } from "./read-differential-game.js";
export { readGame } from "./read-game.js";
export { MAXIMUM_JSON_VALUES, type ReadJsonOptions, readJson } from "./read-json.js";
export { readJsonGame } from "./read-json-game.js";
export { readLrs } from "./read-lrs.js";
export { readNfg } from "./read-nfg.js";
export { readStochasticGame } from "./read-stochastic-game.js";
export { writeGame } from "./write-game.js";
export { writeJsonGame } from "./write-json-game.js";
export { writeLrs } from "./write-lrs.js";
export { writeNfg } from "./write-nfg.js";
