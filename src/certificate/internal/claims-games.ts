import type { NormalFormGame } from "../../normal-form/game.js";
import { type Fields, flag, list, readGame, refuse, words } from "./document-fields.js";

/** The games that a document states its claims about. */
export interface ClaimedGames {
  readonly dilemma: NormalFormGame;
  readonly postures: NormalFormGame;
  /** Positions of the aggressive and of the non-aggressive postures, by name. */
  readonly aggressive: ReadonlyMap<string, number>;
  readonly nonAggressive: ReadonlyMap<string, number>;
  /** The document on the equilibria of the posture game. */
  readonly nash: unknown;
}

/** Reads the games of a certificate. */
export function readGames(certificate: Fields): ClaimedGames {
  const path = "certificate";
  const postures = readGame(certificate["postures"], `${path}.postures`);
  const named = (key: string): ReadonlyMap<string, number> => {
    const names = list(certificate[key], `${path}.${key}`).map((name, i) =>
      words(name, `${path}.${key}[${i}]`),
    );
    const positions = names.map((name) => postures.players[0]?.strategies.indexOf(name) ?? -1);
    if (positions.includes(-1)) refuse("expected names of strategies of the first player", `${path}.${key}`);
    return new Map(names.map((name, i) => [name, positions[i] as number]));
  };
  const [aggressive, nonAggressive] = [named("aggressive"), named("nonAggressive")];
  const grouped = new Set([...aggressive.values(), ...nonAggressive.values()]);
  if (grouped.size !== postures.shape[0] || aggressive.size + nonAggressive.size !== grouped.size) {
    refuse("expected every strategy of the first player in one of the two groups", path);
  }
  const dilemma = readGame(certificate["securityDilemma"], `${path}.securityDilemma`);
  if (dilemma.shape.join() !== "2,2") refuse("expected a 2x2 game", `${path}.securityDilemma`);
  return {
    dilemma,
    postures,
    aggressive,
    nonAggressive,
    nash: certificate["nash"],
  };
}

/** Refuses a claim whose stated truth is another. */
export function sameTruth(claim: Fields, holds: boolean, path: string): void {
  if (flag(claim["atDefaults"], `${path}.atDefaults`) !== holds)
    refuse(`it is ${holds}`, `${path}.atDefaults`);
}
