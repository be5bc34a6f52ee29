import type { LinearQuadraticGameInput } from "../../src/differential/linear-quadratic-game.js";

/** Two players who both move one state x' = a x + u1 + u2 and pay q x^2 + u^2. */
export function commonFear(
  a: number | string,
  q: number | string,
  discount: number | string = 0,
): LinearQuadraticGameInput {
  const player = { influence: [[1]], cost: { state: [[q]], control: [[1]] } };
  return { states: ["fear"], drift: [[a]], discount, players: [player, player] };
}

/** Arms x' = u - m x, of which each side wants alpha times the other's and g more, and pays c u^2, times 1/2. */
export function armsRace(alpha: number, g = 1, m = "1/10", discount = "1/20"): LinearQuadraticGameInput {
  const own = [1, -alpha];
  const other = [-alpha, 1];
  const square = (v: readonly number[]): string[][] => v.map((a) => v.map((b) => String((a * b) / 2)));
  const side = (v: readonly number[], influence: number[][]) => ({
    influence,
    cost: {
      state: square(v),
      stateLinear: v.map((a) => String(-a * g)),
      constant: String((g * g) / 2),
      control: [["1/2"]],
    },
  });
  return {
    states: ["x", "y"],
    drift: [
      [`-${m}`, 0],
      [0, `-${m}`],
    ],
    discount,
    initial: [0, 0],
    players: [side(own, [[1], [0]]), side(other, [[0], [1]])],
  };
}

/** K. L. Judd's duopoly with sticky prices, as QuantEcon's tests of `nnash` have it; costs are the profits' opposites. */
export function judd(): LinearQuadraticGameInput {
  const influence = [
    [
      ["0.98", "0.98"],
      [0, "-0.49"],
    ],
    [
      [0, "-0.49"],
      ["0.98", "0.98"],
    ],
  ];
  return {
    time: "discrete",
    states: ["x1", "x2"],
    drift: [
      ["0.98", 0],
      [0, "0.98"],
    ],
    constant: ["-24.5", "-24.5"],
    players: [0, 1].map((i) => ({
      influence: influence[i] as (string | number)[][],
      cost: {
        state: [0, 1].map((a) => [0, 1].map((b) => (a === i && b === i ? "1/2" : 0))),
        stateLinear: [0, 1].map((k) => (k === i ? -2 : 0)),
        constant: 1,
        controls: [0, 1, 2, 3].map((a) =>
          [0, 1, 2, 3].map((b) => {
            if (a === b) return a === 2 * i ? "3/2" : a === 2 * i + 1 ? 1 : 0;
            return a + b === 4 && a % 2 === 1 ? "-1/4" : 0;
          }),
        ),
        controlsLinear: [0, 1, 2, 3].map((a) => (a === 2 * i ? 10 : a === 2 * i + 1 ? -25 : 0)),
      },
    })),
  };
}
