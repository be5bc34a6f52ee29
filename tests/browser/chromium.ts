import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a browser is; null where there is none, and tests that need one are skipped. */
export const CHROMIUM: string | null =
  PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

/** Starts the browser. */
export function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox", "--disable-gpu"] });
}

/** What a page does that a page of ours must not do. */
export interface Misdeeds {
  readonly console: readonly string[];
  readonly requests: readonly string[];
}

/** Opens a file in a page of that width, and notes errors on the console and requests that are for no file. */
export async function opened(
  browser: Browser,
  path: string,
  width: number,
): Promise<{ readonly page: Page; readonly misdeeds: Misdeeds }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const misdeeds = { console: [] as string[], requests: [] as string[] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) misdeeds.console.push(message.text());
  });
  page.on("pageerror", (error) => misdeeds.console.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) misdeeds.requests.push(request.url());
  });
  await page.goto(`file://${path}`);
  return { page, misdeeds };
}

/** Returns what axe has against a page, each as a rule and the elements it is about. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: found } = await here.run({ resultTypes: ["violations"], preload: false });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  });
}

/** Returns the images and drawings of a page that cannot be seen whole in its width, and how far it scrolls sideways. */
export function hidden(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((which) => {
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly width: number;
      readonly height: number;
    }
    interface Shown {
      readonly outerHTML: string;
      getBoundingClientRect(): Box;
    }
    const { document, innerWidth } = globalThis as unknown as {
      document: {
        querySelectorAll(selector: string): Iterable<Shown>;
        documentElement: { scrollWidth: number };
      };
      innerWidth: number;
    };
    const faults = [...document.querySelectorAll(which)].flatMap((shown) => {
      const { left, right, width, height } = shown.getBoundingClientRect();
      const seen = width > 100 && height > 50 && left >= 0 && right <= innerWidth + 0.5;
      return seen ? [] : [`${shown.outerHTML.slice(0, 120)} at ${left} to ${right}, ${width} by ${height}`];
    });
    const wide = document.documentElement.scrollWidth;
    return wide > innerWidth ? [...faults, `the page is ${wide} wide`] : faults;
  }, selector);
}
