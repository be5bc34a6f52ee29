import type { Figure, FigureOptions } from "../figure.js";
import { escapeXml } from "./escape-xml.js";
import { INK, texturePatterns } from "./palette.js";

/** The plotting library, loaded when a figure is drawn. */
type Plot = typeof import("@observablehq/plot");

/** What a figure says and what is drawn for it. */
interface Drawing extends Omit<Figure, "svg"> {
  readonly height: number;
  readonly width?: number;
  /** The marks, scales and margins of the plot. */
  readonly plot: (plot: Plot) => object;
}

/** The parts of a document's elements that are used. */
interface PlotElement {
  innerHTML: string;
  querySelectorAll(selector: string): Iterable<PlotElement>;
  removeAttribute(name: string): void;
  remove(): void;
}

const FONT = "'DejaVu Sans', Verdana, sans-serif";
const FONT_SIZE = 12;
/** Wide enough for labels, narrow enough to be read on a phone. */
const WIDTH = 480;

/** Returns the figure. The same drawing gives the same text, byte for byte. */
export async function draw(drawing: Drawing, options: FigureOptions): Promise<Figure> {
  const { name, title, description, caption, height, width = WIDTH } = drawing;
  const [plot, document] = await Promise.all([import("@observablehq/plot"), documentOf(options)]);
  const element = plot.plot({
    width,
    height,
    document,
    style: { fontSize: `${FONT_SIZE}px` },
    ...drawing.plot(plot),
  } as Parameters<typeof plot.plot>[0]) as unknown as PlotElement;
  for (const style of element.querySelectorAll("style")) style.remove();
  // The picture is one image to a screen reader; what is in it is told by the description.
  for (const part of element.querySelectorAll("[aria-label],[aria-hidden]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-hidden");
  }
  const content = element.innerHTML.replace(/<[^>]*>/g, (tag) => tag.replace(/-?\d+\.\d{3,}/g, twoDecimals));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="${FONT_SIZE}" text-anchor="middle" fill="${INK}" color="${INK}">`,
    `<title id="${name}-title">${escapeXml(title)}</title>`,
    `<desc id="${name}-desc">${escapeXml(description)}</desc>`,
    `<defs>${texturePatterns(name)}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    content,
    "</svg>",
  ].join("\n");
  return { name, title, description, caption, svg: `${svg}\n` };
}

function twoDecimals(number: string): string {
  return `${Number(Number(number).toFixed(2))}`;
}

async function documentOf({ document }: FigureOptions): Promise<object> {
  const here = document ?? (globalThis as { document?: object }).document;
  if (here !== undefined) return here;
  const { parseHTML } = await import("linkedom");
  return parseHTML("<html><body></body></html>").document;
}
