import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, hidden, launched, opened, violations } from "./chromium.js";

const SITE = fileURLToPath(new URL("../../docs/api/", import.meta.url));
const built = existsSync(`${SITE}index.html`);
/** Guides with all that guides have in them, and a page of each kind of the reference. */
const GUIDES = /^(The_model|Gallery|The_commands\.paper)\.html$/;
const PAGES = built
  ? [
      "index.html",
      "modules.html",
      "modules/exclave_figures.html",
      "functions/exclave_figures.bestResponsesFigure.html",
      "interfaces/exclave_report.PaperReport.html",
      ...readdirSync(`${SITE}documents`)
        .filter((name) => GUIDES.test(name))
        .map((name) => `documents/${name}`),
    ].filter((page) => existsSync(`${SITE}${page}`))
  : [];

describe.skipIf(CHROMIUM === null || !built)(
  "the documentation in a browser (skipped without Chromium, or before npm run docs)",
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launched();
    });
    afterAll(() => browser?.close());

    it.each(PAGES)("%s is sound", async (name) => {
      const { page, misdeeds } = await opened(browser, `${SITE}${name}`, 1280);
      expect(await hidden(page, ".tsd-panel img")).toEqual([]);
      // The menu is the same everywhere, and looked at once.
      const menu = page.locator("#tsd-nav-container a").first();
      if (name === "index.html") await menu.waitFor({ state: "attached" });
      expect(await violations(page, name === "index.html" ? [] : [".site-menu"])).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await hidden(page, ".tsd-panel img")).toEqual([]);
      expect(misdeeds).toEqual({ console: [], requests: [] });
      await page.context().close();
    });
  },
);
