/** Returns the candidate that a mistyped name most likely stands for, or null when none is near. */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  const wanted = plain(name).slice(0, 60);
  const allowed = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let least = allowed + 0.75;
  for (const candidate of candidates.slice(0, 5000)) {
    const other = plain(candidate).slice(0, 60);
    // Between two as near, the one that begins alike.
    const distance = editDistance(wanted, other, least) + (other[0] === wanted[0] ? 0 : 0.5);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

/** Insertions, deletions, substitutions and exchanges of neighbours between two words; `bound` when there are more. */
function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) >= bound) return bound;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = exchanged ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? bound;
}
