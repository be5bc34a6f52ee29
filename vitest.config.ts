import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests import the package by its public names, so that they read like a user's code.
    alias: [
      { find: /^exclave$/, replacement: source("index.ts") },
      { find: /^exclave\/([a-z-]+)$/, replacement: source("$1/index.ts") },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts"],
    benchmark: { include: ["tests/bench/**/*.bench.ts"] },
    // Left alone it would leave one processor idle, which is half of a small machine.
    maxWorkers: "100%",
    // No test changes a module: each worker loads the package once, which saves a sixth of the time.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      include: ["src/**"],
      exclude: ["src/**/index.ts", "src/cli/**"],
      reporter: ["text-summary", "html"],
    },
  },
});
