/**
 * Points of the parameter space, one chunk after another. A coordinate is a double, and stands for the number that it is, a
 * whole number times a power of 2: 0.1 is 3602879701896397/2^55 here, and not 1/10.
 */
export interface PointStream {
  /** The parameters that differ from point to point. */
  readonly parameters: readonly string[];
  /** How many points there are. */
  readonly count: number;
  /** Writes the points from number `first` on: the `i`-th value of `columns[j]` is that of parameter `j` at point `first + i`. */
  readonly fill: (columns: readonly Float64Array[], first: number, count: number) => void;
}
