import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGame } from "../../src/formats/read-game.js";
import { equilibria } from "../../src/normal-form/nash/equilibria.js";
import type { NashDocument } from "../../src/report/nash-document.js";
import { type Outcome, runHere } from "./command-line.js";

/** Pure coordination on n strategies, in the lrs format. */
const coordination = (size: number): string => {
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)).join(" "),
  ).join("\n");
  return `${size} ${size}\n\n${matrix}\n\n${matrix}\n`;
};

const SMALL = coordination(3);
/** Beyond what the checker enumerates itself, and with a proof too long to stand in the document. */
const LARGE = coordination(10);

const folder = mkdtempSync(join(tmpdir(), "exclave-verify-proof-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const small = join(folder, "small.ndjson");
const large = join(folder, "large.ndjson");

beforeAll(async () => {
  expect((await runHere(["nash", "-", "--proof", small], SMALL)).status).toBe(0);
  expect((await runHere(["nash", "-", "--proof", large], LARGE)).status).toBe(0);
});

const linesOf = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");

/** What a document has of a search whose proof was not told. */
const SUMMED_UP = { lines: null, digestOf: "branches" };

const NONE_MISSING = "every profile listed is an equilibrium, and no extreme equilibrium is missing";
const NOT_CHECKED =
  "every profile listed is an equilibrium; that none is missing was not checked, as the game is too large for it without the proof that `exclave nash --proof FILE` writes";

/** The outcome of reading these lines from standard input. */
const verified = (lines: readonly string[], end = "\n"): Promise<Outcome> =>
  runHere(["verify", "-"], lines.map((line) => `${line}${end}`).join(""));

const expectRejected = ({ status, stdout, stderr }: Outcome, reason: string): void => {
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^exclave: <stdin>: rejected: [^\n]+\n$/);
  expect(stderr.slice("exclave: <stdin>: rejected: ".length, -1)).toBe(reason);
};

describe("exclave verify, of a result with its proof", () => {
  it("follows the proof in a file, and from standard input", async () => {
    for (const path of [small, large]) {
      for (const outcome of [
        await runHere(["verify", path]),
        await runHere(["verify", "-"], readFileSync(path)),
      ]) {
        expect(outcome).toEqual({
          status: 0,
          stdout: `verified: ${NONE_MISSING}; proved too: the indices of the components, and which equilibria are undominated\n`,
          stderr: "",
        });
      }
    }
    expect(readFileSync(large).length).toBeGreaterThan(2 * 65536);
    const { stdout } = await runHere(["verify", large, "--json"]);
    expect(JSON.parse(stdout)).toEqual({
      kind: "verification",
      of: "nash",
      verified: true,
      reason: null,
      details: {
        completeness: "verified",
        degenerate: "verified",
        indices: "verified",
        undominated: "verified",
      },
    });
  });

  it("follows it with lines that end as on other systems, or with the last line not ended", async () => {
    expect((await verified(linesOf(small), "\r\n")).status).toBe(0);
    expect((await runHere(["verify", "-"], readFileSync(small, "utf8").trimEnd())).status).toBe(0);
  });

  it("checks that it is about the game at hand", async () => {
    const path = join(folder, "game.txt");
    writeFileSync(path, LARGE);
    expect((await runHere(["verify", large, "--game", path])).status).toBe(0);
    writeFileSync(path, LARGE.replace("\n1", "\n2"));
    const { status, stderr } = await runHere(["verify", large, "--game", path]);
    expect(status).toBe(1);
    expect(stderr).toContain("certificate.game.payoffs[0][0][0]: it is another game");
  });

  it("says that completeness was not checked where the proof is missing, in a large game", async () => {
    const [head = ""] = linesOf(large);
    const bare = { status: 0, stderr: "", stdout: expect.stringContaining(`verified: ${NOT_CHECKED}`) };
    expect(await verified([head])).toEqual(bare);
    // Nor has the document one that is written without being asked for the proof: it would be too long.
    const printed = (await runHere(["nash", "-", "--json"], LARGE)).stdout;
    expect((JSON.parse(printed) as NashDocument).certificate.search).toMatchObject(SUMMED_UP);
    expect(await runHere(["verify", "-"], printed)).toEqual(bare);
    const line = linesOf(large)[1] as string;
    expectRejected(
      await verified([printed.trimEnd(), line]),
      "certificate.search: expected no lines: the document speaks of no proof",
    );
    // The checker itself looks through a small game.
    const [first = ""] = linesOf(small);
    expect((await verified([first])).stdout).toContain(NONE_MISSING);
    expect((await verified([first, "", "  "])).stdout).toContain(NONE_MISSING);
  });

  it.each([1, 10, 1000])("rejects a proof that lacks its last %d lines", async (count) => {
    const lines = linesOf(large);
    const kept = lines.slice(0, -count);
    expectRejected(
      await verified(kept),
      `line ${kept.length + 1}: expected a further line: the proof is not at its end`,
    );
  });

  it("rejects a proof that ends within a line", async () => {
    const lines = linesOf(large);
    const cut = lines.with(-1, (lines.at(-1) as string).slice(0, -1));
    expectRejected(await verified(cut), `line ${lines.length}: expected JSON`);
  });

  it("rejects a proof with any one line changed, dropped, or there twice", async () => {
    const lines = linesOf(small);
    for (let k = 1; k < lines.length; k++) {
      const [kind, ...rest] = JSON.parse(lines[k] as string) as [string, ...unknown[]];
      const other = JSON.stringify(
        kind === "z" ? ["l"] : kind === "p" ? ["p", (Number(rest[0]) + 1) % 7] : ["z"],
      );
      for (const changed of [
        lines.with(k, other),
        lines.toSpliced(k, 1),
        lines.toSpliced(k, 0, lines[k] as string),
      ]) {
        const { status, stdout, stderr } = await verified(changed);
        expect({ k, status, stdout }).toEqual({ k, status: 1, stdout: "" });
        expect(stderr).toMatch(/^exclave: <stdin>: rejected: line \d+: [^\n]+\n$/);
      }
    }
  });

  it("rejects a proof that proves as much and is not the one of the digest", async () => {
    const lines = linesOf(small);
    const k = lines.findIndex((line, i) => i > 0 && line.includes("[", 1));
    const doubled = (JSON.parse(lines[k] as string) as unknown[]).map((part) =>
      Array.isArray(part) ? part.map((value, i) => (i % 2 === 0 ? value : 2 * Number(value))) : part,
    );
    const { status, stderr } = await verified(lines.with(k, JSON.stringify(doubled)));
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /rejected: certificate\.search\.digest: the digest of the lines is sha256:[0-9a-f]{64}\n$/,
    );
    // How the JSON is set does not matter.
    const spaced = lines.map((line, i) => (i === 0 ? line : line.replaceAll(",", " , ")));
    expect((await verified(spaced)).status).toBe(0);
  });

  it("rejects lines after the end of a proof, blank ones before or after", async () => {
    const lines = linesOf(small);
    const after = lines.length + 1;
    const more = `line ${after}: expected nothing more: the proof is at its end`;
    expectRejected(await verified([...lines, '["z"]']), more);
    expectRejected(await verified([...lines, lines[1] as string]), more);
    expectRejected(await verified([...lines, ""]), `line ${after}: expected JSON`);
    expectRejected(await verified(lines.toSpliced(1, 0, "", "")), "line 2: expected JSON");
  });

  it("rejects lines after a result that has its proof inside, that has none, or is no result on equilibria", async () => {
    const line = linesOf(small)[1] as string;
    const inline = (await runHere(["nash", "-", "--json"], SMALL)).stdout.trimEnd();
    expectRejected(await verified([inline, line]), "line 2: expected no lines: they stand in the document");
    const none = (await runHere(["nash", "-", "--json"], "1 2\n\n1 2\n\n3 3\n")).stdout.trimEnd();
    expectRejected(
      await verified([none, line]),
      "certificate.search: expected no lines: the document speaks of no proof",
    );
    const dominance = (await runHere(["dominance", "-", "--json"], SMALL)).stdout.trimEnd();
    expectRejected(await verified([dominance, line]), "expected one JSON document, found lines after it");
  });

  it("rejects the proof of another game", async () => {
    const [head = ""] = linesOf(large);
    const { status, stderr } = await verified([head, ...linesOf(small).slice(1)]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/rejected: line \d+: /);
  });

  it("rejects a list that lacks an equilibrium, its proof told of the others", async () => {
    const [head = "", ...lines] = linesOf(large);
    const document = JSON.parse(head);
    // The equilibrium of all strategies is a component of its own.
    const at = document.equilibria.findIndex(
      ({ supports }: { supports: number[][] }) => supports[0]?.length === 10,
    );
    const shift = (e: number): number => (e > at ? e - 1 : e);
    document.equilibria.splice(at, 1);
    document.certificate.ledger.splice(at, 1);
    document.certificate.undominated = null;
    document.components.splice(
      document.components.findIndex((one: { equilibria: number[] }) => one.equilibria[0] === at),
      1,
    );
    document.components.forEach((one: Record<string, unknown>, id: number) => {
      const equilibria = (one["equilibria"] as number[]).map(shift);
      Object.assign(one, { id, index: null, equilibria, subsets: [equilibria] });
    });
    document.equilibria.forEach((one: Record<string, unknown>, e: number) => {
      Object.assign(one, { component: e, undominated: null });
    });
    expect((await verified([JSON.stringify(document)])).stdout).toContain("was not checked");
    const renumbered = lines.map((line) => {
      const [kind, e] = JSON.parse(line) as [string, number];
      return kind === "p" || kind === "v"
        ? JSON.stringify([kind, shift(e) % document.equilibria.length])
        : line;
    });
    const { status, stderr } = await verified([JSON.stringify(document), ...renumbered]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/rejected: line \d+: /);
  });

  it("refuses what is no text with status 2, naming the line", async () => {
    const lines = linesOf(small).map((line) => Buffer.from(`${line}\n`));
    const bytes = Buffer.concat(lines.with(4, Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d, 0x0a])));
    const { status, stdout, stderr } = await runHere(["verify", "-"], bytes);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^exclave: <stdin>:5:3: [^\n]+\n$/);
  });

  it("rejects, in one line, a line that is nested too deep or holds what would steer a terminal", async () => {
    const lines = linesOf(small);
    const deep = `["s",${"[".repeat(20_000)}${"]".repeat(20_000)}]`;
    expectRejected(await verified(lines.with(1, deep)), "line 2: expected a number from 0 to 5");
    const { stderr } = await verified(lines.with(1, '["s","\\u001B[31m\\n"]'));
    expect(stderr).toBe("exclave: <stdin>: rejected: line 2: expected a number from 0 to 5\n");
  });
});

describe("a limit that ends the work", () => {
  it("during the search: the result claims nothing of completeness, and has no proof", async () => {
    const path = join(folder, "limited.ndjson");
    const { status, stdout } = await runHere(
      ["nash", "-", "--json", "--limit", "50", "--proof", path],
      LARGE,
    );
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, certificate: { search: null } });
    expect(await runHere(["verify", path])).toEqual({
      status: 0,
      stdout: "verified: every profile listed is an equilibrium; the result does not claim to list all\n",
      stderr: "",
    });
  });

  it("during the proof: the result is complete, without a proof", async () => {
    const path = join(folder, "unproved.ndjson");
    const { steps } = equilibria(readGame(SMALL, { name: "game" })).spent;
    const argv = ["nash", "-", "--json", "--limit", `${steps}`, "--proof", path];
    const { status, stdout } = await runHere(argv, SMALL);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true, certificate: { search: SUMMED_UP } });
    expect(linesOf(path)).toHaveLength(1);
    expect((await runHere(["verify", path])).stdout).toContain(NONE_MISSING);
  });
});
