import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (name: string): string => readFileSync(`${folder}${name}`, "utf8");
const files = readdirSync(folder);
const publications = files.filter((name) => /^const publication: Publication = /m.test(read(name)));

test("the table of the literature in the documentation is current", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/write-literature.mjs", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("every publication has its row, and its tests run once", () => {
  const page = readFileSync(`${root}docs/literature.md`, "utf8");
  expect(page.match(/^\| (?!publication)/gm)).toHaveLength(publications.length);
  const run = files.filter((name) => name.endsWith(".test.ts")).flatMap((name) => read(name).split("\n"));
  for (const name of publications) {
    const line = `import "./${name.replace(/\.ts$/, ".js")}";`;
    expect(
      run.filter((one) => one === line),
      name,
    ).toHaveLength(1);
  }
});

test("every publication has tests, headed by it", () => {
  expect(publications.length).toBeGreaterThanOrEqual(20);
  for (const name of publications) {
    expect(read(name), name).toContain("describe(cite(publication)");
    expect(read(name), name).toMatch(/expect\(/);
  }
});
