import { compare, compareVectors, equal, maximum } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { dot, sum } from "../../exact/vector.js";
import { strategyPayoffs } from "../../normal-form/payoffs.js";
import { refuse } from "./document-fields.js";
import type { NashStatement, StatedEquilibrium } from "./nash-statement.js";

/** Checks that each profile is an equilibrium, none is listed twice, and the witness of degeneracy is one. */
export function checkProfiles(statement: NashStatement): void {
  statement.equilibria.forEach((one, i) => {
    checkEquilibrium(statement, one, i);
  });
  checkOrder(statement.equilibria);
  checkDegeneracy(statement);
}

/** It is an equilibrium: probabilities that add up to 1, on best responses only. */
function checkEquilibrium({ game, complete }: NashStatement, one: StatedEquilibrium, i: number): void {
  const path = `equilibria[${i}]`;
  if (complete !== (one.component !== null)) {
    refuse("expected the id of a component when complete, and null when not", `${path}.component`);
  }
  one.strategies.forEach((strategy, player) => {
    const at = `${path}.strategies[${player}]`;
    if (strategy.some((probability) => compare(probability, ZERO) < 0))
      refuse("a probability is negative", at);
    if (!equal(sum(strategy), ONE)) {
      refuse(`the probabilities add up to ${rationalText(sum(strategy))}, not 1`, at);
    }
  });
  one.strategies.forEach((strategy, player) => {
    const values = strategyPayoffs(game, player, one.strategies);
    values.forEach((value, s) => {
      if (equal(value, (one.ledger[player] as readonly Rational[])[s] as Rational)) return;
      refuse(`the payoff is ${rationalText(value)}`, `certificate.ledger[${i}][${player}][${s}]`);
    });
    const best = maximum(values);
    values.forEach((value, s) => {
      if ((strategy[s] as Rational).n === 0n || equal(value, best)) return;
      refuse(
        `it is no best response: it gives ${rationalText(value)}, another strategy ${rationalText(best)}`,
        `${path}.strategies[${player}][${s}]`,
      );
    });
    if (!equal(dot(strategy, values), one.payoffs[player] as Rational)) {
      refuse(`the payoff is ${rationalText(best)}`, `${path}.payoffs[${player}]`);
    }
    const support = strategy.flatMap((probability, s) => (probability.n === 0n ? [] : [s]));
    if (`${support}` !== `${one.supports[player]}`) {
      refuse(`the support is [${support.join(", ")}]`, `${path}.supports[${player}]`);
    }
  });
}

function checkOrder(equilibria: readonly StatedEquilibrium[]): void {
  equilibria.forEach((one, i) => {
    const before = equilibria[i - 1];
    if (before === undefined) return;
    const order = compareVectors(before.strategies.flat(), one.strategies.flat());
    if (order === 0) refuse("the equilibrium is listed twice", `equilibria[${i}]`);
    if (order < 0) refuse("expected the lexicographically greatest first", `equilibria[${i}]`);
  });
}

/** A witness of degeneracy is one, and stands where it is needed. */
function checkDegeneracy({ game, degenerate, degeneracy, equilibria }: NashStatement): void {
  if (game.players.length === 1 && degenerate !== null && degenerate !== equilibria.length > 1) {
    refuse(`there are ${equilibria.length} best strategies`, "degenerate");
  }
  const path = "certificate.degeneracy";
  const wanted = degenerate === true && game.players.length === 2;
  if (degeneracy === null) {
    if (wanted) refuse("expected a strategy with more best responses than its support has strategies", path);
    return;
  }
  if (!wanted) refuse("expected null: the game is not said to be degenerate", path);
  const { player, strategy, bestResponses } = degeneracy;
  if (strategy.some((probability) => compare(probability, ZERO) < 0) || !equal(sum(strategy), ONE)) {
    refuse("expected probabilities that add up to 1", `${path}.strategy`);
  }
  const profile = player === 0 ? [strategy, []] : [[], strategy];
  const values = strategyPayoffs(game, 1 - player, profile);
  const best = maximum(values);
  const found = values.flatMap((value, s) => (equal(value, best) ? [s] : []));
  if (`${found}` !== `${bestResponses}`) {
    refuse(`the best responses are [${found.join(", ")}]`, `${path}.bestResponses`);
  }
  if (found.length <= strategy.filter((probability) => probability.n !== 0n).length) {
    refuse("it does not have more best responses than strategies in its support", path);
  }
}
