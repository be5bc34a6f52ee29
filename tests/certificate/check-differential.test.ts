import { describe, expect, it } from "vitest";
import { checkDifferential } from "../../src/certificate/check-differential.js";
import { linearQuadraticGame } from "../../src/differential/index.js";
import { differentialDocument } from "../../src/report/differential-document.js";
import { armsRace, commonFear, judd } from "../differential/lq-games.js";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const documentOf = (input: Parameters<typeof linearQuadraticGame>[0]): Json =>
  JSON.parse(JSON.stringify(differentialDocument(linearQuadraticGame(input))));
const race = documentOf(armsRace(0.5));

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

describe("checkDifferential", () => {
  it("proves what is solved", () => {
    expect(checkDifferential(race)).toEqual({
      feedback: 1,
      exactFeedback: 0,
      complete: false,
      openLoop: 1,
      cooperative: true,
      stackelberg: 2,
      paths: 0,
    });
    expect(checkDifferential(documentOf(commonFear(2, 3)))).toMatchObject({
      feedback: 3,
      exactFeedback: 3,
      complete: true,
    });
    expect(checkDifferential(documentOf(commonFear(1, 1)))).toMatchObject({
      exactFeedback: 1,
      complete: true,
    });
    expect(checkDifferential(documentOf(judd()))).toMatchObject({
      feedback: 1,
      cooperative: true,
      stackelberg: 2,
    });
  });

  const slightly = (value: Json): Json => (value as number) * (1 + 1e-13);
  it.each([
    ["feedback.equilibria.0.gains.0.0", slightly],
    ["feedback.equilibria.0.weights.1.0.1", slightly],
    ["feedback.equilibria.0.error", () => 1e-18],
    ["openLoop.equilibria.0.gains.1.2", slightly],
    ["cooperative.gains.0.1", slightly],
    ["cooperative.stable", () => false],
    ["openLoop.equilibria.0.stable", () => false],
    ["openLoop.sufficient", () => false],
    ["certificate.game.version", () => 2],
    ["stackelberg.0.gains.0.0", slightly],
    ["certificate.feedback.0.radius", () => "1/10000000000000000000000000000000000000000000000000"],
    ["certificate.feedback.0.inverse.0.0", () => "100"],
    ["certificate.feedback.0.lyapunov.0.0", () => "-1"],
    ["certificate.game.discount", () => "1/19"],
    ["certificate.game.players.0.cost.state.0.0", () => "3/5"],
    ["certificate.openLoop", () => []],
    ["feedback.equilibria.0.eigenvalues.0.real", (value: Json) => (value as number) + 1e-9],
    ["feedback.equilibria.0.eigenvalues.1.imaginary", () => 1e-9],
    ["feedback.equilibria.0.eigenvalues.1.radius", () => 1e-30],
    ["openLoop.equilibria.0.eigenvalues", (all: Json) => (all as Json[]).slice(1)],
    ["openLoop.equilibria.0.eigenvalues", (all: Json) => [...(all as Json[])].reverse()],
    ["cooperative.eigenvalues.0.real", () => "-1"],
    ["stackelberg.1.eigenvalues.0.radius", () => -1],
    [
      "certificate.feedback.0.eigenvectors",
      () => [
        [0, 0],
        [0, 0],
      ],
    ],
    ["certificate.feedback.0.eigenvectors.0.0", () => 1e9],
    ["feedback.complete", () => true],
    ["feedback.equilibria.0.deviations.1", () => 0.5],
    ["feedback.equilibria.0.stable", () => false],
    ["openLoop.stableDimension", () => 3],
    ["openLoop.continuum", () => true],
    [
      "certificate.stackelberg.1",
      (proof: Json) => ({ ...(proof as { [key: string]: Json }), gains: [["0", "0", "0", "0", "0"]] }),
    ],
    ["stackelberg.0.leader", () => 1],
    ["stackelberg.1.initialCostate.0.0", slightly],
    ["stackelberg.1.states.0", () => "x'"],
    ["states", () => ["y", "x"]],
    ["controls.0", () => "u2"],
    ["discount", () => "1/10"],
    ["kind", () => "nash"],
  ] as const)("refuses another %s", (path, change) => {
    const forged =
      path === "feedback.complete"
        ? changed(changed(race, path, change), "feedback.exact", () => [])
        : changed(race, path, change);
    expect(() => checkDifferential(forged)).toThrow(expect.objectContaining({ code: "bad-certificate" }));
  });

  it("refuses that none is missing where one is", () => {
    const fear = documentOf(commonFear(2, 3));
    for (const keep of [
      (all: Json[]) => all.slice(1),
      (all: Json[]) => [...all.slice(1), all[1] as Json],
      () => [],
    ]) {
      const fewer = changed(fear, "feedback.exact", (all) => keep(all as Json[]));
      expect(() => checkDifferential(fewer)).toThrow(expect.objectContaining({ code: "bad-certificate" }));
      expect(checkDifferential(changed(fewer, "feedback.complete", () => false))).toMatchObject({
        complete: false,
      });
    }
  });

  it("refuses that open loop is sufficient where a cost is not convex", () => {
    const costs = (...q: string[]) => ({
      ...commonFear(-1, 0),
      players: q.map((one) => ({ influence: [[1]], cost: { state: [[one]], control: [[1]] } })),
    });
    const convex = documentOf(costs("3", "-1/2"));
    expect(convex).toMatchObject({ openLoop: { sufficient: true } });
    expect(checkDifferential(convex).openLoop).toBe(1);
    const without = changed(convex, "certificate.convex", () => ["nowhere negative", "nowhere negative"]);
    expect(() => checkDifferential(without)).toThrow(expect.objectContaining({ code: "bad-certificate" }));
    const bent = documentOf(costs("3", "-2"));
    expect(bent).toMatchObject({ openLoop: { sufficient: false } });
    const forged = changed(bent, "openLoop.sufficient", () => true);
    expect(() => checkDifferential(forged)).toThrow(expect.objectContaining({ code: "bad-certificate" }));
  });

  it("refuses exact equilibria that are none", () => {
    const fear = documentOf(commonFear(2, 3));
    for (const [path, value] of [
      ["feedback.exact.0.weights.0", "2"],
      ["feedback.exact.0.closedLoop", "-3"],
      ["feedback.exact.0.closedLoop", "x"],
    ] as const) {
      expect(() => checkDifferential(changed(fear, path, () => value))).toThrow(
        expect.objectContaining({ code: "bad-certificate" }),
      );
    }
  });
});
