import type { AlgebraicNumber } from "../../exact/algebraic-number.js";
import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { type Meter, stepMeter } from "../../exact/meter.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { signAtAlgebraic } from "../../exact/sign-at-algebraic.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { compareDiscounts, discountsWhere } from "./discount-sets.js";
import { list, position, record, refuse } from "./document-fields.js";
import { beyondValue, type PayoffQuotient, QuotientReader } from "./payoff-quotients.js";
import {
  expectAllHistories,
  expectedToday,
  type JointStep,
  jointSteps,
  readAutomata,
  type StatedAutomata,
} from "./repeated-automata.js";
import { checkReplyWalks } from "./repeated-reply-walks.js";

const PATH = "certificate.critical";

/** How much work a check of critical discount factors may be. */
const MAXIMUM_STEPS = 4_000_000_000;

/**
 * Refuses sets of discount factors other than those at which the profile is subgame perfect and at which it is a Nash
 * equilibrium. The payoffs of joint states as functions of the discount factor are put into their equations, which have one
 * solution; the gain of each deviation of one round changes its sign at roots of a polynomial alone. For Nash equilibria,
 * intervals that cover [0, 1) come each with a strategy that no deviation of one round improves on anywhere in it.
 */
export function checkCritical(
  game: NormalFormGame,
  value: unknown,
  proof: unknown,
  profileProof: unknown,
): void {
  const stated = record(value, "critical");
  const fields = record(proof, PATH);
  const automata = readAutomata(game, profileProof, "certificate.profile");
  const meter = stepMeter("the check of the critical discount factors", { limit: MAXIMUM_STEPS });
  try {
    const reader = new QuotientReader(meter);
    const { gains, first } = readStates(automata, fields["states"], reader, meter);
    const found = discountsWhere(rootsOf(gains, meter), (at) =>
      gains.every((gain) => signAtAlgebraic(gain, at) <= 0),
    );
    compareDiscounts(stated["subgamePerfect"], found, "critical.subgamePerfect");
    const nash = checkReplyWalks(automata, fields["replies"], first, reader, meter);
    compareDiscounts(stated["nash"], nash, "critical.nash");
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "too-large") refuse(error.message, PATH);
    throw error;
  }
}

/** The roots of polynomials, of which none is 0. */
function rootsOf(polynomials: readonly Polynomial[], meter: Meter): AlgebraicNumber[] {
  return polynomials.flatMap((one) => algebraicRoots(one, meter).map(({ root }) => root));
}

/** What each deviation gains at each joint state, and the payoffs at the first. */
function readStates(
  automata: StatedAutomata,
  value: unknown,
  reader: QuotientReader,
  meter: Meter,
): { gains: Polynomial[]; first: readonly PayoffQuotient[] } {
  const { game } = automata;
  const path = `${PATH}.states`;
  const ledger = new Map<string, { states: number[]; payoffs: PayoffQuotient[] }>();
  list(value, path).forEach((entry, s) => {
    const at = `${path}[${s}]`;
    const one = record(entry, at);
    const states = list(one["states"], `${at}.states`, game.players.length).map((state, i) =>
      position(state, `${at}.states[${i}]`, automata.automata[i]?.play.length),
    );
    const payoffs = list(one["payoffs"], `${at}.payoffs`, game.players.length).map((payoff, i) =>
      reader.read(payoff, `${at}.payoffs[${i}]`),
    );
    ledger.set(states.join(), { states, payoffs });
  });
  const first = ledger.get(game.players.map(() => 0).join());
  if (first === undefined) return refuse("expected the joint state at the beginning", path);
  expectAllHistories(automata, ledger, path);
  const gains = new Map<string, Polynomial>();
  for (const { states, payoffs } of ledger.values()) {
    payoffs.forEach((payoff, player) => {
      const beyond = (steps: readonly JointStep[]): Polynomial => {
        meter(2000 * steps.length);
        return beyondValue(
          expectedToday(automata, player, steps),
          steps.map(({ probability, states: next }) => {
            const known = ledger.get(next.join());
            if (known === undefined) return refuse(`expected the joint state ${next.join()} too`, path);
            return { probability, value: known.payoffs[player] as PayoffQuotient };
          }),
          payoff,
        );
      };
      if (beyond(jointSteps(automata, states)).integers.length > 0)
        refuse(`wrong payoffs at ${states.join()}`, path);
      for (let action = 0; action < (game.shape[player] as number); action++) {
        const gain = beyond(jointSteps(automata, states, player, action));
        if (gain.integers.length > 0) gains.set(gain.integers.join(), gain);
      }
    });
  }
  return { gains: [...gains.values()], first: first.payoffs };
}
