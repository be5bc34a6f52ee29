// Runs notebooks against the build: node scripts/run-notebooks.mjs [--write] [FILE...]
// Without --write, each must show what its file shows; without a FILE, all of notebooks/ are run.
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./notebook/run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const write = process.argv.includes("--write");
const named = process.argv.slice(2).filter((argument) => argument !== "--write");
const all = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));
const files = named.length > 0 ? named : all.map((name) => join(root, "notebooks", name));

if (!existsSync(join(root, "dist/index.js"))) {
  console.error("The notebooks run against the build: npm run build first.");
  process.exit(1);
}
let cells = 0;
let faulty = 0;
for (const file of files) {
  const result = run(file, root, write);
  cells += result.cells;
  if (result.faults.length > 0) faulty++;
  for (const fault of result.faults) console.error(`${basename(file)}: ${fault}`);
}
console.log(
  `${files.length - faulty} of ${files.length} notebooks ${write ? "written" : "show what they say"} (${cells} cells)`,
);
if (faulty > 0) process.exitCode = 1;
