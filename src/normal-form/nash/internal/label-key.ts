/** Returns a text that tells sets of labels apart, sixteen labels a character; `flags` has a 1 for each label in the set. */
export function labelKey(flags: Uint8Array): string {
  let key = "";
  for (let start = 0; start < flags.length; start += 16) {
    let code = 0;
    for (let label = start; label < Math.min(start + 16, flags.length); label++) {
      code = 2 * code + (flags[label] as number);
    }
    key += String.fromCharCode(code);
  }
  return key;
}
