import { position, refuse } from "./document-fields.js";
import type { StatedEquilibrium } from "./nash-statement.js";
import { faceTask } from "./search-face.js";
import { type Labels, SearchPolytope } from "./search-polytope.js";
import type { SearchView } from "./search-sides.js";
import { expectEntries, joined, SearchState, type SearchTask, within } from "./search-state.js";
import type { SearchProofCounts } from "./search-statement.js";
import { searchVertices } from "./search-vertices.js";

/** The labels tight at the one player's strategy, and those tight at the other's. */
type Node = readonly [Labels, Labels];

/**
 * Checks, line by line, the proof that a search over the labels of two best-response polytopes has missed no extreme
 * equilibrium. Nothing is held but the open nodes and those that the proof names to come back to.
 */
export class NashSearchProof {
  readonly #state: SearchState;
  readonly #path: (line: number) => string;
  /** Branches whose left subtree is proved and whose right one is open, outermost first. */
  readonly #branches: { readonly label: number; readonly left: Node }[] = [];

  /**
   * @param equilibria - those listed, each checked to be an equilibrium, with its ledger
   * @param view - the two players and their integer payoffs
   * @param path - the name of a line, counted from 0, for messages
   */
  constructor(
    equilibria: readonly StatedEquilibrium[],
    view: SearchView & { readonly second: number },
    path: (line: number) => string,
  ) {
    const m = view.rows.length;
    this.#path = path;
    this.#state = new SearchState(
      [new SearchPolytope(view.b, 0, m), new SearchPolytope(view.a, m, 0)],
      searchVertices(equilibria, view),
    );
    this.#state.push(this.#node([new Uint8Array(this.#state.size), new Uint8Array(this.#state.size)]));
  }

  /**
   * Takes the next line.
   *
   * @throws {@link ExclaveError} `bad-certificate`, with the line, where it does not prove what it says
   */
  line(value: unknown): void {
    const path = this.#path(this.#state.counts.nodes++);
    if (!Array.isArray(value)) refuse("expected a list", path);
    const task = this.#state.pop(path);
    if (task === undefined || !("take" in task)) {
      refuse("expected nothing more: the proof is at its end", path);
    }
    task.take(value, path);
    this.#leaf = path;
    this.#state.settle();
  }

  /**
   * Returns how many steps of each kind the proof had.
   *
   * @throws {@link ExclaveError} `bad-certificate` when a part of it is missing
   */
  end(): SearchProofCounts {
    const { counts } = this.#state;
    if (this.#state.settle() !== null) {
      refuse("expected a further line: the proof is not at its end", this.#path(counts.nodes));
    }
    return counts;
  }

  /** The line that was read last, for what is found wrong at the end of a subtree. */
  #leaf = "";

  #node(node: Node): SearchTask {
    return {
      take: (line, path) => {
        const [kind] = line;
        if (kind === "b") this.#branch(node, line, path);
        else if (kind === "i" || kind === "c" || kind === "x") this.#onSide(node, line, path);
        else if (kind === "z" || kind === "l") this.#alone(node, line, path);
        else if (kind === "s" || kind === "n" || kind === "m") this.#again(node, line, path);
        else refuse('expected a line "b", "i", "c", "x", "z", "l", "s", "n" or "m" on a node', path);
      },
    };
  }

  #branch([x, y]: Node, line: readonly unknown[], path: string): void {
    expectEntries(line, 4, path);
    const { sides, counts, size } = this.#state;
    const label = position(line[1], path, size);
    if (x[label] === 1 || y[label] === 1) refuse(`label ${label} is tight already`, path);
    counts.branches++;
    const left: Node = [joined(x, label), y];
    const right: Node = [x, joined(y, label)];
    const tasks: SearchTask[] = [];
    for (const [side, child] of [left, right].entries()) {
      const weights = line[2 + side];
      if (weights === 0) {
        tasks.push(this.#node(child));
        continue;
      }
      (sides[side] as SearchPolytope).checkClosed(weights, child[side] as Labels, path);
      counts.closed++;
    }
    // Only a proved left subtree may be pointed back to, and only from the right one.
    if (tasks.length === 2) {
      tasks.splice(1, 0, { run: () => this.#branches.push({ label, left }) });
      tasks.push({ run: () => this.#branches.pop() });
    }
    this.#state.push(...tasks);
  }

  #onSide(node: Node, line: readonly unknown[], path: string): void {
    expectEntries(line, 3, path);
    const { sides, counts } = this.#state;
    const side = position(line[1], path, 2) as 0 | 1;
    const polytope = sides[side];
    const tight = node[side];
    if (line[0] === "c") {
      polytope.checkClosed(line[2], tight, path);
      counts.closed++;
      return;
    }
    let next: [Labels, Labels];
    if (line[0] === "i") {
      const all = polytope.implied(line[2], tight, path);
      counts.implied++;
      next = side === 0 ? [all, node[1]] : [node[0], all];
    } else {
      const all = polytope.tightAt(line[2], path);
      if (!within(tight, all)) refuse("the point does not lie on the face", path);
      polytope.checkSingle(tight, path);
      // With the one strategy known, the other must be tight wherever it is not.
      const rest = all.map((one) => 1 - one);
      next = side === 0 ? [all, rest] : [rest, all];
    }
    this.#state.push(this.#node(next));
  }

  #alone([x, y]: Node, line: readonly unknown[], path: string): void {
    expectEntries(line, 1, path);
    const state = this.#state;
    if (line[0] === "z") {
      if (state.sides[0].isOrigin(x) || state.sides[1].isOrigin(y)) return;
      refuse("expected all strategies of a player to be unplayed", path);
    }
    const open = x.findIndex((one, label) => one === 0 && y[label] === 0);
    if (open >= 0) refuse(`label ${open} is tight at neither strategy`, path);
    state.counts.leaves++;
    const faces = ([x, y] as const).map((tight, side) => ({
      side: side as 0 | 1,
      tight,
      dead: new Uint8Array(state.size),
      found: new Set<number>(),
      onEmpty: null,
    }));
    const check = (): void => {
      const [rows, columns] = faces.map(({ found }) => found) as [Set<number>, Set<number>];
      for (const row of rows) {
        for (const column of columns) {
          if (state.vertices.isListed(row, column)) continue;
          refuse("two strategies of the leaf are an equilibrium that is not listed", this.#leaf);
        }
      }
    };
    state.push(...faces.map((face) => faceTask(state, face)), { run: check });
  }

  #again(node: Node, line: readonly unknown[], path: string): void {
    expectEntries(line, 2, path);
    const state = this.#state;
    if (line[0] === "n") {
      const name = state.name(line[1], path);
      state.push(this.#node(node), { run: () => state.finish(name, node) });
      return;
    }
    const known =
      line[0] === "m"
        ? state.finished(line[1], path)
        : this.#branches.findLast(({ label }) => label === line[1])?.left;
    if (known === undefined) refuse(`no left branch on label ${line[1]} is proved`, path);
    if ("side" in known || !within(known[0], node[0]) || !within(known[1], node[1])) {
      refuse("the node is not covered by the one that it points back to", path);
    }
    state.counts.repeated++;
  }
}
