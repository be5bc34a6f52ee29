/** Returns a share as a percentage of three digits. */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}
