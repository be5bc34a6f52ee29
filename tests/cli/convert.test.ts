import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "./command-line.js";

const GAME =
  'NFG 1 D "say \\"stag\\"" { "A" "B" }\n{ { "stag" "hare" } { "u" "d" } }\n"" { { "" 4, 4 } { "" .5 -1/3 } } 1 2 0 1';

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "exclave-convert-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function convert(text: string, to: string): Promise<string> {
  const { status, stdout, stderr } = await runHere(["convert", "-", "--to", to], text);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("exclave convert", () => {
  it("goes from .nfg to JSON and back to the same text", async () => {
    const nfg = await convert(GAME, "nfg");
    expect(nfg).toBe(
      'NFG 1 R "say \\"stag\\"" { "A" "B" }\n\n{ { "stag" "hare" }\n  { "u" "d" }\n}\n""\n\n4 4\n1/2 -1/3\n0 0\n4 4\n',
    );
    expect(await convert(await convert(nfg, "json"), "nfg")).toBe(nfg);
  });

  it("goes to lrs and back with the same payoffs", async () => {
    const lrs = await convert(GAME, "lrs");
    expect(lrs).toBe("2 2\n\n4 0\n1/2 4\n\n4 0\n-1/3 4\n");
    expect(await convert(await convert(lrs, "nfg"), "lrs")).toBe(lrs);
  });

  it("writes to a file, and then nothing to standard output", async () => {
    const path = join(folder, "out.json");
    expect(await runHere(["convert", "-", "--to", "json", "--output", path], GAME)).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(path, "utf8")).toBe(await convert(GAME, "json"));
  });

  it("says so when the file cannot be written", async () => {
    const path = join(folder, "no", "such", "folder.json");
    const { status, stdout, stderr } = await runHere(
      ["convert", "-", "--to", "json", "--output", path],
      GAME,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(`exclave: ${path}: no such file\n`);
  });

  it("refuses to write three players as lrs", async () => {
    const three = 'NFG 1 R "" { "A" "B" "C" } { 1 1 1 } 1 2 3';
    const { status, stderr } = await runHere(["convert", "-", "--to", "lrs"], three);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^exclave: <stdin>: the lrs format holds games of 2 players, and this one has 3/);
  });
});
