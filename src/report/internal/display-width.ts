/** East Asian wide and fullwidth blocks (Unicode Standard Annex 11), and the emoji that terminals draw wide. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const INVISIBLE = /^[\p{Mark}\p{Format}]+$/u;
/** Latin, Greek, Cyrillic, punctuation, arrows and operators without marks: one column and one code unit each. */
const NARROW = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u2010-\u2027\u2030-\u205E\u2190-\u22FF]*$/;

/** Returns the number of terminal columns the text takes, on one line and without control characters. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

/** Returns the longest beginning of the text that fits the width, of one grapheme at least. */
export function fittingPrefix(text: string, width: number): string {
  if (NARROW.test(text)) return text.slice(0, Math.max(1, width));
  let prefix = "";
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > width && prefix !== "") return prefix;
    prefix += grapheme;
  }
  return prefix;
}

function graphemeWidth(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : INVISIBLE.test(grapheme) ? 0 : 1;
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
