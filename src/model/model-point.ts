import { type Meter, stepMeter } from "../exact/meter.js";
import type { Rational } from "../exact/rational.js";
import type { NormalFormGame } from "../normal-form/game.js";
import {
  type IteratedElimination,
  iteratedStrictDominance,
} from "../normal-form/iterated-strict-dominance.js";
import { equilibria } from "../normal-form/nash/equilibria.js";
import type { EquilibriumSet } from "../normal-form/nash/equilibrium-set.js";
import type { SearchOptions } from "../normal-form/nash/search-options.js";
import { gameOf } from "./game-of.js";
import { Evaluation, rationals } from "./internal/ordered-field.js";
import type { Model } from "./model.js";
import type { Parameters } from "./parameters.js";
import type { Condition, Quantity } from "./quantity.js";

/**
 * A model at one parameter point: what its claims are decided on. The game, its equilibria and its elimination are
 * computed when first asked for, and kept.
 */
export class ModelPoint {
  readonly model: Model;
  readonly parameters: Parameters;
  /** Is told the steps of the work, and ends it. */
  readonly meter: Meter;
  readonly #search: SearchOptions;
  readonly #evaluation: Evaluation<Rational>;
  #game: NormalFormGame | null = null;
  #equilibria: EquilibriumSet | null = null;
  readonly #eliminations = new Map<"mixed" | "pure", IteratedElimination>();

  /**
   * @param parameters - the point; the defaults when left out
   * @param search - what the search for equilibria may cost, and all other work together likewise
   */
  constructor(model: Model, parameters: Parameters = model.parameters, search: SearchOptions = {}) {
    this.model = model;
    this.parameters = parameters;
    this.#search = search;
    this.meter = stepMeter("this model", search);
    this.#evaluation = new Evaluation(rationals(this.meter), (name) => parameters.get(name));
  }

  /** The game. */
  get game(): NormalFormGame {
    this.#game ??= gameOf(this.model, this.parameters, { meter: this.meter });
    return this.#game;
  }

  /** The equilibria of the game, as far as they are known. */
  get equilibria(): EquilibriumSet {
    this.#equilibria ??= equilibria(this.game, this.#search);
    return this.#equilibria;
  }

  /** The iterated elimination of strictly dominated strategies. */
  elimination(by: "mixed" | "pure"): IteratedElimination {
    const found = this.#eliminations.get(by) ?? iteratedStrictDominance(this.game, { by, meter: this.meter });
    this.#eliminations.set(by, found);
    return found;
  }

  /** The value of a quantity. @throws {@link ExclaveError} `bad-parameter` where it divides by zero */
  value(quantity: Quantity): Rational {
    return this.#evaluation.value(quantity);
  }

  /** Whether a condition holds. @throws {@link ExclaveError} `bad-parameter` where it divides by zero */
  holds(condition: Condition): boolean {
    return this.#evaluation.holds(condition);
  }
}
