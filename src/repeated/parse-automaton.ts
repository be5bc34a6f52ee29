import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { type Automaton, automaton, type StateDescription } from "./automaton.js";
import { actionNames } from "./internal/action-names.js";
import { type Statement, statements, type Token } from "./internal/statements.js";
import type { Rule } from "./internal/transitions.js";

/** The longest text of an automaton, in characters. */
export const MAXIMUM_AUTOMATON_TEXT = 1_000_000;

/** What {@link parseAutomaton} may be told. */
export interface ParseAutomatonOptions {
  /** What to call the text in messages. @defaultValue `"automaton"` */
  readonly name?: string;
  /** The stage game and the player whose strategy it is: the actions need not be listed then. */
  readonly game?: NormalFormGame;
  /** @defaultValue 0 */
  readonly player?: number;
}

/**
 * Returns the automaton that a text describes, one statement a line or parted by semicolons:
 *
 *     strategy grim                 # a name, if it should have one
 *     actions C D                   # the own actions
 *     against C D                   # the actions of another player, a line each; or `alone`; the own ones when left out
 *     signals heads 1/2, tails 1/2  # if something public is drawn after each round
 *     calm plays C                  # a state; play begins in the first
 *       C -> calm                   # after the other's C
 *       * -> angry                  # after anything else
 *     angry plays C 1/10, D 9/10    # a mixed action
 *       D:* -> angry                # after the own D
 *       *:C \@heads -> calm         # after the other's C and the signal heads
 *       * -> angry
 *
 * Of the rules of a state the first that fits decides. With several other players a rule lists their actions with
 * commas, `C, *, D -> calm`. Names with other characters stand in quotes, as in JSON. A `#` begins a comment.
 *
 * @throws {@link ExclaveError} `bad-format` with the path `name:line:column`, `bad-argument` for names and transitions
 * that do not fit, `too-large` beyond {@link MAXIMUM_AUTOMATON_TEXT}
 * @example
 * ```ts
 * import { automatonText, parseAutomaton } from "exclave/repeated";
 *
 * const grim = parseAutomaton("actions C D; calm plays C; C -> calm; * -> angry; angry plays D; * -> angry");
 * grim.states.length; // 2
 * ```
 */
export function parseAutomaton(text: string, options: ParseAutomatonOptions = {}): Automaton {
  const { name: source = "automaton", game, player = 0 } = options;
  if (text.length > MAXIMUM_AUTOMATON_TEXT) {
    throw new ExclaveError("too-large", `expected at most ${MAXIMUM_AUTOMATON_TEXT} characters`, source);
  }
  const names = game === undefined ? null : actionNames(game, player);
  let name = "";
  let actions = names?.actions;
  const against: (readonly string[])[] = [];
  let alone = false;
  let signals: [string, string][] | undefined;
  const states: (StateDescription & { next: Rule[] })[] = [];
  for (const statement of statements(text, source)) {
    const [first, second] = statement.tokens;
    if (statement.tokens.some((token) => token.kind === "arrow")) {
      const state = states.at(-1);
      if (state === undefined) throw fail(statement, "a rule stands before the first state");
      state.next.push(ruleOf(statement));
    } else if (second?.kind === "word" && second.text === "plays" && isName(first)) {
      states.push({ name: first.text, play: weightsOf(statement, 2), next: [] });
    } else if (first?.kind === "word" && first.text === "strategy") {
      name = wordsOf(statement).join(" ");
    } else if (first?.kind === "word" && first.text === "actions") {
      actions = wordsOf(statement);
    } else if (first?.kind === "word" && first.text === "against") {
      against.push(wordsOf(statement));
    } else if (first?.kind === "word" && first.text === "alone" && second === undefined) {
      alone = true;
    } else if (first?.kind === "word" && first.text === "signals") {
      signals = weightsOf(statement, 1);
    } else {
      throw fail(
        statement,
        'expected "state plays action", "actions ... -> state", or a line of the heading',
      );
    }
  }
  if (actions === undefined) {
    throw new ExclaveError("bad-format", 'expected a line such as "actions C D"', source);
  }
  return automaton({
    name,
    actions,
    others: alone || against.length > 0 ? against : (names?.others ?? [actions]),
    ...(signals === undefined ? {} : { signals }),
    states,
  });
}

/** `own : others @ signal -> state`, each part but the last optional. */
function ruleOf(statement: Statement): Rule {
  const tokens = [...statement.tokens];
  const target = tokens.pop();
  if (tokens.pop()?.kind !== "arrow" || !isName(target)) {
    throw fail(statement, "expected a rule to end in an arrow and one state");
  }
  const at = tokens.findIndex((token) => token.kind === "mark" && token.text === "@");
  const signal = at < 0 ? undefined : tokens[at + 1];
  if (at >= 0 && (at !== tokens.length - 2 || !isName(signal))) {
    throw fail(statement, "expected one signal after @, and nothing behind it");
  }
  const seen = at < 0 ? tokens : tokens.slice(0, at);
  const colon = seen.findIndex((token) => token.kind === "mark" && token.text === ":");
  const own = colon < 0 ? undefined : seen[0];
  if (colon >= 0 && (colon !== 1 || own === undefined || !isPlace(own))) {
    throw fail(statement, "expected one action, or *, before the colon");
  }
  const others = placesOf(seen.slice(colon + 1), statement);
  return {
    ...(own === undefined || !isName(own) ? {} : { own: own.text }),
    ...(others.length === 0 || (others.length === 1 && others[0] === null) ? {} : { others }),
    ...(isName(signal) ? { signal: signal.text } : {}),
    to: target.text,
  };
}

/** Actions parted by commas; null for a star. */
function placesOf(tokens: readonly Token[], statement: Statement): (string | null)[] {
  const fits = tokens.every((token, i) => (i % 2 === 0 ? isPlace(token) : token.text === ","));
  if (!fits || (tokens.length > 0 && tokens.length % 2 === 0)) {
    throw fail(statement, "expected actions parted by commas, or *, before the arrow");
  }
  return tokens.flatMap((token, i) => (i % 2 === 1 ? [] : [isName(token) ? token.text : null]));
}

/** `C`, or `C 1/3, D 2/3`. */
function weightsOf(statement: Statement, from: number): [string, string][] {
  const tokens = statement.tokens.slice(from);
  const [only] = tokens;
  if (tokens.length === 1 && isName(only)) return [[only.text, "1"]];
  const parts: [string, string][] = [];
  for (let i = 0; i < tokens.length; i += 3) {
    const [name, weight, comma] = tokens.slice(i, i + 3);
    const ends = comma === undefined ? i + 2 === tokens.length : comma.text === "," && i + 3 < tokens.length;
    if (!isName(name) || weight?.kind !== "word" || !ends) {
      throw fail(statement, 'expected one name, or names with probabilities such as "C 1/3, D 2/3"');
    }
    parts.push([name.text, weight.text]);
  }
  if (parts.length === 0) throw fail(statement, "expected a name");
  return parts;
}

function wordsOf(statement: Statement): string[] {
  return statement.tokens.slice(1).map((token) => {
    if (!isName(token)) throw fail(statement, "expected names parted by blanks");
    return token.text;
  });
}

function isName(token: Token | undefined): token is Token {
  return token?.kind === "word" || token?.kind === "quoted";
}

function isPlace(token: Token): boolean {
  return token.kind !== "mark" || token.text === "*";
}

function fail(statement: Statement, message: string): ExclaveError {
  return new ExclaveError("bad-format", message, statement.path);
}
