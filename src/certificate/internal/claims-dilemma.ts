import { compare, equal, sign } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { type ClaimedGames, sameTruth } from "./claims-games.js";
import { type Fields, number, record, refuse } from "./document-fields.js";

/** One player's payoffs in a 2x2 game: reward, sucker's payoff, temptation, punishment. */
interface Letters {
  readonly R: Rational;
  readonly S: Rational;
  readonly T: Rational;
  readonly P: Rational;
}

/** R, S, T and P of each player. */
function letters(dilemma: NormalFormGame): Letters[] {
  return [0, 1].map((player) => {
    const at = (own: number, rival: number): Rational =>
      dilemma.payoff(player, player === 0 ? [own, rival] : [rival, own]);
    return { R: at(0, 0), S: at(0, 1), T: at(1, 0), P: at(1, 1) };
  });
}

/** Checks C2: a security dilemma. */
export function checkDilemma(claim: Fields, { dilemma }: ClaimedGames, path: string): void {
  const holds = letters(dilemma).every(
    ({ R, S, T, P }) => compare(S, R) < 0 && compare(P, T) < 0 && compare(R, P) > 0 && compare(P, S) >= 0,
  );
  sameTruth(claim, holds, path);
  sameFigure(claim, "margin", (one) => one.P.sub(one.S), dilemma, path);
}

/** Checks C3: arms are complements. */
export function checkComplements(claim: Fields, { dilemma }: ClaimedGames, path: string): void {
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

/** Checks C6: arms hurt the other side. */
export function checkExternality(claim: Fields, { dilemma }: ClaimedGames, path: string): void {
  sameTruth(
    claim,
    letters(dilemma).every(({ R, S, T, P }) => compare(S, R) < 0 && compare(P, T) < 0),
    path,
  );
  sameFigure(claim, "whenRestrained", ({ S, R }) => S.sub(R), dilemma, path);
  sameFigure(claim, "whenArmed", ({ P, T }) => P.sub(T), dilemma, path);
}

function sameFigure(
  claim: Fields,
  key: string,
  figure: (payoffs: Letters) => Rational,
  dilemma: NormalFormGame,
  path: string,
): void {
  const at = `${path}.boundary.${key}`;
  const stated = number(record(claim["boundary"], `${path}.boundary`)[key], at);
  const first = letters(dilemma)[0] as Letters;
  if (!equal(stated, figure(first))) refuse("it does not follow from the payoffs", at);
}
