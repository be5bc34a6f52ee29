import { claimStatements } from "../certificate/claim-statement.js";
import type { Formula } from "../certificate/polynomial-formula.js";
import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { equal } from "../exact/order.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { type AlongOptions, lineAlong } from "./along-options.js";
import { ascending } from "./internal/along/ascending.js";
import { dominanceAlong } from "./internal/along/dominance-along.js";
import { formulaAlong } from "./internal/along/formula-along.js";
import { GameAlong } from "./internal/along/game-along.js";
import type { Line, TruthAlong } from "./internal/along/line.js";
import { cells, joined, rootsBetween } from "./internal/along/stretches.js";
import type { Model, ModelClaim } from "./model.js";
import { modelData } from "./model-data.js";

/** A part of the range of a parameter on which a claim holds everywhere or nowhere: an interval or a point. */
export interface ClaimStretch {
  readonly from: AlgebraicNumber;
  /** Whether `from` belongs to it. */
  readonly fromIncluded: boolean;
  readonly to: AlgebraicNumber;
  readonly toIncluded: boolean;
  readonly holds: boolean;
  /** Whether the assumptions under which it is claimed hold there. */
  readonly premises: boolean;
}

/** Where along a parameter a claim holds. */
export interface ClaimAlong {
  readonly id: string;
  /** Without gaps from one end of the range to the other; null where it is not known. */
  readonly stretches: readonly ClaimStretch[] | null;
  /** Why it is not known, else null. */
  readonly reason: string | null;
}

/**
 * Returns where each claim of a model holds as one parameter moves through its range and the others stay where they are:
 * exact points, rational or algebraic, with what holds between them and at them.
 *
 * Claims that are combinations of polynomial inequalities change at roots of these; dominance by mixtures changes with the
 * sign of the value of a matrix game, whose payoffs are what each strategy gains.
 *
 * @throws {@link ExclaveError} `bad-argument` for a parameter or claim that does not exist, or ends in the wrong order
 * @example
 * ```ts
 * import { algebraicDecimal } from "exclave";
 * import { claimsAlong, defineModel } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { fear: { default: 1, range: [0, 4] } },
 *   payoffs: { A: "(fear ^ 2 - 2) * (A == go)" },
 *   claims: { C: { dominant: "go", player: "A" } },
 * });
 * const [claim] = claimsAlong(model, "fear");
 * claim?.stretches?.map(({ holds }) => holds); // [false, true]
 * claim?.stretches?.map(({ to }) => algebraicDecimal(to, 4)); // ["1.4142", "4.0000"]
 * ```
 */
export function claimsAlong(model: Model, parameter: string, options: AlongOptions = {}): ClaimAlong[] {
  const line = lineAlong(model, parameter, options);
  const asked = options.claims ?? model.claims.map(({ id }) => id);
  const unknown = asked.find((id) => !model.claims.some((claim) => claim.id === id));
  if (unknown !== undefined) {
    throw new ExclaveError("bad-argument", `there is no claim ${JSON.stringify(unknown)} in this model`);
  }
  const claims = model.claims.filter(({ id }) => asked.includes(id));
  return truths(line, claims);
}

function truths(line: Line, claims: readonly ModelClaim[]): ClaimAlong[] {
  const { model, parameter, values, from, to, meter } = line;
  const whole = modelData(model);
  const data = {
    ...whole,
    claims: whole.claims.filter(({ id }) => claims.some((claim) => claim.id === id)),
    parameters: whole.parameters.map(({ name }) => {
      const value = rationalText(values.get(name));
      return name === parameter
        ? { name, range: [rationalText(from.lower), rationalText(to.lower)] as const }
        : { name, range: [value, value] as const };
    }),
  };
  const statements = claimStatements(data);
  const games = new GameAlong(line);
  return claims.map((claim, i) => {
    const statement = statements[i] as (typeof statements)[number];
    const parts: TruthAlong[] = [];
    for (const [k, instance] of statement.instances.entries()) {
      const proposition = claim.instances[k]?.proposition;
      const mixes = proposition?.kind === "dominated" && proposition.using === "mixed";
      const truth = mixes
        ? dominanceAlong(line, proposition)
        : instance.fails === null && proposition !== undefined
          ? games.truth(proposition)
          : instance.variables.some(({ range }) => range === null)
            ? null
            : negated(formulaAlong(instance.fails as Formula), line);
      if (truth === null || typeof truth === "string") {
        const plain = instance.reason ?? "it is no combination of polynomial inequalities in the parameter";
        return { id: claim.id, stretches: null, reason: truth ?? plain };
      }
      parts.push(truth);
    }
    const premises = statement.premises.map(({ formula }) => formulaAlong(formula));
    const critical = [
      from,
      ...(equal(from.lower, to.lower) ? [] : [to]),
      ...parts.flatMap(({ points }) => points),
      ...rootsBetween(
        premises.flatMap(({ polynomials }) => polynomials),
        from,
        to,
        meter,
      ),
    ];
    const at = (point: AlgebraicNumber): { holds: boolean; premises: boolean } => ({
      holds: parts.every(({ holds }) => holds(point)),
      premises: premises.every(({ holds }) => holds(point)),
    });
    const stretches = joined(
      cells(ascending(critical), at, (sample) => at(algebraicRational(sample))),
      (a, b) => a.holds === b.holds && a.premises === b.premises,
    );
    return {
      id: claim.id,
      stretches: stretches.map(({ value, ...stretch }) => ({ ...stretch, ...value })),
      reason: null,
    };
  });
}

function negated(fails: ReturnType<typeof formulaAlong>, { from, to, meter }: Line): TruthAlong {
  return { points: rootsBetween(fails.polynomials, from, to, meter), holds: (at) => !fails.holds(at) };
}
