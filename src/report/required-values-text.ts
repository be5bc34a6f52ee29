import type { ClaimsAlongDocument, ValueInterval } from "./claims-along-document.js";
import { algebraicDigits } from "./internal/algebraic-digits.js";
import type { TextStyle } from "./text-style.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** Returns what a parameter must be for claims to be true, and for them not to be, as text. */
export function requiredValuesText(
  { model, parameter, claims, caveats, certificate }: ClaimsAlongDocument,
  { heading, good, warning }: TextStyle,
): string {
  const name = visibleText(parameter);
  const [low, high] = certificate.range;
  return [
    heading(visibleText(model === "" ? "A model" : model)),
    `What must ${name} be, from ${low} to ${high} (here it is ${certificate.point[parameter] ?? "–"})?`,
    "",
    ...claims.flatMap(({ id, says, values, reason }) => [
      ...wrapText(`${visibleText(id)}  ${says === "" ? "" : visibleText(says)}`.trimEnd(), 80),
      ...(values === null
        ? wrapText(`Not known: ${visibleText(reason ?? "")}.`, 80, 2)
        : [
            ...wrapText(`${good("true")}:  ${union(values.holds)}`, 80, 2),
            ...wrapText(`${warning("false")}: ${union(values.fails)}`, 80, 2),
          ]),
      "",
    ]),
    ...caveats.flatMap((caveat) => wrapText(caveat, 80)),
    "",
  ].join("\n");
}

/** A union of intervals: `[0, 4/3) and [8/3, 24]`. */
function union(intervals: readonly ValueInterval[]): string {
  return intervals.length === 0 ? "nowhere" : intervals.map(interval).join(" and ");
}

function interval({ from, fromIncluded, to, toIncluded }: ValueInterval): string {
  const [low, high] = [algebraicDigits(from), algebraicDigits(to)];
  if (fromIncluded && toIncluded && low === high) return low;
  return `${fromIncluded ? "[" : "("}${low}, ${high}${toIncluded ? "]" : ")"}`;
}
