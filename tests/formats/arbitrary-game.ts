import fc from "fast-check";
import { type Rational, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { NormalFormGame } from "../../src/normal-form/game.js";

const numeral: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(`${n}/${d}`));

const smallNumeral: fc.Arbitrary<Rational> = fc.integer({ min: -2, max: 2 }).map((n) => rational(n));

/** Names with quotes, backslashes, line ends, wide and combined characters, and repetitions. */
const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "b",
    'say "no"',
    "back\\slash",
    "ends in \\",
    "two\nlines",
    "é",
    "戦",
    "👩‍🚀",
    " a ",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }).filter((text) => !/(?![\t\n\r])\p{Cc}/u.test(text)),
);

/** Games of one to four players with few strategies. */
export function anyGame(
  players: { min: number; max: number } = { min: 1, max: 4 },
): fc.Arbitrary<NormalFormGame> {
  return fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: players.min, maxLength: players.max })
    .chain((shape) => {
      const profiles = shape.reduce((a, b) => a * b, 1);
      const row = fc.array(fc.oneof(smallNumeral, numeral), { minLength: profiles, maxLength: profiles });
      return fc
        .tuple(
          anyName,
          fc.tuple(...shape.map(() => anyName)),
          fc.tuple(...shape.map((count) => fc.array(anyName, { minLength: count, maxLength: count }))),
          fc.tuple(...shape.map(() => row)),
        )
        .map(
          ([title, names, strategies, payoffs]) =>
            new NormalFormGame(
              title,
              names.map((name, i) => ({ name, strategies: strategies[i] as string[] })),
              payoffs,
            ),
        );
    });
}

/** The payoffs of a game as texts, by player and row-major profile. */
export function payoffTexts(game: NormalFormGame): string[][] {
  return game.players.map((_, player) =>
    Array.from({ length: game.profileCount }, (_, index) => rationalText(game.payoffAt(player, index))),
  );
}
