import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { markdownSnippets } from "./snippet.js";

const read = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), "utf8");

test("the model at which the tutorial arrives is the one that ships", () => {
  const page = "from-an-argument-to-a-verdict.md";
  const first = markdownSnippets(page, read(page)).find(({ name }) => name === "first.yaml")?.code ?? "";
  const last = first.replace("given: [prestige, effect]", "given: [prestige, effect, costly]");
  expect(last).not.toBe(first);
  const shipped = read("models/shared-river.yaml").replace(/^#.*\n/gm, "");
  expect(shipped.trim()).toBe(last.trim());
});
