import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials, subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { EquilibriaAlong, EquilibriumAlong, EquilibriumPiece } from "./equilibria-along.js";
import type { Line } from "./line.js";
import { mixturePieces, pieceOf } from "./mixture-pieces.js";
import type { MixtureAlong } from "./mixtures-along.js";

const NOTHING: Polynomial = { integers: [], denominator: 1n };

/** The extreme equilibria along a line in which all use these sets, two players at most having a choice. */
export function equilibriaInSets(
  line: Line,
  payoffs: readonly (readonly Polynomial[])[],
  sets: readonly (readonly number[])[],
): EquilibriaAlong {
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
  const pieces = mixturePieces([forFirst, forSecond], line).map((piece): EquilibriumPiece => {
    const generic = pairs(bothOf(piece.mixtures), ({ integers }) => integers.length === 0);
    return { ...piece, equilibria: generic.map(place) };
  });
  const known = new Map<string, readonly EquilibriumAlong[]>();
  return {
    pieces,
    at: (number) => {
      const { piece, inside } = pieceOf(pieces, number);
      if (inside) return piece.equilibria;
      const key = `${pieces.indexOf(piece)} ${compareAlgebraic(piece.from, number)}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const distinct = bothOf(piece.mixtures.map((list) => distinctAt(list, number)));
      const found = pairs(distinct, (one) => signAtAlgebraic(one, number) === 0).map(place);
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

function bothOf(
  lists: readonly (readonly MixtureAlong[])[],
): [readonly MixtureAlong[], readonly MixtureAlong[]] {
  return lists as [readonly MixtureAlong[], readonly MixtureAlong[]];
}

function distinctAt(list: readonly MixtureAlong[], at: AlgebraicNumber): MixtureAlong[] {
  const kept: MixtureAlong[] = [];
  for (const one of list) if (!kept.some((other) => sameMixtureAt(one, other, at))) kept.push(one);
  return kept;
}
