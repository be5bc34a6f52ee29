import { bimatrix, fromFunction, type NormalFormGame } from "../../src/index.js";

/** The postures of the Baltic player, in the order of the payoff rows. */
const POSTURES = ["TD", "PO", "RC", "TW", "PE", "EX", "HY", "AB"] as const;
const [TD, PO, RC, TW, PE, EX, HY, AB] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

export { AB, EX, HY, PE, PO, RC, TD, TW };

/** The rows of the Baltic player's payoffs; columns HA, HS, GA, GS, IA, IS. */
const BALTIC_ROWS: readonly (readonly string[])[] = rows(`
 -4,-4,-12,-27/2,-84,-114 | -5,-5,-29/2,-16,-75,-105 | -2,-2,-25/4,-55/8,-92,-117 | -1,-1,-51/4,-15,-76,-121
 | -111,-121,-119,-129,-111,-121 | -66,-75,-83,-187/2,-106,-121 | -11,-27/2,-24,-29,-93,-118
 | -37/2,-81/4,-30,-67/2,-85,-120`);
const RUSSIA_ROWS = rows(`
 -1,-1,-21/20,21/10,-29,34 | -1,-1,-2/5,11/4,-40,23 | 0,0,-7/40,53/40,-15,45 | -2,-2,7/10,43/10,-22,50
 | -19,32,-76/5,179/5,-9,42 | -86/5,76/5,-73/5,116/5,-12,42 | -13/2,-1/2,-6,6,-15,45
 | -197/20,-131/20,-79/10,-13/10,-37,29`);
const NATO_ROWS = rows(`
 1,0,-3,-9/2,-79,-90 | 1,0,-5/2,-4,-69,-80 | 1,0,-5/4,-19/8,-89,-95 | 1,0,-11/4,-5,-74,-100
 | -104,-95,-104,-95,-104,-95 | -59,-57,-69,-133/2,-99,-95 | -8,-19/2,-17,-19,-89,-95
 | -5/2,-17/4,-6,-17/2,-69,-85`);

/** The 8x3x2 game of Baltic postures, Russian moves (H, G, I) and NATO's answer (A, S). */
export function postureGame(): NormalFormGame {
  return fromFunction(
    [
      { name: "Baltic", strategies: POSTURES },
      { name: "Russia", strategies: ["H", "G", "I"] },
      { name: "NATO", strategies: ["A", "S"] },
    ],
    ([b = 0, r = 0, n = 0]) => [BALTIC_ROWS, RUSSIA_ROWS, NATO_ROWS].map((u) => u[b]?.[2 * r + n] as string),
    "Baltic postures",
  );
}

/** The Baltic player alone against a single opponent who picks the cell: some rows replaced. */
export function balticAgainstCells(
  replaced: Readonly<Record<number, readonly string[]>> = {},
): NormalFormGame {
  const own = BALTIC_ROWS.map((row, b) => replaced[b] ?? row);
  return bimatrix(
    own,
    own.map((row) => row.map(() => 0)),
    { rows: POSTURES },
  );
}

function rows(text: string): string[][] {
  return text.split("|").map((row) => row.split(",").map((value) => value.trim()));
}
