/** What a command may touch of the world: standard input, output and error. Tests pass their own. */
export interface Io {
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  readonly writeOutput: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether texts for people may be coloured. */
  readonly colour: boolean;
  /** Whether a person watches standard error, so that progress may be shown there. */
  readonly showProgress: boolean;
}

/** What a command hands back to the shell. */
export const EXIT_STATUS = {
  /** The work is done, also when a method is honestly incomplete. */
  done: 0,
  /** `verify` rejects a result, or `check` refutes a claim. */
  refused: 1,
  /** The input or the usage is wrong: one line on standard error, nothing on standard output. */
  badInput: 2,
  /** A limit stopped the work; what is proved so far is printed. */
  limit: 3,
  /** The program itself failed. */
  failure: 70,
} as const;
