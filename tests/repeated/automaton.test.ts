import { ExclaveError, symmetric } from "exclave";
import {
  type Automaton,
  type AutomatonDescription,
  automaton,
  automatonText,
  automatonTrigger,
  MAXIMUM_AUTOMATON_TEXT,
  movesOf,
  parseAutomaton,
  strategies,
  strategyNamed,
  unreachableStates,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { automata } from "./arbitrary-automata.js";

const calm: AutomatonDescription = { actions: ["C", "D"], states: [{ name: "s", play: "C", next: "s" }] };

function refused(change: Partial<AutomatonDescription>): {
  code: string;
  path: string | null;
  message: string;
} {
  try {
    automaton({ ...calm, ...change });
  } catch (error) {
    if (error instanceof ExclaveError) return { code: error.code, path: error.path, message: error.message };
  }
  throw new Error("expected it to be refused");
}

describe("an automaton", () => {
  it("needs actions, states and names that stand once", () => {
    expect(refused({ actions: [] }).path).toBe("actions");
    expect(refused({ actions: ["C", "C"] }).message).toBe('the action "C" stands twice');
    expect(refused({ others: [["C"], ["D", "D"]] }).path).toBe("others[1]");
    expect(refused({ states: [] }).message).toBe("expected at least one state");
    const twice = { name: "s", play: "C", next: "s" };
    expect(refused({ states: [twice, twice] }).path).toBe("states");
  });

  it("plays actions it has, with probabilities", () => {
    expect(refused({ states: [{ name: "s", play: "E", next: "s" }] }).message).toContain(
      "none of the actions C, D",
    );
    const half = { name: "s", play: [["C", "1/2"]] as const, next: "s" };
    expect(refused({ states: [half] })).toMatchObject({ code: "bad-argument", path: "states[0].play" });
    const over = { name: "s", play: [["C", "3/2"] as const, ["D", "-1/2"] as const], next: "s" };
    expect(refused({ states: [over] }).path).toBe("states[0].play");
    expect(refused({ signals: [["heads", "1/3"]] }).path).toBe("signals");
  });

  it("has a transition after everything, to a state there is", () => {
    const rules = (...next: { own?: string; others?: (string | null)[]; signal?: string; to: string }[]) => ({
      states: [{ name: "s", play: "C", next }],
    });
    expect(refused(rules({ others: ["C"], to: "s" })).message).toBe(
      'the state "s" has no transition after own C against D; give a rule for it',
    );
    expect(refused(rules({ to: "t" })).message).toBe('the state "s" leads to the unknown state "t"');
    expect(refused(rules({ own: "E", to: "s" })).message).toContain('unknown own action "E"');
    expect(refused(rules({ others: ["E"], to: "s" })).path).toBe("states[0].next[0]");
    expect(refused(rules({ others: [null, "C"], to: "s" })).message).toContain("2 other players, expected 1");
    expect(refused(rules({ signal: "heads", to: "s" })).message).toContain("there are none");
    const coin = { signals: [["h", "1/2"] as const, ["t", "1/2"] as const] };
    expect(refused({ ...coin, ...rules({ signal: "h", to: "s" }) }).message).toContain("and the signal t");
  });

  it("is not too large", () => {
    const actions = Array.from({ length: 101 }, (_, i) => `${i}`);
    const states = [{ name: "s", play: "0", next: "s" }];
    expect(refused({ actions, others: [actions, actions], states }).code).toBe("too-large");
  });

  it("may have states that nothing leads to", () => {
    const idle = automaton({ ...calm, states: [...calm.states, { name: "t", play: "D", next: "s" }] });
    expect(unreachableStates(idle)).toEqual([1]);
    expect(strategies().map((one) => unreachableStates(one.automaton))).toEqual(strategies().map(() => []));
  });

  it("tells what it answers to", () => {
    const triggers = Object.fromEntries(strategies().map((one) => [one.id, automatonTrigger(one.automaton)]));
    expect(triggers).toMatchObject({
      "all-c": "none",
      "tit-for-tat": "rival",
      grim: "public",
      "grim-rival": "rival",
      "limited-retaliation": "rival",
      "limited-retaliation-public": "public",
      alternation: "none",
    });
  });
});

describe("the text of an automaton", () => {
  it("is read back to the same", () => {
    for (const { automaton: one } of strategies()) expect(parseAutomaton(automatonText(one))).toEqual(one);
    fc.assert(
      fc.property(automata(5, true), (one) => {
        expect(parseAutomaton(automatonText(one))).toEqual(one);
      }),
    );
  });

  it("is read back with any names, players and signals", () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 5 }),
      fc.constantFrom("plays", "actions", "alone", "->", "*", "a:b", " ", '"', "#", "1/2", "a->b", "\n", ";"),
    );
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
    const wide = fc
      .record({
        name: fc.oneof(fc.constant(""), name),
        actions: names,
        others: fc.array(names, { maxLength: 2 }),
        signals: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        states: names,
        seed: fc.array(fc.nat(), { minLength: 400, maxLength: 400 }),
      })
      .map(({ name: title, actions, others, signals, states, seed }): Automaton => {
        let used = 0;
        const pick = <T>(list: readonly T[]): T => list[(seed[used++ % 400] as number) % list.length] as T;
        const share = signals.map((signal, i): [string, string] => [
          signal,
          i + 1 < signals.length ? `1/${2 ** (i + 1)}` : `1/${2 ** i}`,
        ]);
        const all = [actions, ...others].reduce<string[][]>(
          (lists, list) => lists.flatMap((head) => list.map((one) => [...head, one])),
          [[]],
        );
        return automaton({
          name: title,
          actions,
          others,
          signals: share,
          states: states.map((state) => ({
            name: state,
            play: pick(actions),
            next: all.flatMap(([own, ...seen]) =>
              signals.map((signal) => ({ own: own as string, others: seen, signal, to: pick(states) })),
            ),
          })),
        });
      });
    fc.assert(
      fc.property(wide, (one) => {
        expect(parseAutomaton(automatonText(one))).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  it("takes the actions from the game", () => {
    const game = symmetric(
      [
        [3, 0],
        [5, 1],
      ],
      { strategies: ["restrain", "arm"] },
    );
    const text = "calm plays restrain; restrain -> calm; * -> angry; angry plays arm; * -> angry";
    const read = parseAutomaton(text, { game, player: 1 });
    expect(read.states.map(({ play }) => play)).toEqual(
      strategyNamed("grim-rival", movesOf(game, 1)).automaton.states.map(({ play }) => play),
    );
    expect(() => parseAutomaton(text.replace("plays arm", "plays attack"), { game })).toThrow(
      /none of the actions/,
    );
    expect(() => parseAutomaton(text, { game, player: 2 })).toThrow(
      expect.objectContaining({ path: "player" }),
    );
  });

  it("says where it cannot be read", () => {
    const place = (text: string): string | null => {
      try {
        parseAutomaton(text, { name: "f" });
      } catch (error) {
        if (error instanceof ExclaveError) return `${error.path} ${error.code}`;
      }
      return null;
    };
    expect(place("s plays C\n * -> s")).toBe("f bad-format");
    expect(place("actions C D\n* -> s")).toBe("f:2:1 bad-format");
    expect(place("actions C D\ns plays C\n  * -> ")).toBe("f:3:3 bad-format");
    expect(place("actions C D\ns plays C\n  C D -> s")).toBe("f:3:3 bad-format");
    expect(place("actions C D\ns plays C\n  C:C:C -> s")).toBe("f:3:3 bad-format");
    expect(place("actions C D\ns plays C\n  C @ -> s")).toBe("f:3:3 bad-format");
    expect(place("actions C D; s plays")).toBe("f:1:14 bad-format");
    expect(place("actions C D; s plays C 1/2,")).toBe("f:1:14 bad-format");
    expect(place("actions C D; s plays C 1/2 D 1/2")).toBe("f:1:14 bad-format");
    expect(place("actions C @")).toBe("f:1:1 bad-format");
    expect(place('actions C D; "s plays C')).toBe("f:1:14 bad-format");
    expect(place('actions C "\\x"')).toBe("f:1:11 bad-format");
    expect(place("actions C D; what is this")).toBe("f:1:14 bad-format");
    expect(place("actions C D; s plays C x, D y; * -> s")).toBe("states[0].play[0] bad-number");
    expect(place("x".repeat(MAXIMUM_AUTOMATON_TEXT + 1))).toBe("f too-large");
  });

  it("ends in an automaton or an error, whatever it holds", () => {
    const token = fc.constantFrom(
      ...'actions C D\n;s plays C\n* -> s\n:,@#"'.split(/(?=[\n;:,@#"*])| /),
      "->",
      "alone",
      "against",
      "signals",
      "strategy",
      "plays",
      "1/2",
      "\uFEFF",
      "\u0000",
      "\ud800",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(" ")),
      fc
        .array(token, { maxLength: 20 })
        .map((tokens) => `actions C D\ns plays C\n${tokens.join(" ")}\n* -> s`),
    );
    fc.assert(
      fc.property(text, (one) => {
        try {
          expect(parseAutomaton(one).states.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof ExclaveError)) throw error;
          expect(["bad-format", "bad-argument", "bad-number", "too-large"]).toContain(error.code);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the catalogue", () => {
  it("has different names and sources, and says which strategy is missing", () => {
    const all = strategies();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.automaton.name)).size).toBe(all.length);
    expect(all.every(({ source, note }) => source.year > 1900 && note.endsWith("."))).toBe(true);
    expect(() => strategyNamed("tit")).toThrow(/expected one of all-c, all-d, tit-for-tat/);
  });

  it("is made for any two actions of any game", () => {
    const game = symmetric(
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      { strategies: ["war", "cold", "peace"] },
    );
    const moves = movesOf(game, 0, [2, 2], [0, 0]);
    const { automaton: grim } = strategyNamed("grim", moves);
    expect(automatonText(grim)).toContain("cooperate plays peace\n  peace:peace -> cooperate\n  * -> punish");
    expect(() => movesOf(game, 0, [3, 0])).toThrow(expect.objectContaining({ path: "cooperate[0]" }));
    expect(() => movesOf(game, 0, [0, 0], [0])).toThrow(expect.objectContaining({ path: "defect[1]" }));
  });
});
