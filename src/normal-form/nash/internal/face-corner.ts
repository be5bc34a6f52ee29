/** A vertex of a face with the rows of its tableau: `denominator * label + entries · columns = right`. */
export interface FaceCorner {
  readonly denominator: bigint;
  /** The labels of the columns, as many as the face has dimensions. */
  readonly columns: readonly number[];
  readonly rows: readonly {
    readonly label: number;
    readonly entries: readonly bigint[];
    readonly right: bigint;
  }[];
}
