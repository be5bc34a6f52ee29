/**
 * Returns the text on one line, with control characters and characters that reorder a line written as escapes, so that
 * no name in a file can forge a second line or steer a terminal.
 */
export function visibleText(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
