import type { ClaimShare } from "../model/claim-share.js";
import type { SensitivityDocument } from "./sensitivity-document.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

type Claim = SensitivityDocument["claims"][number];

/** The most parameters that a table lists. */
const MOST = 10;

/** Returns on how much of the ranges claims of a model hold and what drives them as text. */
export function sensitivityText(
  { model, seed, claims, caveats, of }: SensitivityDocument,
  { heading }: TextStyle,
): string {
  return [
    ...(model === "" ? [] : [heading(visibleText(model))]),
    `Seed ${seed}.`,
    "",
    ...claims.flatMap((claim) => [...claimLines(claim, of), ""]),
    ...caveats.flatMap((caveat) => wrapText(caveat, 80)),
    "",
  ].join("\n");
}

function claimLines({ id, says, share, sobol, shapley }: Claim, of: "claim" | "margin"): string[] {
  const rows = new Map<string, string[]>();
  const indices = sobol.result?.indices ?? [];
  const effects = shapley.result?.effects ?? [];
  for (const { name, first, total } of indices) rows.set(name, [figure(first), figure(total), "–"]);
  for (const { name, ...effect } of effects)
    rows.set(name, [...(rows.get(name) ?? ["–", "–"]).slice(0, 2), figure(effect)]);
  const order = (name: string): number =>
    effects.find((one) => one.name === name)?.value ??
    indices.find((one) => one.name === name)?.total.value ??
    0;
  const names = [...rows.keys()].sort((a, b) => order(b) - order(a)).slice(0, MOST);
  const reasons = [sobol.reason, shapley.reason].filter((reason) => reason !== null);
  const still = sobol.result?.indices === null || shapley.result?.effects === null;
  return [
    ...wrapText(`${visibleText(id)}  ${visibleText(says)}`, 80),
    ...wrapText(
      share.result === null
        ? `Its share is not known: ${share.reason}.`
        : `It holds on ${figure(share.result.share)} of the volume where its assumptions hold, which is ${share.result.acceptance.toPrecision(3)} of the ranges.`,
      80,
      2,
    ),
    ...(names.length === 0
      ? []
      : textTable(
          names.map((name) => [visibleText(name), ...(rows.get(name) as string[])]),
          { header: [`drives the ${of}`, "Sobol, alone", "Sobol, total", "Shapley"], indent: 2 },
        )),
    ...(rows.size > MOST ? [`  and ${rows.size - MOST} more (--json)`] : []),
    ...(still ? ["  Nothing drives it: it is the same at all points looked at."] : []),
    ...[...new Set(reasons)].flatMap((reason) => wrapText(`Not estimated: ${visibleText(reason)}.`, 80, 2)),
  ];
}

function figure({ value, standardError }: ClaimShare["share"]): string {
  return `${value.toFixed(3)} ± ${standardError.toFixed(3)}`;
}
