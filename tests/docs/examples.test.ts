/**
 * Every piece of code that the documentation shows is run: the examples of the doc comments, and the snippets of the
 * README and the guides, each script a module of its own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runScript } from "./run-script.js";
import { commandsOf, Shell, showsOutput } from "./run-shell.js";
import { docCommentSnippets, isScript, isShell, markdownSnippets, type Snippet } from "./snippet.js";
import { typeCheck } from "./type-check.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const place = ({ file, line }: Snippet): string => `${file}:${line}`;

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `src/${name}`)
  .sort();
const guides = ["docs", "docs/commands"].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
);
const documents = ["README.md", ...guides].filter((name) => name.endsWith(".md")).sort();

const examples = sources.flatMap((file) => docCommentSnippets(file, read(file)));
const snippets = new Map(documents.map((file) => [file, markdownSnippets(file, read(file))]));

describe("the examples of the doc comments", () => {
  test("are there, and each is TypeScript", () => {
    expect(examples.length).toBeGreaterThan(20);
    expect(examples.filter((example) => !isScript(example)).map(place)).toEqual([]);
  });

  test.each(examples.filter(isScript).map((example) => [place(example), example] as const))(
    "%s",
    async (_, example) => {
      const { checks } = await runScript(example);
      expect(checks, "an example states at least one value").toBeGreaterThan(0);
    },
  );
});

describe.each([...snippets])("the snippets of %s", (_, found) => {
  const scripts = found.filter(isScript).map((snippet) => [place(snippet), snippet] as const);
  const shells = found.filter((snippet) => isShell(snippet) || snippet.name !== null);

  test.runIf(scripts.length > 0).each(scripts)("%s", async (_, snippet) => {
    const { printed } = await runScript(snippet);
    if (snippet.output !== null) expect(printed.trimEnd()).toBe(snippet.output.trimEnd());
  });

  describe.runIf(shells.length > 0)("in the shell", () => {
    const shell = new Shell(join(root, "dist/cli/main.js"));
    afterAll(() => shell.remove());

    test.each(shells.map((snippet) => [place(snippet), snippet] as const))("%s", (_, snippet) => {
      if (snippet.name !== null) {
        shell.write(snippet.name, snippet.code);
        return;
      }
      for (const { line, command, output } of commandsOf(snippet)) {
        const printed = shell.run(command);
        const where = `${snippet.file}:${line}`;
        if (output !== null && !showsOutput(output, printed)) expect(printed, where).toBe(output);
      }
    });
  });
});

test("all of it type-checks", () => {
  expect(typeCheck(root, [...examples, ...[...snippets.values()].flat()])).toEqual([]);
});
