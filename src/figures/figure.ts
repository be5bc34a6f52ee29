/** A result as a picture. */
export interface Figure {
  /** A short name, fit for a file: `fear-regimes`. */
  readonly name: string;
  readonly title: string;
  /** The text alternative: what is to be seen, for those who do not see it. */
  readonly description: string;
  /** What the picture shows, and at which parameters. */
  readonly caption: string;
  /** A whole SVG document, with the title and the description in it. */
  readonly svg: string;
}

/** Where a figure is drawn. */
export interface FigureOptions {
  /**
   * The document whose elements make the figure. @defaultValue the browser's, and elsewhere one of the package linkedom
   */
  readonly document?: object;
}
