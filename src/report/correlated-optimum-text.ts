import type { Obedience } from "../normal-form/correlated/obedience.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { CorrelatedOptimumDocument } from "./correlated-optimum-document.js";
import { joined, objectiveText, profileText } from "./internal/correlated-lines.js";
import { gameLines, LINE_WIDTH } from "./internal/game-lines.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

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
  const { bound, complete, distribution, dual, reached } = document;
  const recommended = (distribution ?? []).flatMap((probability, profile) =>
    probability === "0" ? [] : [[profileText(game, profile), probability]],
  );
  const title = objectiveText(game, document.objective);
  const kind = document.coarse ? "coarse correlated equilibria" : "correlated equilibria";
  return joined([
    gameLines(game, style.heading),
    [
      ...(complete
        ? wrapText(`${title}: ${bound}, among all ${kind}.`, LINE_WIDTH).map(style.good)
        : wrapText(`${title}: ${knownText(document)}`, LINE_WIDTH).map(style.warning)),
      ...payoffLines(game, document),
    ],
    reached === null
      ? []
      : textTable(recommended, {
          header: ["recommended profile", "probability"],
          align: ["left", "right"],
          width: LINE_WIDTH,
        }),
    dual.multipliers.length === 0
      ? wrapText(
          complete
            ? "No distribution over the profiles does better, whether players obey or not."
            : "No distribution over the profiles is beyond the bound, whether players obey or not.",
          LINE_WIDTH,
        )
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

/** What is known when the best value is not. */
function knownText({ bound, objective, reached, reason }: CorrelatedOptimumDocument): string {
  const range = objective.sense === "maximize" ? `at most ${bound}` : `at least ${bound}`;
  const known =
    reached === null ? "no equilibrium is known" : `the best equilibrium that is known reaches ${reached}`;
  return `not found: ${visibleText(reason ?? "no reason is given")}. It is ${range}; ${known}.`;
}

function payoffLines(game: NormalFormGame, { payoffs }: CorrelatedOptimumDocument): string[] {
  if (payoffs === null) return [];
  const gets = payoffs.map((payoff, player) => `${visibleText(game.playerLabel(player))} ${payoff}`);
  return wrapText(`Payoffs: ${gets.join(", ")}.`, LINE_WIDTH);
}

function obedienceTexts(game: NormalFormGame, { player, strategy, deviation }: Obedience): string[] {
  return [
    visibleText(game.playerLabel(player)),
    strategy === null ? "anything" : visibleText(game.strategyLabel(player, strategy)),
    visibleText(game.strategyLabel(player, deviation)),
  ];
}
