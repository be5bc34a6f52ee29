import { describe, expect, it } from "vitest";
import { checkUndominated } from "../../src/certificate/internal/nash-undominated.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { bimatrixEquilibria } from "../../src/normal-form/nash/bimatrix-equilibria.js";
import { undominatedEquilibria } from "../../src/normal-form/nash/undominated-equilibria.js";

// biome-ignore lint/suspicious/noExplicitAny: the tests break proofs in every way.
type Loose = any;

/** Two equilibria, of which the second is in dominated strategies. */
const game = bimatrix(
  [
    [1, 0],
    [0, 0],
  ],
  [
    [1, 0],
    [0, 0],
  ],
);
const { equilibria } = bimatrixEquilibria(game);

const proof = (): Loose => {
  const { supports, dominated } = undominatedEquilibria(game, equilibria);
  return {
    supports: supports.map((one) => ({ ...one, belief: one.belief.map(rationalText) })),
    dominated: dominated.map((one) => ({
      ...one,
      by: one.by.map(rationalText),
      gains: one.gains.map(rationalText),
    })),
  };
};

const check = (flags: readonly unknown[], change: (proof: Loose) => void = () => {}): void => {
  const changed = proof();
  change(changed);
  checkUndominated(game, equilibria, flags, changed);
};

const refused = (flags: readonly unknown[], path: string, change?: (proof: Loose) => void): void => {
  expect(() => check(flags, change)).toThrow(expect.objectContaining({ code: "bad-certificate", path }));
};

const at = "certificate.undominated";
const TRUE = [true, false];

describe("a proof of what is undominated", () => {
  it("is accepted when it proves, however it does", () => {
    check(TRUE);
    check([null, false]);
    check([true, null], (one) => {
      one.dominated = [];
    });
    check([null, null], (one) => {
      one.supports = [];
      one.dominated = [];
    });
    // One dominated player is enough, and so is another belief.
    check(TRUE, (one) => {
      one.dominated.pop();
      one.supports[0].belief = ["1/7", "6/7"];
    });
    // Half way to the dominating strategy dominates as well.
    check(TRUE, (one) => {
      one.dominated[0].by = ["1/2", "1/2"];
      one.dominated[0].gains = ["1/2", "0"];
    });
  });

  it("is refused with a flag that it does not prove", () => {
    refused([true, true], "equilibria[1].undominated");
    refused([false, false], "equilibria[0].undominated");
    refused([true, null], "equilibria[1].undominated");
    refused([undefined, false], "equilibria[0].undominated");
    refused(["true", false], "equilibria[0].undominated");
    refused([true], "equilibria[1].undominated");
    refused([true, true], "equilibria[1].undominated", (one) => {
      one.dominated = [];
    });
    refused(TRUE, "equilibria[0].undominated", (one) => one.supports.pop());
  });

  it("is refused with a belief that is none, or misses a profile, or to which the support is no best response", () => {
    const path = `${at}.supports[0]`;
    refused(TRUE, `${path}.belief[1]`, (one) => {
      one.supports[0].belief = ["1", "0"];
    });
    refused(TRUE, `${path}.belief`, (one) => {
      one.supports[0].belief = ["1/2", "1/3"];
    });
    refused(TRUE, `${path}.belief[0]`, (one) => {
      one.supports[0].belief = ["-1", "2"];
    });
    refused(TRUE, `${path}.support`, (one) => {
      one.supports[0].support = [0, 1];
    });
    refused(TRUE, `${path}.player`, (one) => {
      one.supports[0].player = 2;
    });
  });

  it("is refused with a mixture that does not gain what it should", () => {
    const path = `${at}.dominated[0]`;
    refused(TRUE, `${path}.gains[0]`, (one) => {
      one.dominated[0].gains = ["2", "0"];
    });
    refused(TRUE, `${path}.gains`, (one) => {
      one.dominated[0].by = ["0", "1"];
      one.dominated[0].gains = ["0", "0"];
    });
    refused([false, false], `${path}.gains[0]`, (one) => {
      one.dominated[0].equilibrium = 0;
      one.dominated[0].by = ["0", "1"];
      one.dominated[0].gains = ["-1", "0"];
    });
    refused(TRUE, `${path}.by`, (one) => {
      one.dominated[0].by = ["1", "1"];
    });
    refused(TRUE, `${path}.equilibrium`, (one) => {
      one.dominated[0].equilibrium = 2;
    });
  });

  it("is refused when it is not of the documented form", () => {
    refused(TRUE, `${at}.supports`, (one) => {
      one.supports = undefined;
    });
    refused(TRUE, `${at}.dominated`, (one) => {
      one.dominated = {};
    });
    expect(() => checkUndominated(game, equilibria, TRUE, undefined)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: at }),
    );
  });
});
