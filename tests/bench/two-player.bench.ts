import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, bench, describe } from "vitest";

// Whole processes: a game file in, every equilibrium out. `npm run bench` builds the command first.
const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bench-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasLrsnash = spawnSync("lrsnash", [], { input: "", timeout: 10_000 }).error === undefined;

type Matrix = readonly (readonly number[])[];

/** Whole numbers from 0 to most, the same in every run. */
function integers(rows: number, columns: number, most: number, seed: number): Matrix {
  let state = BigInt(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
      return Number((state >> 33n) % BigInt(most + 1));
    }),
  );
}

/** The file that lrsnash reads, which `exclave` reads as well. */
function gameFile(name: string, a: Matrix, b: Matrix): string {
  const text = (matrix: Matrix): string => matrix.map((row) => row.join(" ")).join("\n");
  const path = join(folder, `${name}.lrs`);
  writeFileSync(path, `${a.length} ${(a[0] as readonly number[]).length}\n\n${text(a)}\n\n${text(b)}\n`);
  return path;
}

const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
const thrice = { ...once, iterations: 3 };

function against(
  title: string,
  path: string,
  lrsnash: typeof once | null,
  options: readonly string[] = [],
): void {
  describe(title, () => {
    bench(
      `exclave nash ${options.join(" ")}`.trim(),
      () => {
        execFileSync(process.execPath, [command, "nash", path, "--json", ...options], {
          maxBuffer: 2 ** 30,
        });
      },
      thrice,
    );
    if (lrsnash === null || !hasLrsnash) return;
    bench(
      "lrsnash",
      () => {
        execFileSync("lrsnash", [path], { maxBuffer: 2 ** 30 });
      },
      lrsnash,
    );
  });
}

for (const n of [8, 10, 12, 14, 16]) {
  const random = gameFile(`random-${n}`, integers(n, n, 99, n), integers(n, n, 99, n + 100));
  against(`random whole numbers up to 99, ${n}x${n}`, random, n > 14 ? once : thrice);
}
for (const n of [18, 20, 22, 24]) {
  const random = gameFile(`random-${n}`, integers(n, n, 99, n), integers(n, n, 99, n + 100));
  against(`random whole numbers up to 99, ${n}x${n}`, random, null);
}
for (const n of [10, 12, 14, 16]) {
  const degenerate = gameFile(`degenerate-${n}`, integers(n, n, 2, n), integers(n, n, 2, n + 100));
  against(`random payoffs of 0, 1 and 2, ${n}x${n}`, degenerate, n > 14 ? once : thrice);
}
for (const n of [8, 10, 12]) {
  const identity = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  );
  against(
    `coordination on the identity matrix, ${n}x${n}`,
    gameFile(`identity-${n}`, identity, identity),
    thrice,
  );
}

const zeros = integers(12, 12, 0, 1);
against("all payoffs zero, 12x12", gameFile("zeros", zeros, zeros), null);
const half = integers(6, 12, 99, 5);
against("every row twice, 12x12", gameFile("rows", [...half, ...half], integers(12, 12, 99, 6)), null);
const best = integers(12, 12, 98, 7).map((row) => [99, ...row.slice(1)]);
against("one column best against everything, 12x12", gameFile("best", integers(12, 12, 99, 8), best), thrice);

for (const n of [50, 100, 200]) {
  const large = gameFile(`large-${n}`, integers(n, n, 99, n), integers(n, n, 99, n + 100));
  against(`one equilibrium, ${n}x${n}`, large, null, ["--one"]);
}
