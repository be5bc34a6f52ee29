import { type ClaimStatement, claimStatements } from "../../../certificate/claim-statement.js";
import { type Meter, stepMeter } from "../../../exact/meter.js";
import { quotient, type Rational, rational } from "../../../exact/rational.js";
import { modelData } from "../../model-data.js";
import type { Parameter } from "../../parameter.js";
import { Parameters } from "../../parameters.js";
import { Boxes } from "./boxes.js";
import type { JointQuestion } from "./joint-question.js";

/** How often the range is halved. */
const HALVINGS = 3;

/**
 * Returns whether bounds prove that a claim is what it is at the point wherever one parameter alone goes within its range.
 * Most parameters change nothing, and are found here without following what happens along them. False says nothing.
 */
export function unchangedAlong(question: JointQuestion, { name, range: [low, high] }: Parameter): boolean {
  const meter = stepMeter("this distance", { limit: Number.MAX_SAFE_INTEGER, ...question.limits });
  return new Line(question, name, meter).proved([rational(low), rational(high)], HALVINGS);
}

class Line {
  readonly #question: JointQuestion;
  readonly #parameter: string;
  readonly #meter: Meter;

  constructor(question: JointQuestion, parameter: string, meter: Meter) {
    this.#question = question;
    this.#parameter = parameter;
    this.#meter = meter;
  }

  proved([low, high]: readonly [Rational, Rational], halvings: number): boolean {
    if (this.#provedOn([low, high])) return true;
    if (halvings === 0) return false;
    const middle = rational(low.add(high).mul(quotient(1n, 2n)));
    return this.proved([low, middle], halvings - 1) && this.proved([middle, high], halvings - 1);
  }

  #provedOn(range: readonly [Rational, Rational]): boolean {
    const { model, claim, values } = this.#question;
    const declarations = model.parameters.declarations.map((one) => {
      const value = values.get(one.name);
      return {
        ...one,
        default: value,
        range: one.name === this.#parameter ? range : ([value, value] as const),
      };
    });
    const line = { ...model, parameters: Parameters.declare(declarations), claims: [claim] };
    const [statement] = claimStatements(modelData(line)) as [ClaimStatement];
    return new Boxes({ ...this.#question, model: line }, statement, this.#meter).provedOnRanges();
  }
}
