import { describe, expect, it } from "vitest";
import { plainArguments } from "../../src/cli/plain-arguments.js";
import { runHere } from "./command-line.js";

const KNOWN = { flags: ["json", "path"], values: ["limit", "proof"] } as const;

describe("plainArguments", () => {
  it("reads one argument with options around it", () => {
    expect(plainArguments(["--limit", "2s", "game.nfg", "--json"], KNOWN)).toEqual({
      argument: "game.nfg",
      options: { limit: "2s", json: true },
    });
    expect(plainArguments(["-"], KNOWN)).toEqual({ argument: "-", options: {} });
    expect(plainArguments(["--proof", "", "a"], KNOWN)).toEqual({ argument: "a", options: { proof: "" } });
  });

  it.each([
    ["no argument", ["--json"]],
    ["two arguments", ["a", "b"]],
    ["an unknown option", ["a", "--toString"]],
    ["a short option", ["a", "-h"]],
    ["one dash too few", ["a", "-xjson"]],
    ["help", ["a", "--help"]],
    ["an option twice", ["a", "--json", "--json"]],
    ["an option with =", ["a", "--limit=2s"]],
    ["an option without its value", ["a", "--limit"]],
    ["a value that looks like an option", ["a", "--limit", "--json"]],
    ["the end of options", ["--", "a"]],
  ])("leaves %s to the parser of arguments", (_, words) => {
    expect(plainArguments(words, KNOWN)).toBeNull();
  });

  it("means what the parser of arguments means", async () => {
    const game = "2 2\n\n3 0\n0 2\n\n2 0\n0 3\n";
    const plain = await runHere(["nash", "-", "--json", "--limit", "900000"], game);
    expect(plain.status).toBe(0);
    expect(await runHere(["nash", "-", "--json", "--limit=900000"], game)).toEqual(plain);
  });
});
