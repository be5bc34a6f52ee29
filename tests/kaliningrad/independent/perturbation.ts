import { type Changes, DECLARED, type Declared } from "./document-under-test.js";
import { Fraction, fraction, UNIT } from "./fraction.js";

/** Defaults that are moved, and where to. */
export interface Perturbation {
  readonly names: readonly string[];
  readonly changes: Changes;
}

/**
 * Moves every default in turn a third of the way to the farther end of its range (to the lower one when they are equally
 * far), the length of the short run to the nearest whole number. A default whose range is a single point is moved out of
 * it, a tenth up, since that is what a reader can do too.
 */
export const PERTURBATIONS: readonly Perturbation[] = DECLARED.map((one) => ({
  names: [one.name],
  changes: { [one.name]: `${moved(one)}` },
}));

/** Every fourth of them, so that four files share the work evenly; three at a time, far apart in the list. */
export function quarter(part: 0 | 1 | 2 | 3): readonly Perturbation[] {
  const own = PERTURBATIONS.filter((_, i) => i % 4 === part);
  const third = Math.ceil(own.length / 3);
  return own.slice(0, third).map((_, i) => {
    const together = [own[i], own[i + third], own[i + 2 * third]].filter((one) => one !== undefined);
    return {
      names: together.flatMap(({ names }) => names),
      changes: Object.assign({}, ...together.map(({ changes }) => changes)) as Changes,
    };
  });
}

function moved({ name, standard, range: [low, high] }: Declared): Fraction {
  if (low.against(high) === 0) return standard.plus(fraction("1/10"));
  const [down, up] = [standard.minus(low), high.minus(standard)];
  const end = up.against(down) > 0 ? high : low;
  if (name === "T") return standard.plus(end === high ? UNIT : UNIT.negated);
  return standard.plus(end.minus(standard).over(Fraction.of(3n, 1n)));
}
