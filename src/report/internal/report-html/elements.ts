import { escapeHtml as text } from "./escape-html.js";

const SIGNS: Readonly<Record<string, readonly [kind: string, sign: string]>> = {
  holds: ["good", "✓"],
  proved: ["good", "✓"],
  fails: ["bad", "✗"],
  refuted: ["bad", "✗"],
};

/** Returns a word that says how a claim stands, told apart by its sign and frame too. */
export function badge(word: string): string {
  const [kind, sign] = SIGNS[word] ?? ["mind", "◐"];
  return `<span class="badge ${kind}">${sign} ${text(word)}</span>`;
}

/** Returns a paragraph. */
export function paragraph(sentence: string): string {
  return `<p>${text(sentence)}</p>`;
}

/** Returns a list of HTML items; nothing where there are none. */
export function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

/** Returns a section of the page. */
export function section(id: string, title: string, parts: readonly string[]): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${text(title)}</h2>\n${parts.join("\n")}\n</section>`;
}

/**
 * Returns a table whose cells are HTML already. On a narrow page each row is a card; the roles say that it is a table all the
 * same.
 */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, i) =>
        i === 0
          ? `<th role="rowheader" scope="row">${cell}</th>`
          : `<td role="cell"><span class="label" aria-hidden="true">${text(head[i] ?? "")}</span><span>${cell}</span></td>`,
      )
      .join("");
  const titles = head.map((title) => `<th role="columnheader" scope="col">${text(title)}</th>`).join("");
  const body = rows.map((row) => `<tr role="row">${cells(row)}</tr>`).join("\n");
  return `<table role="table"><caption>${text(caption)}</caption><thead role="rowgroup"><tr role="row">${titles}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}
