// Everything that must hold before a change is done: npm test. Each step is an npm script and can be run by itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * In the order in which a fault is cheapest to find; the tests, notebooks and packing need the build, and the tests open the
 * documentation in a browser.
 */
const STEPS = [
  "build",
  "lint",
  "types",
  "architecture",
  "unused",
  "docs",
  "test:unit",
  "notebooks",
  "package-check",
];

const folder = mkdtempSync(join(tmpdir(), "exclave-check-"));
const report = join(folder, "tests.json");
const failures = [];
let passed = 0;
let failed = 0;

for (const step of STEPS) {
  console.log(`\n== ${step}`);
  const extra =
    step === "test:unit"
      ? ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
      : [];
  const start = Date.now();
  const { status } = spawnSync("npm", ["run", "--silent", step, ...extra], {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${step}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  if (status !== 0) failures.push(step);
  const tests = step === "test:unit" ? counts() : null;
  passed += tests?.passed ?? (status === 0 ? 1 : 0);
  failed += Math.max(tests?.failed ?? 0, status === 0 ? 0 : 1);
  // Without a build, what follows would test an old one.
  if (step === "build" && status !== 0) break;
}
rmSync(folder, { recursive: true, force: true });

console.log(failures.length === 0 ? "\nEvery step passed." : `\nFailed: ${failures.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** How many tests passed and failed, or null when the run ended before it could say. */
function counts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return null;
  }
}
