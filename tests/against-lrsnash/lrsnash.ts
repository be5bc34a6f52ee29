import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rationalText } from "../../src/exact/rational-text.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";

/** Whether lrsnash, of the package lrslib, is there. */
export const installed: boolean =
  spawnSync("lrsnash", [], { input: "", timeout: 10_000 }).error === undefined;

/** The extreme equilibria that lrsnash finds, sorted. */
export function theirs(game: NormalFormGame): string[] {
  const [m, n] = game.shape as [number, number];
  const matrix = (player: number): string =>
    Array.from({ length: m }, (_, i) =>
      Array.from({ length: n }, (_, j) => rationalText(game.payoff(player, [i, j]))).join(" "),
    ).join("\n");
  const folder = mkdtempSync(join(tmpdir(), "lrsnash-"));
  const file = join(folder, "game");
  writeFileSync(file, `${m} ${n}\n\n${matrix(0)}\n\n${matrix(1)}\n`);
  const printed = execFileSync("lrsnash", [file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const found: string[] = [];
  // A paragraph lists strategies of player 2, then those of player 1 that are in equilibrium with each of them; the last
  // number of a line is the opponent's payoff.
  for (const paragraph of printed.split(/\n\s*\n/)) {
    const lines = paragraph
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([player]) => player === "1" || player === "2");
    const of = (player: string): string[] =>
      lines.filter(([first]) => first === player).map((line) => line.slice(1, -1).join(" "));
    for (const x of of("1")) for (const y of of("2")) found.push(`${x} | ${y}`);
  }
  return found.sort();
}
