import type { RegionStatus } from "../certificate/region-proof.js";
import { rational } from "../exact/rational.js";
import type { ClaimMapDocument, MappedClaim } from "./claim-map-document.js";
import { percentText } from "./internal/percent-text.js";
import type { TextStyle } from "./text-style.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

const WIDTH = 60;
const HEIGHT = 20;
const MARKS: Readonly<Record<RegionStatus, string>> = { holds: "#", fails: ".", outside: " ", open: "?" };

/** Returns a map of claims along two parameters as text: a picture of each, and the areas. */
export function claimMapText(document: ClaimMapDocument, { heading }: TextStyle): string {
  const { model, parameters, ranges, claims } = document;
  const [across, up] = parameters.map((name) => visibleText(name)) as [string, string];
  const [horizontal, vertical] = ranges as [readonly [string, string], readonly [string, string]];
  const lines = claims.flatMap((claim) => [
    ...wrapText(visibleText(claim.says === "" ? claim.id : `${claim.id}  ${claim.says}`), 80).map(heading),
    `${up} = ${vertical[1]}`,
    ...picture(claim, document).map((row) => `  |${row}|`),
    `${up} = ${vertical[0]}${" ".repeat(Math.max(1, 3 + WIDTH - up.length - vertical[0].length - 3 - horizontal[1].length - across.length - 3))}${across} = ${horizontal[1]}`,
    ...wrapText(summary(claim), 80),
    "",
  ]);
  return [
    heading(visibleText(model === "" ? "A model" : model)),
    `Along ${across} from ${horizontal[0]} to ${horizontal[1]} (across) and ${up} from ${vertical[0]} to ${vertical[1]} (up):`,
    "",
    ...lines,
    "# proved to hold   . proved to fail   ? open   blank: outside its assumptions",
    ...wrapText(
      "A character stands for what is proved at its middle; areas are exact. More --cells leave less open. All parts with their proofs: --json.",
      80,
    ),
    "",
  ].join("\n");
}

function picture({ cells }: MappedClaim, { ranges }: ClaimMapDocument): string[] {
  const [across, up] = ranges.map(([low, high]) => [value(low), value(high)] as const) as [
    readonly [number, number],
    readonly [number, number],
  ];
  const boxes = cells.map(([a, b, c, d, status]) => ({
    x: [value(a), value(b)],
    y: [value(c), value(d)],
    status,
  }));
  const inside = (at: number, [low, high]: readonly number[]): boolean =>
    (low as number) <= at && at <= (high as number);
  return Array.from({ length: HEIGHT }, (_, row) => {
    const y = up[0] + ((HEIGHT - row - 0.5) / HEIGHT) * (up[1] - up[0]);
    return Array.from({ length: WIDTH }, (__, column) => {
      const x = across[0] + ((column + 0.5) / WIDTH) * (across[1] - across[0]);
      const box = boxes.find((one) => inside(x, one.x) && inside(y, one.y));
      return MARKS[box?.status ?? "open"];
    }).join("");
  });
}

function summary({ areas, share }: MappedClaim): string {
  const parts = [
    `it holds on ${percentText(areas.holds)} of the area`,
    `fails on ${percentText(areas.fails)}`,
    ...(areas.outside === "0" ? [] : [`its assumptions hold nowhere on ${percentText(areas.outside)}`]),
    `open: ${percentText(areas.open)}`,
  ];
  const among =
    areas.outside === "0" || share === null
      ? ""
      : `; among the points that satisfy its assumptions it holds on ${percentText(share.least)} at least and ${percentText(share.most)} at most`;
  return `Proved: ${parts.join(", ")}${among}.`;
}

function value(text: string): number {
  return Number(rational(text).valueOf());
}
