/** The actions of a cell, the last player's moving fastest. */
export function actionsOf(cell: number, shape: readonly number[]): number[] {
  const actions: number[] = [];
  let rest = cell;
  for (let i = shape.length - 1; i >= 0; i--) {
    actions[i] = rest % (shape[i] as number);
    rest = Math.floor(rest / (shape[i] as number));
  }
  return actions;
}
