import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { compare, compareVectors, equal, maximum } from "../exact/order.js";
import { ONE, type Rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { dot, sum } from "../exact/vector.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { strategyPayoffs } from "../normal-form/payoffs.js";
import { refuse } from "./internal/document-fields.js";
import { checkComplete, MAXIMUM_BASES, type NashCompleteness } from "./internal/nash-completeness.js";
import { checkComponents } from "./internal/nash-components.js";
import { checkEliminated } from "./internal/nash-elimination.js";
import { type NashStatement, readNashStatement, type StatedEquilibrium } from "./internal/nash-statement.js";
import { searchView } from "./internal/search-sides.js";
import { checkSummary, type StatedSearch } from "./internal/search-statement.js";
import { NashSearchProof } from "./nash-search-proof.js";

export { MAXIMUM_BASES, type NashCompleteness };

/** What {@link checkNash} has proved beyond what it refuses otherwise. */
export interface NashCheck {
  /**
   * `verified`: the equilibria were proved to be all; `not-checked`: the game is beyond the bounds up to which the checker
   * proves that; `not-claimed`: the document says itself that it is not complete.
   */
  readonly completeness: NashCompleteness | "not-claimed";
  /** The same for `degenerate`; a `true` is always proved, by its witness. */
  readonly degenerate: NashCompleteness | "not-claimed";
}

/**
 * Returns what is proved of a document on Nash equilibria, and throws where a statement of it is false. Everything is
 * decided in exact arithmetic from the document alone; no solver takes part, and `spent` is not looked at.
 *
 * Always checked: that each equilibrium is one, by recomputing its ledger; payoffs, supports, order, no duplicates; and the
 * rounds of elimination by their dominating mixtures. For a complete document also: that at most two players have a
 * choice left after the elimination; that the equilibria are extreme points; the maximal Nash subsets, components and
 * dimensions they span; a witness of degeneracy. That no equilibrium is missing is proved once more by enumerating all
 * bases of both best-response polytopes, up to {@link MAXIMUM_BASES} of them; beyond, the answer says `not-checked`.
 *
 * @param document - what `nashDocument` returns, or the same parsed from JSON
 * @param game - the game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { nashDocument } from "exclave/report";
 * import { checkNash } from "exclave/certificate";
 *
 * checkNash(nashDocument(symmetric([[4, 1], [3, 3]]))); // { completeness: "verified", degenerate: "verified" }
 * ```
 */
export function checkNash(document: unknown, game?: NormalFormGame): NashCheck {
  const stream = nashCheckStream(document, game);
  return stream.end();
}

/** A check of a document whose proof comes line by line. */
export interface NashCheckStream {
  /** Takes the next line of the proof, as its JSON text. */
  readonly line: (text: string) => void;
  /** Returns what is proved; no line may follow. */
  readonly end: () => NashCheck;
}

/**
 * Returns a check like {@link checkNash} of a document whose proof of the search stands elsewhere and is handed over line
 * by line.
 *
 * @throws {@link ExclaveError} `bad-certificate`, as {@link checkNash}, and for lines with the number they have in a file
 */
export function nashCheckStream(document: unknown, game?: NormalFormGame): NashCheckStream {
  const { statement, survivors } = checkStatement(document, game);
  const { search, complete, components } = statement;
  if (search !== null && (!complete || survivors.filter((kept) => kept.length > 1).length !== 2)) {
    refuse("expected null: there is nothing to prove by a search", "certificate.search");
  }
  let told = 0;
  let proof: NashSearchProof | null = null;
  const digest = sha256.create();
  const lines = search?.lines ?? null;
  const view = search === null ? null : searchView(statement.game, survivors);
  if (view !== null && view.second !== null) {
    const path = (k: number): string => (lines === null ? `line ${k + 2}` : `certificate.search.lines[${k}]`);
    proof = new NashSearchProof(statement.equilibria, { ...view, second: view.second }, path);
  }
  const add = (value: unknown, text: string): void => {
    if (proof === null) refuse("expected no lines: the document speaks of no proof", "certificate.search");
    digest.update(utf8ToBytes(`${text}\n`));
    told++;
    proof.line(value);
  };
  for (const value of lines ?? []) add(value, JSON.stringify(value));
  return {
    line: (text) => {
      if (lines !== null) refuse("expected no lines: they stand in the document", `line ${told + 2}`);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        refuse("expected JSON", `line ${told + 2}`);
      }
      add(value, JSON.stringify(value));
    },
    end: () => {
      const proved = proof !== null && search !== null && (lines !== null || told > 0);
      if (proved) {
        const counts = (proof as NashSearchProof).end();
        checkSummary(
          search as StatedSearch,
          counts,
          `sha256:${bytesToHex(digest.digest())}`,
          "certificate.search",
        );
      }
      if (!complete || components === null) return { completeness: "not-claimed", degenerate: "not-claimed" };
      const found = checkComplete(statement, survivors, proved);
      checkComponents(statement.equilibria, components, survivors);
      components.forEach(({ index }, c) => {
        if (index !== null) refuse("expected null: no index is proved here", `components[${c}].index`);
      });
      if (statement.degenerate === null) return { ...found, degenerate: "not-claimed" };
      return { ...found, degenerate: statement.degenerate ? "verified" : found.degenerate };
    },
  };
}

function checkStatement(
  document: unknown,
  game?: NormalFormGame,
): { readonly statement: NashStatement; readonly survivors: number[][] } {
  const statement = readNashStatement(document);
  if (game !== undefined) checkSameGame(statement.game, game);
  statement.equilibria.forEach((one, i) => {
    checkEquilibrium(statement, one, i);
  });
  checkOrder(statement.equilibria);
  if (statement.game.players.length < 3 && statement.eliminated.length > 0) {
    refuse("expected no elimination in a game of one or two players", "certificate.eliminated");
  }
  const survivors = checkEliminated(statement.game, statement.eliminated);
  checkDegeneracy(statement);
  return { statement, survivors };
}

function checkSameGame(stated: NormalFormGame, game: NormalFormGame): void {
  const path = "certificate.game";
  if (`${stated.shape}` !== `${game.shape}`) {
    refuse(`expected a game of ${game.shape.join(" x ")}, found ${stated.shape.join(" x ")}`, path);
  }
  for (let profile = 0; profile < game.profileCount; profile++) {
    game.players.forEach((_, player) => {
      if (equal(stated.payoffAt(player, profile), game.payoffAt(player, profile))) return;
      refuse(
        "it is another game: a payoff differs",
        `${path}.payoffs[${game.profileAt(profile).join("][")}][${player}]`,
      );
    });
  }
}

/** It is an equilibrium: probabilities that add up to 1, on best responses only. */
function checkEquilibrium({ game, complete }: NashStatement, one: StatedEquilibrium, i: number): void {
  const path = `equilibria[${i}]`;
  if (complete !== (one.component !== null)) {
    refuse("expected the id of a component when complete, and null when not", `${path}.component`);
  }
  one.strategies.forEach((strategy, player) => {
    const at = `${path}.strategies[${player}]`;
    if (strategy.some((probability) => compare(probability, ZERO) < 0))
      refuse("a probability is negative", at);
    if (!equal(sum(strategy), ONE)) {
      refuse(`the probabilities add up to ${rationalText(sum(strategy))}, not 1`, at);
    }
  });
  one.strategies.forEach((strategy, player) => {
    const values = strategyPayoffs(game, player, one.strategies);
    values.forEach((value, s) => {
      if (equal(value, (one.ledger[player] as readonly Rational[])[s] as Rational)) return;
      refuse(`the payoff is ${rationalText(value)}`, `certificate.ledger[${i}][${player}][${s}]`);
    });
    const best = maximum(values);
    values.forEach((value, s) => {
      if ((strategy[s] as Rational).n === 0n || equal(value, best)) return;
      refuse(
        `it is no best response: it gives ${rationalText(value)}, another strategy ${rationalText(best)}`,
        `${path}.strategies[${player}][${s}]`,
      );
    });
    if (!equal(dot(strategy, values), one.payoffs[player] as Rational)) {
      refuse(`the payoff is ${rationalText(best)}`, `${path}.payoffs[${player}]`);
    }
    const support = strategy.flatMap((probability, s) => (probability.n === 0n ? [] : [s]));
    if (`${support}` !== `${one.supports[player]}`) {
      refuse(`the support is [${support.join(", ")}]`, `${path}.supports[${player}]`);
    }
  });
}

function checkOrder(equilibria: readonly StatedEquilibrium[]): void {
  equilibria.forEach((one, i) => {
    const before = equilibria[i - 1];
    if (before === undefined) return;
    const order = compareVectors(before.strategies.flat(), one.strategies.flat());
    if (order === 0) refuse("the equilibrium is listed twice", `equilibria[${i}]`);
    if (order < 0) refuse("expected the lexicographically greatest first", `equilibria[${i}]`);
  });
}

/** A witness of degeneracy is one, and stands where it is needed. */
function checkDegeneracy({ game, degenerate, degeneracy, equilibria }: NashStatement): void {
  if (game.players.length === 1 && degenerate !== null && degenerate !== equilibria.length > 1) {
    refuse(`there are ${equilibria.length} best strategies`, "degenerate");
  }
  const path = "certificate.degeneracy";
  const wanted = degenerate === true && game.players.length === 2;
  if (degeneracy === null) {
    if (wanted) refuse("expected a strategy with more best responses than its support has strategies", path);
    return;
  }
  if (!wanted) refuse("expected null: the game is not said to be degenerate", path);
  const { player, strategy, bestResponses } = degeneracy;
  if (strategy.some((probability) => compare(probability, ZERO) < 0) || !equal(sum(strategy), ONE)) {
    refuse("expected probabilities that add up to 1", `${path}.strategy`);
  }
  const profile = player === 0 ? [strategy, []] : [[], strategy];
  const values = strategyPayoffs(game, 1 - player, profile);
  const best = maximum(values);
  const found = values.flatMap((value, s) => (equal(value, best) ? [s] : []));
  if (`${found}` !== `${bestResponses}`) {
    refuse(`the best responses are [${found.join(", ")}]`, `${path}.bestResponses`);
  }
  if (found.length <= strategy.filter((probability) => probability.n !== 0n).length) {
    refuse("it does not have more best responses than strategies in its support", path);
  }
}
