import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials, subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Proposition } from "../../proposition.js";
import type { EquilibriaAlong, EquilibriumAlong } from "./equilibria-along.js";
import type { Line, TruthAlong } from "./line.js";
import { rootsBetween } from "./stretches.js";
import { quotientAlong, type UnivariateQuotient } from "./univariate.js";

type PlayClaim =
  | Extract<Proposition, { kind: "support" | "never-played" | "always-played" }>
  | Extract<Proposition, { kind: "equilibrium" | "unique-equilibrium" }>;

/** Returns where a claim about all equilibria is true along a line; or why that is not found. */
export function playAlong(
  line: Line,
  claim: PlayClaim,
  { pieces, at }: EquilibriaAlong,
): TruthAlong | string {
  const ends = pieces.flatMap(({ from, to }) => [from, to]);
  if (!("profile" in claim)) {
    const { kind, player, strategies } = claim;
    const fine = (equilibrium: EquilibriumAlong, number: AlgebraicNumber): boolean => {
      const { weights } = equilibrium[player] as EquilibriumAlong[number];
      const used = [...weights.keys()].filter((i) => signAtAlgebraic(weights[i] as Polynomial, number) !== 0);
      if (kind === "always-played") return used.some((one) => strategies.includes(one));
      return used.every((one) => strategies.includes(one) === (kind === "support"));
    };
    return { points: ends, holds: (number) => at(number).every((one) => fine(one, number)) };
  }
  const profile: UnivariateQuotient[][] = [];
  for (const mixture of claim.profile) {
    const row = mixture.map((one) => quotientAlong(one, line.parameter, line.values));
    if (row.some((one) => one === null)) return "a probability has kinks or jumps along the parameter";
    profile.push(row as UnivariateQuotient[]);
  }
  // Where an equilibrium is the one that is claimed.
  const differences = (equilibrium: EquilibriumAlong): Polynomial[] =>
    equilibrium.flatMap(({ weights, total }, player) =>
      weights.map((weight, i) => {
        const { numerator, denominator } = (profile[player] as UnivariateQuotient[])[i] as UnivariateQuotient;
        return subtractPolynomials(
          multiplyPolynomials(weight, denominator),
          multiplyPolynomials(total, numerator),
        );
      }),
    );
  const roots = pieces.flatMap(({ from, to, equilibria }) =>
    rootsBetween(equilibria.flatMap(differences), from, to, line.meter),
  );
  const holds = (number: AlgebraicNumber): boolean => {
    const [only, another] = at(number);
    return (
      only !== undefined &&
      another === undefined &&
      differences(only).every((one) => signAtAlgebraic(one, number) === 0)
    );
  };
  return { points: [...ends, ...roots].sort(compareAlgebraic), holds };
}
