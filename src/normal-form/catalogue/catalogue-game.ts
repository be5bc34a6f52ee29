import type { NormalFormGame } from "../game.js";

/** Where a game was published. */
export interface Source {
  readonly author: string;
  readonly year: number;
  readonly title: string;
  readonly doi?: string;
}

/** A game of the literature. */
export interface CatalogueGame {
  /** A short name, unique in the catalogue. */
  readonly id: string;
  readonly source: Source;
  /** What the game is known for. */
  readonly note: string;
  readonly game: NormalFormGame;
}
