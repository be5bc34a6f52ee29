import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { paperReport } from "../../src/report/paper-report.js";
import { paperReportHtml } from "../../src/report/paper-report-html.js";
import { CHROMIUM, hidden, launched, opened, violations } from "./chromium.js";

const WIDTHS = [360, 1280];
/** At the defaults, and where almost everything fails and texts are long. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  defaults: {},
  reversed: { phi: "1/1000003", alpha: "1/1000003", "q[PE,S]": "1/4", w: 1, "q[AB,S]": "1/5", T: 7 },
};

describe.skipIf(CHROMIUM === null)("the report in a browser (skipped where there is no Chromium)", () => {
  const folder = mkdtempSync(join(tmpdir(), "exclave-report-"));
  let browser: Browser;
  let figures = 0;

  beforeAll(async () => {
    for (const [name, values] of Object.entries(SETTINGS)) {
      const report = await paperReport(kaliningradParameters().with(values), {
        overRanges: { limit: 100_000, distances: name === "defaults" },
      });
      figures = report.figures.length;
      writeFileSync(join(folder, `${name}.html`), paperReportHtml(report));
    }
    browser = await launched();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of Object.keys(SETTINGS)) {
    for (const width of WIDTHS) {
      it(`is sound at ${name}, ${width} pixels wide`, async () => {
        const { page, misdeeds } = await opened(browser, join(folder, `${name}.html`), width);
        expect(await page.locator("figure svg").count()).toBe(figures);
        expect(await hidden(page, "figure svg")).toEqual([]);
        // What is folded away must be sound too.
        await page.evaluate(
          'for (const part of document.querySelectorAll("details")) part.setAttribute("open", "")',
        );
        expect(await hidden(page, "figure svg")).toEqual([]);
        expect(await violations(page)).toEqual([]);
        expect(misdeeds).toEqual({ console: [], requests: [] });
        const dead = await page.evaluate<string[]>(
          "[...document.querySelectorAll(\"a[href^='#']\")].map((link) => link.hash.slice(1)).filter((id) => !document.getElementById(id))",
        );
        expect(dead).toEqual([]);
        await page.context().close();
      });
    }
  }
});
