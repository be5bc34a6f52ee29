import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { ScalarGame } from "../scalar-game.js";

/** What the equations of a scalar game are made of. */
interface ScalarTerms {
  /** The growth less half the discount rate: e^(-rt/2) x grows so when nobody acts. */
  readonly drift: Rational;
  /** Each player's influence^2 / cost of control. */
  readonly reach: readonly Rational[];
  /** Each player's reach times the cost of the state. */
  readonly stake: readonly Rational[];
}

export function scalarTerms({ growth, discountRate, players }: ScalarGame): ScalarTerms {
  const reach = players.map(({ influence, controlCost }) => influence.mul(influence).div(controlCost));
  return {
    drift: growth.sub(discountRate.div(rational(2))),
    reach,
    stake: players.map(({ stateCost }, i) => stateCost.mul(reach[i] ?? ONE)),
  };
}
