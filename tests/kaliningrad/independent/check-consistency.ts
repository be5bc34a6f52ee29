import { expect } from "vitest";
import type { ClaimDocument } from "../../../src/report/index.js";
import { unordered } from "./arms-evidence.js";
import { type ByName, isEquilibriumByName, readProfile } from "./check-equilibria.js";
import {
  commitments,
  conjuncts,
  credibilityEquilibria,
  deterredFrom,
  invasion,
} from "./consistency-claim.js";
import { evidenceOf } from "./evidence-of.js";
import { type Fraction, fraction, greatest, UNIT } from "./fraction.js";
import { omega, QUIET, switchedOff, withCredibility } from "./games.js";
import { expected, named } from "./table-game.js";
import type { Values } from "./values.js";
import { longestSafe, periodsOf } from "./war.js";

interface Interval {
  readonly from: Fraction;
  readonly fromIncluded: boolean;
  readonly to: Fraction;
  readonly toIncluded: boolean;
}

/** Compares the evidence of C25. */
export function checkConsistency(claim: ClaimDocument, values: Values): void {
  expect(evidenceOf(claim, "conjuncts")).toEqual(conjuncts(values));
  expect(evidenceOf(claim, "withoutAlliance")).toEqual(conjuncts(switchedOff(values, ["A11"])));
  const game = withCredibility(values, values.get("alpha"));
  const listed = evidenceOf<{ strategies: ByName; payoffs: string[] }[]>(claim, "equilibria");
  expect(unordered(listed.map(({ strategies }) => strategies))).toEqual(
    unordered(credibilityEquilibria(game).map((mixed) => named(game, mixed))),
  );
  for (const { strategies, payoffs } of listed) {
    expect(isEquilibriumByName(game, strategies)).toBe(true);
    const mixed = readProfile(game, strategies);
    expect(payoffs).toEqual(game.names.map((_, player) => `${expected(game, player, mixed)}`));
  }
  checkPremises(evidenceOf(claim, "assumptions"), values);
  const simultaneous = evidenceOf<{ alpha: string; finding: string }[]>(
    claim,
    "invasionWithSimultaneousMoves",
  );
  expectCover(simultaneous.map(({ alpha }) => alpha));
  for (const { alpha, finding } of simultaneous) {
    if (finding !== "undecided") {
      expect([alpha, finding]).toEqual([alpha, invasion(withCredibility(values, inside(alpha)))]);
    }
  }
  const first = evidenceOf<{ alpha: string; finding: { outcomes: string[]; hazard: string } }[]>(
    claim,
    "balticStatesFirst",
  );
  expectCover(first.map(({ alpha }) => alpha));
  for (const { alpha, finding } of first) {
    const outcomes = commitments(values, inside(alpha));
    expect([alpha, finding]).toEqual([
      alpha,
      {
        outcomes: outcomes.map(([b, r]) => `${b}, ${r}`),
        hazard: `${greatest(outcomes.map(([b, r]) => omega(values, b, r)))}`,
      },
    ]);
  }
}

function checkPremises(rows: readonly { id: string; holds: boolean; detail: never }[], values: Values): void {
  const alpha = values.get("alpha");
  const longest = longestSafe(values.get("hbar"), values.get("eta"));
  const thresholds = QUIET.map((b) => [b, deterredFrom(values, b)] as const);
  expect(rows.map(({ id, holds, detail }) => ({ id, holds, detail }))).toEqual([
    { id: "A3", holds: alpha.against(UNIT) < 0, detail: { slack: `${UNIT.minus(alpha)}` } },
    {
      id: "A10",
      holds: longest === null || periodsOf(values) <= longest,
      detail: { T: periodsOf(values), longest },
    },
    {
      id: "A11",
      holds: thresholds.some(([, t]) => t !== null && alpha.against(fraction(t)) >= 0),
      detail: { alpha: `${alpha}`, thresholds: Object.fromEntries(thresholds) },
    },
  ]);
}

function readInterval(text: string): Interval {
  const [low = "", high = low] = text.replace(/[[\]()]/g, "").split(", ");
  return {
    from: fraction(low),
    fromIncluded: !text.startsWith("("),
    to: fraction(high),
    toIncluded: !text.endsWith(")"),
  };
}

/** A point inside an interval. */
function inside(text: string): Fraction {
  const { from, to } = readInterval(text);
  return from.plus(to).over(fraction(2));
}

/** The intervals must cover everything from 0 to 1, each point once. */
function expectCover(texts: readonly string[]): void {
  const intervals = texts.map(readInterval);
  expect([intervals[0]?.from.sign, intervals[0]?.fromIncluded]).toEqual([0, true]);
  expect([`${intervals.at(-1)?.to}`, intervals.at(-1)?.toIncluded]).toEqual(["1", true]);
  intervals.slice(1).forEach((next, i) => {
    const before = intervals[i] as Interval;
    expect(before.to.against(next.from)).toBe(0);
    expect(before.toIncluded).toBe(!next.fromIncluded);
  });
}
