// Writes docs/literature.md, the table of the published results that tests/papers reproduces; with --check it only
// compares. Each file there begins with an object `publication` of texts, which is read and not run.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "tests/papers");
const page = join(root, "docs/literature.md");

/** The fields in the order of the page. */
const FIELDS = [
  "security",
  "one-shot games",
  "computation",
  "correlated play",
  "repeated games",
  "stochastic games",
  "differential games",
  "cooperative games",
];

const publications = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const found = publicationOf(name, readFileSync(join(folder, name), "utf8"));
    return found === null ? [] : [{ ...found, name }];
  });
const unknown = publications.filter(({ field }) => !FIELDS.includes(field));
if (unknown.length > 0) throw new Error(`${unknown[0].name}: no field ${unknown[0].field}`);

const text = pageOf(publications);
if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/literature.md is not what tests/papers says: run node scripts/write-literature.mjs");
  process.exitCode = 1;
}

/** The texts of the object `publication` of a file, or null where there is none. */
function publicationOf(/** @type {string} */ name, /** @type {string} */ source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2023, true);
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const [declaration] = statement.declarationList.declarations;
    if (declaration.name.getText(file) !== "publication") continue;
    return Object.fromEntries(
      declaration.initializer.properties.map((/** @type {any} */ { name: key, initializer }) => {
        const plain = ts.isStringLiteralLike(initializer) || ts.isNumericLiteral(initializer);
        if (!plain) throw new Error(`${name}: ${key.getText(file)} is no plain text`);
        return [key.getText(file), initializer.text];
      }),
    );
  }
  return null;
}

function pageOf(/** @type {any[]} */ all) {
  const parts = FIELDS.flatMap((field) => {
    const own = all
      .filter((one) => one.field === field)
      .sort((a, b) => Number(a.year) - Number(b.year) || a.name.localeCompare(b.name));
    if (own.length === 0) return [];
    const rows = own.map(
      (one) => `| ${reference(one)} | ${one.result} | ${one.exact} | ${one.otherwise ?? ""} |`,
    );
    return [
      `## ${field[0].toUpperCase()}${field.slice(1)}`,
      [
        "| publication | result | exact here | numerical, or this package's own setting |",
        "|---|---|---|---|",
        ...rows,
      ].join("\n"),
    ];
  });
  return `${[
    "---\ntitle: Literature\ngroup: The paper\n---",
    "# Published results that the tests reproduce",
    `${all.length} publications, one file each in \`tests/papers\`. A result counts as reproduced when a test states it and ` +
      "fails without it. This page is made from the heads of those files by `node scripts/write-literature.mjs`, and a " +
      "test compares the two.",
    ...parts,
  ].join("\n\n")}\n`;
}

function reference(/** @type {any} */ { authors, year, title, in: where, doi }) {
  const link = doi === undefined ? "" : `, [doi](https://doi.org/${doi})`;
  return `${authors} ${year}, *${title}*, ${where}${link}`;
}
