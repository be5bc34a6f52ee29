import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import type { DifferentialPathDocument, DifferentialPathsDocument } from "./differential-paths.js";
import { LINE_WIDTH } from "./internal/game-lines.js";
import { shortNumber } from "./short-number.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** Returns paths as blocks of lines: the state at each time, and what has been paid and gathered at the last. */
export function differentialPathsText(
  game: LinearQuadraticGame,
  { times, all }: DifferentialPathsDocument,
  style: TextStyle,
): string[][] {
  const states = game.states.map(visibleText);
  const titles = {
    feedback: "Path of feedback equilibrium",
    "open loop": "Path of open-loop equilibrium",
    cooperative: "Path of cooperation",
  } as const;
  const block = (path: DifferentialPathDocument): string[] => {
    const number = path.solution === "cooperative" ? "" : ` ${path.index + 1}`;
    const rows = times.map((time, t) => [
      shortNumber(time),
      ...(path.states[t] ?? []).map((value) => value.toPrecision(8)),
    ]);
    const payers = path.solution === "cooperative" ? ["all together"] : game.players.map(({ name }) => name);
    const last = [path.costs, path.integrals, path.squares].map((sums) => sums.at(-1) ?? []);
    const gathered = [
      ...payers.map((name, i) => [`${visibleText(name)} pays`, last[0]?.[i] ?? 0] as const),
      ...states.map((name, s) => [`sum of ${name}`, last[1]?.[s] ?? 0] as const),
      ...states.map((name, s) => [`sum of ${name} squared`, last[2]?.[s] ?? 0] as const),
    ];
    return [
      style.heading(`${titles[path.solution]}${number}`),
      ...textTable(rows, { header: ["time", ...states] }),
      ...textTable(
        gathered.map(([what, value]) => [what, value.toPrecision(8)]),
        { header: ["until the end", ""] },
      ),
      ...wrapText(`error of every number: at most ${path.error.toExponential(1)}`, LINE_WIDTH),
    ];
  };
  return all.map(block);
}
