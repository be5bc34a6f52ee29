/** The harness that runs the documentation must itself be able to fail. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runScript } from "./run-script.js";
import { commandsOf, Shell, showsOutput } from "./run-shell.js";
import { docCommentSnippets, isScript, isShell, markdownSnippets, type Snippet } from "./snippet.js";
import { typeCheck } from "./type-check.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = (code: string): Snippet => ({
  file: "guide.md",
  line: 10,
  language: "ts",
  name: null,
  code,
  output: null,
});

describe("snippets", () => {
  test("are found in a Markdown text, with their lines, names and outputs", () => {
    const text = [
      "# Title",
      "",
      "```ts",
      "1;",
      "```",
      "",
      "```text",
      "out",
      "```",
      "",
      "```json file=a.json",
      "{}",
      "```",
    ];
    expect(markdownSnippets("a.md", text.join("\n"))).toEqual([
      { file: "a.md", line: 4, language: "ts", name: null, code: "1;", output: "out" },
      { file: "a.md", line: 12, language: "json", name: "a.json", code: "{}", output: null },
    ]);
  });

  test("keep their own indentation inside a list", () => {
    expect(markdownSnippets("a.md", "- x\n\n  ```sh\n  a\n    b\n  ```\n")[0]?.code).toBe("a\n  b");
  });

  test("are no output when prose stands between", () => {
    const found = markdownSnippets("a.md", "```ts\n1;\n```\nsays\n```text\nout\n```\n");
    expect(found.map(({ output }) => output)).toEqual([null, null]);
  });

  test("are found in doc comments, whatever the indentation", () => {
    const text = "\n  /**\n   * Says.\n   *\n   * ```ts\n   * f(1); // 2\n   * ```\n   */\n";
    expect(docCommentSnippets("a.ts", text)).toMatchObject([{ line: 6, language: "ts", code: "f(1); // 2" }]);
  });

  test("are none in prose, and a fence that is never closed is an error", () => {
    expect(markdownSnippets("a.md", "only\n\nprose")).toEqual([]);
    expect(() => markdownSnippets("a.md", "x\n```ts\n1;")).toThrow("a.md:2");
  });
});

describe("scripts", () => {
  test("run, and say how much they stated", async () => {
    const code = [
      'import { rational, type Rational, rationalText as text } from "exclave";',
      'import * as exact from "exclave/exact";',
      'const half: Rational = rational("1/2");',
      'text(half); // "1/2"',
      "exact.compare(half, half); // 0",
      "const list = [1, 2n, -3]; // [1, 2n, -3]",
      "const words = 3; // any prose",
      "({ a: [undefined, null] }); // { a: [undefined, null] }",
      'console.log("half:", text(half)); // half: 1/2',
      "await Promise.resolve(true); // true",
    ].join("\n");
    expect(await runScript(script(code))).toEqual({ checks: 6, printed: "half: 1/2" });
  });

  test.each([
    ["a wrong value", "const x = 1;\nx + 1; // 3", "guide.md:11"],
    ["a wrong value of a constant", "const x = 1; // 2", "guide.md:10"],
    ["a wrong printed line", "console.log(1); // 2", "guide.md:10"],
    ["a value of another type", "1n; // 1", "guide.md:10"],
    ["prose where a literal belongs", "\n1 + 1; // two", "guide.md:11: the comment"],
    ["an expression where a literal belongs", "2; // 1 + 1", "guide.md:10: the comment"],
    ["an exception", "\nthrow new Error('oh');", "guide.md:10: oh"],
    ["a name that is not exported", 'import { nothing } from "exclave";\nnothing(); // 1', "guide.md:10"],
    ["a module that is not there", 'import "exclave/nowhere";', "guide.md:10"],
  ])("fail on %s, saying where", async (_, code, message) => {
    await expect(async () => runScript(script(code))).rejects.toThrow(message);
  });

  test("are type-checked against the source", () => {
    const good = script('import { rational, ZERO } from "exclave";\nrational(1).add(ZERO);');
    const bad = script('import { rational } from "exclave";\n\nrational(true);');
    const unknown = script('import { nothing } from "exclave";');
    expect(typeCheck(root, [good])).toEqual([]);
    expect(typeCheck(root, [good, bad, unknown])).toEqual([
      expect.stringMatching(/^guide\.md:12: Argument of type/),
      expect.stringMatching(/^guide\.md:10: .*no exported member/),
    ]);
  }, 120_000);
});

describe("shell snippets", () => {
  const shell = (code: string, output: string | null = null): Snippet => ({
    ...script(code),
    language: "sh",
    output,
  });

  test("are told from scripts", () => {
    expect([isShell(shell("")), isScript(shell("")), isShell(script("")), isScript(script(""))]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test("are one command, or several with their outputs", () => {
    expect(commandsOf(shell("a\nb", "out"))).toEqual([{ line: 10, command: "a\nb", output: "out" }]);
    expect(commandsOf(shell("$ a\nx\ny\n$ b \\\n  c\n"))).toEqual([
      { line: 10, command: "a", output: "x\ny" },
      { line: 13, command: "b \\\n  c", output: null },
    ]);
    expect(commandsOf(shell("$ cat <<'END' > f\n> 1\n>  2\n> END\n$ cat f\n1\n> 2"))).toEqual([
      { line: 10, command: "cat <<'END' > f\n1\n 2\nEND", output: null },
      { line: 14, command: "cat f", output: "1\n> 2" },
    ]);
    expect(() => commandsOf(shell("x\n$ a"))).toThrow("guide.md:10");
  });

  test("run in one folder with the command line at hand, and fail when a command does", () => {
    const folder = mkdtempSync(join(tmpdir(), "exclave-harness-"));
    const main = join(folder, "main.mjs");
    writeFileSync(main, "console.log(JSON.stringify(process.argv.slice(2)));");
    const room = new Shell(main);
    try {
      room.write("game.txt", "1 2");
      expect(room.run("exclave nash game.txt | cat && cat game.txt")).toBe('["nash","game.txt"]\n1 2\n');
      expect(room.run("npx exclave paper")).toBe('["paper"]\n');
      expect(
        room.run(
          "git clone https://example.org/exclave.git && cd exclave && npm ci && npm start && npm test",
        ),
      ).toBe("");
      expect(() => room.run("exclave | false")).toThrow("exit status 1");
      expect(() => room.run("npm publish")).toThrow("exit status 127");
      expect(() => room.write("../x", "")).toThrow("no plain file name");
    } finally {
      room.remove();
      rmSync(folder, { recursive: true });
    }
    expect(() => readFileSync(room.folder)).toThrow("ENOENT");
  });

  test.each([
    ["a\nb", "a\nb\n", true],
    ["a  \nb", "a\nb", true],
    ["a", "a\nb", false],
    ["b", "a\nb", false],
    ["a.c", "abc", false],
    ["...\nb", "a\na\nb", true],
    ["a\n...", "a", true],
    ["a\n…\nd", "a\nb\nc\nd\n", true],
    ["a\n...\nd", "a\nb\nc\n", false],
  ])("output shown as %j is %j: %s", (shown, output, answer) => {
    expect(showsOutput(shown, output)).toBe(answer);
  });
});
