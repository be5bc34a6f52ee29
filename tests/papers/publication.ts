/** The head of a file of this folder: what was published, and which of it the tests below reproduce. */
export interface Publication {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Where it appeared. */
  readonly in: string;
  /** Only where it is certain. */
  readonly doi?: string;
  /** What it is about, as one of the rooms of the field. */
  readonly field:
    | "security"
    | "one-shot games"
    | "computation"
    | "correlated play"
    | "repeated games"
    | "stochastic games"
    | "differential games"
    | "cooperative games";
  /** What is reproduced. */
  readonly result: string;
  /** What of it is exact. */
  readonly exact: string;
  /** What of it is an approximation, and how good; or that the setting is this file's own. */
  readonly otherwise?: string;
}

/** Author, year and title: how the tests of a file are headed. */
export function cite({ authors, year, title }: Publication): string {
  return `${authors} ${year}, ${title}`;
}
