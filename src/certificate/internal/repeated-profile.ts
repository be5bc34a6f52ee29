import { compare, equal, maximum } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import {
  expectSame,
  flag,
  list,
  number,
  numbers,
  position,
  record,
  refuse,
  words,
} from "./document-fields.js";
import { expectAllHistories, jointSteps, readAutomata, type StatedAutomata } from "./repeated-automata.js";
import { checkPath } from "./repeated-path.js";
import { discounted } from "./repeated-stage.js";

const PROOF = "certificate.profile";

/**
 * Refuses what is stated of a profile of automata unless it is so: the payoffs, whether it is a Nash equilibrium, whether it
 * is subgame perfect, and the list of all deviations of one round that pay.
 *
 * The payoffs of joint states are the only solution of their equations, and the values of a player's best reply those of the
 * equations with the best action; so it is enough to put them in. No deviation pays when none of one round does, in any
 * joint state (D. Blackwell 1965, doi:10.1214/aoms/1177700285).
 */
export function checkAutomatonProfile(
  game: NormalFormGame,
  discount: Rational,
  value: unknown,
  proof: unknown,
): void {
  const stated = record(value, "profile");
  const automata = readAutomata(game, proof, PROOF);
  list(stated["strategies"], "profile.strategies", game.players.length).forEach((name, i) => {
    words(name, `profile.strategies[${i}]`);
  });
  checkPath(automata, stated["path"], stated["limitOfMeans"]);
  const payoffs = checkLedger(automata, discount, stated, record(proof, PROOF)["states"]);
  expectSame(stated["payoffs"], payoffs.map(rationalText), "profile.payoffs");
  const replies = list(record(proof, PROOF)["replies"], `${PROOF}.replies`, game.players.length);
  const best = replies.map((reply, player) => bestPayoff(automata, discount, player, reply));
  expectSame(stated["best"], best.map(rationalText), "profile.best");
  const nash = best.every((most, player) => equal(most, payoffs[player] as Rational));
  expectSame(flag(stated["nash"], "profile.nash"), nash, "profile.nash");
}

/** Checks the joint states and the deviations in them; returns the payoffs at the first. */
function checkLedger(
  automata: StatedAutomata,
  discount: Rational,
  stated: Readonly<Record<string, unknown>>,
  value: unknown,
): Rational[] {
  const { game } = automata;
  const path = `${PROOF}.states`;
  const ledger = new Map<string, { states: number[]; payoffs: Rational[] }>();
  list(value, path).forEach((entry, s) => {
    const one = record(entry, `${path}[${s}]`);
    const states = list(one["states"], `${path}[${s}].states`, game.players.length).map((state, i) =>
      position(state, `${path}[${s}].states[${i}]`, automata.automata[i]?.play.length),
    );
    ledger.set(states.join(), {
      states,
      payoffs: numbers(one["payoffs"], `${path}[${s}].payoffs`, game.players.length),
    });
  });
  const first = ledger.get(game.players.map(() => 0).join());
  if (first === undefined) return refuse("expected the joint state at the beginning", path);
  expectAllHistories(automata, ledger, path);
  const expected = (
    states: readonly number[],
    player: number,
    deviator: number | null,
    action: number,
  ): Rational =>
    jointSteps(automata, states, deviator, action).reduce((sum, step) => {
      const next = ledger.get(step.states.join());
      if (next === undefined) return refuse(`expected the joint state ${step.states.join()} too`, path);
      const gives = discounted(game.payoff(player, step.profile), next.payoffs[player] as Rational, discount);
      return rational(sum.add(step.probability.mul(gives)));
    }, ZERO);
  const deviations: unknown[] = [];
  for (const { states, payoffs } of ledger.values()) {
    payoffs.forEach((payoff, player) => {
      if (!equal(payoff, expected(states, player, null, 0)))
        refuse(`wrong payoffs at ${states.join()}`, path);
      for (let action = 0; action < (game.shape[player] as number); action++) {
        const deviation = expected(states, player, player, action);
        if (compare(deviation, payoff) <= 0) continue;
        const texts = [payoff, deviation, rational(deviation.sub(payoff))].map(rationalText);
        deviations.push({ states, player, action, payoff: texts[0], deviation: texts[1], gain: texts[2] });
      }
    });
  }
  expectSame(stated["deviations"], deviations, "profile.deviations");
  expectSame(stated["subgamePerfect"], deviations.length === 0, "profile.subgamePerfect");
  return first.payoffs;
}

/** What a player can get against the automata of the others, once the values of its decision problem are found right. */
function bestPayoff(automata: StatedAutomata, discount: Rational, player: number, value: unknown): Rational {
  const { game } = automata;
  const path = `${PROOF}.replies[${player}]`;
  const values = new Map<string, { states: number[]; action: number; value: Rational }>();
  const key = (states: readonly number[]): string =>
    states.map((state, i) => (i === player ? "" : state)).join();
  list(value, path).forEach((entry, s) => {
    const at = `${path}[${s}]`;
    const one = record(entry, at);
    const states = list(one["states"], `${at}.states`, game.players.length).map((state, i) => {
      if (i === player) expectSame(state, null, `${at}.states[${i}]`);
      return i === player ? 0 : position(state, `${at}.states[${i}]`, automata.automata[i]?.play.length);
    });
    const action = position(one["action"], `${at}.action`, game.shape[player] as number);
    values.set(key(states), { states, action, value: number(one["value"], `${at}.value`) });
  });
  for (const { states, action: best, value: stated } of values.values()) {
    const gives = Array.from({ length: game.shape[player] as number }, (_, action) =>
      jointSteps(automata, states, player, action).reduce((sum, step) => {
        const next = values.get(key(step.states));
        if (next === undefined) return refuse(`expected the situation ${step.states.join()} too`, path);
        const later = discounted(game.payoff(player, step.profile), next.value, discount);
        return rational(sum.add(step.probability.mul(later)));
      }, ZERO),
    );
    if (!equal(maximum(gives), stated)) refuse(`wrong value at ${states.join()}`, path);
    if (!equal(gives[best] as Rational, stated)) refuse(`another action is better at ${states.join()}`, path);
  }
  const first = values.get(key(game.players.map(() => 0)));
  return first === undefined ? refuse("expected the situation at the beginning", path) : first.value;
}
