/** How to mark pieces of a text for people, such as with colours. Marks must not change the width. */
export interface TextStyle {
  /** A title, or what should be read first. */
  readonly heading: (text: string) => string;
  /** What holds. */
  readonly good: (text: string) => string;
  /** What fails, or is not known. */
  readonly warning: (text: string) => string;
}

/** Marks nothing. */
export const PLAIN_STYLE: TextStyle = {
  heading: (text: string): string => text,
  good: (text: string): string => text,
  warning: (text: string): string => text,
};
