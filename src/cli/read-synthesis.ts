import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { PlayPath } from "../repeated/evaluate.js";
import type { SynthesisTarget } from "../repeated/synthesis/smallest-automaton.js";

/**
 * Returns the payoffs that `--synthesize` names, parted by commas.
 *
 * @throws {@link ExclaveError} `bad-argument` when there is not one for each player, `bad-number` when one is no rational
 */
export async function readPayoffTarget(text: string, game: NormalFormGame): Promise<SynthesisTarget> {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length !== game.players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${game.players.length} payoffs, one a player, parted by commas, found ${parts.length}`,
      "--synthesize",
    );
  }
  const { rational } = await import("../exact/rational.js");
  return { payoffs: parts.map((part) => rational(part, "--synthesize")) };
}

/**
 * Returns the path that `--path` names: rounds parted by semicolons, the actions of a round by commas, by name or by number
 * from 1. What stands before a slash is played first, what follows it again and again; without a slash all of it is.
 *
 * @throws {@link ExclaveError} `bad-argument` for actions that are unknown, and rounds without an action of each player
 */
export function readPath(text: string, game: NormalFormGame): PlayPath {
  const parts = text.split("/");
  if (parts.length > 2) throw bad(`expected one / at most, found ${parts.length - 1}`);
  const [before, cycle] = (parts.length === 1 ? ["", ...parts] : parts).map((part) =>
    part.trim() === "" ? [] : part.split(";").map((round) => readRound(round, game)),
  ) as [number[][], number[][]];
  if (cycle.length === 0) throw bad("expected a round at least that is played again and again, found none");
  return { before, cycle };
}

function readRound(text: string, game: NormalFormGame): number[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.length !== game.players.length) {
    throw bad(
      `expected ${game.players.length} actions in a round, one a player, found ${JSON.stringify(text.trim().slice(0, 60))}`,
    );
  }
  return names.map((name, player) => {
    const count = game.shape[player] as number;
    const labels = Array.from({ length: count }, (_, action) => game.strategyLabel(player, action));
    const named = labels.indexOf(name);
    if (named >= 0) return named;
    if (/^[1-9][0-9]{0,3}$/.test(name) && Number(name) <= count) return Number(name) - 1;
    throw bad(
      `expected an action of ${game.playerLabel(player)} (${labels.join(", ").slice(0, 200)}), found ${JSON.stringify(name.slice(0, 60))}`,
    );
  });
}

function bad(message: string): ExclaveError {
  return new ExclaveError("bad-argument", message, "--path");
}
