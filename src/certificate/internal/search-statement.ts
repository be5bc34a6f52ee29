import { list, position, record, refuse } from "./document-fields.js";

/** How many steps of each kind a proof has. */
export interface SearchProofCounts {
  nodes: number;
  branches: number;
  closed: number;
  implied: number;
  leaves: number;
  repeated: number;
}

/** The ends of the branches that a document says a search had, whose proof it does not tell. */
const ENDS = ["leaves", "repeated", "origins"] as const;

/** Checks what a document says of a search without its proof: its branches and ends must be those of one tree. */
function checkRun(search: Readonly<Record<string, unknown>>, closed: number, path: string): void {
  const count = (key: string): number => position(search[key], `${path}.${key}`);
  const branches = count("branches");
  const ends = ENDS.reduce((sum, key) => sum + count(key), 0);
  if (search["digestOf"] !== "branches") refuse("expected branches, or nothing", `${path}.digestOf`);
  if (search["lines"] !== null) refuse("expected null: the digest is not one of lines", `${path}.lines`);
  if (closed + ends !== branches + 1) {
    refuse(`expected ${branches + 1} closed branches and ends, found ${closed + ends}`, `${path}.branches`);
  }
  if (count("nodes") < branches + ends) {
    refuse(`expected at least ${branches + ends}: the branches and the ends`, `${path}.nodes`);
  }
}

/** What a document says of the proof of its search. */
export interface StatedSearch {
  readonly counts: SearchProofCounts;
  readonly digest: string;
  /** The lines, or null when they stand elsewhere. */
  readonly lines: readonly unknown[] | null;
}

/** Returns what a document says of the proof of its search, null where it tells none. */
export function readStatedSearch(value: unknown, path: string): StatedSearch | null {
  if (value === null || value === undefined) return null;
  const search = record(value, path);
  const closed = record(search["closed"], `${path}.closed`);
  const count = (key: string): number => position(search[key], `${path}.${key}`);
  const digest = search["digest"];
  if (typeof digest !== "string" || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    return refuse("expected sha256: and 64 hexadecimal digits", `${path}.digest`);
  }
  const all =
    position(closed["rounded"], `${path}.closed.rounded`) + position(closed["exact"], `${path}.closed.exact`);
  if (search["digestOf"] !== undefined) {
    checkRun(search, all, path);
    return null;
  }
  return {
    counts: {
      nodes: count("nodes"),
      branches: count("branches"),
      closed: all,
      implied: count("implied"),
      leaves: count("leaves"),
      repeated: count("repeated"),
    },
    digest,
    lines: search["lines"] === null ? null : list(search["lines"], `${path}.lines`),
  };
}

/** Refuses a proof that is not the one that the document speaks of. */
export function checkSummary(
  stated: StatedSearch,
  counts: SearchProofCounts,
  digest: string,
  path: string,
): void {
  for (const key of Object.keys(counts) as (keyof SearchProofCounts)[]) {
    if (stated.counts[key] === counts[key]) continue;
    refuse(`the proof has ${counts[key]}, found ${stated.counts[key]}`, `${path}.${key}`);
  }
  if (stated.digest !== digest) refuse(`the digest of the lines is ${digest}`, `${path}.digest`);
}
