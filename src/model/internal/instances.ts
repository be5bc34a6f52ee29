import type { IndexValues } from "../model.js";
import type { IndexDeclaration } from "./declarations.js";
import { wrong } from "./model-node.js";
import { bound, type Scope } from "./scope.js";

const MAXIMUM_INSTANCES = 5000;

/** One way to fill indices in. */
export interface Instance {
  readonly indices: IndexValues;
  readonly scope: Scope;
}

/** Returns every way to fill the indices in, the last one changing fastest; one without indices when there are none. */
export function instancesOf(indices: readonly IndexDeclaration[], place: string): Instance[] {
  const count = indices.reduce((product, { domain }) => product * domain.labels.length, 1);
  if (count > MAXIMUM_INSTANCES) {
    throw wrong(
      place,
      `a statement may stand for ${MAXIMUM_INSTANCES} instances, found ${count}`,
      "too-large",
    );
  }
  return indices.reduce<Instance[]>(
    (instances, { name, domain }) =>
      instances.flatMap((instance) =>
        domain.labels.map((label) => ({
          indices: { ...instance.indices, [name]: label },
          scope: bound(instance.scope, name, label, domain),
        })),
      ),
    [{ indices: {}, scope: new Map() }],
  );
}
