/** A fenced block of code in a file. */
export interface Snippet {
  /** The file, from the root of the repository. */
  readonly file: string;
  /** The line of the first line of code, from 1. */
  readonly line: number;
  /** The language of the fence, in lower case: the first word of its info string. */
  readonly language: string;
  /** The name after `file=` in the info string, or null. */
  readonly name: string | null;
  readonly code: string;
  /** What a `text` fence right after it, with only blank lines between, shows as its output; or null. */
  readonly output: string | null;
}

const FENCE = /^(\s*)(`{3,})\s*([\w-]*)(.*)$/;

/** Returns the fenced blocks of a Markdown text, whose first line is line `first` of the file. */
export function markdownSnippets(file: string, text: string, first = 1): Snippet[] {
  const lines = text.split("\n");
  const snippets: Snippet[] = [];
  // The last snippet, as long as nothing but blank lines has followed it.
  let last: Snippet | null = null;
  for (let i = 0; i < lines.length; i++) {
    const open = FENCE.exec(lines[i] as string);
    if (open === null) {
      if (lines[i]?.trim() !== "") last = null;
      continue;
    }
    const [, indent = "", ticks = "", language = "", info = ""] = open;
    const close = lines.findIndex((line, j) => j > i && line.trim() === ticks);
    if (close < 0) throw new Error(`${file}:${first + i}: this fence is never closed`);
    const code = lines
      .slice(i + 1, close)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
      .join("\n");
    if (language === "text" && last !== null) {
      snippets[snippets.length - 1] = { ...last, output: code };
      last = null;
    } else {
      const name = /\bfile=(\S+)/.exec(info)?.[1] ?? null;
      last = { file, line: first + i + 1, language: language.toLowerCase(), name, code, output: null };
      snippets.push(last);
    }
    i = close;
  }
  return snippets;
}

/** Returns the fenced blocks in the doc comments of a TypeScript text. */
export function docCommentSnippets(file: string, text: string): Snippet[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((match) => {
    const first = text.slice(0, match.index).split("\n").length;
    const prose = match[0].replace(/^[ \t]*\*(?!\/) ?/gm, "");
    return markdownSnippets(file, prose, first);
  });
}

export const isScript = ({ language }: Snippet): boolean =>
  ["ts", "typescript", "js", "javascript", "mjs"].includes(language);

export const isShell = ({ language }: Snippet): boolean =>
  ["sh", "bash", "shell", "console"].includes(language);
