import { richardsonRace } from "../../src/differential/richardson-race.js";
import { armsRaceFigure } from "../../src/figures/arms-race-figure.js";
import { bestResponsesFigure } from "../../src/figures/best-responses-figure.js";
import { equilibriumComponentsFigure } from "../../src/figures/equilibrium-components-figure.js";
import type { Figure } from "../../src/figures/figure.js";
import { PAPER_FIGURES } from "../../src/figures/paper-figures.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { symmetric } from "../../src/normal-form/symmetric.js";

/** A figure of the gallery. */
export interface GalleryEntry {
  /** The name of its file. */
  readonly file: string;
  /** How a reader draws it: a fenced block of the page. */
  readonly code: string;
  readonly draw: () => Promise<Figure>;
}

function command(name: string): string {
  return `\`\`\`sh\nexclave figure ${name} --out ${name}.svg\n\`\`\``;
}

function script(lines: readonly string[]): string {
  return `\`\`\`ts\n${lines.join("\n")}\n\`\`\``;
}

/** What can be drawn from the library, of the reader's own games. */
const OWN: readonly GalleryEntry[] = [
  {
    file: "best-responses-chicken",
    code: script([
      'import { symmetric } from "exclave";',
      'import { bestResponsesFigure } from "exclave/figures";',
      "",
      'const chicken = symmetric([[2, "-9/4"], ["23/4", "-5/2"]], { strategies: ["restrain", "arm"] });',
      "const { svg, caption } = await bestResponsesFigure(chicken);",
      'svg.startsWith("<svg "); // true',
      'caption.includes("(1/16, 1/16)"); // true',
    ]),
    draw: () =>
      bestResponsesFigure(
        symmetric(
          [
            [2, "-9/4"],
            ["23/4", "-5/2"],
          ],
          { strategies: ["restrain", "arm"] },
        ),
      ),
  },
  {
    file: "equilibrium-components-degenerate",
    code: script([
      'import { bimatrix } from "exclave";',
      'import { equilibriumComponentsFigure } from "exclave/figures";',
      "",
      "const game = bimatrix([[3, 3], [2, 5], [0, 6]], [[3, 3], [2, 6], [3, 1]]);",
      "const { description } = await equilibriumComponentsFigure(game);",
      'description.includes("dimension 1"); // true',
    ]),
    draw: () =>
      equilibriumComponentsFigure(
        bimatrix(
          [
            [3, 3],
            [2, 5],
            [0, 6],
          ],
          [
            [3, 3],
            [2, 6],
            [3, 1],
          ],
        ),
      ),
  },
  {
    file: "arms-race-runaway",
    code: script([
      'import { richardsonRace } from "exclave/differential";',
      'import { armsRaceFigure } from "exclave/figures";',
      "",
      "const race = richardsonRace({ fatigue: [1, 1], reaction: [[0, 2], [1, 0]], grievance: [-1, -1] });",
      'const { title, description } = await armsRaceFigure(race, ["North", "South"]);',
      'title; // "The arms race of North and South"',
      'description.includes("meet at (3, 2), which is unstable"); // true',
    ]),
    draw: () =>
      armsRaceFigure(
        richardsonRace({
          fatigue: [1, 1],
          reaction: [
            [0, 2],
            [1, 0],
          ],
          grievance: [-1, -1],
        }),
        ["North", "South"],
      ),
  },
];

/** The gallery: the figures of the paper's games at their defaults, and some of other games. */
export const GALLERY: readonly GalleryEntry[] = [
  ...PAPER_FIGURES.map(({ name, draw }) => ({
    file: name,
    code: command(name),
    draw: () => draw(kaliningradParameters()),
  })),
  ...OWN,
];

/** Returns the page of the gallery. */
export function galleryPage(
  figures: readonly { readonly entry: GalleryEntry; readonly figure: Figure }[],
): string {
  const own = new Set(OWN.map(({ file }) => file));
  const part = ({ entry, figure }: (typeof figures)[number]): string[] => [
    `### ${figure.title}`,
    `![${plain(figure.description)}](./gallery/${entry.file}.svg)`,
    plain(figure.caption),
    entry.code,
  ];
  return `${[
    "---\ntitle: Gallery\n---",
    "# Gallery",
    "Each figure is drawn by the tests from what the library computes, and compared with the file shown here. How figures are\nmade, and what they promise to readers who print them or cannot see them, is told in [Figures](./figures.md).",
    "## The paper's games",
    "At other parameters: `--set phi=4`, repeatable. A name that ends in `.png` gives a bitmap.",
    ...figures.filter(({ entry }) => !own.has(entry.file)).flatMap(part),
    "## Your own games",
    ...figures.filter(({ entry }) => own.has(entry.file)).flatMap(part),
  ].join("\n\n")}\n`;
}

/** A text in which nothing is mark-up. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
