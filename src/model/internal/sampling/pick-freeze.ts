import { CHUNK, type ClaimColumns } from "./claim-columns.js";
import { type Estimate, ratioOfMeans } from "./ratio-of-means.js";

/** What one randomization has summed up. */
interface Sums {
  /** Pairs of points that satisfy the premises. */
  pairs: number;
  sum: number;
  squares: number;
  /** By parameter, the squared differences to a point that shares this parameter only, and to one that shares all others. */
  readonly alone: number[];
  readonly others: number[];
}

/**
 * Sums up the squared differences behind Sobol indices. The premises speak of single parameters, so that points made from
 * the coordinates of two that satisfy them do so too.
 */
export class PickFreeze {
  accepted = 0;
  tried = 0;
  points = 0;
  readonly #work: ClaimColumns;
  readonly #runs: Sums[] = [];
  readonly #kept = new Uint8Array(CHUNK);
  /** Sums are taken from the first value on, so that one that never changes has no variance at all. */
  #origin: number | null = null;
  readonly #a = new Float64Array(CHUNK);
  readonly #b = new Float64Array(CHUNK);

  constructor(work: ClaimColumns) {
    this.#work = work;
  }

  /** Begins a randomization. */
  begin(): void {
    const zeros = (): number[] => this.#work.varied.map(() => 0);
    this.#runs.push({ pairs: 0, sum: 0, squares: 0, alone: zeros(), others: zeros() });
  }

  /** Takes pairs of points, and for each parameter the first points with that coordinate of the second ones. */
  add(first: readonly Float64Array[], second: readonly Float64Array[], count: number): void {
    const run = this.#runs.at(-1) as Sums;
    const work = this.#work;
    work.run(first, count);
    this.#kept.set(work.accepted);
    this.#a.set(work.values);
    work.run(second, count);
    this.#b.set(work.values);
    this.tried += count;
    this.points += 2 * count;
    for (let i = 0; i < count; i++) {
      this.#kept[i] = (this.#kept[i] as number) & (work.accepted[i] as number);
      if (this.#kept[i] === 0) continue;
      this.#origin ??= this.#a[i] as number;
      const [a, b] = [(this.#a[i] as number) - this.#origin, (this.#b[i] as number) - this.#origin];
      run.pairs++;
      this.accepted++;
      run.sum += a + b;
      run.squares += a * a + b * b;
    }
    for (let j = 0; j < first.length; j++) {
      work.run(
        first.map((column, k) => (k === j ? (second[j] as Float64Array) : column)),
        count,
      );
      this.points += count;
      let [alone, others] = [0, 0];
      for (let i = 0; i < count; i++) {
        if (this.#kept[i] === 0) continue;
        const mixed = work.values[i] as number;
        alone += ((this.#b[i] as number) - mixed) ** 2;
        others += ((this.#a[i] as number) - mixed) ** 2;
      }
      run.alone[j] = (run.alone[j] as number) + alone;
      run.others[j] = (run.others[j] as number) + others;
    }
  }

  /** The mean and variance over all pairs. */
  moments(): { mean: number; variance: number } {
    const { mean, variance } = this.#shifted();
    return { mean: mean + (this.#origin ?? 0), variance };
  }

  #shifted(): { mean: number; variance: number } {
    const total = (value: (run: Sums) => number): number =>
      this.#runs.reduce((sum, run) => sum + value(run), 0);
    const count = 2 * total(({ pairs }) => pairs);
    const mean = total(({ sum }) => sum) / count;
    return { mean, variance: Math.max(0, total(({ squares }) => squares) / count - mean ** 2) };
  }

  /** By parameter, the shares of the variance; null where there is none. */
  indices(): { first: Estimate; total: Estimate }[] | null {
    const { mean, variance } = this.#shifted();
    if (!(variance > 0)) return null;
    const variances = this.#runs.map(
      ({ pairs, sum, squares }) => squares - 2 * mean * sum + 2 * pairs * mean ** 2,
    );
    return this.#work.varied.map((_, j) => {
      const alone = ratioOfMeans(
        this.#runs.map((run) => run.alone[j] as number),
        variances,
      );
      const others = this.#runs.map((run) => run.others[j] as number);
      return {
        first: { value: 1 - alone.value, standardError: alone.standardError },
        total: ratioOfMeans(others, variances),
      };
    });
  }
}
