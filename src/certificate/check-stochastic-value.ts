import { compare, equal } from "../exact/order.js";
import { ONE, type Rational, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { bestReplyBounds } from "../stochastic/best-reply-bounds.js";
import { expectSame, flag, number, numbers, record, refuse } from "./internal/document-fields.js";
import { readStochastic } from "./internal/stochastic-game-document.js";
import { readDiscount, readProfile, readTotals } from "./internal/stochastic-profile.js";

/** What is proved of a document on the value of a zero-sum stochastic game. */
export interface StochasticValueCheck {
  /** Whether the value is proved exactly, and not only its bounds. */
  readonly exact: boolean;
}

/**
 * Returns what is proved of a document on the value of a zero-sum stochastic game, and throws where it says more: neither
 * player can do better against the other's strategy than the bounds say, which is computed again exactly.
 *
 * @param document - what `shapleyValueDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where something stated is not proved
 */
export function checkStochasticValue(document: unknown): StochasticValueCheck {
  const top = record(document, "");
  expectSame(top["kind"], "stochastic-value", "kind");
  const game = readStochastic(record(top["certificate"], "certificate")["game"], "certificate.game");
  expectSame(game.players.length, 2, "certificate.game.players");
  expectSame(top["players"], 2, "players");
  expectSame(top["states"], game.states.length, "states");
  const discount = readDiscount(top);
  const sum = number(top["sum"], "sum");
  game.states.forEach(({ cells }, s) => {
    for (const { payoffs } of cells) {
      if (equal(rational((payoffs[0] as Rational).add(payoffs[1] as Rational)), sum)) continue;
      refuse(`expected payoffs that sum to ${rationalText(sum)}`, `certificate.game.states[${s}].payoffs`);
    }
  });
  const total = rational(sum.div(ONE.sub(discount)));
  const profile = readProfile(game, top["strategies"]);
  const totals = readTotals(game, top["totals"]);
  const [own, other] = bestReplyBounds(game, profile, totals, discount) as [Rational[], Rational[]];
  const lower = numbers(top["lower"], "lower", game.states.length);
  const upper = numbers(top["upper"], "upper", game.states.length);
  lower.forEach((value, s) => {
    const secured = rational(total.sub(other[s] as Rational));
    if (compare(value, secured) > 0)
      refuse(`expected ${rationalText(secured)} at most, which is what can be proved`, `lower[${s}]`);
  });
  upper.forEach((value, s) => {
    if (compare(value, own[s] as Rational) >= 0) return;
    refuse(
      `expected ${rationalText(own[s] as Rational)} at least, which is what can be proved`,
      `upper[${s}]`,
    );
  });
  const exact = lower.every((value, s) => equal(value, upper[s] as Rational));
  if (flag(top["exact"], "exact") && !exact) refuse("expected bounds that are the same", "exact");
  return { exact };
}
