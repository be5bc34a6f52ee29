import { inStep } from "../../../certificate/check-play-proof.js";
import { type Branch, narrowed } from "../../../certificate/check-proof.js";
import type { PlayProof } from "../../../certificate/play-proof.js";
import type { PlayStatement, PlayStep } from "../../../certificate/play-statement.js";
import type { Proof } from "../../../certificate/proof.js";
import type { Meter } from "../../../exact/meter.js";
import { equal } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { NormalFormGame } from "../../../normal-form/game.js";
import { iteratedStrictDominance } from "../../../normal-form/iterated-strict-dominance.js";
import { restrict } from "../../../normal-form/restrict.js";
import { contradict } from "./contradict.js";

/** What is to be proved of what is played, and what guides the search. */
export interface PlaySearch {
  readonly play: PlayStatement;
  /** Whether the claim is to be shown to hold, or to fail. */
  readonly holds: boolean;
  readonly isPremise: (name: string) => boolean;
  readonly meter: Meter;
  /** How often ranges may be halved in all. */
  readonly splits: { left: number };
  /** A point of a branch at which the premises hold; null where none is found. */
  readonly pointIn: (branch: Branch) => readonly Rational[] | null;
  readonly gameAt: (values: readonly Rational[]) => NormalFormGame;
}

type Remaining = PlayStatement["all"];

const MAXIMUM_DEPTH = 12;
/** How often a range may be halved within a step. */
const STEP_SPLITS = 2;
/** Equilibria of what remains are reasoned about while it has no more strategies than these. */
const MAXIMUM_STRATEGIES = 10;

/**
 * Returns a proof of what is played wherever the premises hold, or null where none is found. Strategies that are dominated
 * at a point are removed where that can be proved, one after the other; then what remains decides, or its equilibria do;
 * else the range falls into two along the parameter that moves the payoffs most.
 */
export function provePlay(
  search: PlaySearch,
  branch: Branch,
  remaining: Remaining = search.play.all,
  depth = 0,
): PlayProof | null {
  const { play, holds, pointIn, gameAt } = search;
  if (play.decided(remaining, holds)) return { by: "removed" };
  const point = pointIn(branch);
  if (point === null) {
    const proof = contradicted(search, branch, STEP_SPLITS);
    return proof === null ? null : { by: "empty", proof };
  }
  const game = gameAt(point);
  const trace = iteratedStrictDominance(restrict(game, remaining), {
    by: play.using,
    meter: search.meter,
  });
  const survivors = trace.survivors.map((list, player) =>
    list.map((strategy) => (remaining[player] as readonly number[])[strategy] as number),
  );
  if (play.decidedBySurvivors(survivors, holds)) {
    const proof = closed(search, branch, survivors);
    return proof ?? halved(search, branch, remaining, depth, point);
  }
  for (const { player, strategy } of trace.rounds[0] ?? []) {
    const left = remaining[player] as readonly number[];
    const removed = left[strategy] as number;
    const step = play.remains(player, removed, remaining);
    const proof = step === null ? null : contradictedStep(search, branch, step);
    if (proof === null) continue;
    const without = remaining.with(
      player,
      left.filter((other) => other !== removed),
    );
    const rest = provePlay(search, branch, without, depth);
    // What was removed once need not be looked at again: without it the others are removed no later.
    return rest === null ? null : { by: "removal", player, strategy: removed, proof, rest };
  }
  const end = byEquilibria(search, branch, remaining);
  return end ?? halved(search, branch, remaining, depth, point);
}

/** That none of the sets' strategies is ever removed. */
function closed(search: PlaySearch, branch: Branch, survivors: Remaining): PlayProof | null {
  const proofs: Proof[] = [];
  for (const [player, list] of survivors.entries()) {
    for (const strategy of list) {
      const step = search.play.removed(player, strategy, survivors);
      const proof = step === null ? null : contradictedStep(search, branch, step);
      if (proof === null) return null;
      proofs.push(proof);
    }
  }
  return { by: "closed", strategies: survivors, proofs };
}

/** That no equilibrium of what remains decides the claim otherwise. */
function byEquilibria(search: PlaySearch, branch: Branch, remaining: Remaining): PlayProof | null {
  const { play, holds } = search;
  const size = remaining.reduce((sum, list) => sum + (list.length > 1 ? list.length : 0), 0);
  if (size > MAXIMUM_STRATEGIES) return null;
  const step = play.equilibrium(remaining, holds);
  const proof = step === null ? null : contradictedStep(search, branch, step);
  return proof === null ? null : { by: "equilibria", proof };
}

function contradictedStep(search: PlaySearch, branch: Branch, step: PlayStep): Proof | null {
  return contradicted(search, inStep(branch, step), STEP_SPLITS);
}

function contradicted({ isPremise, meter }: PlaySearch, branch: Branch, splits: number): Proof | null {
  return contradict(branch, { isPremise, meter, splits: { left: splits }, holdsSomewhere: () => false });
}

function halved(
  search: PlaySearch,
  branch: Branch,
  remaining: Remaining,
  depth: number,
  point: readonly Rational[],
): PlayProof | null {
  if (depth >= MAXIMUM_DEPTH || search.splits.left <= 0) return null;
  const variable = mostMoving(search, branch, remaining, point);
  const range = variable === null ? null : (branch.variables[variable]?.range ?? null);
  if (variable === null || range === null) return null;
  search.splits.left--;
  const middle = rational(range[0].add(range[1]).div(2));
  const below = provePlay(search, narrowed(branch, variable, [range[0], middle]), remaining, depth + 1);
  if (below === null) return null;
  const above = provePlay(search, narrowed(branch, variable, [middle, range[1]]), remaining, depth + 1);
  if (above === null) return null;
  return {
    by: "split",
    parameter: branch.variables[variable]?.name ?? "",
    at: rationalText(middle),
    below,
    above,
  };
}

/** The parameter along which the differences of payoffs vary the most in what remains, the others where they are. */
function mostMoving(
  { gameAt }: PlaySearch,
  { variables }: Branch,
  remaining: Remaining,
  point: readonly Rational[],
): number | null {
  let best: number | null = null;
  let most = 0;
  variables.forEach(({ range }, variable) => {
    if (range === null || equal(range[0], range[1])) return;
    const [low, high] = range.map((end) => differences(gameAt, point.with(variable, end), remaining));
    if (low === undefined || high === undefined) return;
    const moved = low.reduce((sum, one, i) => sum + Math.abs(one - (high[i] as number)), 0);
    if (moved <= most) return;
    most = moved;
    best = variable;
  });
  return best;
}

/** What each strategy gains over the first of its player in each profile of what remains. */
function differences(
  gameAt: PlaySearch["gameAt"],
  values: readonly Rational[],
  remaining: Remaining,
): number[] {
  try {
    const game = restrict(gameAt(values), remaining);
    return game.players.flatMap((_, player) =>
      Array.from({ length: game.profileCount }, (__, index) => {
        const profile = game.profileAt(index);
        const first = game.profileIndex(profile.map((one, other) => (other === player ? 0 : one)));
        return Number(game.payoffAt(player, index).sub(game.payoffAt(player, first)).valueOf());
      }),
    );
  } catch (error) {
    // A quotient may have no value where the premises fail.
    if (error instanceof ExclaveError && error.code === "bad-parameter") return [];
    throw error;
  }
}
