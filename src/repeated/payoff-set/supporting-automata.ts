import { compare } from "../../exact/order.js";
import { type Polynomial, polynomialCoefficients } from "../../exact/polynomial.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { Automaton, Signal } from "../automaton.js";
import { type AutomatonProfile, automatonProfile } from "../automaton-profile.js";
import { actionNames } from "../internal/action-names.js";
import type { PayoffSet } from "./payoff-set.js";
import type { SelfGeneration } from "./self-generation.js";

/**
 * Returns a profile of automata that is a subgame-perfect equilibrium with the payoffs of a vertex of a payoff set: a state a
 * vertex, a public signal that draws the vertex that follows, and after a deviation the vertex that is worst for who deviated.
 * {@link subgamePerfection} proves it again from the automata alone.
 *
 * @param set - of this game; where it is not exact, the vertices are those of its inner polygon
 * @param vertex - the position of the vertex
 * @throws {@link ExclaveError} `bad-argument` when there is no such vertex, `unsupported` when the signal would need
 * irrational probabilities
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { discountedPayoffs, payoffSet, subgamePerfection, supportingAutomata } from "exclave/repeated";
 *
 * const game = symmetric([[9, 1], [10, 3]]);
 * const profile = supportingAutomata(game, payoffSet(game, "3/4"), 1);
 * discountedPayoffs(profile, "3/4").map(rationalText); // ["39/4", "3"]
 * subgamePerfection(profile, "3/4").subgamePerfect; // true
 * ```
 */
export function supportingAutomata(game: NormalFormGame, set: PayoffSet, vertex: number): AutomatonProfile {
  const generation = set.proof.exact?.inner ?? set.proof.inner;
  const count = generation?.vertices.length ?? 0;
  if (generation === null || !Number.isInteger(vertex) || vertex < 0 || vertex >= count) {
    throw new ExclaveError(
      "bad-argument",
      `expected a vertex from 0 to ${count - 1} of the set, found ${vertex}`,
      "vertex",
    );
  }
  const lotteries = generation.vertices.map(({ weights }) => cumulated(weights));
  const cuts = [...lotteries.flat(), ONE].sort(compare);
  const ends = cuts.filter(
    (cut, i) => cut.n !== 0n && (i === 0 || compare(cut, cuts[i - 1] as Rational) > 0),
  );
  const signals = ends.map(
    (end, k): Signal => ({
      name: ends.length === 1 ? "" : `draw ${k + 1}`,
      probability: rational(end.sub(ends[k - 1] ?? ZERO)),
    }),
  );
  // Play begins in the first state.
  const order = [vertex, ...generation.vertices.map((_, k) => k).filter((k) => k !== vertex)];
  const followers = order.map((k) =>
    ends.map((end) =>
      order.indexOf((lotteries[k] as Rational[]).findIndex((upTo) => compare(end, upTo) <= 0)),
    ),
  );
  const automata = game.players.map((_, player): Automaton => {
    const { actions, others } = actionNames(game, player);
    return {
      name: `vertex ${vertex + 1}`,
      actions,
      others,
      signals,
      states: order.map((k, state) => {
        const due = game.profileAt(generation.vertices[k]?.move as number);
        return {
          name: `v${k + 1}`,
          play: actions.map((_, action) => (action === due[player] ? ONE : ZERO)),
          next: actions.flatMap((_, own) =>
            (others[0] as readonly string[]).flatMap((_, other) => {
              const deviator = deviates(due, player === 0 ? [own, other] : [other, own]);
              if (deviator === null) return followers[state] as number[];
              return signals.map(() => order.indexOf(generation.threats[deviator]));
            }),
          ),
        };
      }),
    };
  });
  return automatonProfile(game, automata);
}

/** Who did not do as it should; the first when neither did. */
function deviates(due: readonly number[], played: readonly number[]): 0 | 1 | null {
  return played[0] !== due[0] ? 0 : played[1] !== due[1] ? 1 : null;
}

/** The probability of each vertex or one before it. */
function cumulated(weights: SelfGeneration["vertices"][number]["weights"]): Rational[] {
  let total: Rational = ZERO;
  return weights.map((weight) => {
    total = rational(total.add(probabilityOf(weight)));
    return total;
  });
}

function probabilityOf(weight: Polynomial): Rational {
  if (weight.integers.length <= 1) return polynomialCoefficients(weight)[0] ?? ZERO;
  throw new ExclaveError(
    "unsupported",
    "the public signal would need irrational probabilities: automata with rational ones have rational payoffs, " +
      "which no irrational vertex is; the payoff set itself says what is drawn with which probability",
    "set",
  );
}
