/** The colour of text, axes and outlines. */
export const INK = "#1a1a1a";

/**
 * Fills that differ in texture besides colour: light grounds with dark marks, so that text on them can be read. The colours are
 * those that people with any colour vision tell apart (M. Okabe & K. Ito 2008, Color Universal Design).
 */
export const TEXTURES = ["plain", "rising", "falling", "dots", "crossed", "level", "upright"] as const;

const MARKS: Readonly<Record<(typeof TEXTURES)[number], string>> = {
  plain: "",
  rising: `<path d="M-2,10L10,-2M-2,2L2,-2M6,10L10,6" stroke="#0072b2" stroke-width="1"/>`,
  falling: `<path d="M-2,-2L10,10M6,-2L10,2M-2,6L2,10" stroke="#d55e00" stroke-width="1"/>`,
  dots: `<circle cx="4" cy="4" r="1.1" fill="#00664b"/>`,
  crossed: `<path d="M0,0L8,8M8,0L0,8" stroke="#80406a" stroke-width="0.8"/>`,
  level: `<path d="M0,4L8,4" stroke="#6b5c00" stroke-width="1"/>`,
  upright: `<path d="M4,0L4,8" stroke="#444" stroke-width="1"/>`,
};

const GROUNDS: Readonly<Record<(typeof TEXTURES)[number], string>> = {
  plain: "#ffffff",
  rising: "#d6ecfa",
  falling: "#fbdcc8",
  dots: "#d3efe4",
  crossed: "#f3dfeb",
  level: "#fbf6c4",
  upright: "#e4e4e4",
};

/** The textures as SVG patterns; a fill is `url(#NAME-rising)`. */
export function texturePatterns(name: string): string {
  return TEXTURES.map(
    (texture) =>
      `<pattern id="${name}-${texture}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${GROUNDS[texture]}"/>${MARKS[texture]}</pattern>`,
  ).join("");
}
