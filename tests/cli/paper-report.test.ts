import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { progressBar } from "../../src/cli/progress-bar.js";
import { runHere } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "exclave-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("exclave paper --report", () => {
  it("writes the report, and with --json prints the claims that are in it", async () => {
    const path = join(folder, "report.json");
    const { status, stdout, stderr } = await runHere(["paper", "--report", path, "--json", "--set", "phi=4"]);
    expect([status, stderr]).toEqual([0, ""]);
    const { report, ...document } = JSON.parse(readFileSync(path, "utf8"));
    expect(document).toEqual(JSON.parse(stdout));
    expect(document.set).toEqual({ phi: "4" });
    expect(report.accounts).toHaveLength(25);
    expect(report.summary.join(" ")).toContain("Changed from the defaults: phi = 4.");
    expect(report.accounts[1].verdict).toBe(document.claims[1].verdict);
    const verified = await runHere(["verify", path]);
    expect(verified.status, verified.stderr).toBe(0);
  }, 120_000);

  it.each([
    [["paper", "--report", join(folder, "r.pdf")], /expected a file that ends in \.html, \.md or \.json/],
    [["paper", "--report", join(folder, "r")], /expected a file that ends in/],
    [["paper", "--report", join(folder, "no", "r.html")], /cannot be written \(ENOENT\)/],
    [
      ["paper", "C2", "--report", join(folder, "r.html")],
      /the report is on all claims: leave their names out/,
    ],
    [["paper", "--report", join(folder, "r.html"), "--set", "phi=much"], /much/],
    [["paper", "--report", join(folder, "r.html"), "--set", "T=1/2"], /expected a whole number of periods/],
  ])("refuses %j in one line, before the work", async (argv, message) => {
    const { status, stdout, stderr } = await runHere(argv);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(existsSync(join(folder, "r.html"))).toBe(false);
  });
});

describe("the progress bar", () => {
  const shown = (showProgress: boolean): string => {
    let text = "";
    const io = {
      showProgress,
      writeError: (part: string) => {
        text += part;
      },
    } as unknown as Io;
    const progress = progressBar(io);
    for (const done of [0, 1, 2]) progress(done, 2, "figures");
    return text;
  };

  it("fills on a terminal, and leaves nothing behind", () => {
    const line = "\r\u001b[K";
    expect(shown(true)).toBe(
      `${line}[${".".repeat(24)}] figures${line}[${"#".repeat(12)}${".".repeat(12)}] figures${line}`,
    );
  });

  it("is not there where nobody watches", () => {
    expect(shown(false)).toBe("");
  });
});
