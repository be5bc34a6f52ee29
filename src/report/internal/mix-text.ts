import { shortNumber } from "../short-number.js";
import { visibleText } from "../visible-text.js";

/** The actions played, each with its probability where there are several. */
export function mixText(actions: readonly string[], mix: readonly string[]): string {
  const played = mix.flatMap((p, a) => (p === "0" ? [] : [{ p, name: visibleText(actions[a] ?? "") }]));
  const [only, ...rest] = played;
  if (only !== undefined && rest.length === 0) return only.name;
  return played.map(({ p, name }) => `${name} ${shortNumber(p)}`).join(", ");
}
