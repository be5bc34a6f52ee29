import { writeFileSync } from "node:fs";
import { ExclaveError } from "../../exclave-error.js";
import { PAPER_FIGURES } from "../../figures/paper-figures.js";
import { kaliningradParameters } from "../../kaliningrad/parameters.js";
import { parseAssignment } from "../../model/parse-assignment.js";
import { EXIT_STATUS, type Io } from "../io.js";

/** The options of the command, as they were typed. */
export interface FigureCommandOptions {
  readonly out?: string;
  readonly list?: true;
  readonly set: readonly string[];
}

/** Draws a figure of the paper's games, to a file or to standard output. Returns the exit status. */
export async function figure(
  name: string | undefined,
  options: FigureCommandOptions,
  io: Io,
): Promise<number> {
  if (options.list) {
    const width = Math.max(...PAPER_FIGURES.map((one) => one.name.length));
    io.writeOutput(PAPER_FIGURES.map((one) => `${one.name.padEnd(width)}  ${one.shows}\n`).join(""));
    return EXIT_STATUS.done;
  }
  const chosen = PAPER_FIGURES.find((one) => one.name === name);
  if (chosen === undefined) {
    const found = name === undefined ? "none" : JSON.stringify(name.slice(0, 40));
    throw new ExclaveError(
      "bad-argument",
      `expected the name of a figure, found ${found}; there are ${PAPER_FIGURES.map((one) => one.name).join(", ")}`,
      "figure",
    );
  }
  const { out } = options;
  if (out !== undefined && !/\.(svg|png)$/i.test(out)) {
    throw new ExclaveError("bad-argument", "expected a file that ends in .svg or .png", out);
  }
  const values = options.set
    .map((text) => parseAssignment(text))
    .map((one) => [one.name, one.value] as const);
  const parameters = kaliningradParameters().with(Object.fromEntries(values));
  const png = out !== undefined && /\.png$/i.test(out) ? await rasterizer() : null;
  const { svg } = await chosen.draw(parameters);
  if (out === undefined) io.writeOutput(svg);
  else write(out, png === null ? svg : png(svg));
  return EXIT_STATUS.done;
}

/** Returns what turns SVG into PNG, at twice the size. */
async function rasterizer(): Promise<(svg: string) => Uint8Array> {
  try {
    const { Resvg } = await import("@resvg/resvg-js");
    return (svg) =>
      new Resvg(svg, { fitTo: { mode: "zoom", value: 2 }, font: { loadSystemFonts: true } }).render().asPng();
  } catch {
    throw new ExclaveError(
      "bad-argument",
      "PNG needs a package that is not installed: npm install @resvg/resvg-js, or write .svg",
      "--out",
    );
  }
}

function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ExclaveError("bad-argument", `cannot be written (${code ?? "unknown reason"})`, path);
  }
}
