import { expect, it } from "vitest";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { fromFunction } from "../../src/normal-form/from-function.js";
import { zeroSum } from "../../src/normal-form/zero-sum.js";
import { zeroSumDocument } from "../../src/report/zero-sum-document.js";
import { zeroSumText } from "../../src/report/zero-sum-text.js";

it("tells value, units and optimal strategies", () => {
  const game = bimatrix(
    [
      [1, 0],
      [0, 1],
    ],
    [
      [3, 5],
      [5, 3],
    ],
  );
  expect(zeroSumText(game, zeroSumDocument(game)).split("\n").slice(2, 8)).toEqual([
    expect.stringMatching(/^Value: 1\/2 for .+, 4 for .+\.$/),
    expect.stringMatching(/^Zero-sum in other units: .+ gets 5 minus 2 times what .+ gets\.$/),
    "",
    expect.stringMatching(/^Optimal for .+: only this strategy$/),
    "#  strategy",
    expect.stringMatching(/^─/),
  ]);
  const constant = bimatrix([[3, 1]], [[1, 3]]);
  expect(zeroSumText(constant, zeroSumDocument(constant))).toContain(
    "Constant-sum: the two payoffs add up to 4.",
  );
});

it("stays within 80 columns, lists up to 200 strategies, and marks what is good and what is missing", () => {
  const count = 16;
  const row = (sign: number): number[] => [
    ...Array<number>(count).fill(sign),
    ...Array<number>(count).fill(-sign),
  ];
  const game = zeroSum([row(1), row(-1)]);
  const text = zeroSumText(game, zeroSumDocument(game));
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  expect(text).toContain("and 56 more; --json prints them all.");
  const style = { heading: (t: string) => t, good: (t: string) => `+${t}`, warning: (t: string) => `!${t}` };
  const cut = zeroSumText(game, zeroSumDocument(game, { limit: 1 }), { ...style } as never);
  expect(cut).toContain("+Value: 0");
  expect(cut).toContain("!Incomplete: the limit of 1 ray comparisons");
});

it("shows names from outside without their control characters", () => {
  const players = ["A\u001B[31m", "B\nexclave: forged"].map((name) => ({ name, strategies: ["x\ty"] }));
  const game = fromFunction(players, () => [0, 0]);
  const text = zeroSumText(game, zeroSumDocument(game));
  for (const forged of ["\u001B", "\nexclave", "\t"]) expect(text).not.toContain(forged);
});
