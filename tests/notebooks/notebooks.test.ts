/** What a reader needs to run the notebooks: the outputs themselves are compared by the notebook runner. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(`${root}${path}`, "utf8"));
const names = readdirSync(`${root}notebooks`).filter((name) => name.endsWith(".ipynb"));

test("Deno finds every entry point of the package beside the notebooks", () => {
  const { exports } = json("package.json") as { exports: Record<string, { default: string }> };
  const expected = Object.entries(exports).flatMap(([path, { default: file }]) =>
    path.endsWith(".json") ? [] : [[`exclave${path.slice(1)}`, `.${file}`]],
  );
  expect(json("notebooks/deno.json").imports).toEqual(Object.fromEntries(expected));
});

describe.each(names)("%s", (name) => {
  const [first, ...others] = json(`notebooks/${name}`).cells as { cell_type: string; source: string[] }[];

  test("says in its first cell how to run it, and at the end what it does not show", () => {
    expect(first?.source.join("")).toMatch(/^# .*deno jupyter --install.*npm run notebooks/s);
    const prose = others
      .filter(({ cell_type }) => cell_type === "markdown")
      .map(({ source }) => source.join(""));
    expect(prose.at(-1)).toMatch(/does not show/);
  });
});
