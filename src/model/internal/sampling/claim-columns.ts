import { dyadic } from "../../../exact/dyadic.js";
import { compare } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { ExclaveError } from "../../../exclave-error.js";
import { claimAt } from "../../claim-at.js";
import type { Model, ModelClaim } from "../../model.js";
import { ModelPoint } from "../../model-point.js";
import type { Parameter } from "../../parameter.js";
import type { Parameters } from "../../parameters.js";
import { type Condition, indicatorOf, joined } from "../../quantity.js";
import type { SensitivityOptions } from "../../sensitivity-options.js";
import { type Bound, boundOfNumbers } from "../batch/bound.js";
import { ExactPoints } from "../batch/exact-points.js";
import { Execution } from "../batch/execution.js";
import { Program } from "../batch/program.js";
import { rounded } from "../batch/rounded.js";
import { doubleRange } from "../double-range.js";
import { parametersOf } from "../parameters-of.js";
import { claimCondition, marginOf, sufficientCondition } from "./claim-condition.js";
import { claimParameters } from "./claim-parameters.js";

/** How many points are computed at once. */
export const CHUNK = 1024;

/** A claim and its premises at the points of a chunk of the ranges. */
export class ClaimColumns {
  /** The parameters that the claim or a premise depends on and whose range is more than a point, with those ranges. */
  readonly varied: readonly { readonly name: string; readonly range: readonly [number, number] }[];
  /** 1 where the premises hold. */
  readonly accepted: Uint8Array = new Uint8Array(CHUNK);
  /** Where the premises hold: 1 or 0 as the claim does, or its margin. */
  readonly values: Float64Array = new Float64Array(CHUNK);
  readonly #model: Model;
  readonly #claim: ModelClaim;
  readonly #at: Parameters;
  readonly #condition: Condition | null;
  readonly #premise: Condition;
  readonly #exact: ExactPoints;
  readonly #execution: Execution;
  readonly #steps: {
    readonly premise: number;
    readonly claim: number | null;
    readonly margin: number | null;
  };

  /** @throws {@link ExclaveError} `unsupported` for the margin of a claim that has none, `bad-parameter` for an unknown one */
  constructor(
    model: Model,
    claim: ModelClaim,
    { at = model.parameters, vary }: SensitivityOptions,
    of: "claim" | "margin",
  ) {
    for (const name of vary ?? []) at.get(name);
    this.#model = model;
    this.#claim = claim;
    this.#at = at;
    this.#condition = claimCondition(model, claim);
    this.#premise = premisesOf(model, claim);
    if (of === "margin" && this.#condition === null) {
      throw new ExclaveError(
        "unsupported",
        "expected a claim that comparing payoffs at pure profiles settles, which has a margin; look at the claim itself instead",
        `claims.${claim.id}`,
      );
    }
    const names = new Set([
      ...(this.#condition === null
        ? claimParameters(model, claim)
        : parametersOf(indicatorOf(this.#condition)).names),
      ...parametersOf(indicatorOf(this.#premise)).names,
    ]);
    this.varied = at.declarations.flatMap((declared) =>
      names.has(declared.name) && (vary?.includes(declared.name) ?? true) ? rangeOf(declared) : [],
    );
    const columns = new Map(this.varied.map(({ name }, j) => [name, j]));
    const fixed = (name: string): Rational => at.get(name);
    const program = new Program(columns, fixed);
    this.#steps = {
      premise: program.condition(this.#premise),
      claim: of === "margin" ? null : program.condition(this.#condition ?? sufficientCondition(model, claim)),
      margin: of === "claim" || this.#condition === null ? null : program.quantity(marginOf(this.#condition)),
    };
    this.#exact = new ExactPoints(columns, fixed);
    this.#execution = new Execution(program.steps, this.#exact, CHUNK);
  }

  /** Decides the premises and the claim at the first points of the columns, one a varied parameter. */
  run(columns: readonly Float64Array[], count: number): void {
    const { premise, claim, margin } = this.#steps;
    const execution = this.#execution;
    this.#exact.turnTo(columns, 0);
    execution.run(
      columns,
      columns.map((column) => boundOfNumbers(column, count) as Bound),
      count,
    );
    this.accepted.set((execution.truths[premise] as Uint8Array).subarray(0, count));
    const found =
      claim !== null ? execution.truths[claim] : margin !== null ? execution.values[margin] : null;
    if (found) this.values.set(found.subarray(0, count));
    for (let point = 0; point < count; point++) {
      const doubtful = execution.doubtful[point] === 1;
      if (doubtful) this.accepted[point] = this.#holds(point, this.#premise);
      if (this.accepted[point] === 0) continue;
      if (this.#condition === null) {
        if (doubtful || this.values[point] === 0) this.values[point] = this.#slowly(columns, point);
      } else if (doubtful) this.values[point] = this.#again(point, this.#condition);
    }
  }

  #holds(point: number, condition: Condition): number {
    return this.#exact.evaluate(point, (here) => here.holds(condition)) ? 1 : 0;
  }

  #again(point: number, condition: Condition): number {
    if (this.#steps.margin === null) return this.#holds(point, condition);
    return rounded(this.#exact.evaluate(point, (here) => here.value(marginOf(condition)))).value;
  }

  /** Decides a claim that only the whole game settles. */
  #slowly(columns: readonly Float64Array[], point: number): number {
    const values = this.varied.map(({ name }, j) => [name, dyadic(columns[j]?.[point] as number)] as const);
    const { holds, reason } = claimAt(
      new ModelPoint(this.#model, this.#at.with(Object.fromEntries(values))),
      this.#claim,
    );
    if (holds !== null) return holds ? 1 : 0;
    throw new ExclaveError(
      "unsupported",
      `the claim is undecided at a point: ${reason}`,
      `claims.${this.#claim.id}`,
    );
  }
}

/** All premises of a claim at once. */
function premisesOf(model: Model, claim: ModelClaim): Condition {
  const instances = model.assumptions
    .filter(({ id }) => claim.assumptions.includes(id))
    .flatMap((assumption) => assumption.instances.map(({ condition }) => condition));
  return joined("and", instances);
}

function rangeOf({ name, range }: Parameter): { name: string; range: readonly [number, number] }[] {
  const [low, high] = [rational(range[0]), rational(range[1])];
  return compare(low, high) === 0 ? [] : [{ name, range: doubleRange(name, [low, high]) }];
}
