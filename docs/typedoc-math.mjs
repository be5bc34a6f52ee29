// Formulas between dollar signs become MathML, which needs no style sheet, font or script.
import katexPlugin from "@vscode/markdown-it-katex";
import katex from "katex";

const markdownItKatex = katexPlugin.default ?? katexPlugin;

/** @param {import("typedoc").Application} app */
export function load(app) {
  // Options set while loading are overwritten by the configuration file.
  app.on("bootstrapEnd", () => {
    app.options.setValue("markdownItLoader", (/** @type {{ use: Function }} */ markdown) => {
      markdown.use(markdownItKatex, { katex, output: "mathml", throwOnError: true });
    });
  });
}
