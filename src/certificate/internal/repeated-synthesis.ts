import { compare, equal, maximum, minimum } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { expectSame, flag, list, numbers, position, record, refuse, words } from "./document-fields.js";
import { type PlayableProfile, playableProfiles } from "./repeated-playable.js";
import { automataOf, type ReplayTarget, replayed, roundsOf } from "./repeated-replay.js";
import { discounted } from "./repeated-stage.js";

/** The greatest number of states that a result may speak of. */
const MAXIMUM_STATES = 8;

/**
 * Refuses what is stated of the smallest automaton that does something in equilibrium unless it is so: that it does, that
 * nobody gains by a deviation of one round, and that no smaller one does. Returns `found` when only the last is not gone
 * through again, as it would take too long, and `not-checked` when there is nothing else.
 */
export function checkSynthesis(
  game: NormalFormGame,
  discount: Rational,
  value: unknown,
): "verified" | "found" | "not-checked" {
  const stated = record(value, "synthesis");
  const target = readTarget(game, stated["target"]);
  const searched = position(stated["searched"], "synthesis.searched", MAXIMUM_STATES + 1);
  const impossible = flag(stated["impossible"], "synthesis.impossible");
  const complete = flag(stated["complete"], "synthesis.complete");
  const playable = playableProfiles(game, discount);
  checkReason(stated, complete, (size) => {
    const rounds = target.path === null ? null : roundsOf(target.path);
    return automataOf(size, playable.length, game.players.length, rounds);
  });
  const { automaton } = stated;
  if (automaton !== null) {
    const states = checkAutomaton(game, discount, target, automaton);
    if (impossible) refuse("there is an automaton", "synthesis.impossible");
    if (!complete) refuse("an automaton was found", "synthesis.complete");
    expectSame(searched, states - 1, "synthesis.searched");
  }
  if (impossible) {
    if (isPossible(playable, target)) refuse("payoffs alone do not exclude it", "synthesis.impossible");
    return "verified";
  }
  const smaller = searched === 0 ? false : replayed(playable, discount, target, searched);
  if (smaller) refuse(`an automaton with ${searched} states at most does it`, "synthesis.searched");
  if (smaller === false) return "verified";
  return automaton === null ? "not-checked" : "found";
}

function readTarget(game: NormalFormGame, value: unknown): ReplayTarget {
  const path = "synthesis.target";
  const stated = record(value, path);
  if (stated["path"] === null) {
    return { payoffs: numbers(stated["payoffs"], `${path}.payoffs`, game.players.length), path: null };
  }
  expectSame(stated["payoffs"], null, `${path}.payoffs`);
  const rounds = record(stated["path"], `${path}.path`);
  const read = (key: "before" | "cycle"): number[][] =>
    list(rounds[key], `${path}.path.${key}`).map((round, t) => {
      const at = `${path}.path.${key}[${t}]`;
      return list(round, at, game.shape.length).map((action, i) =>
        position(action, `${at}[${i}]`, game.shape[i] as number),
      );
    });
  const [before, cycle] = [read("before"), read("cycle")];
  if (cycle.length === 0) refuse("expected a round at least", `${path}.path.cycle`);
  return { payoffs: null, path: { before, cycle } };
}

function checkReason(
  stated: Readonly<Record<string, unknown>>,
  complete: boolean,
  automata: (size: number) => number,
): void {
  if (complete) {
    expectSame(stated["reason"], null, "synthesis.reason");
    expectSame(stated["predicted"], null, "synthesis.predicted");
    return;
  }
  words(stated["reason"], "synthesis.reason");
  const states = Number(stated["searched"]) + 1;
  expectSame(stated["predicted"], { states, candidates: automata(states) }, "synthesis.predicted");
}

/** Whether neither a profile that is to be played nor the payoffs are excluded by payoffs alone. */
function isPossible(playable: readonly PlayableProfile[], { payoffs, path }: ReplayTarget): boolean {
  if (playable.length === 0) return false;
  const known = new Set(playable.map(({ profile }) => profile.join()));
  const within = payoffs?.every((value, i) => {
    const best = maximum(playable.map((one) => one.payoffs[i] as Rational));
    const worst = minimum(playable.map((one) => one.replies[i] as Rational));
    return compare(worst, value) <= 0 && compare(value, best) <= 0;
  });
  const rounds = path === null ? [] : [...path.before, ...path.cycle];
  return within !== false && rounds.every((round) => known.has(round.join()));
}

/** Returns the number of states. */
function checkAutomaton(
  game: NormalFormGame,
  discount: Rational,
  target: ReplayTarget,
  value: unknown,
): number {
  const path = "synthesis.automaton";
  const stated = record(value, path);
  const given = list(stated["states"], `${path}.states`);
  if (given.length === 0 || given.length > MAXIMUM_STATES) {
    refuse(`expected from 1 to ${MAXIMUM_STATES} states`, `${path}.states`);
  }
  const states = given.map((one, k) => {
    const at = `${path}.states[${k}]`;
    const { actions, next, payoffs, deviations } = record(one, at);
    return {
      actions: list(actions, `${at}.actions`, game.shape.length).map((action, i) =>
        position(action, `${at}.actions[${i}]`, game.shape[i] as number),
      ),
      next: position(next, `${at}.next`, given.length),
      payoffs: numbers(payoffs, `${at}.payoffs`, game.players.length),
      deviations,
    };
  });
  const threats = list(stated["threats"], `${path}.threats`, game.players.length).map((threat, i) =>
    position(threat, `${path}.threats[${i}]`, given.length),
  );
  states.forEach(({ actions, next, payoffs, deviations }, k) => {
    const at = `${path}.states[${k}]`;
    const ledger = payoffs.map((payoff, player) => {
      const play = (own: number, follows: number): Rational => {
        const profile = actions.map((action, i) => (i === player ? own : action));
        const later = states[follows]?.payoffs[player] as Rational;
        return discounted(game.payoff(player, profile), later, discount);
      };
      // The payoffs of the states are the only solution of these equations.
      if (!equal(play(actions[player] as number, next), payoff)) refuse("wrong payoffs", `${at}.payoffs`);
      return Array.from({ length: game.shape[player] as number }, (_, own) => {
        const gives = own === actions[player] ? payoff : play(own, threats[player] as number);
        if (compare(gives, payoff) > 0) refuse(`player ${player} gains by deviating`, at);
        return rationalText(gives);
      });
    });
    expectSame(deviations, ledger, `${at}.deviations`);
  });
  const first = states[0] as (typeof states)[number];
  if (target.payoffs?.some((payoff, i) => !equal(payoff, first.payoffs[i] as Rational))) {
    refuse("it gives other payoffs", path);
  }
  if (target.path !== null) followPath(states, target.path);
  return states.length;
}

function followPath(
  states: readonly { readonly actions: readonly number[]; readonly next: number }[],
  { before, cycle }: NonNullable<ReplayTarget["path"]>,
): void {
  let state = 0;
  // After so many rounds the state and the place of the cycle have been met together before.
  for (let t = 0; t < before.length + cycle.length * (states.length + 1); t++) {
    const due = t < before.length ? before[t] : cycle[(t - before.length) % cycle.length];
    const { actions, next } = states[state] as (typeof states)[number];
    if (due?.join() !== actions.join())
      refuse(`it plays something else in round ${t}`, "synthesis.automaton");
    state = next;
  }
}
