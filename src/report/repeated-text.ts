import type { NormalFormGame } from "../normal-form/game.js";
import type {
  AutomatonProfileDocument,
  CriticalDiscountsDocument,
  DiscountIntervalDocument,
} from "./automaton-profile-part.js";
import { gameLines, LINE_WIDTH } from "./internal/game-lines.js";
import type { NumberJson, PayoffSetDocument, VertexSupportDocument } from "./payoff-set-part.js";
import type { RepeatedDocument } from "./repeated-document.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** A text lists so many deviations and vertices; the document has them all. */
const MOST_LISTED = 40;

/**
 * Returns a repeated game as a text for people, at most 80 columns wide, ending in a line feed: what the players can be held
 * to, the payoffs of all subgame-perfect equilibria with what is played for them, and whether a profile is an equilibrium.
 *
 * @param game - the stage game the document is about
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { repeatedDocument, repeatedText } from "exclave/report";
 *
 * const game = symmetric([[9, 1], [10, 3]]);
 * repeatedText(game, repeatedDocument(game, "1/5")).includes("a segment"); // true
 * ```
 */
export function repeatedText(
  game: NormalFormGame,
  document: RepeatedDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const { payoffSet, profile, critical } = document;
  const blocks = [
    gameLines(game, style.heading),
    minmaxLines(game, document),
    ...(payoffSet === null
      ? [wrapped("The payoff set is found for games of two players only.", style.warning)]
      : [setLines(game, payoffSet, style)]),
    ...(profile === null ? [] : [profileLines(game, profile, style)]),
    ...(critical === null ? [] : [criticalLines(critical)]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function minmaxLines(game: NormalFormGame, { discount, minmax }: RepeatedDocument): string[] {
  const rows = game.players.map((_, player) => {
    const [low, high] = minmax.mixedBounds[player] as readonly [string, string];
    const mixed = minmax.mixed[player] ?? null;
    return [
      visibleText(game.playerLabel(player)),
      shortNumber(minmax.pure[player] as string),
      mixed === null ? `${shortNumber(low)} to ${shortNumber(high)}` : shortNumber(mixed),
    ];
  });
  return [
    ...wrapText(
      `Repeated with discount factor ${shortNumber(discount)}; payoffs are normalised.`,
      LINE_WIDTH,
    ),
    "",
    ...textTable(rows, { header: ["can be held to", "by pure actions", "by mixing"] }),
  ];
}

function setLines(game: NormalFormGame, set: PayoffSetDocument, style: TextStyle): string[] {
  const { vertices, inner, outer, gap, reason, threats } = set;
  if (vertices === null) {
    const told = gap === null ? "" : `, no farther than ${shortNumber(gap)} from them`;
    return [
      ...wrapped(`Subgame-perfect payoffs: not found exactly (${reason}).`, style.warning),
      ...wrapped(`Surely among them: ${pointsText(inner ?? [])}.`),
      ...wrapped(`Surely around them${told}: ${pointsText(outer ?? [])}.`),
    ];
  }
  const shape = SHAPES[Math.min(vertices.length, 3)] as string;
  const told = `Subgame-perfect payoffs in pure actions, with public randomisation: ${shape}.`;
  if (vertices.length === 0) return wrapped(told, style.good);
  const rows = vertices.slice(0, MOST_LISTED).map((vertex, k) => {
    const support = set.support[k] as VertexSupportDocument;
    return [
      `v${k + 1}`,
      ...vertex.map(numberText),
      support.actions.map((action, player) => visibleText(game.strategyLabel(player, action))).join(", "),
      continuationText(support, k),
    ];
  });
  const names = game.players.map((_, player) => visibleText(game.playerLabel(player)));
  const after = names.map((name, player) => `v${(threats?.[player] as number) + 1} when ${name} deviates`);
  return [
    ...wrapped(told, style.good),
    "",
    ...textTable(rows, {
      header: ["vertex", ...names, "first", "then"],
      align: ["left", "right", "right", "left", "left"],
    }),
    ...more(vertices.length),
    "",
    ...wrapped(`Afterwards ${after.join(", ")}.`),
  ];
}

const SHAPES = ["none: there is no such equilibrium", "a point", "a segment", "a polygon"];

function continuationText({ continuation }: VertexSupportDocument, vertex: number): string {
  const [only] = continuation;
  if (continuation.length === 1 && only !== undefined) {
    return only.vertex === vertex ? "for ever" : `v${only.vertex + 1}`;
  }
  return continuation
    .map(({ vertex: next, probability }) => `v${next + 1}: ${numberText(probability)}`)
    .join(", ");
}

function profileLines(game: NormalFormGame, profile: AutomatonProfileDocument, style: TextStyle): string[] {
  const { strategies, payoffs, path, nash, subgamePerfect, best, deviations } = profile;
  const verdict = subgamePerfect
    ? "a subgame-perfect equilibrium"
    : nash
      ? "a Nash equilibrium, but not subgame perfect"
      : "no Nash equilibrium";
  const rows = game.players.map((_, player) => [
    visibleText(game.playerLabel(player)),
    visibleText(strategies[player] as string),
    shortNumber(payoffs[player] as string),
    shortNumber(best[player] as string),
  ]);
  const pays = deviations
    .slice(0, MOST_LISTED)
    .map(({ states, player, action, gain }) => [
      `(${states.map((state) => state + 1).join(", ")})`,
      visibleText(game.playerLabel(player)),
      visibleText(game.strategyLabel(player, action)),
      shortNumber(gain),
    ]);
  return [
    ...wrapped(`The profile is ${verdict}.`, subgamePerfect ? style.good : style.warning),
    "",
    ...textTable(rows, {
      header: ["player", "strategy", "payoff", "best reply gives"],
      align: ["left", "left", "right", "right"],
    }),
    ...(path === null
      ? []
      : wrapped(`Play: ${pathText(game, path.before)}${pathText(game, path.cycle, "again and again ")}.`)),
    ...(deviations.length === 0
      ? []
      : [
          "",
          ...textTable(pays, { header: ["in states", "it pays", "to play once", "gain"] }),
          ...more(deviations.length),
        ]),
  ];
}

function pathText(game: NormalFormGame, rounds: readonly (readonly number[])[], word = ""): string {
  if (rounds.length === 0) return "";
  const told = rounds
    .slice(0, MOST_LISTED)
    .map(
      (profile) =>
        `(${profile.map((action, player) => visibleText(game.strategyLabel(player, action))).join(", ")})`,
    );
  const rest = rounds.length > MOST_LISTED ? ` and ${rounds.length - MOST_LISTED} more rounds` : "";
  return `${word}${told.join(" ")}${rest}${word === "" ? ", then " : ""}`;
}

function criticalLines({ subgamePerfect, nash }: CriticalDiscountsDocument): string[] {
  return [
    ...wrapped(`Subgame perfect at discount factors in ${intervalsText(subgamePerfect)}.`),
    ...wrapped(`Nash at discount factors in ${intervalsText(nash)}.`),
  ];
}

function intervalsText(intervals: readonly DiscountIntervalDocument[]): string {
  if (intervals.length === 0) return "the empty set";
  return intervals
    .map(({ lower, lowerClosed, upper, upperClosed }) =>
      JSON.stringify(lower) === JSON.stringify(upper)
        ? `{${numberText(lower)}}`
        : `${lowerClosed ? "[" : "("}${numberText(lower)}, ${numberText(upper)}${upperClosed ? "]" : ")"}`,
    )
    .join(" and ");
}

function pointsText(points: readonly (readonly [string, string])[]): string {
  if (points.length === 0) return "nothing known";
  const told = points.slice(0, MOST_LISTED).map(([x, y]) => `(${shortNumber(x)}, ${shortNumber(y)})`);
  return `the polygon of ${told.join(" ")}${points.length > MOST_LISTED ? " and more" : ""}`;
}

function numberText(value: NumberJson): string {
  return typeof value === "string" ? shortNumber(value) : `≈ ${Number(value.approx.toPrecision(6))}`;
}

function more(count: number): string[] {
  return count > MOST_LISTED ? [`… and ${count - MOST_LISTED} more`] : [];
}

function wrapped(text: string, style: (line: string) => string = (line) => line): string[] {
  return wrapText(text, LINE_WIDTH).map(style);
}
