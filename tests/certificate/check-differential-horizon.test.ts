import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDifferentialHorizon } from "../../src/certificate/check-differential-horizon.js";
import { linearQuadraticGame } from "../../src/differential/index.js";
import { differentialHorizonDocument } from "../../src/report/differential-horizon-document.js";
import { armsRace, commonFear, judd } from "../differential/lq-games.js";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Options = Parameters<typeof differentialHorizonDocument>[1];

const documentOf = (input: Parameters<typeof linearQuadraticGame>[0], options: Options): Json =>
  JSON.parse(JSON.stringify(differentialHorizonDocument(linearQuadraticGame(input), options)));

/** The document with the value at a path changed. */
function changed(document: Json, path: string, change: (value: Json) => Json): Json {
  const copy = structuredClone(document);
  const keys = path.split(".");
  let node = copy as Record<string, Json>;
  for (const key of keys.slice(0, -1)) node = node[key] as Record<string, Json>;
  const last = keys.at(-1) as string;
  node[last] = change(node[last] as Json);
  return copy;
}

const race = documentOf(armsRace(0.5), { horizon: "7/2", steps: 3 });
const duopoly = documentOf(judd(), { horizon: 16, information: "open-loop" });

describe("checkDifferentialHorizon", () => {
  it("proves again what is solved", () => {
    expect(checkDifferentialHorizon(race)).toEqual({
      moments: 4,
      errorBound: (race as { errorBound: number }).errorBound,
      sufficient: true,
    });
    expect(checkDifferentialHorizon(duopoly)).toMatchObject({ moments: 17, sufficient: true });
    const bent = documentOf(commonFear(-1, "-1/4"), { horizon: 1, information: "open-loop" });
    expect(checkDifferentialHorizon(bent)).toMatchObject({ moments: 11, sufficient: false });
  });

  const slightly = (value: Json): Json => (value as number) * (1 + 1e-13);
  const deeper = (value: Json): Json => (value as number[]).flatMap((depth) => [depth + 1, depth + 1]);
  it("accepts another proof that proves the same", () => {
    expect(checkDifferentialHorizon(changed(race, "certificate.proof.steps.1", deeper))).toMatchObject({
      moments: 4,
    });
  });

  it.each([
    ["moments.0.gains.0.0", slightly],
    ["moments.2.weights.1.0.1", slightly],
    ["moments.1.error", () => 1e-19],
    ["moments.1.error", () => null],
    ["moments.1.time", () => "1"],
    ["moments", (all: Json) => (all as Json[]).slice(1)],
    ["errorBound", () => 1e-17],
    ["errorBound", () => null],
    ["reason", () => "none"],
    ["information", () => "open-loop"],
    ["information", () => "closed"],
    ["horizon", () => "4"],
    ["horizon", () => "-7/2"],
    ["horizon", () => "0"],
    ["steps", () => 4],
    ["steps", () => 0],
    ["sufficient", () => false],
    ["limitReached", () => true],
    ["discount", () => "1/10"],
    ["states.0", () => "z"],
    ["certificate.game.drift.0.0", () => "-1/9"],
    ["certificate.game.players.1.finalCost.state.0.0", () => "1/1000000"],
    ["certificate.proof", () => null],
    ["certificate.proof.bits", () => 8],
    ["certificate.proof.bits", () => 1_000_000],
    ["certificate.proof.steps.1", (value: Json) => (value as Json[]).slice(1)],
    ["certificate.proof.steps.1", (value: Json) => [...(value as Json[]), 3]],
    ["certificate.proof.steps.1", () => [0]],
    ["certificate.proof.steps.0.0", () => -1],
    ["certificate.proof.steps.0.0", () => 1.5],
    ["certificate.proof.steps", () => []],
    ["certificate.proof.coordinates.forward.0.0", () => 1e9],
    ["certificate.proof.coordinates.inverse.0", () => []],
    ["certificate.proof.coordinates.forward.1.1", () => "1"],
  ] as const)("refuses another %s", (path, change) => {
    expect(() => checkDifferentialHorizon(changed(race, path, change as (value: Json) => Json))).toThrow(
      expect.objectContaining({ code: "bad-certificate" }),
    );
  });

  it.each([
    ["moments.3.gains.0.0", slightly],
    ["moments.16.gains", () => [[0]]],
    ["horizon", () => "17"],
    ["horizon", () => "33/2"],
    ["sufficient", () => false],
    ["certificate.game.discount", () => "9/10"],
  ] as const)("refuses another %s in discrete time", (path, change) => {
    expect(() => checkDifferentialHorizon(changed(duopoly, path, change as (value: Json) => Json))).toThrow(
      expect.objectContaining({ code: "bad-certificate" }),
    );
  });

  it("refuses what is no document in its own words, whatever stands anywhere in it", () => {
    const small = documentOf(commonFear(0, 3), { horizon: 1, steps: 2 });
    const paths: string[] = [];
    const walk = (value: Json, path: string): void => {
      if (path !== "") paths.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [key, one] of Object.entries(value)) walk(one, path === "" ? key : `${path}.${key}`);
    };
    walk(small, "");
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.jsonValue(), fc.double(), fc.bigInt({ min: -9n, max: 10n ** 30n }).map(String)),
        (path, value) => {
          try {
            checkDifferentialHorizon(changed(small, path, () => value as Json));
          } catch (error) {
            expect(error).toMatchObject({ name: "ExclaveError" });
            expect((error as Error).message).not.toMatch(/\n|undefined|Cannot/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("accepts that nothing is proved, and refuses an error without a proof", () => {
    const open = documentOf(armsRace(0.5), { horizon: 1, steps: 2, limit: 1 });
    expect(checkDifferentialHorizon(open)).toEqual({ moments: 0, errorBound: null, sufficient: true });
    for (const path of ["errorBound", "moments.1.error"]) {
      expect(() => checkDifferentialHorizon(changed(open, path, () => 1e-3))).toThrow(
        expect.objectContaining({ code: "bad-certificate" }),
      );
    }
  });
});
