import { CHUNK, type ClaimColumns } from "./claim-columns.js";
import { randomWords } from "./random.js";
import { checkAcceptance } from "./sampling-options.js";
import { stretch } from "./stretch.js";

/** Draws are looked at for their acceptance once there are so many. */
const ENOUGH_DRAWS = 100_000;

/** How many draws there were, and how many satisfied the premises. */
interface Draws {
  tried: number;
  accepted: number;
}

/** Draws points of the ranges that satisfy the premises, all coordinates or some given the others, by rejection. */
export class ConditionalSampler {
  /** How many orders are worked on at once. */
  readonly size: number = CHUNK;
  readonly bases: Draws = { tried: 0, accepted: 0 };
  readonly given: Draws = { tried: 0, accepted: 0 };
  readonly #work: ClaimColumns;
  readonly #random: () => number;
  readonly #columns: readonly Float64Array[];
  readonly #base: readonly Float64Array[];

  constructor(work: ClaimColumns, seed: number) {
    this.#work = work;
    this.#random = randomWords(seed);
    this.#columns = work.varied.map(() => new Float64Array(CHUNK));
    this.#base = work.varied.map(() => new Float64Array(CHUNK));
  }

  /**
   * Adds to each parameter what it adds to the conditional variance where it enters, in so many random orders.
   *
   * @param sums - one a parameter
   */
  addOrders(count: number, sums: number[]): void {
    const dimensions = this.#columns.length;
    const orders = Array.from({ length: count }, () => this.#order(dimensions));
    const places = orders.map(inverse);
    const values = this.#draw(count, () => true, this.bases, true);
    let before = new Float64Array(count);
    for (let k = 1; k <= dimensions; k++) {
      const all = k === dimensions;
      const others = this.#draw(
        count,
        (row, j) => (places[row]?.[j] as number) < k,
        all ? this.bases : this.given,
        false,
      );
      const now = others.map((value, row) => (value - (values[row] as number)) ** 2 / 2);
      for (let row = 0; row < count; row++) {
        const entering = orders[row]?.[k - 1] as number;
        sums[entering] = (sums[entering] as number) + (now[row] as number) - (before[row] as number);
      }
      before = now;
    }
  }

  /** The values at one accepted point a row, in which the coordinates that are not `fresh` are those of the row's base. */
  #draw(
    count: number,
    fresh: (row: number, j: number) => boolean,
    draws: Draws,
    keep: boolean,
  ): Float64Array {
    const values = new Float64Array(count);
    let open = Int32Array.from({ length: count }, (_, row) => row);
    while (open.length > 0) {
      this.#columns.forEach((column, j) => {
        const { range } = this.#work.varied[j] as ClaimColumns["varied"][number];
        const base = this.#base[j] as Float64Array;
        open.forEach((row, i) => {
          column[i] = fresh(row, j) ? this.#random() / 2 ** 32 : 0;
        });
        stretch(column, range, open.length);
        open.forEach((row, i) => {
          if (!fresh(row, j)) column[i] = base[row] as number;
        });
      });
      this.#work.run(this.#columns, open.length);
      draws.tried += open.length;
      open = open.filter((row, i) => {
        if (this.#work.accepted[i] === 0) return true;
        draws.accepted++;
        values[row] = this.#work.values[i] as number;
        if (keep) {
          this.#base.forEach((base, j) => {
            base[row] = this.#columns[j]?.[i] as number;
          });
        }
        return false;
      });
      if (draws.tried > ENOUGH_DRAWS) checkAcceptance(draws.accepted, draws.tried, "drawn");
    }
    return values;
  }

  /** A random order of the parameters (R. Durstenfeld 1964, Algorithm 235, doi:10.1145/364520.364540). */
  #order(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor((this.#random() / 2 ** 32) * (i + 1));
      const moved = order[i] as number;
      order[i] = order[j] as number;
      order[j] = moved;
    }
    return order;
  }
}

/** By parameter, its place in an order. */
function inverse(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((parameter, place) => {
    places[parameter] = place;
  });
  return places;
}
