import { expect } from "vitest";
import type { ClaimDocument } from "../../../src/report/index.js";
import { denialNeed, shapley, strengths, widerCount } from "./balance-claims.js";
import { type ByName, checkEquilibria, readProfile } from "./check-equilibria.js";
import { solveGame } from "./equilibria.js";
import { evidenceOf } from "./evidence-of.js";
import { type Fraction, least, NOUGHT, UNIT } from "./fraction.js";
import { ALL, buildUp } from "./games.js";
import { expected, type TableGame } from "./table-game.js";
import type { Values } from "./values.js";

interface BuildUpEvidence {
  readonly threshold: string;
  readonly equilibria: readonly ByName[];
  readonly payoffs: readonly (readonly string[])[];
  readonly complete: boolean;
  readonly reason: string | null;
}

/** Compares the evidence of C17 and C18. */
export function checkBalance(claim: ClaimDocument, values: Values): void {
  if (claim.id === "C17") checkPreponderance(claim, values);
  else checkConventional(claim, values);
}

function checkPreponderance(claim: ClaimDocument, values: Values): void {
  const overrun = ALL.map((b) => values.get(`q[${b},S]`));
  const lowest = least(overrun);
  expect(claim.evidence).toEqual({
    reachedBy: ALL.filter((_, i) => (overrun[i] as Fraction).against(lowest) === 0),
    tie: lowest.against(UNIT.minus(values.get("epsilon"))) === 0,
  });
}

function checkConventional(claim: ClaimDocument, values: Values): void {
  const [need, parity] = [denialNeed(values), values.get("battalions_R")];
  const games = evidenceOf<Record<string, BuildUpEvidence>>(claim, "buildUp");
  const { buildUp: _, ...rest } = claim.evidence;
  expect(rest).toEqual({
    coalitions: strengths(values).map(({ members, strength }) => ({
      members,
      strength: `${strength}`,
      denies: strength.against(need) >= 0,
      balances: strength.against(parity) >= 0,
    })),
    widerCount: `${widerCount(values)}`,
    shapley: [need, parity].map((quota) => ({ quota: `${quota}`, ...shapley(values, quota) })),
  });
  for (const [name, game] of Object.entries(buildUps(values))) {
    const { threshold, equilibria, payoffs, complete, reason } = games[name] as BuildUpEvidence;
    expect(threshold).toBe(name === "jointlyFeasible" ? `${values.get("build_threshold")}` : `${need}`);
    expect(complete).toBe(solveGame(game).complete);
    expect(reason === null).toBe(complete);
    checkEquilibria(game, equilibria);
    const own = equilibria.map((one) => readProfile(game, one));
    expect(payoffs).toEqual(
      own.map((mixed) => game.names.map((_, player) => `${expected(game, player, mixed)}`)),
    );
  }
}

/** The three build-up games of the three states. */
export function buildUps(
  values: Values,
): Record<"jointlyFeasible" | "denial" | "withForwardBattalions", TableGame> {
  const table = (name: string): Fraction[] => ["E", "L", "T"].map((state) => values.get(`${name}[${state}]`));
  const need = denialNeed(values);
  const forward = values.get("n_F").times(values.get("w_F"));
  return {
    jointlyFeasible: buildUp(values, values.get("build_threshold"), table("contribution"), NOUGHT),
    denial: buildUp(values, need, table("contribution"), NOUGHT),
    withForwardBattalions: buildUp(values, need, table("effective"), forward),
  };
}
