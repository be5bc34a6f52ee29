import { describe, expect, it } from "vitest";
import { checkZeroSum } from "../../../src/certificate/check-zero-sum.js";
import {
  bimatrix,
  ExclaveError,
  fromFunction,
  type NormalFormGame,
  type Rational,
  rationalText,
  symmetric,
  zeroSum,
  zeroSumSolution,
} from "../../../src/index.js";

/** The solution with all its rationals as texts, free to be changed. */
// biome-ignore lint/suspicious/noExplicitAny: a document that is about to be made wrong
function written(game: NormalFormGame): any {
  const texts = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== "object" || value === null) return value;
    if ("d" in value) return rationalText(value as Rational);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, texts(one)]));
  };
  return texts(zeroSumSolution(game));
}

const square = zeroSum([
  [1, 0],
  [1, 0],
  [0, 1],
  [0, 1],
]);

/** The path at which the changed solution is refused. */
// biome-ignore lint/suspicious/noExplicitAny: see above
function refusedAt(change: (document: any) => void, game: NormalFormGame = square): string | null {
  const document = written(game);
  expect(checkZeroSum(game, document).completeness).toEqual(["verified", "verified"]);
  change(document);
  try {
    checkZeroSum(game, document);
  } catch (error) {
    expect(error).toBeInstanceOf(ExclaveError);
    expect((error as ExclaveError).code).toBe("bad-certificate");
    return (error as ExclaveError).path;
  }
  return null;
}

describe("a false statement is refused", () => {
  it("on the value and the second player's payoff", () => {
    expect(refusedAt((d) => Object.assign(d, { value: "1/3", secondPayoff: "-1/3" }))).toBe("value");
    expect(refusedAt((d) => Object.assign(d, { secondPayoff: "1/2" }))).toBe("secondPayoff");
  });

  it("on the units", () => {
    expect(refusedAt((d) => Object.assign(d.rescaling, { scale: "2" }))).toBe("rescaling");
    expect(refusedAt((d) => Object.assign(d.rescaling, { scale: "-1" }))).toBe("rescaling.scale");
    expect(refusedAt((d) => Object.assign(d.rescaling, { scale: "3", shift: "1" }))).toBe("rescaling");
  });

  it("on the strategies that prove the value, and on what they give", () => {
    expect(
      refusedAt((d) => {
        d.certificate.strategies[1] = ["1", "0"];
        d.certificate.payoffs[1] = ["1", "1", "0", "0"];
      }),
    ).toBe("value");
    expect(
      refusedAt((d) => {
        d.certificate.payoffs[0][1] = "1";
      }),
    ).toBe("certificate.payoffs[0][1]");
    expect(
      refusedAt((d) => {
        d.certificate.strategies[1] = ["3/2", "-1/2"];
      }),
    ).toBe("certificate.strategies[1]");
    expect(
      refusedAt((d) => {
        d.certificate.strategies[1] = ["1/2", "1/3"];
      }),
    ).toBe("certificate.strategies[1]");
  });

  it("on the lists: a strategy missing, doubled, out of order, mixed, or not optimal", () => {
    const list = (change: (extreme: string[][]) => void): string | null =>
      refusedAt((d) => change(d.optimal[0].extreme));
    expect(list((extreme) => extreme.splice(1, 1))).toBe("optimal[0].extreme");
    expect(list((extreme) => extreme.splice(1, 0, extreme[0] as string[]))).toBe("optimal[0].extreme[1]");
    expect(list((extreme) => extreme.reverse())).toBe("optimal[0].extreme[1]");
    expect(list((extreme) => extreme.splice(1, 0, ["1/2", "0", "1/4", "1/4"]))).toBe("optimal[0].extreme[1]");
    expect(list((extreme) => extreme.splice(0, 0, ["1", "0", "0", "0"]))).toBe("optimal[0].extreme[0]");
    expect(list((extreme) => extreme.splice(0))).toBe("optimal[0].extreme");
  });

  it("on a list of one that is a segment, or of two that is more", () => {
    const segment = zeroSum([
      [2, 0, 1],
      [0, 2, 1],
    ]);
    const path = refusedAt((d) => {
      d.optimal[1] = { extreme: [["0", "0", "1"]], complete: true, dimension: 0 };
    }, segment);
    expect(path).toBe("optimal[1].extreme");
    expect(
      refusedAt((d) => {
        d.optimal[0].extreme.splice(1, 2);
        d.optimal[0].dimension = 1;
      }),
    ).toBe("optimal[0].extreme");
  });

  it("on dimensions and completeness", () => {
    expect(refusedAt((d) => Object.assign(d.optimal[0], { dimension: 1 }))).toBe("optimal[0].dimension");
    expect(refusedAt((d) => Object.assign(d.optimal[0], { complete: false }))).toBe("optimal[0].dimension");
    expect(refusedAt((d) => Object.assign(d.optimal[0], { complete: false, dimension: null }))).toBe(
      "complete",
    );
    expect(refusedAt((d) => Object.assign(d, { complete: false, reason: "why not" }))).toBe("complete");
    expect(refusedAt((d) => Object.assign(d, { reason: "why not" }))).toBe("reason");
  });

  it("on its form", () => {
    expect(refusedAt((d) => Object.assign(d, { value: "one half" }))).toBe("value");
    expect(refusedAt((d) => Object.assign(d, { optimal: [] }))).toBe("optimal");
    expect(refusedAt((d) => Object.assign(d, { certificate: null }))).toBe("certificate");
    expect(() => checkZeroSum(square, null)).toThrow(ExclaveError);
  });

  it("on another game", () => {
    const other = zeroSum([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(() => checkZeroSum(other, zeroSumSolution(square))).toThrow(ExclaveError);
    expect(() =>
      checkZeroSum(
        symmetric([
          [4, 1],
          [3, 3],
        ]),
        written(
          zeroSum([
            [4, 1],
            [3, 3],
          ]),
        ),
      ),
    ).toThrow(/hold/);
  });
});

it("leaves a proof alone that was changed and still proves", () => {
  expect(
    refusedAt((d) => {
      d.certificate.strategies[0] = ["1/4", "1/4", "1/4", "1/4"];
    }),
  ).toBeNull();
});

it("says what it did not check", () => {
  const matrix = Array.from({ length: 9 }, (_, i) => Array.from({ length: 24 }, (_, j) => (i + j) % 3));
  const game = bimatrix(
    matrix,
    matrix.map((row) => row.map((v) => 4 - 2 * v)),
  );
  const { completeness } = checkZeroSum(game, zeroSumSolution(game));
  expect(completeness).toEqual(["not-checked", "not-checked"]);
});

it("takes games of two players only", () => {
  const alone = fromFunction([{ name: "A", strategies: ["1"] }], () => [0]);
  expect(() => checkZeroSum(alone, {})).toThrow(/two players/);
});
