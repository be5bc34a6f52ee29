import { position, refuse } from "./document-fields.js";
import type { Labels } from "./search-labels.js";
import type { SearchPolytope } from "./search-polytope.js";
import type { SearchProofCounts } from "./search-statement.js";
import type { SearchVertices } from "./search-vertices.js";

/** What is to be done next: to read a line, or to do something once the subtree before is proved. */
export type SearchTask =
  | { readonly take: (line: readonly unknown[], path: string) => void }
  | { readonly run: () => void };

/** A face of one side whose vertices were listed. */
export interface FinishedFace {
  readonly side: number;
  readonly tight: Labels;
  readonly strategies: readonly number[];
}

/** The greatest number of labels and strategies that a proof asks to remember, so that no proof fills the memory. */
const MAXIMUM_REMEMBERED = 1 << 28;

/** What the proof of a search stands on, and what is open in it. */
export class SearchState {
  readonly size: number;
  readonly sides: readonly [SearchPolytope, SearchPolytope];
  readonly vertices: SearchVertices;
  readonly counts: SearchProofCounts;
  readonly #stack: SearchTask[] = [];
  readonly #finished: Map<number, readonly [Labels, Labels] | FinishedFace> = new Map();
  #lastName = -1;
  #remembered = 0;

  constructor(sides: readonly [SearchPolytope, SearchPolytope], vertices: SearchVertices) {
    this.sides = sides;
    this.vertices = vertices;
    this.size = sides[0].variables + sides[0].constraints;
    this.counts = { nodes: 0, branches: 0, closed: 0, implied: 0, leaves: 0, repeated: 0 };
  }

  /** Adds tasks, the first of them to be done first. */
  push(...tasks: readonly SearchTask[]): void {
    for (let i = tasks.length - 1; i >= 0; i--) this.#stack.push(tasks[i] as SearchTask);
  }

  /** Does what waits until a line is wanted; returns who reads it, or null at the end. */
  settle(): SearchTask | null {
    for (;;) {
      const task = this.#stack.pop();
      if (task === undefined) return null;
      if ("take" in task) {
        this.#stack.push(task);
        return task;
      }
      task.run();
    }
  }

  /** Takes away the task that reads a line, once the line is there. */
  pop(path: string): SearchTask | undefined {
    if (this.#stack.length > 32 * (this.size + 8) ** 2) refuse("too many nodes are open", path);
    return this.#stack.pop();
  }

  /** Reads a new name. */
  name(value: unknown, path: string): number {
    const name = position(value, path);
    if (name <= this.#lastName) refuse(`expected a name beyond ${this.#lastName}`, path);
    this.#remembered += 2 * this.size;
    if (this.#remembered > MAXIMUM_REMEMBERED) refuse("too many nodes are named", path);
    this.#lastName = name;
    return name;
  }

  /** Remembers what a name stands for. */
  finish(name: number, found: readonly [Labels, Labels] | FinishedFace): void {
    if ("side" in found) this.#remembered += found.strategies.length;
    this.#finished.set(name, found);
  }

  /** What a name stands for. */
  finished(name: unknown, path: string): readonly [Labels, Labels] | FinishedFace {
    const found = this.#finished.get(name as number);
    return found === undefined ? refuse("expected the name of a node whose subtree has ended", path) : found;
  }
}

/** Refuses a line that does not have so many entries. */
export function expectEntries(line: readonly unknown[], count: number, path: string): void {
  if (line.length !== count) refuse(`expected ${count} entries, found ${line.length}`, path);
}
