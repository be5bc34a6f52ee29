import { compare, equal, minimum, sign } from "../exact/order.js";
import { ONE, type Rational } from "../exact/rational.js";
import { dot, sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { checkNash } from "./check-nash.js";
import {
  type Fields,
  flag,
  list,
  number,
  numbers,
  readGame,
  record,
  refuse,
  words,
} from "./internal/document-fields.js";

/** What {@link checkClaims} has proved. */
export interface ClaimsCheck {
  /** The claims whose truth was proved again from the games in the document. */
  readonly verified: readonly string[];
  /** The claims that come without a certificate. */
  readonly unverified: readonly string[];
}

/** The games that a document states its claims about. */
interface Games {
  readonly dilemma: NormalFormGame;
  readonly postures: NormalFormGame;
  /** Positions of the aggressive and of the non-aggressive postures, by name. */
  readonly aggressive: ReadonlyMap<string, number>;
  readonly nonAggressive: ReadonlyMap<string, number>;
  /** The document on the equilibria of the posture game. */
  readonly nash: unknown;
}

type Checker = (claim: Fields, games: Games, path: string) => void;

const CHECKERS: Readonly<Record<string, Checker>> = {
  C2: checkDilemma,
  C3: checkComplements,
  C6: checkExternality,
  C19: checkMostLikely,
  C20: checkDominance,
  C21: checkDominance,
  C22: checkDominance,
  C23: checkDominance,
};

/**
 * Returns which claims of a document on the paper are proved by it, and throws where one states something false. The games
 * stand in the document with their payoffs; that they are the games of its parameters is not proved.
 *
 * @param document - what `claimsDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 */
export function checkClaims(document: unknown): ClaimsCheck {
  const top = record(document, "");
  if (top["kind"] !== "claims") refuse(`expected "claims", found ${JSON.stringify(top["kind"])}`, "kind");
  const games = readGames(record(top["certificate"], "certificate"));
  const verified: string[] = [];
  const unverified: string[] = [];
  list(top["claims"], "claims").forEach((one, i) => {
    const path = `claims[${i}]`;
    const claim = record(one, path);
    const id = words(claim["id"], `${path}.id`);
    const check = Object.hasOwn(CHECKERS, id) ? CHECKERS[id] : undefined;
    if (check === undefined) unverified.push(id);
    else {
      check(claim, games, path);
      verified.push(id);
    }
  });
  return { verified, unverified };
}

function readGames(certificate: Fields): Games {
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
  const dilemma = readGame(certificate["securityDilemma"], `${path}.securityDilemma`);
  if (dilemma.shape.join() !== "2,2") refuse("expected a 2x2 game", `${path}.securityDilemma`);
  return {
    dilemma,
    postures,
    aggressive: named("aggressive"),
    nonAggressive: named("nonAggressive"),
    nash: certificate["nash"],
  };
}

/** R, S, T and P of each player. */
function letters(dilemma: NormalFormGame): { R: Rational; S: Rational; T: Rational; P: Rational }[] {
  return [0, 1].map((player) => {
    const at = (own: number, rival: number): Rational =>
      dilemma.payoff(player, player === 0 ? [own, rival] : [rival, own]);
    return { R: at(0, 0), S: at(0, 1), T: at(1, 0), P: at(1, 1) };
  });
}

function checkDilemma(claim: Fields, { dilemma }: Games, path: string): void {
  const holds = letters(dilemma).every(
    ({ R, S, T, P }) => compare(S, R) < 0 && compare(P, T) < 0 && compare(R, P) > 0 && compare(P, S) >= 0,
  );
  sameTruth(claim, holds, path);
  sameFigure(claim, "margin", (one) => one.P.sub(one.S), dilemma, path);
}

function checkComplements(claim: Fields, { dilemma }: Games, path: string): void {
  const complementarity = ({
    R,
    S,
    T,
    P,
  }: {
    R: Rational;
    S: Rational;
    T: Rational;
    P: Rational;
  }): Rational => R.sub(T).add(P.sub(S));
  sameTruth(
    claim,
    letters(dilemma).every((one) => sign(complementarity(one)) > 0),
    path,
  );
  sameFigure(claim, "complementarity", complementarity, dilemma, path);
}

function checkExternality(claim: Fields, { dilemma }: Games, path: string): void {
  sameTruth(
    claim,
    letters(dilemma).every(({ R, S, T, P }) => compare(S, R) < 0 && compare(P, T) < 0),
    path,
  );
  sameFigure(claim, "whenRestrained", ({ S, R }) => S.sub(R), dilemma, path);
  sameFigure(claim, "whenArmed", ({ P, T }) => P.sub(T), dilemma, path);
}

function sameTruth(claim: Fields, holds: boolean, path: string): void {
  if (flag(claim["atDefaults"], `${path}.atDefaults`) !== holds)
    refuse(`it is ${holds}`, `${path}.atDefaults`);
}

function sameFigure(
  claim: Fields,
  key: string,
  figure: (payoffs: { R: Rational; S: Rational; T: Rational; P: Rational }) => Rational,
  dilemma: NormalFormGame,
  path: string,
): void {
  const at = `${path}.boundary.${key}`;
  const stated = number(record(claim["boundary"], `${path}.boundary`)[key], at);
  const first = letters(dilemma)[0] as { R: Rational; S: Rational; T: Rational; P: Rational };
  if (!equal(stated, figure(first))) refuse("it does not follow from the payoffs", at);
}

/** That no equilibrium, and no commitment of the first player, uses an aggressive posture; or that one does. */
function checkMostLikely(claim: Fields, games: Games, path: string): void {
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

/** Runs a check whose paths begin at `path`. */
function within<Result>(path: string, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, error.path ? `${path}.${error.path}` : path);
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

/** That each margin is what it is said to be: reached by the mixture, and not exceeded because of the belief. */
function checkDominance(claim: Fields, games: Games, path: string): void {
  const evidence = record(claim["evidence"], `${path}.evidence`);
  const at = `${path}.evidence.dominance`;
  const rows = list(evidence["dominance"], at).map((row, i) =>
    checkRow(record(row, `${at}[${i}]`), games, `${at}[${i}]`),
  );
  const boundary = record(claim["boundary"], `${path}.boundary`);
  if (rows.length === 0) refuse("expected a row for each posture of the claim", at);
  if (claim["id"] === "C20" && rows.length !== games.aggressive.size)
    refuse("expected every aggressive posture", at);
  if (new Set(rows.map(({ posture }) => posture)).size !== rows.length) refuse("a posture stands twice", at);
  for (const { posture, margin } of rows) {
    const entry = `${path}.boundary.margin[${posture}]`;
    if (!equal(number(boundary[`margin[${posture}]`], entry), margin))
      refuse("it is not the margin proved", entry);
  }
  const least = minimum(rows.map(({ margin }) => margin));
  if (!equal(number(boundary["margin"], `${path}.boundary.margin`), least)) {
    refuse("it is not the least margin", `${path}.boundary.margin`);
  }
  sameTruth(claim, sign(least) > 0, path);
}

function checkRow(row: Fields, games: Games, path: string): { posture: string; margin: Rational } {
  const posture = words(row["posture"], `${path}.posture`);
  const target = games.aggressive.get(posture) ?? refuse("expected an aggressive posture", `${path}.posture`);
  const margin = number(row["margin"], `${path}.margin`);
  const payoffs = rowsOf(games.postures);
  const own = payoffs[target] as readonly Rational[];
  const mixture = Object.entries(record(row["by"], `${path}.by`)).map(([name, p]) => ({
    weight: number(p, `${path}.by.${name}`),
    payoffs:
      payoffs[
        games.nonAggressive.get(name) ?? refuse("expected a non-aggressive posture", `${path}.by.${name}`)
      ],
  }));
  if (
    mixture.some(({ weight }) => sign(weight) < 0) ||
    !equal(sum(mixture.map(({ weight }) => weight)), ONE)
  ) {
    refuse("expected probabilities that add up to 1", `${path}.by`);
  }
  const gains = own.map((value, cell) =>
    sum(
      mixture.map(({ weight, payoffs: other }) =>
        weight.mul((other as readonly Rational[])[cell] as Rational),
      ),
    ).sub(value),
  );
  const stated = numbers(row["gains"], `${path}.gains`, own.length);
  if (gains.some((gain, cell) => !equal(gain, stated[cell] as Rational)))
    refuse("they are not its gains", `${path}.gains`);
  if (!equal(minimum(gains), margin)) refuse("the mixture does not reach it", `${path}.margin`);
  const belief = numbers(row["belief"], `${path}.belief`, own.length);
  if (belief.some((p) => sign(p) < 0) || !equal(sum(belief), ONE)) {
    refuse("expected probabilities that add up to 1", `${path}.belief`);
  }
  for (const position of games.nonAggressive.values()) {
    const gain = dot(belief, payoffs[position] as readonly Rational[]).sub(dot(belief, own));
    if (compare(gain, margin) > 0)
      refuse("a mixture may do better: the belief does not exclude it", `${path}.belief`);
  }
  return { posture, margin };
}

/** The first player's payoffs, one row a strategy, one entry a profile of the others. */
function rowsOf(game: NormalFormGame): Rational[][] {
  const cells = game.stride(0);
  return Array.from({ length: game.shape[0] as number }, (_, strategy) =>
    Array.from({ length: cells }, (_, cell) => game.payoffAt(0, strategy * cells + cell)),
  );
}
