import { CountMeter } from "../../internal/count-meter.js";
import type { PivotOptions } from "../pivot-options.js";

/** Counts pivots; unless a limit is asked for, they may take about half a minute. */
export function pivotMeter(options: PivotOptions): CountMeter {
  return new CountMeter(options, { usual: 1_000_000, least: 1, mostWork: 6_000_000_000, reportEvery: 100 });
}
