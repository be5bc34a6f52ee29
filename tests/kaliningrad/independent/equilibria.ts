import { eliminate } from "./elimination.js";
import { cleared, Fraction, UNIT } from "./fraction.js";
import { choices, solveSquare } from "./square-system.js";
import {
  combinations,
  everything,
  isEquilibrium,
  type Kept,
  type Mixed,
  remembered,
  type TableGame,
} from "./table-game.js";

/** A vertex of one side: a mixed strategy, and the strategies of the other side that are best against it. */
interface Vertex {
  readonly mixed: ReadonlyMap<number, Fraction>;
  readonly best: ReadonlySet<number>;
}

/**
 * All extreme equilibria in which only two players choose, the others' strategies being given: every support of each side
 * with as many best replies of the other, solved and checked, and then all pairs whose supports are best replies.
 */
export function pairEquilibria(game: TableGame, pair: readonly [number, number], kept: Kept): Mixed[] {
  const [first, second] = pair;
  const at = (i: number, j: number): number[] =>
    kept.map((own, p) => (p === first ? i : p === second ? j : (own[0] as number)));
  const rows = kept[first] as readonly number[];
  const columns = kept[second] as readonly number[];
  const ofSecond = rows.map((i) => columns.map((j) => game.pay(second, at(i, j))));
  const ofFirst = columns.map((j) => rows.map((i) => game.pay(first, at(i, j))));
  const [left, right] = [vertices(ofSecond, rows, columns), vertices(ofFirst, columns, rows)];
  return left.flatMap((x) =>
    right
      .filter(
        (y) =>
          [...x.mixed.keys()].every((i) => y.best.has(i)) && [...y.mixed.keys()].every((j) => x.best.has(j)),
      )
      .map((y) =>
        kept.map((own, p) => (p === first ? x.mixed : p === second ? y.mixed : pure(own[0] as number))),
      ),
  );
}

/** @param payoffs - the other side's, a row for each own strategy */
function vertices(
  payoffs: readonly (readonly Fraction[])[],
  own: readonly number[],
  other: readonly number[],
): Vertex[] {
  const { rows } = cleared(payoffs);
  const found = new Map<string, Vertex>();
  for (let size = 1; size <= Math.min(own.length, other.length); size++) {
    for (const support of choices(own.length, size)) {
      for (const tight of choices(other.length, size)) {
        const equations = tight.map((j) => [
          ...support.map((i) => (rows[i] as bigint[])[j] as bigint),
          -1n,
          0n,
        ]);
        const solved = solveSquare([...equations, [...support.map(() => 1n), 0n, 1n]]);
        if (solved === null || support.some((_, i) => (solved.tops[i] as bigint) <= 0n)) continue;
        const value = solved.tops[size] as bigint;
        const replies = other.map((_, j) =>
          support.reduce(
            (sum, i, k) => sum + (solved.tops[k] as bigint) * ((rows[i] as bigint[])[j] as bigint),
            0n,
          ),
        );
        if (replies.some((reply) => reply > value)) continue;
        const mixed = new Map(
          support.map((i, k) => [own[i] as number, Fraction.of(solved.tops[k] as bigint, solved.bottom)]),
        );
        const best = new Set(other.filter((_, j) => replies[j] === value));
        found.set([...mixed].join(";"), { mixed, best });
      }
    }
  }
  return [...found.values()];
}

function pure(strategy: number): ReadonlyMap<number, Fraction> {
  return new Map([[strategy, UNIT]]);
}

/** The equilibria of a game, and whether they are all of the extreme ones. */
export interface Solved {
  readonly complete: boolean;
  readonly equilibria: readonly Mixed[];
  /** What is left after elimination by mixtures. */
  readonly kept: Kept;
}

/**
 * After elimination by mixtures: all equilibria when at most two players are left with a choice. Otherwise those
 * equilibria in which at most two players mix and that are extreme with the other's strategy given.
 */
export function solveGame(game: TableGame): Solved {
  return remembered(SOLVED, game, () => solve(game));
}

const SOLVED = new Map<string, Solved>();

function solve(game: TableGame): Solved {
  const { kept } = game.labels.length === 2 ? { kept: everything(game) } : eliminate(game, "mixed");
  const free = kept.flatMap((own, player) => (own.length > 1 ? [player] : []));
  if (free.length <= 2 || game.labels.length === 2) {
    const first = free[0] ?? 0;
    const second = free[1] ?? (first === 0 ? 1 : 0);
    return { complete: true, equilibria: distinct(pairEquilibria(game, [first, second], kept)), kept };
  }
  const players = game.labels.map((_, player) => player);
  const found = choices(players.length, 2).flatMap((pair) => {
    const others = kept.map((own, p) => (pair.includes(p) ? [own[0] as number] : own));
    return combinations(others).flatMap((fixed) =>
      pairEquilibria(
        game,
        pair as unknown as [number, number],
        kept.map((own, p) => (pair.includes(p) ? own : [fixed[p] as number])),
      ),
    );
  });
  return { complete: false, equilibria: distinct(found).filter((mixed) => isEquilibrium(game, mixed)), kept };
}

function distinct(profiles: readonly Mixed[]): Mixed[] {
  return [...new Map(profiles.map((one) => [keyOf(one), one])).values()];
}

function keyOf(mixed: Mixed): string {
  return mixed
    .map((one) =>
      [...one]
        .sort(([a], [b]) => a - b)
        .map(([s, p]) => `${s}:${p}`)
        .join(),
    )
    .join("|");
}

/** Every outcome of a pure subgame-perfect equilibrium when the players move in their order and see what was played. */
export function movesInOrder(game: TableGame, played: readonly number[] = []): number[][] {
  const mover = played.length;
  const own = game.labels[mover];
  if (own === undefined) return [[...played]];
  const behind = own.map((_, s) => movesInOrder(game, [...played, s]));
  const floor = behind.map((outcomes) =>
    outcomes.map((o) => game.pay(mover, o)).reduce((a, b) => (a.against(b) <= 0 ? a : b)),
  );
  return behind.flatMap((outcomes, s) =>
    outcomes.filter((o) => floor.every((f, other) => other === s || game.pay(mover, o).against(f) >= 0)),
  );
}
