import { describe, expect, it } from "vitest";
import { checkZeroSumDocument } from "../../src/certificate/check-zero-sum-document.js";
import { zeroSum } from "../../src/normal-form/zero-sum.js";
import { zeroSumDocument } from "../../src/report/zero-sum-document.js";

// biome-ignore lint/suspicious/noExplicitAny: the tests break documents in every way.
type Loose = any;

const game = zeroSum([
  [2, 0, 1],
  [0, 2, 1],
]);
const written = (): Loose => JSON.parse(JSON.stringify(zeroSumDocument(game)));

describe("checkZeroSumDocument", () => {
  it("accepts a true document, also beside its game", () => {
    expect(checkZeroSumDocument(written())).toEqual({ completeness: ["verified", "verified"] });
    expect(checkZeroSumDocument(written(), game)).toEqual({ completeness: ["verified", "verified"] });
  });

  it.each([
    ["of another kind", (d: Loose) => Object.assign(d, { kind: "nash" }), "kind"],
    ["of another number of players", (d: Loose) => Object.assign(d, { players: 3 }), "players"],
    ["without a game", (d: Loose) => delete d.certificate.game, "certificate.game"],
    ["without a certificate", (d: Loose) => delete d.certificate, "certificate"],
    [
      "of a game of one player",
      (d: Loose) => {
        d.certificate.game.players.pop();
        d.certificate.game.payoffs = [["2"], ["0"]];
      },
      "certificate.game",
    ],
    [
      "with a payoff of the game changed",
      (d: Loose) => (d.certificate.game.payoffs[0][0] = ["3", "-3"]),
      /./,
    ],
    ["with another value", (d: Loose) => (d.value = "3/2"), /^(secondPayoff|value)$/],
    ["with a value that is no text of a number", (d: Loose) => (d.value = { s: 1 }), "value"],
    ["with an optimal strategy missing", (d: Loose) => d.optimal[1].extreme.pop(), /^optimal\[1\]/],
  ])("refuses one %s", (_, change: (document: Loose) => unknown, path: string | RegExp) => {
    const document = written();
    change(document);
    expect(() => checkZeroSumDocument(document)).toThrow(
      expect.objectContaining({
        code: "bad-certificate",
        path: typeof path === "string" ? path : expect.stringMatching(path),
      }),
    );
  });

  it("refuses a true document of another game", () => {
    for (const other of [
      zeroSum([[2, 0, 1]]),
      zeroSum([
        [2, 0, 1],
        [0, 2, 2],
      ]),
    ]) {
      expect(() => checkZeroSumDocument(written(), other)).toThrow(
        expect.objectContaining({
          code: "bad-certificate",
          path: expect.stringMatching(/^certificate\.game/),
        }),
      );
    }
  });

  it.each([null, 7, [], "zero-sum", {}])("refuses %j", (document) => {
    expect(() => checkZeroSumDocument(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate" }),
    );
  });
});
