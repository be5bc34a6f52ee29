import { describe, expect, it } from "vitest";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { runHere } from "./command-line.js";

const model = (claims: string): string => `exclave: model/1
players: { A: [stay, go] }
parameters:
  x: { default: 1/2, range: [-2, 2] }
  y: { default: 1/2, range: [-2, 2] }
  z: { default: 0, range: [-3, 3] }
payoffs: { A: 0 }
claims:
${claims}`;

/** Fails near x = sqrt 2, y = sqrt 3, z = sqrt 6 alone. */
const NARROW = "  N: { positive: (x^2 - 2)^2 + (y^2 - 3)^2 + (z - x*y)^4 - 1/1000000000 }\n";
const SQUARE = "  S: { positive: (x*y*z - x - 1)^2 + (x - z^2)^2 + (y - x*z + 3)^2 }\n";

describe("check --z3", () => {
  it("takes a point from z3 and confirms it", async () => {
    const { status, stdout, stderr } = await runHere(
      ["check", "-", "--z3", "20", "--json", "--limit", "3000000"],
      model(NARROW),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const document = JSON.parse(stdout);
    expect(document.claims[0]).toMatchObject({ verdict: "conditional", reason: null });
    expect(checkModelClaims(document)).toBeDefined();
  });

  it("leaves a claim undecided that z3 alone decides, and says so", async () => {
    const { stdout } = await runHere(
      ["check", "-", "--z3", "1", "--json", "--limit", "1000000"],
      model(SQUARE),
    );
    const [claim] = JSON.parse(stdout).claims;
    expect(claim.verdict).toBe("undecided");
    expect(claim.reason).toMatch(/; (decided by z3, no certificate: it holds at all|z3 does not know)/);
  });

  it.each(["0", "-1", "1.5", "soon", "99999"])("refuses %s seconds", async (seconds) => {
    const { status, stdout, stderr } = await runHere(["check", "-", "--z3", seconds], model(NARROW));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: --z3: expected a number of seconds from 1 to 9999, [^\n]+\n$/);
  });
});
