import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, hidden, launched, type Misdeeds, opened, violations } from "./chromium.js";

const SITE = fileURLToPath(new URL("../../docs/api/", import.meta.url));
const WIDE = 1280;
const built = existsSync(`${SITE}index.html`);
const pagesOf = (folder: string): string[] =>
  existsSync(`${SITE}${folder}`)
    ? readdirSync(`${SITE}${folder}`)
        .filter((name) => name.endsWith(".html"))
        .map((name) => `${folder}/${name}`)
    : [];
/** All guides, and pages of each kind of the reference. */
const PAGES = built
  ? [
      "index.html",
      "modules.html",
      ...pagesOf("documents"),
      ...["modules", "functions", "interfaces", "classes", "types", "variables"].flatMap((kind) =>
        pagesOf(kind).filter((_, i, all) => i === 0 || i === Math.floor(all.length / 2)),
      ),
    ]
  : [];

describe.skipIf(CHROMIUM === null || !built)(
  "the documentation in a browser (skipped without Chromium, or before npm run docs)",
  () => {
    let browser: Browser;
    let page: Page;
    let misdeeds: Misdeeds;
    beforeAll(async () => {
      browser = await launched();
      ({ page, misdeeds } = await opened(browser, `${SITE}index.html`, WIDE));
    });
    afterAll(() => browser?.close());

    it("has a sound menu, the same on all pages", async () => {
      await page.locator("#tsd-nav-container a").first().waitFor({ state: "attached" });
      expect(await violations(page)).toEqual([]);
    });

    it.each(PAGES)("%s is sound", async (name) => {
      await page.setViewportSize({ width: WIDE, height: 900 });
      await page.goto(`file://${SITE}${name}`);
      await page.locator(".col-content").first().waitFor({ state: "visible" });
      expect(await hidden(page, ".tsd-panel img")).toEqual([]);
      // Most of a page's elements, and of what it takes to look at it.
      await page.locator(".site-menu").evaluate((menu) => menu.remove());
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await hidden(page, ".tsd-panel img")).toEqual([]);
      expect(misdeeds).toEqual({ console: [], requests: [] });
    });
  },
);
