import { compare, equal } from "../exact/order.js";
import { type Rational, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { StageCell, StochasticGame } from "../stochastic/game.js";
import {
  expectSame,
  flag,
  list,
  number,
  numbers,
  position,
  record,
  refuse,
} from "./internal/document-fields.js";
import { missingEquilibrium } from "./internal/missing-equilibrium.js";
import { checkClasses } from "./internal/stochastic-classes.js";
import { checkDiscounts } from "./internal/stochastic-discounts.js";
import { readStochastic } from "./internal/stochastic-game-document.js";

/** What is proved of a document on a stochastic game. */
export interface StochasticCheck {
  /** How many profiles are proved to be Markov perfect equilibria: all that are listed. */
  readonly equilibria: number;
  /**
   * `verified`: no pure stationary equilibrium is missing, which was proved again profile by profile; `not-checked`: the
   * document says so, and there are too many profiles to prove it again; `not-claimed`: it does not say so.
   */
  readonly completeness: "verified" | "not-checked" | "not-claimed";
}

/**
 * Returns what is proved of a document on a stochastic game, and throws where what it says of an equilibrium is false: the
 * totals solve the equations of the profile, which have one solution, and no action taken once gives more (the
 * one-shot-deviation principle); the classes and their distributions, and the sets of discount factors, are found true too. That
 * none is missing is proved again for up to 5,000 pure profiles, by refuting all others one by one.
 *
 * @param document - what `stochasticDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { checkStochastic } from "exclave/certificate";
 * import { stochasticDocument } from "exclave/report";
 * import { fearSpiral } from "exclave/stochastic";
 *
 * checkStochastic(stochasticDocument(fearSpiral(), "9/10")).equilibria; // 3
 * ```
 */
export function checkStochastic(document: unknown): StochasticCheck {
  const top = record(document, "");
  expectSame(top["kind"], "stochastic", "kind");
  const certificate = record(top["certificate"], "certificate");
  const game = readStochastic(certificate["game"], "certificate.game");
  expectSame(top["players"], game.players.length, "players");
  expectSame(top["states"], game.states.length, "states");
  const discount = number(top["discount"], "discount");
  if (compare(discount, ZERO) < 0 || compare(discount, rational(1)) >= 0) {
    refuse("expected a discount factor of at least 0 and below 1", "discount");
  }
  const equilibria = list(top["equilibria"], "equilibria");
  const ledgers = list(certificate["ledgers"], "certificate.ledgers", equilibria.length);
  const seen = new Set<string>();
  equilibria.forEach((entry, k) => {
    const path = `equilibria[${k}]`;
    const fields = record(entry, path);
    const actions = readActions(game, fields["actions"], `${path}.actions`);
    if (seen.has(`${actions}`)) refuse("expected different equilibria, found one twice", `${path}.actions`);
    seen.add(`${actions}`);
    const totals = list(fields["totals"], `${path}.totals`, game.players.length).map((own, i) =>
      numbers(own, `${path}.totals[${i}]`, game.states.length),
    );
    const cellOf = (state: number, player: number, action: number): StageCell =>
      deviationCell(game, actions, state, player, action);
    checkClasses(
      game.states.map((_, at) => cellOf(at, 0, actions[at]?.[0] as number)),
      fields["classes"],
      `${path}.classes`,
    );
    if (fields["discounts"] !== null) {
      const proofs = list(certificate["functions"], "certificate.functions", equilibria.length);
      const proofPath = `certificate.functions[${k}]`;
      checkDiscounts(game, actions, cellOf, fields["discounts"], proofs[k], `${path}.discounts`, proofPath);
    }
    checkLedger(game, discount, actions, totals, ledgers[k], `certificate.ledgers[${k}]`);
  });
  const complete = flag(top["complete"], "complete");
  if (!complete) return { equilibria: equilibria.length, completeness: "not-claimed" };
  const missing = missingEquilibrium(game, discount, seen);
  if (typeof missing === "object") {
    refuse(`the profile of the actions ${JSON.stringify(missing)} is an equilibrium too`, "complete");
  }
  return { equilibria: equilibria.length, completeness: missing === "none" ? "verified" : "not-checked" };
}

function readActions(game: StochasticGame, value: unknown, path: string): number[][] {
  return list(value, path, game.states.length).map((row, s) => {
    const own = game.states[s]?.actions ?? [];
    return list(row, `${path}[${s}]`, own.length).map((action, i) =>
      position(action, `${path}[${s}][${i}]`, own[i]?.length),
    );
  });
}

function checkLedger(
  game: StochasticGame,
  discount: Rational,
  actions: readonly (readonly number[])[],
  totals: readonly (readonly Rational[])[],
  ledger: unknown,
  path: string,
): void {
  const rows = list(ledger, path, game.states.length);
  game.states.forEach((state, s) => {
    const shape = state.actions.map((own) => own.length);
    const players = list(rows[s], `${path}[${s}]`, shape.length);
    shape.forEach((count, player) => {
      const stated = numbers(players[player], `${path}[${s}][${player}]`, count);
      const own = (totals[player] as readonly Rational[])[s] as Rational;
      stated.forEach((total, action) => {
        const place = `${path}[${s}][${player}][${action}]`;
        const found = worth(
          deviationCell(game, actions, s, player, action),
          player,
          discount,
          totals[player] as readonly Rational[],
        );
        if (!equal(found, total)) refuse(`expected ${rationalText(found)}`, place);
        if (compare(total, own) > 0) refuse("this action, taken once, gives more than the profile", place);
        if (action === actions[s]?.[player] && !equal(total, own)) {
          refuse("expected the total of the state where all follow the profile", place);
        }
      });
    });
  });
}

/** The cell in which one player takes the action and the others follow the profile. */
function deviationCell(
  game: StochasticGame,
  actions: readonly (readonly number[])[],
  state: number,
  player: number,
  action: number,
): StageCell {
  const { actions: sets, cells } = game.states[state] as StochasticGame["states"][number];
  const chosen = actions[state] as readonly number[];
  const cell = sets.reduce(
    (at, own, i) => at * own.length + (i === player ? action : (chosen[i] as number)),
    0,
  );
  return cells[cell] as StageCell;
}

/** The payoff of the cell and the discounted total of what follows. */
function worth(cell: StageCell, player: number, discount: Rational, totals: readonly Rational[]): Rational {
  const follows = cell.next.reduce(
    (sum, { to, probability }) => rational(sum.add(probability.mul(totals[to] as Rational))),
    ZERO,
  );
  return rational((cell.payoffs[player] as Rational).add(discount.mul(follows)));
}
