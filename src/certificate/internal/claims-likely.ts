import { compare, minimum } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { checkNash } from "../check-nash.js";
import type { ClaimedGames } from "./claims-games.js";
import { type Fields, list, record, refuse, within } from "./document-fields.js";

/** Checks C19: that no equilibrium, and no commitment of the first player, uses an aggressive posture; or that one does. */
export function checkMostLikely(claim: Fields, games: ClaimedGames, path: string): void {
  const nash = record(games.nash, "certificate.nash");
  const completeness = within("certificate.nash", () => checkNash(nash, games.postures).completeness);
  const aggressive = [...games.aggressive.values()];
  const supports = list(nash["equilibria"], "certificate.nash.equilibria").map(
    (one) => (record(one, "certificate.nash.equilibria")["supports"] as readonly (readonly number[])[])[0],
  );
  const used = supports.some((support) => support?.some((posture) => aggressive.includes(posture)));
  const committed = commitments(games.postures).some((posture) => aggressive.includes(posture));
  const stated = claim["atDefaults"];
  if (stated === false && !used && !committed)
    refuse("no equilibrium shown is aggressive", `${path}.atDefaults`);
  if (stated === true && (used || committed)) refuse("an aggressive posture is used", `${path}.atDefaults`);
  if (stated === true && completeness !== "verified") {
    refuse("the equilibria are not proved to be all", `${path}.atDefaults`);
  }
}

/** What the first player commits to in some subgame-perfect outcome when the players move in their order. */
function commitments(game: NormalFormGame): number[] {
  const outcomes = (profile: readonly number[]): number[] => {
    const mover = profile.length;
    if (mover === game.players.length) return [game.profileIndex(profile)];
    const actions = Array.from({ length: game.shape[mover] as number }, (_, action) => action);
    const behind = actions.map((action) => outcomes([...profile, action]));
    const value = (outcome: number): Rational => game.payoffAt(mover, outcome);
    const worst = behind.map((some) => minimum(some.map(value)));
    return behind.flatMap((some, action) =>
      some.filter((outcome) =>
        worst.every((least, i) => i === action || compare(value(outcome), least) >= 0),
      ),
    );
  };
  return [...new Set(outcomes([]).map((index) => game.profileAt(index)[0] as number))];
}
