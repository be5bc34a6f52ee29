import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { ExclaveError } from "../../src/exclave-error.js";
import type { Parameter } from "../../src/model/parameter.js";
import { Parameters } from "../../src/model/parameters.js";
import { parseAssignment } from "../../src/model/parse-assignment.js";

const declare = (name: string, value: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  default: value,
  range: [0, 1],
  domain: [0, null],
  unit: "",
  meaning: name,
  provenance: "stylised",
  ...more,
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof ExclaveError ? `${error.code} ${error.path}: ${error.message}` : "another error";
  }
  return "no error";
};

describe("Parameters", () => {
  const parameters = Parameters.declare([declare("phi", "1/2"), declare("q[PO,A]", "1", { domain: [0, 1] })]);

  it("gives defaults and replaced values without changing the original", () => {
    const changed = parameters.with({ phi: "3/4" });
    expect(rationalText(changed.get("phi"))).toBe("3/4");
    expect(rationalText(parameters.get("phi"))).toBe("1/2");
    expect(Object.keys(changed.changesFrom(parameters))).toEqual(["phi"]);
  });

  it("takes values outside the range, and says so", () => {
    expect(parameters.with({ phi: 2 }).outOfRange()).toEqual(["phi"]);
    expect(parameters.with({ phi: 1 }).outOfRange()).toEqual([]);
  });

  it("refuses values outside the domain, unknown names and values that are no numbers", () => {
    expect(codeOf(() => parameters.with({ phi: -1 }))).toMatch(/^bad-parameter phi: .*at least 0/);
    expect(codeOf(() => parameters.with({ "q[PO,A]": "3/2" }))).toMatch(
      /at least 0 and at most 1, found 3\/2/,
    );
    expect(codeOf(() => parameters.with({ "q[po, a]": 0 }))).toMatch(/did you mean q\[PO,A\]\?/);
    expect(codeOf(() => parameters.get("x"))).toMatch(/^bad-parameter null: there is no parameter "x"$/);
    expect(codeOf(() => parameters.with({ phi: "many" }))).toMatch(/^bad-number phi/);
    expect(codeOf(() => parameters.with({ __proto__x: 1 }))).toMatch(/^bad-parameter/);
  });

  it("refuses a name declared twice and a default outside its domain", () => {
    expect(codeOf(() => Parameters.declare([declare("a", "0"), declare("a", "1")]))).toMatch(
      /declared twice/,
    );
    expect(codeOf(() => Parameters.declare([declare("a", "-1")]))).toMatch(/^bad-parameter a/);
  });
});

describe("parseAssignment", () => {
  it("reads names with brackets and exact values", () => {
    const { name, value } = parseAssignment(" q[ PO , A ] = 0.1 ");
    expect([name, rationalText(value)]).toEqual(["q[PO,A]", "1/10"]);
  });

  it("refuses what is no assignment", () => {
    for (const text of ["phi", "=4", "", "  = 1"]) {
      expect(codeOf(() => parseAssignment(text))).toMatch(/^bad-parameter null: expected NAME=VALUE/);
    }
    expect(codeOf(() => parseAssignment("phi=1e999"))).toMatch(/^bad-number phi/);
    expect(codeOf(() => parseAssignment("phi=4=5"))).toMatch(/^bad-number phi/);
  });
});
