import { describe, expect, it } from "vitest";
import { PAPER_FIGURES } from "../../src/figures/paper-figures.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { claimAccount } from "../../src/report/claim-account.js";
import { claimsDocument } from "../../src/report/claims-document.js";
import { distanceInWords } from "../../src/report/internal/distance-in-words.js";
import { paperModelsDocument } from "../../src/report/paper-models-document.js";

const proofOf = (id: string, values: Readonly<Record<string, string | number>>): string => {
  const parameters = kaliningradParameters().with(values);
  const [claim] = claimsDocument(parameters, [id], null).claims;
  const all = Object.fromEntries(
    parameters.declarations.map(({ name }) => [name, parameters.get(name).toFraction()]),
  );
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claimAccount(claim, all, [], []).sentences.join(" ");
};

describe("the sentences at odd parameters", () => {
  it("name no weights of fear between two that stand the wrong way round", () => {
    expect(proofOf("C8", { phi: "1/2", pi: 0 })).toContain(
      "the race is one where phi is above 16/3, peace where it is below 8/3, so both nowhere, and here phi = 1/2",
    );
    expect(proofOf("C8", {})).toContain("they are where phi is above 4/3 and below 8/3");
    expect(proofOf("C8", { tau: 0, tau_before: 0 })).toContain("peace at all weights of fear or at none");
  });

  it("say so where fear turns neither trust nor what is less risky", () => {
    const told = proofOf("C5", { rho: 0, g: 0, phi: 24 });
    expect(told).toContain("here no probability, does not rise with phi");
    expect(told).toContain("what is less risky does not turn with the weight of fear");
    expect(proofOf("C5", {})).toContain("the less risky equilibrium changes at phi = 16/9");
  });

  it("say so where no weight of fear changes what noise selects without anarchy", () => {
    expect(proofOf("C7", { phi: "1/2", pi: 0 })).toContain(
      "at tau = 0 it selects restrain, whatever the weight of fear",
    );
    expect(proofOf("C7", {})).toMatch(/and mutual arming above phi = \S+ alone/);
  });

  it("select nothing where one side arms and the other does not", () => {
    expect(proofOf("C24", { rho: 0, g: 4, tau_before: 0 })).toContain("noise selects none");
    expect(proofOf("C24", {})).not.toContain("none");
  });

  it("count parameters of which the distance is not known where they are many", () => {
    const unknown = Array.from({ length: 13 }, (_, i) => `p${i}`);
    const together = { proved: "0", found: null } as never;
    expect(distanceInWords({ id: "C", alone: [], unknown, together } as never)).toContain(
      "(not known of 13 parameters)",
    );
    expect(distanceInWords({ id: "C", alone: [], unknown: ["p", "q"], together } as never)).toContain(
      "(not known of p, q)",
    );
  });

  it("say which parameters stand outside the ranges of a model", async () => {
    const parameters = kaliningradParameters().with({ pi: "1/2" });
    const models = await paperModelsDocument(parameters, { ids: ["C4"], distances: false, limit: 100_000 });
    const [claim] = claimsDocument(parameters, ["C4"], models).claims;
    expect(claim?.readings[0]?.outOfRange).toEqual(["pi"]);
    expect(claim && claimAccount(claim, {}, [], []).readings[0]?.overRanges).toMatch(
      /This point is not among them, as pi is outside its range\.$/,
    );
  });

  it("say in the captions of figures what game they are of", async () => {
    const parameters = kaliningradParameters().with({ phi: 3, pi: "1/2", alpha: "4/5" });
    const captions = ["best-responses", "payoff-sets", "equilibrium-components"].map(async (name) => {
      const figure = PAPER_FIGURES.find((one) => one.name === name);
      return (await figure?.draw(parameters))?.caption.split(". ")[0];
    });
    expect(await Promise.all(captions)).toEqual([
      "The security dilemma at phi = 3, pi = 1/2",
      "The security dilemma at high fear, phi_high = 4, pi = 1/2, repeated for ever",
      "The posture game in which NATO is no player but helps with probability alpha = 4/5, all moving at once",
    ]);
  });
});
