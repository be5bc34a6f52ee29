import { type AlgebraicNumber, algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials, subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { evaluatePolynomial } from "../../../exact/polynomial-evaluation.js";
import { rational } from "../../../exact/rational.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { Line } from "./dominance-along.js";
import { type MixtureAlong, mixtureCount, mixturesAlong } from "./mixtures-along.js";
import { payoffsAlong } from "./payoffs-along.js";
import { rootsBetween } from "./stretches.js";
import { survivorsAlong } from "./survivors-along.js";

/** An extreme equilibrium along a part of a line: a mixture for each player. */
export type EquilibriumAlong = readonly MixtureAlong[];

/** Between two numbers, the extreme equilibria are the same functions of the parameter. */
interface EquilibriumPiece {
  readonly from: AlgebraicNumber;
  readonly to: AlgebraicNumber;
  /** Of all players, without those who have no choice. */
  readonly mixtures: readonly (readonly MixtureAlong[])[];
  /** On the open interval: each by the positions of its mixtures. */
  readonly equilibria: readonly EquilibriumAlong[];
}

/** The extreme equilibria along a line. */
export interface EquilibriaAlong {
  readonly pieces: readonly EquilibriumPiece[];
  /** The extreme equilibria at a number, each once. */
  readonly at: (number: AlgebraicNumber) => readonly EquilibriumAlong[];
}

type Sets = readonly (readonly number[])[];

const NOTHING: Polynomial = { integers: [], denominator: 1n };
const MAXIMUM_PIECES = 2000;
const MAXIMUM_SYSTEMS = 3500;

/**
 * Returns the extreme equilibria along a line, or why they are not found: where more than two players have a choice, or the
 * game is large, those of what iterated elimination leaves.
 */
export function equilibriaPieces(line: Line): EquilibriaAlong | string {
  const all = line.model.players.map(({ strategies }) => strategies.map((_, i) => i));
  const payoffs = payoffsAlong(line);
  if (payoffs === null) return "a payoff has kinks or jumps along the parameter";
  if (tooLarge(all) === null) return equilibriaOf(line, payoffs, all);
  const survivors = survivorsAlong(line, "mixed");
  if (survivors === null) return "a payoff has kinks or jumps along the parameter";
  const { points, at } = survivors;
  const parts: { from: AlgebraicNumber; to: AlgebraicNumber; found: EquilibriaAlong }[] = [];
  for (const [i, from] of points.entries()) {
    const here = tooLarge(at(from));
    if (here !== null) return here;
    const to = points[i + 1];
    if (to === undefined) continue;
    const sets = at(algebraicRational(rationalBetween(from, to)));
    const reason = tooLarge(sets);
    if (reason !== null) return reason;
    parts.push({ from, to, found: equilibriaOf({ ...line, from, to }, payoffs, sets) });
  }
  const known = new Map<AlgebraicNumber, readonly EquilibriumAlong[]>();
  return {
    pieces: parts.flatMap(({ found }) => found.pieces),
    at: (number: AlgebraicNumber) => {
      const part = parts.find(
        ({ from, to }) => compareAlgebraic(from, number) < 0 && compareAlgebraic(number, to) < 0,
      );
      if (part !== undefined) return part.found.at(number);
      const before = known.get(number);
      if (before !== undefined) return before;
      // Where elimination changes, it may leave something else.
      const beside = parts.find(
        ({ from, to }) => compareAlgebraic(from, number) <= 0 && compareAlgebraic(number, to) <= 0,
      );
      const { from, to } = beside ?? line;
      const found = equilibriaOf({ ...line, from, to }, payoffs, at(number)).at(number);
      known.set(number, found);
      return found;
    },
  };
}

/** Why the equilibria in these sets are not found; null where they can be. */
function tooLarge(sets: Sets): string | null {
  const counts = sets.map((set) => set.length).filter((count) => count > 1);
  if (counts.length > 2) return "more than two players have a choice";
  const [own = 1, rival = 1] = counts;
  return mixtureCount(own, rival) > MAXIMUM_SYSTEMS
    ? "the game is too large for all its equilibria along a line"
    : null;
}

/** The extreme equilibria along a line in which all use these sets, two players at most having a choice. */
function equilibriaOf(line: Line, payoffs: readonly (readonly Polynomial[])[], sets: Sets): EquilibriaAlong {
  const { from, to, meter } = line;
  const shape = line.model.players.map(({ strategies }) => strategies.length);
  const strides = shape.map((_, player) => shape.slice(player + 1).reduce((a, b) => a * b, 1));
  const choosing = [...sets.keys()].filter((player) => (sets[player] as readonly number[]).length > 1);
  const first = choosing[0] ?? 0;
  const second = choosing[1] ?? (first === 0 ? 1 : 0);
  const [own, rival] = [sets[first] as readonly number[], sets[second] ?? [0]];
  const base = sets.reduce(
    (sum, [only], player) =>
      player === first || player === second ? sum : sum + (only as number) * (strides[player] as number),
    0,
  );
  const get = (player: number, i: number, j: number): Polynomial =>
    payoffs[player]?.[base + i * (strides[first] as number) + j * (strides[second] ?? 0)] ?? NOTHING;
  // What the rival gets, by the own strategy: of the first player's mixtures, and of the second's.
  const forFirst = own.map((i) => rival.map((j) => get(second, i, j)));
  const forSecond = rival.map((j) => own.map((i) => get(first, i, j)));
  const place = (pair: readonly [MixtureAlong, MixtureAlong]): EquilibriumAlong =>
    shape.map((count, player) => {
      const set = sets[player] as readonly number[];
      const mixture = player === first ? pair[0] : player === second ? pair[1] : PURE;
      const weights = Array.from({ length: count }, (_, strategy) => {
        const i = set.indexOf(strategy);
        return i < 0 ? NOTHING : (mixture.weights[i] as Polynomial);
      });
      return { ...mixture, weights };
    });
  const pieces: EquilibriumPiece[] = [];
  const waiting: (readonly [AlgebraicNumber, AlgebraicNumber])[] = [[from, to]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [low, high] = next;
    const isPoint = compareAlgebraic(low, high) === 0;
    if (isPoint && pieces.length > 0) continue;
    if (pieces.length >= MAXIMUM_PIECES)
      throw new ExclaveError("too-large", `the equilibria change more than ${MAXIMUM_PIECES} times here`);
    const sample = isPoint ? rational(low.lower) : rationalBetween(low, high);
    const mixtures = [
      mixturesAlong(forFirst, sample, meter),
      mixturesAlong(forSecond, sample, meter),
    ] as const;
    const signs = mixtures.flat().flatMap(({ weights, total, slacks }) => [...weights, total, ...slacks]);
    const open = signs.filter(({ integers }) => integers.length > 0);
    const here = algebraicRational(sample);
    if (!isPoint && open.some((one) => evaluatePolynomial(one, sample).n === 0n)) {
      // What may change its sign here says nothing of both sides.
      waiting.push([here, high], [low, here]);
      continue;
    }
    const below = rootsBetween(open, low, here, meter).at(-1) ?? low;
    const above = rootsBetween(open, here, high, meter)[0] ?? high;
    const generic = pairs(mixtures, ({ integers }) => integers.length === 0);
    pieces.push({ from: below, to: above, mixtures, equilibria: generic.map(place) });
    waiting.push([above, high], [low, below]);
  }
  pieces.sort((a, b) => compareAlgebraic(a.from, b.from));
  const known = new Map<string, readonly EquilibriumAlong[]>();
  return {
    pieces,
    at: (number) => {
      const piece = pieces.find(
        (one) => compareAlgebraic(one.from, number) <= 0 && compareAlgebraic(number, one.to) <= 0,
      ) as EquilibriumPiece;
      const inside = compareAlgebraic(piece.from, number) < 0 && compareAlgebraic(number, piece.to) < 0;
      if (inside) return piece.equilibria;
      const key = `${pieces.indexOf(piece)} ${compareAlgebraic(piece.from, number)}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const [x, y] = piece.mixtures.map((list) => distinctAt(list, number)) as [
        MixtureAlong[],
        MixtureAlong[],
      ];
      const found = pairs([x, y], (one) => signAtAlgebraic(one, number) === 0).map(place);
      known.set(key, found);
      return found;
    },
  };
}

/** Whether two mixtures are the same at a number. */
export function sameMixtureAt(a: MixtureAlong, b: MixtureAlong, at: AlgebraicNumber): boolean {
  return a.weights.every((weight, i) => {
    const [left, right] = [
      multiplyPolynomials(weight, b.total),
      multiplyPolynomials(b.weights[i] as Polynomial, a.total),
    ];
    return signAtAlgebraic(subtractPolynomials(left, right), at) === 0;
  });
}

const PURE: MixtureAlong = {
  weights: [{ integers: [1n], denominator: 1n }],
  total: { integers: [1n], denominator: 1n },
  slacks: [],
};

/** The pairs of mixtures of which each is a best response to the other: what has a weight has no slack. */
function pairs(
  [first, second]: readonly [readonly MixtureAlong[], readonly MixtureAlong[]],
  isZero: (one: Polynomial) => boolean,
): [MixtureAlong, MixtureAlong][] {
  const read = (list: readonly MixtureAlong[]): { used: boolean[]; best: boolean[] }[] =>
    list.map(({ weights, slacks }) => ({
      used: weights.map((one) => !isZero(one)),
      best: slacks.map(isZero),
    }));
  const [left, right] = [read(first), read(second)];
  return first.flatMap((x, a) =>
    second.flatMap((y, b): [MixtureAlong, MixtureAlong][] => {
      const [mine, other] = [left[a], right[b]] as [(typeof left)[number], (typeof right)[number]];
      const fits =
        mine.used.every((one, i) => !one || other.best[i]) &&
        other.used.every((one, j) => !one || mine.best[j]);
      return fits ? [[x, y]] : [];
    }),
  );
}

function distinctAt(list: readonly MixtureAlong[], at: AlgebraicNumber): MixtureAlong[] {
  const kept: MixtureAlong[] = [];
  for (const one of list) if (!kept.some((other) => sameMixtureAt(one, other, at))) kept.push(one);
  return kept;
}
