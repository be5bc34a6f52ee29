// Everything that must hold before a change is done: npm test. Each step is an npm script and can be run by itself.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * In the order in which a fault is cheapest to find; the tests, notebooks and packing need the build, and the tests open the
 * documentation in a browser. The steps of a row run beside one another, those in a list of it one after the other.
 */
const ROWS = [
  [["build"]],
  // The build has type-checked the source; what is left are the tests.
  [
    ["types:tests", "unused"],
    ["docs", "lint", "architecture"],
  ],
  [["test:unit"]],
  // Not beside one another: notebooks put their code into the folder that is packed.
  [["notebooks"]],
  [["package-check"]],
];

const folder = mkdtempSync(join(tmpdir(), "exclave-check-"));
const report = join(folder, "tests.json");
const failures = [];
let passed = 0;
let failed = 0;

for (const row of ROWS) {
  await Promise.all(row.map((steps) => inTurn(steps, row.length === 1)));
  // Without a build, what follows would test an old one.
  if (failures.includes("build")) break;
}
rmSync(folder, { recursive: true, force: true });

console.log(failures.length === 0 ? "\nEvery step passed." : `\nFailed: ${failures.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function inTurn(steps, alone) {
  for (const step of steps) await run(step, alone);
}

/** Runs a step; what it prints is shown as it comes where the step runs alone, else when it has ended. */
async function run(step, alone) {
  const extra =
    step === "test:unit"
      ? ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
      : [];
  const start = Date.now();
  if (alone) console.log(`\n== ${step}`);
  const { status, printed } = await spawned(["run", "--silent", step, ...extra], alone);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (!alone) process.stdout.write(`\n== ${step}\n${printed}`);
  console.log(`== ${step}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  if (status !== 0) failures.push(step);
  const tests = step === "test:unit" ? counts() : null;
  passed += tests?.passed ?? (status === 0 ? 1 : 0);
  failed += Math.max(tests?.failed ?? 0, status === 0 ? 0 : 1);
}

function spawned(command, alone) {
  return new Promise((resolve) => {
    const child = spawn("npm", command, {
      stdio: alone ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => {
        printed += text;
      });
    child.on("error", (error) => resolve({ status: 1, printed: `${error.message}\n` }));
    child.on("close", (status) => resolve({ status, printed }));
  });
}

/** How many tests passed and failed, or null when the run ended before it could say. */
function counts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return null;
  }
}
