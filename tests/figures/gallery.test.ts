import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../src/figures/figure.js";
import { GALLERY, type GalleryEntry, galleryPage } from "./gallery.js";

const FOLDER = fileURLToPath(new URL("../../docs/gallery/", import.meta.url));
const PAGE = fileURLToPath(new URL("../../docs/gallery.md", import.meta.url));
/** EXCLAVE_UPDATE_GALLERY=1 writes the pictures and the page anew; look at them before they are committed. */
const update = process.env["EXCLAVE_UPDATE_GALLERY"] === "1";

describe("the gallery", () => {
  const drawn: { entry: GalleryEntry; figure: Figure }[] = [];
  beforeAll(async () => {
    for (const entry of GALLERY) drawn.push({ entry, figure: await entry.draw() });
    if (!update) return;
    mkdirSync(FOLDER, { recursive: true });
    for (const { entry, figure } of drawn) writeFileSync(`${FOLDER}${entry.file}.svg`, figure.svg);
    writeFileSync(PAGE, galleryPage(drawn));
  });

  it.each(GALLERY.map(({ file }, i) => [file, i] as const))("%s looks as it did", (file, i) => {
    expect(drawn[i]?.figure.svg).toBe(readFileSync(`${FOLDER}${file}.svg`, "utf8"));
  });

  it("shows every figure and no other", () => {
    expect(readFileSync(PAGE, "utf8")).toBe(galleryPage(drawn));
    expect(readdirSync(FOLDER).sort()).toEqual(GALLERY.map(({ file }) => `${file}.svg`).sort());
  });
});
