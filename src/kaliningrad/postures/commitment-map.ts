import { compare, maximum } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { orderedMoves } from "../../extensive-form/ordered-moves.js";
import { type Affine, affineRoot } from "../../model/affine.js";
import type { Parameters } from "../../model/parameters.js";
import { type Piece, pieces } from "../../model/pieces.js";
import { credibilityFamily } from "./credibility-game.js";
import { warProbability } from "./posture-game.js";
import { POSTURES, type Posture, RUSSIAN_MOVES, type RussianMove } from "./postures.js";

/** A subgame-perfect outcome when the Baltic states commit first and Russia replies. */
export interface CommitmentOutcome {
  readonly posture: Posture;
  readonly reply: RussianMove;
}

/** What follows at a credibility when the Baltic states commit first. */
export interface CommitmentFinding {
  /** Every subgame-perfect outcome; several only where payoffs tie. */
  readonly outcomes: readonly CommitmentOutcome[];
  /** The greatest probability of war in one period among them. */
  readonly hazard: Rational;
}

/**
 * Returns what follows, for every credibility from 0 to 1, when the Baltic states commit first: exact, since all payoffs are
 * affine in the credibility and the outcome can only change where two of them tie.
 */
export function commitmentMap(parameters: Parameters): Piece<CommitmentFinding>[] {
  const family = credibilityFamily(parameters);
  const cells = POSTURES.flatMap((_, b) => RUSSIAN_MOVES.map((_, r) => [b, r] as const));
  const ties = [
    ...tieRoots(cells.map((cell) => family.payoff(0, cell))),
    ...POSTURES.flatMap((_, b) => tieRoots(RUSSIAN_MOVES.map((_, r) => family.payoff(1, [b, r])))),
  ];
  const evaluate = (alpha: Rational): CommitmentFinding => {
    const outcomes = orderedMoves(family.at(alpha), [0, 1]).map(([b, r]) => ({
      posture: POSTURES[b as number] as Posture,
      reply: RUSSIAN_MOVES[r as number] as RussianMove,
    }));
    const hazards = outcomes.map(({ posture, reply }) => warProbability(parameters, posture, reply));
    return { outcomes, hazard: maximum(hazards) };
  };
  return pieces(ZERO, ONE, ties, evaluate, (a, b) => key(a) === key(b));
}

/** Where any two of the functions tie. */
export function tieRoots(functions: readonly Affine[]): Rational[] {
  const roots: Rational[] = [];
  functions.forEach((f, i) => {
    for (const g of functions.slice(i + 1)) {
      const root = affineRoot({ constant: f.constant.sub(g.constant), slope: f.slope.sub(g.slope) });
      if (root !== null && compare(root, ZERO) > 0 && compare(root, ONE) < 0) roots.push(root);
    }
  });
  return roots;
}

function key({ outcomes }: CommitmentFinding): string {
  return outcomes.map(({ posture, reply }) => `${posture}:${reply}`).join();
}
