import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ProofLine } from "../../src/normal-form/nash/search-proof.js";
import type { NashDocument } from "../../src/report/nash-document.js";
import { runHere } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "exclave-proof-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pure coordination on n strategies, in the lrs format. */
const coordination = (size: number): string => {
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)).join(" "),
  ).join("\n");
  return `${size} ${size}\n\n${matrix}\n\n${matrix}\n`;
};

const written = (path: string): { head: NashDocument; lines: ProofLine[] } => {
  const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return { head: JSON.parse(head), lines: lines.map((line) => JSON.parse(line)) };
};

describe("exclave nash --proof", () => {
  it.each([3, 8, 10])("writes the result and its proof to a file, game of size %d", async (size) => {
    const path = join(folder, `${size}.ndjson`);
    const { status, stdout, stderr } = await runHere(
      ["nash", "-", "--json", "--proof", path],
      coordination(size),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const document = JSON.parse(stdout) as NashDocument;
    const { head, lines } = written(path);
    expect(lines).toHaveLength(document.certificate.search?.nodes ?? -1);
    if (document.certificate.search?.lines) expect(lines).toEqual(document.certificate.search.lines);
    const search = { ...document.certificate.search, lines: null };
    expect(head).toEqual({ ...document, certificate: { ...document.certificate, search } });
    expect(readdirSync(folder).filter((name) => name.includes("lines"))).toEqual([]);
  });

  it("writes the result alone when there is no proof, since a limit stopped the work", async () => {
    const path = join(folder, "none.ndjson");
    const { status, stdout } = await runHere(
      ["nash", "-", "--json", "--limit", "2000", "--proof", path],
      coordination(5),
    );
    expect(status).toBe(3);
    const { head, lines } = written(path);
    expect(head).toEqual(JSON.parse(stdout));
    expect(head.certificate.search).toBeNull();
    expect(lines).toEqual([]);
  });

  it("leaves only the file when the solver refuses the game", async () => {
    const path = join(folder, "refused.ndjson");
    const game = `NFG 1 R "" { "A" } { 500001 } ${"1 ".repeat(500_001)}`;
    const { status, stdout, stderr } = await runHere(["nash", "-", "--proof", path], game);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/^exclave: <stdin>: [^\n]+\n$/);
    expect(readFileSync(path, "utf8")).toBe("");
  });

  it.each([["no", "such", "folder"], ["."]])(
    "says in one line that the file cannot be written: %s",
    async (...parts) => {
      const path = join(folder, ...parts);
      const { status, stdout, stderr } = await runHere(["nash", "-", "--proof", path], coordination(3));
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/^exclave: [^\n]+\n$/);
      expect(stderr.startsWith(`exclave: ${path}: `)).toBe(true);
    },
  );

  it("does not go with --one", async () => {
    const path = join(folder, "one.ndjson");
    const { status, stdout, stderr } = await runHere(
      ["nash", "-", "--one", "--proof", path],
      coordination(3),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      "exclave: --proof: expected no --one beside it: the proof is that there are no other equilibria\n",
    );
  });
});
