import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../game.js";
import type { Degeneracy } from "./equilibrium-set.js";
import { bestResponseVertices } from "./internal/best-response-vertices.js";
import { Budget } from "./internal/budget.js";
import { envelopeTie } from "./internal/envelope-ties.js";
import { exactVertex, type ResponsePolytope, responsePolytope } from "./internal/response-polytope.js";
import { VertexWalk } from "./internal/vertex-walk.js";
import type { SearchOptions } from "./search-options.js";

/** Whether a two-player game is degenerate, with a strategy that shows it; else why that is not known. */
export type DegeneracyVerdict =
  | { readonly degenerate: true; readonly degeneracy: Degeneracy; readonly reason: null }
  | { readonly degenerate: false; readonly degeneracy: null; readonly reason: null }
  | { readonly degenerate: null; readonly degeneracy: null; readonly reason: string };

/** The walks take turns of so many vertices. */
const TURN = 64;

/**
 * Returns whether a two-player game is degenerate: whether some mixed strategy has more pure best responses than strategies
 * in its support (B. von Stengel 2002, Computing equilibria for two-person games, Definition 2.6,
 * doi:10.1016/S1574-0005(02)03008-4), with such a strategy if so.
 *
 * Pure strategies and mixtures of two are tried first. Then all vertices of both best-response polytopes are visited along
 * their edges, until one with too many best responses is met or none is left; doubles choose the way and each vertex is
 * proved with exact arithmetic or a rigorous bound. The number of vertices grows exponentially, so a limit may come first:
 * a random 11x11 game takes some tens of milliseconds, a 14x14 one about a second. The same game and limit give the same
 * answer.
 *
 * @param options - a limit, a signal and a progress report
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, or the limit is not a whole number
 * @example
 * ```ts
 * import { bimatrix, degeneracy, rationalText } from "exclave";
 *
 * // Against a half of each row, three columns are best.
 * const found = degeneracy(bimatrix([[1, 0, 0], [0, 1, 0]], [[2, 0, 1], [0, 2, 1]]));
 * found.degenerate; // true
 * found.degeneracy?.strategy.map(rationalText); // ["1/2", "1/2"]
 * found.degeneracy?.bestResponses; // [0, 1, 2]
 * degeneracy(bimatrix([[3, 0], [0, 2]], [[2, 0], [0, 3]])).degenerate; // false
 * ```
 */
export function degeneracy(game: NormalFormGame, options: SearchOptions = {}): DegeneracyVerdict {
  if (game.players.length !== 2) {
    throw new ExclaveError(
      "bad-argument",
      `expected a game of 2 players, found ${game.players.length}; degeneracy is a property of two-player games`,
      "players",
    );
  }
  const budget = new Budget(options);
  if (!budget.spend(40 * game.profileCount)) return unknown(budget);
  const first = responsePolytope(game, 0);
  const second = responsePolytope(game, 1);
  const polytopes = areSame(first, second) ? [first] : [first, second];
  for (const polytope of polytopes) {
    const tie = envelopeTie(polytope, budget);
    if (tie !== null) return degenerate(tie);
    if (budget.ended !== null) return unknown(budget);
  }
  let walks = polytopes.map((polytope) => ({ polytope, walk: new VertexWalk(polytope) }));
  while (walks.length > 0) {
    const done = new Set<VertexWalk>();
    for (const { polytope, walk } of walks) {
      const ahead = walk.advance(TURN, budget);
      const found = ahead === "unsure" ? fromAllVertices(polytope, budget) : ahead;
      if (found === "all-simple") done.add(walk);
      else if (found !== null) return degenerate(found);
      if (budget.ended !== null) return unknown(budget);
    }
    walks = walks.filter(({ walk }) => !done.has(walk));
  }
  return { degenerate: false, degeneracy: null, reason: null };
}

/** The same without any doubles, where they lose their way; null when the budget ended. */
function fromAllVertices(polytope: ResponsePolytope, budget: Budget): Degeneracy | "all-simple" | null {
  const { own, other, matrix } = polytope;
  const coordinates = Array.from({ length: own }, (_, i) => i);
  const rows = Array.from({ length: other }, (_, j) => own + j);
  const vertices = bestResponseVertices(matrix, coordinates, rows, budget);
  if (vertices === null) return null;
  const tied = vertices.find(({ tightCount }) => tightCount > own);
  if (tied === undefined) return "all-simple";
  const support = coordinates.filter((i) => tied.values[i] !== 0n);
  const tight = rows.flatMap((label, j) => (tied.values[label] === 0n ? [j] : []));
  return exactVertex(polytope, { support, tight }) as Degeneracy;
}

function areSame(a: ResponsePolytope, b: ResponsePolytope): boolean {
  if (a.own !== b.own || a.other !== b.other) return false;
  return a.matrix.every((row, j) => row.every((value, i) => value === b.matrix[j]?.[i]));
}

function degenerate(found: Degeneracy): DegeneracyVerdict {
  return { degenerate: true, degeneracy: found, reason: null };
}

function unknown(budget: Budget): DegeneracyVerdict {
  const reason = `${budget.excuse}; up to then no mixed strategy had more best responses than strategies it plays`;
  return { degenerate: null, degeneracy: null, reason };
}
