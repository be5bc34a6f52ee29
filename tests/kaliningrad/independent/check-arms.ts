import { expect } from "vitest";
import type { ClaimDocument } from "../../../src/report/index.js";
import { c2Evidence, c7Evidence, c9Evidence, c10Path, unordered, zeroSumShare } from "./arms-evidence.js";
import { isEquilibriumByName } from "./check-equilibria.js";
import { evidenceOf } from "./evidence-of.js";
import type { Fraction } from "./fraction.js";
import { dilemma, postures } from "./games.js";
import { c1Evidence, c24Events, c24Postures } from "./regime-claims.js";
import type { Values } from "./values.js";

type Row = Record<string, unknown>;

/** Compares the evidence of C1 to C10 and of C24 with the recomputation; lists of equilibria in any order. */
export function checkArms(
  claim: ClaimDocument,
  values: Values,
  russianFear: readonly [Fraction, Fraction],
): void {
  const { R, S, T, P } = dilemma(values);
  const { evidence } = claim;
  if (claim.id === "C1") {
    expect(evidence).toEqual(c1Evidence(values));
  } else if (claim.id === "C24") {
    const events = evidenceOf<{ without: unknown }[]>(claim, "events");
    expect(events.map(({ without }) => without)).toEqual(c24Events(values));
    const games = evidenceOf<Record<string, { equilibria: unknown[]; complete: boolean }>>(
      claim,
      "postureGame",
    );
    for (const [when, own] of Object.entries(c24Postures(values))) {
      expect(games[when]?.complete).toBe(own !== null);
      if (own !== null) expect(unordered(games[when]?.equilibria ?? [])).toEqual(unordered(own));
    }
  } else if (claim.id === "C2") {
    expect({ ...evidence, equilibria: unordered(evidenceOf(claim, "equilibria")) }).toEqual(
      c2Evidence(values),
    );
  } else if (claim.id === "C3") {
    expect(evidence).toEqual({ "R - T": `${R.minus(T)}`, "P - S": `${P.minus(S)}` });
  } else if (claim.id === "C6") {
    expect(evidence).toEqual({
      zeroSumShare: zeroSumShare({ R, S, T, P }),
      trueByConstruction: values.get("v").sign > 0 && values.get("T_D").against(values.get("tau")) >= 0,
    });
  } else if (claim.id === "C7") {
    const design = evidenceOf<Row[]>(claim, "design").map((row) => ({
      ...row,
      commonKnowledge: unordered(row["commonKnowledge"] as unknown[]),
    }));
    expect({ ...evidence, design }).toEqual(c7Evidence(values));
  } else if (claim.id === "C9") {
    checkFear(claim, values, russianFear);
  } else if (claim.id === "C10") {
    expect(evidence["path"]).toEqual(c10Path(values));
  }
}

function checkFear(claim: ClaimDocument, values: Values, russianFear: readonly [Fraction, Fraction]): void {
  const { withFear, withoutFear } = evidenceOf<Record<string, unknown[]>>(claim, "securityDilemma");
  const own = c9Evidence(values, russianFear) as { securityDilemma: unknown; postureGame: Row[] };
  expect({
    withFear: unordered(withFear as unknown[]),
    withoutFear: unordered(withoutFear as unknown[]),
  }).toEqual(own.securityDilemma);
  const rows = evidenceOf<Row[]>(claim, "postureGame");
  expect(rows.map(({ phi_R, complete }) => [phi_R, complete])).toEqual(
    own.postureGame.map(({ phi_R, complete }) => [phi_R, complete]),
  );
  rows.forEach(({ phi_R, equilibria, complete }, i) => {
    if (complete) expect(unordered(equilibria as unknown[])).toEqual(own.postureGame[i]?.["equilibria"]);
    const game = postures(values.but({ phi_R: phi_R as string }));
    for (const one of equilibria as Row[]) expect(isEquilibriumByName(game, one as never)).toBe(true);
  });
}
