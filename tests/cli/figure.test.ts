import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PAPER_FIGURES } from "../../src/figures/paper-figures.js";
import { faultsOf } from "../figures/well-formed.js";
import { runHere } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "exclave-figure-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("exclave figure", () => {
  it("lists the figures", async () => {
    const { status, stdout, stderr } = await runHere(["figure", "--list"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n")).toHaveLength(PAPER_FIGURES.length);
    for (const [i, { name, shows }] of PAPER_FIGURES.entries()) {
      expect(stdout.split("\n")[i]).toMatch(new RegExp(`^${name} +${shows}$`));
    }
  });

  it("prints a figure, or writes it to a file", async () => {
    const printed = await runHere(["figure", "best-responses"]);
    expect(printed.status).toBe(0);
    expect(faultsOf(printed.stdout)).toEqual([]);
    const path = join(folder, "b.svg");
    expect(await runHere(["figure", "best-responses", "--out", path])).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(path, "utf8")).toBe(printed.stdout);
  });

  it("draws it at other parameters", async () => {
    const [one, other] = [
      await runHere(["figure", "best-responses"]),
      await runHere(["figure", "best-responses", "--set", "phi=1"]),
    ];
    expect(other.stdout).toContain("harmony");
    expect(one.stdout).not.toContain("harmony");
  });

  it("writes a bitmap", async () => {
    const path = join(folder, "b.png");
    expect((await runHere(["figure", "best-responses", "--out", path])).status).toBe(0);
    const bytes = readFileSync(path);
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    // The width, which is twice that of the drawing.
    expect(bytes.readUInt32BE(16)).toBe(840);
  });

  it.each([
    [["figure"], /^exclave: figure: expected the name of a figure, found none; there are fear-regimes, /],
    [["figure", "best-response"], /found "best-response"; there are /],
    [["figure", "x".repeat(9999)], /found "x{40}"; there are /],
    [
      ["figure", "best-responses", "--out", join(folder, "b.pdf")],
      /expected a file that ends in \.svg or \.png/,
    ],
    [["figure", "best-responses", "--out", join(folder, "no", "b.svg")], /cannot be written \(ENOENT\)/],
    [["figure", "best-responses", "--set", "phy=4"], /there is no parameter "phy"/],
    [["figure", "best-responses", "--set", "phi=-1"], /expected a value of at least 0/],
  ])("refuses %j in one line", async (argv, message) => {
    const { status, stdout, stderr } = await runHere(argv);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(existsSync(join(folder, "b.pdf"))).toBe(false);
  });
});
