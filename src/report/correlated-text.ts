import type { Obedience } from "../normal-form/correlated/obedience.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type {
  CorrelatedDocument,
  CorrelatedOptimumDocument,
  CorrelatedOptimumPart,
  ObjectiveDocument,
} from "./correlated-document.js";
import { gameLines, LINE_WIDTH } from "./internal/game-lines.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** A text lists so many vertices; the document has them all. */
const MOST_VERTICES = 200;

/**
 * Returns the correlated equilibria of a game as a text for people, at most 80 columns wide, ending in a line feed: the
 * dimension of the polytope, its vertices, the payoffs it gives, and its best points.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedDocument, correlatedText } from "exclave/report";
 *
 * const chicken = symmetric([[6, 2], [7, 0]], { strategies: ["swerve", "drive"] });
 * correlatedText(chicken, correlatedDocument(chicken)).includes("dimension 3 with 5"); // true
 * ```
 */
export function correlatedText(
  game: NormalFormGame,
  document: CorrelatedDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  return joined([
    gameLines(game, style.heading),
    verdictLines(document, style),
    vertexLines(game, document, style),
    payoffSetLines(game, document, style),
    optimaLines(game, document.optima, style),
  ]);
}

/**
 * Returns one best correlated equilibrium as a text for people, at most 80 columns wide, ending in a line feed: its value,
 * how often each profile is recommended, and the multipliers that prove that none is better.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedOptimumDocument, correlatedOptimumText } from "exclave/report";
 *
 * const chicken = symmetric([[6, 2], [7, 0]], { strategies: ["swerve", "drive"] });
 * const document = correlatedOptimumDocument(chicken, { maximize: "welfare" });
 * correlatedOptimumText(chicken, document).includes("Greatest welfare: 21/2"); // true
 * ```
 */
export function correlatedOptimumText(
  game: NormalFormGame,
  document: CorrelatedOptimumDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const { distribution, dual, payoffs, value } = document;
  const recommended = distribution.flatMap((probability, profile) =>
    probability === "0" ? [] : [[profileText(game, profile), probability]],
  );
  const title = objectiveText(game, document.objective);
  const kind = document.coarse ? "coarse correlated equilibria" : "correlated equilibria";
  const gets = payoffs
    .map((payoff, player) => `${visibleText(game.playerLabel(player))} ${payoff}`)
    .join(", ");
  return joined([
    gameLines(game, style.heading),
    [
      ...wrapText(`${title}: ${value}, among all ${kind}.`, LINE_WIDTH).map(style.good),
      ...wrapText(`Payoffs: ${gets}.`, LINE_WIDTH),
    ],
    textTable(recommended, {
      header: ["recommended profile", "probability"],
      align: ["left", "right"],
      width: LINE_WIDTH,
    }),
    dual.multipliers.length === 0
      ? wrapText("No distribution over the profiles does better, whether players obey or not.", LINE_WIDTH)
      : [
          ...wrapText(
            "Proof that none does better: a multiplier for each constraint that holds it back.",
            LINE_WIDTH,
          ),
          ...textTable(
            dual.multipliers.map((one) => [...obedienceTexts(game, one), one.multiplier]),
            {
              header: ["player", "told", "would rather play", "multiplier"],
              align: ["left", "left", "left", "right"],
              width: LINE_WIDTH,
            },
          ),
        ],
  ]);
}

function joined(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function verdictLines(document: CorrelatedDocument, style: TextStyle): string[] {
  const { complete, dimension, vertices } = document;
  const kind = document.coarse ? "coarse correlated equilibri" : "correlated equilibri";
  const count = vertices.length;
  if (complete && dimension === 0) {
    return wrapText(`Complete: this is the only ${kind}um.`, LINE_WIDTH).map(style.good);
  }
  if (complete) {
    const text = `Complete: the ${kind}a form a polytope of dimension ${dimension} with ${count} vertices.`;
    return wrapText(text, LINE_WIDTH).map(style.good);
  }
  const known = dimension === null ? "" : ` The ${kind}a form a polytope of dimension ${dimension}.`;
  const listed =
    count === 0
      ? "No vertex of it is known."
      : `${count === 1 ? "The one listed is a vertex" : `The ${count} listed are vertices`}; there may be others.`;
  const text = `Incomplete: ${visibleText(document.reason ?? "no reason is given")}.${known} ${listed}`;
  return wrapText(text, LINE_WIDTH).map(style.warning);
}

function vertexLines(game: NormalFormGame, { vertices }: CorrelatedDocument, style: TextStyle): string[] {
  if (vertices.length === 0) return [];
  const rows = vertices
    .slice(0, MOST_VERTICES)
    .map(({ distribution, payoffs }, i) => [
      `${i + 1}`,
      distributionText(game, distribution),
      `(${payoffs.map(shortNumber).join(", ")})`,
    ]);
  const more = vertices.length - rows.length;
  return [
    style.heading("Vertices"),
    ...textTable(rows, {
      header: ["#", "probability of each recommended profile", "payoffs"],
      align: ["right", "left", "left"],
      width: LINE_WIDTH,
    }),
    ...(more > 0 ? [`and ${more.toLocaleString("en")} more; --json prints them all.`] : []),
  ];
}

function payoffSetLines(game: NormalFormGame, { payoffSet }: CorrelatedDocument, style: TextStyle): string[] {
  if (payoffSet === null || payoffSet.vertices.length === 1) return [];
  const shown = payoffSet.vertices
    .slice(0, MOST_VERTICES)
    .map((one) => `(${one.map(shortNumber).join(", ")})`);
  const more = payoffSet.vertices.length - shown.length;
  const order = game.players.length === 2 ? ", counter-clockwise" : "";
  return [
    style.heading("Payoffs"),
    ...wrapText(
      `The payoffs are the mixtures of these ${payoffSet.vertices.length}${order}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
      LINE_WIDTH,
    ),
  ];
}

function optimaLines(
  game: NormalFormGame,
  optima: readonly CorrelatedOptimumPart[],
  style: TextStyle,
): string[] {
  if (optima.length === 0) return [];
  const rows = optima.map(({ objective, value, payoffs }) => [
    objectiveText(game, objective),
    shortNumber(value),
    `(${payoffs.map(shortNumber).join(", ")})`,
  ]);
  return [
    style.heading("Best and worst"),
    ...textTable(rows, {
      header: ["", "value", "payoffs"],
      align: ["left", "right", "left"],
      width: LINE_WIDTH,
    }),
  ];
}

function objectiveText(game: NormalFormGame, { sense, of }: ObjectiveDocument): string {
  if (of === "egalitarian") return "Greatest payoff of whoever gets least";
  const which = sense === "maximize" ? "Greatest" : "Least";
  if (of === "welfare") return `${which} welfare`;
  if (typeof of === "number") return `${which} payoff of ${visibleText(game.playerLabel(of))}`;
  const terms = of.map((weight, player) => `${weight} for ${visibleText(game.playerLabel(player))}`);
  return `${which} weighted payoff (${terms.join(", ")})`;
}

function distributionText(game: NormalFormGame, distribution: readonly string[]): string {
  const played = distribution.flatMap((probability, profile) =>
    probability === "0" ? [] : [{ probability, name: profileText(game, profile) }],
  );
  if (played.length === 1) return (played[0] as { name: string }).name;
  return played.map(({ name, probability }) => `${name}: ${shortNumber(probability)}`).join(", ");
}

function profileText(game: NormalFormGame, profile: number): string {
  const names = game
    .profileAt(profile)
    .map((strategy, player) => visibleText(game.strategyLabel(player, strategy)));
  return `(${names.join(", ")})`;
}

function obedienceTexts(game: NormalFormGame, { player, strategy, deviation }: Obedience): string[] {
  return [
    visibleText(game.playerLabel(player)),
    strategy === null ? "anything" : visibleText(game.strategyLabel(player, strategy)),
    visibleText(game.strategyLabel(player, deviation)),
  ];
}
