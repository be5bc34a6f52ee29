/** Returns the name that is nearest to what was typed, or null when none is near. */
export function nearName(typed: string, names: readonly string[]): string | null {
  const word = typed.slice(0, 60).toLowerCase();
  const ranked = names
    .map((name) => ({
      name,
      distance: name.includes(word) && word.length > 2 ? 1 : editDistance(word, name),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best === undefined || best.distance > Math.max(2, best.name.length / 3) ? null : best.name;
}

/** How many letters must be put in, left out or changed (V. I. Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
