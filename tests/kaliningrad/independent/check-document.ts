import { expect } from "vitest";
import { type ClaimsDocument, claimsText, shortNumber } from "../../../src/report/index.js";
import { checkArms } from "./check-arms.js";
import { checkBalance } from "./check-balance.js";
import { checkConsistency } from "./check-consistency.js";
import { answers, checkDominance, checkLikely } from "./check-postures.js";
import { type Changes, DECLARED, documentWith, RUSSIAN_FEAR, valuesWith } from "./document-under-test.js";
import { fraction, least } from "./fraction.js";
import { ARMED, dilemmaGame, postures, QUIET } from "./games.js";
import { dominance, gaps } from "./posture-claims.js";
import { recompute } from "./recompute.js";
import { combinations, everything, type TableGame } from "./table-game.js";
import type { Values } from "./values.js";

/** Compares every number of the document at those values with the recomputation; returns the document. */
export function checkDocument(changes: Changes): ClaimsDocument {
  const document = documentWith(changes);
  const values = valuesWith(changes);
  expect(document.set).toEqual(settings(changes));
  expect(document.outOfRange).toEqual(beyond(values));
  checkAnswer(document, values);
  checkGame(document.certificate.securityDilemma, dilemmaGame(values));
  checkGame(document.certificate.postures, postures(values));
  const found = recompute(values, RUSSIAN_FEAR);
  const once = document.claims
    .filter(({ id, status }) => status === "formalised" && !OVER_TIME.includes(id))
    .map(withoutTime);
  expect(once.map(({ id }) => id)).toEqual(Object.keys(found));
  for (const claim of once) {
    const { id, atDefaults: holds, carriers, minimalSets, minimalSetsComplete, boundary } = claim;
    expect({ id, holds, carriers, minimalSets, minimalSetsComplete, boundary }).toEqual({ id, ...found[id] });
    if (["C1", "C2", "C3", "C6", "C7", "C9", "C10", "C24"].includes(id))
      checkArms(claim, values, RUSSIAN_FEAR);
    else if (id === "C17" || id === "C18") checkBalance(claim, values);
    else if (id === "C19") checkLikely(claim, values);
    else if (id === "C25") checkConsistency(claim, values);
    else checkDominance(claim, values);
  }
  checkText(document);
  return document;
}

/** Claims on games over time, and what is said of these beside claims on one period: fear-over-time.test.ts checks them. */
const OVER_TIME = ["C4", "C5", "C8", "C11"];
const ENTRIES = ["fearSpiral", "massAtTop"];

function withoutTime(claim: ClaimsDocument["claims"][number]): ClaimsDocument["claims"][number] {
  const rest = <Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(entries).filter(([name]) => !ENTRIES.includes(name)));
  return { ...claim, boundary: rest(claim.boundary), evidence: rest(claim.evidence) };
}

function settings(changes: Changes): Record<string, string> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, `${fraction(value)}`]));
}

function beyond(values: Values): string[] {
  return DECLARED.filter(
    ({ name, range }) => values.get(name).against(range[0]) < 0 || values.get(name).against(range[1]) > 0,
  ).map(({ name }) => name);
}

function checkAnswer({ question }: ClaimsDocument, values: Values): void {
  const { all, one, dominant } = answers(values);
  const margins = ARMED.map((a) => dominance(values, a).margin);
  expect(question.everyAggressiveDominated).toBe(margins.every(({ sign }) => sign > 0));
  expect(question.dominateAllAggressive).toEqual(all);
  expect([question.oneDominatesAll, question.dominant]).toEqual([one, dominant]);
  expect(question.leastMargin).toBe(`${least(margins)}`);
  expect(question.aggressive.map(({ by: _, ...row }) => row)).toEqual(
    ARMED.map((a, i) => ({
      posture: a,
      dominated: (margins[i]?.sign ?? 0) > 0,
      margin: `${margins[i]}`,
      byPure: QUIET.filter((_, b) => gaps(values, a)[b]?.every(({ sign }) => sign > 0)),
    })),
  );
}

/** Every payoff of a game that the document carries along. */
function checkGame(json: unknown, game: TableGame): void {
  const { payoffs } = json as { payoffs: unknown };
  const cells = combinations(everything(game)).map((profile) => {
    let cell: unknown = payoffs;
    for (const s of profile) cell = (cell as unknown[])[s];
    return cell;
  });
  expect(cells).toEqual(
    combinations(everything(game)).map((profile) =>
      game.names.map((_, player) => `${game.pay(player, profile)}`),
    ),
  );
}

/** The figures of the text are those of the document, long ones cut to four digits. */
function checkText(document: ClaimsDocument): void {
  const style = { heading: String, good: String, warning: String };
  const text = claimsText(document, false, style as never).replace(/\s+/g, " ");
  for (const { shown, boundary } of document.claims) {
    for (const { label, entry } of shown) {
      const value = boundary[entry];
      expect(value).not.toBeUndefined();
      expect(text).toContain(`${label}: ${shortNumber(value ?? null)}`);
    }
  }
}
