/** The Baltic defence postures of the model, in the order of the game's strategies. */
export const POSTURES = ["TD", "PO", "RC", "TW", "PE", "EX", "HY", "AB"] as const;

/** A Baltic defence posture. */
export type Posture = (typeof POSTURES)[number];

/** The postures that cannot attack. */
export const NON_AGGRESSIVE: readonly Posture[] = ["TD", "PO", "RC", "TW"];

/** The postures that the paper says there is no room for. */
export const AGGRESSIVE: readonly Posture[] = ["PE", "EX", "HY", "AB"];

/** Russia's strategies: hold, grey-zone coercion, invade. */
export const RUSSIAN_MOVES = ["H", "G", "I"] as const;

/** One of Russia's strategies. */
export type RussianMove = (typeof RUSSIAN_MOVES)[number];

/** NATO's strategies: assist, stand aside. */
export const NATO_MOVES = ["A", "S"] as const;

/** One of NATO's strategies. */
export type NatoMove = (typeof NATO_MOVES)[number];

/** What each short name stands for. */
export const POSTURE_NAMES: Readonly<Record<Posture, string>> = {
  TD: "total (territorial) defence",
  PO: "porcupine (denial)",
  RC: "resilience and civil resistance",
  TW: "allied tripwire",
  PE: "pre-emption",
  EX: "extraterritorial strike",
  HY: "hybrid instruments",
  AB: "build-up for parity",
};

/** The position of a posture among the strategies of the Baltic bloc. */
export function postureIndex(posture: Posture): number {
  return POSTURES.indexOf(posture);
}
