import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStochastic } from "../../src/certificate/index.js";
import { stochasticDocument } from "../../src/report/index.js";
import { stochasticGame } from "../../src/stochastic/index.js";
import { smallGame } from "../stochastic/random-game.js";

// biome-ignore lint/suspicious/noExplicitAny: a document to be spoilt at any place
type Document = any;

describe("that no pure equilibrium is missing", () => {
  it("is proved again, and refused where one is left out", () => {
    fc.assert(
      fc.property(smallGame(2, [2, 2]), fc.integer({ min: 0, max: 9 }), fc.nat(9), (game, tenths, k) => {
        const document = JSON.parse(JSON.stringify(stochasticDocument(game, `${tenths}/10`))) as Document;
        expect(checkStochastic(document).completeness).toBe("verified");
        const count = document.equilibria.length;
        fc.pre(count > 0);
        for (const rows of [
          document.equilibria,
          document.certificate.ledgers,
          document.certificate.functions,
        ]) {
          rows.splice(k % count, 1);
        }
        expect(() => checkStochastic(document)).toThrow(
          expect.objectContaining({ code: "bad-certificate", path: "complete" }),
        );
        document.complete = false;
        expect(checkStochastic(document).completeness).toBe("not-claimed");
      }),
      { numRuns: 40 },
    );
  });

  it("is decided where payoffs differ by next to nothing", () => {
    const tiny = (unit: string) =>
      stochasticGame({
        players: ["A"],
        states: [
          { name: "s", actions: [["x", "y"]], payoffs: [[0], [unit]], transitions: [{ s: 1 }, { s: 1 }] },
        ],
      });
    for (const unit of ["0", "1e-40", "-1e-40"]) {
      const document = stochasticDocument(tiny(unit), "1/2");
      expect(document.equilibria).toHaveLength(unit === "0" ? 2 : 1);
      expect(checkStochastic(JSON.parse(JSON.stringify(document))).completeness).toBe("verified");
    }
  });

  it("is not checked where there are too many profiles", () => {
    const [game] = fc.sample(smallGame(7, [2, 2], 50), { seed: 2, numRuns: 1 }) as [never];
    expect(checkStochastic(stochasticDocument(game, "1/2")).completeness).toBe("not-checked");
  });
});
