import type { Rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import {
  expectSame,
  flag,
  list,
  number,
  numbers,
  position,
  positions,
  readGame,
  record,
  refuse,
} from "./document-fields.js";
import { readStatedSearch, type StatedSearch } from "./search-statement.js";

/** A component as a document states it. */
export interface StatedComponent {
  /** Not judged here. */
  readonly index: number | null;
  readonly dimension: number;
  readonly equilibria: readonly number[];
  readonly subsets: readonly (readonly number[])[];
}

/** An equilibrium as a document states it. */
export interface StatedEquilibrium {
  readonly strategies: readonly (readonly Rational[])[];
  readonly payoffs: readonly Rational[];
  readonly supports: readonly (readonly number[])[];
  readonly component: number | null;
  readonly ledger: readonly (readonly Rational[])[];
}

/** A removed strategy as a certificate states it. */
export interface StatedElimination {
  readonly player: number;
  readonly strategy: number;
  readonly by: readonly Rational[];
  readonly margin: Rational;
}

/** A document on equilibria, its shape checked and its numbers read, nothing proved yet. */
export interface NashStatement {
  readonly game: NormalFormGame;
  readonly complete: boolean;
  readonly equilibria: readonly StatedEquilibrium[];
  readonly components: readonly StatedComponent[] | null;
  readonly degenerate: boolean | null;
  readonly eliminated: readonly (readonly StatedElimination[])[];
  readonly degeneracy: {
    readonly player: number;
    readonly strategy: readonly Rational[];
    readonly bestResponses: readonly number[];
  } | null;
  /** The proof of a search, null when none is told. */
  readonly search: StatedSearch | null;
  /** Whether anything is said of a search. */
  readonly searched: boolean;
  /** For each equilibrium whether it is said to be undominated, null when nothing is said, and what should prove it. */
  readonly undominated: { readonly flags: readonly unknown[]; readonly proof: unknown };
}

/** Returns what the document states; refuses one that is not of the documented form. */
export function readNashStatement(document: unknown): NashStatement {
  const top = record(document, "");
  expectSame(top["kind"], "nash", "kind");
  const certificate = record(top["certificate"], "certificate");
  const game = readGame(certificate["game"], "certificate.game");
  expectSame(top["players"], game.players.length, "players");
  const complete = flag(top["complete"], "complete");
  const reason = top["reason"];
  if (complete ? reason !== null : typeof reason !== "string" || reason === "") {
    refuse("expected null when complete, and a text saying what is missing when not", "reason");
  }
  const listed = list(top["equilibria"], "equilibria");
  const ledger = list(certificate["ledger"], "certificate.ledger", listed.length);
  return {
    game,
    complete,
    equilibria: listed.map((one, i) => readEquilibrium(game, one, ledger[i], i)),
    components: complete
      ? list(top["components"], "components").map(readComponent)
      : absent(top, "components"),
    degenerate:
      complete && game.players.length <= 2 && top["degenerate"] !== null
        ? flag(top["degenerate"], "degenerate")
        : absent(top, "degenerate"),
    eliminated: list(certificate["eliminated"], "certificate.eliminated").map((round, i) =>
      list(round, `certificate.eliminated[${i}]`).map((one, k) =>
        readElimination(game, one, `certificate.eliminated[${i}][${k}]`),
      ),
    ),
    degeneracy: readDegeneracy(game, certificate["degeneracy"]),
    search: readStatedSearch(certificate["search"], "certificate.search"),
    searched: (certificate["search"] ?? null) !== null,
    undominated: {
      flags: listed.map((one, i) => record(one, `equilibria[${i}]`)["undominated"] ?? null),
      proof: certificate["undominated"] ?? null,
    },
  };
}

function readEquilibrium(
  game: NormalFormGame,
  value: unknown,
  ledger: unknown,
  i: number,
): StatedEquilibrium {
  const path = `equilibria[${i}]`;
  const one = record(value, path);
  const count = game.players.length;
  const table = (rows: unknown, at: string): Rational[][] =>
    list(rows, at, count).map((row, player) =>
      numbers(row, `${at}[${player}]`, game.shape[player] as number),
    );
  return {
    strategies: table(one["strategies"], `${path}.strategies`),
    payoffs: numbers(one["payoffs"], `${path}.payoffs`, count),
    supports: list(one["supports"], `${path}.supports`, count).map((row, player) =>
      positions(row, `${path}.supports[${player}]`, game.shape[player] as number),
    ),
    component: one["component"] === null ? null : position(one["component"], `${path}.component`),
    ledger: table(ledger, `certificate.ledger[${i}]`),
  };
}

function readComponent(value: unknown, i: number): StatedComponent {
  const path = `components[${i}]`;
  const one = record(value, path);
  expectSame(one["id"], i, `${path}.id`);
  const index = one["index"];
  if (index !== null && !Number.isSafeInteger(index)) refuse("expected an integer or null", `${path}.index`);
  return {
    index: index as number | null,
    dimension: position(one["dimension"], `${path}.dimension`),
    equilibria: positions(one["equilibria"], `${path}.equilibria`),
    subsets: list(one["subsets"], `${path}.subsets`).map((subset, k) =>
      positions(subset, `${path}.subsets[${k}]`),
    ),
  };
}

function readElimination(game: NormalFormGame, value: unknown, path: string): StatedElimination {
  const one = record(value, path);
  const player = position(one["player"], `${path}.player`, game.players.length);
  const count = game.shape[player] as number;
  return {
    player,
    strategy: position(one["strategy"], `${path}.strategy`, count),
    by: numbers(one["by"], `${path}.by`, count),
    margin: number(one["margin"], `${path}.margin`),
  };
}

function readDegeneracy(game: NormalFormGame, value: unknown): NashStatement["degeneracy"] {
  const path = "certificate.degeneracy";
  if (value === null) return null;
  if (game.players.length !== 2) return refuse("expected null: the game does not have two players", path);
  const one = record(value, path);
  const player = position(one["player"], `${path}.player`, 2);
  return {
    player,
    strategy: numbers(one["strategy"], `${path}.strategy`, game.shape[player] as number),
    bestResponses: positions(one["bestResponses"], `${path}.bestResponses`, game.shape[1 - player] as number),
  };
}

function absent(top: Readonly<Record<string, unknown>>, key: string): null {
  if (top[key] !== null) refuse("expected null: it is not known", key);
  return null;
}
