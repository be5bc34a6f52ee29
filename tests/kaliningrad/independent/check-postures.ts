import { expect } from "vitest";
import type { ClaimDocument } from "../../../src/report/index.js";
import { type ByName, checkEquilibria, readProfile } from "./check-equilibria.js";
import { eliminate } from "./elimination.js";
import { movesInOrder, solveGame } from "./equilibria.js";
import { evidenceOf } from "./evidence-of.js";
import { type Fraction, fraction, greatest, least, total, UNIT } from "./fraction.js";
import { ALL, ARMED, CELLS, postures, QUIET, switchedOff } from "./games.js";
import { dominance, gaps, peaceful, TOGGLES } from "./posture-claims.js";
import { certified, premises } from "./premises.js";
import { expected, type TableGame } from "./table-game.js";
import type { Values } from "./values.js";
import { hazard } from "./war.js";

interface DominanceRow {
  readonly posture: string;
  readonly margin: string;
  readonly by: Readonly<Record<string, string>>;
  readonly gains: readonly string[];
  readonly belief: readonly string[];
  readonly pureMargins: Readonly<Record<string, string>>;
}

/** Compares the evidence of C19. */
export function checkLikely(claim: ClaimDocument, values: Values): void {
  const game = postures(values);
  expect(evidenceOf(claim, "complete")).toBe(solveGame(game).complete);
  // What is not known to be all says what is missing.
  expect(claim.evidence["reason"] === null).toBe(claim.evidence["complete"]);
  const listed = evidenceOf<{ strategies: ByName; payoffs: string[]; hazard: string }[]>(claim, "equilibria");
  checkEquilibria(
    game,
    listed.map(({ strategies }) => strategies),
  );
  for (const { strategies, payoffs, hazard: chance } of listed) {
    const mixed = readProfile(game, strategies);
    expect(payoffs).toEqual(game.names.map((_, player) => `${expected(game, player, mixed)}`));
    expect(chance).toBe(`${hazard(values, mixed)}`);
  }
  expect(evidenceOf(claim, "commitment")).toEqual(
    movesInOrder(game).map((outcome) => ({
      outcome: Object.fromEntries(outcome.map((s, player) => [game.names[player], game.labels[player]?.[s]])),
      payoffs: outcome.map((_, player) => `${game.pay(player, outcome)}`),
    })),
  );
  expect(evidenceOf(claim, "elimination")).toEqual({
    mixed: elimination(game, "mixed"),
    pure: elimination(game, "pure"),
  });
  const toggles = evidenceOf<{ off: string; holds: boolean | null; equilibria: ByName[] }[]>(
    claim,
    "toggles",
  );
  expect(toggles.map(({ off }) => off)).toEqual(TOGGLES);
  for (const { off, holds, equilibria } of toggles) {
    const toggled = switchedOff(values, [off]);
    expect([off, holds]).toEqual([off, peaceful(toggled).holds]);
    checkEquilibria(postures(toggled), equilibria);
  }
}

function elimination(game: TableGame, by: "pure" | "mixed"): unknown {
  const { rounds, kept } = eliminate(game, by);
  return { rounds, survivors: kept.map((own, player) => own.map((s) => game.labels[player]?.[s])) };
}

/** Compares the evidence of C20 to C23. */
export function checkDominance(claim: ClaimDocument, values: Values): void {
  const concerned = claim.id === "C20" ? ARMED : [{ C21: "PE", C22: "EX", C23: "HY" }[claim.id] as string];
  const rows = evidenceOf<DominanceRow[]>(claim, "dominance");
  expect(rows.map(({ posture }) => posture)).toEqual(concerned);
  for (const row of rows) checkRow(row, values);
  const pairs = premises(values).map(({ id, holds, pairs }) => ({
    id,
    holds,
    pairs: pairs.filter(({ aggressive }) => concerned.includes(aggressive as never)),
  }));
  expect(
    evidenceOf<Record<string, unknown>[]>(claim, "premises").map(({ id, holds, pairs }) => ({
      id,
      holds,
      pairs,
    })),
  ).toEqual(pairs);
  expect(evidenceOf(claim, "sufficient")).toEqual(
    certified(values).filter(({ aggressive }) => concerned.includes(aggressive as never)),
  );
  if (claim.id !== "C20") return;
  expect({
    all: evidenceOf(claim, "dominateAllAggressive"),
    one: evidenceOf(claim, "oneDominatesAll"),
    dominant: evidenceOf(claim, "dominant"),
  }).toEqual(answers(values));
  expect(evidenceOf(claim, "toggles")).toEqual(
    [null, ...TOGGLES].map((off) => {
      const toggled = off === null ? values : switchedOff(values, [off]);
      const margins = ARMED.map((a) => [a, `${dominance(toggled, a).margin}`] as const);
      const mixedOnly = ARMED.filter(
        (a) =>
          dominance(toggled, a).margin.sign > 0 && pureMargins(toggled, a).every(({ sign }) => sign <= 0),
      );
      return { off, ...Object.fromEntries(margins), mixedOnly };
    }),
  );
}

/** The numbers that are determined, and the two that need not be the only ones: a mixture and a belief. */
function checkRow(
  { posture, margin, by, gains, belief, pureMargins: pure }: DominanceRow,
  values: Values,
): void {
  const table = gaps(values, posture);
  const best = dominance(values, posture).margin;
  expect(margin).toBe(`${best}`);
  expect(pure).toEqual(Object.fromEntries(QUIET.map((b, i) => [b, `${pureMargins(values, posture)[i]}`])));
  const mixture = QUIET.map((b) => fraction(by[b] ?? "0"));
  expect(Object.keys(by).every((b) => (QUIET as readonly string[]).includes(b))).toBe(true);
  expect(isDistribution(mixture)).toBe(true);
  const gained = CELLS.map((_, cell) => total(mixture.map((p, b) => p.times(table[b]?.[cell] as Fraction))));
  expect(gains).toEqual(gained.map(String));
  expect(`${least(gained)}`).toBe(margin);
  const beliefs = belief.map((p) => fraction(p));
  expect(isDistribution(beliefs)).toBe(true);
  const against = table.map((row) => total(row.map((gap, cell) => gap.times(beliefs[cell] as Fraction))));
  expect(`${greatest(against)}`).toBe(margin);
}

function isDistribution(probabilities: readonly Fraction[]): boolean {
  return probabilities.every(({ sign }) => sign >= 0) && total(probabilities).against(UNIT) === 0;
}

function pureMargins(values: Values, a: string): Fraction[] {
  return gaps(values, a).map(least);
}

/** Which posture dominates what, by itself. */
export function answers(values: Values): { all: string[]; one: boolean; dominant: string | null } {
  const all = QUIET.filter((_, i) => ARMED.every((a) => (pureMargins(values, a)[i] as Fraction).sign > 0));
  const game = postures(values);
  const dominant = ALL.find((_, own) =>
    ALL.every(
      (_, other) =>
        own === other ||
        CELLS.every((_, cell) => {
          const profile = [Math.floor(cell / 2), cell % 2];
          return game.pay(0, [own, ...profile]).against(game.pay(0, [other, ...profile])) > 0;
        }),
    ),
  );
  const quiet = (QUIET as readonly (string | undefined)[]).includes(dominant);
  return { all, one: quiet, dominant: dominant ?? null };
}
