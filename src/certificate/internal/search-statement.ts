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

/** What a document says of the proof of its search. */
export interface StatedSearch {
  readonly counts: SearchProofCounts;
  readonly digest: string;
  /** The lines, or null when they stand elsewhere. */
  readonly lines: readonly unknown[] | null;
}

/** Returns what a document says of the proof of its search, null where it has none. */
export function readStatedSearch(value: unknown, path: string): StatedSearch | null {
  if (value === null || value === undefined) return null;
  const search = record(value, path);
  const closed = record(search["closed"], `${path}.closed`);
  const count = (key: string): number => position(search[key], `${path}.${key}`);
  const digest = search["digest"];
  if (typeof digest !== "string" || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    return refuse("expected sha256: and 64 hexadecimal digits", `${path}.digest`);
  }
  return {
    counts: {
      nodes: count("nodes"),
      branches: count("branches"),
      closed:
        position(closed["rounded"], `${path}.closed.rounded`) +
        position(closed["exact"], `${path}.closed.exact`),
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
