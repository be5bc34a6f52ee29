import type { Command } from "commander";
import type { Io } from "./io.js";

/** A command's work: returns the exit status. */
export type Work = () => Promise<number>;

/** What a command is declared with. */
export interface Declaration {
  readonly program: Command;
  /** Is given the work of the command that was typed. */
  readonly choose: (work: Work) => void;
  readonly io: Io;
}

/** What --limit takes. */
export const LIMIT = "stop after this many steps, or this time: 500ms, 2s, 1min";

/** The value of an option that may be repeated. */
export function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
