import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";

/** A way to rename players, their controls and the entries of z that leaves a game as it is: where each goes. */
export interface GameSymmetry {
  readonly players: readonly number[];
  readonly controls: readonly number[];
  readonly entries: readonly number[];
}

type Player = HomogeneousGame["players"][number];

/** Returns symmetries of a game that exchange two players, or send each to the next one; of each, one that renames the state. */
export function gameSymmetries(game: HomogeneousGame): GameSymmetry[] {
  const all = game.players.map((_, i) => i);
  const exchanges = all.flatMap((i) =>
    all.slice(i + 1).map((j) => all.map((k) => (k === i ? j : k === j ? i : k))),
  );
  const around = all.length > 2 ? [all.map((i) => (i + 1) % all.length)] : [];
  return [...exchanges, ...around].flatMap((players) => {
    const controls = renamedControls(game, players);
    const entries = controls === null ? null : renamedEntries(game, players, controls);
    return controls === null || entries === null ? [] : [{ players, controls, entries }];
  });
}

/** Where each control goes, or null where players have different numbers of them or pay differently for them. */
function renamedControls(
  { players, controls }: HomogeneousGame,
  renamed: readonly number[],
): number[] | null {
  const to = Array.from({ length: controls }, () => 0);
  for (const [i, { first, width }] of players.entries()) {
    const other = players[renamed[i] as number] as Player;
    if (other.width !== width) return null;
    for (let k = 0; k < width; k++) to[first + k] = other.first + k;
  }
  const alike = players.every((player, i) => {
    const other = players[renamed[i] as number] as Player;
    return to.every((a, c) => to.every((b, d) => same(player.controls, [c, d], other.controls, [a, b])));
  });
  return alike ? to : null;
}

/** Where each entry of z goes, by trying; the 1 stays. */
function renamedEntries(
  game: HomogeneousGame,
  renamed: readonly number[],
  controls: readonly number[],
): number[] | null {
  const { players, drift, size, states } = game;
  const to: number[] = [];
  const fits = (s: number, image: number): boolean =>
    players.every((player, i) => {
      const other = players[renamed[i] as number] as Player;
      return (
        player.influence[s]?.every((_, k) => same(player.influence, [s, k], other.influence, [image, k])) &&
        controls.every((c, control) => same(player.cross, [s, control], other.cross, [image, c]))
      );
    });
  const agree = (s: number, t: number, a: number, b: number): boolean =>
    same(drift, [s, t], drift, [a, b]) &&
    same(drift, [t, s], drift, [b, a]) &&
    players.every((player, i) =>
      same(player.state, [s, t], (players[renamed[i] as number] as Player).state, [a, b]),
    );
  const place = (s: number): boolean => {
    if (s === size) return true;
    const images = s < states ? Array.from({ length: states }, (_, i) => i) : [s];
    return images.some((image) => {
      if (to.includes(image) || !fits(s, image)) return false;
      to[s] = image;
      const right = to.every((other, t) => agree(s, t, image, other));
      if (right && place(s + 1)) return true;
      to.length = s;
      return false;
    });
  };
  return place(0) ? to : null;
}

function same(
  a: RationalMatrix,
  [i, j]: readonly [number, number],
  b: RationalMatrix,
  [k, l]: readonly [number, number],
): boolean {
  const [left, right] = [a[i]?.[j], b[k]?.[l]];
  return left !== undefined && right !== undefined && left.equals(right);
}
