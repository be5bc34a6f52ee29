// Mends what the theme of typedoc leaves out for readers with assistive technology: landmarks, the order of headings, and links
// within buttons. The tests open the site and ask axe.
import { fileURLToPath } from "node:url";
import { Renderer } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.on("bootstrapEnd", () => {
    for (const [option, file] of [
      ["customJs", "./typedoc-access-page.js"],
      ["customCss", "./typedoc-access-page.css"],
    ]) {
      app.options.setValue(option, fileURLToPath(new URL(file, import.meta.url)));
    }
  });
  app.renderer.on(Renderer.EVENT_END_PAGE ?? "endPage", (page) => {
    if (typeof page.contents === "string") page.contents = mended(page.contents);
  });
}

/** @param {string} html */
function mended(html) {
  let level = 0;
  return (
    html
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace(
        '<div class="col-sidebar">',
        '<div class="col-sidebar" role="complementary" aria-label="Settings and contents">',
      )
      // The icons stand in the page once its script has run; from the file beside it a browser takes none without a server.
      .replace(/href="[^"]*assets\/icons\.svg#/g, 'href="#')
      // What scrolls can be reached by the keyboard.
      .replace(/<math (?=[^>]*display="block")/g, '<math tabindex="0" ')
      // A corner of a table is no heading.
      .replaceAll("<th></th>", "<td></td>")
      // The heading's link to itself, where the heading is the button of a part that folds.
      .replace(/<summary[\s\S]*?<\/summary>/g, (summary) =>
        summary.replace(/<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, ""),
      )
      // A heading is at most one level below the one before it.
      .replace(/<h([1-6])(?=[\s>])/g, (tag, digit) => {
        const stated = Number(digit);
        level = Math.min(stated, level + 1);
        return level === stated ? tag : `${tag} aria-level="${level}"`;
      })
  );
}
