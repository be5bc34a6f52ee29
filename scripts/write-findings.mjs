// Writes the table of findings of README.md from what `exclave paper --json` says; with --check it only compares, with - it reads that from
// standard input.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = join(root, "README.md");
const BEGIN = "<!-- findings: written by scripts/write-findings.mjs -->";
const END = "<!-- end of findings -->";

if (!existsSync(join(root, "dist/index.js"))) {
  console.error("The findings come from the build: npm run build first.");
  process.exit(1);
}
const { ASSUMPTIONS } = await import("../dist/kaliningrad/index.js");

/** Claims whose sentence has readings that stand side by side: each is shown with its own verdict. */
const BOTH_READINGS = new Set(["C10"]);
/** How a reading begins that states a part of the proposition alone. */
const PART = /^one part only/;

const says = new Map(ASSUMPTIONS.map((/** @type {any} */ { id, says }) => [id, says]));
const { claims } = JSON.parse(process.argv.includes("-") ? readFileSync(0, "utf8") : computed());
const text = readFileSync(readme, "utf8");
const [before, rest] = text.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error("README.md has lost the marks around its findings");
const written = `${before}${BEGIN}\n\n${table(claims)}\n\n${END}${after}`;

if (!process.argv.includes("--check")) writeFileSync(readme, written);
else if (written !== text) {
  console.error("README.md does not say what exclave paper says: run node scripts/write-findings.mjs");
  process.exitCode = 1;
}

function computed() {
  const argv = [join(root, "dist/cli/main.js"), "paper", "--json"];
  return spawnSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
}

function table(/** @type {any[]} */ all) {
  const rows = withOpenTogether(all).map(
    (claim) => `| ${[finding(claim), verdict(claim), rests(claim), fails(claim)].join(" | ")} |`,
  );
  const missing = Array.from({ length: 25 }, (_, i) => `C${i + 1}`).filter(
    (id) => !all.some((claim) => claim.id === id),
  );
  const assumptions = [...new Set(all.flatMap(({ carriers }) => carriers ?? []))].sort(
    (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
  );
  return [
    [
      "| finding, as a proposition | follows? | rests on | would be false if |",
      "|---|---|---|---|",
      ...rows,
    ].join("\n"),
    assumptions.map((id) => `**${id}** ${says.get(id) ?? ""}`).join(" "),
    ...(missing.length === 0
      ? []
      : [`Not among them yet: ${missing.join(", ")} of the [list of claims](docs/model.md).`]),
  ].join("\n\n");
}

/** Neighbours that are not formalised in one row: their titles, and the reason of the first. */
function withOpenTogether(/** @type {any[]} */ all) {
  const rows = [];
  for (const claim of all) {
    const last = rows.at(-1);
    if (claim.status !== "not-formalised" || last?.status !== "not-formalised") rows.push({ ...claim });
    else {
      last.id = `${last.id.split(" to ")[0]} to ${claim.id}`;
      last.title = `${last.title}; ${claim.title.charAt(0).toLowerCase()}${claim.title.slice(1)}`;
    }
  }
  return rows;
}

function finding(/** @type {any} */ { id, title, proposition }) {
  return plain(`**${id} ${title}.** ${proposition ?? ""}`);
}

function verdict(/** @type {any} */ claim) {
  const { id, status, reason, atDefaults, verdict: everywhere, readings } = claim;
  if (status === "not-formalised") return plain(`not formalised: ${reason}`);
  if (BOTH_READINGS.has(id))
    return readings
      .map((/** @type {any} */ one) => plain(`${standing(one.atDefaults, one.verdict)}: ${one.says}`))
      .join("; ");
  const note = PART.test(readings[0]?.says ?? "") ? ` (decided over all values: ${readings[0].says})` : "";
  return plain(`${standing(atDefaults, everywhere)}${note}`);
}

function standing(/** @type {boolean | null} */ atDefaults, /** @type {string | null} */ everywhere) {
  if (everywhere === "proved") return "**yes**, proved at all values that satisfy the assumptions";
  if (atDefaults === null) return "not decided";
  const here = atDefaults ? "**yes**, at the values chosen" : "**no**, at the values chosen";
  if (everywhere === "conditional") return `${here}; not at all values`;
  if (everywhere === "refuted") return `${here}; no values were found at which it holds`;
  return everywhere === "undecided" ? `${here}; at others not known` : here;
}

function rests(/** @type {any} */ { status, carriers }) {
  if (status === "not-formalised") return "";
  return carriers?.length > 0 ? carriers.join(", ") : "none that can be switched off";
}

function fails(/** @type {any} */ { falsifier }) {
  return plain(falsifier ?? "");
}

/** A text that stays in its cell. */
function plain(/** @type {string} */ words) {
  return words.replaceAll("|", "\\|").replace(/\s+/g, " ").trim();
}
