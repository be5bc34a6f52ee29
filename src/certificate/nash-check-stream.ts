import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { refuse } from "./internal/document-fields.js";
import { checkComplete, MAXIMUM_BASES, type NashCompleteness } from "./internal/nash-completeness.js";
import { checkComponents } from "./internal/nash-components.js";
import { checkEliminated } from "./internal/nash-elimination.js";
import { checkIndices } from "./internal/nash-index.js";
import { checkProfiles } from "./internal/nash-profiles.js";
import { type NashStatement, readNashStatement } from "./internal/nash-statement.js";
import { checkUndominated } from "./internal/nash-undominated.js";
import { checkSameGame } from "./internal/same-game.js";
import { NashSearchProof } from "./internal/search-proof.js";
import { searchView } from "./internal/search-sides.js";
import { checkSummary, type StatedSearch } from "./internal/search-statement.js";

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
  /** The same for the components' indices; `not-checked` where that would take too long. */
  readonly indices: NashCompleteness | "not-claimed";
  /** Whether all that is said of which equilibria are undominated is proved, or nothing is said. */
  readonly undominated: "verified" | "not-claimed";
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
  const { search, searched, complete, components } = statement;
  if (searched && (!complete || survivors.filter((kept) => kept.length > 1).length !== 2)) {
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
  const add = (value: unknown): void => {
    if (proof === null) refuse("expected no lines: the document speaks of no proof", "certificate.search");
    // Only a line that was taken apart is known to be flat, so that its text can be made.
    proof.line(value);
    digest.update(utf8ToBytes(`${JSON.stringify(value)}\n`));
    told++;
  };
  for (const value of lines ?? []) add(value);
  return {
    line: (text) => {
      if (lines !== null) refuse("expected no lines: they stand in the document", "line 2");
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        refuse("expected JSON", `line ${told + 2}`);
      }
      add(value);
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
      const undominated = undominatedCheck(statement);
      if (!complete || components === null) {
        return {
          completeness: "not-claimed",
          degenerate: "not-claimed",
          indices: "not-claimed",
          undominated,
        };
      }
      const { completeness, degenerate } = checkComplete(statement, survivors, proved);
      checkComponents(statement.equilibria, components, survivors);
      const claimed = statement.degenerate === null ? "not-claimed" : degenerate;
      return {
        completeness,
        degenerate: statement.degenerate === true ? "verified" : claimed,
        indices: components.every(({ index }) => index === null)
          ? "not-claimed"
          : checkIndices(statement.game, survivors, statement.equilibria, components),
        undominated,
      };
    },
  };
}

function checkStatement(
  document: unknown,
  game?: NormalFormGame,
): { readonly statement: NashStatement; readonly survivors: number[][] } {
  const statement = readNashStatement(document);
  if (game !== undefined) checkSameGame(statement.game, game);
  checkProfiles(statement);
  if (statement.game.players.length < 3 && statement.eliminated.length > 0) {
    refuse("expected no elimination in a game of one or two players", "certificate.eliminated");
  }
  return { statement, survivors: checkEliminated(statement.game, statement.eliminated) };
}

function undominatedCheck({ game, equilibria, undominated }: NashStatement): NashCheck["undominated"] {
  const { flags, proof } = undominated;
  if (proof !== null) checkUndominated(game, equilibria, flags, proof);
  else if (flags.some((flag) => flag !== null)) {
    refuse(
      "expected null: nothing proves it",
      `equilibria[${flags.findIndex((flag) => flag !== null)}].undominated`,
    );
  }
  return flags.some((flag) => flag !== null) ? "verified" : "not-claimed";
}
