import { sign } from "../../../exact/order.js";
import type { MixedProfile, NormalFormGame, PureProfile } from "../../game.js";
import { support } from "../../mixed-profile.js";
import { regret } from "../../regret.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import { type Budget, mostListed } from "./budget.js";
import { profileKey } from "./equilibrium.js";
import { type NashSubset, nashSubsets } from "./nash-subsets.js";
import { solveBimatrix } from "./solve-bimatrix.js";
import { pureProfiles } from "./stable-profiles.js";
import { survivingFace } from "./surviving-face.js";
import { lift, mixedStrategyOf, type TwoPlayerView, twoPlayerView } from "./two-player-view.js";

/** What a search found, and what it may have missed. */
export interface TwoMixers {
  readonly profiles: readonly MixedProfile[];
  readonly reason: string;
  /** How many two-player games were solved. */
  readonly games: number;
}

/**
 * Returns the equilibria of a game of three or more players in which at most two of them mix: for every two players and
 * every pure profile of the others, the two-player game is solved and the others' deviations are checked.
 *
 * @param kept - the strategies each player may use
 * @param free - the players that keep more than one
 */
export function twoMixers(
  game: NormalFormGame,
  kept: readonly (readonly number[])[],
  free: readonly number[],
  budget: Budget,
): TwoMixers {
  const pure = pureProfiles(game, budget);
  const mixed = new Map<string, MixedProfile>();
  const most = mostListed(game);
  let games = 0;
  let cutProducts = 0;
  for (const [first, second] of couples(free)) {
    for (const fixed of othersProfiles(kept, first, second)) {
      // What setting up and taking apart a two-player game costs, however small.
      if (!budget.spend(20_000))
        return { profiles: [...pure, ...mixed.values()], reason: stopped(budget), games };
      const view = twoPlayerView(game, first, second, kept, fixed);
      const solution = solveBimatrix(view, budget);
      const subsets = solution === null ? null : nashSubsets(solution.pairs, budget);
      if (solution === null || subsets === null) {
        return { profiles: [...pure, ...mixed.values()], reason: stopped(budget), games };
      }
      games++;
      for (const subset of subsets.flat()) {
        const { found, exact } = surviving(view, solution, subset, budget);
        for (const profile of found) {
          if (!isPure(profile)) mixed.set(profileKey(profile), profile);
        }
        budget.fits(pure.length + mixed.size, most);
        if (!exact) cutProducts++;
      }
    }
  }
  const reason =
    "all equilibria in which at most two players mix are listed, by extreme points; those in which three or more mix " +
    "are not searched for";
  return {
    profiles: [...pure, ...mixed.values()],
    reason: cutProducts === 0 ? reason : `${reason}; ${cutNote(cutProducts)}`,
    games,
  };
}

function stopped(budget: Budget): string {
  return budget.ended === "size"
    ? `${budget.excuse}; some of them are listed`
    : `${budget.excuse}; all pure equilibria are listed, of the mixed ones those found by then`;
}

function isPure(profile: MixedProfile): boolean {
  return profile.every((strategy) => support(strategy).length === 1);
}

function cutNote(count: number): string {
  return (
    `${count} two-player Nash ${count === 1 ? "subset survives" : "subsets survive"} others' deviations only in part ` +
    "and with both players mixing freely: of these only surviving extreme points are listed"
  );
}

/** The part of a two-player Nash subset that the others do not deviate from, by extreme points. */
function surviving(
  view: TwoPlayerView,
  solution: BimatrixSolution,
  subset: NashSubset,
  budget: Budget,
): { found: MixedProfile[]; exact: boolean } {
  const xs = subset.rows.map((row) => mixedStrategyOf(view, "first", valuesAt(solution.rows, row)));
  const ys = subset.columns.map((column) =>
    mixedStrategyOf(view, "second", valuesAt(solution.columns, column)),
  );
  const pairs = xs.length * ys.length;
  const own = view.rows.length + view.columns.length;
  const deviations = view.game.shape.reduce((a, b) => a + b, 0);
  if (!budget.spend(pairs * 30 * (own + deviations * own))) return { found: [], exact: false };
  const all = xs.flatMap((x) => ys.map((y) => lift(view, x, y)));
  const stable = all.filter((profile) => othersStay(view, profile));
  // The others' gains are linear in each of the two strategies: they are 0 at most throughout when they are at the corners.
  if (stable.length === all.length) return { found: stable, exact: true };
  if (xs.length > 1 && ys.length > 1) return { found: stable, exact: false };
  const face = survivingFace(view, solution, subset, budget);
  return face === null ? { found: stable, exact: false } : { found: face, exact: true };
}

function valuesAt(rays: BimatrixSolution["rows"], position: number): readonly bigint[] {
  return (rays[position] as BimatrixSolution["rows"][number]).values;
}

function othersStay({ game, first, second }: TwoPlayerView, profile: MixedProfile): boolean {
  return regret(game, profile).every(
    (value, player) => player === first || player === second || sign(value) === 0,
  );
}

function couples(players: readonly number[]): [number, number][] {
  return players.flatMap((first, i) =>
    players.slice(i + 1).map((second): [number, number] => [first, second]),
  );
}

/** The pure profiles of all but two players, whose own places hold the first strategy they keep. */
function* othersProfiles(
  kept: readonly (readonly number[])[],
  first: number,
  second: number,
): Generator<PureProfile> {
  const choices = kept.map((strategies, player) =>
    player === first || player === second ? strategies.slice(0, 1) : strategies,
  );
  const count = choices.reduce((product, strategies) => product * strategies.length, 1);
  for (let index = 0; index < count; index++) {
    let rest = index;
    yield choices.map((strategies) => {
      const strategy = strategies[rest % strategies.length] as number;
      rest = Math.floor(rest / strategies.length);
      return strategy;
    });
  }
}
