import type { Model } from "../../model.js";
import type { GameClass } from "../../proposition.js";
import type { SweepChunk } from "../../sweep-chunk.js";
import { GAME_CLASSES } from "../claim-keys.js";
import { shapeOf } from "../profiles.js";
import type { PairRanks } from "./pair-ranks.js";

/** By what was found of a pair, how the second strategy is dominated by the first: 1 weakly, 2 strictly. */
const SECOND = Uint8Array.of(0, 0, 0, 0, 2, 0, 1, 0);
/** The same for the first strategy by the second. */
const FIRST = Uint8Array.of(0, 2, 0, 1, 0, 0, 0, 0);

/** Turns the comparisons of a chunk into answers, and counts them over all chunks. */
export class SweepTally {
  readonly classes: readonly GameClass[] = GAME_CLASSES;
  readonly #ranks: PairRanks;
  readonly #stable: readonly Uint8Array[];
  readonly #any: Uint8Array;
  readonly #dominated: readonly (readonly Uint8Array[])[];
  readonly #equilibria: number[];
  readonly #levels: { strict: number; weak: number }[][];
  readonly #classCounts = new Float64Array(GAME_CLASSES.length);
  #without = 0;
  #classified = false;

  constructor(model: Model, ranks: PairRanks, size: number) {
    this.#ranks = ranks;
    this.#stable = ranks.beaten.map(() => new Uint8Array(size));
    this.#any = new Uint8Array(size);
    const shape = shapeOf(model);
    this.#dominated = shape.map((count) => Array.from({ length: count }, () => new Uint8Array(size)));
    this.#levels = shape.map((count) => Array.from({ length: count }, () => ({ strict: 0, weak: 0 })));
    this.#equilibria = ranks.beaten.map(() => 0);
    this.#classified = shape.length === 2 && shape.every((count) => count === 2);
  }

  add(first: number, count: number, points: readonly Float64Array[], codes: Uint8Array | null): SweepChunk {
    this.#any.fill(0);
    this.#ranks.beaten.forEach((beaten, profile) => {
      const stable = this.#stable[profile] as Uint8Array;
      const found = complement(beaten, stable, this.#any, count);
      this.#equilibria[profile] = (this.#equilibria[profile] as number) + found;
    });
    for (let i = 0; i < count; i++) this.#without += 1 - (this.#any[i] as number);
    for (const column of this.#dominated.flat()) column.fill(0);
    for (const { player, strategy, other, found } of this.#ranks.pairs) {
      raise(this.#dominated[player]?.[strategy] as Uint8Array, found, FIRST, count);
      raise(this.#dominated[player]?.[other] as Uint8Array, found, SECOND, count);
    }
    this.#dominated.forEach((columns, player) => {
      columns.forEach((column, strategy) => {
        const level = this.#levels[player]?.[strategy] as { strict: number; weak: number };
        for (let i = 0; i < count; i++) {
          level.strict += (column[i] as number) >> 1;
          level.weak += (column[i] as number) > 0 ? 1 : 0;
        }
      });
    });
    if (codes !== null) {
      const counts = this.#classCounts;
      for (let i = 0; i < count; i++) {
        const code = codes[i] as number;
        counts[code] = (counts[code] as number) + 1;
      }
    }
    return {
      first,
      count,
      points,
      equilibria: this.#stable,
      dominated: this.#dominated,
      comparisons: this.#ranks.pairs,
      classes: codes,
      classNames: GAME_CLASSES,
    };
  }

  /** The counts over all chunks. */
  result(): {
    equilibria: readonly number[];
    withoutPureEquilibrium: number;
    dominated: readonly (readonly { strict: number; weak: number }[])[];
    classes: Partial<Record<GameClass, number>> | null;
  } {
    const counts = GAME_CLASSES.map((name, i) => [name, this.#classCounts[i] as number] as const);
    return {
      equilibria: [...this.#equilibria],
      withoutPureEquilibrium: this.#without,
      dominated: this.#levels,
      classes: this.#classified ? Object.fromEntries(counts.filter(([, points]) => points > 0)) : null,
    };
  }
}

/** Writes 1 where a profile is beaten by nothing, and returns at how many points. */
function complement(beaten: Uint8Array, stable: Uint8Array, any: Uint8Array, count: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const here = 1 - (beaten[i] as number);
    stable[i] = here;
    any[i] = (any[i] as number) | here;
    found += here;
  }
  return found;
}

function raise(column: Uint8Array, found: Uint8Array, level: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const here = level[found[i] as number] as number;
    if (here > (column[i] as number)) column[i] = here;
  }
}
