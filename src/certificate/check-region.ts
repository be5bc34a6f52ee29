import { compare } from "../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import { checkProof } from "./check-proof.js";
import type { ClaimStatement } from "./claim-statement.js";
import { supposed } from "./hypotheses.js";
import { checkFailsEverywhere, checkInstances } from "./internal/check-instance.js";
import { list, number, record, refuse, words } from "./internal/document-fields.js";
import { negatedFormula } from "./polynomial-formula.js";
import type { RegionStatus } from "./region-proof.js";
import type { StatementVariable } from "./statement-variable.js";

/** A part of the ranges, its share of the whole volume, and what is proved there. */
export interface RegionCell {
  readonly status: RegionStatus;
  /** The ranges of the parameters there. */
  readonly ranges: readonly (readonly [Rational, Rational])[];
  /** Its share of the volume of all parts. */
  readonly volume: Rational;
  /** Whether the premises are proved to hold everywhere there. */
  readonly within: boolean;
}

/**
 * Returns the parts of the ranges and what is proved of a claim on each, and throws where a proof does not show it.
 *
 * @param value - a {@link RegionProof}, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`
 */
export function checkRegion(value: unknown, statement: ClaimStatement, path: string): RegionCell[] {
  return cellsOf(value, statement, ONE, path);
}

function cellsOf(value: unknown, statement: ClaimStatement, volume: Rational, path: string): RegionCell[] {
  const node = record(value, path);
  const { parameters, premises } = statement;
  const ranges = parameters.map(({ range }) => range as readonly [Rational, Rational]);
  const cell = (status: RegionStatus, within: boolean): RegionCell[] => [{ status, ranges, volume, within }];
  switch (node["by"]) {
    case "holds":
      checkInstances(node["proofs"], statement, `${path}.proofs`);
      return cell("holds", premisesHold(node["premises"], statement, `${path}.premises`));
    case "fails":
      checkFailsEverywhere(node["proof"], statement, `${path}.proof`);
      return cell("fails", premisesHold(node["premises"], statement, `${path}.premises`));
    case "outside":
      checkProof(node["proof"], supposed(premises, parameters, null), `${path}.proof`);
      return cell("outside", false);
    case "open":
      return cell("open", false);
    case "split": {
      const name = words(node["parameter"], `${path}.parameter`);
      const variable = parameters.findIndex((one) => one.name === name);
      const range = parameters[variable]?.range ?? refuse("expected a parameter", `${path}.parameter`);
      const at = number(node["at"], `${path}.at`);
      if (compare(at, range[0]) <= 0 || compare(at, range[1]) >= 0)
        refuse("expected a number inside the range", `${path}.at`);
      const share = rational(at.sub(range[0]).div(range[1].sub(range[0])));
      const parts = [
        ["below", [range[0], at], share],
        ["above", [at, range[1]], rational(ONE.sub(share))],
      ] as const;
      return parts.flatMap(([side, part, size]) =>
        cellsOf(
          node[side],
          onRanges(statement, variable, part),
          rational(volume.mul(size)),
          `${path}.${side}`,
        ),
      );
    }
    default:
      return refuse('expected "holds", "fails", "outside", "open" or "split"', `${path}.by`);
  }
}

/** The statement where a parameter has another range. */
export function onRanges(
  statement: ClaimStatement,
  variable: number,
  range: readonly [Rational, Rational],
): ClaimStatement {
  const narrow = (variables: readonly StatementVariable[]): StatementVariable[] =>
    variables.map((one, i) => (i === variable ? { name: one.name, range } : one));
  return {
    ...statement,
    parameters: narrow(statement.parameters),
    instances: statement.instances.map((instance) => ({
      ...instance,
      variables: narrow(instance.variables),
      holdsVariables: narrow(instance.holdsVariables),
    })),
  };
}

/** Whether the premises are shown to hold everywhere: the opposite of each is contradictory. */
function premisesHold(value: unknown, { parameters, premises }: ClaimStatement, path: string): boolean {
  if (value === null) return false;
  list(value, path, premises.length).forEach((proof, i) => {
    const opposite = negatedFormula((premises[i] as (typeof premises)[number]).formula);
    checkProof(proof, supposed([], parameters, opposite), `${path}[${i}]`);
  });
  return true;
}

/** Returns the share of the volume of each kind of part. */
export function regionAreas(cells: readonly RegionCell[]): Record<RegionStatus, Rational> {
  const sum = (status: RegionStatus): Rational =>
    cells.reduce<Rational>(
      (total, cell) => (cell.status === status ? rational(total.add(cell.volume)) : total),
      ZERO,
    );
  return { holds: sum("holds"), fails: sum("fails"), outside: sum("outside"), open: sum("open") };
}

/** Bounds on the share of the volume on which a claim holds, among the parameters at which its premises do. */
export interface ShareBounds {
  readonly least: Rational;
  readonly most: Rational;
}

/** Returns the bounds that parts show; null where no volume is known to satisfy the premises and none to fail. */
export function shareBounds(cells: readonly RegionCell[]): ShareBounds | null {
  const sum = (status: RegionStatus, within: boolean): Rational =>
    cells
      .filter((one) => one.status === status && (one.within || !within))
      .reduce<Rational>((total, { volume }) => rational(total.add(volume)), ZERO);
  const [holds, fails] = [sum("holds", true), sum("fails", true)];
  const open = sum("open", false);
  const below = rational(holds.add(sum("fails", false)).add(open));
  const above = rational(sum("holds", false).add(open).add(fails));
  if (below.n === 0n || above.n === 0n) return null;
  return { least: rational(holds.div(below)), most: rational(above.sub(fails).div(above)) };
}
