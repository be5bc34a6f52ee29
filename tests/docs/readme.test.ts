/** The README speaks of the findings in prose and in a table: neither may say anything else than `exclave paper`. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const node = (argv: readonly string[], input = "") =>
  spawnSync(process.execPath, argv, { cwd: root, encoding: "utf8", maxBuffer: 1e8, input });
const exclave = (...argv: string[]): string => node([join(root, "dist/cli/main.js"), ...argv]).stdout;
const findings = exclave("paper", "--json");

test("the table of findings is what exclave paper says", () => {
  const { status, stderr } = node(["scripts/write-findings.mjs", "--check", "-"], findings);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

const short = readme.slice(readme.indexOf("In short:"), readme.indexOf("<!-- findings"));

test("every fraction of the short account is a figure of the findings or a parameter", () => {
  const stated = new Set(short.match(/\d+\/\d+/g));
  const known = new Set(`${findings} ${exclave("paper", "--parameters")}`.match(/\d+\/\d+/g));
  expect(stated.size).toBeGreaterThan(8);
  expect([...stated].filter((figure) => !known.has(figure))).toEqual([]);
});

test("the short account says of the findings what they are", () => {
  interface Finding {
    readonly id: string;
    readonly atDefaults: boolean | null;
    readonly carriers: readonly string[];
    readonly boundary: Readonly<Record<string, string>>;
  }
  const { claims, question } = JSON.parse(findings) as {
    claims: Finding[];
    question: Record<string, unknown>;
  };
  const claim = (id: string): Finding => claims.find((one) => one.id === id) as Finding;
  // "... follows, for a set of postures and for no single one", on four premises that are not fear of escalation.
  expect([question["everyAggressiveDominated"], question["oneDominatesAll"]]).toEqual([true, false]);
  expect(claim("C20").atDefaults).toBe(true);
  expect(claim("C20").carriers).toEqual(["A1", "A2", "A6", "A7"]);
  expect(claim("C20").boundary).toMatchObject({ "efficacy[PE]": "4/25", "efficacy[AB]": "1/10" });
  // "... a race is possible from weight 4/3 on, the safer bet from 16/9 on, and inevitable from 8/3 on"
  expect(claim("C2").boundary).toMatchObject({ phi1: "4/3", phiRD: "16/9", phi2: "8/3" });
  // "For denial ... a quality of 37/90 would do"
  expect(Object.values(claim("C18").boundary)).toContain("37/90");
  expect(claim("C18").atDefaults).toBe(true);
  // "Russia does not invade from 45/133 on if the Baltic states commit themselves first, and from 1747/2340 on ... from 53/60"
  expect(claim("C25").atDefaults).toBe(true);
  expect(Object.values(claim("C25").boundary)).toEqual(
    expect.arrayContaining(["45/133", "1747/2340", "53/60", "9/10"]),
  );
});
