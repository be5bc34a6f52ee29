import { format } from "node:util";
import { expect } from "vitest";
import { instrument } from "./instrument.js";
import type { Snippet } from "./snippet.js";

/** Runs a snippet as a module against the source, and throws where a stated value or printed line is not so. */
export async function runScript(snippet: Snippet): Promise<{ checks: number; printed: string }> {
  const { body, checks } = instrument(snippet);
  const lines: string[] = [];
  const print = (...values: unknown[]): void => {
    lines.push(format(...values));
  };
  const quiet = { ...console, log: print, info: print };
  const check = (where: string, value: unknown, literal: unknown): void => {
    expect(value, where).toEqual(literal);
  };
  const printed = (where: string, run: () => void, text: string): void => {
    const before = lines.length;
    run();
    expect(lines.slice(before).join("\n"), where).toBe(text);
  };
  const importer = (name: string): Promise<unknown> => import(name);
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const run = new AsyncFunction("__import", "__check", "__printed", "console", body);
  try {
    await run(importer, check, printed, quiet);
  } catch (error) {
    const place = `${snippet.file}:${snippet.line}`;
    if (error instanceof Error && !error.message.includes(snippet.file)) {
      error.message = `${place}: ${error.message}`;
    }
    throw error;
  }
  return { checks, printed: lines.join("\n") };
}
