import { describe, expect, it } from "vitest";
import { shortNumber } from "../../src/report/short-number.js";

describe("shortNumber", () => {
  it("shows short rationals, words and nothing as they are", () => {
    expect([shortNumber("-37/5"), shortNumber("0"), shortNumber("yes"), shortNumber(null)]).toEqual([
      "-37/5",
      "0",
      "yes",
      "–",
    ]);
  });

  it("cuts long rationals off at four significant digits, of either sign", () => {
    expect(shortNumber("30024751/312500000")).toBe("≈ 0.09607");
    expect(shortNumber("-30024751000000/3125")).toBe("≈ -9607920320");
    expect(shortNumber("1000000000001/1000000000000")).toBe("≈ 1.000");
    expect(shortNumber("1/100000000000000")).toBe("≈ 0.00000000000001");
  });
});
