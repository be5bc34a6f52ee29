/** A set of labels: 1 where the label is in it. */
export type Labels = Uint8Array;

/** Whether every label of the one set is in the other. */
export function within(part: Labels, whole: Labels): boolean {
  for (let label = 0; label < part.length; label++) {
    if (part[label] === 1 && whole[label] === 0) return false;
  }
  return true;
}

/** The set with one more label. */
export function joined(labels: Labels, label: number): Labels {
  const all = labels.slice();
  all[label] = 1;
  return all;
}
