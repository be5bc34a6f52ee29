import { leastCommonMultiple } from "../../exact/greatest-common-divisor.js";
import type { Rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { AutomatonProfile } from "../automaton-profile.js";
import { type ActionRow, actionRow } from "./action-row.js";
import { actionValue } from "./action-value.js";
import type { Chain } from "./chain.js";
import { JointMachine, Numbering } from "./joint-machine.js";

/** The Markov decision problem of one player against the automata of the others. */
export class ReplyProblem {
  /** `rows[state][action]`, the codes in `to` replaced by numbers of states. */
  readonly rows: readonly (readonly ActionRow[])[];
  /** That of the player's payoffs. */
  readonly denominator: bigint;
  readonly #machine: JointMachine;
  readonly #codes: readonly number[];

  constructor(profile: AutomatonProfile, player: number) {
    const actions = profile.game.shape[player];
    if (actions === undefined) {
      throw new ExclaveError(
        "bad-argument",
        `expected a player from 0 to ${profile.game.players.length - 1}, found ${player}`,
        "player",
      );
    }
    const machine = new JointMachine(profile);
    const numbering = new Numbering();
    const rows: ActionRow[][] = [];
    numbering.numberOf(0);
    for (let s = 0; s < numbering.codes.length; s++) {
      const states = machine.statesOf(numbering.codes[s] as number);
      rows.push(
        Array.from({ length: actions }, (_, action) => {
          const row = actionRow(machine, states, player, action);
          return { ...row, ...merged(row, (code) => numbering.numberOf(without(machine, code, player))) };
        }),
      );
    }
    this.rows = rows;
    this.denominator = profile.game.integerPayoffs(player).denominator;
    this.#machine = machine;
    this.#codes = numbering.codes;
  }

  /** The states of the automata in a state of the problem; the player's own is the first. */
  statesOf(state: number): number[] {
    return this.#machine.statesOf(this.#codes[state] as number);
  }

  /** What each action gives when `values` follow. */
  actionPayoffs(state: number, discount: Rational, values: readonly Rational[]): Rational[] {
    return (this.rows[state] as readonly ActionRow[]).map((row) =>
      actionValue(row, this.denominator, discount, (k) => values[row.to[k] as number] as Rational),
    );
  }

  /** The chain when the player chooses these actions. */
  chainOf(policy: readonly number[]): Chain {
    const rows = policy.map((action, s) => this.rows[s]?.[action] as ActionRow);
    const scale = rows.reduce((common, row) => leastCommonMultiple(common, row.scale), 1n);
    return {
      rows: rows.map(({ to, weights, scale: own }) => ({
        to,
        weights: weights.map((w) => (w * scale) / own),
      })),
      scale,
      rewards: [rows.map(({ reward, scale: own }) => (reward * scale) / own)],
      denominators: [this.denominator],
    };
  }
}

/** The player's own automaton does not matter: it is taken to be in its first state. */
function without(machine: JointMachine, code: number, player: number): number {
  return machine.codeOf(machine.statesOf(code).map((state, i) => (i === player ? 0 : state)));
}

function merged(row: ActionRow, numberOf: (code: number) => number): { to: number[]; weights: bigint[] } {
  const masses = new Map<number, bigint>();
  row.to.forEach((code, k) => {
    const number = numberOf(code);
    masses.set(number, (masses.get(number) ?? 0n) + (row.weights[k] as bigint));
  });
  return { to: [...masses.keys()], weights: [...masses.values()] };
}
