import { compare, equal, minimum, sign } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { dot, sum } from "../../exact/vector.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { type ClaimedGames, sameTruth } from "./claims-games.js";
import { type Fields, list, number, numbers, record, refuse, words } from "./document-fields.js";

/** The posture that a claim on a single one is about. */
const SUBJECTS: Readonly<Record<string, string>> = { C21: "PE", C22: "EX", C23: "HY" };

/** Checks C20 to C23: that each margin is what it is said to be: reached by the mixture, and not exceeded because of the belief. */
export function checkPostureDominance(claim: Fields, games: ClaimedGames, path: string): void {
  const evidence = record(claim["evidence"], `${path}.evidence`);
  const at = `${path}.evidence.dominance`;
  const rows = list(evidence["dominance"], at).map((row, i) =>
    checkRow(record(row, `${at}[${i}]`), games, `${at}[${i}]`),
  );
  const boundary = record(claim["boundary"], `${path}.boundary`);
  if (rows.length === 0) refuse("expected a row for each posture of the claim", at);
  const subject = SUBJECTS[claim["id"] as string];
  if (subject !== undefined && rows.some(({ posture }) => posture !== subject)) {
    refuse(`expected a row for ${subject} alone`, at);
  }
  if (subject === undefined && rows.length !== games.aggressive.size)
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

function checkRow(row: Fields, games: ClaimedGames, path: string): { posture: string; margin: Rational } {
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
