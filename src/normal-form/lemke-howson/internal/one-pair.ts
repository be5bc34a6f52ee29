import type { CountMeter } from "../../internal/count-meter.js";
import type { PivotOptions, PivotsEnded } from "../pivot-options.js";
import { certifiedSupports } from "./certified-supports.js";
import { guidedSupports } from "./float-guide.js";
import { pivotMeter } from "./pivot-meter.js";
import type { PositivePayoffs } from "./positive-payoffs.js";
import { type Exchange, TableauPair } from "./tableau-pair.js";

/** An equilibrium as weights of the strategies, and how it was found. */
export interface OnePair {
  /** Null when a limit or the signal ended the work. */
  readonly weights: readonly [readonly bigint[], readonly bigint[]] | null;
  readonly method: "guided" | "exact";
  /** The number of exact pivots. */
  readonly pivots: number;
  readonly ended: PivotsEnded | null;
}

/** Spreads of the right sides, and pivots a strategy, of the guides that are tried one after another. */
const GUIDES: readonly (readonly [spread: number, pivots: number])[] = [
  [1e-6, 10],
  [1e-9, 10],
  [1e-6, 100],
];
const MOST_LABELS = 8;
/** Entries of tableaux that all guides together may update: some ten seconds. */
const MOST_UPDATES = 10_000_000_000;

/** One equilibrium: guided by floating-point pivots and proved exactly, or else by exact pivots. */
export function onePair(payoffs: PositivePayoffs, options: PivotOptions): OnePair {
  const meter = pivotMeter(options);
  const tried = new Set<string>();
  const cells = payoffs.a.length * (payoffs.a[0] as readonly bigint[]).length;
  let updates = MOST_UPDATES;
  const labelCount = payoffs.a.length + (payoffs.a[0] as readonly bigint[]).length;
  const starts = Math.min(MOST_LABELS, labelCount);
  for (const [spread, pivotsEach] of GUIDES) {
    for (let k = 0; k < starts; k++) {
      if (meter.over()) return { weights: null, method: "guided", pivots: 0, ended: meter.ended };
      // Labels spread over both players.
      const label = Math.floor((k * labelCount) / starts);
      const most = Math.min(pivotsEach * labelCount, Math.floor(updates / cells));
      const supports = guidedSupports(payoffs, label, most, spread);
      if (supports === null) updates -= most * cells;
      const key = supports === null ? "" : `${supports.rows};${supports.columns}`;
      if (supports === null || tried.has(key)) continue;
      tried.add(key);
      const weights = certifiedSupports(payoffs, supports);
      if (weights !== null) return { weights, method: "guided", pivots: 0, ended: null };
    }
  }
  return exactPair(payoffs, meter);
}

/** The same by exact pivots alone, from label 0. */
export function exactPair(payoffs: PositivePayoffs, meter: CountMeter): OnePair {
  const pair = TableauPair.artificial(payoffs);
  const path = pair.path(0);
  let arrived = false;
  while (!arrived && meter.allow(1, pair.work)) arrived = (path.next().value as Exchange).leaves === 0;
  const { count: pivots, ended } = meter;
  return { weights: arrived ? pair.weights() : null, method: "exact", pivots, ended };
}
