import { PLAIN_STYLE, type TextStyle } from "../report/text-style.js";
import type { Io } from "./io.js";

/** Returns how to mark words in a text for people: in colour where the terminal shows it. */
export async function styleOf(io: Io): Promise<TextStyle> {
  if (!io.colour) return PLAIN_STYLE;
  const { styleText } = await import("node:util");
  return {
    heading: (text) => styleText("bold", text),
    good: (text) => styleText("green", text),
    warning: (text) => styleText("yellow", text),
  };
}
