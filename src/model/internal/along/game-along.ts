import type { Proposition } from "../../proposition.js";
import { classAlong } from "./class-along.js";
import type { EquilibriaAlong } from "./equilibria-along.js";
import { equilibriaPieces } from "./equilibria-pieces.js";
import type { Line, TruthAlong } from "./line.js";
import { playAlong } from "./play-along.js";
import { type SurvivorsAlong, survivorsAlong } from "./survivors-along.js";

/** What is played along a line: equilibria and survivors of elimination, found when first asked for, and kept. */
export class GameAlong {
  readonly #line: Line;
  #equilibria: EquilibriaAlong | string | null = null;
  readonly #survivors = new Map<"mixed" | "pure", SurvivorsAlong>();

  constructor(line: Line) {
    this.#line = line;
  }

  /** The extreme equilibria, or why they are not found. */
  get equilibria(): EquilibriaAlong | string {
    this.#equilibria ??= equilibriaPieces(this.#line);
    return this.#equilibria;
  }

  /** Where a claim about all equilibria or iterated elimination is true, or why that is not found. */
  truth(proposition: Proposition): TruthAlong | string | null {
    switch (proposition.kind) {
      case "support":
      case "never-played":
      case "always-played":
      case "unique-equilibrium": {
        const { equilibria } = this;
        return typeof equilibria === "string" ? equilibria : playAlong(this.#line, proposition, equilibria);
      }
      case "survives":
      case "eliminated": {
        const { player, strategies, kind, using } = proposition;
        const survivors = this.#survivorsOf(using);
        const { points, at } = survivors;
        return {
          points,
          holds: (number) => {
            const kept = at(number)[player] as readonly number[];
            return strategies.every((one) => kept.includes(one) === (kind === "survives"));
          },
        };
      }
      case "class": {
        const classes = classAlong(this.#line);
        if (classes === null) return null;
        return { points: classes.points, holds: (number) => classes.at(number) === proposition.class };
      }
      default:
        return null;
    }
  }

  #survivorsOf(using: "mixed" | "pure"): SurvivorsAlong {
    const before = this.#survivors.get(using);
    if (before !== undefined) return before;
    const found = survivorsAlong(this.#line, using);
    this.#survivors.set(using, found);
    return found;
  }
}
