import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere, spawnBuilt } from "./command-line.js";
import { HOSTILE_INPUTS } from "./hostile-inputs.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "exclave-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectRefused(
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
  path: string,
): void {
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
  const place = stderr.slice("exclave: ".length);
  expect(place.startsWith(`${path}:`), stderr).toBe(true);
  expect(place.slice(path.length)).toMatch(
    /^:[1-9]\d*:[1-9]\d*: expected |^:[1-9]\d*:[1-9]\d*: (a|the|lists) /,
  );
  expect(stderr.length).toBeLessThan(500);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+\)|node_modules|TypeError|undefined|\[object/);
  expect(status).toBe(2);
}

describe("a hostile file", () => {
  it.concurrent.each(HOSTILE_INPUTS)(
    "is refused in one line by the built program: %s",
    async (_, file, content) => {
      const path = join(folder, `built-${file}`);
      writeFileSync(path, content);
      expectRefused(await spawnBuilt(["nash", path, "--json"]), path);
    },
  );

  it.each(HOSTILE_INPUTS)("is refused by every command that reads a game: %s", async (_, file, content) => {
    const path = join(folder, file);
    writeFileSync(path, content);
    for (const argv of [
      ["nash", path],
      ["dominance", path],
      ["zero-sum", path],
      ["correlated", path],
      ["convert", path, "--to", "json"],
    ]) {
      expectRefused(await runHere(argv), path);
    }
  });

  it("says where: the line and column of what is wrong", async () => {
    const where = async (text: string): Promise<string> => {
      const { stderr } = await runHere(["convert", "-", "--to", "nfg"], text);
      return stderr.slice("exclave: <stdin>:".length).split(":", 2).join(":");
    };
    expect(await where('NFG 1 R ""\r{ "A" }\r\n{ x }')).toBe("3:3");
    expect(await where('NFG 1 R "é𝄞" x')).toBe("1:14");
    expect(await where("\uFEFF2 2 x")).toBe("1:1");
    expect(await where('{\n  "format": "exclave/normal-form",\n  "version": 7\n}')).toBe("3:14");
  });

  it("cannot forge lines or steer the terminal through names", async () => {
    const { stderr } = await runHere(["nash", "no\nexclave: such\u001B[31m file"]);
    expect(stderr).toBe("exclave: no\\u000aexclave: such\\u001b[31m file: no such file\n");
  });

  it("is refused when it is larger than 64 MiB, without being read to its end", async () => {
    const path = join(folder, "large.json");
    writeFileSync(path, Buffer.alloc(64 * 1024 * 1024 + 1, " "));
    const { status, stdout, stderr } = await spawnBuilt(["nash", path]);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: `exclave: ${path}: expected at most 64 MiB, found a larger file\n`,
    });
  });
});
