import { gainsEverywhere } from "./best-mixture.js";
import { combinations, everything, type Kept, type TableGame } from "./table-game.js";

/** What the iterated elimination of strictly dominated strategies removes, round by round, and what it leaves. */
export function eliminate(
  game: TableGame,
  by: "pure" | "mixed",
  start: Kept = everything(game),
): { rounds: string[][]; kept: Kept } {
  const rounds: string[][] = [];
  let kept = start;
  for (;;) {
    const now = kept;
    const dominated = now.map((own, player) => own.filter((s) => isDominated(game, by, now, player, s)));
    if (dominated.every(({ length }) => length === 0)) return { rounds, kept };
    rounds.push(
      dominated.flatMap((removed, player) =>
        removed.map((s) => `${game.names[player]}: ${game.labels[player]?.[s]}`),
      ),
    );
    kept = now.map((own, player) => own.filter((s) => !dominated[player]?.includes(s)));
  }
}

function isDominated(
  game: TableGame,
  by: "pure" | "mixed",
  kept: Kept,
  player: number,
  strategy: number,
): boolean {
  const profiles = combinations(kept.map((own, p) => (p === player ? [strategy] : own)));
  const gains = (kept[player] as readonly number[])
    .filter((s) => s !== strategy)
    .map((s) =>
      profiles.map((profile) => game.pay(player, profile.with(player, s)).minus(game.pay(player, profile))),
    );
  return by === "mixed" ? gainsEverywhere(gains) : gains.some((row) => row.every(({ sign }) => sign > 0));
}
