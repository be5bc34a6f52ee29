import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { equilibria } from "../normal-form/nash/equilibria.js";
import type { EquilibriumSet } from "../normal-form/nash/equilibrium-set.js";
import type { SearchOptions } from "../normal-form/nash/search-options.js";
import type {
  BranchSide,
  ProofLine,
  SearchProofSummary,
  SearchRun,
} from "../normal-form/nash/search-proof.js";

/** The proof of a search stands in the document itself while it has no more numbers and texts than this. */
export const MAXIMUM_INLINE = 20_000;

/** Nor is it tried to when the search looked at more pairs of faces than this: twice the work, and seldom short enough. */
const MAXIMUM_PAIRS = 1000;

/** The digest of branches takes texts of this length at once. */
const MAXIMUM_TEXTS = 65_536;

/** The proof that a search has missed no equilibrium, as JSON. */
export interface SearchProofDocument extends SearchProofSummary {
  /** SHA-256 of the lines as JSON texts, each ended by a line feed: `sha256:` and the hexadecimal digits. */
  readonly digest: string;
  /** The lines, or null when there are more than {@link MAXIMUM_INLINE} numbers in them. */
  readonly lines: readonly ProofLine[] | null;
}

/** What a search did whose proof has not been told, as JSON. */
export interface SearchRunDocument extends SearchRun {
  /**
   * SHA-256 of the branches, each by its label and what became of its two sides (`o` open, `r` rounded, `e` exact), such as
   * `12or`, with nothing between: `sha256:` and the hexadecimal digits.
   */
  readonly digest: string;
  readonly digestOf: "branches";
  readonly lines: null;
}

/** The equilibria with the proof that there are no others, as far as it is short or wanted. */
export function provedEquilibria(
  game: NormalFormGame,
  options: SearchOptions,
): { found: EquilibriumSet; search: SearchProofDocument | SearchRunDocument | null } {
  const digest = sha256.create();
  const lines: ProofLine[] = [];
  let room = MAXIMUM_INLINE;
  const onProof = (line: ProofLine): unknown => {
    digest.update(utf8ToBytes(`${JSON.stringify(line)}\n`));
    room -= line.flat().length;
    if (room >= 0) lines.push(line);
    return options.onProof === undefined ? room >= 0 : options.onProof(line);
  };
  const within = options.onProof === undefined ? { proofWithin: MAXIMUM_PAIRS } : {};
  const branches = sha256.create();
  let texts = "";
  const onBranch = (label: number, left: BranchSide, right: BranchSide): void => {
    texts += `${label}${left[0]}${right[0]}`;
    if (texts.length < MAXIMUM_TEXTS) return;
    branches.update(utf8ToBytes(texts));
    texts = "";
  };
  const found = equilibria(game, { ...options, ...within, onProof, onBranch });
  if (found.search !== null) {
    const text = `sha256:${bytesToHex(digest.digest())}`;
    return { found, search: { ...found.search, digest: text, lines: room >= 0 ? lines : null } };
  }
  if (found.run === null) return { found, search: null };
  const text = `sha256:${bytesToHex(branches.update(utf8ToBytes(texts)).digest())}`;
  return { found, search: { ...found.run, digest: text, digestOf: "branches", lines: null } };
}
