import { describe, expect, it } from "vitest";
import { checkDocument } from "./check-document.js";
import { documentWith } from "./document-under-test.js";
import { quarter } from "./perturbation.js";

/**
 * Parameters whose perturbation may leave every claim as it is: those on which
 * only payoffs off the path depend.
 */
const SILENT = ["t[PE]", "kappa[PE]", "alarm_one"];

/** Declares the tests of a quarter of the perturbations. */
export function perturbQuarter(part: 0 | 1 | 2 | 3): void {
  const before = JSON.stringify(documentWith().claims);
  describe("every number of the claims is recomputed when a default moves", () => {
    it.each(quarter(part).map(({ names, changes }) => [changes, names] as const))("%j", (changes, names) => {
      const { claims } = checkDocument(changes);
      expect(names.every((name) => SILENT.includes(name)) || JSON.stringify(claims) !== before).toBe(true);
    });
  });
}
