import type { NormalFormGame } from "../../normal-form/game.js";
import { shortNumber } from "../short-number.js";
import type { SynthesisDocument } from "../synthesis-part.js";
import type { TextStyle } from "../text-style.js";
import { textTable } from "../text-table.js";
import { visibleText } from "../visible-text.js";
import { pathText } from "./repeated-profile-lines.js";
import { actionsText, wrapped } from "./repeated-words.js";

/** The smallest automaton that does what was asked for, or what is known of there being none. */
export function synthesisLines(game: NormalFormGame, result: SynthesisDocument, style: TextStyle): string[] {
  const { target, automaton, searched, impossible, reason, predicted } = result;
  const { payoffs, path } = target;
  const wish =
    path === null
      ? `has the payoffs (${(payoffs ?? []).map(shortNumber).join(", ")})`
      : `plays ${pathText(game, path.before)}${pathText(game, path.cycle, "again and again ")}`;
  if (automaton === null) {
    const all = "equilibrium in pure actions, without public randomisation,";
    const told = impossible
      ? `No ${all} ${wish}.`
      : searched === 0
        ? `Not known: whether an ${all} ${wish}.`
        : `No ${all} with ${counted(searched)} or fewer ${wish}.`;
    const rest =
      predicted === null
        ? []
        : wrapped(
            `${counted(predicted.states)}, up to ${predicted.candidates.toLocaleString("en")} automata: ${reason}.`,
            style.warning,
          );
    return [...wrapped(told, style.warning), ...rest];
  }
  const { states, threats } = automaton;
  const names = game.players.map((_, player) => visibleText(game.playerLabel(player)));
  const rows = states.map(({ actions, next, payoffs: given }, k) => [
    `s${k + 1}`,
    actionsText(game, actions),
    `s${next + 1}`,
    ...given.map(shortNumber),
  ]);
  const after = names.map((name, player) => `s${(threats[player] as number) + 1} when ${name} deviates`);
  return [
    ...wrapped(`The smallest equilibrium automaton that ${wish}: ${counted(states.length)}.`, style.good),
    "",
    ...textTable(rows, {
      header: ["state", "plays", "then", ...names],
      align: ["left", "left", "left", ...names.map(() => "right" as const)],
    }),
    "",
    ...wrapped(`Afterwards ${after.join(", ")}.`),
  ];
}

function counted(states: number): string {
  return states === 1 ? "1 state" : `${states} states`;
}
