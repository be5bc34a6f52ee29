import { bimatrix, bimatrixEquilibria, type NormalFormGame, oneEquilibrium } from "exclave";
import { checkDominance, checkNash } from "exclave/certificate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allStrategies } from "../../../src/normal-form/internal/dominance-table.js";
import { Budget } from "../../../src/normal-form/nash/internal/budget.js";
import { profileKey } from "../../../src/normal-form/nash/internal/equilibrium.js";
import {
  lift,
  mixedStrategyOf,
  twoPlayerView,
} from "../../../src/normal-form/nash/internal/two-player-view.js";
import { enumerateVertices } from "../../../src/normal-form/nash/internal/vertex-enumeration.js";
import { dominanceDocument } from "../../../src/report/dominance-document.js";
import { nashDocument } from "../../../src/report/nash-document.js";

/** Fractions of forty digits over forty, so that hardly two payoffs have a denominator in common. */
const long = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }))
  .map(([n, d]) => `${n}/${d}`);
/** Beside them ties, and payoffs of 1e-30 and 1e30. */
const payoff = fc.oneof(long, fc.constantFrom("0", "1", `1/${10n ** 30n}`, `${10n ** 30n}`));

const games = (rows: number, columns: number): fc.Arbitrary<NormalFormGame> => {
  const row = fc.array(payoff, { minLength: columns, maxLength: columns });
  const matrix = fc.array(row, { minLength: rows, maxLength: rows });
  return fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
};

/** The extreme equilibria by the plain reference, which takes all payoffs over one denominator. */
function reference(game: NormalFormGame): string[] {
  const view = twoPlayerView(game, 0, 1, allStrategies(game), [0, 0]);
  const found = enumerateVertices(view, new Budget({}));
  return (found?.pairs ?? [])
    .map(([row, column]) =>
      profileKey(
        lift(
          view,
          mixedStrategyOf(view, "first", found?.rows[row]?.values ?? []),
          mixedStrategyOf(view, "second", found?.columns[column]?.values ?? []),
        ),
      ),
    )
    .sort();
}

describe("payoffs with nothing in common", () => {
  it("have the equilibria of the plain reference, with a proof that the checker accepts", () => {
    fc.assert(
      fc.property(fc.oneof(games(2, 3), games(3, 3), games(4, 3)), (game) => {
        const { equilibria, complete } = bimatrixEquilibria(game);
        expect(complete).toBe(true);
        expect(equilibria.map(({ strategies }) => profileKey(strategies)).sort()).toEqual(reference(game));
        const document = JSON.parse(JSON.stringify(nashDocument(game)));
        expect(checkNash(document, game).completeness).toBe("verified");
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("are no obstacle to Lemke-Howson paths and to the analysis of dominance", () => {
    const [game] = fc.sample(games(7, 7), { numRuns: 1, seed: 4 }) as [NormalFormGame];
    const { equilibrium } = oneEquilibrium(game);
    const document = JSON.parse(JSON.stringify(nashDocument(game)));
    expect(checkNash(document, game).completeness).toBe("verified");
    const listed = bimatrixEquilibria(game).equilibria.map(({ strategies }) => profileKey(strategies));
    expect(listed).toContain(equilibrium && profileKey(equilibrium.strategies));
    expect(() => checkDominance(JSON.parse(JSON.stringify(dominanceDocument(game))), game)).not.toThrow();
  });
});
