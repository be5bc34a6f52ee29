import { compareVectors } from "../../exact/order.js";
import type { NormalFormGame } from "../game.js";
import type { CountMeter } from "../internal/count-meter.js";
import type { Equilibrium } from "../nash/equilibrium-set.js";
import { equilibriumOf } from "./internal/equilibrium-of.js";
import { expectTwoPlayers } from "./internal/expect-two-players.js";
import { pivotMeter } from "./internal/pivot-meter.js";
import { positivePayoffs } from "./internal/positive-payoffs.js";
import { TableauPair } from "./internal/tableau-pair.js";
import type { PivotOptions, PivotsEnded } from "./pivot-options.js";

/** A Lemke-Howson path between two vertices of {@link LemkeHowsonGraph}. */
export interface LemkeHowsonConnection {
  /** The label that is missing along the path. */
  readonly label: number;
  /** The positions of its two ends. */
  readonly between: readonly [number, number];
  readonly pivots: number;
}

/** The equilibria that Lemke-Howson paths connect with the artificial equilibrium, and the paths. */
export interface LemkeHowsonGraph {
  /** The equilibria found, each once, sorted by their probabilities, lexicographically greatest first. */
  readonly equilibria: readonly Equilibrium[];
  /**
   * The pairs of bases at the ends of the paths, in the order in which they were found: the position of the equilibrium
   * each stands for, null for the artificial equilibrium, which comes first. In a degenerate game several may stand for
   * the same equilibrium.
   */
  readonly vertices: readonly (number | null)[];
  /** For each label, the paths that pair the vertices off, in the order in which they were followed. */
  readonly paths: readonly LemkeHowsonConnection[];
  /** Whether every path from every vertex was followed. Equilibria that no path reaches may exist all the same. */
  readonly complete: boolean;
  /** Why not, or null. */
  readonly ended: PivotsEnded | null;
  readonly pivots: number;
}

/**
 * Returns all equilibria of a two-player game that Lemke-Howson paths reach: from the artificial equilibrium by every
 * label, and on from each equilibrium found by every label, with the graph of the paths.
 *
 * For each label the paths pair off all equilibria, the artificial one included (L. S. Shapley 1974, A note on the
 * Lemke-Howson algorithm, doi:10.1007/BFb0121248), in a degenerate game those of the lexicographically perturbed game. There
 * can be equilibria that no sequence of paths reaches: {@link bimatrixEquilibria} finds them too.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, or the limit is not a whole
 * number, 1 or more
 * @example
 * ```ts
 * import { bimatrix, lemkeHowsonEquilibria } from "exclave";
 *
 * const battle = bimatrix([[3, 0], [0, 2]], [[2, 0], [0, 3]]);
 * const { equilibria, paths } = lemkeHowsonEquilibria(battle);
 * equilibria.length; // 3
 * paths.filter(({ label }) => label === 0).map(({ between }) => between); // [[0, 1], [2, 3]]
 * ```
 */
export function lemkeHowsonEquilibria(game: NormalFormGame, options: PivotOptions = {}): LemkeHowsonGraph {
  expectTwoPlayers(game);
  const meter = pivotMeter(options);
  const start = TableauPair.artificial(positivePayoffs(game));
  const labels = [...start.rows, ...start.columns];
  const vertices = [start];
  const positions = new Map([[start.key, 0]]);
  const paths: LemkeHowsonConnection[] = [];
  const followed = new Set<string>();
  for (let from = 0; from < vertices.length && meter.ended === null; from++) {
    for (const label of labels) {
      if (followed.has(`${label} ${from}`)) continue;
      const pair = (vertices[from] as TableauPair).copy();
      const pivots = follow(pair, label, meter);
      if (pivots === null) break;
      const key = pair.key;
      const to = positions.get(key) ?? vertices.push(pair) - 1;
      positions.set(key, to);
      paths.push({ label, between: [from, to], pivots });
      followed.add(`${label} ${to}`);
    }
  }
  const found = vertices.slice(1).map((pair) => equilibriumOf(game, ...pair.weights()));
  const equilibria = [...found]
    .sort(compareEquilibria)
    .filter((one, i, sorted) => i === 0 || compareEquilibria(sorted[i - 1] as Equilibrium, one) !== 0);
  return {
    equilibria,
    vertices: [null, ...found.map((one) => equilibria.findIndex((e) => compareEquilibria(e, one) === 0))],
    paths,
    complete: meter.ended === null,
    ended: meter.ended,
    pivots: meter.count,
  };
}

/** Follows the path to its end; returns its length, or null when it had to stop. */
function follow(pair: TableauPair, label: number, meter: CountMeter): number | null {
  const before = meter.count;
  const path = pair.path(label);
  while (meter.allow(1, pair.work)) {
    const { value } = path.next();
    if (value?.leaves === label) return meter.count - before;
  }
  return null;
}

function compareEquilibria(a: Equilibrium, b: Equilibrium): number {
  return compareVectors(b.strategies.flat(), a.strategies.flat());
}
